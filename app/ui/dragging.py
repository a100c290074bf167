"""What records carry when they are dragged or copied: themselves for our collections and briefs, cited words for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QMimeData, QObject

from app import services
from app.settings import Settings
from app.tasks import Tasks
from db.records import Ref

if TYPE_CHECKING:
    from app.cite.excerpt import CitedText

AT_MOST: Final = 300  # records of one drag
REFS_FORMAT: Final = "application/x-rapporteur-refs"
LINK_FORMAT: Final = "application/x-rapporteur-link"  # words of an article: rapporteur://article/3#120-250
JSON_FORMAT: Final = "application/x-rapporteur+json"
# The last one is how Qt is told the clipboard format that Windows programs take.
RTF_FORMATS: Final = (
    "text/rtf",
    "application/rtf",
    'application/x-qt-windows-mime;value="Rich Text Format"',
)


def refs_to_mime(refs: tuple[Ref, ...]) -> QMimeData:
    """Records as what a drag carries inside the window."""
    data = QMimeData()
    data.setData(REFS_FORMAT, json.dumps([[ref.kind, ref.id] for ref in refs]).encode())
    return data


def refs_from_mime(data: QMimeData) -> tuple[Ref, ...]:
    """The records that a drag carries; none when it carries something else."""
    if not data.hasFormat(REFS_FORMAT):
        return ()
    return tuple(
        Ref(kind, number) for kind, number in json.loads(bytes(data.data(REFS_FORMAT).data()).decode())
    )


def put_passage(data: QMimeData, passage: tuple[int, int, int]) -> QMimeData:
    """Put (article id, start, end) beside plain words, so that a brief knows where they are from; returns the same data."""
    article_id, start, end = passage
    data.setData(LINK_FORMAT, services.citing.link(Ref("article", article_id), (start, end)).encode())
    return data


def put_cited(data: QMimeData, cited: CitedText) -> QMimeData:
    """Put a cited text into what the clipboard or a drag carries, in every form that it has; returns the same data."""
    data.setText(cited.plain)
    data.setHtml(cited.html)
    if cited.rtf:
        for name in RTF_FORMATS:
            data.setData(name, cited.rtf.encode("ascii"))
    if cited.markdown:
        data.setData("text/markdown", cited.markdown.encode())
    if cited.json:
        data.setData(JSON_FORMAT, cited.json.encode())
    return data


class Dragged(QObject):
    """A drag cannot wait, so the cited text is read when the mouse goes down; until it is here, `plain` goes in its place."""

    def __init__(self, tasks: Tasks, settings: Settings, channel: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._channel = channel
        self._refs: tuple[Ref, ...] = ()
        self._cited: Any = None

    @property
    def ready(self) -> bool:
        """Whether the cited text is here."""
        return self._cited is not None

    def expect(self, refs: tuple[Ref, ...]) -> None:
        """The mouse went down on these records."""
        refs = refs[:AT_MOST]
        if not refs or (refs == self._refs and self._cited is not None):
            return
        self._refs, self._cited = refs, None
        preferences = self._settings.preferences
        style, locale = preferences.style, preferences.citation_locale

        def work(library: Any) -> Any:
            if len(refs) == 1:
                return services.citing.cited(library, refs[0], style=style, locale=locale)
            return services.citing.cited_many(library, refs, style=style, locale=locale)

        def keep(cited: Any) -> None:
            if self._refs == refs:
                self._cited = cited

        self._tasks.read_latest(self._channel, work, keep, lambda _error: None)

    def mime(self, refs: tuple[Ref, ...], plain: str) -> QMimeData:
        """The drag's data."""
        refs = refs[:AT_MOST]
        data = refs_to_mime(refs)
        if self._cited is not None and self._refs == refs:
            return put_cited(data, self._cited)
        data.setText(plain)
        return data
