"""A tour through the window: for each thing that is done, the longest turn of the event loop, and the function it was in.

CPU time of the interface thread in one go, during which neither a key nor the wheel is answered. The best of `RUNS` tours, each
in a window of its own: what one tour shows beyond that is the machine's.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.tour import Stop, Tour

GOAL = 8.0  # milliseconds
RUNS = 2


def measure() -> Iterator[Figure]:
    """One figure for each stop of the tour."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tours = [_stops() for _ in range(RUNS)]
    for stops in zip(*tours, strict=True):
        longest = [stop.longest for stop in stops]
        best = min(longest, key=lambda turn: turn.milliseconds if turn is not None else 0.0)
        culprit = f" ({best.culprit})" if best is not None and best.milliseconds > GOAL else ""
        milliseconds = best.milliseconds if best is not None else 0.0
        yield Figure(f"{stops[0].name}{culprit}", (milliseconds,), GOAL)


def _stops() -> list[Stop]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["RAPPORTEUR_HOME"] = home
        tour = Tour(Path(home))
        try:
            return list(tour.stops())
        finally:
            tour.close()
