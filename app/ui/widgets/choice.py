"""A box with one of several values, with the caret of our icon family."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from app.ui import icons
from app.ui.theme import tokens


class Choice(QComboBox):
    """A combo box whose button is a caret alone; the style sheet takes the native arrow away by its role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "choice")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        t = tokens(QApplication.palette())
        side = QRect(self.width() - 26, 0, 20, self.height())
        icons.paint(painter, side, "caret-down", t.color("secondary" if self.isEnabled() else "faint"), 14)
