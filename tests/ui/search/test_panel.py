"""The results of the one box on the starter library: narrowing, time, places, wider searches."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app import services
from app.settings import Settings
from app.tasks import Tasks
from app.ui.desk import Desk
from app.ui.record_actions import RecordActions
from app.ui.search.histogram import Histogram
from app.ui.search.model import Heading
from app.ui.search.panel import SearchPanel
from db.opening import open_file
from db.records import Ref, SearchPlace, Where

Wait = Callable[[Callable[[], Any]], None]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> SearchPanel:
    panel = SearchPanel(desk)
    qtbot.addWidget(panel)
    desk.tasks.changed.connect(panel.refresh)
    panel.resize(1200, 800)
    panel.show()
    return panel


def test_facets_and_months_follow_the_query_and_narrow_it(panel: SearchPanel, wait_for: Wait) -> None:
    panel.search("convention ")
    wait_for(lambda: panel._column.has_values and panel._head._histogram.bars)
    before = panel._found
    panel._column.chosen.emit("outlet", ("VOV",))
    wait_for(lambda: 0 < panel._found < before)
    assert panel._head._chips.isVisible()
    assert "from “VOV” exactly" in panel.status()
    assert panel._head._title.text() == "Results for “convention”"
    panel._head._chips.chosen.emit("outlet", ())
    wait_for(lambda: panel._found == before)


def test_dragging_over_time_narrows_and_a_second_click_takes_it_back(
    panel: SearchPanel, wait_for: Wait, qtbot: QtBot
) -> None:
    panel.search("convention ")
    histogram = panel._head._histogram
    wait_for(lambda: histogram.isVisible() and len(histogram.bars) > 3)
    before = panel._found
    width = histogram._bar_width()
    place = next(at for at, (_, number) in enumerate(histogram.bars) if number)
    x = int((place + 0.5) * width)
    qtbot.mousePress(histogram, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    qtbot.mouseRelease(histogram, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    wait_for(lambda: 0 < panel._found < before)
    first, last = panel._where.period or ("", "")
    assert first.startswith(histogram.bars[place][0]) and first < last
    wait_for(lambda: histogram._period is not None and len(histogram.bars) > 3)
    qtbot.mouseClick(histogram, Qt.MouseButton.LeftButton, pos=QPoint(x, 20))
    wait_for(lambda: panel._found == before)
    assert panel._where.period is None


def test_months_become_years_where_they_would_be_too_narrow_and_a_bare_year_is_no_january(
    qtbot: QtBot,
) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.resize(400, 64)
    histogram.set_months([("2024", 5), ("2025-03", 2), ("2025-05", 1)], None)
    assert ("2024-01", 0) in histogram.bars and ("2025-03", 2) in histogram.bars
    histogram.set_months([("1990-01", 1), ("2025", 2), ("2025-05", 1)], None)
    assert histogram.bars[0] == ("1990", 1) and histogram.bars[-1] == ("2025", 3)


def test_all_places_within_an_article_can_be_opened(panel: SearchPanel, wait_for: Wait, qtbot: QtBot) -> None:
    panel.search("convention ")
    wait_for(lambda: any(hit.places > 1 for hit in panel._model.hits))
    tester = QAbstractItemModelTester(panel._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    hit = next(hit for hit in panel._model.hits if hit.places > 1)
    panel._view.setCurrentIndex(panel._model.article_index(hit.ref.id))
    qtbot.keyClick(panel, Qt.Key.Key_Right)
    wait_for(lambda: panel._model.shows_places(hit.ref.id))
    row = panel._model.article_index(hit.ref.id).row() + 1
    place = panel._model.row_at(panel._model.index(row, 0))
    assert isinstance(place, SearchPlace) and place.spans
    with qtbot.waitSignal(panel.passage_requested) as opened:
        panel._open(panel._model.index(row, 0))
    assert opened.args == [hit.ref.id, *place.at]
    panel._view.setCurrentIndex(panel._model.article_index(hit.ref.id))
    qtbot.keyClick(panel, Qt.Key.Key_Left)
    assert not panel._model.shows_places(hit.ref.id) and tester.model() is panel._model


def test_a_heading_leads_to_all_of_its_kind(panel: SearchPanel, wait_for: Wait) -> None:
    panel.search("convention ")
    wait_for(lambda: panel._model.rowCount() > 3)
    heading = next(
        index
        for index in (panel._model.index(at, 0) for at in range(panel._model.rowCount()))
        if isinstance(row := panel._model.row_at(index), Heading) and row.kind == "event"
    )
    panel._open(heading)
    wait_for(lambda: {hit.kind for hit in panel._model.hits} == {"event"})


def test_nothing_found_offers_what_was_perhaps_meant(
    panel: SearchPanel, wait_for: Wait, qtbot: QtBot
) -> None:
    panel.search("guterez ")
    wait_for(lambda: panel._suggested)
    assert panel._stack.currentWidget() is panel._nothing
    with qtbot.waitSignal(panel.search_requested) as asked:
        panel._nothing.found.suggestion_wanted.emit()
    assert asked.args == ["Guterres"]


def test_a_pasted_paragraph_leads_to_reverse_lookup(panel: SearchPanel, wait_for: Wait, qtbot: QtBot) -> None:
    words = "nobody ever wrote these words here and so no article of the library has them in it"
    panel.search(words)
    wait_for(lambda: panel._stack.currentWidget() is panel._nothing)
    with qtbot.waitSignal(panel.lookup_requested) as asked:
        panel._head.lookup_wanted.emit()
    assert asked.args == [words]


def test_notes_are_hits_of_their_own(panel: SearchPanel, desk: Desk, wait_for: Wait) -> None:
    desk.tasks.write(
        lambda library: services.bookmarks.set_note(library, Ref("quote", 1), "for the opening paragraph")
    )
    panel.search("opening paragraph ")
    wait_for(lambda: any(hit.noted for hit in panel._model.hits))
    assert panel._model.hits[0].ref == Ref("quote", 1)


def test_a_place_brings_query_and_choices_back(panel: SearchPanel, wait_for: Wait) -> None:
    panel.search("convention ")
    wait_for(lambda: panel._found)
    panel._on_chosen("outlet", ("VOV",))
    wait_for(lambda: "VOV" in panel.status())
    found, place = panel._found, panel.place()
    panel.reset()
    panel.search("cyber ")
    wait_for(lambda: "cyber" in panel.status() and "VOV" not in panel.status())
    panel.go(place)
    wait_for(lambda: panel._found == found and "VOV" in panel.status())
    assert panel._where == Where("convention ", (("outlet", ("VOV",)),))


def test_an_empty_library_offers_import(tmp_path: Path, qtbot: QtBot, wait_for: Wait) -> None:
    tasks = Tasks(lambda: open_file(tmp_path / "empty.rapporteur"))
    from PySide6.QtCore import QSettings

    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    panel = SearchPanel(Desk(tasks, settings, RecordActions(tasks, settings)))
    qtbot.addWidget(panel)
    panel.show()
    panel.search("anything")
    wait_for(lambda: panel._stack.currentWidget() is panel._nothing)
    assert panel._nothing.currentWidget() is panel._nothing.empty
    with qtbot.waitSignal(panel.import_requested):
        panel._nothing.empty.acted.emit()
    tasks.close()
