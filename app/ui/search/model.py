"""Search hits as rows: a heading for each kind with its count, then its hits, under an article the places within it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.ui.search.kinds import kind_title
from db.records import HitKind, Ref, SearchHit, SearchPage, SearchPlace

Index = QModelIndex | QPersistentModelIndex
ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
OPENED: Final = int(Qt.ItemDataRole.UserRole) + 2  # whether the places of an article are shown
KINDS: Final[tuple[HitKind, ...]] = (
    "quote",
    "statistic",
    "event",
    "highlight",
    "article",
    "note",
    "collection",
    "person",
    "organisation",
    "place",
    "instrument",
    "topic",
)


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a kind's hits."""

    kind: HitKind
    count: int
    more: bool
    shown: int


Row = Heading | SearchHit | SearchPlace
DIGIT: Final = re.compile(r"\d")


class HitModel(QAbstractListModel):
    """The hits of one query, grouped by kind; asks for more when its end is reached."""

    more_wanted = Signal()
    # What a drag of some records carries, given their words; None where nothing can be dragged.
    mime_for: Callable[[tuple[Ref, ...], str], QMimeData] | None = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._page: SearchPage | None = None
        self._hits: list[SearchHit] = []
        self._places: dict[int, tuple[SearchPlace, ...]] = {}

    @property
    def hits(self) -> list[SearchHit]:
        """The hits in the order of the list, without headings."""
        return [row for row in self._rows if isinstance(row, SearchHit)]

    def set_page(self, page: SearchPage) -> None:
        """Show the first page of a query."""
        self.beginResetModel()
        self._page = page
        self._hits = list(page.hits)
        self._places = {}
        self._rows = self._grouped(page, self._hits)
        self.endResetModel()

    def add_page(self, page: SearchPage) -> None:
        """Add a further page of the same query."""
        self.beginResetModel()
        self._page = page
        self._hits += page.hits
        self._rows = self._grouped(page, self._hits)
        self.endResetModel()

    def set_places(self, article_id: int, places: Sequence[SearchPlace]) -> None:
        """Show the places within an article under it; none takes them away again."""
        at = self._article_row(article_id)
        if at is None:
            return
        parent = QModelIndex()
        old = len(self._places.pop(article_id, ()))
        if old:
            self.beginRemoveRows(parent, at + 1, at + old)
            del self._rows[at + 1 : at + 1 + old]
            self.endRemoveRows()
        if places:
            self.beginInsertRows(parent, at + 1, at + len(places))
            self._rows[at + 1 : at + 1] = places
            self._places[article_id] = tuple(places)
            self.endInsertRows()
        self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def shows_places(self, article_id: int) -> bool:
        """Whether the places within an article are shown."""
        return article_id in self._places

    def article_index(self, article_id: int) -> QModelIndex:
        """The row of an article's hit."""
        at = self._article_row(article_id)
        return self.index(at, 0) if at is not None else QModelIndex()

    def row_at(self, index: Index) -> Row | None:
        """The heading, hit or place of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def first_hit(self) -> QModelIndex:
        """The first row that can be opened."""
        return next(
            (self.index(at, 0) for at, row in enumerate(self._rows) if isinstance(row, SearchHit)),
            QModelIndex(),
        )

    def _article_row(self, article_id: int) -> int | None:
        return next(
            (
                at
                for at, row in enumerate(self._rows)
                if isinstance(row, SearchHit) and row.kind == "article" and row.ref.id == article_id
            ),
            None,
        )

    def _grouped(self, page: SearchPage, hits: Iterable[SearchHit]) -> list[Row]:
        by_kind: dict[str, list[SearchHit]] = {}
        for hit in hits:
            by_kind.setdefault(hit.kind, []).append(hit)
        counts = {kind: (count, more) for kind, count, more in page.counts}
        rows: list[Row] = []
        kinds: list[HitKind] = (
            sorted(KINDS, key=lambda kind: kind != "statistic") if DIGIT.search(page.query) else list(KINDS)
        )
        kinds += [kind for kind, _, _ in page.counts if kind not in kinds]
        for kind in kinds:  # who types a number looks for figures
            found = by_kind.get(kind, [])
            if found:
                count, more = counts.get(kind, (len(found), False))
                rows.append(Heading(kind, count, more, len(found)))
                for hit in found:
                    rows.append(hit)
                    if kind == "article":
                        rows += self._places.get(hit.ref.id, ())
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
        if role == OPENED:
            return isinstance(row, SearchHit) and row.kind == "article" and row.ref.id in self._places
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Heading):
                return f"{kind_title(row.kind)} {row.count}"
            if isinstance(row, SearchPlace):
                return row.snippet
            return f"{row.title}, {row.subtitle}: {row.snippet}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, SearchHit):
            return row.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if isinstance(row, Heading):
            return Qt.ItemFlag.ItemIsEnabled
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if isinstance(row, SearchHit) else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        hits = [row for row in (self.row_at(index) for index in indexes) if isinstance(row, SearchHit)]
        refs = tuple(hit.ref for hit in hits)
        plain = "\n".join(hit.title for hit in hits)
        return self.mime_for(refs, plain) if self.mime_for is not None and refs else QMimeData()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._page is not None and self._page.more

    def fetchMore(self, parent: Index) -> None:
        self.more_wanted.emit()
