"""What was deleted: it rests here for thirty days and returns to its collections."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import (
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from app import services
from app.changes import Changes
from app.ui.icons import icon
from app.ui.panel import Panel
from app.ui.theme import ROW_TABLE
from app.ui.widgets.dates import shown_date, shown_line
from app.ui.widgets.plain_table import PlainTable, TableHead
from app.ui.widgets.states import EmptyState, LoadingState
from db.records import Ref, TrashRow

Index = QModelIndex | QPersistentModelIndex


class TrashModel(QAbstractTableModel):
    """Deleted records, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TrashRow, ...] = ()

    def set_rows(self, rows: tuple[TrashRow, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> TrashRow:
        """One deleted record."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Record"), self.tr("From"), self.tr("Deleted"), self.tr("Kept until"))[section]
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (
                row.title,
                shown_line(row.subtitle),
                _day(row.deleted_at),
                _day(row.expires_at),
            )[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return icon(_GLYPHS.get(row.ref.kind, "file"))
        return None


class TrashPanel(Panel):
    """Restore, or delete for good (which is asked first: it cannot be undone)."""

    VIEW: ClassVar[str] = "trash"

    def activate(self) -> None:
        if self._stale:
            self._load()
        self._table.setFocus()

    def refresh(self, changes: Changes) -> None:
        if changes.trash:
            self._stale = True
            if self.isVisible():
                self._load()

    def status(self) -> str:
        return self.tr("What is deleted rests here for 30 days.")

    def _build(self) -> None:
        self._stale = True
        self._model = TrashModel(self)
        self._restore = QPushButton(icon("arrow-u-up-left", "text"), self.tr("Restore"), self)
        self._purge = QPushButton(self.tr("Delete for Good…"), self)
        self._table = PlainTable(self.tr("Deleted records"), self._model, {1: 280, 2: 150, 3: 150}, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(LoadingState(ROW_TABLE, self))
        self._stack.addWidget(self._table)
        self._stack.addWidget(EmptyState("trash", self.tr("The Trash is empty."), "", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(TableHead(self.tr("Trash"), self._restore, self._purge, parent=self))
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._restore.clicked.connect(self._on_restore)
        self._purge.clicked.connect(self._on_purge)
        self._table.doubleClicked.connect(self._on_restore)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self._allow()

    def _load(self) -> None:
        self._stale = False
        self._desk.tasks.read_latest("trash", lambda library: services.trash.listing(library), self._show)

    def _show(self, rows: tuple[TrashRow, ...]) -> None:
        self._model.set_rows(rows)
        self._stack.setCurrentIndex(1 if rows else 2)
        if rows:
            self._table.selectRow(0)
        self._allow()

    def _allow(self) -> None:
        chosen = bool(self._table.selectionModel().hasSelection())
        for button in (self._restore, self._purge):
            button.setEnabled(chosen)
            button.setToolTip("" if chosen else self.tr("Select what to restore or to delete for good."))

    def _chosen(self) -> tuple[Ref, ...]:
        rows = sorted({index.row() for index in self._table.selectionModel().selectedRows()})
        return tuple(self._model.row_at(row).ref for row in rows)

    def _on_restore(self) -> None:
        refs = self._chosen()
        if refs:
            self._desk.tasks.write(lambda library: services.trash.restore(library, refs))

    def _on_purge(self) -> None:
        refs = self._chosen()
        question = self.tr("Delete %Ln record(s) for good? This cannot be undone.", "", len(refs))
        answer = QMessageBox.question(self, self.tr("Delete for good"), question)
        if refs and answer == QMessageBox.StandardButton.Yes:
            self._desk.tasks.write(lambda library: services.trash.purge(library, refs))


_GLYPHS = {
    "article": "file-text",
    "quote": "quotes",
    "event": "calendar-blank",
    "statistic": "chart-bar",
    "highlight": "highlighter-circle",
    "collection": "folder-simple",
}


def _day(iso: str) -> str:
    moment = QDateTime.fromString(iso.replace("+00:00", "Z"), Qt.DateFormat.ISODate)
    return (
        shown_date(moment.toLocalTime().date().toString(Qt.DateFormat.ISODate)) if moment.isValid() else iso
    )
