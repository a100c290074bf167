"""A link whose record is gone says so, and offers the Trash where the record rests there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from app import services
from app.ui.desk import Desk
from app.ui.links import Links
from app.ui.view_stack import ViewStack
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]


def test_what_rests_in_the_trash_is_offered(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    views = ViewStack(desk)
    qtbot.addWidget(views)
    links = Links(desk.tasks, views)
    told: list[tuple[str, str, Any]] = []
    links.told.connect(lambda *said: told.append(said))
    links.open("rapporteur://quote/99999")
    wait_for(lambda: told)
    assert "not in this library" in told[0][0] and told[0][1] == ""
    done: list[object] = []
    desk.tasks.write(lambda library: services.trash.delete(library, [Ref("quote", 1)]), done.append)
    wait_for(lambda: done)
    links.open("rapporteur://quote/1")
    wait_for(lambda: len(told) == 2)
    assert "Trash" in told[1][0] and told[1][1]
    told[1][2]()
    wait_for(lambda: views.view == "quotes")
    found: list[bool] = []
    desk.tasks.read(lambda library: services.library.holds(library, Ref("quote", 1)), found.append)
    wait_for(lambda: found == [True])


def test_what_is_no_link_is_not_repeated_whole(desk: Desk, qtbot: QtBot) -> None:
    views = ViewStack(desk)
    qtbot.addWidget(views)
    links = Links(desk.tasks, views)
    told: list[str] = []
    links.told.connect(lambda sentence, _label, _act: told.append(sentence))
    links.open("rapporteur://" + "x" * 5000)
    assert len(told[0]) < 100 and "…" in told[0]
