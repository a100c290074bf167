"""What a time expression is measured against: the publication date and what the text has said so far."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final, Literal

from app.extract.patterns import pattern

Tense = Literal["past", "future", ""]

# A dateline that is a line of its own near the top stands in for a publication date that nobody gave.
DATELINE_LINES: Final = 4
SENTENCE_OPENING: Final = 14  # characters into a sentence within which a year still opens it
CARRY: Final = 400  # characters over which a year said earlier still holds for a month without one

_FUTURE: Final = pattern(
    r"\b(?:will|would|won't|shall|scheduled|due|expected|expects|plans? to|planned|going to|set (?:to|for)|slated"
    r"|(?:is|are|was|were) to|starting|beginning|upcoming|sẽ|dự kiến|sắp)\b|['’]ll\b",
    re.IGNORECASE,
)
_LIMIT: Final = pattern(
    r"\b(?:by|until|till|before|no later than|deadline (?:of|is)|next|đến|trước|tới)\s*$", re.IGNORECASE
)
_PERFECT: Final = pattern(r"\b(?:had|was|were|has been|have been|lasted|stood|reached|đã)\b", re.IGNORECASE)
_PAST: Final = pattern(
    r"\b(?:said|told|\w+ed|was|were|had|fell|rose|came|went|began|met|held|took|made|gave|đã)\b[^.,;]{0,22}$",
    re.IGNORECASE,
)
_FUTURE_NEAR: Final = pattern(
    r"\b(?:scheduled|expected|planned|will|would|due|going|set)\b[^.;]{0,40}$", re.IGNORECASE
)
# verbs in the present that tell a plan when a day stands beside them: `leaves on Friday`
_SOON: Final = pattern(
    r"\b(?:leaves?|arrives?|departs?|travels?|flies|meets?|opens|starts|begins|visits?|returns?|heads?|hosts?|holds|votes|faces)\b"
    r"(?: (?!said|told)[\w'’-]+){0,3} (?:on |this )?$"
)
_WILL_AFTER: Final = pattern(r"[^.;]{0,20}\b(?:will|sẽ|is to|are to)\b")
_NO_NARRATIVE: Final = pattern(
    r"\b(?:since|from|than(?: in)?|compared (?:to|with)|by|until|đến|từ|so với)(?: năm| in)?\s*$",
    re.IGNORECASE,
)
_YEAR_FIRST: Final = pattern(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def day_of(value: str | None) -> dt.date | None:
    """The first day that a date value such as "2024", "2024-03" or "2024-03-05T09:00" covers, if it names a year."""
    match = _YEAR_FIRST.match(value or "")
    if not match:
        return None
    try:
        return dt.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None


@dataclass(slots=True)
class Narrative:
    """The state of reading: `published` is fixed, the rest moves with every explicit date.

    `published_precision` is how much of the publication date is known: "day", "month", "year" or "" (none).
    """

    text: str
    published: dt.date | None
    published_precision: str
    last: dt.date | None = None  # the last date that the text named, however coarse
    last_value: str = ""
    last_day: str = ""  # the last one that was a day
    said_year: int | None = None  # the last year that stood in the text in digits
    said_at: int = -1
    said_to_last: bool = False  # whether that year sets the scene for the next sentence too
    sentence_start: int = 0
    sentence_end: int = 0

    def tense(self, start: int, end: int) -> Tense:
        """Whether the sentence looks ahead, back or neither at a span of it."""
        before = self.text[max(self.sentence_start, start - 70) : start]
        if _LIMIT.search(before) and not _PERFECT.search(before):
            return "future"
        if _PAST.search(before) and not _FUTURE_NEAR.search(before):
            return "past"
        if _SOON.search(before):
            return "future"
        after = self.text[end : min(end + 30, self.sentence_end)]
        return "future" if _FUTURE.search(before) or _WILL_AFTER.match(after) else ""

    def note(self, value: str, start: int, end: int) -> None:
        """Remember a resolved date for what comes after it."""
        day = day_of(value)
        if day is None:
            return
        self.last, self.last_value = day, value
        if re.match(r"\d{4}-\d\d-\d\d", value):
            self.last_day = value[:10]
        words = self.text[start:end]
        told = len(value) >= 7 or start - self.sentence_start < SENTENCE_OPENING
        if (
            "/" not in value
            and re.search(r"\d{4}", words)
            and not _NO_NARRATIVE.search(self.text[max(0, start - 24) : start])
        ):
            self.said_year, self.said_at, self.said_to_last = day.year, end, told

    def carried_year(self, start: int) -> int | None:
        """The year that the text itself named shortly before, a few hundred characters back at most."""
        if self.said_year is None or start - self.said_at > CARRY:
            return None
        return self.said_year

    def year_for(self, month: int, day: int | None, start: int, end: int) -> int | None:
        """The year of a month (and day) that stands without one; None leaves it open.

        A year said shortly before in the same stretch of narrative wins when it lies before the year of
        publication and the tense does not look ahead; otherwise the nearest occurrence on the side of
        the publication date that the tense points to.
        """
        carried = self.carried_year(start)
        anchor = self.published
        if anchor is None:
            return carried
        tense = self.tense(start, end)
        if carried is not None and carried < anchor.year and tense != "future" and self._told_back(start):
            return carried
        if self.published_precision == "year":
            return anchor.year
        year = anchor.year
        position = (month, day or 0)
        here = (anchor.month, (anchor.day if day else 0))
        ahead = (month - anchor.month) % 12
        if tense == "future" and position < here:
            # a past-looking window by mistake is likelier than a plan eleven months off
            return year + 1 if ahead <= 8 else year
        if tense != "future" and position > here:
            # what is a month or two ahead was hardly eleven months ago, whatever the verb
            return year if ahead <= 2 or (not tense and ahead <= 5) else year - 1
        return year

    def _told_back(self, start: int) -> bool:
        """Whether the text tells the past from a named year on: said in this sentence, or opening the one before."""
        if self.said_at >= self.sentence_start:
            return True
        between = self.text[self.said_at : start]
        return self.said_to_last and "\n" not in between and between.count(". ") <= 1

    def weekday(self, number: int, start: int, end: int, which: str = "") -> str:
        """The value of a weekday: the nearest one on the side of the tense, today counted; open without a date."""
        anchor = self.published
        if anchor is None or self.published_precision != "day":
            return f"XXXX-WXX-{number + 1}"
        if which == "next":
            return (anchor + dt.timedelta(days=(number - anchor.weekday()) % 7 or 7)).isoformat()
        if which == "last":
            return (anchor - dt.timedelta(days=(anchor.weekday() - number) % 7 or 7)).isoformat()
        if self.tense(start, end) == "future":
            return (anchor + dt.timedelta(days=(number - anchor.weekday()) % 7)).isoformat()
        return (anchor - dt.timedelta(days=(anchor.weekday() - number) % 7)).isoformat()

    def reference(self, unit: str = "day") -> dt.date | None:
        """The publication date when it is known at least to the unit asked for."""
        if self.published is None:
            return None
        known = {"day": 3, "month": 2, "year": 1}.get(self.published_precision, 0)
        return self.published if known >= {"year": 1, "month": 2}.get(unit, 3) else None


def opening(text: str, published: str | None) -> tuple[dt.date | None, str]:
    """The publication date (first day of what is known) and its precision, from an ISO text or nothing."""
    match = _YEAR_FIRST.match(published or "")
    day = day_of(published)
    if match is None or day is None:
        return None, ""
    return day, "day" if match[3] else "month" if match[2] else "year"
