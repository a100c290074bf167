"""Back and forward through views whose records have gone in the meantime."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.view_stack import ViewStack
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]


def test_back_goes_past_what_has_been_deleted(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    stack = ViewStack(desk)
    qtbot.addWidget(stack)
    desk.tasks.changed.connect(lambda changes: [panel.refresh(changes) for panel in stack.panels.values()])
    stack.resize(1000, 700)
    stack.show()
    stack.show_view("overview")
    stack.start()
    gone = [Ref("statistic", 1), Ref("statistic", 2), Ref("quote", 1)]

    def calm() -> None:
        for _ in range(3):
            wait_for(lambda: not desk.tasks.reading)
            qtbot.wait(30)

    for ref in gone:
        stack.open_ref(ref)
        calm()
    stack.show_view("topics")
    calm()
    desk.tasks.write(lambda library: services.trash.delete(library, gone))
    calm()
    seen = []
    while stack.history.can_go_back and len(seen) < 12:
        stack.back()
        calm()
        seen.append(stack.view)
    assert seen[-1] == "overview", "a step back led to a new place, and from there back to itself"
