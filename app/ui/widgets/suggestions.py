"""Rows under a box that is being typed into: they offer, and never take what is typed or the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from app.ui import icons
from app.ui.theme import GAP, GAP_SMALL, sized, tokens

ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
HEIGHT: Final = 30
SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class Suggested:
    """One row: what the box would hold, what is shown, a word at the right, and an icon."""

    text: str
    shown: str
    aside: str = ""
    glyph: str = ""


class Suggestions(QFrame):
    """A list under a line edit, a child of its window. The box hands its arrow keys on with `move`."""

    accepted = Signal(str)
    removed = Signal(str)  # Shift+Delete on a row

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box.window())
        self._box = box
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self._list = QListWidget(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_Row(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Suggestions"))
        self._list.itemClicked.connect(lambda item: self.accepted.emit(item.data(ROW).text))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self._list)
        self.hide()

    @property
    def current(self) -> Suggested | None:
        """The row that the arrow keys have reached; None while none is."""
        item = self._list.currentItem()
        row = item.data(ROW) if self.isVisible() and item is not None else None
        return row if isinstance(row, Suggested) else None

    @property
    def rows(self) -> list[Suggested]:
        """What is offered."""
        return [self._list.item(at).data(ROW) for at in range(self._list.count())]

    def offer(self, rows: Sequence[Suggested]) -> None:
        """Show these rows, none of them chosen; nothing to offer hides the list."""
        self._list.clear()
        for row in rows[:SHOWN]:
            item = QListWidgetItem(row.shown)
            item.setData(ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.shown} {row.aside}".strip())
            self._list.addItem(item)
        self._list.setCurrentRow(-1)
        if not rows:
            self.hide()
            return
        self._place()
        self.show()
        self.raise_()

    def move_by(self, step: int) -> bool:
        """Go to the next or the previous row; False past the ends, where the key means something else."""
        at = self._list.currentRow() + step
        if not self.isVisible() or at >= self._list.count() or at < -1:
            return False
        self._list.setCurrentRow(at)
        return True

    def first(self) -> Suggested | None:
        """The first row, which Tab takes while none is chosen."""
        return self.rows[0] if self.isVisible() and self._list.count() else None

    def _place(self) -> None:
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + 2))
        height = self._list.count() * HEIGHT + 10
        self.setGeometry(
            QRect(corner, QSize(self._box.width(), min(height, window.height() - corner.y() - GAP)))
        )


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        t = tokens(option.palette)
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(t.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(t.hover))
        left = rect.left() + GAP
        if row.glyph:
            icons.paint(
                painter, QRect(left, rect.top(), 16, rect.height()), row.glyph, t.color("secondary"), 15
            )
        left += 16 + GAP_SMALL
        painter.setFont(sized(12))
        painter.setPen(QColor(t.secondary))
        used = painter.fontMetrics().horizontalAdvance(row.aside)
        painter.drawText(
            rect.adjusted(0, 0, -GAP, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            row.aside,
        )
        painter.setFont(option.font)
        painter.setPen(QColor(t.text))
        room = QRect(left, rect.top(), rect.right() - left - used - 2 * GAP, rect.height())
        shown = painter.fontMetrics().elidedText(row.shown, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
