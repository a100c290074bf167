"""Small buttons that float on the row or card that the mouse is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.ui.icons import icon
from app.ui.theme import RADIUS, tokens


class HoverBar(QWidget):
    """Icons in a rounded ground; `acted` says which, and where a menu would open under it."""

    acted = Signal(str, QPoint)

    def __init__(self, parent: QWidget, actions: Sequence[tuple[str, str, str]]) -> None:
        """`actions` are (name, glyph, text)."""
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 1, 3, 1)
        row.setSpacing(0)
        for name, glyph, text in actions:
            button = QToolButton()
            button.setIcon(icon(glyph))
            button.setIconSize(QSize(16, 16))
            button.setStyleSheet("padding: 2px; border-width: 1px;")
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has shortcuts and the menu
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.clicked.connect(
                lambda _=False, which=name, pressed=button: self.acted.emit(which, below(pressed))
            )
            self._buttons[name] = button
            row.addWidget(button)
        self.hide()

    def button(self, name: str) -> QToolButton:
        """One of the buttons."""
        return self._buttons[name]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens(self.palette())
        painter.setPen(t.color("faint"))
        painter.setBrush(t.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def below(widget: QWidget) -> QPoint:
    """Where on the screen a menu opens under a widget."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))
