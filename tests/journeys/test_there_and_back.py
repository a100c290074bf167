"""From a quote to its words and back, into a collection, and through the review, all in the window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import services
from app.ui.main_window import MainWindow
from db.records import Ref, Where

Wait = Callable[..., None]


def test_back_from_the_words_is_one_step(window: MainWindow, wait_for: Wait, qtbot: QtBot) -> None:
    quotes: Any = window.show_view("quotes")
    wait_for(lambda: len(quotes._model.ids))
    quotes.narrow(Where(facets=(("kind", ("direct",)),)))
    wait_for(lambda: quotes._shown < quotes._of)
    chosen = quotes._model.ids[2]
    quotes._view.select_id(chosen)
    qtbot.keyClick(quotes._view, Qt.Key.Key_Return)
    wait_for(lambda: window.view == "articles" and window.panel("articles").place().get("article"))
    qtbot.wait(900)  # the article settles; that is no further step
    window._actions["back"].trigger()
    assert window.view == "quotes"
    wait_for(lambda: quotes._view.current_id() == chosen)
    assert quotes.place()["where"]["facets"] == {"kind": ["direct"]}


def test_a_collection_stays_in_front_while_it_is_worked_on(
    window: MainWindow, wait_for: Wait, qtbot: QtBot
) -> None:
    quotes: Any = window.show_view("quotes")
    wait_for(lambda: len(quotes._model.ids))
    made: list[int] = []
    window._tasks.write(lambda library: services.bookmarks.create_collection(library, "Signing"), made.append)
    wait_for(lambda: made)
    refs = tuple(quotes._model.ids[:3])
    window._workings.collecting.drop(made[0], tuple(_quote(i) for i in refs))
    wait_for(lambda: made[0] in window._navigation._collections)
    window._navigating.choose_collection(made[0])
    bookmarks: Any = window.panel("bookmarks")
    wait_for(lambda: len(bookmarks._model.ids) == 3)
    bookmarks._view.select_id(bookmarks._model.ids[0])
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(bookmarks._view, Qt.Key.Key_Down, both)
    QTest.keyClick(bookmarks._view, Qt.Key.Key_Delete)
    wait_for(lambda: len(bookmarks._model.ids) == 2)
    qtbot.wait(300)
    assert bookmarks.place()["collection"] == made[0]
    assert window._navigation.currentIndex().data() == "Signing"


def test_review_after_an_import_with_one_key_a_candidate(
    window: MainWindow, wait_for: Wait, tmp_path: Path
) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text(
        "Harbour council opens the new pier\n\n"
        "“We will open the new pier before the summer,” said Mayor Anna Lindqvist.\n\n"
        "The ferry carried 1,200 passengers a day in 2024, the harbour master Tomas Berg said.\n",
        encoding="utf-8",
    )
    window.import_paths([file])
    review: Any = window.show_view("review")
    wait_for(lambda: len(review._model.ids) >= 2, 60_000)
    wait_for(lambda: not window._tasks.running_jobs)
    count = len(review._model.ids)
    review._view.setFocus()
    QTest.keyClick(review._view, Qt.Key.Key_A)
    QTest.keyClick(review._view, Qt.Key.Key_X)
    assert len(review._model.ids) == count - 2
    wait_for(lambda: not review._decisions.pending)
    QTest.keyClick(review._view, Qt.Key.Key_U)
    wait_for(lambda: len(review._model.ids) == count - 1)


def _quote(identity: int) -> Any:
    return Ref("quote", identity)


def test_where_one_went_is_kept_at_once_not_at_the_end(window: MainWindow, wait_for: Wait) -> None:
    window.show_view("quotes")
    kept = window._settings
    wait_for(lambda: json.loads(kept.state("place", "{}")).get("view") == "quotes", 2_000)
