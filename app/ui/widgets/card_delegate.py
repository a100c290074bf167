"""Paints the cards of a CardsView, each laid out once for its width."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app.ui.theme import GAP, Tokens, tokens
from app.ui.widgets.card_layout import CardLayout
from app.ui.widgets.cards import CardsView, paint_faint_card
from app.ui.widgets.paged_model import ROW_ROLE, Index

KEPT: Final = 120  # cards whose layout is kept, some 50 KB each


class CardDelegate(QStyledItemDelegate):
    """Subclasses say how a row is laid out (`lay_out`) and what is painted under its texts (`paint_ground`)."""

    def __init__(self, view: CardsView, estimate: int) -> None:
        super().__init__(view)
        self._view = view
        self._estimate = estimate
        self._cards: dict[tuple[int, int, bool], tuple[object, CardLayout]] = {}

    def forget(self) -> None:
        """Lay everything out again, as when the fonts have changed."""
        self._cards.clear()

    def card(self, index: Index) -> CardLayout | None:
        """The layout of a row; None while it is not here."""
        row = index.data(ROW_ROLE)
        if row is None:
            return None
        current = self.is_current(index)
        width = self._view.viewport().width()
        key = (self._view.listing().ids[index.row()], width, current)
        known = self._cards.get(key)
        if known is not None and known[0] is row:
            return known[1]
        card = self.lay_out(row, width, current)
        self._cards.pop(key, None)
        self._cards[key] = (row, card)
        if len(self._cards) > KEPT:
            del self._cards[next(iter(self._cards))]
        return card

    def is_current(self, index: Index) -> bool:
        """Whether a row is the current one."""
        return index.row() == self._view.currentIndex().row()

    def is_hovered(self, index: Index) -> bool:
        """Whether the mouse is on a row."""
        return self._view.hovered.isValid() and self._view.hovered.row() == index.row()

    def lay_out(self, row: Any, width: int, current: bool) -> CardLayout:
        """A row in `width` pixels."""
        raise NotImplementedError

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: CardLayout, t: Tokens
    ) -> None:
        """Frame and whatever else lies under the texts."""

    def paint_over(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, card: CardLayout, t: Tokens
    ) -> None:
        """Whatever lies over the texts."""

    def tip(self, card: CardLayout, place: QPointF) -> str:
        """The tooltip of a place on a card."""
        return card.tip_at(place)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card = self.card(index)
        return QSize(100, card.height if card is not None else self._estimate)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        card = self.card(index)
        if card is None:
            width = min(860, option.rect.width() - 72)
            frame = QRectF(36, GAP, width, option.rect.height() - GAP)
            paint_faint_card(painter, frame, option.widget, index.row())
        else:
            t = tokens(option.palette)
            self.paint_ground(painter, option, index, card, t)
            card.paint(painter, t)
            self.paint_over(painter, option, index, card, t)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Any
    ) -> bool:
        card = self.card(index) if index.isValid() else None
        if card is not None and event.type() == QEvent.Type.ToolTip:
            at = QPointF(event.pos() - self._view.card_rect(index).topLeft())
            QToolTip.showText(event.globalPos(), self.tip(card, at), view)
        return True
