"""From a record or some words to what is like them, and to where else the words stand."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app import services
from app.tasks import Tasks
from app.ui.panel import Panel
from app.ui.record_actions import RecordActions
from db.records import Ref

ALIKE: Final = ("article", "quote", "event", "statistic")


class Tracing(QObject):
    """Reads the words in the background and sends the wishes to the views that answer them."""

    search_wanted = Signal(str)
    lookup_wanted = Signal(str)

    def __init__(self, tasks: Tasks, records: RecordActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        records.similar_wanted.connect(self.similar)
        records.words_wanted.connect(self.trace)
        records.passage_wanted.connect(self.trace_passage)

    def similar(self, ref: Ref) -> None:
        """Search for what is like a record."""
        self.search_wanted.emit(f"like:{ref.kind}/{ref.id} ")

    def similar_in(self, panel: Panel | None) -> None:
        """The same for what is selected in a panel."""
        refs = panel.current_refs() if panel is not None else ()
        if refs and refs[0].kind in ALIKE:
            self.similar(refs[0])

    def trace(self, ref: Ref) -> None:
        """Look up the words of a quote."""

        def words(library: Any) -> str:
            found = services.quotes.rows(library, [ref.id])
            return found[0].text if found else ""

        self._tasks.read(words, self._look_up)

    def trace_passage(self, article_id: int, start: int, end: int) -> None:
        """Look up some words of an article; offsets are code points."""
        self._tasks.read(
            lambda library: services.articles.detail(library, article_id).text[start:end], self._look_up
        )

    def trace_in(self, panel: Panel | None) -> None:
        """Look up the words that are selected in a panel, or those of its quote."""
        if panel is None:
            return
        if (passage := panel.current_passage()) is not None:
            self.trace_passage(*passage)
        elif (refs := panel.current_refs()) and refs[0].kind == "quote":
            self.trace(refs[0])

    def _look_up(self, words: str) -> None:
        if words.strip():
            self.lookup_wanted.emit(" ".join(words.split()))
