"""Paints a card: an edge in the colour of its kind, the words or the figure, who or when, and what disagrees."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.articles.cards import Card
from app.ui.theme import GAP, RADIUS_CARD, Tokens, figures_font, reading_font, scale, sized, tokens
from app.ui.widgets.elided_label import clamped_lines
from app.ui.widgets.star import paint_star

EDGE: Final = 3
RADIUS: Final = RADIUS_CARD - 2
SIDE: Final = 14
TOP: Final = 10
BETWEEN: Final = 10  # from one card to the next
STAR: Final = 14
NOTE_LINES: Final = 4


class CardDelegate(QStyledItemDelegate):
    """Heights are remembered by card and width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[Card, int, float], int] = {}

    def _height(self, card: Card, width: int) -> int:
        key = (card, width, scale())
        if key not in self._heights:
            if len(self._heights) > 5000:
                self._heights.clear()
            self._heights[key] = round(_Layout(card, width).height) + BETWEEN
        return self._heights[key]

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        card = index.data(int(Qt.ItemDataRole.UserRole) + 1)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(60, self._height(card, width) if card is not None else 60)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        card: Card = index.data(int(Qt.ItemDataRole.UserRole) + 1)
        t = tokens(option.palette)
        view = self.parent()
        lit = getattr(view, "lit", None) == card.ref
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -BETWEEN - 0.5)
        _paint_box(painter, box, card, t, lit=lit or hovered, selected=selected)
        painter.translate(option.rect.topLeft())
        _Layout(card, option.rect.width()).paint(painter, t, near=hovered or selected)
        painter.restore()


def star_rect(item: QRect) -> QRect:
    """Where an item's star takes a click."""
    bottom = item.bottom() - BETWEEN
    return QRect(item.right() - SIDE - STAR - 6, bottom - TOP - STAR - 8, STAR + 12, STAR + 14)


def _paint_box(painter: QPainter, box: QRectF, card: Card, t: Tokens, *, lit: bool, selected: bool) -> None:
    """The card's ground with a coloured edge that follows its rounded corners."""
    ground = t.color(f"{card.ink}_ground" if lit and not card.pen else "hover" if lit else "surface")
    ink = t.color(card.ink)
    if card.candidate:
        ink.setAlphaF(0.45)
    shape = QPainterPath()
    shape.addRoundedRect(box, RADIUS, RADIUS)
    inner = QPainterPath()
    inner.addRoundedRect(box.adjusted(EDGE, 0, 0, 0), RADIUS - 1, RADIUS - 1)
    painter.fillPath(shape, ground)
    painter.setPen(QPen(t.color("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    painter.save()
    painter.setClipRect(QRectF(box.left() - 1, box.top() - 1, RADIUS, box.height() + 2))
    edge = QPainterPath()
    edge.addRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), RADIUS, RADIUS)
    painter.fillPath(edge.subtracted(inner), ink)
    painter.restore()
    if selected:
        painter.setPen(QPen(t.color("accent"), 2))
        painter.drawPath(shape)


class _Layout:
    """The lines of a card for one width: text, font, colour and place."""

    def __init__(self, card: Card, width: int) -> None:
        self._card = card
        self._texts: list[tuple[QPointF, str, QFont, str]] = []
        self._pill: tuple[QRectF, str] | None = None
        self._room = width - 2 * SIDE
        self._y = float(TOP)
        self._small = sized(12)
        kind = card.ref.kind
        if kind == "quote":
            font = reading_font(round(15 * scale()))
            self._lines(card.lead, font, 3, "text", 1.32)
            self._y += 4
        elif kind == "highlight":
            self._lines(card.lead, reading_font(round(15 * scale())), 3, "text", 1.32)
            self._y += 4
            for paragraph in card.beside.splitlines()[:NOTE_LINES]:
                self._lines(paragraph, sized(13), NOTE_LINES, "text", 1.3)
            self._y += 3 if card.beside else 0
        elif kind == "statistic":
            self._figure()
        else:
            self._lines(card.lead, sized(13, QFont.Weight.DemiBold), 2, "text", 1.25)
            self._y += 2
        star = STAR + 8
        self._lines(card.line, self._small, 2, "secondary", 1.3, less=star)
        if card.warning:
            self._warn()
        self.height = self._y + TOP

    def _lines(self, text: str, font: QFont, most: int, ink: str, leading: float, less: int = 0) -> None:
        if not text:
            return
        metrics = QFontMetricsF(font)
        step = metrics.height() if leading == 1 else min(metrics.height(), metrics.lineSpacing()) * 1.0
        step = max(step, font.pixelSize() * leading)
        lines, _ = clamped_lines(text, font, max(20, self._room - less), most)
        for line in lines:
            baseline = self._y + (step - metrics.height()) / 2 + metrics.ascent()
            self._texts.append((QPointF(SIDE, baseline), line, font, ink))
            self._y += step

    def _figure(self) -> None:
        """The figure large, what it measures behind it, and below it what does not fit."""
        large = figures_font(17, QFont.Weight.DemiBold)
        metrics, small = QFontMetricsF(large), QFontMetricsF(self._small)
        lines, _ = clamped_lines(self._card.lead, large, self._room, 2)
        for line in lines:
            self._texts.append((QPointF(SIDE, self._y + metrics.ascent()), line, large, "text"))
            self._y += metrics.height()
        used = metrics.horizontalAdvance(lines[-1]) + 8
        baseline = self._y - metrics.descent()
        beside = self._card.beside
        if used + small.horizontalAdvance(beside) <= self._room:
            self._texts.append((QPointF(SIDE + used, baseline), beside, self._small, "secondary"))
            self._y += 2
        else:
            self._lines(beside, self._small, 2, "secondary", 1.3)

    def _warn(self) -> None:
        metrics = QFontMetricsF(self._small)
        lines, _ = clamped_lines(self._card.warning, self._small, self._room - 16, 2)
        self._y += 6
        height = len(lines) * metrics.height() + 8
        self._pill = (QRectF(SIDE, self._y, self._room, height), "warning_ground")
        top = self._y + 4
        for line in lines:
            self._texts.append((QPointF(SIDE + 8, top + metrics.ascent()), line, self._small, "warning"))
            top += metrics.height()
        self._y += height

    def paint(self, painter: QPainter, t: Tokens, near: bool) -> None:
        if self._pill is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color(self._pill[1]))
            painter.drawRoundedRect(self._pill[0], 5, 5)
        for at, text, font, ink in self._texts:
            painter.setFont(font)
            painter.setPen(t.color(ink))
            painter.drawText(at, text)
        if self._card.starred or near:
            last = max(at.y() for at, _, _, _ in self._texts)
            if self._pill is not None:
                last = self._pill[0].top() - GAP
            box = QRectF(SIDE + self._room - STAR, last - STAR + 2, STAR, STAR)
            paint_star(painter, box, self._card.starred, t)
