"""Dates are shown only as far as they are known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from app.ui.widgets.dates import shown_date, shown_line, shown_period, shown_when
from db.records import DateSpan

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
AMERICAN = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
VIETNAMESE = QLocale(QLocale.Language.Vietnamese)


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2025-10-25", "25 Oct 2025"),
        ("2025-10", "Oct 2025"),
        ("2025", "2025"),
        ("--06-20", "20 June (no year)"),
        (None, ""),
        ("2025-02-31", "2025-02-31"),
        ("spring", "spring"),
    ],
)
def test_no_part_is_invented(iso: str | None, shown: str) -> None:
    assert shown_date(iso, locale=BRITISH) == shown


def test_other_locales() -> None:
    assert shown_date("2025-10-25", locale=AMERICAN) == "Oct 25, 2025"
    assert shown_date("2025-10", locale=VIETNAMESE) == "tháng 10/2025"


def test_periods_share_what_they_can() -> None:
    assert shown_period("2025-10-25", "2025-10-26", long=True).endswith("26 October 2025")
    assert shown_period("2024", bound="before") == "before 2024"
    assert shown_period("2024", "2026") == "2024 – 2026"
    assert shown_period(None) == ""


def test_a_last_day_ahead_still_counts() -> None:
    due = DateSpan(None, "2030", "before")
    assert shown_when(due, ahead=True) == "by 2030"
    assert shown_when(due, ahead=False) == "before 2030"
    assert shown_when(None, ahead=True) == ""


def test_dates_within_a_line_are_shown_as_elsewhere(request: pytest.FixtureRequest) -> None:
    before = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(before))
    QLocale.setDefault(BRITISH)
    assert shown_line("VOV · 2025-10-25 to 2025-10-26 · Hanoi") == "VOV · 25–26 Oct 2025 · Hanoi"
    assert shown_line("Dan Tri · 2025-10") == "Dan Tri · Oct 2025"
    assert shown_line("2018 to 2020 · 30 of 1945") == "2018 – 2020 · 30 of 1945"
