"""Who types ten letters quickly starts hardly any search that is carried to its end, and sees the hits of the last letter."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from app import services
from app.ui.main_window import MainWindow
from app.ui.search.panel import SearchPanel
from app.ui.top_bar import TYPING_PAUSE_MS, SearchBox

Wait = Callable[[Callable[[], Any]], None]
BETWEEN_MS = 25  # a fast typist's letters


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_ten_fast_letters_start_at_most_two_queries_that_finish(
    window: MainWindow, qtbot: QtBot, wait_for: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    finished: list[str] = []
    find = services.search.find

    def counted(library: Any, query: Any, **options: Any) -> Any:
        page = find(library, query, **options)
        finished.append(page.query)
        return page

    monkeypatch.setattr(services.search, "find", counted)
    box = window.findChild(SearchBox)
    assert box is not None
    box.setFocus()
    slow = 0  # letters that a busy machine kept longer than the pause of the box
    for letter in "convention":
        began = time.perf_counter()
        qtbot.keyClicks(box, letter)
        pause(BETWEEN_MS)
        slow += (time.perf_counter() - began) * 1000 > TYPING_PAUSE_MS
    panel: Any = window.panel("search")
    assert isinstance(panel, SearchPanel)
    wait_for(lambda: "convention" in finished)
    pause(300)
    assert len(set(finished)) <= 2 + slow, finished
