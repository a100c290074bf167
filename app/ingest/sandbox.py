"""Reading many files in child processes: a file that crashes, hangs or eats memory is one failed file.

Small files go to a child several at a time, and their articles come back together: with one file a message, two processes
spend more time waiting for each other than reading.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.ingest.article import RawArticle
from app.ingest.child import DONE, Child, Task
from app.ingest.limits import DEFAULT_LIMITS, Limits, Settings
from app.ingest.readers.source import Problem
from app.ingest.wire import Arrival

_AHEAD: Final = 4  # messages that may be read ahead of the consumer, per child
_TOGETHER: Final = 16  # files in a message
_TOGETHER_BYTES: Final = 256 * 1024
_PART_ARTICLES: Final = 50  # a file that gives no more comes as a whole
_PART_BYTES: Final = 16 * 1024 * 1024
# What is written together: the more, the fewer pages of the index are written twice.
_BATCH_ARTICLES: Final = 256
_BATCH_BYTES: Final = 4 * 1024 * 1024
_BATCH_SECONDS: Final = 0.25  # what has been read waits no longer for company
_WAIT_SECONDS: Final = 0.1

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file gave, or a part of a large container.

    `error` is the sentence to show when the file could not be read (what came before it failed is still in `arrivals`);
    `problems` are parts of a container that could not. `done` is False for all but the last part of a file, and `at` says
    which share of the file's bytes had been read, 0 to 1.
    """

    path: Path
    arrivals: tuple[Arrival, ...] = ()
    error: str | None = None
    problems: tuple[Problem, ...] = ()
    done: bool = True
    at: float = 1.0

    @property
    def articles(self) -> tuple[RawArticle, ...]:
        """The articles as read."""
        return tuple(arrival.article for arrival in self.arrivals)

    @property
    def size(self) -> int:
        """Bytes that it holds in memory, roughly."""
        return sum(len(a.article.original) + len(a.article.text) for a in self.arrivals)


def read_many(
    paths: Iterable[Path],
    *,
    jobs: int = 2,
    cancelled: Cancelled = lambda: False,
    limits: Limits = DEFAULT_LIMITS,
    reader: str | None = None,
    wanted: Collection[int] = (),
    further: bool = False,
) -> Iterator[ReadResult]:
    """Read files in `jobs` child processes; results come in the order of `paths`, large containers in several parts.

    Stops within a tenth of a second when `cancelled()` turns true, or when the iterator is closed. Memory stays flat:
    few files are read ahead, and a child waits while nobody takes its articles. `wanted` and `further` as in `Settings`.
    """
    settings = Settings(limits, reader, tuple(wanted), further)
    for result in _stream(paths, jobs, cancelled, settings):
        if result is not None:
            yield result


def read_batches(
    paths: Iterable[Path],
    *,
    jobs: int = 2,
    cancelled: Cancelled = lambda: False,
    limits: Limits = DEFAULT_LIMITS,
    reader: str | None = None,
    wanted: Collection[int] = (),
    further: bool = False,
) -> Iterator[list[ReadResult]]:
    """As `read_many`, with the results that are there at about the same time together, never empty."""
    batch: list[ReadResult] = []
    articles = size = 0
    since = 0.0
    for result in _stream(paths, jobs, cancelled, Settings(limits, reader, tuple(wanted), further)):
        now = time.monotonic()
        if result is not None:
            since = since if batch else now
            batch.append(result)
            articles += len(result.arrivals) or 1
            size += result.size
        if batch and (articles >= _BATCH_ARTICLES or size >= _BATCH_BYTES or now - since >= _BATCH_SECONDS):
            yield batch
            batch, articles, size = [], 0, 0
    if batch:
        yield batch


def _stream(
    paths: Iterable[Path], jobs: int, cancelled: Cancelled, settings: Settings
) -> Iterator[ReadResult | None]:
    """The results; None each time that one had to be waited for."""
    pool = _Pool(paths, max(1, jobs), settings)
    try:
        pool.start()
        while not cancelled():
            try:
                task = pool.tasks.get(timeout=_WAIT_SECONDS)
            except queue.Empty:
                yield None
                continue
            if task is None:
                return
            yield from _results(task, cancelled)
            if cancelled():
                return
            pool.taken(task)
    finally:
        pool.stop()


def _results(task: Task, cancelled: Cancelled) -> Iterator[ReadResult | None]:
    arrivals: list[Arrival] = []
    problems: list[Problem] = []
    size = 0
    since = time.monotonic()
    while True:
        try:
            item = task.items.get(timeout=_WAIT_SECONDS)
        except queue.Empty:
            if cancelled():
                return
            yield None
            item = None
        if item is DONE:
            yield ReadResult(task.path, tuple(arrivals), task.error, tuple(problems))
            return
        if isinstance(item, Problem):
            problems.append(item)
        elif item is not None:
            arrivals.append(item)
            size += len(item.article.original) + len(item.article.text)
        number, now = len(arrivals) + len(problems), time.monotonic()
        waited = number >= _PART_ARTICLES and now - since >= _BATCH_SECONDS
        if number >= _BATCH_ARTICLES or size >= _PART_BYTES or waited:
            yield ReadResult(task.path, tuple(arrivals), None, tuple(problems), done=False, at=task.at)
            arrivals, problems, size, since = [], [], 0, time.monotonic()
            if cancelled():
                return


class _Pool:
    """The children, a thread for each that talks to it, and a watchdog that kills a child when its time is up."""

    def __init__(self, paths: Iterable[Path], jobs: int, settings: Settings) -> None:
        self._paths = iter(paths)
        self._held: Path | None = None  # taken from the paths, too large for the message before it
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._room = threading.Semaphore(jobs * _AHEAD)
        self.tasks: queue.Queue[Task | None] = queue.Queue()
        self._children = [Child(settings) for _ in range(jobs)]
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

    def taken(self, task: Task) -> None:
        """The consumer is done with a task: when it ends a message, another may be read ahead."""
        if task.last:
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

    def _work(self, child: Child) -> None:
        try:
            while not self._stopping.is_set():
                self._room.acquire()
                tasks = self._claim()
                if not tasks:
                    break
                child.read(tasks, self._put)
        finally:
            child.close()
            with self._lock:
                self._left -= 1
                if self._left == 0:
                    self.tasks.put(None)

    def _claim(self) -> list[Task]:
        """The next paths as tasks, entered for the consumer in order: several when they are small; none at the end."""
        with self._lock:
            tasks: list[Task] = []
            room = _TOGETHER_BYTES
            while len(tasks) < _TOGETHER and not self._stopping.is_set():
                path = self._held if self._held is not None else next(self._paths, None)
                self._held = None
                if path is None:
                    break
                room -= _size(path)
                if tasks and room < 0:
                    self._held = path
                    break
                tasks.append(Task(path, last=False))
            if not tasks:
                self._room.release()  # the other threads come to the same end
                return []
            tasks[-1].last = True
            for task in tasks:
                self.tasks.put(task)
            return tasks

    def _put(self, task: Task, item: Any) -> None:
        """Hand an item over, waiting while the consumer is behind."""
        while not self._stopping.is_set():
            try:
                task.items.put(item, _weight(item), timeout=_WAIT_SECONDS)
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


def _weight(item: Any) -> int:
    """What an item holds in memory, in bytes, roughly."""
    if not isinstance(item, Arrival):
        return 0
    article, prepared = item.article, item.prepared
    texts = len(article.original) + len(article.text) + len(article.source_text)
    return texts + len(prepared.original) + len(prepared.source or b"")


def _size(path: Path) -> int:
    """The size of a file in bytes; one that cannot be asked is none that takes long to read."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
