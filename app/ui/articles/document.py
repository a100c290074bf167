"""The document that the reader shows: one block a passage, in the reading serif, on an even line.

The reader is a QTextEdit with its marks painted by hand. Measured on a million characters in 2,700 paragraphs with 5,400
marks (interface-thread CPU, tests/benchmarks/bench_reader.py): 30 ms until the words show, since QTextDocument lays out
only what is looked at; the marks 65 ms later; the rest is laid out by Qt itself in steps of at most 70 ms; a scroll step
with its paint 9 ms (p95 11). Only another measure while one reads near the end lays everything out at once, 170 ms.
A scroll area with a QTextLayout for each passage would make that free, but would have to bring selection by mouse and
keyboard, copying and the accessible text interface anew, all of which QTextEdit has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app.ui.articles.offsets import DocumentMap
from app.ui.theme import Tokens, reading_font, sized
from db.records import PassageRecord

LINE: Final = 1.65
# An ordinary English sentence: its mean width a character is nearer to running text than the font's own average.
SAMPLE: Final = (
    "The convention was opened for signature outside the headquarters, and nearly all of them came."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How the text is set: size in pixels, family ("" for ours), measure in characters."""

    size: int = 17
    family: str = ""
    width: int = 66

    @property
    def font(self) -> QFont:
        return reading_font(self.size, self.family)

    @property
    def line(self) -> int:
        """The height of a line in pixels."""
        return round(self.size * LINE)

    @property
    def measure(self) -> int:
        """The width of the text in pixels."""
        return round(QFontMetricsF(self.font).horizontalAdvance(SAMPLE) / len(SAMPLE) * self.width)


def make_document(mapped: DocumentMap, passages: Sequence[PassageRecord], reading: Reading) -> QTextDocument:
    """A document of the mapped text; colours come later, by `colour`, since they follow the scheme."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(reading.font)
    document.setPlainText(mapped.text)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_block_format(reading))
    for number, (_, _, passage) in enumerate(mapped.blocks):
        kind = passages[passage].kind if passage >= 0 else "paragraph"
        if kind != "paragraph":
            _set_kind(document, number, kind, reading)
    return document


def set_frame(document: QTextDocument, top: int, left: int, right: int, bottom: int) -> None:
    """The room around the text: the head above it, the margin of numbers to the left."""
    frame = document.rootFrame().frameFormat()
    now = (frame.topMargin(), frame.leftMargin(), frame.rightMargin(), frame.bottomMargin())
    if now == (top, left, right, bottom):
        return
    frame.setTopMargin(top)
    frame.setLeftMargin(left)
    frame.setRightMargin(right)
    frame.setBottomMargin(bottom)
    document.rootFrame().setFrameFormat(frame)


def colour(
    document: QTextDocument, mapped: DocumentMap, passages: Sequence[PassageRecord], t: Tokens
) -> None:
    """Set the colours of the few passages that are not in the text's own."""
    for number, (_, _, passage) in enumerate(mapped.blocks):
        if passage >= 0 and passages[passage].kind == "caption":
            cursor = _cursor(document, number)
            ink = QTextCharFormat()
            ink.setForeground(QColor(t.secondary))
            cursor.mergeCharFormat(ink)


def _cursor(document: QTextDocument, block: int) -> QTextCursor:
    cursor = QTextCursor(document.findBlockByNumber(block))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _block_format(reading: Reading, line: int = 0, above: float = 0, indent: int = 0) -> QTextBlockFormat:
    block = QTextBlockFormat()
    height = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    block.setLineHeight(line or reading.line, height)
    block.setTopMargin(above)
    block.setBottomMargin(round(reading.size * 0.95))
    block.setLeftMargin(indent)
    return block


def _set_kind(document: QTextDocument, block: int, kind: str, reading: Reading) -> None:
    cursor = _cursor(document, block)
    letters = QTextCharFormat()
    if kind == "heading":
        font = reading_font(round(reading.size * 1.2), reading.family)
        font.setWeight(QFont.Weight.DemiBold)
        letters.setFont(font)
        cursor.setBlockFormat(_block_format(reading, round(reading.line * 1.1), reading.size * 0.6))
    elif kind == "question":
        font = reading.font
        font.setWeight(QFont.Weight.DemiBold)
        letters.setFont(font)
        cursor.setBlockFormat(_block_format(reading, 0, reading.size * 0.3))
    elif kind in ("quote", "list"):
        cursor.setBlockFormat(_block_format(reading, indent=round(reading.size * 1.5)))
        return
    elif kind in ("caption", "table"):
        letters.setFont(sized(max(11, round(reading.size * 0.8))))
        cursor.setBlockFormat(_block_format(reading, round(reading.line * 0.8)))
    else:
        return
    cursor.mergeCharFormat(letters)
