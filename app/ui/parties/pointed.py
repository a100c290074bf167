"""The ground under a line of a dossier that the mouse or the keyboard is on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from app.ui.theme import RADIUS, Tokens


def paint_pointed(painter: QPainter, line: QWidget, t: Tokens) -> None:
    """Fill it under the mouse, and draw its edge where the keyboard is; nothing otherwise."""
    if line.underMouse() or line.hasFocus():
        painter.setPen(QColor(t.accent) if line.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.hover) if line.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(line.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
