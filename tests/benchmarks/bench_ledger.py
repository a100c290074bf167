"""Fifty thousand figures in the ledger: reading it, and the interface thread's time to show, scroll, move and draw a chart."""

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
STEPS = 100
FRAME, OPEN = 16.0, 150.0  # milliseconds, as the specification asks


def measure() -> Iterator[Figure]:
    """Milliseconds of CPU of this process alone: other load on the machine does not count."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.benchmarks.generated_records import build_records

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        library = build_records(Path(folder) / "library.rapporteur", 0, MANY)
        try:
            yield from _reading(library)
            yield from _showing(library)
            yield from _drawing(library)
        finally:
            library.close()


def _reading(library: Any) -> Iterator[Figure]:
    from app import services
    from db.records import Where

    narrowed = Where(facets=(("status", ("accepted", "candidate")),))  # nothing is remembered of such a list
    for order in ("measure", "most", "newest"):
        read = partial(services.statistics.ledger, library, narrowed, order)
        yield Figure(f"read the ledger of {MANY}, {order} (worker)", _times(3, read), OPEN)
    differing = partial(services.statistics.ledger, library, narrowed, "differing")
    yield Figure(f"read the ledger of {MANY}, differing (worker)", _times(3, differing))
    ledger = services.statistics.ledger(library)
    page = partial(services.statistics.ledger_lines, library, ledger.ids[40_000:40_128], ledger)
    yield Figure("  read a page of 128 lines (worker)", _times(5, page))


def _showing(library: Any) -> Iterator[Figure]:
    from PySide6.QtWidgets import QApplication

    from app import services
    from app.ui import theme
    from app.ui.statistics.delegate import LedgerDelegate
    from app.ui.statistics.model import LedgerModel
    from app.ui.theme import ROW_TABLE
    from app.ui.widgets.listing import ListingView

    application = QApplication.instance() or QApplication([])
    theme.apply(application, "light")  # type: ignore[arg-type]
    ledger = services.statistics.ledger(library)
    view, model = ListingView(ROW_TABLE, "Ledger"), LedgerModel()
    view.setModel(model)
    view.setItemDelegate(LedgerDelegate(view))
    wanted: list[int] = []
    model.rows_wanted.connect(wanted.extend)
    view.resize(1180, 560)
    view.show()
    application.processEvents()

    def settle() -> None:
        """What a worker would do meanwhile."""
        application.processEvents()
        if wanted:
            model.supply(services.statistics.ledger_lines(library, wanted, ledger))
            wanted.clear()

    def show() -> None:
        model.set_ledger(ledger)
        view.viewport().repaint()

    def scroll(by: int) -> None:
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + by)
        view.viewport().repaint()

    def step() -> None:
        view.step(1)
        view.viewport().repaint()

    yield Figure("  show and paint", _times(5, show, settle), OPEN)
    yield Figure("  scroll by 120 pixels and paint", _times(STEPS, partial(scroll, 120), settle), FRAME)
    yield Figure("  scroll by a page of lines and paint", _times(STEPS, partial(scroll, 9000), settle), FRAME)
    yield Figure("  the next line by key, and paint", _times(STEPS, step, settle), FRAME)


def _drawing(library: Any) -> Iterator[Figure]:
    from PySide6.QtWidgets import QApplication

    from app import services
    from app.ui.statistics.chart import MeasureChart

    ledger = services.statistics.ledger(library, order="most")
    figure = next(number for number in ledger.ids if number > 0)
    read = partial(services.statistics.series, library, [figure])
    yield Figure(
        f"read the series of a measure with {ledger.groups.counts[0]} figures (worker)", _times(3, read)
    )
    series = read()
    chart = MeasureChart()
    chart.resize(760, 280)
    chart.show()
    chart.show_series(series, figure)

    def draw() -> None:
        chart.show_series(series, figure)
        QApplication.processEvents()

    yield Figure(f"  draw {len(series.rows)} figures", _times(5, draw), OPEN)
    chart.close()


def _times(
    repeat: int, action: Callable[[], object], settle: Callable[[], object] = lambda: None
) -> tuple[float, ...]:
    times = []
    for _ in range(repeat):
        began = time.process_time()
        action()
        times.append((time.process_time() - began) * 1000)
        settle()
    return tuple(times)
