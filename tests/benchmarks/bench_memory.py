"""Memory of a window that is used for minutes on end: at the start, after each tenth of the time, at the end, and its growth.

`RAPPORTEUR_BENCH_MINUTES` says how long (2). A leak shows as growth that does not level out: the second half of the time is
compared with the first. Linux; elsewhere memory is not known and the figures are 0.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import libraries
from tests.benchmarks.bench_library import LARGE
from tests.benchmarks.figure import Figure

MINUTES = "RAPPORTEUR_BENCH_MINUTES"


def measure() -> Iterator[Figure]:
    """Megabytes of the whole process."""
    minutes = float(os.environ.get(MINUTES, "2"))
    made = libraries.path(libraries.wanted())
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        file = Path(shutil.copy(made, home))
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "RAPPORTEUR_HOME": home}
        command = [sys.executable, "-m", "tests.benchmarks.memory_tour", str(file), str(minutes)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    found = json.loads(done.stdout.splitlines()[-1])["memory"]
    end = found[-1][0]
    goal = 250.0 if libraries.wanted() >= LARGE else 200.0
    yield Figure("memory after the start", (found[0][1],), unit="MB")
    for tenth in range(1, 10):
        at = next(megabytes for seconds, megabytes in found if seconds >= end * tenth / 10)
        yield Figure(f"memory after {minutes * tenth / 10:g} minutes", (at,), unit="MB")
    rounds = len(found) - 1
    yield Figure(
        f"memory after {minutes:g} minutes, {rounds} rounds of everything", (found[-1][1],), goal, "MB"
    )
    half = rounds // 2
    growth = (found[-1][1] - found[half][1]) / max(1, rounds - half) * 100
    yield Figure("growth in the second half, for 100 rounds", (growth,), unit="MB")
