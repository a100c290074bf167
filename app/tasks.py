"""The only thread code: reads, newest-wins reads, writes and jobs run on workers; results come back to the interface thread.

Work is a function that takes the library. It knows nothing of the interface, and this module knows nothing of any feature.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.changes import Outcome

if TYPE_CHECKING:
    import logging


Work = Callable[[Any], Any]
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]

UNDO_STEPS: Final = 100


@dataclass(slots=True)
class _Ticket:
    work: Work
    done: Done | None
    failed: Failed | None
    channel: str = ""
    number: int = 0
    kind: str = "read"
    job: str = ""
    step: _Step | None = None
    cancelled: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class _Step:
    """What takes an action back, or does it again; in the background where that takes long."""

    label: str
    work: Callable[..., Any]
    background: bool = False


class Job(QObject):
    """A long piece of work with progress that can be cancelled; lives on the interface thread, reported to from a worker."""

    progressed = Signal(object)  # db.records.Progress
    item_done = Signal(object)  # whatever the work reports of one item, such as a FileResult
    finished = Signal()

    def __init__(self, title: str, parent: QObject | None = None, resumes: bool = False) -> None:
        super().__init__(parent)
        self.title = title
        self.resumes = resumes  # goes on at the next start: nobody is asked before it is stopped
        self.verb = ""  # "undo" or "redo" when it takes back, or does again, what the title names
        self.running = True
        self.error = ""
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the user asked the work to stop; the work looks at it between items."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop after the item that it is at."""
        self._cancelled.set()

    def report(self, progress: object) -> None:
        """Say how far the work is; may be called from the worker."""
        self.progressed.emit(progress)

    def report_item(self, item: object) -> None:
        """Hand over the result of one item; may be called from the worker."""
        self.item_done.emit(item)


class _Worker(threading.Thread):
    """One thread with one queue; results are posted to the interface thread through `Tasks._delivered`."""

    def __init__(self, name: str, tasks: Tasks) -> None:
        super().__init__(name=name, daemon=True)
        self.queue: queue.SimpleQueue[_Ticket | None] = queue.SimpleQueue()
        self.current: _Ticket | None = None
        self._tasks = tasks

    def run(self) -> None:
        while (ticket := self.queue.get()) is not None:
            if ticket.cancelled.is_set():
                continue
            self.current = ticket
            result: Any = None
            error: Exception | None = None
            try:
                result = ticket.work(self._tasks.library())
            except Exception as caught:
                error = caught
            self.current = None
            try:
                self._tasks.post(ticket, result, error)
            except RuntimeError:  # the window is gone: nobody waits for the result any more
                return


class Tasks(QObject):
    """Runs work off the interface thread and announces what it changed.

    `open_library` is called once, on a worker, when the first work needs it.
    """

    changed = Signal(object)  # Changes
    problem = Signal(str)  # one sentence for the user, where the caller gave no `failed`
    crashed = Signal(object)  # an exception that is a bug
    open_failed = Signal(object)  # the library cannot be opened; said once, and no other work runs after it
    updating = Signal(
        bool
    )  # whether a library of an earlier version is being brought up to date, which may take minutes
    undo_changed = Signal(str, str)  # labels of what would be undone and redone, "" for none
    undone = Signal(str, bool)  # label of what was just taken back (True) or done again (False)
    job_started = Signal(object)  # Job
    _delivered = Signal(object, object, object)

    def __init__(self, open_library: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_library = open_library
        self._library: Any = None
        self._opening = threading.Lock()
        self._open_error: Exception | None = None
        self._open_told = False
        self._latest: dict[str, _Ticket] = {}
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._workers = {name: _Worker(name, self) for name in ("read", "latest", "write")}
        self._jobs: list[tuple[Job, threading.Thread]] = []
        self._number = 0
        self._closed = False
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)
        for worker in self._workers.values():
            worker.start()

    # --- asking for work ------------------------------------------------------------------------------------------

    def read(self, work: Work, done: Done, failed: Failed | None = None) -> None:
        """Run a read; reads are answered in the order in which they were asked."""
        self._put("read", _Ticket(work, done, failed))

    def read_latest(self, channel: str, work: Work, done: Done, failed: Failed | None = None) -> None:
        """Run a read of which only the newest in its channel counts: an older one is dropped, and interrupted if it runs."""
        ticket = _Ticket(work, done, failed, channel)
        older = self._latest.get(channel)
        self._latest[channel] = ticket
        worker = self._workers["latest"]
        if older is not None:
            older.cancelled.set()
            if worker.current is older and worker.ident is not None and self._library is not None:
                self._library.interrupt(worker.ident)
        self._put("latest", ticket)

    def write(self, work: Work, done: Done | None = None, failed: Failed | None = None) -> None:
        """Run an action that returns an Outcome; `done` gets its value, everybody its changes, the Undo menu its inverse."""
        self._put("write", _Ticket(work, done, failed, kind="write"))

    def job(
        self,
        title: str,
        work: Callable[[Any, Job], Any],
        done: Done | None = None,
        failed: Failed | None = None,
        *,
        quiet: bool = False,
        resumes: bool = False,
    ) -> Job:
        """Run long work on a thread of its own; it may return an Outcome. A quiet one is not announced.

        One that `resumes` may be stopped at any time, for it goes on by itself at the next start.
        """
        job = Job(title, self, resumes)
        ticket = _Ticket(lambda library: work(library, job), done, failed, kind="job")
        return self._start(job, ticket, quiet=quiet)

    def _start(self, job: Job, ticket: _Ticket, *, quiet: bool = False) -> Job:
        def run() -> None:
            result: Any = None
            error: Exception | None = None
            try:
                result = ticket.work(self.library())
            except Exception as caught:
                error = caught
            try:
                self.post(ticket, (job, result), error)
            except RuntimeError:  # the window is gone
                return

        thread = threading.Thread(target=run, name=f"job {job.title}", daemon=True)
        self._jobs.append((job, thread))
        ticket.job = str(id(job))
        if not quiet:
            self.job_started.emit(job)
        thread.start()
        return job

    # --- undo -----------------------------------------------------------------------------------------------------

    @property
    def undo_label(self) -> str:
        return self._undo[-1].label if self._undo else ""

    @property
    def redo_label(self) -> str:
        return self._redo[-1].label if self._redo else ""

    def undo(self) -> None:
        """Take back the last action."""
        if self._undo:
            self._take_back(self._undo.pop(), "undo")

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._redo:
            self._take_back(self._redo.pop(), "redo")

    def _take_back(self, step: _Step, kind: str) -> None:
        if not step.background:
            self._put("write", _Ticket(step.work, None, None, kind=kind, step=step))
            return
        self.undo_changed.emit(self.undo_label, self.redo_label)
        job = Job(step.label, self)
        job.verb = kind

        def work(library: Any) -> Any:
            return step.work(library, progress=job.report, cancelled=lambda: job.cancelled)

        self._start(job, _Ticket(work, None, None, kind=kind, step=step))

    # --- life -----------------------------------------------------------------------------------------------------

    @property
    def reading(self) -> bool:
        """Whether a read is under way or waiting, or its answer is."""
        workers = (self._workers["read"], self._workers["latest"])
        return bool(self._latest) or any(
            worker.current is not None or not worker.queue.empty() for worker in workers
        )

    @property
    def busy(self) -> bool:
        """Whether anything is read or written, or waits for it."""
        writer = self._workers["write"]
        return (
            self.reading or writer.current is not None or not writer.queue.empty() or bool(self.running_jobs)
        )

    @property
    def running_jobs(self) -> tuple[Job, ...]:
        return tuple(job for job, _ in self._jobs if job.running)

    def library(self) -> Any:
        """The library, opened by whichever worker comes first; called on workers only."""
        with self._opening:
            if self._open_error is not None:
                raise self._open_error
            if self._library is None:
                try:
                    self._library = self._open_library()
                except Exception as error:
                    self._open_error = error
                    raise
            return self._library

    def close(self, seconds: float = 10.0) -> None:
        """Cancel what runs, wait for what is being written, and close the library."""
        if self._closed:
            return
        self._closed = True
        for job, _ in self._jobs:
            job.cancel()
        for worker in self._workers.values():
            worker.queue.put(None)
        for thread in (*self._workers.values(), *(thread for _, thread in self._jobs)):
            thread.join(seconds)
        if self._library is not None:
            self._library.close()

    def post(self, ticket: _Ticket, result: Any, error: Exception | None) -> None:
        """Hand a result to the interface thread; called on workers."""
        self._delivered.emit(ticket, result, error)

    def _put(self, worker: str, ticket: _Ticket) -> None:
        if self._closed:
            return
        self._number += 1
        ticket.number = self._number
        self._workers[worker].queue.put(ticket)

    @Slot(object, object, object)
    def _on_delivered(self, ticket: _Ticket, result: Any, error: Exception | None) -> None:
        if ticket.job:
            self._finish_job(ticket, result, error)
            result = result[1]
        if ticket.kind == "read" and ticket.channel:
            if self._latest.get(ticket.channel) is not ticket:
                return
            del self._latest[ticket.channel]
        if error is not None:
            self._fail(ticket, error)
            return
        if isinstance(result, Outcome):
            self._record(ticket, result)
            if result.changes:
                self.changed.emit(result.changes)
            result = result.value
        if ticket.done is not None:
            ticket.done(result)

    def _record(self, ticket: _Ticket, outcome: Outcome[Any]) -> None:
        if ticket.step is not None:
            label = ticket.step.label
            stack = self._redo if ticket.kind == "undo" else self._undo
            if outcome.undo is not None:
                stack.append(_Step(label, outcome.undo, outcome.background))
            self.undone.emit(label, ticket.kind == "undo")
        elif outcome.undo is not None:
            self._undo.append(_Step(outcome.label, outcome.undo, outcome.background))
            del self._undo[:-UNDO_STEPS]
            self._redo.clear()
        self.undo_changed.emit(self.undo_label, self.redo_label)

    def _finish_job(self, ticket: _Ticket, result: Any, error: Exception | None) -> None:
        for job, thread in list(self._jobs):
            if str(id(job)) == ticket.job:
                job.running = False
                job.error = str(error) if error else ""
                self._jobs.remove((job, thread))
                job.finished.emit()

    def _fail(self, ticket: _Ticket, error: Exception) -> None:
        if type(error).__name__ == "Interrupted":
            return
        if ticket.step is not None:
            if type(error).__name__ == "Stopped":  # nothing was changed: it can be asked for again
                (self._undo if ticket.kind == "undo" else self._redo).append(ticket.step)
            self.undo_changed.emit(self.undo_label, self.redo_label)
        if error is self._open_error:
            if not self._open_told:
                self._open_told = True
                _log().error("the library cannot be opened", exc_info=error)
                self.open_failed.emit(error)
            return
        told = any(base.__name__ == "StorageProblem" for base in type(error).__mro__)
        if not told:
            _log().error("work failed", exc_info=error)
        if ticket.failed is not None:
            ticket.failed(error)
        elif told:
            self.problem.emit(str(error))
        else:
            self.crashed.emit(error)


def _log() -> logging.Logger:
    import logging  # late: most starts log nothing

    return logging.getLogger(__name__)
