"""The only thread code: order, newest wins, undo, jobs, and what is said when something fails."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.changes import Changes, Outcome
from app.tasks import Job, Tasks
from db.errors import Interrupted, StorageProblem

Wait = Callable[[Callable[[], Any]], None]


class FakeLibrary:
    """Counts what the tasks ask of a library."""

    def __init__(self) -> None:
        self.interrupted: list[int] = []
        self.closed = False
        self.number = 0

    def interrupt(self, thread_id: int) -> None:
        self.interrupted.append(thread_id)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def tasks(library: FakeLibrary, qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks(lambda: library)
    yield made
    made.close()


def test_reads_are_answered_in_order_on_the_interface_thread(tasks: Tasks, wait_for: Wait) -> None:
    answers: list[tuple[int, bool]] = []
    here = threading.get_ident()
    for number in range(20):
        tasks.read(lambda _lib, n=number: n, lambda n: answers.append((n, threading.get_ident() == here)))
    wait_for(lambda: len(answers) == 20)
    assert answers == [(number, True) for number in range(20)]


def test_only_the_newest_read_of_a_channel_is_answered_and_the_running_one_interrupted(
    tasks: Tasks, library: FakeLibrary, wait_for: Wait
) -> None:
    begun, go = threading.Event(), threading.Event()
    answers: list[str] = []

    def slow(_lib: Any) -> str:
        begun.set()
        go.wait(5)
        return "slow"

    tasks.read_latest("search", slow, answers.append)
    assert begun.wait(5)
    for word in ("c", "co", "con"):
        tasks.read_latest("search", lambda _lib, w=word: w, answers.append)
    go.set()
    wait_for(lambda: answers)
    wait_for(lambda: "search" not in tasks._latest)
    assert answers == ["con"]
    assert len(library.interrupted) == 1


def test_channels_do_not_replace_each_other(tasks: Tasks, wait_for: Wait) -> None:
    answers: list[str] = []
    tasks.read_latest("one", lambda _lib: "one", answers.append)
    tasks.read_latest("two", lambda _lib: "two", answers.append)
    wait_for(lambda: len(answers) == 2)
    assert set(answers) == {"one", "two"}


def _add(by: int) -> Callable[[FakeLibrary], Outcome[int]]:
    def work(library: FakeLibrary) -> Outcome[int]:
        library.number += by
        return Outcome(library.number, Changes(quotes=True), f"Add {by}", _add(-by))

    return work


def test_undo_and_redo_perform_the_inverse_and_announce_changes(
    tasks: Tasks, library: FakeLibrary, wait_for: Wait
) -> None:
    changes: list[Changes] = []
    labels: list[tuple[str, str]] = []
    tasks.changed.connect(changes.append)
    tasks.undo_changed.connect(lambda undo, redo: labels.append((undo, redo)))
    tasks.write(_add(3))
    tasks.write(_add(4))
    wait_for(lambda: len(changes) == 2)
    tasks.undo()
    wait_for(lambda: len(changes) == 3)
    assert library.number == 3
    assert labels[-1] == ("Add 3", "Add 4")
    tasks.redo()
    wait_for(lambda: len(changes) == 4)
    assert library.number == 7
    assert labels[-1] == ("Add 4", "")
    assert all(change == Changes(quotes=True) for change in changes)


def test_a_new_action_forgets_what_could_be_redone(
    tasks: Tasks, library: FakeLibrary, wait_for: Wait
) -> None:
    done: list[int] = []
    tasks.write(_add(1), done.append)
    wait_for(lambda: done)
    tasks.undo()
    wait_for(lambda: tasks.redo_label)
    tasks.write(_add(10), done.append)
    wait_for(lambda: len(done) == 2)
    assert tasks.redo_label == ""


def test_a_problem_is_told_a_bug_is_reported_and_an_interruption_is_silent(
    tasks: Tasks, wait_for: Wait
) -> None:
    told: list[str] = []
    bugs: list[Exception] = []
    tasks.problem.connect(told.append)
    tasks.crashed.connect(bugs.append)

    def fail(error: Exception) -> Callable[[Any], None]:
        def work(_library: Any) -> None:
            raise error

        return work

    nothing: list[Any] = []
    tasks.read(fail(Interrupted()), nothing.append)
    tasks.read(fail(StorageProblem("The disk is full; free some space and try again.")), nothing.append)
    tasks.read(fail(ValueError("a bug")), nothing.append)
    wait_for(lambda: bugs)
    assert told == ["The disk is full; free some space and try again."]
    assert [str(error) for error in bugs] == ["a bug"]
    assert nothing == []


def test_a_library_that_cannot_be_opened_is_said_once(qtbot: QtBot, wait_for: Wait) -> None:
    attempts: list[int] = []

    def refuse() -> Any:
        attempts.append(1)
        raise StorageProblem("This file is no Rapporteur library.")

    tasks = Tasks(refuse)
    said: list[Exception] = []
    tasks.open_failed.connect(said.append)
    for _ in range(5):
        tasks.read(lambda _lib: None, lambda _value: None)
    tasks.write(_add(1))
    wait_for(lambda: said)
    tasks.close()
    assert len(said) == 1 and len(attempts) == 1


def test_a_job_reports_progress_and_stops_when_asked(tasks: Tasks, wait_for: Wait) -> None:
    seen: list[Any] = []
    ended: list[Any] = []

    def work(_library: Any, job: Job) -> Outcome[int]:
        for number in range(1_000_000):
            if job.cancelled:
                return Outcome(number, Changes(articles=True))
            job.report(number)
            threading.Event().wait(0.001)
        return Outcome(-1, Changes())

    job = tasks.job("Importing", work, ended.append)
    job.progressed.connect(seen.append)
    wait_for(lambda: len(seen) > 3)
    assert tasks.running_jobs == (job,)
    job.cancel()
    wait_for(lambda: ended)
    assert ended[0] >= 3 and not job.running and tasks.running_jobs == ()


def test_closing_waits_for_what_is_being_written_and_closes_the_library(
    library: FakeLibrary, qtbot: QtBot
) -> None:
    tasks = Tasks(lambda: library)
    tasks.write(lambda lib: (threading.Event().wait(0.2), _add(5)(lib))[1])
    tasks.close()
    assert library.number == 5 and library.closed
