"""Notes that cannot be kept are not lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app import services
from app.ui.collecting import Collecting
from app.ui.desk import Desk
from app.ui.dialogs.note import NoteDialog
from db.errors import LibraryUnwritable
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]


def test_a_note_that_could_not_be_saved_comes_back_to_be_saved_again(
    desk: Desk, qtbot: QtBot, wait_for: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    collecting = Collecting(desk.tasks, desk.settings, desk.records, window)
    desk.records.note_refused.connect(collecting.write_note_again)
    told: list[str] = []
    desk.tasks.problem.connect(told.append)

    def full(*_: object) -> None:
        raise LibraryUnwritable("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(services.bookmarks, "set_note", full)
        desk.records.set_note(Ref("quote", 1), "long thought over")
        wait_for(lambda: window.findChildren(NoteDialog))
    assert told == ["The disk is full."]
    (dialog,) = window.findChildren(NoteDialog)
    (field,) = dialog.findChildren(QPlainTextEdit)
    assert field.toPlainText() == "long thought over"
    dialog.accept()
    notes: list[str] = []

    def kept() -> bool:
        desk.tasks.read(lambda library: services.bookmarks.note(library, Ref("quote", 1)), notes.append)
        return "long thought over" in notes

    wait_for(kept)
