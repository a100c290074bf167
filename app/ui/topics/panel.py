"""Topics: the tags of the library, and how much of each kind carries them."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QInputDialog,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from app import services
from app.changes import Changes
from app.ui.icons import icon
from app.ui.panel import Panel
from app.ui.theme import ROW_TABLE, figures_font
from app.ui.widgets.plain_table import PlainTable, TableHead
from app.ui.widgets.stack import Stack
from app.ui.widgets.states import EmptyState, LoadingState
from db.records import Ref, TopicRow, Where

Index = QModelIndex | QPersistentModelIndex
VIEWS = ("", "articles", "quotes", "events", "statistics")


class TopicModel(QAbstractTableModel):
    """One row a topic; the number columns lead to the records."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TopicRow, ...] = ()

    def set_rows(self, rows: tuple[TopicRow, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> TopicRow | None:
        """One topic."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, topic_id: int) -> int:
        """Where a topic stands, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == topic_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            names = (
                self.tr("Topic"),
                self.tr("Articles"),
                self.tr("Quotes"),
                self.tr("Events"),
                self.tr("Statistics"),
            )
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        number = (0, row.articles, row.quotes, row.events, row.statistics)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if index.column() == 0 else (QLocale().toString(number) if number else "–")
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.name if index.column() == 0 else self.tr("Show them (double click or Enter)")
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and index.column():
            return figures_font()
        return None


class TopicsPanel(Panel):
    """A table; Enter or a double click on a number shows those records."""

    VIEW: ClassVar[str] = "topics"

    _wanted: int | None

    def activate(self) -> None:
        if self._stale:
            self._load()
        self._table.setFocus()

    def refresh(self, changes: Changes) -> None:
        if changes.topics or changes.articles or changes.trash or changes.review:
            self._stale = True
            if self.isVisible():
                self._load()

    def show_ref(self, ref: Ref) -> None:
        self._wanted = ref.id
        self._select_wanted()

    def current_refs(self) -> tuple[Ref, ...]:
        row = self._model.row_at(self._table.currentIndex().row())
        return (Ref("topic", row.id),) if row is not None else ()

    def place(self) -> dict[str, Any]:
        refs = self.current_refs()
        return {"topic": refs[0].id} if refs else {}

    def go(self, place: dict[str, Any]) -> None:
        if isinstance(place.get("topic"), int):
            self.show_ref(Ref("topic", place["topic"]))

    def status(self) -> str:
        count = self._model.rowCount()
        return self.tr("%Ln topic(s)", "", count) if count else ""

    def _build(self) -> None:
        self._stale = True
        self._wanted = None
        self._model = TopicModel(self)
        self._new = QPushButton(icon("plus", "text"), self.tr("New Topic…"), self)
        self._table = PlainTable(self.tr("Topics"), self._model, dict.fromkeys(range(1, 5), 120), self)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._empty = EmptyState(
            "tag",
            self.tr("There are no topics yet. A topic is a tag that you put on articles and records."),
            self.tr("New Topic…"),
            self,
        )
        self._stack = Stack(self)
        self._stack.addWidget(LoadingState(ROW_TABLE, self))
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = TableHead(self.tr("Topics"), self._new, parent=self)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._new.clicked.connect(self._on_new)
        self._empty.acted.connect(self._on_new)
        self._table.doubleClicked.connect(self._open)
        self._table.customContextMenuRequested.connect(self._on_menu)
        self._table.selectionModel().currentChanged.connect(lambda *_: self.selection_changed.emit())

    def _load(self) -> None:
        self._stale = False
        self._desk.tasks.read_latest("topics", lambda library: services.topics.listing(library), self._show)

    def _show(self, rows: tuple[TopicRow, ...]) -> None:
        refs = self.current_refs()
        self._model.set_rows(rows)
        self._head.set_count(len(rows))
        self.status_changed.emit(self.status())
        self._stack.setCurrentIndex(1 if rows else 2)
        if self._wanted is None and refs:
            self._wanted = refs[0].id
        self._select_wanted()
        if rows and not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._model.index(0, 0))

    def _select_wanted(self) -> None:
        if self._wanted is not None and (row := self._model.row_of(self._wanted)) >= 0:
            self._table.setCurrentIndex(self._model.index(row, 0))
            self._wanted = None

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if row is not None:
            view = VIEWS[index.column()] or "articles"
            self.where_requested.emit(view, Where(facets=(("topic", (str(row.id),)),)))

    def _on_new(self) -> None:
        name, accepted = QInputDialog.getText(self, self.tr("New Topic"), self.tr("Name of the topic:"))
        if accepted and (new := name.strip()):
            self._desk.tasks.write(lambda library: services.topics.create(library, new))

    def _on_menu(self, position: QPoint) -> None:
        row = self._model.row_at(self._table.indexAt(position).row())
        if row is None:
            return
        menu = QMenu(self)
        menu.addAction(icon("pencil-simple"), self.tr("Rename…"), lambda: self._rename(row))
        menu.addAction(icon("trash"), self.tr("Delete Topic"), lambda: self._delete(row))
        menu.popup(self._table.viewport().mapToGlobal(position))

    def _rename(self, row: TopicRow) -> None:
        name, accepted = QInputDialog.getText(
            self, self.tr("Rename Topic"), self.tr("Name of the topic:"), text=row.name
        )
        if accepted and (new := name.strip()) and new != row.name:
            self._desk.tasks.write(lambda library: services.topics.rename(library, row.id, new))

    def _delete(self, row: TopicRow) -> None:
        self._desk.tasks.write(
            lambda library: services.topics.delete(library, row.id),
            lambda _value: self._desk.records.told.emit(
                self.tr("Topic deleted; its records stay"), self.tr("Undo"), self._desk.tasks.undo
            ),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._table.currentIndex().isValid():
            self._open(self._table.currentIndex())
        elif event.key() == Qt.Key.Key_F2 and (row := self._model.row_at(self._table.currentIndex().row())):
            self._rename(row)
        else:
            super().keyPressEvent(event)
