"""Where everything of one bookmark's row stands, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.bookmarks.items import Item, after_words, line, words
from app.ui.theme import GAP, GAP_SMALL, RADIUS, Tokens, reading_font, scale, sized
from app.ui.widgets.card_delegate import CardDelegate
from app.ui.widgets.card_layout import EVERY_LINE, CardLayout
from app.ui.widgets.cards import CardsView
from app.ui.widgets.kind_mark import paint_mark
from app.ui.widgets.note_document import NoteDocument
from app.ui.widgets.paged_model import Index
from db.records import QuoteRow, StatisticRow

WIDEST: Final = 860
INDENT: Final = 14  # from a row's ground to its mark, which stands below the head's title
MARGIN: Final = 36 - INDENT
MARGIN_NARROW: Final = 16 - INDENT
RIGHT: Final = 12  # least room behind a row
LINES: Final = 3
NOTE_LINES: Final = 4
EDITOR: Final = 84  # room for writing a note in the row
ESTIMATE: Final = 84


@dataclass(slots=True)
class BookmarkCard(CardLayout):
    """One row laid out; `note` is where the note stands or is written."""

    kind: str = ""
    frame: QRectF = field(default_factory=QRectF)
    mark: QRectF = field(default_factory=QRectF)
    note: QRectF = field(default_factory=QRectF)
    note_bar: QRectF = field(default_factory=QRectF)
    note_text: NoteDocument | None = None


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of a row, made once for an interface font."""

    words: QFont
    figure: QFont
    title: QFont
    small: QFont
    note: QFont

    @classmethod
    def now(cls) -> Fonts:
        figure = sized(17, QFont.Weight.DemiBold)
        figure.setFeature(QFont.Tag("tnum"), 1)
        return cls(
            reading_font(round(16 * scale())), figure, sized(14, QFont.Weight.DemiBold), sized(12), sized(13)
        )


def left_of(width: int) -> int:
    """Where the rows' ground begins in so many pixels; the head follows it."""
    return MARGIN if width >= 640 else MARGIN_NARROW


def lay_out(item: Item, width: int, fonts: Fonts, current: bool, editing: bool) -> BookmarkCard:
    """A row in `width` pixels; the current one shows all its words, `editing` keeps room for the note's editor."""
    margin = left_of(width)
    frame_width = min(WIDEST * scale(), width - margin - max(margin, RIGHT))
    card = BookmarkCard(kind=item.ref.kind, frame=QRectF(margin, 0, frame_width, 0))
    left = margin + 40
    room = max(60.0, margin + frame_width - 20 - left)
    y = float(GAP + 2)
    first = y
    if isinstance(item.record, StatisticRow):
        y = _figure(card, item, left, y, room, fonts)
        first += (QFontMetricsF(fonts.figure).height() - 14) / 2
    else:
        quote = isinstance(item.record, QuoteRow) or item.ref.kind == "quote"
        font = fonts.words if quote else fonts.title
        step = round(font.pixelSize() * 1.45) if quote else QFontMetricsF(font).height()
        lines = EVERY_LINE if current else LINES
        y = card.put_wrapped(words(item), left, y, room, font, "text", lines=lines, step=step)
        first += (step - 14) / 2
    card.mark = QRectF(margin + INDENT, first, 14, 14)
    if text := line(item):
        y += 3
        y = card.put_elided(text, left, y, room, fonts.small, "secondary").bottom()
    if editing:
        y += GAP_SMALL
        card.note = QRectF(left, y, room, EDITOR * scale())
        y = card.note.bottom()
    elif item.note:
        y = _note(card, item, left, y + GAP_SMALL, room, fonts, current)
    card.height = round(y + GAP + 2)
    card.frame.setHeight(card.height)
    return card


def _figure(card: BookmarkCard, item: Item, left: float, y: float, room: float, fonts: Fonts) -> float:
    """The figure as written and, beside it or below, what it measures."""
    figure = card.put_elided(words(item), left, y, room, fonts.figure, "text")
    measure = after_words(item)
    rest = left + room - figure.right() - 10
    metrics = QFontMetricsF(fonts.note)
    if not measure:
        return figure.bottom()
    if metrics.horizontalAdvance(measure) <= rest:
        top = y + QFontMetricsF(fonts.figure).ascent() - metrics.ascent()
        card.put(measure, figure.right() + 10, top, fonts.note, "text")
        return figure.bottom()
    return card.put_wrapped(measure, left, figure.bottom() + 1, room, fonts.note, "text", lines=2)


def _note(
    card: BookmarkCard, item: Item, left: float, y: float, room: float, fonts: Fonts, current: bool
) -> float:
    card.note_text = NoteDocument(item.note, fonts.note, room - 12)
    most = card.note_text.height if current else NOTE_LINES * (QFontMetricsF(fonts.note).height() + 2)
    end = y + min(card.note_text.height, most)
    if card.note_text.height > most:
        card.tips.append((QRectF(left, y, room, end - y), item.note))
    card.note = QRectF(left, y - 2, room, end - y + 4)
    card.note_bar = QRectF(left, y, 3, end - y)
    return end


class BookmarkDelegate(CardDelegate):
    """Paints the rows; `editing` is the bookmark whose note is being written."""

    def __init__(self, view: CardsView) -> None:
        super().__init__(view, ESTIMATE)
        self._fonts = Fonts.now()
        self.editing: int | None = None

    def forget(self) -> None:
        self._fonts = Fonts.now()
        super().forget()

    def bookmark_card(self, index: Index) -> BookmarkCard | None:
        """The layout of a row; None while it is not here."""
        card = self.card(index)
        return card if isinstance(card, BookmarkCard) else None

    def lay_out(self, row: Any, width: int, current: bool) -> BookmarkCard:
        return lay_out(row, width, self._fonts, current, row.id == self.editing)

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: CardLayout, t: Tokens
    ) -> None:
        assert isinstance(card, BookmarkCard)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = card.frame.adjusted(1, 1, -1, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or self.is_hovered(index):
            painter.setBrush(t.color("selection" if selected else "hover"))
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        if self.is_current(index) and self._view.hasFocus():
            painter.setPen(QPen(t.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, RADIUS, RADIUS)
        last = index.row() == self._view.model().rowCount() - 1
        if not last:
            painter.setPen(QPen(t.color("line"), 1))
            y = card.frame.bottom() - 0.5
            painter.drawLine(QPointF(card.frame.left() + 40, y), QPointF(card.frame.right(), y))
        if not card.note_bar.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("star"))
            painter.drawRoundedRect(card.note_bar, 1.5, 1.5)
        if card.note_text is not None:
            card.note_text.draw(
                painter, card.note_bar.left() + 12, card.note_bar.top(), t, card.note_bar.height()
            )
        paint_mark(painter, card.mark, card.kind, t)
