"""The page of an event fits the column that it stands in."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.events.details import WIDEST_NAME, EventDetails
from db.records import DateSpan, EventDetail, EventRow, PartyName

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


def event(number: int, title: str) -> EventRow:
    return EventRow(
        id=number,
        title=title,
        when=DateSpan("2025-05-03"),
        place=None,
        state="happened",
        sources=1,
        first_source=None,
        topics=(),
        status="accepted",
        starred=False,
        note="",
        rule="",
        confidence=1.0,
    )


def test_what_may_be_the_same_is_offered_with_merge_and_not_the_same(qtbot: QtBot) -> None:
    details = EventDetails()
    qtbot.addWidget(details)
    details.show_event(
        EventDetail(event(1, "Bridge opened"), (), (), 0, 0), (event(2, "Harbour bridge opens"),)
    )
    told: list[tuple[str, tuple[int, ...]]] = []
    details.merge_wanted.connect(lambda keep, drop: told.append(("merge", (keep, drop))))
    details.apart_wanted.connect(lambda one, other: told.append(("apart", (one, other))))
    details.event_wanted.connect(lambda number: told.append(("event", (number,))))
    for button in details.widget().findChildren(QPushButton):
        if button.text() in ("Merge", "Not the same", "Harbour bridge opens"):
            button.click()
    assert sorted(told) == [("apart", (1, 2)), ("event", (2,)), ("merge", (1, 2))]
