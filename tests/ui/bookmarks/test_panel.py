"""The bookmarks panel on the starter library: collections, order by hand, notes in the row, removing with undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app import services
from app.ui.bookmarks.order import put_before, stepped
from app.ui.bookmarks.panel import BookmarksPanel
from app.ui.desk import Desk
from app.ui.dragging import refs_from_mime
from db.records import Ref, Where

Wait = Callable[[Callable[[], Any]], None]


@pytest.fixture
def refs(library_file: Path) -> list[Ref]:
    """One record of each kind, in the collection "Signing" (1); "Inside" (2) lies in it, "Other" (3) beside it."""
    library = services.library.open_library(library_file)
    signing = services.bookmarks.create_collection(library, "Signing").value
    services.bookmarks.create_collection(library, "Inside", signing)
    services.bookmarks.create_collection(library, "Other", None, "event")
    direct = services.quotes.listing(library, Where(facets=(("kind", ("direct",)),))).ids
    indirect = services.quotes.listing(library, Where(facets=(("kind", ("indirect",)),))).ids
    person = services.parties.listing(library, Where(facets=(("kind", ("person",)),))).ids[0]
    found = [
        Ref("quote", direct[0]),
        Ref("quote", indirect[0]),
        Ref("statistic", services.statistics.listing(library).ids[0]),
        Ref("event", services.events.listing(library).ids[0]),
        Ref("article", services.articles.listing(library).ids[0]),
        Ref("person", person),
        Ref("topic", services.topics.listing(library)[0].id),
    ]
    services.bookmarks.add(library, signing, found)
    library.close()
    return found


@pytest.fixture
def panel(refs: list[Ref], desk: Desk, qtbot: QtBot, wait_for: Wait) -> BookmarksPanel:
    panel = BookmarksPanel(desk)
    qtbot.addWidget(panel)
    desk.tasks.changed.connect(panel.refresh)
    panel.resize(1000, 800)
    panel.show()
    panel.go({"collection": 1})
    panel.activate()
    wait_for(lambda: len(panel._model.ids) == len(refs))
    return panel


def order(panel: BookmarksPanel) -> list[Ref]:
    return [item.ref for item in panel._model.items(panel._model.ids)]


def test_model_tester_agrees(panel: BookmarksPanel, wait_for: Wait) -> None:
    tester = QAbstractItemModelTester(panel._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.go({"collection": 2})
    wait_for(lambda: len(panel._model.ids) == 0)
    assert panel._states.currentWidget() is panel._states.empty
    assert tester.model() is panel._model


def test_every_kind_of_record_says_what_it_is(panel: BookmarksPanel, refs: list[Ref]) -> None:
    said = [panel._model.spoken(item) for item in panel._model.items(panel._model.ids)]
    assert [text.split(",")[0] for text in said] == [
        "quote",
        "quote",
        "statistic",
        "event",
        "article",
        "person",
        "topic",
    ]
    assert "“" in said[0]
    assert "“" not in said[1] and "paraphrase" in said[1]
    panel._view.select_id(panel._model.ids[0])
    assert panel.current_starred()  # so that Ctrl+D takes the star off


def test_alt_shift_down_moves_a_row_and_keeps_it(
    panel: BookmarksPanel, refs: list[Ref], desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    view = panel._view
    view.select_id(panel._model.ids[0])
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_Down, both)
    qtbot.keyClick(view, Qt.Key.Key_Down, both)
    wanted = [refs[1], refs[2], refs[0], *refs[3:]]
    assert order(panel) == wanted  # at once
    assert panel.current_refs() == (refs[0],)
    wait_for(lambda: not panel._writes)
    read: list[Any] = []
    desk.tasks.read(lambda library: services.bookmarks.listing(library, 1), read.append)
    wait_for(lambda: read)
    assert [row.ref for row in read[0].rows] == wanted
    desk.tasks.undo()
    wait_for(lambda: order(panel) == [refs[1], refs[0], *refs[2:]])


def test_a_row_dropped_between_others_stands_there(
    panel: BookmarksPanel, refs: list[Ref], wait_for: Wait
) -> None:
    panel._view.moved.emit((panel._model.ids[5],), 1)
    wait_for(lambda: not panel._writes)
    assert order(panel) == [refs[0], refs[5], *refs[1:5], refs[6]]
    area = panel._view.card_rect(panel._model.index(2, 0))
    assert panel._view._row_for_drop(QPointF(50, area.top() + 2)) == 2
    assert panel._view._row_for_drop(QPointF(50, area.bottom() - 2)) == 3


def test_delete_takes_out_of_the_collection_and_undo_puts_back(
    panel: BookmarksPanel, refs: list[Ref], desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    view = panel._view
    view.select_id(panel._model.ids[2])
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    override.ignore()
    QApplication.sendEvent(view, override)
    assert override.isAccepted()  # so the window's Delete, which means the Trash, does not get it
    told: list[str] = []
    desk.records.told.connect(lambda sentence, _label, _act: told.append(sentence))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    wait_for(lambda: len(panel._model.ids) == len(refs) - 1 and told)
    assert "Signing" in told[0]
    assert view.current_id() is not None  # the neighbour is current, so that one can go on
    desk.tasks.undo()
    wait_for(lambda: order(panel) == refs)


def test_delete_in_all_bookmarks_takes_the_star_off(
    panel: BookmarksPanel, refs: list[Ref], qtbot: QtBot, wait_for: Wait, desk: Desk
) -> None:
    panel.go({"collection": None})
    wait_for(lambda: panel._collection is None and not panel._view.orderable)
    panel._view.select_id(panel._model.ids[0])
    gone = panel.current_refs()
    qtbot.keyClick(panel._view, Qt.Key.Key_Delete)
    wait_for(lambda: len(panel._model.ids) == len(refs) - 1)
    assert gone[0] not in order(panel)


def test_a_note_is_written_in_its_row(
    panel: BookmarksPanel, refs: list[Ref], qtbot: QtBot, wait_for: Wait
) -> None:
    view = panel._view
    view.select_id(panel._model.ids[1])
    before = view.card_rect(panel._model.index(1, 0)).height()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert view._editor.isVisible()
    assert view.card_rect(panel._model.index(1, 0)).height() > before
    view._editor.setPlainText("Ask for the transcript.")
    qtbot.keyClick(view._editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not view._editor.isVisible()
    wait_for(lambda: panel._model.items(panel._model.ids)[1].note == "Ask for the transcript.")
    qtbot.keyClick(view, Qt.Key.Key_F2)
    view._editor.setPlainText("Something else")
    qtbot.keyClick(view._editor, Qt.Key.Key_Escape)
    assert panel._model.items(panel._model.ids)[1].note == "Ask for the transcript."


def test_what_lies_inside_and_above_is_a_click_away(
    panel: BookmarksPanel, qtbot: QtBot, wait_for: Wait
) -> None:
    chip = next(b for b in panel._head.findChildren(QPushButton) if b.text().startswith("Inside"))
    with qtbot.waitSignal(panel.place_changed):
        chip.click()
    wait_for(lambda: panel.place()["collection"] == 2 and panel._head._title.text == "Inside")
    up = next(
        b for b in panel._head.findChildren(QPushButton) if b.text().startswith("Signing") and b.isVisible()
    )
    up.click()
    wait_for(lambda: panel._head._title.text == "Signing")


def test_a_record_moves_to_another_collection_as_one_action(
    panel: BookmarksPanel, refs: list[Ref], desk: Desk, wait_for: Wait
) -> None:
    names = {row.name: row for row in panel._collections}
    panel._move((refs[0],), names["Signing"], names["Other"])
    wait_for(lambda: len(panel._model.ids) == len(refs) - 1)
    assert {row.name: row.count for row in panel._collections}["Other"] == 1
    desk.tasks.undo()
    wait_for(lambda: order(panel) == refs)


def test_enter_opens_where_the_record_lives(panel: BookmarksPanel, refs: list[Ref], qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.passage_requested):
        panel._view.opened.emit(panel._model.ids[0])
    with qtbot.waitSignal(panel.open_requested) as told:
        panel._view.opened.emit(panel._model.ids[5])
    assert told.args == [refs[5]]


def test_all_of_a_collection_goes_out_in_its_order(
    panel: BookmarksPanel, refs: list[Ref], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.export_requested) as told:
        panel._head.export_wanted.emit()
    assert list(told.args[0]) == refs


def test_a_dragged_row_carries_its_record(panel: BookmarksPanel, refs: list[Ref]) -> None:
    data = panel._model.mimeData([panel._model.index(0, 0), panel._model.index(3, 0)])
    assert refs_from_mime(data) == (refs[0], refs[3])


def test_the_menu_says_what_delete_does_here(panel: BookmarksPanel, refs: list[Ref]) -> None:
    panel._view.select_id(panel._model.ids[0])
    panel._on_menu((panel._model.ids[0],), panel.mapToGlobal(QPoint(5, 5)))
    menu = panel.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    texts = [action.text() for action in menu.actions()]
    assert "Remove from “Signing”\tDel" in texts
    assert "Move to Trash" in texts
    menu.close()


def test_orders_by_hand() -> None:
    assert put_before([1, 2, 3, 4], [3], 0) == [3, 1, 2, 4]
    assert put_before([1, 2, 3, 4], [1, 3], 4) == [2, 4, 1, 3]
    assert stepped([1, 2, 3, 4], [2, 3], 1) == [1, 4, 2, 3]
    assert stepped([1, 2, 3, 4], [2, 3], -1) == [2, 3, 1, 4]
    assert stepped([1, 2, 3], [1], -1) == [1, 2, 3]
    assert stepped([1, 2, 3], [3], 1) == [1, 2, 3]
    assert stepped([1, 2, 3], [], 1) == [1, 2, 3]


def test_nothing_is_read_before_the_panel_is_in_front(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    panel = BookmarksPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.go(panel.place())
    assert desk.tasks._latest == {}
    panel.activate()
    assert desk.tasks._latest
    wait_for(lambda: not desk.tasks._latest)


def test_a_place_brings_collection_and_row_back(
    panel: BookmarksPanel, refs: list[Ref], wait_for: Wait
) -> None:
    chosen = panel._model.ids[4]
    panel._view.select_id(chosen)
    place = panel.place()
    panel.go({"collection": 2})
    wait_for(lambda: len(panel._model.ids) == 0)
    panel.go(place)
    wait_for(lambda: len(panel._model.ids) == len(refs))
    assert panel._view.current_id() == chosen
    assert panel.place() == place
