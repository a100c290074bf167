"""Painting of the list of parties: name, who or what it is, and how much there is of it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui import icons
from app.ui.parties.model import GLYPHS, kind_text
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, Tokens, figures_font, sized
from app.ui.widgets.row_delegate import Index, RowDelegate
from app.ui.widgets.row_painting import paint_ground
from db.records import PartyRow


class PartyDelegate(RowDelegate):
    """Two lines: name with counts, description."""

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: PartyRow, t: Tokens, index: Index
    ) -> None:
        rect = option.rect
        paint_ground(painter, option, t)
        name_font = sized(13, QFont.Weight.DemiBold)
        line, below = QFontMetrics(name_font).height(), QFontMetrics(sized(12)).height()
        top = rect.y() + (rect.height() - line - below - 3) // 2
        icon = QRect(rect.x() + GAP_WIDE, top, 18, line)
        icons.paint(painter, icon, GLYPHS[row.kind], t.color("secondary"), 17)
        left = icon.right() + GAP
        right = rect.right() - GAP_WIDE
        if row.starred:
            icons.paint(painter, QRect(right - 16, top, 16, line), "star-fill", t.color("star"), 15)
            right -= 16 + GAP_SMALL
        right = self._counts(painter, row, QRect(left, top, right - left, line), t)
        painter.setFont(name_font)
        painter.setPen(QColor(t.text))
        room = QRect(left, top, right - left - GAP_SMALL, line)
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(sized(12))
        painter.setPen(QColor(t.secondary))
        room = QRect(left, top + line + 3, rect.right() - GAP_WIDE - left, below)
        text = row.description or kind_text(row.kind)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _counts(self, painter: QPainter, row: PartyRow, room: QRect, t: Tokens) -> int:
        """Draw the numbers of quotes, events and statistics from the right; returns where they begin."""
        painter.setFont(figures_font(12))
        x = room.right()
        for count, color, shape in (
            (row.statistics, t.statistic, "diamond"),
            (row.events, t.event, "circle"),
            (row.quotes, t.quote, "square"),
        ):
            if not count:
                continue
            text = str(count)
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.setPen(QColor(t.secondary))
            painter.drawText(
                QRect(x - width, room.y(), width + 1, room.height()), Qt.AlignmentFlag.AlignVCenter, text
            )
            x -= width + 12
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(color))
            dot = QRectF(x, room.center().y() - 3, 7, 7)
            if shape == "circle":
                painter.drawEllipse(dot)
            elif shape == "square":
                painter.drawRoundedRect(dot, 1.5, 1.5)
            else:
                painter.save()
                painter.translate(dot.center())
                painter.rotate(45)
                painter.drawRoundedRect(QRectF(-3, -3, 6, 6), 1, 1)
                painter.restore()
            x -= GAP
        return x
