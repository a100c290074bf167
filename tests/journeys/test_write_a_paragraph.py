"""A researcher's way through the window: find a quote, star it, note it, copy it cited, and paste it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.navigation import Navigation
from app.ui.search.model import HitModel
from app.ui.widgets.toast import Toast
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]


def _search(window: MainWindow, qtbot: QtBot, wait_for: Wait, text: str) -> HitModel:
    box = window._top.box
    box.setFocus()
    qtbot.keyClicks(box, text)
    panel = window.panel("search")
    view = panel.findChild(QListView, "hits")
    assert view is not None
    model = view.model()
    assert isinstance(model, HitModel)
    wait_for(
        lambda: window.view == "search" and any(text.split()[-1] in hit.snippet.lower() for hit in model.hits)
    )
    return model


def test_search_while_typing_finds_without_accents_and_opens_the_hit(
    window: MainWindow, qtbot: QtBot, wait_for: Wait
) -> None:
    model = _search(window, qtbot, wait_for, "guterres scam")
    hit = next(hit for hit in model.hits if hit.ref.kind == "quote")
    assert "scam" in hit.snippet.lower()
    row = next(row for row in range(model.rowCount()) if model.row_at(model.index(row, 0)) == hit)
    view = window.panel("search").findChild(QListView, "hits")
    assert view is not None
    view.setCurrentIndex(model.index(row, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    wait_for(
        lambda: window.view == "quotes" and Ref("quote", hit.ref.id) in window.panel("quotes").current_refs()
    )


def test_escape_returns_to_where_one_was(window: MainWindow, qtbot: QtBot, wait_for: Wait) -> None:
    window.show_view("statistics")
    wait_for(lambda: window.panel("statistics").current_refs())
    _search(window, qtbot, wait_for, "cybercrime")
    qtbot.keyClick(window._top.box, Qt.Key.Key_Escape)
    wait_for(lambda: window.view == "statistics")
    assert window._top.box.text() == ""


def test_bookmark_note_and_paste_a_cited_quote(window: MainWindow, qtbot: QtBot, wait_for: Wait) -> None:
    panel = window.show_view("quotes")
    wait_for(lambda: len(panel._model.ids))
    qtbot.keyClick(panel.focusProxy() or panel, Qt.Key.Key_Home)
    wait_for(panel.current_refs)
    ref = panel.current_refs()[0]
    was = panel.current_starred()
    qtbot.keyClick(panel, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: panel.current_starred() is not was)
    window._records.set_note(ref, "for the opening paragraph")
    toast = window.findChild(Toast)
    assert toast is not None
    wait_for(lambda: "Note saved" in toast.text)
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(
        panel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    wait_for(lambda: QGuiApplication.clipboard().text())
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml() and data.hasFormat("text/rtf") and data.hasFormat("text/markdown")
    target = QLineEdit()
    qtbot.addWidget(target)
    target.paste()
    words = next(row.text for row in [window.panel("quotes")._model.row_of(ref.id)] if row is not None)
    assert words in target.text()
    assert "para. " in target.text() or "(n.d." in target.text()
    bookmarks = window.show_view("bookmarks")
    wait_for(lambda: len(bookmarks._model.ids) == 1)
    qtbot.keyClick(bookmarks.focusProxy() or bookmarks, Qt.Key.Key_Home)
    wait_for(lambda: bookmarks.current_refs() == (ref,))


def test_undo_takes_back_and_redo_does_again(window: MainWindow, qtbot: QtBot, wait_for: Wait) -> None:
    panel = window.show_view("quotes")
    wait_for(lambda: len(panel._model.ids))
    qtbot.keyClick(panel.focusProxy() or panel, Qt.Key.Key_Home)
    wait_for(panel.current_refs)
    count = len(panel._model.ids)
    qtbot.keyClick(panel, Qt.Key.Key_Delete)
    wait_for(lambda: len(panel._model.ids) == count - 1)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: len(panel._model.ids) == count)
    qtbot.keyClick(
        window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    wait_for(lambda: len(panel._model.ids) == count - 1)
    trash = window.show_view("trash")
    wait_for(lambda: trash._model.rowCount() == 1)


def test_back_and_forward_go_through_views(window: MainWindow, qtbot: QtBot, wait_for: Wait) -> None:
    window.show_view("events")
    wait_for(lambda: window.panel("events").current_refs())
    window.show_view("topics")
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.view == "events"
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.view == "topics"


def test_every_view_of_the_navigation_opens(window: MainWindow, wait_for: Wait) -> None:
    navigation = window.findChild(Navigation)
    assert navigation is not None
    for view in (
        "overview",
        "articles",
        "quotes",
        "events",
        "statistics",
        "parties",
        "topics",
        "bookmarks",
        "review",
        "trash",
    ):
        navigation.view_chosen.emit(view)
        assert window.view == view
        settled: list[bool] = []
        QTimer.singleShot(20, lambda settled=settled: settled.append(True))
        wait_for(lambda settled=settled: settled)


def test_a_pasted_link_opens_its_record(window: MainWindow, qtbot: QtBot, wait_for: Wait) -> None:
    panel = window.show_view("events")
    wait_for(panel.current_refs)
    number = panel._model.ids[-1]
    window.show_view("overview")
    window._top.box.setFocus()
    qtbot.keyClicks(window._top.box, f"rapporteur://event/{number}")
    wait_for(lambda: window.view == "events" and panel.current_refs() == (Ref("event", number),))
    assert window._top.box.text() == ""


def test_a_link_that_leads_nowhere_says_so_and_one_to_words_shows_them(
    window: MainWindow, wait_for: Wait
) -> None:
    said: list[str] = []
    window._workings.links.told.connect(lambda sentence, *_: said.append(sentence))
    window.show_view("topics")
    for wrong in ("rapporteur://quote/999999", "rapporteur://organisation/1", "rapporteur://nothing/1"):
        window.open_link(wrong)
    wait_for(lambda: len(said) == 3)
    assert window.view == "topics" and "not in this library" in said[1]
    window.open_link("rapporteur://article/4#10-40")
    wait_for(lambda: window.view == "articles" and window.panel("articles").current_passage() is not None)
    assert window.panel("articles").current_passage()[0] == 4


def test_back_from_an_opened_hit_leads_to_the_hits(window: MainWindow, qtbot: QtBot, wait_for: Wait) -> None:
    window.show_view("topics")
    model = _search(window, qtbot, wait_for, "guterres scam")
    window.panel("search").open_first()
    wait_for(lambda: window.view not in ("search", "topics"))
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for(lambda: window.view == "search" and model.hits)
    assert window._top.box.text() == "guterres scam"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for(lambda: window.view == "topics")


def test_a_number_shows_figures_first(window: MainWindow, qtbot: QtBot, wait_for: Wait) -> None:
    model = _search(window, qtbot, wait_for, "nearly 65")
    wait_for(lambda: model.hits and model.hits[0].ref.kind == "statistic")  # once all of it is typed
