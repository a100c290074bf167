"""The small sign of a record's kind: square, circle and diamond in their colours, an outline icon for the others."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from app.ui import icons
from app.ui.theme import Tokens
from app.ui.widgets.tiles import paint_tile

GLYPHS: Final = {
    "highlight": "highlighter-circle",
    "collection": "folder-simple",
    "article": "file-text",
    "person": "user",
    "organisation": "buildings",
    "place": "map-pin",
    "instrument": "article",
    "topic": "tag",
}


def paint_mark(painter: QPainter, area: QRectF, kind: str, t: Tokens) -> None:
    """The kind's shape in its colour (square, circle, diamond), or an icon."""
    middle = area.center()
    if kind not in ("quote", "event", "statistic"):
        icons.paint(painter, area.adjusted(-3, -3, 3, 3), GLYPHS.get(kind, "star"), t.color("secondary"), 16)
        return
    ink = t.color(kind)
    paint_tile(painter, middle, 6, ("mark", kind, ink.rgba()), lambda p: _draw(p, kind, ink))


def _draw(painter: QPainter, kind: str, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if kind == "quote":
        painter.drawRoundedRect(QRectF(-4, -4, 8, 8), 1.5, 1.5)
    elif kind == "event":
        painter.drawEllipse(QPointF(0, 0), 4.2, 4.2)
    else:
        corners = [QPointF(0, -5.4), QPointF(5.4, 0), QPointF(0, 5.4), QPointF(-5.4, 0)]
        painter.drawPolygon(QPolygonF(corners))
