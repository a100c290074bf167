"""Search hits as rows: a heading for each kind with its count, then its hits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from db.records import Kind, SearchHit, SearchPage

Index = QModelIndex | QPersistentModelIndex
ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
KINDS: Final[tuple[Kind, ...]] = (
    "quote",
    "statistic",
    "event",
    "highlight",
    "article",
    "person",
    "organisation",
    "place",
    "instrument",
    "topic",
)


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a kind's hits."""

    kind: Kind
    count: int
    more: bool
    shown: int


Row = Heading | SearchHit
DIGIT: Final = re.compile(r"\d")


class HitModel(QAbstractListModel):
    """The hits of one query, grouped by kind; asks for more when its end is reached."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._page: SearchPage | None = None
        self._hits: list[SearchHit] = []

    @property
    def hits(self) -> list[SearchHit]:
        """The hits in the order of the list, without headings."""
        return [row for row in self._rows if isinstance(row, SearchHit)]

    def set_page(self, page: SearchPage) -> None:
        """Show the first page of a query."""
        self.beginResetModel()
        self._page = page
        self._hits = list(page.hits)
        self._rows = self._grouped(page, self._hits)
        self.endResetModel()

    def add_page(self, page: SearchPage) -> None:
        """Add a further page of the same query."""
        self.beginResetModel()
        self._page = page
        self._hits += page.hits
        self._rows = self._grouped(page, self._hits)
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The heading or hit of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def first_hit(self) -> QModelIndex:
        """The first row that can be opened."""
        return next(
            (self.index(at, 0) for at, row in enumerate(self._rows) if isinstance(row, SearchHit)),
            QModelIndex(),
        )

    def _grouped(self, page: SearchPage, hits: Iterable[SearchHit]) -> list[Row]:
        by_kind: dict[str, list[SearchHit]] = {}
        for hit in hits:
            by_kind.setdefault(hit.ref.kind, []).append(hit)
        counts = {kind: (count, more) for kind, count, more in page.counts}
        rows: list[Row] = []
        kinds: list[Kind] = (
            sorted(KINDS, key=lambda kind: kind != "statistic") if DIGIT.search(page.query) else list(KINDS)
        )
        for kind in kinds:  # who types a number looks for figures
            found = by_kind.get(kind, [])
            if found:
                count, more = counts.get(kind, (len(found), False))
                rows.append(Heading(kind, count, more, len(found)))
                rows += found
        return rows

    # --- Qt -------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Heading):
                return f"{row.kind} {row.count}"
            return f"{row.title}, {row.subtitle}: {row.snippet}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, SearchHit):
            return row.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row_at(index), Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._page is not None and self._page.more

    def fetchMore(self, parent: Index) -> None:
        self.more_wanted.emit()
