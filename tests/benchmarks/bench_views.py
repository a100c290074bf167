"""The real window on a big library: how long each view takes to open, and what a step of scrolling costs the interface.

Opening is measured twice: as the user feels it, from the click until what was asked for is on the screen, and as the CPU time
of the interface thread, of which no single step may take so long that the window stands still.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import libraries
from tests.benchmarks.figure import Figure

VIEWS = (
    "overview",
    "articles",
    "quotes",
    "events",
    "statistics",
    "parties",
    "topics",
    "bookmarks",
    "review",
    "trash",
)
OPENS, STEP = 150.0, 16.0  # milliseconds
AGAIN = 5
SCROLLS = 60


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds by the clock, and of the interface thread's CPU: in all, and in its longest step."""

    wall: float
    cpu: float
    longest: float


def measure() -> Iterator[Figure]:
    """Opening every view for the first time and again, the longest single step of it, and scrolling its list."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        file = Path(home) / "library.rapporteur"
        shutil.copy(libraries.path(libraries.wanted()), file)
        window = OpenWindow(file, Path(home))
        try:
            for view in VIEWS:
                yield from _view(window, view)
            yield from _review(window)
        finally:
            window.close()


def _view(window: OpenWindow, view: str) -> Iterator[Figure]:
    first = window.timed(lambda: window.main.show_view(view))
    yield Figure(f"{view}: opened first, with all that is read for it", (first.wall,))
    yield Figure("  the interface thread meanwhile, CPU", (first.cpu,), OPENS)
    again = []
    for _ in range(AGAIN):
        window.timed(lambda: window.main.show_view("trash" if view != "trash" else "topics"))
        again.append(window.timed(lambda: window.main.show_view(view)))
    yield Figure(f"{view}: opened again", tuple(one.wall for one in again), OPENS)
    yield Figure("  its longest step of the interface thread, CPU", tuple(one.longest for one in again))
    if view == "parties":
        yield from _dossier(window)
    bar = window.bar()
    if bar is not None:
        steps = []
        for _ in range(SCROLLS):
            begin = time.thread_time()
            bar.setValue(bar.value() + max(120, bar.singleStep()))
            window.application.processEvents()
            steps.append((time.thread_time() - begin) * 1000)
        yield Figure("  a step of scrolling, CPU", tuple(steps), STEP)


def _dossier(window: OpenWindow) -> Iterator[Figure]:
    """Going down the list: each party's dossier, up to the words that recur in it."""
    panel: Any = window.main.panel("parties")
    rows = [window.timed(lambda: panel._view.step(1)) for _ in range(12)]
    yield Figure("  a dossier, with all that is read for it", tuple(one.wall for one in rows))
    yield Figure("  its longest step of the interface thread, CPU", tuple(one.longest for one in rows))


def _review(window: OpenWindow) -> Iterator[Figure]:
    """A decision by key, as the interface feels it, and until it is in the library; all of a rule at once."""
    window.timed(lambda: window.main.show_view("review"))
    panel: Any = window.main.panel("review")
    left = len(panel._model.ids)
    keys, whole = [], []
    for _ in range(20):
        begin = time.thread_time()
        panel._accept()
        window.application.processEvents()
        keys.append((time.thread_time() - begin) * 1000)
        whole.append(window.timed(lambda: None).wall)
    yield Figure(f"review of {left:,}: a decision until the next candidate shows, CPU", tuple(keys), STEP)
    yield Figure("  until it is written and counted", tuple(whole))
    many = tuple(panel._model.ids[:5000])
    yield Figure("  5,000 decided at once", (window.timed(lambda: panel._decisions.accept(many)).wall,))
    yield Figure("  and taken back", (window.timed(window.tasks.undo).wall,))


class OpenWindow:
    """The main window with its tasks, driven without a user."""

    def __init__(self, file: Path, home: Path) -> None:
        from PySide6.QtCore import QSettings

        from app import services
        from app.settings import Settings
        from app.tasks import Tasks
        from app.ui import theme
        from app.ui.application import make_application
        from app.ui.main_window import MainWindow

        self.application = make_application()
        theme.apply(self.application, "light")
        self.tasks = Tasks(lambda: services.library.open_library(file, starter=False))
        self.wrong: list[object] = []
        self.tasks.crashed.connect(self.wrong.append)
        settings = Settings(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))
        self.main = MainWindow(self.tasks, settings)
        self.main._views.show_view("trash")  # so that no view has been opened before it is measured
        self.main.show()
        self.main._workings.looking_again.start = lambda: None  # type: ignore[method-assign]  # made articles are not read anew
        self.main.start()
        self.timed(lambda: None)

    def timed(self, act: Callable[[], object]) -> Took:
        """What it takes until nothing is left to do."""
        begin = time.perf_counter()
        longest = whole = _cpu(act)
        ended, quiet = begin, 0
        while quiet < 3 and time.perf_counter() - begin < 300:
            step = _cpu(self.application.processEvents)
            longest, whole = max(longest, step), whole + step
            if step > 0.5 or self._busy():
                ended, quiet = time.perf_counter(), 0
            else:
                quiet += 1
            time.sleep(0.002)
        if self.wrong:
            raise RuntimeError(f"work went wrong: {self.wrong[0]!r}")
        return Took((ended - begin) * 1000, whole, longest)

    def _busy(self) -> bool:
        workers = self.tasks._workers.values()
        return any(worker.current is not None or not worker.queue.empty() for worker in workers)

    def bar(self) -> Any:
        """The scroll bar of the list in front, if it can be scrolled."""
        from PySide6.QtWidgets import QAbstractScrollArea

        panel = self.main.panel(self.main.view)
        areas = [area for area in panel.findChildren(QAbstractScrollArea) if area.isVisible()]
        bars = [area.verticalScrollBar() for area in areas]
        return max((bar for bar in bars if bar.maximum() > 0), key=lambda bar: bar.maximum(), default=None)

    def close(self) -> None:
        """End it."""
        self.main.close()
        self.tasks.close()


def _cpu(act: Callable[[], object]) -> float:
    begin = time.thread_time()
    act()
    return (time.thread_time() - begin) * 1000
