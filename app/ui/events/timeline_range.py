"""Stretches of time as the user chooses them: of whole days, months or years, whichever can be told apart at a zoom.

A range is its first day and the day after its last, as proleptic ordinals.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from app.ui.widgets.time_axis import clamped

ROOM: Final = 8.0  # pixels of a unit that can be aimed at
Range = tuple[int, int]


def unit_at(pixels_per_day: float) -> str:
    """The finest of day, month and year that can be aimed at."""
    if pixels_per_day >= ROOM:
        return "day"
    return "month" if pixels_per_day * 30 >= ROOM else "year"


def whole(unit: str, day: float, *, end: bool = False) -> int:
    """The first day of the unit that a day is in, or with `end` the first day after it."""
    at = clamped(day)
    if unit == "day":
        return at.toordinal() + end
    if unit == "month":
        after = date(at.year + at.month // 12, at.month % 12 + 1, 1)
        return (after if end else at.replace(day=1)).toordinal()
    return date(at.year + end, 1, 1).toordinal()


def between(unit: str, one: float, other: float) -> Range:
    """The whole units from one day to another, in whichever order."""
    low, high = sorted((one, other))
    return whole(unit, low), whole(unit, high, end=True)


def extended(chosen: Range, anchor: float, unit: str, by: int) -> Range:
    """A range with its free side, the one away from the anchor, moved by a unit forwards (1) or backwards (-1)."""
    first, last = chosen
    low, high = whole(unit, anchor), whole(unit, anchor, end=True)
    if last > high or (first >= low and by > 0):
        return first, whole(unit, last, end=True) if by > 0 else max(whole(unit, last - 1), high)
    return whole(unit, first - 1) if by < 0 else min(whole(unit, first, end=True), low), last


def iso_days(chosen: Range) -> tuple[str, str]:
    """A range as its first and its last ISO day."""
    return date.fromordinal(chosen[0]).isoformat(), date.fromordinal(chosen[1] - 1).isoformat()


def range_of(days: tuple[str, str]) -> Range:
    """The range of a first and a last ISO day."""
    return date.fromisoformat(days[0]).toordinal(), date.fromisoformat(days[1]).toordinal() + 1
