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
        self._ticks: tuple[int, list[tuple[int, str]], list[int]] = (0, [], [])  # for which height

    def set_marks(self, marks: Sequence[tuple[float, str]]) -> None:
        """Marks as (share of the text before it, colour token)."""
        self._marks = marks
        self._ticks = (0, [], [])
        self.update()

    def set_hits(self, hits: Sequence[float]) -> None:
        """Hits as shares of the text before them."""
        self._hits = hits
        self._ticks = (0, [], [])
        self.update()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        t = tokens(self.palette())
        painter = QPainter(self)
        marks, hits = self._placed()
        for y, kind in marks:
            painter.fillRect(QRectF(1, y, 4, 2), t.color(kind))
        for y in hits:
            painter.fillRect(QRectF(6, y, self.width() - 7, 2), t.color("star"))

    def _placed(self) -> tuple[list[tuple[int, str]], list[int]]:
        """Where the ticks stand: thousands of marks fall on a few hundred pixels, and are put there once for a height."""
        if self._ticks[0] != self.height():
            room = self.height() - 8
            marks = dict.fromkeys((4 + round(share * room), kind) for share, kind in self._marks)
            hits = dict.fromkeys(4 + round(share * room) for share in self._hits)
            self._ticks = (self.height(), list(marks), list(hits))
        return self._ticks[1], self._ticks[2]
