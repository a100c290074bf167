"""Dates are shown only as far as they are known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from app.ui.widgets.dates import shown_date, shown_period

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
