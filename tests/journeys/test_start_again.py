"""Closed and started again: the window shows at once what it showed, and what is then made in its place looks the same."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QTranslator
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.bootstrap import Session
from app.settings import Settings
from app.ui import first_look
from app.ui.starting import Starting

Wait = Callable[..., None]
kept: list[Session] = []
SMALL = (900, 700)  # fits the screen of the tests
KEEPS = os.environ.get("RAPPORTEUR_PICTURES")  # a folder for the pictures that differ


@pytest.fixture
def sessions(
    library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Callable[[], Session]]:
    """Starts the program on the starter library; what was started is closed at the end."""
    monkeypatch.setenv("RAPPORTEUR_HOME", str(tmp_path / "home"))
    # To make all the views of many windows in one process has crashed the binding, and is no part of what is tested here.
    monkeypatch.setattr(Starting, "_prepare", lambda _self: None)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    started: list[Session] = []
    sys.excepthook, usual = sys.__excepthook__, sys.excepthook

    def start() -> Session:
        settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        if not started:
            settings.set(scheme="light")
        session = Session(application, settings)
        started.append(session)
        assert session.open(library_file, [])
        return session

    yield start
    for session in started:
        if session.window is not None:
            session.window.close()
        session.close()
        kept.append(
            session
        )  # to destroy windows with all their views one after the other crashes the binding
    sys.excepthook = usual
    for translator in application.findChildren(
        QTranslator
    ):  # the tests after this one read what is written in the code
        application.removeTranslator(translator)


def differing(one: QImage, other: QImage) -> tuple[int, int, int, int] | None:
    """The smallest rectangle that holds every pixel in which two pictures differ: left, top, right, bottom."""
    assert one.size() == other.size()
    if one == other:
        return None
    pixels = [
        (x, y)
        for y in range(one.height())
        for x in range(one.width())
        if one.pixel(x, y) & 0xFFFFFF != other.pixel(x, y) & 0xFFFFFF
    ]
    if not pixels:
        return None
    xs, ys = [x for x, _ in pixels], [y for _, y in pixels]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("view", ["overview", "articles", "quotes", "events", "statistics", "parties"])
def test_the_next_start_shows_at_once_what_was_shown(
    view: str, sessions: Callable[[], Session], wait_for: Wait, qtbot: QtBot
) -> None:
    first = sessions()
    window: Any = first.window
    window.resize(*SMALL)
    wait_for(lambda: window.started and window.furnished)
    panel = window.show_view(view)
    wait_for(lambda: panel.look() is not None and not window._tasks.reading)
    qtbot.wait(1000)  # a chart is drawn when the rest is there
    window.close()
    first.close()

    again = sessions()
    window = again.window
    assert not window.furnished, "there is no picture of the last session"
    shown = window.grab().toImage()
    wait_for(lambda: window.furnished)
    made = window.grab().toImage()
    wait_for(lambda: window.started and window._cover is None)
    qtbot.wait(100)
    later = window.grab().toImage()
    where = differing(shown, made), differing(shown, later)
    if KEEPS:
        for name, picture in (("shown", shown), ("made", made), ("later", later)):
            picture.save(f"{KEEPS}/{view}-{name}.png")
        print(view, where)
    assert where == (None, None)


def closed_once(sessions: Callable[[], Session], wait_for: Wait, qtbot: QtBot) -> None:
    first = sessions()
    window: Any = first.window
    window.resize(*SMALL)
    wait_for(lambda: window.started and window.panel("overview").look() is not None)
    wait_for(lambda: not window._tasks.reading)
    window.close()
    first.close()


def test_what_is_typed_at_once_is_searched_for(
    sessions: Callable[[], Session], wait_for: Wait, qtbot: QtBot
) -> None:
    closed_once(sessions, wait_for, qtbot)
    window: Any = sessions().window
    assert not window.furnished
    qtbot.keyClicks(window, "conv")
    wait_for(lambda: window.furnished)
    QTest.keyClicks(QApplication.focusWidget() or window, "ention")
    assert window.top.box.text() == "convention"
    wait_for(lambda: window.view == "search")
    assert window.top.box.text() == "convention"


def test_a_library_that_was_touched_or_another_size_has_no_picture(
    sessions: Callable[[], Session], wait_for: Wait, qtbot: QtBot, library_file: Path
) -> None:
    closed_once(sessions, wait_for, qtbot)
    os.utime(library_file, (1, 1))
    touched: Any = sessions()
    assert touched.window.furnished, "an old picture is shown"
    wait_for(lambda: touched.window.started and touched.window.panel("overview").look() is not None)
    touched.window.close()
    touched.close()
    touched.window._settings.keep("geometry", b"")
    touched.window._settings.sync()
    another: Any = sessions()
    assert another.window.furnished, "a picture of another size is shown"


def test_a_crash_leaves_what_was_shown(
    sessions: Callable[[], Session], wait_for: Wait, qtbot: QtBot, library_file: Path
) -> None:
    window: Any = sessions().window
    wait_for(lambda: window.started)
    window.show_view("quotes")
    wait_for(lambda: "quotes" in first_look.load(paths.cache_folder(), library_file))
    assert not window._tasks._closed
    look = first_look.load(paths.cache_folder(), library_file)["quotes"]
    assert list(look[2].ids) == list(window.panel("quotes")._model.ids)
