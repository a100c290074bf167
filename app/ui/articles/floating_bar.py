"""A small bar that floats over the text: under the words it is about, never on them where there is room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget

GAP: Final = 8  # pixels between the words and the bar


class FloatingBar(QFrame):
    """A row of controls on a rounded ground with a shadow; Esc hides it and goes back to what it floats over."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName(name)
        self.setStyleSheet(
            f"#{name} {{ background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }}"
        )
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 50))
        self.setGraphicsEffect(shadow)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(5, 5, 5, 5)
        self._row.setSpacing(2)

    def _stand_under(self, words: QRect, end_x: int) -> None:
        """Show it near `end_x` under `words`, above them where there is no room below; both in the parent's pixels."""
        room = self._over.rect()
        y = words.bottom() + GAP
        if y + self.height() > room.bottom() - 4:
            y = words.top() - GAP - self.height()
        if y < 4:
            y = self._least_bad(room)
        x = max(4, min(end_x - self.width() // 2, room.right() - self.width() - 18))
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def _least_bad(self, room: QRect) -> int:
        """Where it goes when the words fill the whole height."""
        return 4

    # --- Qt -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._over.setFocus()
            return
        super().keyPressEvent(event)
