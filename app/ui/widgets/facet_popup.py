"""The list that a facet's chip opens: every value with its count, narrowed by typing, several to be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import icons
from app.ui.theme import GAP_SMALL, ROW_FACET, figures_font, tokens
from app.ui.widgets.folding import folded
from app.ui.widgets.tips import plain_tip

VALUE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
COUNT_ROLE = int(Qt.ItemDataRole.UserRole) + 2
CHOSEN_ROLE = int(Qt.ItemDataRole.UserRole) + 3
ROWS_SHOWN = 12


def shown_count(value: Any) -> str:
    """The count of a facet's value as one reads it: with a plus sign where only the newest hits were counted."""
    return QLocale().toString(value.count) + ("+" if getattr(value, "at_least", False) else "")


class FacetPopup(QFrame):
    """Opens under a chip; Space, Enter or a click chooses, Esc closes. `toggled` is emitted at once for each value."""

    toggled = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Type to narrow"))
        self._field.setAccessibleName(self.tr("Narrow the values"))
        self._field.textChanged.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_ValueDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.itemClicked.connect(self._toggle)
        self._list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_SMALL, GAP_SMALL, GAP_SMALL, GAP_SMALL)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self._field)
        column.addWidget(self._list)

    def open(
        self, name: str, values: Sequence[tuple[str, str, str]], chosen: Sequence[str], under: QWidget
    ) -> None:
        """Show `values` as (value, label, count as shown) under a widget."""
        self._list.clear()
        self._list.setAccessibleName(name)
        self.setAccessibleName(name)
        for value, label, count in values:
            item = QListWidgetItem(label)
            item.setToolTip(plain_tip(label))
            item.setData(VALUE_ROLE, value)
            item.setData(COUNT_ROLE, count)
            self._mark(item, value in chosen)
            self._list.addItem(item)
        self._field.clear()
        self._field.setVisible(len(values) > 6)
        row = self._list.sizeHintForRow(0) if values else ROW_FACET
        self._list.setFixedHeight(row * min(ROWS_SHOWN, max(1, len(values))) + 2)
        self.setFixedWidth(max(220, min(340, self._list.sizeHintForColumn(0) + 3 * GAP_SMALL)))
        self.adjustSize()
        self.move(self._beside(under))
        self.show()
        if values:
            self._list.setCurrentRow(0)
        (self._field if self._field.isVisible() else self._list).setFocus(Qt.FocusReason.PopupFocusReason)

    def _beside(self, under: QWidget) -> QPoint:
        below = under.mapToGlobal(QPoint(0, under.height() + 4))
        screen = under.screen().availableGeometry()
        y = below.y()
        if y + self.height() > screen.bottom():
            y = max(screen.top(), under.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
        return QPoint(max(screen.left(), min(below.x(), screen.right() - self.width())), y)

    def _narrow(self, text: str) -> None:
        wanted = folded(text).split()
        first: QListWidgetItem | None = None
        for row in range(self._list.count()):
            item = self._list.item(row)
            words = folded(item.text())
            hidden = not all(word in words for word in wanted)
            item.setHidden(hidden)
            if not hidden and first is None:
                first = item
        self._list.setCurrentItem(first)  # type: ignore[arg-type]

    def _mark(self, item: QListWidgetItem, chosen: bool) -> None:
        item.setData(CHOSEN_ROLE, chosen)
        count = str(item.data(COUNT_ROLE))
        spoken = f"{item.text()}, {count}" + (", " + self.tr("chosen") if chosen else "")
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), spoken)

    def _toggle(self, item: QListWidgetItem | None) -> None:
        if item is None or item.isHidden():
            return
        chosen = not item.data(CHOSEN_ROLE)
        self._mark(item, chosen)
        self.toggled.emit(item.data(VALUE_ROLE), chosen)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
            key == Qt.Key.Key_Space and watched is self._list
        ):
            self._toggle(self._list.currentItem())
            return True
        if watched is self._field and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self._list.currentRow() + step
            while 0 <= row < self._list.count() and self._list.item(row).isHidden():
                row += step
            if 0 <= row < self._list.count():
                self._list.setCurrentRow(row)
            return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QEvent) -> None:  # type: ignore[override]
        super().hideEvent(event)  # type: ignore[arg-type]
        self.closed.emit()


class _ValueDelegate(QStyledItemDelegate):
    """A check mark, the value, and its count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        label = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(label + 92, max(ROW_FACET, option.fontMetrics.height() + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        t = tokens(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if current or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("selection" if current else "hover"))
            painter.drawRoundedRect(option.rect, 4, 4)
        chosen = bool(index.data(CHOSEN_ROLE))
        tick = QRect(option.rect.left() + 4, option.rect.top(), 20, option.rect.height())
        if chosen:
            icons.paint(painter, tick, "check", t.color("accent"), 15)
        count = str(index.data(COUNT_ROLE))
        painter.setFont(figures_font())
        painter.setPen(t.color("secondary"))
        right = option.rect.adjusted(0, 0, -8, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = QRect(option.rect).adjusted(28, 0, -16 - painter.fontMetrics().horizontalAdvance(count), 0)
        painter.setFont(option.font)
        painter.setPen(t.color("accent" if chosen else "text"))
        label = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        painter.restore()
