"""A hundred thousand quotes as cards: time on the interface thread to open, scroll, move and read again."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator

from db.records import DateSpan, PartyName, QuoteRow, SourceLine, Span
from tests.benchmarks.figure import Figure

MANY = 100_000
WORDS = [
    "the",
    "harbour",
    "was",
    "opened",
    "to",
    "ships",
    "of",
    "every",
    "size",
    "and",
    "nearly",
    "sixty-five",
    "of",
    "them",
    "came",
    "that",
    "day",
]


def quote(number: int) -> QuoteRow:
    """A quote of four to seventy words; one in five carries a note."""
    rng = random.Random(number)
    words = " ".join(rng.choice(WORDS) for _ in range(rng.randint(4, 70)))
    return QuoteRow(
        number, words, rng.choice(("direct", "indirect", "interview")),
        PartyName(1, "person", "Anna Lindqvist"), "the mayor", "Mayor of Lindholm", None,
        DateSpan("2025-05-03"), (1, "Opening of the new pier"), Span(1, 1, 0, 10, 4),
        SourceLine(1, "The new pier", "Harbour News", "2025-05-03", True, 4), "verified", "accepted",
        rng.random() < 0.1, "Use this one. " * rng.randint(0, 9) if rng.random() < 0.2 else "", "r", 0.9,
    )  # fmt: skip


def measure() -> Iterator[Figure]:
    """The list of quotes as the view has it, fed without waiting for a library."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from app.ui import theme
    from app.ui.quotes.model import QuoteModel
    from app.ui.quotes.view import QuotesView

    application = QApplication.instance() or QApplication([])
    theme.apply(application, "light")  # type: ignore[arg-type]
    view = QuotesView()
    model = QuoteModel(view)
    model.rows_wanted.connect(lambda ids: model.supply([quote(i) for i in ids]))
    view.setModel(model)
    view.resize(1000, 780)
    view.show()
    application.processEvents()
    first = [quote(i) for i in range(100)]

    def show(start: int) -> None:
        model.set_listing(range(start, start + MANY), first)
        view.viewport().repaint()

    def scroll() -> None:
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 120)
        view.viewport().repaint()

    def step() -> None:
        view.step(1)
        view.viewport().repaint()

    starts = iter(range(0, 50, 10))
    yield Figure("show a hundred thousand quotes", tuple(_took(lambda: show(next(starts))) for _ in range(5)))
    yield _each("  scroll by 120 pixels and paint", 200, scroll, application.processEvents)
    yield _each("  the next card by key, and paint", 100, step, application.processEvents)
    ends = iter([99_999, 0] * 3)
    yield _each(
        "  jump to an end", 6, lambda: view.select_id(model.ids[next(ends)]), application.processEvents
    )
    yield _each(
        "  read again in place, as after a star",
        6,
        lambda: model.renew(model.ids[:], first),
        application.processEvents,
    )


def _each(what: str, repeat: int, action: Callable[[], object], settle: Callable[[], object]) -> Figure:
    times = []
    for _ in range(repeat):
        times.append(_took(action))
        settle()
    return Figure(what, tuple(times))


def _took(action: Callable[[], object]) -> float:
    began = time.process_time()  # of this process alone: other load on the machine does not count
    action()
    return (time.process_time() - began) * 1000
