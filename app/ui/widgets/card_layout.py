"""What stands where on a card: lines of text, glyphs, places that lead on, places with a tooltip."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.ui import icons
from app.ui.theme import Tokens
from app.ui.widgets.elided_label import clamped_lines

EVERY_LINE: Final = 100_000


@dataclass(frozen=True, slots=True)
class Text:
    """A line to be drawn with the left end of its baseline at `at`, in a colour token."""

    text: str
    at: QPointF
    font: QFont
    color: str


@dataclass(slots=True)
class CardLayout:
    """One card laid out; places are relative to the row's top left corner."""

    height: int = 0
    texts: list[Text] = field(default_factory=list)
    glyphs: list[tuple[str, QRectF, str, int]] = field(default_factory=list)  # name, where, colour, size
    links: dict[str, QRectF] = field(default_factory=dict)
    tips: list[tuple[QRectF, str]] = field(default_factory=list)

    def put(self, text: str, left: float, top: float, font: QFont, color: str) -> QRectF:
        """A line of text; returns the place it takes."""
        metrics = QFontMetricsF(font)
        if text:
            self.texts.append(Text(text, QPointF(left, top + metrics.ascent()), font, color))
        return QRectF(left, top, metrics.horizontalAdvance(text), metrics.height())

    def put_elided(self, text: str, left: float, top: float, room: float, font: QFont, color: str) -> QRectF:
        """A line in `room` pixels; what is left out stands in the tooltip."""
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        area = self.put(shown, left, top, font, color)
        if shown != text:
            self.tips.append((area, text))
        return area

    def put_wrapped(
        self,
        text: str,
        left: float,
        top: float,
        room: float,
        font: QFont,
        color: str,
        *,
        lines: int = EVERY_LINE,
        step: float = 0,
    ) -> float:
        """Text in at most `lines` lines, `step` pixels from one to the next; returns where it ends."""
        metrics = QFontMetricsF(font)
        step = step or metrics.height()
        y = top
        shown, cut = clamped_lines(text, font, room, lines)
        for line in shown:
            self.put(line, left, y + (step - metrics.height()) / 2, font, color)
            y += step
        if cut:
            self.tips.append((QRectF(left, top, room, y - top), text))
        return y

    def tip_at(self, place: QPointF) -> str:
        """The tooltip of a place, "" for none."""
        return next((tip for area, tip in self.tips if area.contains(place)), "")

    def link_at(self, place: QPointF) -> str:
        """The name of what leads on there, "" for nothing."""
        return next((name for name, area in self.links.items() if area.contains(place)), "")

    def paint(self, painter: QPainter, t: Tokens) -> None:
        """Draw texts and glyphs."""
        for text in self.texts:
            painter.setFont(text.font)
            painter.setPen(t.color(text.color))
            painter.drawText(text.at, text.text)
        for name, area, color, size in self.glyphs:
            icons.paint(painter, area, name, t.color(color), size)
