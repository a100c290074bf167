"""Painting of search hits: title and source on the first line, the words around the hit below, the hit itself marked."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons
from app.ui.search.kinds import GLYPHS, kind_title
from app.ui.search.model import OPENED, ROW, Heading
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, Tokens, label_font, reading_font, sized, tokens
from app.ui.widgets.counted import Counted
from app.ui.widgets.dates import shown_line
from db.records import SearchHit, SearchPlace

Index = QModelIndex | QPersistentModelIndex
LEFT = 44
CUT = 2  # pixels less than the width for an elided line, which must not wrap again
KEPT = 400  # snippets that stay laid out
INDENT = LEFT + 48  # where the words of a place begin: its paragraph stands before them


class HitDelegate(QStyledItemDelegate):
    """Two lines of snippet at most; a heading is small capitals."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laid: dict[Hashable, tuple[QTextLayout, float]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        line = option.fontMetrics.height()
        if isinstance(row, Heading):
            return QSize(200, line + 30)
        view = option.widget
        width = max(200, view.viewport().width() if isinstance(view, QAbstractItemView) else 600)
        if isinstance(row, SearchPlace):
            return QSize(200, round(self._layout(row, width - INDENT - GAP_WIDE, None)[1]) + GAP)
        height = line + GAP
        if isinstance(row, SearchHit) and row.snippet:
            height += round(self._layout(row, width - LEFT - GAP_WIDE, None)[1]) + 4
        return QSize(200, max(44, height + GAP_SMALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens(option.palette)
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, option.rect, row, t, option)
        elif isinstance(row, SearchHit):
            self._paint_hit(painter, option, row, t, bool(index.data(OPENED)))
        elif isinstance(row, SearchPlace):
            self._paint_place(painter, option, row, t)
        painter.restore()

    def on_places(self, rect: QRect, hit: SearchHit, position: QPoint) -> bool:
        """Whether a position within a row's rectangle is on the words that open the places of its article."""
        return hit.places > 1 and self._places_rect(rect, hit, QFontMetrics(sized(12))).contains(position)

    def _places_rect(self, rect: QRect, hit: SearchHit, metrics: QFontMetrics) -> QRect:
        width = metrics.horizontalAdvance(places_text(hit)) + 18
        return QRect(
            rect.right() - GAP_WIDE - width, rect.y() + GAP_SMALL - 2, width + 6, metrics.height() + 6
        )

    def _paint_heading(
        self, painter: QPainter, rect: QRect, row: Heading, t: Tokens, option: QStyleOptionViewItem
    ) -> None:
        painter.setFont(label_font())
        painter.setPen(QColor(t.secondary))
        count = option.locale.toString(row.count) + ("+" if row.more else "")
        text = f"{kind_title(row.kind).upper()}   {count}"
        painter.drawText(rect.adjusted(GAP_WIDE, 0, 0, -6), Qt.AlignmentFlag.AlignBottom, text)
        if row.more or row.count > row.shown:
            painter.setFont(sized(12))
            painter.setPen(QColor(t.accent))
            only = QCoreApplication.translate("Search", "Show only these")
            place = rect.adjusted(0, 0, -GAP_WIDE, -6)
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, only)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, t: Tokens) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(t.selection))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(t.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(t.hover))

    def _paint_place(
        self, painter: QPainter, option: QStyleOptionViewItem, place: SearchPlace, t: Tokens
    ) -> None:
        rect = option.rect
        self._paint_ground(painter, option, t)
        layout, _ = self._layout(place, rect.width() - INDENT - GAP_WIDE, t)
        if place.paragraph is not None:
            painter.setFont(sized(12))
            painter.setPen(QColor(t.secondary))
            number = QRect(
                rect.x() + LEFT, rect.y() + 7, INDENT - LEFT - GAP_SMALL, painter.fontMetrics().height()
            )
            painter.drawText(number, Qt.AlignmentFlag.AlignRight, f"¶ {place.paragraph}")
        painter.setPen(QColor(t.text))
        layout.draw(painter, QRectF(rect.x() + INDENT, rect.y() + 4, 0, 0).topLeft())

    def _paint_hit(
        self, painter: QPainter, option: QStyleOptionViewItem, hit: SearchHit, t: Tokens, opened: bool
    ) -> None:
        rect = option.rect
        self._paint_ground(painter, option, t)
        glyph, color = GLYPHS[hit.kind]
        line = option.fontMetrics.height()
        top = rect.y() + GAP_SMALL
        icons.paint(painter, QRect(rect.x() + GAP_WIDE, top, 18, line), glyph, t.color(color), 16)
        title, aside = lines_of(hit)
        right = rect.right() - GAP_WIDE
        painter.setFont(sized(12))
        if hit.kind == "article" and hit.places > 1:
            link = self._places_rect(rect, hit, painter.fontMetrics())
            painter.setPen(QColor(t.accent))
            painter.drawText(
                link, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, places_text(hit)
            )
            arrow = "caret-up" if opened else "caret-down"
            icons.paint(
                painter, QRect(link.right() - 18, link.y(), 12, link.height()), arrow, t.color("accent"), 11
            )
            right = link.left() - GAP_SMALL
        painter.setPen(QColor(t.secondary))
        width = min(painter.fontMetrics().horizontalAdvance(aside) + 2, (right - rect.x()) // 2)
        place = QRect(right - width, top, width, line)
        shown = painter.fontMetrics().elidedText(aside, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(t.text))
        room = QRect(rect.x() + LEFT, top, place.x() - rect.x() - LEFT - GAP, line)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if hit.snippet:
            layout, _ = self._layout(hit, rect.width() - LEFT - GAP_WIDE, t)
            layout.draw(painter, QRectF(rect.x() + LEFT, top + line + 2, 0, 0).topLeft())
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.x() + LEFT, rect.bottom(), rect.right(), rect.bottom())

    def _layout(
        self, hit: SearchHit | SearchPlace, width: int, t: Tokens | None
    ) -> tuple[QTextLayout, float]:
        """Laid out once for a width and a scheme: what is scrolled and typed past shows the same words again."""
        key = (hit.snippet, hit.spans, width, None if t is None else t.dark)
        made = self._laid.get(key)
        if made is None:
            if len(self._laid) >= KEPT:
                self._laid.clear()
            made = self._laid[key] = self._lay_out(hit, width, t)
        return made

    def _lay_out(
        self, hit: SearchHit | SearchPlace, width: int, t: Tokens | None
    ) -> tuple[QTextLayout, float]:
        layout = QTextLayout(hit.snippet.replace("\n", " "), reading_font(15))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        if t is not None:
            marked = QTextCharFormat()
            marked.setBackground(QColor(t.find))
            marked.setForeground(QColor(t.text))
            formats = []
            for start, end in hit.spans:
                piece = QTextLayout.FormatRange()
                piece.start = _units(hit.snippet[:start])
                piece.length = _units(hit.snippet[start:end])
                piece.format = marked
                formats.append(piece)
            layout.setFormats(formats)
        layout.beginLayout()
        height = 0.0
        for _ in range(2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QRectF(0, height, 0, 0).topLeft())
            height += line.height() * 1.15
        layout.endLayout()
        if t is not None and (shorter := _cut(layout, width)):
            return self._lay_out(replace(hit, snippet=shorter), width, t)
        return layout, height


def lines_of(hit: SearchHit) -> tuple[str, str]:
    """The first line of a hit and what stands at its right. A quote is headed by who said it: its words are the snippet."""
    aside = shown_line(hit.subtitle)
    if hit.kind in ("quote", "event", "statistic", "highlight") and hit.snippet.strip("… ")[:40] in hit.title:
        first, _, rest = aside.partition(" · ")
        return first or QCoreApplication.translate("Search", "Date not stated"), rest
    return hit.title, aside


def _cut(layout: QTextLayout, width: int) -> str:
    """The text up to where its last line ends, with an ellipsis; "" when all of it has room."""
    last = layout.lineAt(layout.lineCount() - 1)
    units = layout.text().encode("utf-16-le")
    if 2 * (last.textStart() + last.textLength()) >= len(units):
        return ""
    before, rest = units[: 2 * last.textStart()].decode("utf-16-le"), units[2 * last.textStart() :]
    metrics = QFontMetricsF(layout.font())
    elided = metrics.elidedText(rest.decode("utf-16-le"), Qt.TextElideMode.ElideRight, width - CUT)
    return before + elided


def places_text(hit: SearchHit) -> str:
    """How many places an article's text has for the query."""
    return Counted().places(hit.places)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
