"""What every row of a list is painted with: its ground, its hairline, and text that is elided where it does not fit."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.theme import Tokens

_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, t: Tokens) -> None:
    """Selection with its accent edge, or hover, and the hairline below."""
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(t.selection))
        painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(t.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(t.hover))
    painter.setPen(QColor(t.line))
    painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())


def paint_text(
    painter: QPainter, room: QRect, text: str, font: QFont, color: str, *, right: bool = False
) -> int:
    """One line of text in the middle of `room`; returns the width that it took, in pixels."""
    if not text:
        return 0
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown, width = elided(text, font, room.width())
    painter.drawText(room, _RIGHT if right else _LEFT, shown)
    return width


@lru_cache(maxsize=4096)
def elided(text: str, font: QFont, room: int) -> tuple[str, int]:
    """What of a line of text fits into `room` pixels, and the width that it takes."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return shown, metrics.horizontalAdvance(shown)
