"""Reading many files in child processes: a file that crashes, hangs or eats memory is one failed file.

The children are plain subprocesses of our own program (`worker.SWITCH`), not `multiprocessing`: they start without our
main module, in a packaged build too, and speak JSON, so that a parser that was taken over cannot run code here.
Each serves many files and is replaced when it has grown.
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
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from app.ingest.article import RawArticle
from app.ingest.limits import DEFAULT_LIMITS, Limits
from app.ingest.readers.source import Problem
from app.ingest.wire import receive, send, unpack

_LOG = logging.getLogger(__name__)
_SWITCH: Final = "--ingest-worker"
_GROWN: Final = 140 * 1024 * 1024  # resident bytes above which a child is replaced after its file
_AHEAD: Final = 6  # files that may be read ahead of the consumer, per child
_HELD: Final = 8  # articles held per file until the consumer takes them
_PART_ARTICLES: Final = 50
_START_SECONDS: Final = 60.0  # a cold disk, a busy machine: not the file's fault
_PART_BYTES: Final = 16 * 1024 * 1024
_DONE: Final = object()

Item = RawArticle | Problem


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file gave, or a part of a large container.

    `error` is the sentence to show when the file could not be read (what came before it failed is still in `articles`);
    `problems` are parts of a container that could not. `done` is False for all but the last part of a file.
    """

    path: Path
    articles: tuple[RawArticle, ...] = ()
    error: str | None = None
    problems: tuple[Problem, ...] = ()
    done: bool = True


@dataclass(slots=True)
class _Task:
    path: Path
    items: queue.Queue[Any] = field(default_factory=lambda: queue.Queue(maxsize=_HELD))
    error: str | None = None


def read_many(
    paths: Iterable[Path],
    *,
    jobs: int = 2,
    cancelled: Callable[[], bool] = lambda: False,
    limits: Limits = DEFAULT_LIMITS,
    reader: str | None = None,
) -> Iterator[ReadResult]:
    """Read files in `jobs` child processes; results come in the order of `paths`, large containers in several parts.

    Stops within a tenth of a second when `cancelled()` turns true, or when the iterator is closed. Memory stays flat:
    few files are read ahead, and a child waits while nobody takes its articles.
    """
    pool = _Pool(paths, max(1, jobs), limits, reader)
    try:
        pool.start()
        while (task := pool.next_task(cancelled)) is not None:
            yield from _results(task, cancelled)
            if cancelled():
                return
            pool.taken()
    finally:
        pool.stop()


def _results(task: _Task, cancelled: Callable[[], bool]) -> Iterator[ReadResult]:
    articles: list[RawArticle] = []
    problems: list[Problem] = []
    size = 0
    while True:
        try:
            item = task.items.get(timeout=0.1)
        except queue.Empty:
            if cancelled():
                return
            continue
        if item is _DONE:
            yield ReadResult(task.path, tuple(articles), task.error, tuple(problems))
            return
        if isinstance(item, Problem):
            problems.append(item)
        else:
            articles.append(item)
            size += len(item.original) + len(item.text)
        if len(articles) + len(problems) >= _PART_ARTICLES or size >= _PART_BYTES:
            yield ReadResult(task.path, tuple(articles), None, tuple(problems), done=False)
            articles, problems, size = [], [], 0


class _Pool:
    """The children, a thread for each that talks to it, and a watchdog that kills a child when its time is up."""

    def __init__(self, paths: Iterable[Path], jobs: int, limits: Limits, reader: str | None) -> None:
        self._paths = iter(paths)
        self._limits = limits
        self._reader = reader
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._room = threading.Semaphore(jobs * _AHEAD)
        self._tasks: queue.Queue[_Task | None] = queue.Queue()
        self._children = [_Child(limits) for _ in range(jobs)]
        self._threads = [
            threading.Thread(target=self._work, args=(child,), name="reading", daemon=True)
            for child in self._children
        ]
        self._left = jobs
        self._watch = threading.Thread(target=self._watchdog, name="reading-watchdog", daemon=True)

    def start(self) -> None:
        """Start the threads; children start with their first file."""
        self._watch.start()
        for thread in self._threads:
            thread.start()

    def next_task(self, cancelled: Callable[[], bool]) -> _Task | None:
        """The task whose turn it is, in the order of the paths; None when there are no more, or when cancelled."""
        while not cancelled():
            try:
                return self._tasks.get(timeout=0.1)
            except queue.Empty:
                continue
        return None

    def taken(self) -> None:
        """The consumer is done with a task: another file may be read ahead."""
        self._room.release()

    def stop(self) -> None:
        """Kill the children and wait for the threads."""
        self._stopping.set()
        for child in self._children:
            child.kill()
        for _ in self._threads:
            self._room.release()
        for thread in self._threads:
            thread.join(timeout=5)
        self._watch.join(timeout=5)
        for child in self._children:
            child.close()

    def _work(self, child: _Child) -> None:
        try:
            while not self._stopping.is_set():
                self._room.acquire()
                task = self._claim()
                if task is None:
                    break
                child.read(task, self._reader, self._put)
                self._put(task, _DONE)
        finally:
            child.close()
            with self._lock:
                self._left -= 1
                if self._left == 0:
                    self._tasks.put(None)

    def _claim(self) -> _Task | None:
        """The next path as a task, entered for the consumer in order."""
        with self._lock:
            if self._stopping.is_set():
                return None
            path = next(self._paths, None)
            if path is None:
                self._room.release()  # the other threads come to the same end
                return None
            task = _Task(path)
            self._tasks.put(task)
            return task

    def _put(self, task: _Task, item: Any) -> None:
        """Hand an item over, waiting while the consumer is behind."""
        while not self._stopping.is_set():
            try:
                task.items.put(item, timeout=0.1)
                return
            except queue.Full:
                continue

    def _watchdog(self) -> None:
        while not self._stopping.wait(0.2):
            now = time.monotonic()
            for child in self._children:
                child.kill_if_late(now)
            with self._lock:
                if self._left == 0:
                    return


class _Child:
    """One reading process, started when it is first needed and after each end."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._deadline: float | None = None
        self._late = False
        self._stopped = False

    def read(self, task: _Task, reader: str | None, put: Callable[[_Task, Any], None]) -> None:
        """Read one file into `task`; whatever happens to the process becomes the task's error."""
        name = task.path.name
        self._late = False
        try:
            process = self._running()
            request = {"path": str(task.path), "limits": asdict(self._limits), "reader": reader}
            assert process.stdin is not None and process.stdout is not None
            send(process.stdin, "read", request)  # type: ignore[arg-type]
        except OSError as problem:
            self._end()
            task.error = f"“{name}” was not read, as the reading process could not be started ({problem.strerror}); close other programs and try again."
            return
        while True:
            self._deadline = time.monotonic() + self._limits.seconds
            try:
                frame = receive(process.stdout)  # type: ignore[arg-type]
            except ValueError:  # half a frame: the process ended while it wrote
                frame = None
            self._deadline = None
            if frame is None:
                task.error = self._why_ended(name)
                return
            kind, payload, blob = frame
            if kind == "article":
                put(task, unpack(payload["article"], blob))
            elif kind == "problem":
                put(task, Problem(payload["member"], payload["sentence"]))
            else:
                task.error = payload["error"]
                if payload["detail"]:
                    _LOG.error("reading %s failed\n%s", task.path, payload["detail"])
                if payload["memory"] > _GROWN:
                    self._end()
                return

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
            self._deadline = time.monotonic() + _START_SECONDS
            ready = receive(self._process.stdout)  # type: ignore[arg-type]
            self._deadline = None
            if ready is None:
                raise OSError(0, "it ended at once")
        return self._process

    def _why_ended(self, name: str) -> str:
        process = self._process
        late = self._late
        self._end()
        if late:
            return f"“{name}” took longer than {self._limits.seconds:g} seconds to read and was left out; open it in the program that made it and save it again, or split it."
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
        if process is None:
            return
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError, ValueError):
                if pipe is not None:
                    pipe.close()
        try:
            process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=5)


def worker_command() -> list[str]:
    """How to start the reading process: our own executable in a packaged build, the module otherwise."""
    if getattr(sys, "frozen", False):
        return [sys.executable, _SWITCH]
    return [sys.executable, "-X", "utf8", "-m", "app.ingest.worker"]


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
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=flags,
        close_fds=True,
        start_new_session=True,  # a Ctrl+C in the terminal is for us to handle
    )
