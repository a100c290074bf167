"""Dates as documents write them; nothing is filled in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.dates import date_from_url, parse_date, parse_stated

TODAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2025-10-25T16:05:09+07:00", "2025-10-25"),
        ("October 25, 2025", "2025-10-25"),
        ("Sat, 25 Oct 2025 09:00:00 GMT", "2025-10-25"),
        ("25 October 2025", "2025-10-25"),
        ("25th of October, 2025", "2025-10-25"),
        ("October 2025", "2025-10"),
        ("2025", "2025"),
        ("June 20", "--06-20"),
        ("20 June", "--06-20"),
        ("Thứ bảy, 25/10/2025, 16:05 GMT+7", "2025-10-25"),
        ("ngày 25 tháng 10 năm 2025", "2025-10-25"),
        ("le 3 février 2024", "2024-02-03"),
        ("3 de mayo de 2024", "2024-05-03"),
        ("2025年10月25日", "2025-10-25"),
        ("3/4/2025", "2025"),
        ("31 February 2025", None),
        ("no date here", None),
        ("20251025", "2025-10-25"),
    ],
)
def test_written_forms(text: str, wanted: str | None) -> None:
    assert parse_date(text) == wanted


def test_the_reader_of_a_numeric_date_decides() -> None:
    assert parse_date("3/4/2025", day_first=True) == "2025-04-03"
    assert parse_date("3/4/2025", day_first=False) == "2025-03-04"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://example.org/2025/10/25/story.html", "2025-10-25"),
        ("https://example.org/2025/oct/25/story", "2025-10-25"),
        ("https://example.vn/bai-viet-20251006135101917.htm", "2025-10-06"),
        ("https://example.vn/bai-viet-185251025160509346.htm", "2025-10-25"),
        ("https://example.org/news-2024-06-20", "2024-06-20"),
        ("https://example.org/2024/06/story", "2024-06"),
        ("https://example.org/story?d=2024-06-20", None),
        ("https://example.org/id/123456789", None),
        ("https://example.org/2031/10/25/planned", None),
        ("https://20240620.example.org/a", None),
    ],
)
def test_addresses(url: str, wanted: str | None) -> None:
    assert date_from_url(url, today=TODAY) == wanted


def test_placeholders_are_no_dates() -> None:
    assert parse_stated("1970-01-01T00:00:00Z") is None
    assert parse_stated("June 20") is None
    assert parse_stated("1761382800") == "2025-10-25"


@given(st.dates(date(1900, 2, 1), date(2099, 12, 31)))
def test_every_day_comes_back(day: date) -> None:
    assert parse_date(day.isoformat()) == day.isoformat()
    assert parse_date(f"{day.day} {day:%B} {day.year}") == day.isoformat()
    assert parse_date(f"{day:%B} {day.day}, {day.year}") == day.isoformat()
