"""One quote of a dossier: its words in up to three lines, with a word lit that recurs, and below who prints it and when."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.parties.pointed import paint_pointed
from app.ui.theme import GAP, GAP_SMALL, figures_font, reading_font, scale, sized, tokens
from app.ui.widgets.elided_label import clamped_lines
from app.ui.widgets.tips import plain_tip

LINES = 3
INSET = 20  # from the coloured edge to the words


class QuoteLine(QAbstractButton):
    """Works like a button; what does not fit is in the tooltip."""

    def __init__(
        self, words: str, about: str, when: str, lit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._about = about
        self._when = when
        self._lit = re.compile(re.escape(lit).replace(r"\ ", r"[\s\-]+"), re.IGNORECASE) if lit else None
        self._lines: list[str] = []
        self._font = reading_font(round(16 * scale()))
        self.setText(words)
        self.setAccessibleName(", ".join(part for part in (words, about, when) if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # not Fixed: a layout would hold the height to the size hint, which knows no width
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _line(self) -> float:
        return QFontMetricsF(self._font).height() * 1.15

    def _laid(self, width: int) -> tuple[list[str], bool]:
        return clamped_lines(self._words, self._font, max(40, width - INSET - GAP_SMALL), LINES)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines, _ = self._laid(width)
        return round(len(lines) * self._line()) + QFontMetrics(sized(12)).height() + 2 * GAP_SMALL + 2

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lines, elided = self._laid(self.width())
        room = self.width() - INSET - GAP_SMALL
        below = QFontMetrics(sized(12)).horizontalAdvance(self._about + self._when) + GAP
        parts = [self._words if elided else "", self._about if below > room else ""]
        self.setToolTip(plain_tip("\n".join(part for part in parts if part)))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pointed(painter, self, t)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.quote))
        painter.drawRoundedRect(
            QRectF(GAP_SMALL, GAP_SMALL + 2, 3, self.height() - 2 * GAP_SMALL - 4), 1.5, 1.5
        )
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        top = float(GAP_SMALL)
        for line in self._lines:
            self._light(painter, line, top, metrics)
            painter.setPen(QColor(t.text))
            painter.drawText(QPointF(INSET, top + metrics.ascent()), line)
            top += self._line()
        painter.setFont(figures_font(12))
        painter.setPen(QColor(t.secondary))
        small = painter.fontMetrics()
        width = small.horizontalAdvance(self._when)
        right = self.width() - GAP_SMALL
        place = QRectF(right - width, top + 2, width, small.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._when)
        room = right - width - GAP - INSET
        about = small.elidedText(self._about, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(INSET, top + 2, room, small.height()), Qt.AlignmentFlag.AlignVCenter, about)

    def _light(self, painter: QPainter, line: str, top: float, metrics: QFontMetricsF) -> None:
        if self._lit is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens(self.palette()).color("find"))
        for found in self._lit.finditer(line):
            left = INSET + metrics.horizontalAdvance(line[: found.start()])
            width = metrics.horizontalAdvance(found[0])
            painter.drawRoundedRect(QRectF(left - 1, top + 1, width + 2, metrics.height() - 2), 2, 2)
