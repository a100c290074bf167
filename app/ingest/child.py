"""One reading process: started when it is needed, asked for several files at a time, ended when it is late or has grown.

The process is a plain child of our own program (`worker.SWITCH`), not `multiprocessing`: it starts without our main module,
in a packaged build too, and speaks JSON, so that a parser that was taken over cannot run code here.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from app.ingest.job_object import JobObject, confined
from app.ingest.limits import Settings
from app.ingest.readers.source import Problem
from app.ingest.wire import receive, send, unpack_arrival

_LOG = logging.getLogger(__name__)
_SWITCH: Final = "--ingest-worker"
_GROWN: Final = 140 * 1024 * 1024  # resident bytes above which a child is replaced after its files
_HELD: Final = (
    512  # articles held per file until the consumer takes them: while it writes a batch, the next is read
)
_HELD_BYTES: Final = 8 * 1024 * 1024  # and what they may weigh together, unless it is one
_START_SECONDS: Final = 60.0  # a cold disk, a busy machine: not the file's fault
_PIPE_BYTES: Final = 256 * 1024
_PATIENCE: Final = (
    3  # articles of a file that may go without the further step because the process ended over it
)
DONE: Final = object()


class Held:
    """What one file has given and nobody has taken yet: as a queue, full when it is long or heavy."""

    def __init__(self) -> None:
        self._items: deque[tuple[Any, int]] = deque()
        self._weight = 0
        self._changed = threading.Condition()

    def put(self, item: Any, weight: int, timeout: float) -> None:
        """Add an item that weighs so many bytes; raises queue.Full when there is no room for it within so many seconds."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._room(weight), timeout):
                raise queue.Full
            self._items.append((item, weight))
            self._weight += weight
            self._changed.notify_all()

    def get(self, timeout: float) -> Any:
        """The first item; raises queue.Empty when none comes within so many seconds."""
        with self._changed:
            if not self._changed.wait_for(lambda: bool(self._items), timeout):
                raise queue.Empty
            item, weight = self._items.popleft()
            self._weight -= weight
            if len(self._items) <= _HELD // 2:  # the other side is woken when there is room for many
                self._changed.notify_all()
            return item

    def _room(self, weight: int) -> bool:
        return not self._items or (len(self._items) < _HELD and self._weight + weight <= _HELD_BYTES)


@dataclass(slots=True)
class Task:
    """A file to read and what it has given so far; `last` when the files read ahead with it end here."""

    path: Path
    last: bool = True
    items: Held = field(default_factory=lambda: Held())
    error: str | None = None
    given: int = 0  # items that arrived; a file that is read again gives them again
    articles: int = 0  # articles among them
    further: bool = False  # whether the further step is under way on the next one
    plain: set[int] = field(default_factory=set)  # articles that go without it
    finished: bool = False
    at: float = 0.0  # share of its bytes that have been read


Put = Callable[[Task, Any], None]


class Child:
    """A reading process and its replacements."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._job: JobObject | None = None
        self._deadline: float | None = None
        self._late = False
        self._stopped = False

    def read(self, tasks: Sequence[Task], put: Put) -> None:
        """Read files into their tasks; the one during which the process ends gets an error, the others are read again."""
        waiting = deque(tasks)
        while waiting:
            self._late = False
            try:
                process = self._running()
                assert process.stdin is not None
                paths, plain = [str(task.path) for task in waiting], [sorted(task.plain) for task in waiting]
                send(process.stdin, "read", {"paths": paths, "plain": plain})  # type: ignore[arg-type]
            except OSError as problem:
                self._end()
                task = waiting.popleft()
                task.error = f"“{task.path.name}” was not read, as the reading process could not be started ({problem.strerror}); close other programs and try again."
                _finish(task, put)
                continue
            self._take(process, waiting, put)

    def _take(self, process: subprocess.Popen[bytes], waiting: deque[Task], put: Put) -> None:
        """Take replies until all files are done or the process has ended."""
        asked, arrived, memory = len(waiting), 0, 0
        while waiting:
            task = waiting[0]
            frame = self._reply(process)
            if frame is None and task.further and len(task.plain) < _PATIENCE:
                task.plain.add(task.articles)
                self._end()
                task.further = False
                return
            if frame is None:
                number = self._under_way(process) - (asked - len(waiting))
                task = waiting[number] if 0 <= number < len(waiting) else task
                waiting.remove(task)
                task.error = self._why_ended(task.path.name)
                _finish(task, put)
                return
            kind, payload, blob = frame
            if kind == "done":
                task.error, arrived, memory = payload["error"], 0, int(payload["memory"])
                if payload["detail"]:
                    _LOG.error("reading %s failed\n%s", task.path, payload["detail"])
                waiting.popleft()
                _finish(task, put)
                continue
            task.further = kind == "further"
            if task.further:
                continue
            arrived += 1
            if arrived > task.given:
                task.given = arrived
                task.articles += kind == "article"
                task.at = payload.pop("at", task.at)
                put(task, unpack_arrival(payload, blob) if kind == "article" else _problem(payload))
        assert process.stderr is not None
        process.stderr.read(asked)
        if memory > _GROWN:
            self._end()

    def _reply(self, process: subprocess.Popen[bytes]) -> tuple[str, dict[str, Any], bytes] | None:
        self._deadline = time.monotonic() + self._settings.limits.seconds
        try:
            return receive(process.stdout)  # type: ignore[arg-type]
        except ValueError:  # half a frame: the process ended while it wrote
            return None
        finally:
            self._deadline = None

    def _under_way(self, process: subprocess.Popen[bytes]) -> int:
        """The place, among the files that were asked for last, of the one that the process was reading when it ended."""
        self._kill()
        assert process.stderr is not None
        marks = process.stderr.read()
        return marks[-1] if marks else 0

    def kill_if_late(self, now: float) -> None:
        """End the process if it has been silent for longer than a file may take."""
        deadline = self._deadline
        if deadline is not None and now > deadline:
            self._late = True
            self._deadline = None
            self._kill()

    def kill(self) -> None:
        """End the process and start no other."""
        self._stopped = True
        self._kill()

    def close(self) -> None:
        """End the process, if there is one, and close its pipes."""
        self._end()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._stopped:
            raise OSError(0, "the import was stopped")
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = _start()
            self._job = confined(self._process, self._settings.limits.memory)
            self._deadline = time.monotonic() + _START_SECONDS
            ready = receive(self._process.stdout)  # type: ignore[arg-type]
            self._deadline = None
            if ready is None:
                raise OSError(0, "it ended at once")
            assert self._process.stdin is not None
            send(self._process.stdin, "begin", asdict(self._settings))  # type: ignore[arg-type]
        return self._process

    def _why_ended(self, name: str) -> str:
        process = self._process
        late = self._late
        self._end()
        if late:
            return f"“{name}” took longer than {self._settings.limits.seconds:g} seconds to read and was left out; open it in the program that made it and save it again, or split it."
        code = process.returncode if process else None
        _LOG.warning("the reading process ended with %s while it read %s", code, name)
        return f"“{name}” made the reading process end and was left out; the file is damaged or very large, so open it in the program that made it and save it again."

    def _kill(self) -> None:
        process = self._process
        if process is not None and process.poll() is None:
            with contextlib.suppress(OSError):
                process.kill()

    def _end(self) -> None:
        process, self._process = self._process, None
        job, self._job = self._job, None
        if process is None:
            return
        for pipe in (process.stdin, process.stdout, process.stderr):
            with contextlib.suppress(OSError, ValueError):
                if pipe is not None:
                    pipe.close()
        try:
            process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=5)
        if job is not None:
            job.close()


def _finish(task: Task, put: Put) -> None:
    task.finished = True
    put(task, DONE)


def _problem(payload: dict[str, Any]) -> Problem:
    return Problem(payload["member"], payload["sentence"])


def worker_command() -> list[str]:
    """How to start the reading process: our own executable in a packaged build, the module otherwise."""
    if getattr(sys, "frozen", False):
        return [sys.executable, _SWITCH]
    return [sys.executable, "-X", "utf8", "-m", "app", _SWITCH]


def _start() -> subprocess.Popen[bytes]:
    environment = dict(os.environ)
    if not getattr(sys, "frozen", False):
        root = str(Path(__file__).resolve().parents[2])
        environment["PYTHONPATH"] = os.pathsep.join([root, *filter(None, [environment.get("PYTHONPATH")])])
    environment["MALLOC_ARENA_MAX"] = "2"  # glibc would reserve address space for each thread
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(
        worker_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,  # one byte a file begun: see `Child._under_way`
        bufsize=_PIPE_BYTES,
        env=environment,
        creationflags=flags,
        close_fds=True,
        start_new_session=True,  # a Ctrl+C in the terminal is for us to handle
    )
