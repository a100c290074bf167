"""kill -9 at any moment of an import: the library opens, holds whole articles only, and the same folder finishes it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import textwrap
import time
import uuid
from pathlib import Path

import pytest

from app import services
from db.opening import open_file
from db.session import Library

ROOT = Path(__file__).parents[3]
FILES = 120
SCRIPT = """
from pathlib import Path
from app import services
library = services.library.open_library(Path({library!r}), starter=False)
print("open", flush=True)
services.importing.import_documents(library, [Path({folder!r})], jobs=2, extract={extract},
    file_done=lambda result: print(result.status, flush=True))
"""
STORY = """Harbour {n} counts its boats

HARBOUR {n}, March 3, 2024 - The harbour master counted {n} boats on Sunday, and said so at the gate.

"We counted twice and wrote down {n} names," Anna Petrova said. "Nobody at the gate had asked us for that before."

About {n},200 people live near pier {n}; {thirds} of them own a share in a boat, and most go out in summer.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for n in range(FILES):
        words = STORY.format(n=n + 11, thirds=n * 3)
        if n % 8 == 0:
            body = "".join(f"<p>{part}</p>" for part in words.split("\n\n"))
            (made / f"{n:03}.html").write_text(f"<html><body><article>{body}</article></body></html>")
        else:
            (made / f"{n:03}.txt").write_text(words)
    return made


def killed(library: Path, folder: Path, *, after: int, seconds: float, extract: bool) -> tuple[int, str]:
    """Import in a process of its own and kill it so long after so many files were done; how many files were, and its mark."""
    mark = f"killed-{uuid.uuid4()}"
    script = SCRIPT.format(library=str(library), folder=str(folder), extract=extract)
    child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "RAPPORTEUR_TEST_MARK": mark},
    )
    assert child.stdout is not None
    done = 0
    for line in child.stdout:
        done += line.startswith("imported")
        if done >= after:
            break
    time.sleep(seconds)
    child.kill()
    done += child.stdout.read().count("imported")
    child.stdout.close()
    child.wait()
    return done, mark


def check(path: Path) -> int:
    """The library opens and is sound, every article is whole; how many there are."""
    library = services.library.open_library(path, starter=False)
    try:
        ids = services.articles.listing(library).ids
        for article_id in ids:
            detail = services.articles.detail(library, article_id)
            assert detail.text and detail.passages
            assert services.articles.original(library, article_id).source_text
        assert_sound(library)
        return len(ids)
    finally:
        library.close()


def assert_sound(library: Library) -> None:
    report = services.library.check(library)
    assert report.ok, report


def end_of(mark: str) -> None:
    """Wait for the reading processes of a killed import to end by themselves (where /proc shows them)."""
    until = time.monotonic() + 15
    while time.monotonic() < until:
        if not any(mark.encode() in environment(pid) for pid in Path("/proc").glob("[0-9]*")):
            return
        time.sleep(0.1)
    raise AssertionError("a reading process outlived its import")


def environment(process: Path) -> bytes:
    try:
        return (process / "environ").read_bytes()
    except OSError:
        return b""


@pytest.mark.timeout(240)
def test_killed_again_and_again(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "library.rapporteur"
    open_file(path).close()
    chance = random.Random(time.time_ns())
    there = 0
    moments = [
        (0, chance.uniform(0.0, 0.6)),
        (1, 0.0),
        (30, chance.uniform(0.0, 0.05)),
        (60, chance.uniform(0.0, 0.2)),
    ]
    for number, (after, seconds) in enumerate(moments):
        done, mark = killed(path, folder, after=after, seconds=seconds, extract=number % 2 == 1)
        found = check(path)
        assert found >= there + done, (moments, number)
        there = found
        end_of(mark)
    library = services.library.open_library(path, starter=False)
    report = services.importing.import_documents(library, [folder], extract=False).value
    assert report.count("duplicate") == there and report.count("imported") == FILES - there
    assert_sound(library)
    library.close()
