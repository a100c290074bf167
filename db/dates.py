"""Whole days from partial ISO dates, for sorting and filtering only: what is shown stays as partial as its source."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime
from typing import Final

_LAST_MONTH: Final = 12
_PARTIAL: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2}")


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


def is_partial_date(text: str) -> bool:
    """Whether a text is a partial ISO date: 2025-10-25, 2025-10, 2025, or --06-20 with the year not stated."""
    if not _PARTIAL.fullmatch(text):
        return False
    day = (
        text.replace("--", "2024-", 1) if text.startswith("--") else first_day(text)
    )  # 2024 has a 29 February
    try:
        datetime.strptime(day or "", "%Y-%m-%d")
    except ValueError:
        return False
    return True


def now() -> str:
    """This moment as ISO 8601 in UTC with seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
