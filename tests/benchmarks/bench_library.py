"""The size of a made library against its text, and importing parsed articles (JSON lines) with extraction off."""

from __future__ import annotations

import json
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from app import services
from db.session import Library
from tests.benchmarks import libraries
from tests.benchmarks.figure import Figure
from tests.benchmarks.words import Words

_IMPORTED = 3000
_MEGABYTE = 1_000_000
LARGE = 500_000


def measure() -> Iterator[Figure]:
    """Megabytes, their ratio, and articles a second of CPU time (of this process and of the reader) and of the clock."""
    library = libraries.opened()
    with library.read() as session:
        query = "SELECT sum(length(CAST(text AS BLOB))) FROM article_text"
        text = session.connection().exec_driver_sql(query).scalar_one()
    library.close()
    size = libraries.path(libraries.wanted()).stat().st_size
    yield Figure("text of the library", (text / _MEGABYTE,), unit="MB")
    yield Figure("library", (size / _MEGABYTE,), unit="MB")
    yield Figure("library against its text", (size / text,), 3.5, "x")
    yield from _importing()


def _importing() -> Iterator[Figure]:
    rng = random.Random(11)
    words = Words(rng)
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "articles.jsonl"
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
        library = services.library.open_library(Path(name) / "library.rapporteur", starter=False)
        cpu, wall = time.process_time(), time.perf_counter()
        report = services.importing.import_documents(library, [file], extract=False).value
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        done = _articles(library)
        library.close()
    assert done == _IMPORTED, report.files[:3]
    yield Figure("import of JSON lines, by this process's CPU", (done / cpu,), 1200, "/s", more=True)
    yield Figure("import of JSON lines, by the clock", (done / wall,), unit="/s", more=True)


def _articles(library: Library) -> int:
    return services.library.counts(library).articles
