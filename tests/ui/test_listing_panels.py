"""Events, statistics and parties: each reads its list, finds a record in it, narrows it, and comes back to a place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.changes import Changes
from app.ui.desk import Desk
from app.ui.events.panel import EventsPanel
from app.ui.listing_panel import ListingPanel
from app.ui.parties.panel import PartiesPanel
from app.ui.statistics.panel import StatisticsPanel
from db.records import LedgerHeading, Ref, StatisticRow, Where

Wait = Callable[[Callable[[], Any]], None]
PANELS = (EventsPanel, StatisticsPanel, PartiesPanel)


@pytest.fixture(params=PANELS, ids=lambda panel: panel.VIEW)
def panel(request: pytest.FixtureRequest, desk: Desk, qtbot: QtBot, wait_for: Wait) -> ListingPanel:
    made: ListingPanel = request.param(desk)
    qtbot.addWidget(made)
    made.resize(1228, 800)
    made.show()
    made.activate()
    wait_for(made.current_refs)
    return made


def test_the_model_keeps_its_promises_while_the_list_is_narrowed(panel: ListingPanel, wait_for: Wait) -> None:
    tester = QAbstractItemModelTester(panel._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    count = len(panel._model.ids)
    panel.narrow(Where("cybercrime"))
    wait_for(lambda: 0 < len(panel._model.ids) < count)
    panel.narrow(Where("a phrase that nobody said"))
    wait_for(lambda: not len(panel._model.ids))
    panel.narrow(Where())
    wait_for(lambda: len(panel._model.ids) == count)
    del tester


def test_a_record_is_found_although_the_list_was_narrowed_away_from_it(
    panel: ListingPanel, wait_for: Wait
) -> None:
    last = [number for number in panel._model.ids if number > 0][-1]
    panel.narrow(Where("a phrase that nobody said"))
    wait_for(lambda: not len(panel._model.ids))
    kind = panel._model.row_of(last).kind if isinstance(panel, PartiesPanel) else panel.KIND
    panel.show_ref(Ref(kind, last))
    wait_for(lambda: [ref.id for ref in panel.current_refs()] == [last])


def test_a_place_is_come_back_to(panel: ListingPanel, wait_for: Wait) -> None:
    numbers = [number for number in panel._model.ids if number > 0]
    assert panel._view.select_id(numbers[-1])
    place = panel.place()
    assert panel._view.select_id(numbers[0])
    panel.go(place)
    wait_for(lambda: panel._view.current_id() == numbers[-1])
    panel.go({})
    panel.go({"record": 10**9, "query": "a phrase that nobody said"})
    wait_for(lambda: not panel.current_refs())


def test_a_star_is_shown_after_it_is_set(panel: ListingPanel, wait_for: Wait) -> None:
    refs = panel.current_refs()
    before = panel.current_starred()
    panel._desk.tasks.changed.connect(panel.refresh)
    panel._desk.records.set_star(refs, not before)
    wait_for(lambda: panel.current_starred() is not before)
    assert panel.current_refs() == refs, "the selection stays"


def test_what_does_not_concern_a_panel_does_not_reload_it(panel: ListingPanel) -> None:
    panel.refresh(Changes(collections=True))
    assert not panel._stale


def test_the_ledger_groups_by_measure_and_copies_a_table_with_sources(
    desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    panel = StatisticsPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.activate()
    wait_for(panel.current_refs)
    rows = [panel._model.row_at(panel._model.index(at, 0)) for at in range(panel._model.rowCount())]
    headings = [row for row in rows if isinstance(row, LedgerHeading)]
    differing = [heading for heading in headings if heading.difference == "expected and reported differ"]
    assert len(differing) == 1 and differing[0].count == 2
    QGuiApplication.clipboard().clear()
    panel._copy_table.click()
    wait_for(lambda: QGuiApplication.clipboard().text())
    lines = QGuiApplication.clipboard().text().splitlines()
    figures = [row for row in rows if isinstance(row, StatisticRow)]
    assert len(lines) == 1 + len(figures)
    assert any("nearly 65 countries" in line and "Thanh Nien" in line and "para. 1" in line for line in lines)
    assert all(line.count("\t") == 10 for line in lines)


def test_the_words_of_a_figure_do_not_run_under_the_buttons(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    panel = StatisticsPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(688, 526)  # what a window of 900 x 600 leaves
    panel.show()
    panel.activate()
    wait_for(lambda: panel._lower.isVisible() and panel._rests_on._parts[1])  # its own words have come
    panel._rests_on.show_words(
        "Long before it. " * 12, "eight", " and long after it." * 12, "Where it stands"
    )
    area = next(a for a in panel.findChildren(QScrollArea) if a.isAncestorOf(panel._rests_on))
    wait_for(lambda: area.geometry().height() > 0 and panel._copy.y() > 0)
    assert not area.geometry().intersects(panel._copy.geometry())
    wait_for(lambda: area.verticalScrollBar().maximum() > 0)
    holder = area.widget()
    assert holder is not None and holder.width() <= area.viewport().width()
