"""Periods: time expressions joined into ranges (`October 25 and 26`, `from 2015 to 2021`) with the bound that the words around give."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final, Literal

from app.extract.dates.extent import Extent, extent
from app.extract.dates.find import Found, timeline
from app.extract.dates.lexicon import count_value
from app.extract.dates.narrative import opening
from app.extract.dates.timex import add_months
from app.extract.document import Document
from app.extract.patterns import pattern

Bound = Literal["before", "after", "circa"]
# how the period is brought in: at a time, from it on, up to it, or as the base of a comparison
Link = Literal["at", "since", "until", "by", "before", "after", "base"]


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time that the text names, with its words from `start` to `end` and the days that it covers."""

    start: int
    end: int
    extent: Extent
    link: Link
    link_start: int  # where the word that links it begins, or `start`
    bound: Bound | None
    rule: str

    @property
    def is_open(self) -> bool:
        """Whether the text leaves its year open."""
        return self.extent.first.startswith("-")


_JOINED: Final = pattern(
    r"\s?[-–—]\s?|,? (?:to|through|until|till|đến|tới)(?: ngày| năm| tháng)? ", re.IGNORECASE
)
_AND: Final = pattern(r",? (?:and|và|&) ", re.IGNORECASE)
_FROM: Final = pattern(r"\b(?:from|between|từ|during)(?: the)? $", re.IGNORECASE)
_LINKS: Final[tuple[tuple[Link, re.Pattern[str]], ...]] = tuple(
    (link, pattern(rf"(?:{words})(?: the| early| late| mid)?[ -]*$", re.IGNORECASE))  # type: ignore[misc]
    for link, words in (
        (
            "since",
            r"\b(?:since|starting (?:in|from)|từ|kể từ|tính từ|từ đầu)(?: ngày| đầu| khi)?"
            r"(?: (?:the )?(?:\w+ )?(?:records?|record-keeping|figures|data|series|statistics|measurements|counting|surveys?) (?:first )?(?:began|begin|started)(?: in)?)?",
        ),
        (
            "base",
            r"\b(?:(?:(?:compared|relative) (?:to|with)|against|versus|from|so với)(?: (?:[^\s,;]+ ){0,2}\S?\d[\d.,]*%?(?: [^\s,;]+){0,2}?)?|than|so với cùng kỳ)"
            r"(?: (?:in|of|for|at|during))?(?: the same (?:period|month|quarter)(?: (?:of|in))?)?",
        ),
        (
            "by",
            r"\b(?:by|no later than|deadline (?:of|is|on)|before the end of|until|till|trước|chậm nhất|đến|tới|vào trước|hạn chót)(?: hết| cuối| ngày| năm| tháng)?",
        ),
        ("before", r"\b(?:before|prior to|ahead of)"),
        ("after", r"\b(?:after|following|sau|beyond)"),
    )
)
_CIRCA: Final = pattern(
    r"\b(?:around|about|circa|c\.|roughly|approximately|some time in|khoảng)(?: the)? $", re.IGNORECASE
)
_MOST: Final = pattern(
    r"\b(?:most|least|first|last|record|worst|best|low|high|lows|highs|\w{3,}est|nhất|kỷ lục)(?: \w+){0,3},? $",
    re.IGNORECASE,
)
_ON_THE: Final = frozenset(
    {"the year", "the month", "the quarter", "the week", "the previous year", "last year", "the year before"}
)
_END: Final = pattern(r"(?:the )?(?:very )?(?:end|close)\b|cuối", re.IGNORECASE)
_EDGE: Final = pattern(
    r"(?:the )?(?:very )?(start|beginning|end|close|đầu|cuối)\b(?! (?:tháng|quý|tuần))", re.IGNORECASE
)
_FIRST_MONTHS: Final = pattern(
    r"(?:the )?(?P<which>first|last|final|opening|initial|past|previous) (?P<count>[\w-]+) (?P<unit>months?|quarters?|weeks?|days?|years?)",
    re.IGNORECASE,
)
_OF: Final = pattern(r",? (?:of|in) (?:the )?", re.IGNORECASE)
_UNIT_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


def periods(document: Document) -> list[TimeSpan]:
    """The times that the document names, in order; vague ones and bare durations are left out."""
    return document.once("dates.periods", _periods)


def _periods(document: Document) -> list[TimeSpan]:
    found = timeline(document)
    spans: list[TimeSpan] = []
    at = 0
    while at < len(found):
        joined, used = _joined(document, found, at)
        at += used
        if joined is not None:
            spans.append(joined)
    return spans


def _joined(document: Document, found: list[Found], at: int) -> tuple[TimeSpan | None, int]:
    """The period that begins with expression `at`, and how many expressions it uses."""
    text, one = document.text, found[at]
    two = found[at + 1] if at + 1 < len(found) and found[at + 1].start - one.end < 30 else None
    if one.type == "DURATION":
        counted = _counted(document, one, two)
        return counted if counted is not None else (None, 1)
    covers = _covered(text, one)
    if covers is None or one.type == "SET":
        return None, 1
    if two is not None and two.type in ("DATE", "TIME"):
        other = _covered(text, two)
        gap = text[one.end : two.start]
        ordered = other is not None and covers.first < other.first and covers.precision == other.precision
        if (
            other is not None
            and ordered
            and (
                _JOINED.fullmatch(gap)
                or (
                    _AND.fullmatch(gap)
                    and (_next_day(covers, other) or _FROM.search(text[max(0, one.start - 12) : one.start]))
                )
            )
        ):
            whole = Extent(covers.first, other.last, covers.precision)
            return _span(document, one.start, two.end, whole, one.rule, ranged=True), 2
    return _span(document, one.start, one.end, covers, one.rule, ranged="/" in one.value), 1


def _covered(text: str, found: Found) -> Extent | None:
    covers = extent(found.value)
    if covers is None:
        return None
    edge = _EDGE.match(text, found.start, found.end)
    if edge and covers.precision == "year":
        month = "01" if edge[1].lower() in ("start", "beginning", "đầu") else "12"
        return Extent(f"{covers.first}-{month}", f"{covers.first}-{month}", "month")
    return covers


def _next_day(one: Extent, two: Extent) -> bool:
    """Whether the second is the day or year right after the first, so that both are one stretch."""
    if one.precision == "year" and len(one.first) == len(two.first) == 4:
        return int(two.first) - int(one.first) == 1
    if one.precision != "day":
        return False
    try:
        first, second = (dt.date.fromisoformat(e.first.replace("--", "2000-", 1)) for e in (one, two))
    except ValueError:
        return False
    return 0 < (second - first).days <= 3


def _counted(document: Document, one: Found, two: Found | None) -> tuple[TimeSpan | None, int] | None:
    """`the first nine months of 2025`, `the past five years` (to the publication date)."""
    text = document.text
    match = _FIRST_MONTHS.match(text, one.start, one.end)
    if match is None:
        return None
    count = count_value(match["count"])
    unit = match["unit"].lower().rstrip("s")
    if count is None or count != int(count) or not 0 < count < 1000:
        return None
    which = match["which"].lower()
    if two is not None and unit in ("month", "quarter") and _OF.fullmatch(text[one.end : two.start]):
        covers = extent(two.value)
        months = int(count) * _UNIT_MONTHS[unit]
        if covers is not None and covers.precision == "year" and months < 12:
            first, last = (1, months) if which in ("first", "opening", "initial") else (13 - months, 12)
            whole = Extent(f"{covers.first}-{first:02}", f"{covers.first}-{last:02}", "month")
            return _span(document, one.start, two.end, whole, "period.first-months", ranged=True), 2
    day, precision = opening(text, document.published)
    if which in ("past", "previous", "last") and day is not None and precision == "day":
        whole_ = _back(day, int(count), unit)
        return (
            (_span(document, one.start, one.end, whole_, "period.past", ranged=True), 1) if whole_ else None
        )
    return None


def _back(day: dt.date, count: int, unit: str) -> Extent | None:
    try:
        if unit in _UNIT_MONTHS:
            year, month = add_months(day.year, day.month, -count * _UNIT_MONTHS[unit])
            return Extent(f"{year:04}-{month:02}", f"{day.year:04}-{day.month:02}", "month")
        first = day - dt.timedelta(days=count * (7 if unit == "week" else 1))
    except (ValueError, OverflowError):
        return None
    return Extent(first.isoformat(), day.isoformat(), "day")


def _span(
    document: Document, start: int, end: int, covers: Extent, rule: str, *, ranged: bool = False
) -> TimeSpan:
    before = document.text[max(0, start - 40) : start]
    link: Link = "at"
    link_start = start
    for name, form in _LINKS:
        match = form.search(before)
        if match and not (ranged and name in ("base", "since")):
            link, link_start = name, start - len(before) + match.start()
            break
    if link == "at" and before.endswith(" on ") and document.text[start:end].lower() in _ON_THE:
        link = "base"  # `up 13% on the year`
    if link == "before" and _END.match(document.text, start, end):
        link = "by"  # `before the end of 2025`
    if link == "since" and document.text.startswith((", when", ", khi"), end):
        link = "at"  # `since 1983, when a hundred died`
    elif link == "since" and _MOST.search(document.text[max(0, link_start - 40) : link_start]):
        link = "base"  # `the highest since 1946`
    bound: Bound | None = {
        "by": "before",
        "before": "before",
        "after": "after",
        "since": "after",
        "until": "before",
    }.get(link)  # type: ignore[assignment]
    if bound is None and _CIRCA.search(before):
        bound = "circa"
    return TimeSpan(start, end, covers, link, link_start, bound, rule)
