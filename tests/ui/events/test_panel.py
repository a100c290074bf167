"""The panel of events: a period chosen on the timeline narrows the list and, on request, every view; lanes and pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.changes import EVERYTHING
from app.ui.desk import Desk
from app.ui.events.panel import EventsPanel
from app.ui.events.timeline_range import range_of
from app.ui.statistics.panel import StatisticsPanel
from db.records import Ref, Where

Wait = Callable[[Callable[[], Any]], None]
DAYS = ("2024-01-01", "2026-12-31")


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, wait_for: Wait) -> EventsPanel:
    made = EventsPanel(desk)
    qtbot.addWidget(made)
    made.resize(1228, 800)
    made.show()
    made.activate()
    wait_for(lambda: made.current_refs() and made._timeline.scene.events is not None)
    return made


def test_a_range_narrows_the_list_while_the_timeline_shows_what_is_around_it(
    panel: EventsPanel, wait_for: Wait
) -> None:
    every, drawn = len(panel._model.ids), panel._timeline.scene.events
    panel._timeline.range_chosen.emit(range_of(DAYS))
    wait_for(lambda: 0 < len(panel._model.ids) < every)
    assert panel._timeline.scene.events is drawn
    assert panel._only.isVisible()
    place = panel.place()
    panel._chips.chosen.emit("period", ())
    wait_for(lambda: len(panel._model.ids) == every)
    assert panel._timeline.scene.period is None
    panel.go(place)
    wait_for(lambda: len(panel._model.ids) < every)
    assert panel._timeline.scene.period == range_of(DAYS)


def test_only_this_period_holds_in_other_views_until_it_is_taken_back(
    panel: EventsPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    ledger = StatisticsPanel(desk)
    qtbot.addWidget(ledger)
    ledger.show()
    ledger.activate()
    wait_for(ledger.current_refs)
    desk.period.changed.connect(lambda _: [each.refresh(EVERYTHING) for each in (panel, ledger)])
    every = ledger._total
    panel._timeline.range_chosen.emit(range_of(DAYS))
    panel._only.click()
    assert desk.period.days == DAYS
    wait_for(lambda: 0 < ledger._total < every)
    assert panel._where.period is None, "what holds everywhere is no chip of this list"
    assert panel._timeline.scene.period == range_of(DAYS)
    panel._timeline.range_chosen.emit(None)
    wait_for(lambda: ledger._total == every)
    assert desk.period.days is None


def test_a_record_that_is_asked_for_by_name_is_shown_although_the_period_leaves_it_out(
    panel: EventsPanel, desk: Desk, wait_for: Wait
) -> None:
    outside = panel._model.ids[-1]
    desk.period.set(("1950-01-01", "1950-12-31"))
    panel.refresh(EVERYTHING)
    wait_for(lambda: not len(panel._model.ids))
    panel.go({"record": outside})
    assert desk.period.days is not None, "coming back to a place changes nothing"
    panel.show_ref(Ref("event", outside))
    wait_for(lambda: [ref.id for ref in panel.current_refs()] == [outside])
    assert desk.period.days is None
    desk.period.set(("1950-01-01", "1950-12-31"))
    panel.refresh(EVERYTHING)
    wait_for(lambda: not len(panel._model.ids))
    panel._none.all_wanted.emit()
    wait_for(lambda: len(panel._model.ids))


def test_the_period_narrows_what_is_narrowed_already(desk: Desk) -> None:
    period = desk.period
    assert period.narrowed(Where("x")) == Where("x")
    period.set(DAYS)
    assert period.narrowed(Where(period=("2025-06-01", "2030-01-01"))).period == ("2025-06-01", "2026-12-31")
    assert period.query("conv OR draft") == "date:2024-01-01..2026-12-31 (conv OR draft"
    assert period.query(" ") == " "
    kept = period.kept()
    period.set(None)
    period.restore("nonsense")
    assert period.days is None
    period.restore(kept)
    assert period.days == DAYS


def test_lanes_are_read_shown_and_remembered(panel: EventsPanel, desk: Desk, wait_for: Wait) -> None:
    panel._lanes.set_key("state")
    panel._lanes.chosen.emit("state")
    wait_for(lambda: panel._timeline.scene.has_lanes)
    events = panel._timeline.scene.events
    assert events is not None and {lane.key for lane in events.lanes} <= {
        "overdue",
        "deadline",
        "scheduled",
        "happened",
    }
    assert EventsPanel(desk)._lanes.key == "state"
    panel._density.setChecked(False)
    assert not panel._timeline.scene.shows_density
    assert not EventsPanel(desk)._timeline.scene.shows_density


@pytest.mark.parametrize("form", ["copy", "png", "svg"])
def test_a_picture_leaves_with_its_events_and_sources(
    panel: EventsPanel, wait_for: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    path = tmp_path / "events"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    told: list[str] = []
    panel._desk.records.told.connect(lambda sentence, *_: told.append(sentence))
    panel._timeline.show_days(date(2021, 1, 1).toordinal(), date(2027, 1, 1).toordinal())
    panel._on_picture(form)
    wait_for(lambda: told)
    if form == "copy":
        data = QGuiApplication.clipboard().mimeData()
        assert data.hasImage() and "Signing" in data.text() and "Dan Tri" in data.text()
        assert data.text().index("Sources") > data.text().index("Signing")
        return
    written = path.with_suffix(f".{form}")
    content = written.read_bytes()
    assert str(written) in told[0]
    if form == "png":
        assert content.startswith(b"\x89PNG")
    else:
        assert b"Signing" in content
        assert b'stroke="url(' not in content, "a pen that fades is black in a drawing"
