"""Draft check in the window: marks, findings, sources, reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.lookup.panel import LookupPanel
from app.ui.lookup.wording import with_differences
from app.ui.theme import LIGHT
from db.records import QuoteRow

Wait = Callable[[Callable[[], Any]], None]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> LookupPanel:
    panel = LookupPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    return panel


@pytest.fixture
def quote(desk: Desk, wait_for: Wait) -> QuoteRow:
    found: list[QuoteRow] = []

    def read(library: Any) -> Any:
        ids = services.quotes.listing(library).ids
        return [
            row for row in services.quotes.rows(library, ids) if row.speaker and len(row.text.split()) > 6
        ]

    desk.tasks.read(read, found.extend)
    wait_for(lambda: found)
    return found[0]


def draft_of(quote: QuoteRow) -> str:
    changed = quote.text.split()
    changed[3] = "elephants"
    assert quote.speaker is not None
    return (
        f"😀 {quote.speaker.name} said: “{quote.text}”\n\nThen: “{' '.join(changed)}.”\n\n"
        f"“{quote.text}”, Maria Lindqvist said. “Nobody in the whole wide world has printed this.”"
    )


def test_each_quotation_gets_its_verdict_and_its_mark(
    panel: LookupPanel, quote: QuoteRow, wait_for: Wait
) -> None:
    tester = QAbstractItemModelTester(panel._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.look_up(draft_of(quote))
    wait_for(lambda: panel._model.rowCount() == 4)
    passages = [panel._model.passage(panel._model.index(row, 0)) for row in range(4)]
    assert [p.verdict for p in passages if p] == ["verified", "altered", "misattributed", "not found"]
    marks = [selection.cursor.selectedText() for selection in panel._draft.extraSelections()]  # type: ignore[attr-defined]
    assert marks[0] == quote.text and len(marks) == 4
    assert tester.model() is panel._model


def test_a_finding_leads_to_its_place_in_text_and_article(
    panel: LookupPanel, quote: QuoteRow, wait_for: Wait, qtbot: QtBot
) -> None:
    panel.look_up(draft_of(quote))
    wait_for(lambda: panel._model.rowCount() == 4 and panel._sources.isVisible())
    panel._list.setFocus()
    with qtbot.waitSignal(panel.passage_requested) as opened:
        qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    article_id, start, end = opened.args
    assert (article_id, start) == (quote.span.article_id, quote.span.start) and end > start
    assert panel.current_refs()[0].kind == "quote"
    cursor = panel._draft.textCursor()
    cursor.setPosition(panel._draft.toPlainText().index("elephants"))
    panel._draft.setTextCursor(cursor)
    assert panel._list.currentIndex().row() == 1


def test_the_report_is_copied_and_saved(
    panel: LookupPanel, quote: QuoteRow, wait_for: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not panel._copy.isEnabled()
    panel.look_up(draft_of(quote))
    wait_for(lambda: panel._copy.isEnabled())
    panel._copy.click()
    wait_for(lambda: "4 passages checked" in QGuiApplication.clipboard().text())
    path = tmp_path / "report.md"
    monkeypatch.setattr(
        "app.ui.lookup.panel.QFileDialog.getSaveFileName", lambda *_args, **_named: (str(path), "")
    )
    panel._export.click()
    wait_for(path.exists)
    assert "**misattributed**" in path.read_text(encoding="utf-8")


def test_a_file_is_opened_and_one_without_text_says_so(
    panel: LookupPanel, quote: QuoteRow, wait_for: Wait, tmp_path: Path
) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(draft_of(quote), encoding="utf-8")
    panel._read(path)
    wait_for(lambda: panel._model.rowCount() == 4)
    told: list[str] = []
    panel._desk.tasks.problem.connect(told.append)
    panel._read(tmp_path / "gone.txt")
    wait_for(lambda: told)
    assert "gone.txt" in told[0]


def test_an_emptied_text_leaves_nothing_behind(panel: LookupPanel, quote: QuoteRow, wait_for: Wait) -> None:
    panel.look_up(draft_of(quote))
    wait_for(lambda: panel._model.rowCount() == 4)
    place = panel.place()
    panel._draft.setPlainText("")
    wait_for(lambda: panel._model.rowCount() == 0)
    assert not panel._draft.extraSelections() and not panel._sources.isVisible()
    panel.go(place)
    wait_for(lambda: panel._model.rowCount() == 4)


def test_differences_keep_every_word_of_the_draft() -> None:
    shown = with_differences("We owe every boat a way home", "We owe every <ship> a safe way home", LIGHT)
    assert "boat</span>" in shown and "ship</span>" in shown and "&lt;" in shown and "safe</span>" in shown
