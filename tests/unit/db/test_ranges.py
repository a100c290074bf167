"""Dates and numbers as they are typed into a field of the search box."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.ranges import days, number, numbers


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2025-10", ("2025-10-01", "2025-10-31")),
        ("2024..2025-06", ("2024-01-01", "2025-06-30")),
        ("2025-10..", ("2025-10-01", "9999-12-31")),
        ("..2024", ("0000-01-01", "2024-12-31")),
        (">2024", ("2025-01-01", "9999-12-31")),
        (">=2024-05", ("2024-05-01", "9999-12-31")),
        ("<2024-03", ("0000-01-01", "2024-02-29")),
        ("..", ("0000-01-01", "9999-12-31")),
        ("2025-1", ("2025-01-01", "2025-01-31")),
        ("2025-", ("2025-01-01", "2025-12-31")),
        ("2025-10-0", ("2025-10-01", "2025-10-31")),
        ("2025-3-7..2025-4", ("2025-03-07", "2025-04-30")),
        ("", None),
        ("soon", None),
        ("--06-20", None),
        ("2024..soon", None),
    ],
)
def test_dates_and_their_ranges(typed: str, expected: tuple[str, str] | None) -> None:
    assert days(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("65", 65.0),
        ("16,000", 16_000.0),
        ("1,5", 1.5),
        ("78.44m", 78_440_000.0),
        ("15.5bn", 15.5e9),
        ("390 trillion", 390e12),
        ("64.78%", 64.78),
        ("-5", -5.0),
        ("many", None),
        ("5 apples", None),
        ("", None),
    ],
)
def test_numbers_as_people_type_them(typed: str, expected: float | None) -> None:
    assert number(typed) == (pytest.approx(expected) if expected is not None else None)


def test_ranges_of_numbers_take_or_leave_their_bounds() -> None:
    assert numbers("10..20") == (10, 20)
    assert numbers(">=1bn") == (1e9, float("inf"))
    low, high = numbers(">1bn") or (0, 0)
    assert low > 1e9 and high == float("inf")
    low, high = numbers("<5") or (0, 0)
    assert low == float("-inf") and high < 5
    assert numbers("..") == (float("-inf"), float("inf"))
    assert numbers(">x") is None


@given(st.text(max_size=15))
def test_nothing_typed_fails(typed: str) -> None:
    days(typed)
    numbers(typed)
