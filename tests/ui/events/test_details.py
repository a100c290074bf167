"""The page of an event fits the column that it stands in."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.events.details import WIDEST_NAME, EventDetails
from db.records import PartyName

LONG = "United Nations Convention against Cybercrime and What Else It Is About"


def test_a_long_name_does_not_make_the_page_wider_than_its_column(qtbot: QtBot) -> None:
    details = EventDetails()
    qtbot.addWidget(details)
    page = QWidget(details)
    details._parties((PartyName(1, "instrument", LONG), PartyName(2, "place", "Hanoi")), page)
    long, short = page.findChildren(QPushButton)
    assert long.sizeHint().width() < WIDEST_NAME + 60
    assert (long.accessibleName(), long.toolTip()) == (LONG, LONG)
    assert (short.text(), short.toolTip()) == ("Hanoi", "")
