"""A label that ends in "…" when there is no room, and then says the whole in its tooltip."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import tokens
from app.ui.widgets.tips import plain_tip

NO_LIMIT: Final = 10_000


def clamped_lines(text: str, font: QFont, width: float, lines: int) -> tuple[list[str], bool]:
    """`text` broken into at most `lines` lines of `width` pixels, the last elided; and whether anything was left out."""
    parts, cut = _clamped(text, font, width, lines)
    return list(parts), cut


@lru_cache(maxsize=2048)
def _clamped(text: str, font: QFont, width: float, lines: int) -> tuple[list[str], bool]:
    text = " ".join(text.split())
    metrics = QFontMetricsF(font)
    if lines == 1:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return [shown], shown != text
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")
    parts: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin = line.textStart()
        if len(parts) == lines - 1:
            rest = units[2 * begin :].decode("utf-16-le")
            shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            parts.append(shown)
            layout.endLayout()
            return parts, shown != rest
        parts.append(units[2 * begin : 2 * (begin + line.textLength())].decode("utf-16-le").rstrip())
    layout.endLayout()
    return parts or [""], False


class ElidedLabel(QWidget):
    """Text in one colour token, in at most `lines` lines."""

    def __init__(
        self,
        text: str = "",
        *,
        lines: int = 1,
        color: str = "text",
        font: QFont | None = None,
        leading: float = 1.25,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._lines = lines
        self._color = color
        self._leading = leading if lines > 1 else 1.0
        self._tip = ""
        self._shown: list[str] = []
        if font is not None:
            self.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self.set_text(text)

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str, tip: str = "") -> None:
        """Show another text; `tip` stands in the tooltip besides what is elided."""
        self._text = text
        self._tip = tip
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def set_color(self, color: str) -> None:
        """Show it in another colour token."""
        self._color = color
        self.update()

    def _fit(self) -> None:
        self._shown, elided = clamped_lines(self._text, self.font(), max(1, self.width()), self._lines)
        self.setToolTip(
            plain_tip("\n".join(part for part in (self._text if elided else "", self._tip) if part))
        )
        self.update()

    def _line_height(self) -> float:
        return QFontMetricsF(self.font()).height() * self._leading

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self._text)
        return QSize(round(min(width + 1, 400 if self._lines > 1 else NO_LIMIT)), round(self._line_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(24, round(self._line_height()))

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        lines, _ = clamped_lines(self._text, self.font(), max(1, width), self._lines)
        return round(len(lines) * self._line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(tokens(self.palette()).color(self._color))
        metrics = QFontMetricsF(self.font())
        step = self._line_height()
        top = (self.height() - step) / 2 if self._lines == 1 else 0.0
        for number, line in enumerate(self._shown):
            baseline = top + number * step + (step - metrics.height()) / 2 + metrics.ascent()
            painter.drawText(QPointF(0, baseline), line)
