"""Cards of their own heights: measured in sight, still for the eye, quick at a hundred thousand."""

from __future__ import annotations

import statistics
import time

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.ui.widgets.cards import CardsView
from app.ui.widgets.paged_model import Index
from tests.ui.widgets.test_paged_model import People, people

MANY = 100_000


class Uneven(QStyledItemDelegate):
    """Rows of 40 to 130 pixels; the current one has 30 more."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, CardsView)
        current = view.currentIndex().row() == index.row()
        return QSize(100, height_of(index.row()) + (30 if current else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pass


def height_of(row: int) -> int:
    return 40 + (row * 37) % 91


@pytest.fixture
def view(qtbot: QtBot) -> CardsView:
    view = CardsView(90, "people")
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # focus would make the first row current, and so taller
    view.setItemDelegate(Uneven(view))
    model = People(view)
    model.rows_wanted.connect(lambda ids: model.supply(people(ids)))
    model.set_listing(range(MANY), people(list(range(200))))
    view.setModel(model)
    view.resize(400, 600)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    view.fit()
    return view


def in_sight(view: CardsView) -> list[int]:
    rows, row = [], view.rowAt(0)
    while 0 <= row < MANY and view.rowViewportPosition(row) < view.viewport().height():
        rows.append(row)
        row += 1
    return rows


def test_what_is_in_sight_has_its_own_height(view: CardsView, qtbot: QtBot) -> None:
    for value in (0, 333, 5000, 4_000_000):
        view.verticalScrollBar().setValue(value)
        qtbot.wait(5)  # rows arrive
        rows = in_sight(view)
        assert rows
        assert [view.rowHeight(row) for row in rows] == [height_of(row) for row in rows]


def test_scrolling_up_into_unknown_rows_moves_nothing_but_by_the_step(view: CardsView, qtbot: QtBot) -> None:
    view.scrollTo(view.model().index(5000, 0))
    qtbot.wait(5)
    for _ in range(40):
        kept = in_sight(view)[1]
        before = view.rowViewportPosition(kept)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 20)
        qtbot.wait(1)
        assert view.rowViewportPosition(kept) == before + 20


def test_the_current_card_grows_where_it_stands(view: CardsView) -> None:
    view.verticalScrollBar().setValue(3000)
    first, second = in_sight(view)[1:3]
    view.setCurrentIndex(view.model().index(first, 0))
    before = view.rowViewportPosition(second)
    view.setCurrentIndex(view.model().index(second, 0))
    assert view.rowHeight(first) == height_of(first)
    assert view.rowHeight(second) == height_of(second) + 30
    assert view.rowViewportPosition(second) == before


def test_a_reload_leaves_the_first_card_where_it_is(view: CardsView, qtbot: QtBot) -> None:
    view.verticalScrollBar().setValue(7000)
    qtbot.wait(5)
    first = in_sight(view)[1]
    identity, before = view.listing().ids[first], view.rowViewportPosition(first)
    view.listing().set_listing([i for i in range(MANY) if i != 3], ())
    qtbot.wait(20)
    row = view.listing().index_of(identity).row()
    assert row == first - 1
    assert view.rowViewportPosition(row) == before


def test_a_renewed_list_is_not_reset(view: CardsView, qtbot: QtBot) -> None:
    model = view.listing()
    with qtbot.assertNotEmitted(model.modelReset):
        assert model.renew(model.ids[:], ())
    with qtbot.assertNotEmitted(model.dataChanged):
        assert not model.renew(model.ids[1:], ())


def test_a_hundred_thousand_cards_open_and_scroll_quickly(view: CardsView) -> None:
    began = time.process_time()
    view.listing().set_listing(range(1, MANY), people(list(range(1, 129))))
    opened = time.process_time() - began
    steps = []
    bar = view.verticalScrollBar()
    for _ in range(120):
        began = time.process_time()
        bar.setValue(bar.value() + 120)
        steps.append(time.process_time() - began)
    assert opened < 0.15
    assert statistics.quantiles(steps, n=20)[-1] < 0.016
