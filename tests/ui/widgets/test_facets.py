"""Facets as chips and as a column: what they show and what they announce."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.widgets.facet_column import FacetColumn, FacetRow
from app.ui.widgets.facets import FacetChips


@dataclass(frozen=True)
class Value:
    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Field:
    field: str
    values: tuple[Value, ...]
    more: int = 0


FACETS = (
    Field("outlet", tuple(Value(f"o{n}", f"Outlet {n}", 20 - n) for n in range(10))),
    Field("year", (Value("2025", "2025", 5), Value("2024", "2024", 1))),
    Field("unnamed", (Value("x", "x", 1),)),
    Field("genre", ()),
)
LABELS = {"outlet": "Outlet", "year": "Year", "genre": "Genre"}


@pytest.fixture
def chips(qtbot: QtBot) -> FacetChips:
    chips = FacetChips(LABELS)
    chips.set_facets(FACETS, {"year": ("2025",)})
    chips.resize(300, 80)
    qtbot.addWidget(chips)
    chips.show()
    qtbot.waitExposed(chips)
    return chips


def texts(chips: FacetChips) -> list[str]:
    found = [b for b in chips.findChildren(QPushButton) if b.objectName() and b.isVisible()]
    return [b.text() for b in sorted(found, key=lambda b: (b.y(), b.x()))]


def test_chosen_values_come_first_and_empty_fields_do_not_show(chips: FacetChips) -> None:
    assert texts(chips) == ["2025", "Outlet", "Year"]


def test_a_chosen_chip_goes_with_a_click_and_with_delete(chips: FacetChips, qtbot: QtBot) -> None:
    chip = chips.findChild(QPushButton, "chosen:year:2025")
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert told.args == ["year", ()]
    assert texts(chips) == ["Outlet", "Year"]


def test_the_popup_narrows_while_typing_and_chooses_with_enter(chips: FacetChips, qtbot: QtBot) -> None:
    chips.open_field("outlet")
    popup = chips._popup
    qtbot.keyClicks(popup._field, "outlet 7")
    values = popup.findChild(QListWidget)
    assert [values.item(r).text() for r in range(values.count()) if not values.item(r).isHidden()] == [
        "Outlet 7"
    ]
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.keyClick(popup._field, Qt.Key.Key_Return)
    assert told.args == ["outlet", ("o7",)]
    popup.hide()
    assert "Outlet 7" in texts(chips)


def test_column_shows_the_first_the_chosen_and_more(qtbot: QtBot) -> None:
    column = FacetColumn(LABELS)
    qtbot.addWidget(column)
    column.set_facets(FACETS, {"outlet": ("o8",)})
    rows = [row.accessibleName() for row in column.findChildren(FacetRow) if row.objectName()]
    assert rows[6] == "Outlet: Outlet 8, 12"
    assert len(rows) == 7 + 2
    more = column.findChild(QPushButton, "more:outlet")
    assert more.text() == "3 more"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len([row for row in column.findChildren(FacetRow) if row.objectName()]) == 12
    with qtbot.waitSignal(column.chosen) as told:
        column.findChild(FacetRow, "outlet:o1").click()
    assert told.args == ["outlet", ("o8", "o1")]
