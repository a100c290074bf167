"""A large number with what it counts: a button that leads to those records."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.theme import GAP_SMALL, RADIUS, figures_font, sized, tokens


class NumberTile(QAbstractButton):
    """Works like a button with mouse and keyboard."""

    def __init__(self, number: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = QLocale().toString(number)
        self.setText(text)
        self.setAccessibleName(f"{self._number} {text}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        large, small = QFontMetrics(self._large()), QFontMetrics(sized(12))
        width = max(large.horizontalAdvance(self._number), small.horizontalAdvance(self.text()))
        return QSize(width + 2 * GAP_SMALL + 2, large.height() + small.height() + 2 * GAP_SMALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(t.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.line) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ground, RADIUS, RADIUS)
        painter.setFont(self._large())
        painter.setPen(QColor(t.text))
        height = painter.fontMetrics().height()
        bearing = painter.fontMetrics().leftBearing(
            self._number[:1]
        )  # a tabular 1 would stand to the right of its word
        place = QRect(GAP_SMALL - bearing, GAP_SMALL, self.width(), height)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._number)
        painter.setFont(sized(12))
        painter.setPen(QColor(t.secondary))
        below = QRect(GAP_SMALL, GAP_SMALL + height, self.width(), painter.fontMetrics().height())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self.text())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _large(self) -> QFont:
        return figures_font(26, QFont.Weight.DemiBold)
