"""Paints quote cards."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui import icons
from app.ui.quotes.card import Fonts, QuoteCard, lay_out
from app.ui.theme import RADIUS_CARD, Tokens, sized
from app.ui.widgets.card_delegate import CardDelegate
from app.ui.widgets.card_layout import CardLayout
from app.ui.widgets.cards import CardsView
from app.ui.widgets.paged_model import Index
from app.ui.widgets.rounded import paint_rounded
from app.ui.widgets.star import paint_star

ESTIMATE: Final = 160


class QuoteDelegate(CardDelegate):
    """Paints for one CardsView; `actions_height` is the room that the current card gives to its buttons."""

    def __init__(self, view: CardsView) -> None:
        super().__init__(view, ESTIMATE)
        self._fonts = Fonts.now()
        self.actions_height = 30

    def forget(self) -> None:
        self._fonts = Fonts.now()
        super().forget()

    def quote_card(self, index: Index) -> QuoteCard | None:
        """The layout of a card; None while its row is not here."""
        card = self.card(index)
        return card if isinstance(card, QuoteCard) else None

    def lay_out(self, row: Any, width: int, current: bool) -> QuoteCard:
        return lay_out(row, width, self._fonts, self.actions_height if current else 0)

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: CardLayout, t: Tokens
    ) -> None:
        assert isinstance(card, QuoteCard)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        _paint_frame(
            painter,
            card.frame,
            t,
            self.is_current(index),
            selected,
            self.is_hovered(index),
            self._view.hasFocus(),
        )
        if not card.dot.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("quote"))
            painter.drawRoundedRect(card.dot, 1.5, 1.5)
        _paint_disc(painter, card, t, on_accent=selected and not self.is_current(index))
        if card.line_at is not None:
            painter.setPen(QPen(t.color("line"), 1))
            y = round(card.line_at) + 0.5
            painter.drawLine(QPointF(card.actions.left(), y), QPointF(card.actions.right(), y))

    def paint_over(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: CardLayout, t: Tokens
    ) -> None:
        assert isinstance(card, QuoteCard)
        link = self._view.property("link") if self.is_hovered(index) else None
        paint_star(painter, card.star, card.starred, t, link == "star")
        if link in card.links:
            area = card.links[link]
            painter.setPen(QPen(t.color("text"), 1))
            painter.drawLine(area.bottomLeft() - QPointF(0, 1), area.bottomRight() - QPointF(0, 1))

    def tip(self, card: CardLayout, place: QPointF) -> str:
        assert isinstance(card, QuoteCard)
        if card.star.contains(place):
            return self.tr("Remove bookmark (Ctrl+D)") if card.starred else self.tr("Bookmark (Ctrl+D)")
        return super().tip(card, place)


def _paint_frame(
    painter: QPainter, frame: QRectF, t: Tokens, current: bool, selected: bool, hovered: bool, focus: bool
) -> None:
    edge = t.accent if current or selected else t.faint if hovered else t.line
    ringed = current and focus
    if ringed:  # a soft glow outside the frame
        glow = frame.adjusted(-2, -2, 2, 2)
        paint_rounded(painter, glow, t.accent_ground, t.accent_ground, 1, RADIUS_CARD + 2)
    fill = t.accent_ground if selected and not current else t.surface
    paint_rounded(painter, frame, fill, edge, 2 if ringed else 1, RADIUS_CARD)


def _paint_disc(painter: QPainter, card: QuoteCard, t: Tokens, on_accent: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    ground = "surface" if on_accent else "accent_ground" if card.initials else "hover"
    painter.setBrush(t.color(ground))
    painter.drawEllipse(card.disc)
    if not card.initials:
        icons.paint(painter, card.disc, "user", t.color("secondary"), 16)
        return
    font = sized(11, QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(t.color("accent"))
    # Capitals have no descenders: centring on their own height looks centred, on the font's does not.
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(card.initials)
    middle = card.disc.center()
    painter.drawText(QPointF(middle.x() - width / 2, middle.y() + metrics.capHeight() / 2), card.initials)
