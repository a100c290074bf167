"""A page whose places are code points of a frozen text: where words stand on it, which are selected, what is in sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from app.ui.articles.offsets import DocumentMap
from app.ui.articles.page import GUTTER, RIGHT, ReadingPage


class TextPlaces(ReadingPage):
    """Qt counts UTF-16 units from the document's beginning; everything that is asked and answered here is code points."""

    def __init__(self, head: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(head, parent)
        self._text = ""
        self._mapped = DocumentMap("", ())

    @property
    def mapped(self) -> DocumentMap:
        """Places of the frozen text in the document."""
        return self._mapped

    def selected(self) -> tuple[int, int] | None:
        """The selected words as code points, without blanks at the ends; None when there are none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._mapped.point(cursor.selectionStart())
        end = self._mapped.end_point(cursor.selectionEnd())
        words = self._text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return (start, end) if end > start else None

    def select(self, start: int, end: int) -> None:
        """Select words given as code points and bring them into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._mapped.position(start))
        cursor.setPosition(self._mapped.end_position(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.reveal(start, end)

    def unselect(self) -> None:
        """Give the selection up."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def reveal(self, start: int, end: int) -> None:
        """Scroll only when the words are not in sight, and then to the upper third."""
        first = self._rect_at(self._mapped.position(start))
        last = self._rect_at(self._mapped.end_position(end))
        height = self.viewport().height()
        if first.top() < 0 or last.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(first.top() - height / 3))

    def words_rect(self, start: int, end: int) -> QRect:
        """The rectangle around words, in this widget's pixels."""
        first = self._rect_at(self._mapped.position(start))
        last = self._rect_at(self._mapped.end_position(end))
        if first.top() == last.top():
            rect = QRect(first.topLeft(), last.bottomRight())
        else:
            left = GUTTER
            width = self._text_width() - left - RIGHT
            rect = QRect(left, first.top(), width, last.bottom() - first.top())
        return rect.translated(self.viewport().pos())

    def last_line_x(self, end: int) -> int:
        """Where words end on their last line, in this widget's pixels."""
        return self._rect_at(self._mapped.end_position(end)).right() + self.viewport().x()

    def top_point(self) -> int:
        """The code point at the top of what is in sight, to come back to."""
        if self.verticalScrollBar().value() == 0:
            return 0
        return self._mapped.point(self.cursorForPosition(QPoint(GUTTER, 4)).position())

    def scroll_to_point(self, point: int) -> None:
        """Bring a code point to the top; 0 shows the head."""
        if point <= 0:
            self.verticalScrollBar().setValue(0)
        else:
            rect = self._rect_at(self._mapped.position(point))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + rect.top())

    # --- for subclasses -------------------------------------------------------------------------------------------

    def _share(self, position: int) -> float:
        """How far into the text a position is, from 0 to 1, by characters: exact heights would lay out the whole."""
        return position / max(1, len(self._mapped.text))

    def _rect_at(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        return self.cursorRect(cursor)

    def _visible_blocks(self, area: QRect) -> Iterator[QTextBlock]:
        top = area.top() + self.verticalScrollBar().value()
        bottom = area.bottom() + self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        place = layout.hitTest(QPointF(GUTTER, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(max(0, place))
        if block.previous().isValid():
            block = block.previous()
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def _place_at(self, point: QPoint) -> tuple[int, int] | None:
        """The document position and block under a point of the viewport, if there are words."""
        spot = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(spot, Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        # Qt gives the gap nearest to the point: the character may be the one before it.
        rect = self._rect_at(position)
        if point.x() < rect.left() and position > 0:
            position -= 1
        return position, self.document().findBlock(position).blockNumber()
