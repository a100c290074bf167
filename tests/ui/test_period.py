"""The line that says which views are kept to a period."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.period import Period, PeriodBar


def test_it_says_where_the_period_holds_and_where_it_does_not(qtbot: QtBot) -> None:
    period = Period()
    bar = PeriodBar(period)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    period.set(("2025-10-01", "2025-10-31"))
    bar.set_applies(True)
    assert not bar.isHidden()
    (label,) = bar.findChildren(QLabel)
    assert label.text() == "Only this period:"
    bar.set_applies(False)  # the overview, people, the review: they show everything, and say so
    assert not bar.isHidden()
    assert label.text() == "All dates are shown here; only"
    (chip,) = bar.findChildren(QPushButton)
    assert "Oct 2025" in chip.text()
    chip.click()
    assert period.days is None and bar.isHidden()
