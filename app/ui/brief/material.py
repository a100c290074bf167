"""What a brief can be written from: the collection's records, or what a search in the whole library finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import icons
from app.ui.theme import GAP, GAP_SMALL, RADIUS, figures_font, label_font, reading_font, scale, sized, tokens
from app.ui.widgets.dates import shown_line
from app.ui.widgets.elided_label import clamped_lines
from app.ui.widgets.kind_mark import paint_mark
from app.ui.widgets.tips import plain_tip
from db.records import Ref

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1
SIDE = 12
LINES = 3
TYPED = 180  # milliseconds after the last key before a search begins


@dataclass(frozen=True, slots=True)
class Material:
    """One record that can be put in."""

    ref: Ref
    title: str
    subtitle: str
    note: str = ""


class MaterialModel(QAbstractListModel):
    """Rows in their order, with those that stand in the brief already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Material] = ()
        self._used: frozenset[Ref] = frozenset()
        self.mime_for: Callable[[tuple[Ref, ...], str], QMimeData] | None = None

    def set_rows(self, rows: Sequence[Material]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_used(self, used: frozenset[Ref]) -> None:
        """These stand in the brief."""
        if used != self._used:
            self._used = used
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def row_at(self, index: Index) -> Material | None:
        """One row."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def is_used(self, ref: Ref) -> bool:
        """Whether a record stands in the brief."""
        return ref in self._used

    # --- Qt -------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (row.title, row.subtitle, row.note) if part))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            used = self.tr("in the brief") if row.ref in self._used else ""
            return ", ".join(part for part in (row.title, row.subtitle, row.note, used) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag(0))

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = [row for row in (self.row_at(index) for index in indexes) if row is not None]
        refs = tuple(row.ref for row in rows)
        plain = "\n\n".join(row.title for row in rows)
        return self.mime_for(refs, plain) if self.mime_for is not None else QMimeData()


class MaterialColumn(QWidget):
    """A field, and below it the collection's records or the hits of what is typed."""

    inserted = Signal(object)  # tuple[Ref, ...]: put these in at the caret
    search_wanted = Signal(str)  # "" for the collection's own records
    opened = Signal(object)  # Ref: show it where it lives
    left = Signal()  # back to the text
    drag_expected = Signal(object)  # tuple[Ref, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MaterialModel(self)
        self._typed = QTimer(self, singleShot=True, interval=TYPED)
        self._build()
        self._connect()

    def show_rows(self, rows: Sequence[Material], query: str) -> None:
        """Show the collection's records, or the hits of a query."""
        if query != self.query:
            return
        self.model.set_rows(rows)
        title = self.tr("Found in the library") if query else self.tr("In this collection")
        self._title.setText(title.upper())
        self._title.setAccessibleName(title)
        self._count.setText(self.locale().toString(len(rows)) if rows else "")
        self._none.setText(
            self.tr("Nothing in the library matches.")
            if query
            else self.tr("Nothing is collected here yet. Type above to find something in the whole library.")
        )
        self._none.setVisible(not rows)
        self.view.setVisible(bool(rows))
        if rows and query:
            self.view.setCurrentIndex(self.model.index(0, 0))

    @property
    def query(self) -> str:
        """What is looked for."""
        return self._field.text().strip()

    def pick(self) -> None:
        """Take the keyboard, to look for something."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def clear(self) -> None:
        """Look for nothing."""
        self._field.clear()

    def _build(self) -> None:
        self.setMinimumWidth(220)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Window)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find something to put in"))
        self._field.setAccessibleName(self.tr("Find something to put in"))
        self._field.setToolTip(self.tr("Ctrl+Enter from the text; Enter puts the first in, Esc goes back"))
        self._field.setClearButtonEnabled(True)
        self._field.addAction(icons.icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self._title = QLabel()
        self._title.setFont(label_font())
        self._title.setProperty("role", "secondary")
        self._count = QLabel()
        self._count.setFont(figures_font(11))
        self._count.setProperty("role", "secondary")
        line = QHBoxLayout()
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self._count)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setAccessibleName(self.tr("What can be put in"))
        self.view.setStyleSheet("QListView { background: palette(window); }")
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMouseTracking(True)
        self.view.setDragEnabled(True)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self._none = QLabel()
        self._none.setWordWrap(True)
        self._none.setProperty("role", "secondary")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self._field)
        column.addSpacing(4)
        column.addLayout(line)
        column.addWidget(self.view, 1)
        column.addWidget(self._none, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(lambda: self.search_wanted.emit(self.query))
        self._field.returnPressed.connect(self._on_field_enter)
        self.view.doubleClicked.connect(lambda _index: self._insert())
        self.view.pressed.connect(lambda _index: self.drag_expected.emit(self.chosen()))
        self._field.installEventFilter(self)
        self.view.installEventFilter(self)

    def chosen(self) -> tuple[Ref, ...]:
        """The selected records in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        found = (self.model.row_at(self.model.index(row, 0)) for row in rows)
        return tuple(row.ref for row in found if row is not None)

    def _insert(self) -> None:
        if refs := self.chosen():
            self.inserted.emit(refs)

    def _on_field_enter(self) -> None:
        if self._typed.isActive():
            self._typed.stop()
            self.search_wanted.emit(self.query)
        elif self.model.rowCount():
            if not self.view.selectedIndexes():
                self.view.setCurrentIndex(self.model.index(0, 0))
            self._insert()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Escape:
                if self.query:
                    self.clear()
                self.left.emit()
                return True
            if watched is self._field and key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.model.rowCount():
                at = self.view.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
                index = self.model.index(min(max(at, 0), self.model.rowCount() - 1), 0)
                self.view.setCurrentIndex(index)
                return True
            if watched is self.view and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._insert()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """A kind's sign, words, source and note; a tick on what stands in the brief."""

    def _fonts(self) -> tuple[Any, Any]:
        return reading_font(round(14 * scale())), sized(12)

    def _lines(self, row: Material, width: int) -> tuple[list[str], list[str]]:
        words, small = self._fonts()
        room = max(60, width - SIDE - 34)
        title, _ = clamped_lines(row.title, words, room, LINES)
        note, _ = clamped_lines(row.note, small, room, 2) if row.note else ([], False)
        return title, note

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 240
        title, note = self._lines(row, width)
        words, small = self._fonts()
        height = len(title) * words.pixelSize() * 1.36 + (1 + len(note)) * small.pixelSize() * 1.4
        return QSize(60, round(height) + 2 * GAP_SMALL + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Material = index.data(ROW)
        model = index.model()
        used = isinstance(model, MaterialModel) and model.is_used(row.ref)
        t = tokens(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 2, 0, -2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(t.color("accent" if selected else "line"), 1))
        painter.setBrush(t.color("selection" if selected else "surface"))
        if hovered and not selected:
            painter.setBrush(t.color("hover"))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        words, small = self._fonts()
        title, note = self._lines(row, option.rect.width())
        left, y = area.left() + SIDE + 20, area.top() + GAP_SMALL
        paint_mark(painter, QRectF(area.left() + 9, y + 2, 14, 14), row.ref.kind, t)
        painter.setFont(words)
        painter.setPen(t.color("secondary" if used else "text"))
        for line in title:
            step = words.pixelSize() * 1.36
            painter.drawText(QPointF(left, y + step * 0.78), line)
            y += step
        painter.setFont(small)
        painter.setPen(t.color("secondary"))
        step = small.pixelSize() * 1.4
        room = int(area.right() - left - (26 if used else 8))
        shown = painter.fontMetrics().elidedText(shown_line(row.subtitle), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, y + step * 0.85), shown)
        if used:
            tick = QRect(round(area.right()) - 22, round(y), 16, round(step) + 2)
            icons.paint(painter, tick, "check", t.color("event"), 14)
        y += step
        painter.setPen(t.color("text"))
        for line in note:
            painter.drawText(QPointF(left, y + step * 0.85), line)
            y += step
        painter.restore()
