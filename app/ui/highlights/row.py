"""Where everything of one highlight's row stands, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.theme import GAP, GAP_SMALL, RADIUS, Tokens, reading_font, scale, sized
from app.ui.widgets.card_delegate import CardDelegate
from app.ui.widgets.card_layout import EVERY_LINE, CardLayout
from app.ui.widgets.cards import CardsView
from app.ui.widgets.dates import shown_date
from app.ui.widgets.elided_label import clamped_lines
from app.ui.widgets.note_document import NoteDocument
from app.ui.widgets.paged_model import Index
from app.ui.widgets.star import paint_star
from app.ui.widgets.wash import paint_wash
from db.records import HighlightRow

WIDEST: Final = 866  # ends where the bookmarks do
MARGIN: Final = 16  # with INDENT, the words stand where those of other lists do
MARGIN_NARROW: Final = 16
LINES: Final = 4
NOTE_LINES: Final = 4
ESTIMATE: Final = 96
INDENT: Final = 20


@dataclass(slots=True)
class HighlightCard(CardLayout):
    """One row laid out; `strokes` are the lines that the pen runs behind."""

    colour: str = "yellow"
    frame: QRectF = field(default_factory=QRectF)
    strokes: list[QRectF] = field(default_factory=list)
    note_bar: QRectF = field(default_factory=QRectF)
    note_text: NoteDocument | None = None
    star: QRectF = field(default_factory=QRectF)
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of a row, made once for an interface font."""

    words: QFont
    small: QFont
    note: QFont

    @classmethod
    def now(cls) -> Fonts:
        return cls(reading_font(round(16 * scale())), sized(12), sized(13))


def line(row: HighlightRow) -> str:
    """Where the words stand: outlet, headline, day, paragraph."""
    source = row.source
    place = ""
    if source.paragraph is not None:
        place = QCoreApplication.translate("Highlights", "para. %1").replace("%1", str(source.paragraph))
    parts = (source.outlet, source.title, shown_date(source.published) if source.published else "", place)
    return " · ".join(part for part in parts if part)


def lay_out(row: HighlightRow, width: int, fonts: Fonts, current: bool) -> HighlightCard:
    """A row in `width` pixels; the current one shows all its words."""
    margin = MARGIN if width >= 640 else MARGIN_NARROW
    frame_width = min(WIDEST * scale(), width - 2 * margin)
    card = HighlightCard(colour=row.colour, frame=QRectF(margin, 0, frame_width, 0), starred=row.starred)
    left = margin + INDENT
    room = max(60.0, frame_width - 2 * INDENT - 24)
    y = float(GAP + 2)
    metrics = QFontMetricsF(fonts.words)
    step = round(fonts.words.pixelSize() * 1.55)
    shown, cut = clamped_lines(row.text, fonts.words, room, EVERY_LINE if current else LINES)
    for text in shown:
        card.put(text, left, y + (step - metrics.height()) / 2, fonts.words, "text")
        # as in the reader: from a little above the letters to below the tails
        stroke = metrics.horizontalAdvance(text) + 4
        card.strokes.append(QRectF(left - 2, y + (step - metrics.height()) / 2 + 1, stroke, metrics.height()))
        y += step
    if cut:
        card.tips.append((QRectF(left, GAP + 2, room, y - GAP), row.text))
    card.star = QRectF(margin + frame_width - INDENT - 16, GAP + 4, 16, 16)
    y += 4
    y = card.put_elided(line(row), left, y, room, fonts.small, "secondary").bottom()
    if row.seal not in ("verified", "unchecked"):
        text = QCoreApplication.translate(
            "Highlights", "The source has changed since: these words no longer stand there"
        )
        y = card.put_elided(text, left, y + 3, room, fonts.small, "warning").bottom()
    if row.note:
        y = _note(card, row, left, y + GAP_SMALL, room, fonts, current)
    card.height = round(y + GAP + 2)
    card.frame.setHeight(card.height)
    return card


def _note(
    card: HighlightCard, row: HighlightRow, left: float, y: float, room: float, fonts: Fonts, current: bool
) -> float:
    card.note_text = NoteDocument(row.note, fonts.note, room - 12)
    most = card.note_text.height if current else NOTE_LINES * (QFontMetricsF(fonts.note).height() + 2)
    end = y + min(card.note_text.height, most)
    card.note_bar = QRectF(left, y, 3, end - y)
    return end


class HighlightDelegate(CardDelegate):
    """Paints the rows."""

    def __init__(self, view: CardsView) -> None:
        super().__init__(view, ESTIMATE)
        self._fonts = Fonts.now()

    def forget(self) -> None:
        self._fonts = Fonts.now()
        super().forget()

    def highlight_card(self, index: Index) -> HighlightCard | None:
        """The layout of a row; None while it is not here."""
        card = self.card(index)
        return card if isinstance(card, HighlightCard) else None

    def lay_out(self, row: Any, width: int, current: bool) -> HighlightCard:
        return lay_out(row, width, self._fonts, current)

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: CardLayout, t: Tokens
    ) -> None:
        assert isinstance(card, HighlightCard)
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
        if index.row() != self._view.model().rowCount() - 1:
            painter.setPen(QPen(t.color("line"), 1))
            y = card.frame.bottom() - 0.5
            painter.drawLine(QPointF(card.frame.left() + INDENT, y), QPointF(card.frame.right(), y))
        paint_wash(painter, card.strokes, card.colour, t)
        if not card.note_bar.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("star"))
            painter.drawRoundedRect(card.note_bar, 1.5, 1.5)
        if card.note_text is not None:
            card.note_text.draw(
                painter, card.note_bar.left() + 12, card.note_bar.top(), t, card.note_bar.height()
            )

    def paint_over(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: CardLayout, t: Tokens
    ) -> None:
        assert isinstance(card, HighlightCard)
        if card.starred or self.is_hovered(index) or self.is_current(index):
            paint_star(painter, card.star, card.starred, t)
