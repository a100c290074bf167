"""The list view: keys, selection by id over a reload, and what it announces."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.listing import ListingView
from tests.ui.widgets.test_paged_model import People, people


@pytest.fixture
def view(qtbot: QtBot) -> ListingView:
    view = ListingView(40, "people")
    model = People(view)
    model.set_listing(range(100, 200), people(list(range(100, 200))))
    view.setModel(model)
    view.resize(300, 400)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_focus_makes_the_first_row_current(view: ListingView, qtbot: QtBot) -> None:
    view.clearFocus()  # a lone window may have been given it already
    view.selectionModel().clear()
    with qtbot.waitSignal(view.current_id_changed) as told:
        QGuiApplication.sendEvent(view, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert told.args == [100]


@pytest.mark.parametrize("reason", [Qt.FocusReason.NoFocusReason, Qt.FocusReason.TabFocusReason])
@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_Down])
def test_first_key_after_the_focus_selects(
    view: ListingView, qtbot: QtBot, reason: Qt.FocusReason, key: Qt.Key
) -> None:
    view.clearFocus()
    view.selectionModel().clear()
    QGuiApplication.sendEvent(view, QFocusEvent(QFocusEvent.Type.FocusIn, reason))
    assert view.selected_ids() == (() if reason == Qt.FocusReason.NoFocusReason else (100,))
    qtbot.keyClick(view, key)
    first = key == Qt.Key.Key_Home or reason == Qt.FocusReason.NoFocusReason
    assert view.selected_ids() == ((100,) if first else (101,))


@pytest.mark.parametrize("reason", [Qt.FocusReason.OtherFocusReason, Qt.FocusReason.NoFocusReason])
def test_focus_that_nobody_took_opens_nothing(view: ListingView, reason: Qt.FocusReason) -> None:
    view.clearFocus()
    view.selectionModel().clear()
    told: list[object] = []
    view.current_id_changed.connect(told.append)
    QGuiApplication.sendEvent(view, QFocusEvent(QFocusEvent.Type.FocusIn, reason))
    assert not [identity for identity in told if identity is not None]
    assert view.current_id() is None


def test_home_end_and_pages(view: ListingView, qtbot: QtBot) -> None:
    view.select_id(150)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_id() == 199
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert 185 <= (view.current_id() or 0) <= 192
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_id() == 100


def test_choosing_a_row_does_not_ask_which_keys_are_down(view: ListingView, qtbot: QtBot) -> None:
    view.select_id(120)
    qtbot.keyPress(view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)  # as after Ctrl+Z, held on
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    view.select_id(120)
    assert view.selected_ids() == (120,)
    view.step(1)
    assert view.selected_ids() == (121,)
    qtbot.keyRelease(view, Qt.Key.Key_Control)


def test_letters_are_left_to_the_window(view: ListingView, qtbot: QtBot) -> None:
    view.select_id(150)
    qtbot.keyClick(view, Qt.Key.Key_P)
    assert view.current_id() == 150


def test_the_selection_stays_with_its_records_when_the_order_changes(view: ListingView, qtbot: QtBot) -> None:
    view.select_id(120)
    more = view.model().index(25, 0)
    view.selectionModel().select(more, QItemSelectionModel.SelectionFlag.Select)
    with qtbot.assertNotEmitted(view.current_id_changed):
        view.listing().set_listing(range(199, 99, -1), ())
    assert view.current_id() == 120
    assert set(view.selected_ids()) == {120, 125}


def test_a_record_that_is_gone_gives_its_place_to_its_neighbour(view: ListingView) -> None:
    view.select_id(110)
    view.listing().set_listing([i for i in range(100, 200) if i != 110], ())
    assert view.current_id() == 111
    view.listing().set_listing((), ())
    assert view.current_id() is None


def test_enter_opens_and_the_menu_knows_the_selected(view: ListingView, qtbot: QtBot) -> None:
    view.select_id(103)
    with qtbot.waitSignal(view.opened) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [103]
    assert view.step(1)
    assert view.current_id() == 104
    assert view.selected_ids() == (104,)
