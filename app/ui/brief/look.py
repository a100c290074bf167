"""How the text of a brief is set: fonts, spaces and colours of each kind of block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFormat

from app.services.brief_text import BlockKind
from app.ui.theme import Tokens, reading_font, scale, sized

LINE: Final = 1.6
MEASURE: Final = 68  # characters
SAMPLE: Final = (
    "The convention was opened for signature outside the headquarters, and nearly all of them came."
)
SIDE: Final = 44  # room left of the text, where notes and list items have their signs
# What kind of block it is; a property of the block's format.
KIND: Final = int(QTextFormat.Property.UserProperty) + 1


@dataclass(frozen=True, slots=True)
class Look:
    """The size and face of the text."""

    size: int = 17
    family: str = ""

    @property
    def font(self) -> QFont:
        return reading_font(self.size, self.family)

    @property
    def small(self) -> QFont:
        return sized(max(11, round(self.size * 0.72 / scale())))

    @property
    def measure(self) -> int:
        """The width of the text in pixels."""
        return round(QFontMetricsF(self.font).horizontalAdvance(SAMPLE) / len(SAMPLE) * MEASURE)

    def block(self, kind: BlockKind, level: int = 0) -> QTextBlockFormat:
        """The format of a block."""
        made = QTextBlockFormat()
        made.setProperty(KIND, kind)
        made.setBottomMargin(round(self.size * 0.75))
        if kind == "excerpt":
            made.setTopMargin(round(self.size * 0.45))
            made.setBottomMargin(round(self.size * 0.95))
            return made
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        made.setLineHeight(100 * LINE / 1.36 if kind != "heading" else 100, height)
        if kind == "heading":
            made.setHeadingLevel(level)
            made.setTopMargin(round(self.size * (1.1, 0.9, 0.7)[min(level, 3) - 1]))
            made.setBottomMargin(round(self.size * 0.45))
        elif kind == "item":
            made.setLeftMargin(round(self.size * 1.5))
            made.setBottomMargin(round(self.size * 0.3))
        elif kind == "note":
            made.setLeftMargin(round(self.size * 0.9))
            made.setRightMargin(round(self.size * 0.9))
            made.setTopMargin(round(self.size * 0.35))
            made.setBottomMargin(round(self.size * 1.1))
        return made

    def letters(self, kind: BlockKind, level: int, t: Tokens) -> QTextCharFormat:
        """The format of a block's letters."""
        made = QTextCharFormat()
        if kind == "heading":
            share = (1.5, 1.22, 1.0)[min(max(level, 1), 3) - 1]
            font = sized(round(self.size * share / scale()), QFont.Weight.DemiBold)
            made.setFont(font)
        elif kind == "note":
            made.setFont(sized(max(11, round(self.size * 0.82 / scale()))))
            made.setForeground(QColor(t.text))
        else:
            made.setFont(self.font)
        if kind != "note":
            made.setForeground(QColor(t.text))
        return made
