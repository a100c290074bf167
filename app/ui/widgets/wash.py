"""The four pens of highlights: a colour each, and a shape each, so that they are told apart without seeing colours.

Yellow fills the line, green its lower half, blue is hatched, pink runs along the upper and the lower edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.theme import Tokens, tokens

COLOURS: Final = ("yellow", "green", "blue", "pink")
HATCH: Final = 7  # pixels from one line of the hatching to the next


def paint_wash(
    painter: QPainter, rects: Sequence[QRectF], colour: str, t: Tokens, strong: bool = False
) -> None:
    """Draw a pen's stroke behind words, one rectangle a line of text; a strong one is under the mouse or selected."""
    ground, ink = t.color(f"{colour}_ground"), t.color(colour)
    if strong:
        ground = _mixed(ground, ink, 0.12 if t.dark else 0.22)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    for rect in rects:
        if colour == "green":
            rect = rect.adjusted(0, rect.height() * 0.45, 0, 0)
        path = QPainterPath()
        path.addRoundedRect(rect, 2.5, 2.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, ground)
        if colour == "blue":
            _hatch(painter, rect, ink, 0.2 if t.dark else 0.32)
        elif colour == "pink":
            line = QColor(ink)
            line.setAlphaF(0.75)
            for y in (rect.top() + 0.75, rect.bottom() - 0.75):
                painter.setPen(QPen(line, 1.5))
                painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y))
            painter.setPen(Qt.PenStyle.NoPen)
    painter.restore()


def pen_icon(colour: str, chosen: bool = False) -> QIcon:
    """A swatch of a pen for buttons and menus; the chosen one has a ring."""
    return QIcon(_Swatch(colour, chosen))


def _hatch(painter: QPainter, rect: QRectF, ink: QColor, strength: float) -> None:
    line = QColor(ink)
    line.setAlphaF(strength)
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(line, 1.1))
    # From a fixed origin, so that the lines of neighbouring rectangles meet.
    first = int((rect.left() - rect.height()) // HATCH) * HATCH
    x = float(first)
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += HATCH
    painter.restore()


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    rest = 1 - share
    return QColor.fromRgbF(
        one.redF() * rest + other.redF() * share,
        one.greenF() * rest + other.greenF() * share,
        one.blueF() * rest + other.blueF() * share,
    )


class _Swatch(QIconEngine):
    def __init__(self, colour: str, chosen: bool) -> None:
        super().__init__()
        self._colour, self._chosen = colour, chosen

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        t = tokens(QApplication.palette())
        area = QRectF(rect)  # type: ignore[call-overload]
        side = min(area.width(), area.height())
        box = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_wash(painter, [box.adjusted(2.5, 2.5, -2.5, -2.5)], self._colour, t)
        ring = t.color(self._colour)
        painter.setPen(QPen(ring, 2 if self._chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self._chosen:
            ring.setAlphaF(0.6)
            painter.setPen(QPen(ring, 1))
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Swatch(self._colour, self._chosen)
