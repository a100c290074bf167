"""One window used for minutes on end, in a process of its own: run by bench_memory.

Prints, as JSON, the megabytes of the process in memory after each round, the seconds since the first, and, on request, what
there is more of at the end than after the first rounds.
"""

from __future__ import annotations

import gc
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.tour import LISTS, VIEWS, Tour
from tests.benchmarks.window_start import memory
from tests.benchmarks.words import Words

_SETTLED = 3  # rounds after which everything has been made once
_BRIEF = 12  # milliseconds between two steps


class Rounds:
    """What a user does, over and over, each time with other words, articles and records."""

    def __init__(self, tour: Tour, home: Path) -> None:
        self._tour = tour
        self._main: Any = tour.main
        self._home = home
        self._rng = random.Random(5)
        self._words = Words(random.Random(7))
        self._number = 0

    def go(self) -> None:
        """One round of everything."""
        self._number += 1
        for journey in (self._look_round, self._search, self._read, self._mark, self._import):
            journey()
        self._tour._turns.found.clear()

    def _do(self, *steps: Callable[[], object]) -> None:
        self._tour.stop("", *steps, every=_BRIEF)

    def _look_round(self) -> None:
        for view in VIEWS:
            self._do(self._tour._shown(view))
        for view in LISTS:
            self._do(self._tour._shown(view))
            area = self._tour._area()
            if area is not None:
                self._do(*[lambda a=area: self._tour._wheel(a)] * 10, *self._tour._ends(area))

    def _search(self) -> None:
        box = self._main._top.box
        for number in (1, 2):
            typed = " ".join(self._words.some(self._rng, number))
            self._do(*[lambda letter=letter: self._tour._type(letter) for letter in typed])
            area = self._main.panel("search")._view
            self._do(*[lambda a=area: self._tour._wheel(a)] * 10)
            self._do(lambda: self._tour._key(box, "Key_Escape"))

    def _read(self) -> None:
        panel = self._main.panel("articles")
        self._do(self._tour._shown("articles"))
        ids = list(panel._list.model.ids)
        for article in self._rng.sample(ids, min(6, len(ids))):
            self._do(lambda a=article: panel._article.open(a))
            text = panel._reader.text
            self._do(*[lambda t=text: self._tour._wheel(t)] * 8, lambda: panel._reader.step_mark(1))

    def _mark(self) -> None:
        for view in ("articles", "quotes"):
            self._do(self._tour._shown(view))
            area = self._tour._area()
            self._do(lambda a=area: self._tour._key(a, "Key_Home"), lambda a=area: a.setFocus())
            self._do(self._tour._act("bookmark"))
            self._do(self._tour._act("copy_cited"))
            self._do(self._tour._act("undo"))

    def _import(self) -> None:
        paths = []
        for number in range(3):
            path = self._home / f"story-{self._number}-{number}.txt"
            parts = (" ".join(self._words.some(self._rng, 60)).capitalize() + "." for _ in range(6))
            path.write_text(f"Story {self._number} {number}\n\n" + "\n\n".join(parts), encoding="utf-8")
            paths.append(path)
        self._do(lambda: self._main.import_paths(paths))
        while self._tour.tasks.running_jobs:
            self._do(lambda: None)
        if self._number % 2:
            self._do(self._tour._act("undo"))


def main(file: Path, minutes: float, told: bool) -> None:
    """Go round for so many minutes with a library, which is changed."""
    home = file.parent
    tour = Tour(home, file=file)
    rounds = Rounds(tour, home)
    began = time.monotonic()
    found = [(0.0, memory())]
    first: Counter[str] = Counter()
    while time.monotonic() - began < minutes * 60 or len(found) <= _SETTLED:
        rounds.go()
        found.append((time.monotonic() - began, memory()))
        print(*found[-1], file=sys.stderr, flush=True)
        if told and len(found) == _SETTLED + 1:
            first = _objects()
    more: Counter[str] = Counter()
    if told:
        more = _objects()
        more.subtract(first)
    tour.close()
    print(json.dumps({"memory": found, "more": more.most_common(25)}), flush=True)


def _objects() -> Counter[str]:
    gc.collect()
    return Counter(type(one).__qualname__ for one in gc.get_objects())


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), "--objects" in sys.argv)
