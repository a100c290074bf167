"""Paints quote cards, each laid out once for its width."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.ui import icons
from app.ui.quotes.card import Card, Fonts, lay_out
from app.ui.theme import GAP, RADIUS_CARD, Tokens, sized, tokens
from app.ui.widgets.cards import CardsView, paint_faint_card
from app.ui.widgets.paged_model import ROW_ROLE, Index
from app.ui.widgets.star import paint_star
from db.records import QuoteRow

KEPT: Final = 400  # cards whose layout is kept
ESTIMATE: Final = 160


class QuoteDelegate(QStyledItemDelegate):
    """Paints for one CardsView; `actions_height` is the room that the current card gives to its buttons."""

    def __init__(self, view: CardsView) -> None:
        super().__init__(view)
        self._view = view
        self._fonts = Fonts.now()
        self._cards: dict[tuple[int, int, bool], Card] = {}
        self.actions_height = 30

    def forget(self) -> None:
        """The fonts have changed."""
        self._fonts = Fonts.now()
        self._cards.clear()

    def card(self, index: Index) -> Card | None:
        """The layout of a card; None while its row is not here."""
        quote: QuoteRow | None = index.data(ROW_ROLE)
        if quote is None:
            return None
        current = index.row() == self._view.currentIndex().row()
        key = (quote.id, self._view.viewport().width(), current)
        card = self._cards.get(key)
        if card is None or card.quote is not quote:
            card = lay_out(quote, key[1], self._fonts, self.actions_height if current else 0)
            self._cards.pop(key, None)
            self._cards[key] = card
            if len(self._cards) > KEPT:
                del self._cards[next(iter(self._cards))]
        return card

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card = self.card(index)
        return QSize(100, card.height if card is not None else ESTIMATE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        card = self.card(index)
        if card is None:
            width = min(860, option.rect.width() - 72)
            paint_faint_card(
                painter, QRectF(36, GAP, width, option.rect.height() - GAP), option.widget, index.row()
            )
        else:
            self._paint(painter, option, index, card, tokens(option.palette))
        painter.restore()

    def _paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: Card, t: Tokens
    ) -> None:
        current = index.row() == self._view.currentIndex().row()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = self._view.hovered.isValid() and self._view.hovered.row() == index.row()
        _paint_frame(painter, card.frame, t, current, selected, hovered, self._view.hasFocus())
        for text in card.texts:
            painter.setFont(text.font)
            painter.setPen(t.color(text.color))
            painter.drawText(text.at, text.text)
        for name, area, color, size in card.glyphs:
            icons.paint(painter, area, name, t.color(color), size)
        if not card.dot.isNull():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("quote"))
            painter.drawRoundedRect(card.dot, 1.5, 1.5)
        _paint_disc(painter, card, t)
        if card.line_at is not None:
            painter.setPen(QPen(t.color("line"), 1))
            y = round(card.line_at) + 0.5
            painter.drawLine(QPointF(card.actions.left(), y), QPointF(card.actions.right(), y))
        link = self._view.property("link") if hovered else None
        paint_star(painter, card.star, card.quote.starred, t, link == "star")
        if link in card.links:
            area = card.links[link]
            painter.setPen(QPen(t.color("text"), 1))
            painter.drawLine(area.bottomLeft() - QPointF(0, 1), area.bottomRight() - QPointF(0, 1))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Any
    ) -> bool:
        card = self.card(index) if index.isValid() else None
        if card is not None and event.type() == QEvent.Type.ToolTip:
            at = QPointF(event.pos() - self._view.card_rect(index).topLeft())
            if card.star.contains(at):
                text = (
                    self.tr("Remove bookmark (Ctrl+D)")
                    if card.quote.starred
                    else self.tr("Bookmark (Ctrl+D)")
                )
            else:
                text = next((tip for area, tip in card.tips if area.contains(at)), "")
            QToolTip.showText(event.globalPos(), text, view)
        return True


def _paint_frame(
    painter: QPainter, frame: QRectF, t: Tokens, current: bool, selected: bool, hovered: bool, focus: bool
) -> None:
    edge = t.color("accent" if current or selected else "faint" if hovered else "line")
    if current and focus:
        glow = t.color("accent_ground")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawRoundedRect(frame.adjusted(-2, -2, 2, 0), RADIUS_CARD + 2, RADIUS_CARD + 2)
    painter.setPen(QPen(edge, 2 if current and focus else 1))
    painter.setBrush(t.color("accent_ground" if selected and not current else "surface"))
    inset = 1.0 if current and focus else 0.5
    painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), RADIUS_CARD, RADIUS_CARD)


def _paint_disc(painter: QPainter, card: Card, t: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t.color("accent_ground" if card.initials else "hover"))
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
