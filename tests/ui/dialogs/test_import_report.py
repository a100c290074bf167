"""The import report and the watched folder, over a real library and real files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.importing import Importing
from app.ui.progress_text import remaining
from app.ui.watching import Watching
from db.records import Progress

Wait = Callable[..., None]
WORDS = "The council of Eastbay met on Monday and spoke for three hours about {} and the road to the hills."


def document(folder: Path, name: str, about: str) -> Path:
    path = folder / name
    path.write_text(f"A meeting about {about}\n\n{WORDS.format(about)}\n\nIt meets again in June.\n", "utf-8")
    settled = time.time() - 60
    os.utime(path, (settled, settled))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "inbox"
    made.mkdir()
    return made


@pytest.fixture
def importing(desk: Desk, qtbot: QtBot) -> Iterator[tuple[Importing, list[str]]]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Importing(desk.tasks, window)
    told: list[str] = []
    made.told.connect(lambda sentence, _label, _act: told.append(sentence))
    yield made, told


def articles(desk: Desk, wait_for: Wait) -> int:
    got: list[Any] = []
    desk.tasks.read(lambda lib: services.library.counts(lib).articles, got.append)
    wait_for(lambda: got)
    return int(got[0])


def test_a_file_can_be_opened_read_as_something_else_and_its_import_undone(
    desk: Desk, importing: tuple[Importing, list[str]], folder: Path, wait_for: Wait
) -> None:
    subject, told = importing
    before = articles(desk, wait_for)
    broken = folder / "page.pdf"
    broken.write_text(
        "<html><body><article><h1>Fish</h1><p>" + WORDS.format("fish") + "</p></article></body></html>"
    )
    subject.start([document(folder, "a.txt", "gardens"), document(folder, "b.txt", "rivers"), broken])
    wait_for(lambda: told)
    subject.show_reports()
    report = subject._report
    assert report is not None
    wait_for(lambda: not report._readers.isEmpty())
    states = {
        report._model.item(row, 0).text(): (row, report._model.item(row, 1).text())
        for row in range(report._model.rowCount())
    }
    opened: list[int] = []
    subject.article_wanted.connect(opened.append)
    report._table.selectRow(states["a.txt"][0])
    assert report._undo.isEnabled() and report._article.isEnabled() and report._open.isEnabled()
    report._article.click()
    assert len(opened) == 1
    imported = sum(state == "imported" for _, state in states.values())
    assert imported >= 2 and articles(desk, wait_for) == before + imported
    told.clear()
    report._undo.click()
    wait_for(lambda: told)
    assert str(imported) in told[0] and articles(desk, wait_for) == before
    assert not report._undo.isEnabled(), "what is undone cannot be undone again"
    desk.tasks.undo()
    wait_for(lambda: articles(desk, wait_for) == before + imported)


def test_a_file_is_read_by_the_reader_that_was_chosen(
    desk: Desk, importing: tuple[Importing, list[str]], folder: Path, wait_for: Wait
) -> None:
    subject, told = importing
    page = folder / "notes.txt"
    page.write_text(
        "<html><head><title>Fish hall</title></head><body><article><h1>Fish hall</h1><p>"
        + WORDS.format("fish")
        + "</p></article></body></html>",
        "utf-8",
    )
    subject.show_reports()
    report = subject._report
    assert report is not None
    wait_for(lambda: not report._readers.isEmpty())
    subject.start([page], reader="text")
    wait_for(lambda: told)
    report._table.selectRow(0)
    told.clear()
    names = {action.text(): action for action in report._readers.actions()}
    (html,) = [action for shown, action in names.items() if "eb page" in shown or "HTML" in shown][:1]
    html.trigger()
    wait_for(lambda: told)
    assert report._model.rowCount() == 2, "the second reading has a line of its own"


def test_what_is_put_into_the_watched_folder_is_imported_once(
    desk: Desk, importing: tuple[Importing, list[str]], folder: Path, wait_for: Wait, qtbot: QtBot
) -> None:
    subject, told = importing
    action, window = QAction(), QWidget()
    action.setCheckable(True)
    qtbot.addWidget(window)
    document(folder, "first.txt", "boats")
    before = articles(desk, wait_for)
    watching = Watching(desk.tasks, desk.settings, subject, action, window)
    watching.look()
    assert not watching._busy and not action.isChecked(), "nothing is watched until one says so"
    watching.watch(folder)
    assert action.isChecked() and str(folder) in action.toolTip()
    wait_for(lambda: told and not watching._busy)
    assert articles(desk, wait_for) == before + 1
    told.clear()
    watching.look()
    wait_for(lambda: not watching._busy)
    assert not told
    document(folder, "second.txt", "nets")
    watching.look()
    wait_for(lambda: told and not watching._busy)
    assert articles(desk, wait_for) == before + 2
    told.clear()
    again = Watching(desk.tasks, desk.settings, subject, action, window)
    looked: list[int] = []
    subject.start = lambda paths, **_: looked.append(len(paths))  # type: ignore[method-assign]
    again.look()
    wait_for(lambda: not again._busy)
    assert not looked, "the next start remembers what was imported"
    watching.toggle()
    assert not action.isChecked() and desk.settings.preferences.watched_folder == ""


def test_the_remaining_time_is_said_when_it_can_be_told() -> None:
    assert remaining(1.0, Progress(50, 100, "")) is None
    assert remaining(30.0, Progress(2, 100, "")) is None
    assert remaining(30.0, Progress(100, 100, "")) is None
    assert remaining(30.0, Progress(10, 100, "")) == pytest.approx(270.0)
    assert remaining(30.0, Progress(0, 1, "big.mbox", inside=0.25, parts=300)) == pytest.approx(90.0)
    assert remaining(30.0, Progress(0, 1, "big.mbox", inside=0.001, parts=1)) is None
