"""A writer's way through the window: highlight words, note them, put them into a brief, write beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import services
from app.services.brief_text import excerpts
from app.ui.main_window import MainWindow
from app.ui.navigation import Navigation
from db.records import CollectionRow, HighlightRow, Ref

Wait = Callable[[Callable[[], Any]], None]


def read(window: MainWindow, wait_for: Wait, work: Callable[[Any], Any]) -> Any:
    found: list[Any] = []
    window._tasks.read(work, found.append)
    wait_for(lambda: found)
    return found[0]


def write(window: MainWindow, wait_for: Wait, work: Callable[[Any], Any]) -> Any:
    found: list[Any] = []
    window._tasks.write(work, found.append)
    wait_for(lambda: found)
    return found[0]


def highlights(window: MainWindow, wait_for: Wait) -> tuple[HighlightRow, ...]:
    rows: tuple[HighlightRow, ...] = read(window, wait_for, lambda lib: services.highlights.listing(lib).rows)
    return rows


def test_from_the_selected_words_to_the_printed_page(
    window: MainWindow, qtbot: QtBot, wait_for: Wait
) -> None:
    shelf = write(window, wait_for, lambda lib: services.bookmarks.create_collection(lib, "For Monday"))
    write(window, wait_for, lambda lib: services.briefs.save(lib, shelf, "Opening.\n"))
    window._settings.keep("brief/last", shelf)
    panel: Any = window.show_view("articles")
    wait_for(lambda: panel._reader.article_id is not None and panel._reader.text.marks.marks)
    text = panel._reader.text
    text.setFocus()
    text.select(10, 40)
    words = panel._reader.words(*text.selected())
    qtbot.keyClick(text, Qt.Key.Key_H)
    wait_for(lambda: panel._reader._pens.isVisible())
    assert [row.text for row in highlights(window, wait_for)] == [words]
    assert panel.current_refs() == (Ref("highlight", 1),)
    qtbot.keyClick(text, Qt.Key.Key_3)
    wait_for(lambda: highlights(window, wait_for)[0].colour == "blue")
    wait_for(lambda: any(m.colour == "blue" for m in text.marks.marks))

    window._actions["brief"].trigger()
    wait_for(
        lambda: "highlight/1" in read(window, wait_for, lambda lib: services.briefs.read(lib, shelf)).body
    )
    navigation = window.findChild(Navigation)
    assert navigation is not None
    window.open_brief(shelf)
    brief: Any = window.panel("brief")
    wait_for(lambda: len(excerpts(brief._editor.blocks())) == 1)
    assert window.view == "brief"
    wait_for(lambda: brief._sources.isVisible())
    brief._head.copy_wanted.emit()
    wait_for(lambda: words.split()[0] in QGuiApplication.clipboard().text())
    window._on_back()
    assert window.view == "articles"
    window._views.forward()
    assert window.view == "brief" and brief.place()["collection"] == shelf


def test_a_collection_dropped_into_another_is_undone(
    window: MainWindow, qtbot: QtBot, wait_for: Wait
) -> None:
    first = write(window, wait_for, lambda lib: services.bookmarks.create_collection(lib, "First"))
    second = write(window, wait_for, lambda lib: services.bookmarks.create_collection(lib, "Second"))
    navigation = window.findChild(Navigation)
    assert navigation is not None
    wait_for(lambda: second in navigation._collections)

    def parents() -> dict[int, int | None]:
        rows: tuple[CollectionRow, ...] = read(window, wait_for, services.bookmarks.collections)
        return {row.id: row.parent_id for row in rows}

    navigation.select_collection(second)
    navigation.setFocus()
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(navigation, Qt.Key.Key_Right, both)
    wait_for(lambda: parents()[second] == first)
    window._tasks.undo()
    wait_for(lambda: parents()[second] is None)
    wait_for(lambda: navigation._rows and navigation._rows[-1].parent_id is None)
    navigation.select_collection(first)
    qtbot.keyClick(navigation, Qt.Key.Key_Delete)
    wait_for(lambda: first not in parents())
    assert read(window, wait_for, services.trash.listing)[0].ref == Ref("collection", first)
