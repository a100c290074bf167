"""A bug is told once, with the place of the log, however often it comes back meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.ui import crash


def test_one_message_at_a_time(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_HOME", str(tmp_path))
    seen: list[str] = []

    def again() -> None:
        crash.show_crash(ValueError("the same, in a repaint under the message"))
        for box in QApplication.topLevelWidgets():
            if isinstance(box, crash.CrashBox):
                seen.append(box.informativeText())
                box.done(0)

    QTimer.singleShot(100, again)
    crash.show_crash(ValueError("first"))
    assert len(seen) == 1
    assert str(paths.log_file()) in seen[0]
