"""What the delegates of lists of records share: faint blocks for what is not read yet, the ground, and the marks at the end."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons
from app.ui.theme import Tokens, tokens
from app.ui.widgets.paged_model import ROW_ROLE
from app.ui.widgets.states import paint_blocks

Index = QModelIndex | QPersistentModelIndex
MARK = 24  # pixels at the end of a row, for the star


class RowDelegate(QStyledItemDelegate):
    """Subclasses paint a row that is there in `paint_row`; the painter is saved before and restored after it."""

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Any, t: Tokens, index: Index
    ) -> None:
        """Paint one record."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens(option.palette)
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            paint_blocks(painter, option.rect.toRectF(), t.line, index.row(), t.dark)
        else:
            self.paint_row(painter, option, row, t, index)
        painter.restore()


def paint_marks(painter: QPainter, area: QRect, starred: bool, candidate: bool, t: Tokens) -> None:
    """The star of a bookmark, or the broken circle of what waits for review."""
    if starred:
        icons.paint(painter, area, "star-fill", t.color("star"), 16)
    elif candidate:
        icons.paint(painter, area, "circle-dashed", t.color("faint"), 14)
