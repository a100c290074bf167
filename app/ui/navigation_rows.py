"""The lines of the navigation: what each of them carries, and how it is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons
from app.ui.theme import ICON, RADIUS, ROW_NAVIGATION, Tokens, figures_font, label_font, tokens

Index = QModelIndex | QPersistentModelIndex

TARGET: Final = Qt.ItemDataRole.UserRole + 1  # ("view", name) or ("collection", id); None for a label
COUNT: Final = Qt.ItemDataRole.UserRole + 2
GLYPH: Final = Qt.ItemDataRole.UserRole + 3
COLOUR: Final = Qt.ItemDataRole.UserRole + 4
SMART: Final = Qt.ItemDataRole.UserRole + 5
BRIEF: Final = Qt.ItemDataRole.UserRole + 6
MORE: Final = Qt.ItemDataRole.UserRole + 7


class NavigationDelegate(QStyledItemDelegate):
    """A label in small capitals; a view or a collection with its sign, its name, its count and the pen of its brief."""

    def _paint_label(self, painter: QPainter, rect: QRect, text: str, t: Tokens) -> None:
        painter.setFont(label_font())
        painter.setPen(QColor(t.secondary))
        painter.drawText(
            rect.adjusted(18, 0, -8, -6), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text
        )

    def _paint_ground(
        self, painter: QPainter, ground: QRectF, option: QStyleOptionViewItem, t: Tokens
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selection if chosen else t.line))
            painter.setOpacity(1 if chosen else 0.5)
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
            painter.setOpacity(1)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus and option.widget.hasFocus():
            painter.setPen(QColor(t.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _paint_sign(self, painter: QPainter, rect: QRect, index: Index, ink: QColor, t: Tokens) -> int:
        """The icon of a view, the lightning of a saved search, the square of a collection; returns where the name begins."""
        left = rect.x() + 18
        if glyph := index.data(GLYPH):
            icons.paint(painter, QRect(left, rect.y(), ICON + 1, rect.height()), glyph, ink, ICON)
            return left + ICON + 10
        colour = t.color(index.data(COLOUR) or "accent")
        if index.data(SMART):
            icons.paint(painter, QRect(left - 3, rect.y(), 17, rect.height()), "lightning", colour, 15)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(left + 2, rect.center().y() - 3, 7, 7), 1.5, 1.5)
        return left + 20

    def _paint_count(self, painter: QPainter, rect: QRect, right: int, text: str, ink: QColor) -> int:
        """The count at the right end; returns where what stands before it must end."""
        painter.setFont(figures_font())
        painter.setPen(ink)
        width = painter.fontMetrics().horizontalAdvance(text)
        area = QRect(right - width, rect.y(), width, rect.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        return right - width - 8

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        if index.data(TARGET) is None:
            return QSize(100, line + 26)
        return QSize(100, max(ROW_NAVIGATION + 2, line + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        if index.data(TARGET) is None:
            self._paint_label(painter, rect, index.data(), t)
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        end = min(option.widget.width() - 8, rect.right() - 1)  # whole beside a scroll bar, too
        ground = QRectF(8, rect.y() + 1, end - 8, rect.height() - 2)
        self._paint_ground(painter, ground, option, t)
        ink = QColor(t.accent if chosen else t.text)
        left = self._paint_sign(painter, rect, index, ink, t)
        right = int(ground.right()) - 10
        if count := index.data(COUNT):
            text = option.locale.toString(int(count)) + ("+" if index.data(MORE) else "")
            right = self._paint_count(painter, rect, right, text, QColor(t.accent if chosen else t.secondary))
        if index.data(BRIEF):
            pen = QRect(right - 14, rect.y(), 14, rect.height())
            icons.paint(painter, pen, "pen-nib", t.color("faint"), 13)
            right -= 20
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(ink)
        room = QRect(left, rect.y(), max(0, right - left), rect.height())
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
