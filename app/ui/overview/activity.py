"""Articles and events month by month, as two rows of thin bars over one axis of years."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.theme import figures_font, tokens

Month = tuple[str, int, int]
INSET = 8  # the chart stands in line with the text above and below


def filled(months: tuple[Month, ...]) -> list[Month]:
    """The same months with the empty ones between the first and the last."""
    if not months:
        return []
    known = {month: (articles, events) for month, articles, events in months}
    year, month = map(int, min(known).split("-"))
    last = max(known)
    out: list[Month] = []
    while (name := f"{year:04d}-{month:02d}") <= last:
        out.append((name, *known.get(name, (0, 0))))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return out


class ActivityChart(QWidget):
    """A quiet picture of when the library's coverage falls; each month has its numbers in a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months: list[Month] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def set_months(self, months: tuple[Month, ...]) -> None:
        """Months as ("2025-10", articles, events)."""
        self._months = filled(months)
        articles = sum(month[1] for month in self._months)
        events = sum(month[2] for month in self._months)
        self.setAccessibleName(
            self.tr("%1, %2 with a known month")
            .replace("%1", self.tr("%Ln article(s)", "", articles))
            .replace("%2", self.tr("%Ln event(s)", "", events))
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 96)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._months:
            return
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(figures_font(11))
        axis = self.height() - painter.fontMetrics().height() - 6
        step = (self.width() - 2 * INSET) / len(self._months)
        most = max(max(month[1], month[2]) for month in self._months) or 1
        bar = max(1.5, min(7.0, step / 2 - 0.5))
        painter.setPen(QColor(t.line))
        painter.drawLine(INSET, axis, self.width() - INSET, axis)
        free = -1.0
        for at, (name, articles, events) in enumerate(self._months):
            left = INSET + at * step
            painter.setPen(Qt.PenStyle.NoPen)
            for count, color, x in (
                (articles, t.accent, left + step / 2 - bar),
                (events, t.event, left + step / 2),
            ):
                if count:
                    height = max(3.0, count / most * (axis - 6))
                    painter.setBrush(QColor(color))
                    painter.drawRoundedRect(QRectF(x, axis - height, bar - 0.5, height), 1, 1)
            if name.endswith("-01") or at == 0:
                width = painter.fontMetrics().horizontalAdvance("2000") + 10
                if left >= free and left + width <= self.width() + 10:
                    painter.setPen(QColor(t.secondary))
                    place = QRect(int(left), axis + 4, width, painter.fontMetrics().height())
                    painter.drawText(place, Qt.AlignmentFlag.AlignLeft, name[:4])
                    free = left + width

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._months:
            at = min(
                len(self._months) - 1,
                max(0, int((event.pos().x() - INSET) * len(self._months) / max(1, self.width() - 2 * INSET))),
            )
            name, articles, events = self._months[at]
            text = self.tr("%1: %2, %3").replace("%1", name)
            text = text.replace("%2", self.tr("%Ln article(s)", "", articles))
            text = text.replace("%3", self.tr("%Ln event(s)", "", events))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
