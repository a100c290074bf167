"""A list model over any number of ids of which only the rows that are looked at are held.

The ids live in an `array('q')`, eight bytes each; rows arrive by pages of 128. `data()` never waits: it answers from the
rows that are there, says LOADING for the others and asks for their page through `rows_wanted`.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

PAGE: Final = 128
PAGES_AT_ONCE: Final = (
    6  # a dragged scroll bar passes hundreds of pages: only where it stands now is worth reading
)
ROWS_KEPT: Final = 16 * PAGE

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
LOADING_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
ID_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 3


class PagedModel(QAbstractListModel, Generic[Row]):
    """Rows by id. Subclasses say what a row speaks (`spoken`) and, where a row has no `id`, what its id is (`row_id`).

    The owner connects `rows_wanted` to a read and hands the result to `supply`.
    """

    rows_wanted = Signal(object)  # list[int]: ids whose rows are looked at and not here
    completed = Signal()  # the ids of all rows are known

    # What a drag of the selected rows carries, given their words; None where nothing can be dragged.
    dragged: Callable[[str], QMimeData] | None = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: array[int] = array("q")
        self._more = 0
        self._rows: dict[int, Row] = {}
        self._stale: dict[int, Row] = {}
        self._asked: set[int] = set()
        self._pages: dict[int, None] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    @property
    def ids(self) -> array[int]:
        """All ids in the order of the list, as far as they are known; not to be changed."""
        return self._ids

    @property
    def whole(self) -> bool:
        """Whether the ids of all rows are known."""
        return not self._more

    def set_listing(self, ids: array[int] | Iterable[int], rows: Sequence[Row] = (), more: int = 0) -> None:
        """Replace the list. Rows known from before are shown until their page has been read again.

        `more` is how many rows it has of which the ids are not known yet: they are loading until `renew` brings them.
        """
        self.beginResetModel()
        self._ids = ids if isinstance(ids, array) else array("q", ids)
        self._more = more
        self._stale = {**self._stale, **self._rows} if len(self._stale) < ROWS_KEPT else self._rows
        self._rows = {self.row_id(row): row for row in rows}
        self._asked.clear()
        self._pages.clear()
        self.endResetModel()

    def take_out(self, gone: Iterable[int]) -> None:
        """Leave some records out of the list; the rows of the others stay. One is taken out without a reset."""
        wanted = set(gone)
        if len(wanted) != 1:
            rows = [row for identity, row in self._rows.items() if identity not in wanted]
            self.set_listing(array("q", (i for i in self._ids if i not in wanted)), rows, self._more)
            return
        index = self.index_of(next(iter(wanted)))
        if index.isValid():
            self.beginRemoveRows(QModelIndex(), index.row(), index.row())
            self._ids = self._ids[: index.row()] + self._ids[index.row() + 1 :]  # others may hold the array
            self.endRemoveRows()

    def renew(self, ids: array[int], rows: Sequence[Row] = ()) -> bool:
        """Take the list again after a change: True when it is the same records in the same order, whose rows are then
        read again in place, without a reset; False when it is another list, and nothing was done. So a list that has
        begun with its first ids gets the others."""
        if len(ids) != len(self._ids) + self._more or ids[: len(self._ids)] != self._ids:
            return False
        begun, self._ids, self._more = self._more, ids, 0
        self._take(rows)
        if begun:
            self.completed.emit()
        return True

    def completed_by(self, ids: array[int]) -> bool:
        """Whether the list has begun with the first of these ids, and waits for the others."""
        return (
            self._more > 0 and len(ids) == len(self._ids) + self._more and ids[: len(self._ids)] == self._ids
        )

    def begin(self, ids: array[int], rows: Sequence[Row], length: int) -> None:
        """Show the first rows of a list of some length whose other ids follow; in place where it begins as the one shown."""
        if self.rowCount() == length and self._ids[: len(ids)] == ids:
            self._take(rows)
        else:
            self.set_listing(ids, rows, length - len(ids))

    def _take(self, rows: Sequence[Row]) -> None:
        """Have every row read again when it is looked at, but for these."""
        self._stale = {**self._stale, **self._rows} if len(self._stale) < ROWS_KEPT else self._rows
        self._rows = {self.row_id(row): row for row in rows}
        self._asked.clear()
        if len(self._ids):
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def supply(self, rows: Iterable[Row]) -> None:
        """Take rows that were asked for; a row that is not in the list any more does no harm."""
        new = {self.row_id(row): row for row in rows}
        if not new:
            return
        for identity in new:
            self._rows.pop(identity, None)
        self._rows.update(new)
        self._asked.difference_update(new)
        for identity in list(self._rows)[: max(0, len(self._rows) - ROWS_KEPT)]:
            del self._rows[identity]
        first, last = self._extent(new)
        if first >= 0:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def row_at(self, index: Index) -> Row | None:
        """The record of an index, or None while it is not here (it is then asked for)."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        identity = self._ids[index.row()]
        row = self._rows.get(identity)
        if row is None:
            self._want(index.row())
            row = self._stale.get(identity)
        return row

    def row_of(self, identity: int) -> Row | None:
        """The record with an id, if it is here."""
        return self._rows.get(identity, self._stale.get(identity))

    def id_at(self, index: Index) -> int | None:
        """The id of an index, which is always known."""
        return self._ids[index.row()] if index.isValid() and index.row() < len(self._ids) else None

    def index_of(self, identity: int) -> QModelIndex:
        """Where an id stands; an invalid index when it is not in the list."""
        try:
            return self.index(self._ids.index(identity), 0)
        except ValueError:
            return QModelIndex()

    def spoken(self, row: Row) -> str:
        """What a screen reader says of a row."""
        return str(row)

    def copied(self, row: Row) -> str:
        """What Ctrl+C copies of a row: plain text, without a citation."""
        return self.spoken(row)

    def row_id(self, row: Row) -> int:
        """The id of a row."""
        return int(row.id)  # type: ignore[attr-defined]

    def value(self, row: Row, role: int) -> Any:
        """Other roles of a row; a tooltip, for example."""
        return None

    def _want(self, row: int) -> None:
        page = row // PAGE
        self._pages.pop(page, None)
        self._pages[page] = None
        if not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        pages = list(self._pages)[-PAGES_AT_ONCE:]
        self._pages.clear()
        ids = [
            identity
            for page in sorted(pages)
            for identity in self._ids[page * PAGE : (page + 1) * PAGE]
            if identity not in self._rows and identity not in self._asked
        ]
        if ids:
            self._asked.update(ids)
            self.rows_wanted.emit(ids)

    def _extent(self, new: dict[int, Row]) -> tuple[int, int]:
        """The first and the last place of some ids; (-1, -1) when none is in the list.

        Rows come by pages, so the others stand near the first: looking there keeps a list of a million quick.
        """
        for identity in new:
            try:
                near = self._ids.index(identity)
            except ValueError:
                continue
            start = max(0, near - PAGES_AT_ONCE * PAGE)
            places = [
                start + at
                for at, other in enumerate(self._ids[start : near + PAGES_AT_ONCE * PAGE])
                if other in new
            ]
            outside = len(places) < len(new)
            return (0, len(self._ids) - 1) if outside else (places[0], places[-1])
        return -1, -1

    # --- Qt -------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids) + self._more

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        draggable = self.dragged is not None and (self.id_at(index) or 0) > 0  # headings are no records
        return flags | Qt.ItemFlag.ItemIsDragEnabled if draggable else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = [row for row in (self.row_at(index) for index in indexes) if row is not None]
        plain = "\n".join(self.copied(row) for row in rows)
        return self.dragged(plain) if self.dragged is not None else QMimeData()

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role == ID_ROLE:
            return self.id_at(index)
        if role not in _ANSWERED:
            return None
        row = self.row_at(index)
        if role == LOADING_ROLE:
            return row is None
        if role == ROW_ROLE or row is None:
            return row if role == ROW_ROLE else None
        if role in _SPOKEN:
            return self.spoken(row)
        return self.value(row, role)


_SPOKEN: Final = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_ANSWERED: Final = frozenset((*_SPOKEN, ROW_ROLE, LOADING_ROLE, int(Qt.ItemDataRole.ToolTipRole)))
