"""Paints a row of the list of articles: title; outlet, date and what kind of text; how many records of each kind it holds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QLocale,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.articles.naming import kind_name
from app.ui.theme import GAP_SMALL, GAP_WIDE, ROW_ARTICLE, Tokens, figures_font, sized, tokens
from app.ui.widgets.dates import shown_date
from app.ui.widgets.paged_model import ROW_ROLE, Index
from app.ui.widgets.star import paint_star
from app.ui.widgets.states import paint_blocks
from app.ui.widgets.tiles import paint_tile
from db.records import ArticleRow

STAR: Final = 16
EDGE: Final = 3
COUNT_WIDTH: Final = 36


def row_height() -> int:
    """64 pixels, or more where the interface font is large."""
    title, line = QFontMetrics(sized(13, QFont.Weight.DemiBold)), QFontMetrics(sized(12))
    return max(ROW_ARTICLE, title.height() + line.height() + 30)


class ArticleDelegate(QStyledItemDelegate):
    """`star_clicked` is the id whose star was clicked."""

    star_clicked = Signal(object)  # ArticleRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fonts()

    def _fonts(self) -> None:
        self._family = QApplication.font().key()
        self._title_font = sized(13, QFont.Weight.DemiBold)
        self._line_font = sized(12)
        self._figures = figures_font(12)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(200, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]
        if QApplication.font().key() != self._family:
            self._fonts()
        t = tokens(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected:
            painter.fillRect(rect, t.color("selection"))
            painter.fillRect(QRect(rect.left(), rect.top(), EDGE, rect.height()), t.color("accent"))
        elif hovered:
            painter.fillRect(rect, t.color("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.color("line"))
        row = index.data(ROW_ROLE)
        if row is None:
            paint_blocks(painter, QRectF(rect), t.line, index.row(), t.dark)
        else:
            self._paint_row(painter, rect.adjusted(GAP_WIDE, 0, -GAP_WIDE, 0), row, t, hovered or selected)
        if option.state & QStyle.StateFlag.State_HasFocus and _by_keyboard(option):
            painter.setPen(QPen(t.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -2))
        painter.restore()

    def editorEvent(  # type: ignore[override]
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            row = index.data(ROW_ROLE)
            if row is not None and star_rect(QRect(option.rect)).contains(event.position().toPoint()):
                self.star_clicked.emit(row)
                return True
        return super().editorEvent(event, model, option, index)

    def _paint_row(self, painter: QPainter, room: QRect, row: ArticleRow, t: Tokens, near: bool) -> None:
        title, line = QFontMetrics(self._title_font), QFontMetrics(self._line_font)
        top = room.top() + (room.height() - title.height() - line.height() - 4) // 2
        star_room = STAR + GAP_SMALL if row.starred or near else 0
        painter.setFont(self._title_font)
        painter.setPen(t.color("text"))
        shown = title.elidedText(row.title, Qt.TextElideMode.ElideRight, room.width() - star_room)
        painter.drawText(QPointF(room.left(), top + title.ascent()), shown)
        if star_room:
            box = QRect(room.right() - STAR + 1, top, STAR, title.height())
            paint_star(painter, QRectF(box), row.starred, t)
        base = top + title.height() + 4 + line.ascent()
        facts = self._facts(row)
        # Where and when go before the counts: these move together, and then leave, before a date does.
        needed = sum(line.horizontalAdvance(text) for text, _ in facts[:2]) + GAP_SMALL
        left = self._paint_counts(painter, room, base, row, t, room.width() - needed)
        painter.setFont(self._line_font)
        x = room.left()
        for text, ink in facts:
            width = left - x - GAP_SMALL
            if x > room.left() and line.horizontalAdvance(text) > width:
                break  # what does not fit whole is left to the tooltip
            part = line.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.setPen(t.color(ink))
            painter.drawText(QPointF(x, base), part)
            x += line.horizontalAdvance(part)

    def _facts(self, row: ArticleRow) -> list[tuple[str, str]]:
        words = [row.outlet or self.tr("outlet not known")]
        if row.genre and row.genre not in ("news", "article"):
            words.append(kind_name(row.genre).lower())
        date = shown_date(row.published)
        facts = [(" · ".join(words), "secondary"), ("  ·  " + (date or self.tr("no date")), "secondary")]
        if not {"published", "outlet", "title"}.isdisjoint(row.unsure):
            facts.append(("  " + self.tr("please check"), "warning"))
        if row.kind == "digest":
            facts.append(("  ·  " + kind_name("digest").lower(), "secondary"))
        return facts

    def _paint_counts(
        self, painter: QPainter, room: QRect, base: float, row: ArticleRow, t: Tokens, most: int
    ) -> int:
        """The counts from the right, in columns or, where these take more than `most` pixels, close together.

        Gives back where they begin.
        """
        painter.setFont(self._figures)
        metrics = QFontMetrics(self._figures)
        locale = QLocale()
        texts = [locale.toString(number) for number in (row.quotes, row.events, row.statistics)]
        column = max(COUNT_WIDTH, *(metrics.horizontalAdvance(text) + 20 for text in texts))
        widths = [column] * 3
        if sum(widths) > most:
            widths = [metrics.horizontalAdvance(text) + 24 for text in texts]
        if sum(widths) > most:
            return room.right() + 1
        left = right = room.right() + 1 - sum(widths)
        middle = base - metrics.xHeight() * 0.75
        for width, kind, text in zip(widths, ("quote", "event", "statistic"), texts, strict=True):
            right += width
            text_left = right - metrics.horizontalAdvance(text)
            painter.setPen(t.color("secondary"))
            painter.drawText(QPointF(text_left, base), text)
            color = t.color(kind)
            if text == "0":
                color.setAlphaF(0.45)
            paint_shape(painter, QPointF(text_left - 9, middle), kind, color)
        return left


def star_rect(row: QRect) -> QRect:
    """Where a row's star takes a click: somewhat larger than it is painted."""
    return QRect(row.right() - GAP_WIDE - STAR - 4, row.top() + 4, STAR + 12, row.height() // 2)


def paint_shape(painter: QPainter, at: QPointF, kind: str, color: QColor, size: float = 8) -> None:
    """The small sign of a kind of record: a square for quotes, a circle for events, a diamond for statistics."""
    paint_tile(painter, at, size, ("shape", kind, color.rgba(), size), lambda p: _draw(p, kind, color, size))


def _draw(painter: QPainter, kind: str, color: QColor, size: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    half = size / 2
    if kind == "quote":
        painter.drawRoundedRect(QRectF(-half, -half, size, size), 1.5, 1.5)
    elif kind == "event":
        painter.drawEllipse(QPointF(0, 0), half, half)
    else:
        half *= 1.15
        painter.drawPolygon([QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)])


def _by_keyboard(option: QStyleOptionViewItem) -> bool:
    """Whether the focus shows: Qt says so once a key has moved it."""
    return bool(option.state & QStyle.StateFlag.State_KeyboardFocusChange)
