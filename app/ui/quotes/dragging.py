"""What a quote's card carries when it is dragged out, by the ids of the list."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject

from app.ui.desk import Desk
from app.ui.dragging import AT_MOST
from app.ui.dragging import Dragged as DraggedRecords
from app.ui.quotes.model import QuoteModel, occasion_of, source_of, speaker_of, words_of
from db.records import QuoteRow, Ref


class Dragged(QObject):
    """Where the cited text has not come yet, words, speaker and source go without the style's form."""

    def __init__(self, desk: Desk, model: QuoteModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._records = DraggedRecords(desk.tasks, desk.settings, "quotes drag", self)

    @property
    def ready(self) -> bool:
        """Whether the cited text is here."""
        return self._records.ready

    def expect(self, ids: tuple[int, ...]) -> None:
        """The mouse went down on these; read their cited text."""
        self._records.expect(_refs(ids))

    def mime(self, ids: tuple[int, ...]) -> QMimeData:
        """The drag's data for some ids."""
        rows = [row for row in (self._model.row_of(i) for i in ids[:AT_MOST]) if row is not None]
        return self._records.mime(_refs(ids), "\n\n".join(_plain(row) for row in rows))


def _refs(ids: tuple[int, ...]) -> tuple[Ref, ...]:
    return tuple(Ref("quote", i) for i in ids)


def _plain(quote: QuoteRow) -> str:
    outlet, place = source_of(quote)
    _, when = occasion_of(quote)
    source = ", ".join(part for part in (speaker_of(quote), outlet, when, place) if part)
    return f"{words_of(quote)} ({source})"
