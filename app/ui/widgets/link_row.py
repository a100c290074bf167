"""A row that leads somewhere: an icon or dot, a title, a second line, and a short text at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui import icons
from app.ui.theme import GAP, GAP_SMALL, ICON, RADIUS, figures_font, sized, tokens
from app.ui.widgets.tips import plain_tip


class LinkRow(QAbstractButton):
    """Works like a button with mouse and keyboard; what does not fit is elided and shown in the tooltip."""

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        aside: str = "",
        glyph: str = "",
        color: str = "secondary",
        parent: QWidget | None = None,
        aside_color: str = "secondary",
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._subtitle = subtitle
        self._aside = aside
        self._glyph = glyph
        self._color = color
        self._aside_color = aside_color
        self.setText(title)
        self.setAccessibleName(", ".join(part for part in (title, subtitle, aside) if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().height() + (QFontMetrics(sized(12)).height() + 2 if self._subtitle else 0)
        return QSize(260, lines + 2 * GAP_SMALL)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect()
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(QColor(t.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        left = GAP_SMALL
        line = self.fontMetrics().height()
        top = (rect.height() - self.sizeHint().height()) // 2 + GAP_SMALL
        if self._glyph:
            icons.paint(painter, QRect(left, top, ICON, line), self._glyph, t.color(self._color), ICON)
            left += ICON + GAP_SMALL + 2
        right = rect.right() - GAP_SMALL
        if self._aside:
            painter.setFont(figures_font(12))
            painter.setPen(t.color(self._aside_color))
            width = painter.fontMetrics().horizontalAdvance(self._aside) + 1
            painter.drawText(
                QRect(right - width, top, width, line), Qt.AlignmentFlag.AlignVCenter, self._aside
            )
            right -= width + GAP
        painter.setFont(self.font())
        painter.setPen(QColor(t.text))
        room = QRect(left, top, right - left, line)
        shown = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if self._subtitle:
            painter.setFont(sized(12))
            painter.setPen(QColor(t.secondary))
            below = QRect(
                left, top + line + 2, rect.right() - GAP_SMALL - left, painter.fontMetrics().height()
            )
            shown = painter.fontMetrics().elidedText(
                self._subtitle, Qt.TextElideMode.ElideRight, below.width()
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = GAP_SMALL + (ICON + GAP_SMALL + 2 if self._glyph else 0)
        room = self.width() - left - GAP_SMALL
        aside = QFontMetrics(figures_font(12)).horizontalAdvance(self._aside) + 1 + GAP if self._aside else 0
        cut = self.fontMetrics().horizontalAdvance(self._title) > room - aside
        cut_below = QFontMetrics(sized(12)).horizontalAdvance(self._subtitle) > room
        parts = [self._title if cut else "", self._subtitle if cut_below else ""]
        self.setToolTip(plain_tip("\n".join(part for part in parts if part)))
