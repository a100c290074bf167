"""Work in steps between events, the views that are made by it, and the collector's rounds."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import garbage
from app.ui.desk import Desk
from app.ui.garbage import NEVER, IdleGarbage
from app.ui.steps import REST, SLICE, Quiet, Steps
from app.ui.view_stack import ViewStack
from app.ui.views import PREPARED, VIEWS

Wait = Callable[[Callable[[], Any]], None]


def _slow(done: list[int], many: int) -> Iterator[None]:
    for number in range(many):
        time.sleep(SLICE)
        done.append(number)
        yield


def test_one_long_step_at_a_time(qtbot: QtBot, wait_for: Wait) -> None:
    done: list[int] = []
    seen: list[int] = []
    ended: list[bool] = []
    steps = Steps(_slow(done, 5), Quiet(), ended=lambda: ended.append(True))
    wait_for(lambda: seen.append(len(done)) or ended)
    assert done == [0, 1, 2, 3, 4]
    assert len(set(seen)) >= 3, "the event loop came around between the steps"
    steps.stop()


def test_a_key_makes_it_wait(qtbot: QtBot, wait_for: Wait) -> None:
    window, quiet = QWindow(), Quiet()
    quiet.watch(window)
    assert quiet.seconds > REST
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(window, press)
    assert quiet.seconds < REST
    done: list[int] = []
    steps = Steps(_slow(done, 2), quiet)
    began = time.monotonic()
    wait_for(lambda: len(done) == 2)
    assert time.monotonic() - began > REST / 2
    steps.stop()


def test_views_are_made_in_steps_and_are_the_ones_that_open(desk: Desk, qtbot: QtBot) -> None:
    stack = ViewStack(desk)
    qtbot.addWidget(stack)
    stack.resize(1200, 800)
    made: list[str] = []
    stack.panel_made.connect(lambda panel: made.append(panel.VIEW))
    stack.show_view("quotes")
    work = stack.preparing()
    next(work)
    stack.grab()  # a picture of the window, which tells hidden widgets their size
    assert made == ["quotes"], "the first one has only begun"
    first = PREPARED[0]
    begun = stack._begun[first]
    assert stack.panel(first) is begun, "what is wanted is finished at once"
    for _ in work:
        stack.grab()
    assert sorted(made) == sorted(PREPARED)
    assert all(not panel.isVisible() for panel in stack.panels.values())
    assert set(VIEWS) - set(PREPARED) == {"trash"}


@pytest.fixture
def collector() -> Iterator[None]:
    usual = gc.get_threshold()
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()


def test_long_rounds_wait_until_the_window_is_left_alone(
    collector: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet = Quiet()
    idle = IdleGarbage(quiet)
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[2] == NEVER
    rounds: list[int] = []
    given: list[int] = []
    monkeypatch.setattr(garbage.gc, "collect", lambda: rounds.append(1))
    monkeypatch.setattr(garbage, "_trim", lambda: given.append)
    monkeypatch.setattr(garbage.gc, "get_count", lambda: (0, 0, 10))
    idle._on_time()
    assert rounds == [1]
    quiet._touched = time.monotonic()
    idle._on_time()
    assert rounds == [1], "somebody is at the keys"
    monkeypatch.setattr(garbage.gc, "get_count", lambda: (0, 0, 1000))
    idle._on_time()
    assert rounds == [1, 1], "too much has gathered"
    assert given == [0], "memory is handed back only while the window is left alone"


def test_memory_is_handed_back_where_the_c_library_can() -> None:
    garbage.give_back()
    assert garbage._trim() is None or garbage._trim()(0) in (0, 1)  # type: ignore[misc]


def test_the_panes_of_a_view_are_painted_one_after_the_other(
    desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    stack = ViewStack(desk)
    qtbot.addWidget(stack)
    stack.resize(1200, 800)
    stack.show_view("trash")
    stack.show()
    panel = stack.show_view("review")
    panes = panel.panes()
    assert len(panes) == 2
    assert [pane.updatesEnabled() for pane in panes] == [True, False]
    wait_for(lambda: all(pane.updatesEnabled() for pane in panes))
    again = stack.show_view("review")
    assert all(pane.updatesEnabled() for pane in again.panes()), "it is in front already"
