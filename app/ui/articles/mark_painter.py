"""Paints marks under the words: a ground below the text, an underline in the shape of the kind above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextBlock

from app.ui.articles.marks import PlacedMark
from app.ui.theme import Tokens
from app.ui.widgets.wash import paint_wash
from db.records import Ref

# Dashes and gaps in units of the pen's width.
SHAPES: Final[dict[str, list[float]]] = {"quote": [], "statistic": [3.0, 1.5], "event": [1.0, 1.2]}
CANDIDATE: Final = 0.6  # how much of an accepted mark's colour a candidate has


def line_pieces(block: QTextBlock, start: int, end: int) -> Iterator[tuple[float, float, float]]:
    """Where a stretch of the document stands in a block, as (left, right, baseline) in document pixels, line by line."""
    layout = block.layout()
    origin = layout.position()
    first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
    if last <= first:
        return
    number = layout.lineForTextPosition(first).lineNumber()
    while 0 <= number < layout.lineCount():
        line = layout.lineAt(number)
        begin = line.textStart()
        if begin >= last:
            return
        # A line's last character is the blank at which it breaks: it gets no mark.
        stop = min(last, begin + line.textLength())
        left, right = _x(line, max(first, begin)), _x(line, stop)
        if stop < last:
            right = min(right, line.naturalTextRect().right())
        if right != left:
            yield (
                origin.x() + min(left, right),
                origin.x() + max(left, right),
                origin.y() + line.y() + line.ascent(),
            )
        number += 1


def _x(line: object, position: int) -> float:
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)


class MarkPainter:
    """Holds what one paint of the view needs; made anew for each."""

    def __init__(self, painter: QPainter, tokens: Tokens, metrics: QFontMetricsF, lift: QPointF) -> None:
        self._painter = painter
        self._tokens = tokens
        self._metrics = metrics
        self._lift = lift  # from document to viewport pixels

    def ground(self, block: QTextBlock, mark: PlacedMark, lit: Ref | None, current: Ref | None) -> None:
        """The fill under a mark's words; what waits for review gets its ground only from the mouse."""
        kind = mark.ref.kind
        color = self._tokens.color(f"{kind}_ground")
        if mark.ref == lit:
            color = _mixed(color, self._tokens.color(kind), 0.28 if not self._tokens.dark else 0.34)
        elif mark.ref == current:
            color = _mixed(color, self._tokens.color(kind), 0.16)
        elif mark.candidate or (kind == "event" and mark.level):
            return  # an event is often a whole sentence: what stands in it must stay visible
        for rect in self._rects(block, mark.start, mark.end):
            self._painter.fillRect(rect, color)

    def wash(self, block: QTextBlock, mark: PlacedMark, lit: Ref | None, current: Ref | None) -> None:
        """A highlight's stroke behind its words."""
        rects = list(self._rects(block, mark.start, mark.end))
        paint_wash(self._painter, rects, mark.colour, self._tokens, mark.ref in (lit, current))

    def underline(self, block: QTextBlock, mark: PlacedMark, lit: Ref | None, current: Ref | None) -> None:
        """The line below a mark's words."""
        color = self._tokens.color(mark.ref.kind)
        strong = mark.ref in (lit, current)
        if mark.candidate and not strong:
            color.setAlphaF(CANDIDATE)
        pen = QPen(color, 2.0 if strong or not (mark.candidate or mark.level) else 1.4)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if shape := SHAPES[mark.ref.kind]:
            pen.setDashPattern(shape)
        self._painter.setPen(pen)
        drop = self._metrics.descent() + 0.5 + 2.6 * mark.level
        for left, right, baseline in line_pieces(block, mark.start, mark.end):
            y = round(baseline + self._lift.y() + drop)
            self._painter.drawLine(QPointF(left + self._lift.x(), y), QPointF(right + self._lift.x(), y))

    def hit(self, block: QTextBlock, start: int, end: int, current: bool) -> None:
        """The ground of a hit of find-in-article; the current one has an edge."""
        for rect in self._rects(block, start, end):
            self._painter.fillRect(rect, self._tokens.color("find"))
            if current:
                self._painter.setPen(QPen(self._tokens.color("text"), 1.5))
                self._painter.setBrush(Qt.BrushStyle.NoBrush)
                self._painter.drawRect(rect)

    def _rects(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        above, below = self._metrics.ascent() * 0.94, self._metrics.descent()
        for left, right, baseline in line_pieces(block, start, end):
            top = round(baseline + self._lift.y() - above)
            bottom = round(baseline + self._lift.y() + below)
            yield QRectF(left + self._lift.x() - 1, top, right - left + 2, bottom - top)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    rest = 1 - share
    return QColor.fromRgbF(
        one.redF() * rest + other.redF() * share,
        one.greenF() * rest + other.greenF() * share,
        one.blueF() * rest + other.blueF() * share,
    )
