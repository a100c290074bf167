"""The view of all highlights: listed, narrowed, coloured, opened, empty."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.dragging import refs_from_mime
from app.ui.highlights.panel import HighlightsPanel
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]


@pytest.fixture
def marked(library_file: Path) -> int:
    """Three highlights in the newest article, whose id this is."""
    library = services.library.open_library(library_file)
    article = services.articles.listing(library).rows[0].id
    for start, colour, note in ((0, "yellow", ""), (50, "blue", "**Ask** Lee"), (100, "blue", "")):
        services.highlights.create(library, article, start, start + 30, colour=colour, note=note)
    library.close()
    return article


def opened(desk: Desk, qtbot: QtBot) -> HighlightsPanel:
    panel = HighlightsPanel(desk)
    desk.tasks.changed.connect(panel.refresh)
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    panel.activate()
    return panel


def test_they_are_listed_narrowed_and_coloured(marked: int, desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    panel = opened(desk, qtbot)
    wait_for(lambda: len(panel._model.ids) == 3)
    QAbstractItemModelTester(panel._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert panel.status() == "3 highlight(s)"
    wait_for(lambda: panel._chips.isVisible())
    panel._chips.chosen.emit("colour", ("blue",))
    wait_for(lambda: len(panel._model.ids) == 2)
    panel._view.select_id(panel._model.ids[0])
    qtbot.keyClick(panel._view, Qt.Key.Key_2)
    wait_for(lambda: len(panel._model.ids) == 1)
    assert not panel._view.grab().isNull()


def test_enter_opens_the_article_at_the_words(marked: int, desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    panel = opened(desk, qtbot)
    wait_for(lambda: len(panel._model.ids) == 3)
    panel._view.select_id(panel._model.ids[0])
    with qtbot.waitSignal(panel.passage_requested) as wanted:
        qtbot.keyClick(panel._view, Qt.Key.Key_Return)
    assert wanted.args == [marked, 100, 130]
    data = panel._model.mimeData([panel._model.index(0, 0)])
    assert refs_from_mime(data) == (Ref("highlight", panel._model.ids[0]),)


def test_without_any_it_says_how_to_make_one(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    panel = opened(desk, qtbot)
    wait_for(lambda: panel._known)
    assert panel._empty.isVisible() and not panel._copy.isEnabled() and panel._copy.toolTip()
