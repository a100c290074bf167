"""What tests of panels and of the whole window stand on: a real starter library and a desk with real tasks, settings and record actions."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import services
from app.settings import Settings
from app.tasks import Tasks
from app.ui import theme
from app.ui.desk import Desk
from app.ui.record_actions import RecordActions


@pytest.fixture(scope="session", autouse=True)
def clipboard_is_emptied() -> Iterator[None]:
    """Without a screen Qt keeps the clipboard's content until after Python has ended, and then asks Python to free it."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(scope="session")
def starter_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library file with the starter data, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("starter") / "library.db"
    services.library.open_library(path).close()
    return path


@pytest.fixture
def library_file(starter_file: Path, tmp_path: Path) -> Path:
    """This test's own copy of the starter library."""
    return Path(shutil.copy(starter_file, tmp_path / "library.db"))


@pytest.fixture
def desk(library_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk over the starter library; what goes wrong in its work fails the test."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, "light")
    tasks = Tasks(lambda: services.library.open_library(library_file))
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    wrong: list[object] = []
    tasks.crashed.connect(wrong.append)
    tasks.open_failed.connect(wrong.append)
    yield Desk(tasks, settings, RecordActions(tasks, settings))
    tasks.close()
    assert not wrong, wrong


@pytest.fixture
def wait_for(qtbot: QtBot) -> Callable[[Callable[[], Any]], None]:
    """Run the event loop until something holds; an event loop of Qt's lets the workers run, `qWait` does not."""

    def wait(holds: Callable[[], Any], milliseconds: int = 30_000) -> None:
        for _ in range(milliseconds // 10):
            if holds():
                return
            loop = QEventLoop()
            QTimer.singleShot(10, loop.quit)
            loop.exec()
        raise AssertionError("it did not come about in time")

    return wait
