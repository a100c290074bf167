"""One measured figure, the goal beside it, and the timing of programs and of CPU."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

HEAD = f"{'what':<62} {'p95':>9} {'median':>9} {'goal':>9}      n"
_P95 = 0.95


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and the milliseconds (or `unit`) of each repetition; the goal is for the 95th percentile.

    Times are wall-clock time unless `what` says CPU. `more` turns the goal round: at least so much.
    """

    what: str
    times: tuple[float, ...]
    goal: float | None = None
    unit: str = "ms"
    more: bool = False

    @property
    def p95(self) -> float:
        """The value that 95 of 100 repetitions keep to (the worst of fewer than twenty)."""
        ordered = sorted(self.times, reverse=self.more)
        return ordered[min(len(ordered) - 1, int(_P95 * len(ordered)))]

    @property
    def reached(self) -> bool | None:
        """Whether the goal is kept; None without one."""
        if self.goal is None:
            return None
        return self.p95 >= self.goal if self.more else self.p95 <= self.goal

    def __str__(self) -> str:
        goal = "" if self.goal is None else f"{self.goal:g} {self.unit}"
        verdict = {None: "", True: "kept", False: "SHORT"}[self.reached]
        middle = statistics.median(self.times)
        number = f"{self.p95:9.1f} {middle:9.1f}" if self.unit != "x" else f"{self.p95:9.2f} {middle:9.2f}"
        return f"{self.what:<62} {number} {goal:>9} {verdict:<5} {len(self.times)} {self.unit if not goal else ''}".rstrip()


def timed(what: str, action: Callable[[], object], repeat: int = 7, goal: float | None = None) -> Figure:
    """The figure for calling `action` so many times; the first call, which fills caches, is not counted."""
    action()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return Figure(what, tuple(times), goal)


def cpu(action: Callable[[], object]) -> float:
    """The CPU milliseconds of this process for one call: other load on the machine does not count."""
    before = time.process_time()
    action()
    return (time.process_time() - before) * 1000


def processes_cpu() -> float:
    """Seconds of CPU time of this process and of the children that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def each(what: str, actions: Iterable[Callable[[], object]], goal: float | None = None) -> Figure:
    """The figure for calling each of several actions once, in CPU time."""
    return Figure(f"{what}, CPU", tuple(cpu(action) for action in actions), goal)


def program(what: str, command: Sequence[str], repeat: int = 7) -> Figure:
    """The figure for starting a program and waiting for its end; CalledProcessError when it fails."""
    return timed(what, lambda: subprocess.run(command, check=True, capture_output=True), repeat)
