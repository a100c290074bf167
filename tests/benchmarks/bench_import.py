"""Importing into a library through the reading processes, extraction off: text files, web pages, memory over many files."""

from __future__ import annotations

import os
import random
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from app import services
from tests.benchmarks.bench_ingest import page
from tests.benchmarks.figure import Figure, processes_cpu
from tests.benchmarks.generated import Words

_TEXTS = 2000
_PAGES = 60
_MANY = 20_000  # only when RAPPORTEUR_BENCH_MANY is set: over a minute


def measure() -> Iterator[Figure]:
    """Speed with the start of the processes, CPU time of all of them (two cores give 6.7 ms at 300/s, 167 at 12/s), memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from _imported(f"import {_TEXTS} texts of 4 KB", _texts(folder / "texts", _TEXTS), 300)
        yield from _imported(f"import {_PAGES} pages of 150 KB", _pages(folder / "pages", _PAGES), 12)
        if os.environ.get("RAPPORTEUR_BENCH_MANY"):
            many = _texts(folder / "many", _MANY)
            yield from _imported(f"import {_MANY} texts of 4 KB", many, 300, repeat=1)


def _imported(what: str, folder: Path, least: float, repeat: int = 3) -> Iterator[Figure]:
    rates: list[float] = []
    costs: list[float] = []
    memory = _Memory()
    count = len(list(folder.iterdir()))
    for number in range(repeat):
        library = services.library.open_library(folder.parent / f"{folder.name}-{number}.db", starter=False)
        start, before = time.perf_counter(), processes_cpu()
        report = services.importing.import_documents(library, [folder], extract=False).value
        rates.append(count / (time.perf_counter() - start))
        costs.append((processes_cpu() - before) * 1000 / count)
        library.close()
        assert report.count("imported") == count
    yield Figure(what, tuple(rates), least, "/s", more=True)
    yield Figure(f"{what}: a file, CPU of all processes", tuple(costs), 2000 / least)
    yield Figure(f"{what}: all processes", (float(memory.end()),), 400, "MB")


def _texts(folder: Path, number: int) -> Path:
    folder.mkdir()
    chance = random.Random(7)
    words = Words(chance).all

    def sentence() -> str:
        chosen = (words[min(int(chance.paretovariate(0.8)), len(words) - 1)] for _ in range(16))
        return " ".join(chosen).capitalize() + "."

    for n in range(number):
        paragraphs = "\n\n".join(" ".join(sentence() for _ in range(3)) for _ in range(10))
        (folder / f"{n:05}.txt").write_text(f"{sentence()[:60]} {n}\n\n{paragraphs}\n", encoding="utf-8")
    return folder


def _pages(folder: Path, number: int) -> Path:
    folder.mkdir()
    for n in range(number):
        own = f"</h1><p>Page {n} tells of {n + 3} rivers, {n * 7} bridges and what became of them.</p>"
        (folder / f"{n}.html").write_bytes(page(n).replace(b"</h1>", own.encode(), 1))
    return folder


class _Memory:
    """The most resident memory of this process and its children, looked at four times a second (Linux; elsewhere 0)."""

    def __init__(self) -> None:
        self._most = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> int:
        """Stop looking; megabytes."""
        self._stop.set()
        self._thread.join()
        return self._most // 1_000_000

    def _look(self) -> None:
        while not self._stop.wait(0.25):
            own = os.getpid()
            self._most = max(self._most, sum(_resident(pid) for pid in (own, *_children(own))))


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0
