"""After an upgrade the window reads articles again by itself, quietly; the menu does it for all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot
from sqlalchemy import update

from app import services
from app.changes import Changes, Outcome
from app.extract import VERSION
from app.tasks import Job
from app.ui.main_window import MainWindow
from db.models import ArticleText

Wait = Callable[..., None]
TEXT = """The council of Lindholm met on 3 May 2025. The ferry carried 1,200 passengers a day in 2024.

“We will open the new pier before the summer,” said Mayor Anna Lindqvist.
"""


def age(library: Any) -> Outcome[None]:
    services.importing.import_text(library, TEXT)
    with library.write() as session:
        session.execute(update(ArticleText).values(extraction=VERSION - 1))
    return Outcome(None, Changes(review=True), "")


def test_what_an_earlier_extraction_read_is_read_again_in_the_background(
    window: MainWindow, wait_for: Wait, qtbot: QtBot
) -> None:
    window._workings.looking_again._timer.stop()  # the test says when
    done: list[Any] = []
    window._tasks.write(age, lambda _value: done.append(True))
    wait_for(lambda: done)
    jobs: list[Job] = []
    window._tasks.job_started.connect(jobs.append)
    window._workings.looking_again.check()
    wait_for(lambda: jobs and not jobs[0].running)
    assert jobs[0].resumes and not jobs[0].error
    left: list[int] = []
    window._tasks.read(lambda library: services.review.outdated(library), left.append)
    wait_for(lambda: left == [0])
    assert window._status._doing.isHidden()


def test_the_menu_reads_everything_again_and_says_so(
    window: MainWindow, wait_for: Wait, qtbot: QtBot
) -> None:
    window._workings.looking_again._timer.stop()  # the test says when
    done: list[Any] = []
    window._tasks.write(age, lambda _value: done.append(True))
    wait_for(lambda: done)
    with qtbot.waitSignal(window._workings.looking_again.told, timeout=20_000) as told:
        window._actions["look_again"].trigger()
        assert not window._status._doing.isHidden()
        assert window._status._doing.text().startswith("Looking again")
    assert told.args[0].startswith("1 article")
