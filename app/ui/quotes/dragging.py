"""What a card carries when it is dragged out: the cited words for other programs, the records for our own collections."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QMimeData, QObject

from app import services
from app.ui.desk import Desk
from app.ui.navigation import refs_to_mime
from app.ui.quotes.model import QuoteModel, occasion_of, source_of, speaker_of, words_of
from db.records import QuoteRow, Ref

AT_MOST: Final = 300  # records of one drag


class Dragged(QObject):
    """Asks for the cited text when the mouse goes down, so that it is here when the drag begins.

    A drag cannot wait: where the text has not come yet, words, speaker and source go without the style's form.
    """

    def __init__(self, desk: Desk, model: QuoteModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._ids: tuple[int, ...] = ()
        self._cited: Any = None

    def expect(self, ids: tuple[int, ...]) -> None:
        """The mouse went down on these; read their cited text."""
        ids = ids[:AT_MOST]
        if ids == self._ids and self._cited is not None:
            return
        self._ids, self._cited = ids, None
        style = self._desk.settings.preferences.style
        locale = self._desk.settings.preferences.citation_locale
        refs = tuple(Ref("quote", i) for i in ids)

        def work(library: Any) -> Any:
            if len(refs) == 1:
                return services.citing.cited(library, refs[0], style=style, locale=locale, form="quotation")
            return services.citing.cited_many(library, refs, style=style, locale=locale, form="quotation")

        def keep(cited: Any) -> None:
            if self._ids == ids:
                self._cited = cited

        self._desk.tasks.read_latest("quotes drag", work, keep, lambda _error: None)

    def mime(self, ids: tuple[int, ...]) -> QMimeData:
        """The drag's data for some ids."""
        ids = ids[:AT_MOST]
        data = refs_to_mime(tuple(Ref("quote", i) for i in ids))
        if self._cited is not None and self._ids == ids:
            data.setText(self._cited.plain)
            data.setHtml(self._cited.html)
            return data
        rows = [row for row in (self._model.row_of(i) for i in ids) if row is not None]
        data.setText("\n\n".join(_plain(row) for row in rows))
        return data


def _plain(quote: QuoteRow) -> str:
    outlet, place = source_of(quote)
    _, when = occasion_of(quote)
    source = ", ".join(part for part in (speaker_of(quote), outlet, when, place) if part)
    return f"{words_of(quote)} ({source})"
