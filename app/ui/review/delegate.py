"""Paints a candidate's row: kind, words, rule, confidence and source."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.ui.review.model import Waiting, percent, words_of
from app.ui.review.rules import short
from app.ui.theme import reading_font, scale, sized, tokens
from app.ui.widgets.kind_mark import paint_mark
from app.ui.widgets.listing import ListingView
from app.ui.widgets.paged_model import ROW_ROLE, Index
from app.ui.widgets.states import paint_blocks

HEIGHT: Final = 60


def row_height() -> int:
    """The height of a row at the present font size."""
    return round(HEIGHT * scale())


class ReviewDelegate(QStyledItemDelegate):
    """Two lines: words; rule, confidence and source."""

    def __init__(self, view: ListingView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens(option.palette)
        area = QRectF(option.rect)
        row: Waiting | None = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            paint_blocks(painter, area, t.line, index.row(), t.dark)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = self._view.hovered.isValid() and self._view.hovered.row() == index.row()
        if selected or hovered:
            painter.fillRect(area, t.color("selection" if selected else "hover"))
        if index.row() == self._view.currentIndex().row():
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), t.color("accent"))
        painter.setPen(QPen(t.color("line"), 1))
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))
        font, small = reading_font(round(15 * scale())), sized(12)
        metrics, low = QFontMetricsF(font), QFontMetricsF(small)
        top = area.top() + (area.height() - metrics.height() - low.height() - 3) / 2
        left, right = area.left() + 40, area.right() - 14
        paint_mark(
            painter,
            QRectF(area.left() + 15, top + metrics.height() / 2 - 7, 14, 14),
            row.candidate.ref.kind,
            t,
        )
        painter.setFont(font)
        painter.setPen(t.color("text"))
        shown = metrics.elidedText(words_of(row.candidate), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPointF(left, top + metrics.ascent()), shown)
        painter.setFont(small)
        painter.setPen(t.color("secondary"))
        baseline = top + metrics.height() + 3 + low.ascent()
        source = row.candidate.source.outlet or row.candidate.source.title
        sure = percent(row.candidate.confidence)
        painter.drawText(QPointF(right - low.horizontalAdvance(sure), baseline), sure)
        room = right - left - low.horizontalAdvance(sure) - 12
        line = low.elidedText(f"{short(row.candidate.rule)} · {source}", Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, baseline), line)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Any
    ) -> bool:
        row: Waiting | None = index.data(ROW_ROLE) if index.isValid() else None
        if row is not None and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(
                event.globalPos(), f"{words_of(row.candidate)}\n{row.candidate.source.title}", view
            )
        return True
