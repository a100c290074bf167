"""A scroll bar that shows where in the text marks and hits stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from app.ui.theme import tokens

WIDTH = 14


class MarkedScrollBar(QScrollBar):
    """Ticks in the colours of their kinds at the left, hits of find-in-article across the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._marks: Sequence[tuple[float, str]] = ()
        self._hits: Sequence[float] = ()

    def set_marks(self, marks: Sequence[tuple[float, str]]) -> None:
        """Marks as (share of the text before it, colour token)."""
        self._marks = marks
        self.update()

    def set_hits(self, hits: Sequence[float]) -> None:
        """Hits as shares of the text before them."""
        self._hits = hits
        self.update()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        t = tokens(self.palette())
        painter = QPainter(self)
        room = self.height() - 8
        drawn: set[tuple[int, str]] = set()
        for share, kind in self._marks:
            y = 4 + round(share * room)
            if (y, kind) not in drawn:  # thousands of marks fall on a few hundred pixels
                drawn.add((y, kind))
                painter.fillRect(QRectF(1, y, 4, 2), t.color(kind))
        for y in {4 + round(share * room) for share in self._hits}:
            painter.fillRect(QRectF(6, y, self.width() - 7, 2), t.color("star"))
