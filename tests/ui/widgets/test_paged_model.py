"""The paged model: what it asks for, what it answers meanwhile, and how it stands a million rows."""

from __future__ import annotations

import time
from array import array
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.widgets.listing import ListingView
from app.ui.widgets.paged_model import ID_ROLE, LOADING_ROLE, PAGE, ROW_ROLE, PagedModel


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str


class People(PagedModel[Person]):
    def spoken(self, row: Person) -> str:
        return row.name


def people(ids: list[int]) -> list[Person]:
    return [Person(i, f"person {i}") for i in ids]


@pytest.fixture
def model(qtbot: QtBot) -> People:
    return People()


def test_model_tester_agrees_through_a_reload(model: People, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_listing(range(300), people(list(range(50))))
    model.supply(people(list(range(50, 300))))
    model.set_listing(range(10, 20), ())
    model.set_listing((), ())
    assert model.rowCount() == 0
    assert tester.model() is model


def test_a_missing_row_is_loading_and_its_page_is_asked_for_once(model: People, qtbot: QtBot) -> None:
    model.set_listing(range(1000, 2000), people([1000]))
    index = model.index(200, 0)
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        assert index.data(LOADING_ROLE) is True
        assert index.data() is None
        assert index.data(ID_ROLE) == 1200
    assert wanted.args == [list(range(1000 + PAGE, 1000 + 2 * PAGE))]
    with qtbot.assertNotEmitted(model.rows_wanted, wait=20):
        index.data()
    with qtbot.waitSignal(model.dataChanged) as told:
        model.supply(people(wanted.args[0]))
    assert (told.args[0].row(), told.args[1].row()) == (PAGE, 2 * PAGE - 1)
    assert index.data(LOADING_ROLE) is False
    assert index.data(ROW_ROLE) == Person(1200, "person 1200")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "person 1200"


def test_a_reload_shows_what_was_known_and_reads_it_again(model: People, qtbot: QtBot) -> None:
    model.set_listing(range(5), people(list(range(5))))
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        model.set_listing(range(4), ())
        assert model.index(3, 0).data() == "person 3"
    assert wanted.args == [[0, 1, 2, 3]]
    model.supply([Person(3, "renamed")])
    assert model.index(3, 0).data() == "renamed"


def test_a_dragged_scroll_bar_asks_only_for_where_it_stands(model: People, qtbot: QtBot) -> None:
    model.set_listing(range(100_000), ())
    with qtbot.waitSignal(model.rows_wanted) as wanted:
        for row in range(0, 100_000, PAGE):
            model.index(row, 0).data()
    assert len(wanted.args[0]) <= 6 * PAGE
    assert max(wanted.args[0]) == 99_999


def test_a_million_rows_open_reload_and_are_found_quickly(qtbot: QtBot) -> None:
    model = People()
    view = ListingView(64, "people")
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(380, 800)
    view.show()
    ids = array("q", range(1_000_000))
    began = time.process_time()
    model.set_listing(ids, people(list(range(PAGE))))
    view.select_id(999_999)
    view.grab()
    model.set_listing(ids, people(list(range(PAGE))))
    assert time.process_time() - began < 0.5
    assert view.current_id() == 999_999
    assert view.selected_ids() == (999_999,)
