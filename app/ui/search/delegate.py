"""Painting of search hits: title and source on the first line, the words around the hit below, the hit itself marked."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import icons
from app.ui.search.model import ROW, Heading
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, Tokens, label_font, reading_font, sized, tokens
from app.ui.widgets.dates import shown_date
from db.records import SearchHit

Index = QModelIndex | QPersistentModelIndex
GLYPHS = {
    "article": ("file-text", "accent"),
    "quote": ("quotes", "quote"),
    "event": ("calendar-blank", "event"),
    "statistic": ("chart-bar", "statistic"),
    "highlight": ("highlighter-circle", "highlight"),
    "person": ("user", "secondary"),
    "organisation": ("buildings", "secondary"),
    "place": ("map-pin", "secondary"),
    "instrument": ("article", "secondary"),
    "topic": ("tag", "secondary"),
}
LEFT = 44
ISO_DATE = re.compile(r"\b\d{4}(?:-\d{2}(?:-\d{2})?)?\b")


def kind_title(kind: str) -> str:
    """The plural of a kind, as the heading of its hits."""
    names = {
        "article": QCoreApplication.translate("Search", "Articles"),
        "quote": QCoreApplication.translate("Search", "Quotes"),
        "event": QCoreApplication.translate("Search", "Events"),
        "statistic": QCoreApplication.translate("Search", "Statistics"),
        "highlight": QCoreApplication.translate("Search", "Highlights"),
        "person": QCoreApplication.translate("Search", "People"),
        "organisation": QCoreApplication.translate("Search", "Organisations"),
        "place": QCoreApplication.translate("Search", "Places"),
        "instrument": QCoreApplication.translate("Search", "Treaties, laws and strategies"),
        "topic": QCoreApplication.translate("Search", "Topics"),
    }
    return names[kind]


class HitDelegate(QStyledItemDelegate):
    """Two lines of snippet at most; a heading is small capitals."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        line = option.fontMetrics.height()
        if isinstance(row, Heading):
            return QSize(200, line + 30)
        view = option.widget
        width = max(200, view.viewport().width() if isinstance(view, QAbstractItemView) else 600)
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
            self._paint_hit(painter, option, row, t)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, rect: QRect, row: Heading, t: Tokens, option: QStyleOptionViewItem
    ) -> None:
        painter.setFont(label_font())
        painter.setPen(QColor(t.secondary))
        count = option.locale.toString(row.count) + ("+" if row.more else "")
        text = f"{kind_title(row.kind).upper()}   {count}"
        painter.drawText(rect.adjusted(GAP_WIDE, 0, 0, -6), Qt.AlignmentFlag.AlignBottom, text)

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: SearchHit, t: Tokens) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(t.selection))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(t.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(t.hover))
        glyph, color = GLYPHS[hit.ref.kind]
        line = option.fontMetrics.height()
        top = rect.y() + GAP_SMALL
        icons.paint(painter, QRect(rect.x() + GAP_WIDE, top, 18, line), glyph, t.color(color), 16)
        title, aside = lines_of(hit)
        right = rect.right() - GAP_WIDE
        painter.setFont(sized(12))
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

    def _layout(self, hit: SearchHit, width: int, t: Tokens | None) -> tuple[QTextLayout, float]:
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
        return layout, height


def lines_of(hit: SearchHit) -> tuple[str, str]:
    """The first line of a hit and what stands at its right. A quote is headed by who said it: its words are the snippet."""
    aside = ISO_DATE.sub(lambda found: shown_date(found[0]), hit.subtitle)
    if hit.ref.kind in ("quote", "event", "statistic") and hit.snippet.strip("… ")[:40] in hit.title:
        first, _, rest = aside.partition(" · ")
        return first or QCoreApplication.translate("Search", "Date not stated"), rest
    return hit.title, aside


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
