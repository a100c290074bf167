"""The import report and the watched folder, over a real library and real files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.dialogs.article_details import ArticleDetailsDialog
from app.ui.dialogs.import_report import ImportReportDialog
from app.ui.dialogs.new_article import NewArticleDialog
from app.ui.dialogs.pick import PickDialog
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


def rows(report: ImportReportDialog) -> dict[str, tuple[int, str]]:
    """What the table shows: file -> row and state."""
    model = report._model
    return {
        str(model.index(row, 0).data()): (row, str(model.index(row, 1).data()))
        for row in range(model.rowCount())
    }


def kind(report: ImportReportDialog, name: str) -> QPushButton:
    """The chip that narrows the table."""
    return next(chip for chip in report._kinds.buttons() if chip.property("kind") == name)  # type: ignore[return-value]


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
    states = rows(report)
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


def test_any_article_of_a_file_with_several_can_be_opened(
    desk: Desk, importing: tuple[Importing, list[str]], folder: Path, wait_for: Wait
) -> None:
    subject, told = importing
    table = folder / "articles.csv"
    lines = [f'"A meeting about {about}","{WORDS.format(about)}"' for about in ("wells", "weirs", "wharves")]
    table.write_text("title,text\n" + "\n".join(lines) + "\n", "utf-8")
    subject.start([table])
    wait_for(lambda: told)
    subject.show_reports()
    report = subject._report
    assert report is not None
    opened: list[int] = []
    subject.article_wanted.connect(opened.append)
    report._table.selectRow(0)
    report._article.click()
    found: list[PickDialog] = []

    def asked() -> bool:
        found[:] = report.findChildren(PickDialog)
        return bool(found)

    wait_for(asked)
    names = [found[0]._list.item(n).text() for n in range(found[0]._list.count())]
    assert sorted(names) == ["A meeting about weirs", "A meeting about wells", "A meeting about wharves"]
    found[0]._field.setText("weirs")
    found[0]._take(found[0]._list.item(0))
    assert len(opened) == 1
    titles: list[str] = []
    desk.tasks.read(lambda library: services.articles.detail(library, opened[0]).row.title, titles.append)
    wait_for(lambda: titles)
    assert titles == ["A meeting about weirs"]


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


def test_lines_are_narrowed_to_what_needs_a_look(
    desk: Desk, importing: tuple[Importing, list[str]], folder: Path, wait_for: Wait
) -> None:
    subject, told = importing
    (folder / "empty.txt").write_bytes(b"")
    subject.show_reports()
    report = subject._report
    assert report is not None
    QAbstractItemModelTester(report._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    a = document(folder, "a.txt", "gardens")
    subject.start([a, folder / "empty.txt"])
    assert report._stop.isVisible()
    wait_for(lambda: told)
    assert not report._stop.isVisible()
    subject.start([a])
    wait_for(lambda: len(told) == 2)
    assert {name: state for name, (_, state) in rows(report).items()} == {
        "a.txt": "already there",
        "empty.txt": "not read",
    }
    assert [kind(report, name).isVisible() for name in ("all", "failed", "duplicate", "versions")] == [
        True,
        True,
        True,
        False,
    ]
    kind(report, "failed").click()
    assert list(rows(report)) == ["empty.txt"]
    assert "0 bytes" in report._said.text() and not report._article.isEnabled()
    kind(report, "all").click()
    assert report._model.rowCount() == 3


def test_unsure_fields_are_mended_from_the_report(
    desk: Desk, importing: tuple[Importing, list[str]], folder: Path, wait_for: Wait
) -> None:
    subject, told = importing
    page = folder / "page.html"
    words = "".join(f"<p>{WORDS.format(about)}</p>" for about in ("fish", "nets", "boats"))
    page.write_text(f"<html><body><article>{words}</article></body></html>", "utf-8")
    subject.start([page])
    wait_for(lambda: told)
    subject.show_reports()
    report = subject._report
    assert report is not None and "to check" in told[0]
    kind(report, "check").click()
    (line,) = [report._model.line(row) for row in range(report._model.rowCount())]
    assert line is not None and line.result.unsure and "Please check:" in report._said.text()
    unsure = line.result.unsure
    report._details.click()
    found: list[ArticleDetailsDialog] = []

    def open_dialog() -> bool:
        found[:] = [d for d in report.findChildren(ArticleDetailsDialog) if d.isVisible()]
        return bool(found)

    wait_for(open_dialog)
    (dialog,) = found
    assert set(dialog._right) <= set(unsure) and not dialog.changes()
    dialog._fields["published"].setText("2024-13")
    dialog._on_accepted()
    assert dialog.isVisible(), "what is no date is not taken"
    dialog._fields["published"].setText("2024-03")
    for right in dialog._right.values():
        right.setChecked(True)
    wanted = dialog.changes()
    told.clear()
    dialog._on_accepted()
    wait_for(lambda: told)
    assert "published" in wanted and not set(line.result.unsure) & set(wanted)
    assert report._model.counts["check"] == (1 if line.result.unsure else 0)


def test_an_earlier_import_is_shown_and_taken_back(
    desk: Desk, importing: tuple[Importing, list[str]], folder: Path, wait_for: Wait
) -> None:
    subject, told = importing
    before = articles(desk, wait_for)
    subject.start([document(folder, "a.txt", "gardens")])
    wait_for(lambda: told)
    later = Importing(desk.tasks, subject._window)  # as after another start
    later.show_reports()
    report = later._report
    assert report is not None and report._model.rowCount() == 0
    wait_for(lambda: report._imports.count() == 2)
    report._imports.setCurrentIndex(1)
    report._imports.activated.emit(1)
    wait_for(lambda: report._model.rowCount() == 1)
    report._table.selectRow(0)
    assert report._undo.isEnabled()
    report._undo.click()
    wait_for(lambda: articles(desk, wait_for) == before)
    wait_for(lambda: "taken back" in report._imports.itemText(1))
    wait_for(lambda: not report._undo.isEnabled())


def test_the_report_leads_to_what_a_new_version_changed(
    desk: Desk, importing: tuple[Importing, list[str]], folder: Path, wait_for: Wait
) -> None:
    subject, told = importing
    head = "<html><head><title>{0}</title><link rel='canonical' href='https://example.org/a'></head><body><article><h1>{0}</h1>{1}</article></body></html>"
    words = "".join(f"<p>{WORDS.format(about)}</p>" for about in ("fish", "nets", "boats"))
    for name, more in (("one.html", ""), ("two.html", "<p>A correction was added on Tuesday at noon.</p>")):
        (folder / name).write_text(head.format("The council met", words + more), "utf-8")
        subject.start([folder / name])
        wait_for(lambda: told)
        told.clear()
    subject.show_reports()
    report = subject._report
    assert report is not None
    report._table.selectRow(0)
    assert not report._changes.isEnabled()
    report._table.selectRow(1)
    wanted: list[int] = []
    subject.changes_wanted.connect(wanted.append)
    report._changes.click()
    assert len(wanted) == 1 and "New version of" in report._said.text()


def test_pasted_text_fills_the_form_and_keeps_its_doubts(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    text = (
        "A meeting about fish\n\nEASTBAY, March 4, 2024 - "
        + WORDS.format("fish")
        + "\n\n"
        + WORDS.format("nets")
    )
    dialog = NewArticleDialog(text)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._fields["outlet"].setText("The Paper")
    dialog._fields["outlet"].setModified(True)
    found: list[Any] = []
    desk.tasks.read(lambda _lib: services.importing.look_through(text), found.append)
    wait_for(lambda: found)
    dialog.set_found(found[0])
    assert dialog._fields["title"].text() == "A meeting about fish"
    assert (
        dialog._fields["published"].text() == "2024-03-04" and dialog._fields["outlet"].text() == "The Paper"
    )
    assert dialog.metadata() == {"outlet": "The Paper"}, "what was found is not stated by the user"
    dialog._fields["published"].setText("")
    given = dialog.metadata()
    assert given == {"outlet": "The Paper", "published": ""}
    made: list[Any] = []
    desk.tasks.write(lambda lib: services.importing.import_text(lib, text, **given), made.append)
    wait_for(lambda: made)
    (article_id,) = made[0].files[0].article_ids
    detail: list[Any] = []
    desk.tasks.read(lambda lib: services.articles.detail(lib, article_id), detail.append)
    wait_for(lambda: detail)
    assert (detail[0].row.outlet, detail[0].row.published) == ("The Paper", None)
    assert detail[0].row.title == "A meeting about fish"
    assert QApplication.activeModalWidget() is None
