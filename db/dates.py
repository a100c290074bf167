"""Whole days from partial ISO dates, for sorting and filtering only: what is shown stays as partial as its source."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime
from typing import Final

_LAST_MONTH: Final = 12


def first_day(partial: str | None) -> str | None:
    """The first day that a partial ISO date allows ("2025-10" gives "2025-10-01"); None where the year is open."""
    if not partial or not partial[:4].isdigit():
        return None
    return partial + "-01-01"[: 10 - len(partial)] if len(partial) == 4 else (partial + "-01")[:10]


def last_day(partial: str | None) -> str | None:
    """The last day that a partial ISO date allows ("2025-02" gives "2025-02-28"); None where the year is open."""
    if not partial or not partial[:4].isdigit():
        return None
    year = int(partial[:4])
    if len(partial) == 4:
        return f"{partial}-12-31"
    if len(partial) == 7:
        month = min(max(int(partial[5:7]), 1), _LAST_MONTH)
        return f"{partial}-{monthrange(max(year, 1), month)[1]:02}"
    return partial[:10]


def days(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """First and last whole day of a period given as two partial dates (either may be missing)."""
    return first_day(start or end), last_day(end or start)


def now() -> str:
    """This moment as ISO 8601 in UTC with seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
