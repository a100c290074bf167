"""Whole days for sorting come from partial dates; a date that is none is told apart."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.dates import days, first_day, is_partial_date, last_day


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2025-10-25", "2025-10-25", "2025-10-25"),
        ("2025-10", "2025-10-01", "2025-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("--06-20", None, None),
        (None, None, None),
        ("", None, None),
    ],
)
def test_a_partial_date_spans_what_it_allows(
    partial: str | None, first: str | None, last: str | None
) -> None:
    assert (first_day(partial), last_day(partial)) == (first, last)


def test_a_period_open_on_one_side_is_as_long_as_the_other() -> None:
    assert days("2024", None) == ("2024-01-01", "2024-12-31")
    assert days(None, "2026-12-31") == ("2026-12-31", "2026-12-31")
    assert days("2025-10-25", "2025-10-26") == ("2025-10-25", "2025-10-26")


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_and_its_parts_are_dates(day: date) -> None:
    whole = day.isoformat()
    assert all(is_partial_date(part) for part in (whole, whole[:7], whole[:4], "--" + whole[5:]))


@given(st.text(max_size=12))
def test_nothing_else_makes_the_check_fail(text: str) -> None:
    is_partial_date(text)


@pytest.mark.parametrize(
    "text", ["2025-13", "2025-00", "2025-02-30", "--02-30", "--13-01", "25-10-2025", "2025-1-1", "2025-"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert not is_partial_date(text)


def test_a_leap_day_without_a_year_is_a_date() -> None:
    assert is_partial_date("--02-29")
