"""Made libraries, kept in the user's cache so that only the first run makes them.

A library is named by its size and by what it depends on: the generator, the tables and the index. Those made by an
earlier state of the code are removed when a new one is made.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

import platformdirs

from db import kept
from db.base import Base
from db.opening import REVISIONS
from db.session import PAGE_SIZE, Library
from tests.benchmarks import generated

ARTICLES = "RAPPORTEUR_BENCH_ARTICLES"
FOLDER = "RAPPORTEUR_BENCH_CACHE"
USUAL = 20_000
_SUFFIX = ".rapporteur"


def wanted() -> int:
    """The size that was asked for."""
    return int(os.environ.get(ARTICLES, USUAL))


@cache
def path(articles: int) -> Path:
    """The file of a made library, made now if it is not there."""
    folder = Path(os.environ.get(FOLDER) or platformdirs.user_cache_path("rapporteur-bench"))
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{articles}-{_state()}{_SUFFIX}"
    if not file.exists():
        for old in folder.glob(f"{articles}-*"):
            old.unlink()
        part = file.with_suffix(".part")
        for old in folder.glob(f"{part.name}*"):
            old.unlink()
        generated.build(part, articles).close()
        part.rename(file)
    return file


def opened(articles: int | None = None) -> Library:
    """A made library of the size that was asked for."""
    return Library(path(articles or wanted()))


def _state() -> str:
    """What a library depends on, as a few letters."""
    made: list[str] = []
    kept.create(made.append)
    hashed = hashlib.sha256(repr((generated.VERSION, REVISIONS, PAGE_SIZE, made)).encode())
    for table in Base.metadata.sorted_tables:
        hashed.update(repr((table.name, [(column.name, str(column.type)) for column in table.c])).encode())
        indexes = sorted((str(one.name), [column.name for column in one.columns]) for one in table.indexes)
        hashed.update(repr(indexes).encode())
    return hashed.hexdigest()[:10]
