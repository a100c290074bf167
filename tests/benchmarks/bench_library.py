"""The size of a made library against its text, and importing parsed articles (JSON lines) with extraction off."""

from __future__ import annotations

import json
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from app import services
from db.session import Library
from tests.benchmarks import libraries
from tests.benchmarks.figure import Figure, processes_cpu
from tests.benchmarks.words import Words

_IMPORTED = 3000
_MEGABYTE = 1_000_000
LARGE = 500_000


def measure() -> Iterator[Figure]:
    """Megabytes, their ratio, and articles a second of CPU time (of this process and of the reader) and of the clock."""
    made = libraries.path(libraries.wanted())
    size, text = made.stat().st_size, _text(made)
    yield Figure("text of the library", (text / _MEGABYTE,), unit="MB")
    yield Figure("library", (size / _MEGABYTE,), unit="MB")
    yield Figure("library against its text", (size / text,), 3.5, "x")
    yield from _importing()


def _importing() -> Iterator[Figure]:
    """Into an empty library, and into a copy of the made one, whose index and whose other tables are large."""
    goal = 900.0 if libraries.wanted() >= LARGE else 1200.0
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "articles.jsonl"
        _write(file)
        for where in ("an empty library", "the made library"):
            path = Path(name) / "library.rapporteur"
            if where == "the made library":
                path = Path(shutil.copy(libraries.path(libraries.wanted()), name))
            library = services.library.open_library(path, starter=False)
            before = services.library.counts(library).articles
            cpu, every, wall = time.process_time(), processes_cpu(), time.perf_counter()
            report = services.importing.import_documents(library, [file], extract=False).value
            cpu, every, wall = (
                time.process_time() - cpu,
                processes_cpu() - every,
                time.perf_counter() - wall,
            )
            done = services.library.counts(library).articles - before
            kept = _originals(library)
            library.close()
            assert done == _IMPORTED, report.files[:3]
            what = f"import of JSON lines into {where}"
            yield Figure(f"{what}, by the clock", (done / wall,), goal, "/s", more=True)
            yield Figure(f"{what}, by this process's CPU", (done / cpu,), unit="/s", more=True)
            yield Figure(f"{what}: an article, CPU of all", (every / done * 1000,), 2000 / goal)
            if not before:
                size = path.stat().st_size - kept
                yield Figure(
                    "an imported library against its text, originals apart", (size / _text(path),), 3.5, "x"
                )


def _originals(library: Library) -> int:
    """Bytes of what was imported, as it is kept beside the texts."""
    query = "SELECT coalesce(sum(length(data) + coalesce(length(source_text), 0)), 0) FROM original"
    with library.read() as session:
        return int(session.connection().exec_driver_sql(query).scalar_one())


def _text(path: Path) -> int:
    """Bytes of the texts of a library."""
    library = Library(path)
    with library.read() as session:
        query = "SELECT sum(length(CAST(text AS BLOB))) FROM article_text"
        found = int(session.connection().exec_driver_sql(query).scalar_one())
    library.close()
    return found


def _write(file: Path) -> None:
    """Parsed articles, a line each."""
    rng = random.Random(11)
    words = Words(rng)
    with file.open("w", encoding="utf-8") as lines:
        for number in range(_IMPORTED):
            parts = [
                " ".join(words.some(rng, rng.randint(20, 70))).capitalize() + "."
                for _ in range(min(40, max(2, round(rng.lognormvariate(1.8, 0.5)))))
            ]
            shape = {
                "title": " ".join(words.some(rng, 8)).capitalize(),
                "text": "\n\n".join(parts),
                "outlet": f"Outlet {rng.randint(1, 40)}",
                "published": f"20{rng.randint(15, 25)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
                "url": f"https://example.org/{number}",
            }
            lines.write(json.dumps(shape, ensure_ascii=False) + "\n")
