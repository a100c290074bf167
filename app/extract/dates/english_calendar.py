"""English dates that name their month, year, quarter, season, decade or century."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Final

from app.extract.dates.english import BOOK
from app.extract.dates.lexicon import (
    DAY_NUMBER,
    MONTH,
    ORDINALS,
    PART_OF,
    SEASON,
    SEASON_STARTS,
    SEASONS,
    WEEKDAY,
    YEAR,
    month_number,
)
from app.extract.dates.narrative import Narrative
from app.extract.dates.rules import Reading
from app.extract.dates.timex import week
from app.extract.patterns import pattern

# a four-digit number before one of these is an amount, not a year
_COUNTED: Final = (
    r"(?! (?:people|dollars|workers|troops|employees|jobs|shares|miles|kilomet(?:er|re)s|points|soldiers|men|women|homes"
    r"|students|tons|tonnes|units|votes|feet|cases|deaths|seats|pounds|euros|hours|meters|metres|acres|hectares|km|m|kg|rpm)\b)"
)
_MAY_CUES: Final = pattern(
    r"\b(?:in|by|until|till|since|of|last|next|through|from|to|and|late|early|mid|this|during|for|before|after|between|on|end|beginning|middle|ended)[ -]$",
    re.IGNORECASE,
)
_IN: Final = pattern(
    r"\b(?:in|by|since|until|till|of|from|to|and|between|during|before|after|through|for|over|circa|year|early|late|mid|than|versus|vs|fiscal|around|on|back|,|\(|-|–)[ -]*$",
    re.IGNORECASE,
)


def _number(text: str) -> int:
    return int(re.match(r"\d+", text)[0])  # type: ignore[index]


def _day(year: int | None, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return f"{'XXXX' if year is None else f'{year:04}'}-{month:02}-{day:02}"


@BOOK.rule("iso", r"(\d{4})-(\d\d)-(\d\d)", "year")
def _iso(m: re.Match[str], n: Narrative) -> Reading | None:
    value = _day(int(m[1]), int(m[2]), int(m[3]))
    return Reading("DATE", value) if value else None


@BOOK.rule("month-day-year", rf"(?:{WEEKDAY},? )?({MONTH}) ({DAY_NUMBER}),? ?({YEAR})", "month", also="year")
def _month_day_year(m: re.Match[str], n: Narrative) -> Reading | None:
    value = _day(int(m[3]), month_number(m[1]), _number(m[2]))
    return Reading("DATE", value) if value else None


@BOOK.rule(
    "day-month-year", rf"(?:{WEEKDAY},? )?(?:the )?({DAY_NUMBER})[ -](?:of )?({MONTH}),?[ -]({YEAR})", "month"
)
def _day_month_year(m: re.Match[str], n: Narrative) -> Reading | None:
    value = _day(int(m[3]), month_number(m[2]), _number(m[1]))
    return Reading("DATE", value) if value else None


@BOOK.rule("slashes", r"(\d{1,2})[/](\d{1,2})[/](\d{4}|\d\d)", "slash")
def _slashes(m: re.Match[str], n: Narrative) -> Reading | None:
    month, day, year = int(m[1]), int(m[2]), int(m[3])
    if year < 100:
        year += 1900 if year > 40 else 2000
    if month > 12:
        month, day = day, month
    value = _day(year, month, day)
    return Reading("DATE", value) if value else None


@BOOK.rule("dots", r"(\d{1,2})\.(\d{1,2})\.(\d{4})", "year")
def _dots(m: re.Match[str], n: Narrative) -> Reading | None:
    value = _day(int(m[3]), int(m[2]), int(m[1]))
    return Reading("DATE", value) if value else None


@BOOK.rule("month-days", rf"({MONTH}) ({DAY_NUMBER})[-–]({DAY_NUMBER})(?:,? ({YEAR}))?", "month")
def _month_days(m: re.Match[str], n: Narrative) -> Reading | None:
    return _days(m, month_number(m[1]), _number(m[2]), _number(m[3]), m[4], n)


@BOOK.rule("days-month", rf"({DAY_NUMBER})[-–]({DAY_NUMBER}) (?:of )?({MONTH})(?:,? ({YEAR}))?", "month")
def _days_month(m: re.Match[str], n: Narrative) -> Reading | None:
    return _days(m, month_number(m[3]), _number(m[1]), _number(m[2]), m[4], n)


def _days(
    m: re.Match[str], month: int, first: int, last: int, year: str | None, n: Narrative
) -> Reading | None:
    """`October 25-26`: one interval, because the dash joins both days into one word."""
    known = int(year) if year else n.year_for(month, last, m.start(), m.end())
    one, two = _day(known, month, first), _day(known, month, last)
    return Reading("DATE", f"{one}/{two}") if one and two and first < last else None


@BOOK.rule(
    "earlier-day",
    rf"({DAY_NUMBER})(?= (?:and|to|or|until|till|through) {DAY_NUMBER} (?:of )?{MONTH})",
    "month",
)
def _earlier_day(m: re.Match[str], n: Narrative) -> Reading | None:
    """The first day of `6 to 8 October`: month and year are those of the second."""
    rest = re.match(
        rf" \w+ ({DAY_NUMBER}) (?:of )?({MONTH})(?:,? ({YEAR}))?",
        n.text[m.end() : m.end() + 40],
        re.IGNORECASE,
    )
    if rest is None or _number(m[1]) >= _number(rest[1]):
        return None
    month = month_number(rest[2])
    year = int(rest[3]) if rest[3] else n.year_for(month, _number(rest[1]), m.start(), m.end() + rest.end())
    value = _day(year, month, _number(m[1]))
    return Reading("DATE", value) if value else None


@BOOK.rule("month-year", rf"{PART_OF}?({MONTH}),? (?:of )?({YEAR})", "month", also="year")
def _month_year(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", f"{m[2]}-{month_number(m[1]):02}")


@BOOK.rule("season-year", rf"{PART_OF}?(?:the )?({SEASON})(?: of|,)? ({YEAR})", "season", also="year")
def _season_year(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", f"{m[2]}-{SEASONS[m[1].lower()]}")


_RANGE_YEAR: Final = pattern(
    rf"(?: ?[-–] ?|,? (?:to|and|through|until|till) )(?:{DAY_NUMBER} )?({MONTH})(?: {DAY_NUMBER})?,? ({YEAR})",
    re.IGNORECASE,
)


def _year_ahead(m: re.Match[str], n: Narrative, month: int, day: int | None) -> int | None:
    """The year of `May 5 to June 3, 2025` and `January-September 2025`: said once, after the second month."""
    ahead = _RANGE_YEAR.match(n.text, m.end(), m.end() + 40)
    if ahead is None:
        return n.year_for(month, day, m.start(), m.end())
    return int(ahead[2]) - (month > month_number(ahead[1]))


@BOOK.rule("iso-month", r"(\d{4})-(0[1-9]|1[0-2])(?![-/]?\d)", "year")
def _iso_month(m: re.Match[str], n: Narrative) -> Reading | None:
    if int(m[2]) == int(m[1][2:]) + 1:
        return None  # the season 2011-12
    return Reading("DATE", m[0]) if 1450 <= int(m[1]) <= 2100 else None


@BOOK.rule(
    "week-of-month",
    rf"(?:the )?(first|second|third|fourth|last|final) week (?:of|in) ({MONTH})(?:,? ({YEAR}))?",
    "month",
)
def _week_of_month(m: re.Match[str], n: Narrative) -> Reading | None:
    month = month_number(m[2])
    year = int(m[3]) if m[3] else n.year_for(month, None, m.start(), m.end())
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}")
    place = {"first": 1, "second": 8, "third": 15, "fourth": 22}.get(m[1].lower())
    last = calendar.monthrange(year, month)[1]
    return Reading("DATE", week(dt.date(year, month, place or last)))


@BOOK.rule(
    "month-day-relative-year",
    rf"(?:({MONTH}) ({DAY_NUMBER})|({DAY_NUMBER}) ({MONTH})),? (last|this|next) year",
    "month",
)
def _month_day_relative_year(m: re.Match[str], n: Narrative) -> Reading | None:
    anchor = n.published
    if anchor is None:
        return None
    year = anchor.year + {"last": -1, "this": 0, "next": 1}[m[5].lower()]
    value = _day(year, month_number(m[1] or m[4]), _number(m[2] or m[3]))
    return Reading("DATE", value) if value else None


@BOOK.rule(
    "month-day",
    rf"(?:{WEEKDAY},? )?({MONTH}) ({DAY_NUMBER})(?! (?:percent|million|billion|thousand))(?![,.]\d)",
    "month",
    also="digits",
)
def _month_day(m: re.Match[str], n: Narrative) -> Reading | None:
    if m[1][0] in "ms" and m[1] in ("may", "march", "sept", "mar"):
        return None
    month, day = month_number(m[1]), _number(m[2])
    value = _day(_year_ahead(m, n, month, day), month, day)
    return Reading("DATE", value) if value else None


@BOOK.rule("day-month", rf"(?:{WEEKDAY},? )?(?:the )?({DAY_NUMBER}) (?:of )?({MONTH})", "month")
def _day_month(m: re.Match[str], n: Narrative) -> Reading | None:
    if m[2] in ("may", "march", "mar"):
        return None
    month, day = month_number(m[2]), _number(m[1])
    value = _day(_year_ahead(m, n, month, day), month, day)
    return Reading("DATE", value) if value else None


@BOOK.rule(
    "further-day",
    rf"(?<=\d )(?:and|to|through|or|until|till) ({DAY_NUMBER})(?!,\d)(?:,? ({YEAR}))?(?! (?:\w+ )?(?:percent|million|billion|people|countries))",
    "month",
)
def _further_day(m: re.Match[str], n: Narrative) -> Reading | None:
    """The second day of `October 25 and 26`: month and year are those of the first."""
    before = re.search(
        rf"({MONTH}) ({DAY_NUMBER}) $", n.text[max(0, m.start() - 20) : m.start()], re.IGNORECASE
    )
    if not before:
        return None
    month, day = month_number(before[1]), _number(m[1])
    if day <= _number(before[2]):
        return None
    year = int(m[2]) if m[2] else n.year_for(month, day, m.start(), m.end())
    if not m[2] and n.last is not None and n.last_value[4:7] == f"-{month:02}":
        year = n.last.year
    value = _day(year, month, day)
    return Reading("DATE", value, m.start(1), m.end() if m[2] else m.end(1)) if value else None


@BOOK.rule(
    "quarter",
    rf"(?:the )?(first|second|third|fourth|final|last|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?quarter(?:(?: of| in)?(?: the)?(?: fiscal(?: year)?| year)?,? ({YEAR}|this year|last year|the year|next year))?",
    "quarter",
)
def _quarter(m: re.Match[str], n: Narrative) -> Reading | None:
    if m[1].lower() in ("last", "final") and not m[2]:
        return None
    return _quarter_value(ORDINALS[m[1].lower()], m[2], m, n)


@BOOK.rule("quarter-sign", rf"Q([1-4])(?:,? (?:of )?(?:FY ?)?({YEAR}))?", "q", case=True)
def _quarter_sign(m: re.Match[str], n: Narrative) -> Reading | None:
    return _quarter_value(int(m[1]), m[2], m, n)


def _quarter_value(quarter: int, year_words: str | None, m: re.Match[str], n: Narrative) -> Reading | None:
    words = (year_words or "").lower()
    if words[:1].isdigit():
        return Reading("DATE", f"{words}-Q{quarter}")
    anchor = n.reference("year")
    if anchor is None:
        carried = n.carried_year(m.start())
        return Reading("DATE", f"{carried or 'XXXX'}-Q{quarter}")
    year = anchor.year + {"last year": -1, "next year": 1}.get(words, 0)
    if not words and n.tense(m.start(), m.end()) != "future" and quarter > (anchor.month - 1) // 3 + 1:
        year -= 1
    return Reading("DATE", f"{year}-Q{quarter}")


@BOOK.rule(
    "half",
    rf"(?:the )?(first|second|latter|1st|2nd)[- ]half(?: of)?(?: the)?(?: fiscal)?,? ({YEAR}|this year|last year|the year|next year)",
    "half",
)
def _half(m: re.Match[str], n: Narrative) -> Reading | None:
    half = 1 if m[1].lower() in ("first", "1st") else 2
    if m[2][0].isdigit():
        return Reading("DATE", f"{m[2]}-H{half}")
    anchor = n.reference("year")
    year = anchor.year + {"last year": -1, "next year": 1}.get(m[2].lower(), 0) if anchor else "XXXX"
    return Reading("DATE", f"{year}-H{half}")


@BOOK.rule("decade", rf"{PART_OF}?(?:the )?((?:1[5-9]|20)\d0|[1-9]0)s", "decade")
def _decade(m: re.Match[str], n: Narrative) -> Reading | None:
    words = m[1]
    if len(words) == 2 and re.match(r" (?:of age|percent)", n.text[m.end() : m.end() + 10]):
        return None
    if len(words) == 2 and re.search(
        r"\b(?:his|her|their|my|our|your) (?:\w+ )?$", n.text[max(0, m.start() - 14) : m.start()], re.I
    ):
        return None
    return Reading("DATE", words[:3] if len(words) == 4 else f"19{words[0]}")


@BOOK.rule("short-decade", r"['’](\d0)s", "decade")
def _short_decade(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", f"19{m[1][0]}")


@BOOK.rule("century", r"(?:the )?(?:(?:early|late|mid)[- ])?(\d\d?)(?:st|nd|rd|th)[- ]century", "century")
def _century(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", f"{int(m[1]) - 1:02}")


@BOOK.rule(
    "year-range",
    r"((?:1[5-9]|20)\d\d)([-–—/])((?:1[5-9]|20)?\d\d)\b(?![-/–]\d)(?!\s*(?:%|percent))",
    "year",
)
def _year_range(m: re.Match[str], n: Narrative) -> Reading | None:
    """`2015-2021` and the fiscal `2023-24` (with two digits that follow on)."""
    first, second = int(m[1]), int(m[3])
    if len(m[3]) == 2:
        second += first // 100 * 100
        if second != first + 1:
            return None
    if not first < second <= first + 100:
        return None
    return Reading("DATE", f"{first}/{second}")


@BOOK.rule("fiscal-year", r"(?:the )?(?:fiscal(?: year)?|FY) ?['’]?((?:20|19)?\d\d)", "fiscal")
def _fiscal_year(m: re.Match[str], n: Narrative) -> Reading | None:
    return Reading("DATE", m[1] if len(m[1]) == 4 else f"20{m[1]}")


@BOOK.rule(
    "year",
    rf"({PART_OF}?(?:the year |calendar year |calendar )?)({YEAR})(?![-/]\d)(?!['’]?\d)(?!-(?:foot|mile|year|seat|page|member|meter|metre|strong|acre|plus))"
    + _COUNTED,
    "year",
)
def _year(m: re.Match[str], n: Narrative) -> Reading | None:
    year = int(m[2])
    before = n.text[max(0, m.start(2) - 14) : m.start(2)]
    if year > 2100 or year < 1450:
        return None
    if re.search(
        r"(?:\bNo\.?|#|§|\bArticle|\bSection|\bResolution|\bDirective|\bRoom|\bRoute|\bFlight|\bmodel|\bmark) ?$",
        before,
        re.I,
    ):
        return None
    if not 1800 <= year <= 2080 and not _IN.search(before):
        return None
    return Reading("DATE", m[2])


@BOOK.rule(
    "month", rf"(?:(?:late|early|mid)[- ]|{PART_OF})?({MONTH})(?! \d)(?!['’]s [A-Z])", "month", case=True
)
def _month(m: re.Match[str], n: Narrative) -> Reading | None:
    name = m[1].rstrip(".")
    before = n.text[max(0, m.start(1) - 12) : m.start(1)]
    if name in ("May", "March", "Mar", "August", "April", "June", "Jan") and not _MAY_CUES.search(before):
        follows = n.text[m.end() : m.end() + 14]
        if name in ("May", "March", "Mar", "August", "Jan") or re.match(r" [A-Z]", follows):
            return None
    if n.text[m.end(1) - 1] == "." and len(name) > 3 and name.lower() != "sept":
        return None
    month = month_number(name)
    year = _year_ahead(m, n, month, None)
    return Reading(
        "DATE",
        f"{'XXXX' if year is None else year}-{month:02}",
        None,
        m.start(1) + len(name) if m[1].endswith(".") and len(name) > 4 else None,
    )


@BOOK.rule("this-month-name", rf"(last|this|next) ({MONTH})", "month")
def _this_month_name(m: re.Match[str], n: Narrative) -> Reading | None:
    month = month_number(m[2])
    anchor = n.reference("month")
    if anchor is None:
        return Reading("DATE", f"XXXX-{month:02}")
    which, year = m[1].lower(), anchor.year
    if which == "last" and month >= anchor.month:
        year -= 1
    if which == "next" and month <= anchor.month:
        year += 1
    return Reading("DATE", f"{year}-{month:02}")


@BOOK.rule("month-name-last-year", rf"({MONTH})(?: (\d{{1,2}}),?)?(?: of)? (last|this|next) year", "month")
def _month_name_last_year(m: re.Match[str], n: Narrative) -> Reading | None:
    """`August last year`, `May 3 this year`."""
    anchor = n.reference("year")
    year = None if anchor is None else anchor.year + {"last": -1, "next": 1}.get(m[3].lower(), 0)
    month = month_number(m[1])
    if m[2]:
        value = _day(year, month, int(m[2]))
        return Reading("DATE", value) if value else None
    return Reading("DATE", f"{'XXXX' if year is None else year}-{month:02}")


@BOOK.rule(
    "season",
    rf"(?:(?:late|early|mid)[- ]|{PART_OF})?(last|this|next|past|coming|the) ({SEASON})(?! of)",
    "season",
)
def _season(m: re.Match[str], n: Narrative) -> Reading | None:
    code = SEASONS[m[2].lower()]
    if m[2].lower() == "fall" and m[1].lower() == "the":
        return None
    anchor = n.reference("month")
    if anchor is None:
        return Reading("DATE", f"XXXX-{code}")
    year, which, starts = anchor.year, m[1].lower(), SEASON_STARTS[code]
    if which in ("last", "past") and starts >= anchor.month:
        year -= 1
    if which in ("next", "coming") and starts <= anchor.month:
        year += 1
    return Reading("DATE", f"{year}-{code}")
