"""A long list begins with its first rows at its full length, and the other ids follow without a jump."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui import beginning
from app.ui.articles.panel import ArticlesPanel
from app.ui.desk import Desk
from app.ui.events.panel import EventsPanel
from app.ui.parties.panel import PartiesPanel
from app.ui.quotes.panel import QuotesPanel
from app.ui.statistics.panel import StatisticsPanel
from db import listing
from db.records import Listing

Wait = Callable[[Callable[[], Any]], None]


@pytest.mark.parametrize(
    "made", [ArticlesPanel, QuotesPanel, EventsPanel, PartiesPanel, StatisticsPanel], ids=lambda one: one.VIEW
)
def test_the_length_is_right_from_the_start_and_completing_the_list_resets_nothing(
    made: Any, desk: Desk, qtbot: QtBot, wait_for: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 3)
    panel = made(desk)
    qtbot.addWidget(panel)
    panel.resize(1228, 800)
    model, view = (
        (panel._list.model, panel._list.view) if made is ArticlesPanel else (panel._model, panel._view)
    )
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    begun: list[tuple[int, int]] = []
    completed: list[int] = []
    model.modelReset.connect(lambda: begun.append((len(model.ids), model.rowCount())))
    model.completed.connect(lambda: completed.append(len(begun)))
    panel.show()
    panel.activate()
    wait_for(lambda: completed)
    first_ids, length = begun[-1]
    assert 0 < first_ids < length == len(model.ids) == model.rowCount()
    assert completed[0] == len(begun)
    wait_for(lambda: model.row_at(model.index(0, 0)))
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_id() == model.ids[-1]
    del tester


def test_a_beginning_waits_where_a_record_further_down_is_chosen(
    desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    panel = QuotesPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.activate()
    wait_for(lambda: len(panel._model.ids))
    ids = panel._model.ids
    first = Listing(ids[:3], (), len(ids), whole=False)
    panel._view.select_id(ids[0])
    assert beginning.shown(panel._model, panel._view, first, None) and panel._model.ids == ids
    panel._view.select_id(ids[9])
    assert not beginning.shown(panel._model, panel._view, first, None)
    panel._view.select_id(ids[0])
    assert not beginning.shown(panel._model, panel._view, first, ids[9])
