"""The text of an article: set in a comfortable measure, marked, selectable by mouse and keyboard, never changed.

Everything it takes and announces is in code points of the frozen text. Why it is a QTextEdit: see `document`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
)
from PySide6.QtWidgets import QWidget

from app.ui.articles.document import Reading, colour, make_document
from app.ui.articles.mark_painter import MarkPainter
from app.ui.articles.marks import (
    MarkIndex,
    PlacedMark,
    PlacedMention,
    Placing,
    mention_at,
    place_mentions,
)
from app.ui.articles.offsets import DocumentMap
from app.ui.articles.page import GUTTER
from app.ui.articles.text_places import TextPlaces
from app.ui.dragging import put_passage
from app.ui.theme import Tokens, label_font
from app.ui.widgets.tips import plain_tip
from db.records import Mark, Mention, PassageRecord, Ref

MARKS_AT_ONCE: Final = 500  # placing more takes longer than a frame
NUMBER_GAP: Final = 16
FLASH: Final = 1400  # milliseconds that a mark stays lit after a jump to it


class TextView(TextPlaces):
    """One article's text. `head` stands above it and scrolls with it."""

    mark_hovered = Signal(object)  # Ref | None
    mark_clicked = Signal(object)  # Ref
    mention_hovered = Signal(object, QRect)  # Mention | None, where it stands on the screen
    mention_clicked = Signal(object)  # Mention, with Ctrl held
    selection_settled = Signal()  # a selection was made, changed or given up, and the mouse is up
    menu_wanted = Signal(object, object, QPoint)  # Ref | None, Mention | None, where on the screen

    _passages: Sequence[PassageRecord] = ()  # on the class: Qt asks before the constructor has come so far

    def __init__(self, head: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(head, parent)
        self.article_id: int | None = None  # whose text it is, for what is copied
        self._all_marks: Sequence[Mark] = ()
        self._hidden: frozenset[str] = frozenset()
        self._marks = MarkIndex()
        self._placing: Placing | None = None
        self._mentions: tuple[PlacedMention, ...] = ()
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._lit: Ref | None = None
        self._current: Ref | None = None
        self._hovered: Ref | None = None
        self._hovered_mention: Mention | None = None
        self._pressed: QPoint | None = None
        self._numbers = True
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Article text"))
        self._unlight = QTimer(self, singleShot=True, interval=FLASH)
        self._unlight.timeout.connect(lambda: self.light(None))
        self._settled = QTimer(self, singleShot=True, interval=200)
        self._settled.timeout.connect(self.selection_settled)
        self.selectionChanged.connect(self._on_selection_changed)

    # --- what is shown --------------------------------------------------------------------------------------------

    @property
    def current(self) -> Ref | None:
        """The selected record."""
        return self._current

    @property
    def marks(self) -> MarkIndex:
        """The marks that show."""
        return self._marks

    def show_text(
        self,
        text: str,
        passages: Sequence[PassageRecord],
        marks: Sequence[Mark],
        mentions: Sequence[Mention],
    ) -> None:
        """Show a frozen text from its beginning."""
        self._text, self._passages, self._all_marks = text, passages, marks
        self._mapped = DocumentMap(text, passages)
        self._mentions = place_mentions(mentions, self._mapped)
        self._lit = self._current = self._hovered = None
        self._hits, self._hit = [], -1
        self._marks = MarkIndex()
        self._placing = None
        self._rail.set_marks(())
        self._make()
        if len(marks) <= MARKS_AT_ONCE:
            self._index_marks()
        else:  # the words first
            QTimer.singleShot(0, self, self._index_marks)

    def set_marks(self, marks: Sequence[Mark], mentions: Sequence[Mention]) -> None:
        """Other marks on the same text, as after a record was made or deleted."""
        self._all_marks = marks
        self._mentions = place_mentions(mentions, self._mapped)
        self._index_marks()
        self.viewport().update()

    def hide_kinds(self, hidden: frozenset[str]) -> None:
        """Leave out the marks of some kinds ("quote", "statistic", "event") and, with "candidate", of what waits for review.

        "uncertain" leaves out what waits and was found by a rule that was too often wrong.
        """
        if hidden != self._hidden:
            self._hidden = hidden
            self._index_marks()
            self.viewport().update()

    def show_numbers(self, on: bool) -> None:
        """Paragraph numbers in the margin, or none."""
        self._numbers = on
        self.viewport().update()

    def set_reading(self, reading: Reading) -> None:
        """Set the text in another size, face or measure; what is at the top stays there."""
        if reading != self._reading:
            top = self.top_point()
            self._reading = reading
            self._metrics = QFontMetricsF(reading.font)
            self._make()
            self.scroll_to_point(top)

    def light(self, ref: Ref | None, *, flash: bool = False) -> None:
        """Light a record's mark; with `flash` for a moment only."""
        self._lit = ref
        self.viewport().update()
        if flash:
            self._unlight.start()
        else:
            self._unlight.stop()

    def set_current(self, ref: Ref | None) -> None:
        """Show one record's mark as the selected one."""
        self._current = ref
        self.viewport().update()

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int) -> None:
        """Show the hits of find-in-article, given in code points, and which of them is the current."""
        self._hits = [(self._mapped.position(a), self._mapped.end_position(b)) for a, b in hits]
        self._hit = current
        self._rail.set_hits([self._share(start) for start, _ in self._hits])
        self.viewport().update()

    def set_current_hit(self, current: int) -> None:
        """Another of the hits is the current one."""
        self._hit = current
        self.viewport().update()

    # --- private --------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        document = make_document(self._mapped, self._passages, self._reading)
        colour(document, self._mapped, self._passages, self._tokens())
        self._show_document(document)

    def _index_marks(self) -> None:
        hidden = self._hidden

        def shown(mark: Mark) -> bool:
            return not (
                mark.ref.kind in hidden
                or (mark.status == "candidate" and "candidate" in hidden)
                or (mark.uncertain and "uncertain" in hidden)
            )

        self._placing = Placing(self._all_marks, self._mapped, shown)
        self._place_some(self._placing)

    def _place_some(self, placing: Placing) -> None:
        """Place what a frame allows, and the rest once the window has had its turn."""
        if placing is not self._placing:
            return  # meanwhile another text is shown, or other marks are
        if placing.go_on(MARKS_AT_ONCE):
            QTimer.singleShot(0, self, lambda: self._place_some(placing))
            return
        self._placing = None
        self._marks = MarkIndex(placing.placed, self._mapped)
        self._rail.set_marks(
            [(self._share(mark.start), mark.colour or mark.ref.kind) for mark in self._marks.marks]
        )
        self.viewport().update()

    def _mark_at(self, point: QPoint) -> PlacedMark | None:
        place = self._place_at(point)
        return self._marks.at(*place) if place is not None else None

    def _mention_at(self, point: QPoint) -> PlacedMention | None:
        place = self._place_at(point)
        return mention_at(self._mentions, place[0]) if place is not None else None

    def _hover(self, point: QPoint | None) -> None:
        mark = self._mark_at(point) if point is not None else None
        mention = self._mention_at(point) if point is not None else None
        shape = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.viewport().setToolTip(plain_tip(mark.label) if mark is not None and mention is None else "")
        ref = mark.ref if mark is not None else None
        if ref != self._hovered:
            self._hovered = ref
            self.light(ref)
            self.mark_hovered.emit(ref)
        named = mention.mention if mention is not None else None
        if named != self._hovered_mention:
            self._hovered_mention = named
            rect = QRect()
            if mention is not None:
                rect = self._rect_at(mention.start).united(self._rect_at(mention.end))
                rect = QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())
            self.mention_hovered.emit(named, rect)

    def _on_selection_changed(self) -> None:
        self._settled.start()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        t = self._tokens()
        lift = QPointF(0, -self.verticalScrollBar().value())
        blocks = list(self._visible_blocks(event.rect()))
        painter = QPainter(self.viewport())
        below = MarkPainter(painter, t, self._metrics, lift)
        for block in blocks:
            here = self._marks.of_block(block.blockNumber())
            for mark in here:
                if mark.level >= 0:
                    below.ground(block, mark, self._lit, self._current)
            for mark in here:
                if mark.level < 0:
                    below.wash(block, mark, self._lit, self._current)
            start, end = block.position(), block.position() + block.length()
            first = max(0, bisect_left(self._hits, (start, start)) - 1)
            for number in range(first, bisect_left(self._hits, (end, end))):
                below.hit(block, *self._hits[number], number == self._hit)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        above = MarkPainter(painter, t, self._metrics, lift)
        for block in blocks:
            for mark in self._marks.of_block(block.blockNumber()):
                if mark.level >= 0:
                    above.underline(block, mark, self._lit, self._current)
        if self._numbers:
            self._paint_numbers(painter, blocks, t)
        painter.end()

    def _paint_numbers(self, painter: QPainter, blocks: Sequence[QTextBlock], t: Tokens) -> None:
        painter.setFont(label_font())
        painter.setPen(t.color("secondary"))
        for block in blocks:
            if block.blockNumber() >= len(self._mapped.blocks) or not block.layout().lineCount():
                continue
            passage = self._mapped.blocks[block.blockNumber()][2]
            number = self._passages[passage].number if passage >= 0 else None
            if number is None:
                continue
            line = block.layout().lineAt(0)
            baseline = block.layout().position().y() + line.y() + line.ascent()
            height = self._metrics.height()
            rect = QRectF(
                0,
                baseline - self.verticalScrollBar().value() - height,
                GUTTER - NUMBER_GAP,
                height,
            )
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(rect, flags, str(number))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._passages:
            colour(self.document(), self._mapped, self._passages, self._tokens())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        still = self._pressed is not None and (point - self._pressed).manhattanLength() < 5
        self._pressed = None
        self._settled.stop()
        self.selection_settled.emit()
        if event.button() != Qt.MouseButton.LeftButton or not still or self.textCursor().hasSelection():
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if (mention := self._mention_at(point)) is not None:
                self.mention_clicked.emit(mention.mention)
        elif (mark := self._mark_at(point)) is not None:
            self.mark_clicked.emit(mark.ref)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(event.position().toPoint())
        else:
            self._settled.stop()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = self.viewport().mapFromGlobal(event.globalPos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = self.cursorRect().center()
        mark, mention = self._mark_at(point), self._mention_at(point)
        self.menu_wanted.emit(
            mark.ref if mark is not None else None,
            mention.mention if mention is not None else None,
            self.viewport().mapToGlobal(point),
        )

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words as the frozen text has them: no soft line breaks, no formats; a brief is told where they are from."""
        data = QMimeData()
        if (chosen := self.selected()) is not None:
            data.setText(self._text[chosen[0] : chosen[1]])
            if self.article_id is not None:
                put_passage(data, (self.article_id, *chosen))
        return data
