"""The warning for a library in a folder that is copied to the cloud comes once, and does not hold the window up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app import services
from app.ui import synchronised
from app.ui.desk import Desk

Wait = Callable[[Callable[[], Any]], None]


def test_it_is_said_once(desk: Desk, qtbot: QtBot, wait_for: Wait, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    looked: list[Path] = []

    def in_dropbox(path: Path) -> str:
        looked.append(path)
        return "Dropbox"

    monkeypatch.setattr(services.synchronised, "synchronised_by", in_dropbox)
    synchronised.warn(desk.tasks, desk.settings, window)
    wait_for(lambda: window.findChildren(QMessageBox))
    box = window.findChildren(QMessageBox)[0]
    assert "Dropbox" in box.text() and str(looked[0]) in box.informativeText()
    box.close()
    wait_for(lambda: not window.findChildren(QMessageBox))
    synchronised.warn(desk.tasks, desk.settings, window)
    answered: list[bool] = []
    desk.tasks.read(lambda _library: True, answered.append)
    wait_for(lambda: answered)
    assert not window.findChildren(QMessageBox) and len(looked) == 2
