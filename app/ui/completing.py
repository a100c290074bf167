"""Under the one box: how what is typed can go on, from the library's own names, and what was searched for before."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer

from app import services
from app.tasks import Tasks
from app.ui.top_bar import SearchBox
from app.ui.widgets.suggestions import Suggested, Suggestions
from db.records import CollectionRow, RecentSearchRow

PAUSE_MS = 120  # after the results, which matter more
_MOST_TYPED = 80  # characters: what is longer is being pasted, not completed
_RECENT = 7


class Completing(QObject):
    """Reads what can be offered in the background, and puts what is accepted into the box."""

    def __init__(self, box: SearchBox, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._tasks = tasks
        self._ready = False
        self._list = Suggestions(box)
        box.suggestions = self._list
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        box.textEdited.connect(self._on_edited)
        box.recent_wanted.connect(self._offer_recent)
        box.forgotten.connect(self._forget)
        self._list.accepted.connect(box.accept)

    def remember(self, query: str, kind: str, found: int) -> None:
        """Something found by a query was opened: it is worth offering again."""
        if query.strip() and len(query) <= _MOST_TYPED * 2:
            self._tasks.write(lambda library: services.search.remember(library, query, kind, found))

    def _on_edited(self, text: str) -> None:
        self._list.hide()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._offer_recent()

    def _ask(self) -> None:
        typed = self._box.text()
        if len(typed) > _MOST_TYPED or self._box.cursorPosition() != len(typed):
            return
        self._tasks.read_latest(
            "complete",
            lambda library: services.search.complete(library, typed),
            lambda found: self._offer(typed, found),
        )

    def _offer(self, typed: str, found: tuple[str, ...]) -> None:
        if self._box.text() != typed or not self._box.hasFocus():
            return
        self._list.offer([_row(typed, query) for query in found if query.strip() != typed.strip()])

    def _offer_recent(self) -> None:
        self._tasks.read_latest(
            "complete",
            lambda library: (
                services.search.recent(library, most=_RECENT),
                [row for row in services.bookmarks.collections(library) if row.query],
            ),
            self._show_recent,
        )
        self._get_ready()

    def _get_ready(self) -> None:
        """The box was entered: what the first word needs is loaded while it is typed."""
        if not self._ready:
            self._ready = True
            self._tasks.job("", lambda _library, _job: services.search.get_ready(), quiet=True, resumes=True)

    def _show_recent(self, found: tuple[tuple[RecentSearchRow, ...], list[CollectionRow]]) -> None:
        recent, saved = found
        if self._box.text().strip() or not self._box.hasFocus():
            return
        number = self._box.locale().toString
        rows = [
            Suggested(row.query, row.query, number(row.found) if row.found else "", "clock-counter-clockwise")
            for row in recent
        ]
        rows = rows[: max(4, _RECENT - len(saved))]
        rows += [
            Suggested(f"{row.query} ", row.name, self.tr("saved search"), "funnel-simple") for row in saved
        ]
        self._list.offer(rows)

    def _forget(self, query: str) -> None:
        def work(library: Any) -> Any:
            return services.search.forget(library, query)

        self._tasks.write(work, lambda _value: self._offer_recent())


def _row(typed: str, query: str) -> Suggested:
    """The end of a query that is new, with what it is."""
    shared = 0
    while shared < min(len(typed), len(query)) and typed[shared] == query[shared]:
        shared += 1
    start = max(query.rfind(" ", 0, shared), query.rfind("(", 0, shared)) + 1
    if query[:start].count('"') % 2:  # within quotation marks: from their field on
        start = query.rfind(" ", 0, query.rindex('"', 0, start)) + 1
    shown = query[start:].strip()
    field, colon, value = shown.lstrip("-").partition(":")
    if colon and not value:
        return Suggested(query, shown, "", "funnel-simple")
    glyphs = {"outlet": "newspaper", "topic": "tag", "place": "map-pin"}
    return Suggested(f"{query} ", shown, "", glyphs.get(field, "funnel-simple") if colon else "user")
