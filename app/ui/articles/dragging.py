"""What records carry when they are dragged out of this view: themselves for our collections, cited words for other programs."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QMimeData, QObject

from app import services
from app.ui.desk import Desk
from app.ui.navigation import refs_to_mime
from db.records import Ref

AT_MOST: Final = 300  # records of one drag


class Dragged(QObject):
    """A drag cannot wait, so the cited text is read when the mouse goes down; until it is here, `plain` goes in its place."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._refs: tuple[Ref, ...] = ()
        self._cited: Any = None

    def expect(self, refs: tuple[Ref, ...]) -> None:
        """The mouse went down on these records."""
        refs = refs[:AT_MOST]
        if not refs or (refs == self._refs and self._cited is not None):
            return
        self._refs, self._cited = refs, None
        preferences = self._desk.settings.preferences
        style, locale = preferences.style, preferences.citation_locale

        def work(library: Any) -> Any:
            if len(refs) == 1:
                return services.citing.cited(library, refs[0], style=style, locale=locale)
            return services.citing.cited_many(library, refs, style=style, locale=locale)

        def keep(cited: Any) -> None:
            if self._refs == refs:
                self._cited = cited

        self._desk.tasks.read_latest("articles drag", work, keep, lambda _error: None)

    def mime(self, refs: tuple[Ref, ...], plain: str) -> QMimeData:
        """The drag's data."""
        refs = refs[:AT_MOST]
        data = refs_to_mime(refs)
        if self._cited is not None and self._refs == refs:
            data.setText(self._cited.plain)
            data.setHtml(self._cited.html)
        else:
            data.setText(plain)
        return data
