"""The star of a bookmark, painted by delegates: filled where a record is bookmarked, an outline where it is not."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.ui.theme import Tokens
from app.ui.widgets.tiles import paint_tile

INNER = 0.42  # how far the inner corners lie from the middle, of the outer ones


def paint_star(painter: QPainter, rect: QRectF, on: bool, t: Tokens, hovered: bool = False) -> None:
    """A star of 16 pixels (or what fits) in the middle of `rect`."""
    radius = min(8.4, rect.width() / 2, rect.height() / 2)
    ink = t.star if on or hovered else t.faint
    middle = rect.center() + QPointF(0, 0.6)
    paint_tile(painter, middle, radius + 1, ("star", radius, on, ink), lambda p: _draw(p, radius, on, ink))


def _draw(painter: QPainter, radius: float, on: bool, color: str) -> None:
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * INNER
        angle = math.radians(36 * corner - 90)
        points.append(QPointF(reach * math.cos(angle), reach * math.sin(angle)))
    ink = QColor(color)
    pen = QPen(ink, 1.3)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(ink if on else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(points))
