"""Arithmetic on TIMEX3 values (TimeML 1.2.1, ISO 8601 with its extensions for seasons, parts and vague references)."""

from __future__ import annotations

import datetime as dt

from app.extract.dates.lexicon import unit_letter


def number_text(value: float) -> str:
    """`2` for 2.0 and `2.5` for 2.5, as durations are written."""
    return str(int(value)) if value == int(value) else f"{value:g}"


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 duration of `count` units; a count of None is written X (`PXD`)."""
    letter = unit_letter(unit)
    if count is not None and count > 1e9:
        count = None
    if letter in ("DE", "CE") and count is not None:
        return f"P{number_text(count * (10 if letter == 'DE' else 100))}Y"
    if letter == "FN":
        letter, count = "W", None if count is None else 2 * count
    amount = "X" if count is None else number_text(count)
    return f"PT{amount}{letter[1]}" if letter[0] == "T" else f"P{amount}{letter}"


def week(day: dt.date) -> str:
    """The ISO week of a day, `2008-W42`."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month `count` months away."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def shift(anchor: dt.date, count: int, unit: str) -> str:
    """The value `count` units away from the anchor, at the unit's own precision; OverflowError outside the calendar."""
    if abs(count) > 4000:
        raise OverflowError(count)
    letter = unit_letter(unit)
    if letter == "Y":
        return f"{anchor.year + count:04}"
    if letter == "M":
        year, month = add_months(anchor.year, anchor.month, count)
        return f"{year:04}-{month:02}"
    if letter in ("W", "FN"):
        return week(anchor + dt.timedelta(weeks=count * (2 if letter == "FN" else 1)))
    if letter == "D":
        return (anchor + dt.timedelta(days=count)).isoformat()
    if letter == "Q":
        index = anchor.year * 4 + (anchor.month - 1) // 3 + count
        return f"{index // 4:04}-Q{index % 4 + 1}"
    if letter == "DE":
        return f"{anchor.year // 10 + count:03}"
    if letter == "CE":
        return f"{anchor.year // 100 + count:02}"
    if letter == "WE":
        return week(anchor + dt.timedelta(weeks=count)) + "-WE"
    return anchor.isoformat()


def shift_like(anchor: dt.date, count: int, unit: str) -> str:
    """`shift`, but with decades and centuries to the year, as in `two decades ago`."""
    letter = unit_letter(unit)
    if letter in ("DE", "CE"):
        return f"{anchor.year + count * (10 if letter == 'DE' else 100):04}"
    return shift(anchor, count, unit)
