"""Periods: ranges joined, bounds and links read off the words around, days that a value covers."""

from __future__ import annotations

import pytest

from app.extract.dates.extent import extent
from app.extract.dates.periods import TimeSpan, periods
from app.extract.document import Document


def only(text: str, published: str | None = "2025-10-06") -> TimeSpan:
    found = periods(Document(text, published=published, language="en"))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024-Q3", "2024-07-01", "2024-09-30", "quarter"),
        ("2024-H2", "2024-07-01", "2024-12-31", "half-year"),
        ("2024-WI", "2024-12-01", "2025-02-28", "season"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("2025-01/2025-09", "2025-01-01", "2025-09-30", "month"),
        ("2008-W42", "2008-10-13", "2008-10-19", "week"),
        ("XXXX-06-20", "--06-20", "--06-20", "day"),
    ],
)
def test_days_that_a_value_covers(value: str, first: str, last: str, precision: str) -> None:
    covers = extent(value)
    assert covers is not None
    assert (covers.first_day, covers.last_day, covers.precision) == (first, last, precision)


@pytest.mark.parametrize("value", ["PAST_REF", "P3Y", "XXXX", "2025-02-30", "", "XXXX-WXX-1"])
def test_what_covers_no_days(value: str) -> None:
    assert extent(value) is None


def test_two_days_become_one_stretch() -> None:
    span = only("The fair takes place on October 25 and 26.")
    assert (span.extent.first, span.extent.last) == ("2025-10-25", "2025-10-26")


def test_last_months_of_a_year() -> None:
    span = only("It rose in the last three months of 2024.")
    assert (span.extent.first_day, span.extent.last_day) == ("2024-10-01", "2024-12-31")


def test_past_years_end_at_publication() -> None:
    span = only("It doubled in the past five years.")
    assert (span.extent.first, span.extent.last) == ("2020-10", "2025-10")


@pytest.mark.parametrize(
    ("text", "link", "bound"),
    [
        ("It is due by December 31, 2026.", "by", "before"),
        ("It has grown since 2019.", "since", "after"),
        ("It rose 5% from 2019.", "base", None),
        ("It fell, compared with 11,900 cases in 2019.", "base", None),
        ("It fell in 2019.", "at", None),
        ("It was built around 1990.", "at", "circa"),
        ("It was the worst since 1983, when many died.", "at", None),
        ("It killed over 1.5 million animals in 2022.", "at", None),
    ],
)
def test_link_and_bound(text: str, link: str, bound: str | None) -> None:
    span = only(text)
    assert (span.link, span.bound) == (link, bound)
