"""Writing in a long brief on the interface thread, laying its excerpts out, and counting what saved searches find."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from app import services
from app.services.brief_text import Block, Excerpt, Run, parse, serialise
from db import smart
from db.records import Ref
from db.session import Library
from tests.benchmarks import libraries
from tests.benchmarks.figure import Figure, timed

LINE = "Both governments say that they want the text, and neither says what it would give up for it. "
PARAGRAPHS = 300
KEYS = "the quick brown fox jumps over the lazy dog"
FRAME = 16.0
SEARCHES = ("water", '"shared water"', "is:bookmarked", "date:2024..", "speaker:a water")


def blocks(ids: list[int]) -> list[Block]:
    """27,000 words in 300 paragraphs, an excerpt after every second one."""
    found = []
    for number in range(PARAGRAPHS):
        found.append(Block("text", (Run(LINE.strip() + " " + LINE.strip() * 4),)))
        if number % 2 == 0:
            ref = Ref("quote", ids[number % len(ids)])
            found.append(Block("excerpt", excerpt=Excerpt(ref, LINE.strip(), "Source")))
    return found


def measure() -> Iterator[Figure]:
    """Keys at the beginning and the end of a long text; its Markdown; its citations; counts of five saved searches."""
    with tempfile.TemporaryDirectory() as folder:
        library = services.library.open_library(Path(folder) / "brief.rapporteur")
        ids = list(services.quotes.listing(library).ids)
        written = blocks(ids)
        yield timed("lay a brief with 150 excerpts out (on a worker)", lambda: _laid(library, written), 5)
        yield timed("its text to Markdown and back", lambda: parse(serialise(written)), 5)
        library.close()
    yield from _typing(written)
    library = libraries.opened()
    for query in SEARCHES:
        yield timed(f"count what a saved search finds: {query}", lambda q=query: _counted(library, q), 5)  # type: ignore[misc]
    library.close()


def _laid(library: Library, written: list[Block]) -> object:
    return services.briefs.laid_out(library, written)


def _counted(library: Library, query: str) -> object:
    with library.read() as session:
        return smart.count(session, query)


def _typing(written: list[Block]) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app.ui import theme
    from app.ui.brief.editor import BriefEditor
    from app.ui.brief.foot import Sources

    application = QApplication.instance() or QApplication([])
    theme.apply(application, "light")  # type: ignore[arg-type]
    editor = BriefEditor(Sources())
    editor.resize(900, 820)
    editor.show()
    before = time.thread_time()
    editor.set_blocks(written)
    application.processEvents()
    yield Figure("open a brief of 27,000 words, CPU", ((time.thread_time() - before) * 1000,))
    for name, where in (
        ("beginning", QTextCursor.MoveOperation.Start),
        ("end", QTextCursor.MoveOperation.End),
    ):
        cursor = editor.textCursor()
        cursor.movePosition(where)
        editor.setTextCursor(cursor)
        application.processEvents()
        took = []
        for letter in KEYS:
            before = time.thread_time()
            QTest.keyClick(editor, letter)
            for _ in range(3):
                application.processEvents()
            took.append((time.thread_time() - before) * 1000)
        yield Figure(f"a key at its {name}, with what follows, CPU", tuple(took), FRAME)
