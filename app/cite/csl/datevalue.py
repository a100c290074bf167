"""Dates of CSL-JSON: date-parts, season, circa, literal, and the raw text some programs write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
    for name in (names,)
}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_WORD = re.compile(r"[A-Za-z]+|\d+|[/.,~?–—-]")


@dataclass(frozen=True, slots=True)
class Day:
    """One end of a date: year 0 means none; month 13 to 16 or 21 to 24 is a season; 0 is unknown."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def season(self) -> int:
        """1 spring to 4 winter, 0 for a month."""
        if 13 <= self.month <= 20:
            return (self.month - 13) % 4 + 1
        return (self.month - 21) % 4 + 1 if self.month >= 21 else 0


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or a range; `end` with year 0 is an open range. `literal` is printed as it stands."""

    start: Day = Day()
    end: Day | None = None
    circa: bool = False
    literal: str = ""
    season: str = ""


def read_date(value: Any) -> DateValue | None:
    """A date object of CSL-JSON; None where there is nothing in it."""
    if isinstance(value, str):
        value = {"raw": value}
    if not isinstance(value, Mapping):
        return None
    circa = str(value.get("circa") or "").lower() not in ("", "0", "false")
    days = [_day(parts) for parts in value.get("date-parts") or [] if isinstance(parts, (list, tuple))]
    if days and days[0] != Day():
        season = str(value.get("season") or "")
        start = days[0]
        if season and not start.month:
            if season.isdigit() and 1 <= int(season) <= 24:
                number = int(season)
                start = Day(start.year, number if number > 12 else 20 + (number - 1) % 4 + 1, start.day)
                season = ""
        else:
            season = ""
        return DateValue(start, days[1] if len(days) > 1 else None, circa, season=season)
    literal = str(value.get("literal") or "").strip()
    if literal:
        return DateValue(literal=literal, circa=circa)
    raw = str(value.get("raw") or "").strip()
    return _read_raw(raw, circa) if raw else None


def _day(parts: Any) -> Day:
    numbers: list[int] = []
    for part in list(parts)[:3]:
        try:
            numbers.append(int(str(part).strip()))
        except ValueError:
            break
    numbers += [0] * (3 - len(numbers))
    return Day(numbers[0], numbers[1], numbers[2])


def _read_raw(raw: str, circa: bool) -> DateValue:
    text = raw
    lowered = text.lower()
    if "~" in text or text.rstrip().endswith("?") or re.match(r"(c\.|ca\.?|circa)\s", lowered):
        circa = True
        text = re.sub(r"^(c\.|ca\.?|circa)\s*", "", text.replace("~", "").rstrip("? "), flags=re.IGNORECASE)
    ends = re.split(r"\s*/\s*(?=\d{4})|\s+[-–—]\s+|\s*[–—]\s*|(?<=\d{4})-(?=\d{4}$)|\s+to\s+", text)
    if len(ends) > 2:
        ends = [text]
    days = [_read_raw_day(end) for end in ends]
    if any(day is None for day in days):
        return DateValue(literal=raw, circa=circa)
    return DateValue(days[0] or Day(), days[1] if len(days) > 1 else None, circa)


def _read_raw_day(text: str) -> Day | None:
    text = text.strip()
    iso = re.fullmatch(r"(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?", text)
    if iso:
        return Day(int(iso[1]), int(iso[2] or 0), int(iso[3] or 0))
    slashed = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    if slashed:
        return Day(int(slashed[3]), int(slashed[1]), int(slashed[2]))
    year = month = day = 0
    for word in _WORD.findall(text):
        if word.isdigit():
            if len(word) > 2 or int(word) > 31 or (day and not year):
                year = int(word)
            else:
                day = int(word)
        elif word.lower()[:3] in _MONTHS and len(word) >= 3:
            month = _MONTHS[word.lower()[:3]]
        elif word.lower() in _SEASONS:
            month = _SEASONS[word.lower()]
        elif word.lower() in ("bc", "bce"):
            year = -year
        elif word.isalpha() and word.lower() not in ("ad", "ce", "st", "nd", "rd", "th", "of"):
            return None
    if day and not month:
        return None
    return Day(year, month, day) if year else None
