"""Reading a text of a million characters, and a list of a million articles: time on the interface thread."""

from __future__ import annotations

import os
import time
from array import array
from collections.abc import Callable, Iterator

from app.settings import Preferences
from db.records import ArticleDetail, ArticleRow, Mark, PassageRecord, Ref
from tests.benchmarks.figure import Figure

LINE = "The harbour was opened to ships of every size, and nearly sixty-five of them came on the day. " * 4
PARAGRAPHS = 2700
ROW = ArticleRow(1, "T", True, "O", "2025", True, "full text", "news", "en", (), 0, 0, 0, False, "", ())


def article(number: int) -> ArticleDetail:
    """More than a million characters with two marks in each paragraph."""
    line = LINE.strip()
    text = "\n".join([line] * PARAGRAPHS)
    passages, marks = [], []
    for at in range(PARAGRAPHS):
        start = at * (len(line) + 1)
        passages.append(PassageRecord(at + 1, "paragraph", start, start + len(line)))
        marks.append(Mark(Ref("statistic", at), start + 52, start + 70, "accepted", ""))
        marks.append(Mark(Ref("quote", at), start + 100, start + 180, "candidate", ""))
    return ArticleDetail(
        ROW, number, text, str(number), tuple(passages), tuple(marks), (), (), None, None, None, None, (),
        None, False, 200_000, "",
    )  # fmt: skip


def measure() -> Iterator[Figure]:
    """Opening, the steps that follow by themselves, scrolling, finding; a list of a million rows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from app.ui import theme
    from app.ui.articles.reader import Reader

    application = QApplication.instance() or QApplication([])
    theme.apply(application, "light")  # type: ignore[arg-type]
    reader = Reader()
    reader.resize(640, 820)
    reader.apply(Preferences())
    reader.show()
    application.processEvents()
    articles = [article(number) for number in range(4)]
    opened: list[float] = []
    steps: list[float] = []
    for one in articles:
        opened.append(_took(lambda one=one: reader.show_article(one)))  # type: ignore[misc]
        for _ in range(40):
            steps.append(_took(application.processEvents))
            time.sleep(0.01)
    yield Figure("open a text of a million characters", tuple(opened))
    yield Figure("  the longest steps that follow by themselves", tuple(sorted(steps)[-len(opened) :]))
    bar = reader.text.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + 120)
        reader.text.viewport().repaint()

    yield _each("  scroll by 120 pixels and paint", 150, scroll)
    length = PARAGRAPHS * len(LINE.strip())
    yield _each("  jump to the end and select", 1, lambda: reader.text.select(length - 30, length - 20))
    reader.open_find()
    words = iter(("harbour", "nearly", "ships of every"))
    yield _each("  find a word with thousands of hits", 3, lambda: reader._find._field.setText(next(words)))
    yield _each("  next hit", 20, lambda: reader.find_next(1))
    yield from _list(application.processEvents)


def _list(settle: Callable[[], None]) -> Iterator[Figure]:
    from app.ui.articles.list_pane import ListPane
    from db.records import Listing

    pane = ListPane()
    pane.resize(380, 820)
    pane.show()
    listing = Listing(array("q", range(1_000_000)), (ROW,), 1_000_000)

    def show() -> None:
        pane.show_listing(listing)
        settle()

    yield _each("show a list of a million articles", 5, show)
    yield _each("  select the last of them", 5, lambda: pane.view.select_id(999_999))


def _each(what: str, repeat: int, action: Callable[[], object]) -> Figure:
    return Figure(what, tuple(_took(action) for _ in range(repeat)))


def _took(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return (time.perf_counter() - began) * 1000
