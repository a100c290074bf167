"""A box with one of several values, with the caret of our icon family, and one with a number. The wheel scrolls what they
stand in: turned by whoever reads on, it would change a value unseen.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QWidget

from app.ui import icons
from app.ui.theme import tokens


class Choice(QComboBox):
    """A combo box whose button is a caret alone; the style sheet takes the native arrow away by its role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "choice")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        t = tokens(QApplication.palette())
        side = QRect(self.width() - 26, 0, 20, self.height())
        icons.paint(painter, side, "caret-down", t.color("secondary" if self.isEnabled() else "faint"), 14)


class Number(QSpinBox):
    """A whole number."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
