"""One measured figure, and the timing of programs."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and the milliseconds of wall-clock time of each repetition."""

    what: str
    times: tuple[float, ...]

    def __str__(self) -> str:
        middle, best, worst = statistics.median(self.times), min(self.times), max(self.times)
        return f"{self.what:<64} {middle:9.1f} ms  (best {best:.1f}, worst {worst:.1f}, n {len(self.times)})"


def timed(what: str, action: Callable[[], object], repeat: int = 7) -> Figure:
    """The figure for calling `action` so many times; the first call, which fills caches, is not counted."""
    action()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return Figure(what, tuple(times))


def program(what: str, command: Sequence[str], repeat: int = 7) -> Figure:
    """The figure for starting a program and waiting for its end; CalledProcessError when it fails."""
    return timed(what, lambda: subprocess.run(command, check=True, capture_output=True), repeat)
