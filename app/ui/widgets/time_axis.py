"""The ticks of a time axis: decades, years, months or days, whichever have room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QLocale

YEARS = (1, 2, 5, 10, 20, 50, 100, 200)
MONTH, YEAR = 30.4, 365.25  # days
ROOM = 74.0  # pixels that a tick with its label needs
EARLIEST, LATEST = date(1, 1, 2).toordinal(), date(9998, 12, 30).toordinal()


@dataclass(frozen=True, slots=True)
class Tick:
    """A line at a day, with its label; strong ones begin a larger unit."""

    day: float
    label: str
    strong: bool


def clamped(day: float) -> date:
    """The day of an ordinal, or the nearest one that a calendar still has room around."""
    return date.fromordinal(int(min(max(day, EARLIEST), LATEST)))


def ticks(start: float, pixels_per_day: float, width: float) -> list[Tick]:
    """The ticks from `start` (an ordinal) over `width` pixels."""
    first, last = clamped(start), clamped(start + width / pixels_per_day + 1)
    for days in (1, 7):
        if days * pixels_per_day >= ROOM:
            return _days(first, last, days, start)
    for months in (1, 3):
        if MONTH * months * pixels_per_day >= ROOM:
            return _months(first, last, months, start)
    fitting = (years for years in YEARS if YEAR * years * pixels_per_day >= ROOM)
    return _years(first, last, next(fitting, YEARS[-1]))


def _years(first: date, last: date, step: int) -> list[Tick]:
    year = max(1, first.year - first.year % step)
    found = []
    while year <= last.year:
        if year >= 1:
            found.append(Tick(date(year, 1, 1).toordinal(), str(year), year % (step * 10) == 0))
        year += step
    return found


def _months(first: date, last: date, step: int, start: float) -> list[Tick]:
    locale = QLocale()
    year, month = first.year, (first.month - 1) // step * step + 1
    found: list[Tick] = []
    named = False  # the first one in sight says the year
    while (year, month) <= (last.year, last.month):
        day = date(year, month, 1).toordinal()
        name = locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)
        with_year = month == 1 or not found or (not named and day >= start)
        named = named or (with_year and day >= start)
        found.append(Tick(day, f"{name} {year}" if with_year else name, month == 1))
        year, month = (year + 1, month + step - 12) if month + step > 12 else (year, month + step)
    return found


def _days(first: date, last: date, step: int, start: float) -> list[Tick]:
    locale = QLocale()
    day = first - timedelta(days=first.weekday() if step == 7 else 0)
    found: list[Tick] = []
    named = False
    while day <= last:
        name = locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
        seen = day.toordinal() >= start
        with_year = not found or (day.day <= step and day.month == 1) or (not named and seen)
        named = named or (with_year and seen)
        year = f" {day.year}" if with_year else ""
        found.append(Tick(day.toordinal(), f"{day.day} {name}{year}", day.day <= step))
        day += timedelta(days=step)
    return found
