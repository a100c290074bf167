"""Fifty thousand events: reading them, and the interface thread's time to show, zoom, pan and select, with and without lanes."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.figure import Figure

MANY = 50_000
STEPS = 60
FRAME, OPEN = 16.0, 150.0  # milliseconds, as the specification asks


def measure() -> Iterator[Figure]:
    """Milliseconds of CPU of this process alone: other load on the machine does not count."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.benchmarks.generated_records import build_records

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        library = build_records(Path(folder) / "library.rapporteur", MANY, 0)
        try:
            yield from _measure(library)
        finally:
            library.close()


def _measure(library: Any) -> Iterator[Figure]:
    from PySide6.QtWidgets import QApplication

    from app import services
    from app.ui import theme
    from app.ui.events.timeline import Timeline
    from db.records import Where

    application = QApplication.instance() or QApplication([])
    theme.apply(application, "light")  # type: ignore[arg-type]
    narrowed = Where(facets=(("status", ("accepted", "candidate")),))  # nothing is remembered of such a list
    for lanes in ("", "topic", "place", "outlet", "state"):
        read = partial(services.events.in_time, library, narrowed, lanes)
        what = f"read {MANY} events{', lanes by ' + lanes if lanes else ''} (worker)"
        yield Figure(what, tuple(_took(read) for _ in range(3)), OPEN if not lanes else None)
    density = services.events.density(library)
    for lanes in ("", "topic"):
        events = services.events.in_time(library, Where(), lanes)
        timeline = Timeline()
        timeline.resize(1200, 420)
        timeline.show()
        timeline.set_density(density)
        application.processEvents()
        label = f"  {'lanes by ' + lanes if lanes else 'one lane'}: "
        times = tuple(_took(partial(_show, timeline, events)) for _ in range(5))
        yield Figure(label + "show and paint", times, OPEN)
        yield from _steps(timeline, label)
        timeline.close()


def _show(timeline: Any, events: Any) -> None:
    timeline.set_events(events)
    timeline.repaint()


def _steps(timeline: Any, label: str) -> Iterator[Figure]:
    def pan(step: int) -> None:
        timeline.pan(40 if step % 3 else -25)

    def zoom(factor: float, step: int) -> None:
        timeline.zoom(factor, 200 + step * 13 % 800)

    for what, act in (
        ("zoom in", partial(zoom, 1.12)),
        ("pan", pan),
        ("select the next", lambda _step: timeline._step(1)),
        ("zoom out", partial(zoom, 1 / 1.12)),
        ("pan from afar", pan),
    ):
        times = tuple(_took(partial(_painted, timeline, partial(act, step))) for step in range(STEPS))
        yield Figure(f"{label}{what}", times, FRAME)


def _painted(timeline: Any, action: Callable[[], object]) -> None:
    action()
    timeline.repaint()


def _took(action: Callable[[], object]) -> float:
    began = time.process_time()
    action()
    return (time.process_time() - began) * 1000
