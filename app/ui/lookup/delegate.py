"""Painting of what was found for each passage: the verdict, the words with what differs, and where they stand."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPalette, QTextDocument, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.services.lookup_shapes import Passage
from app.ui import icons
from app.ui.lookup.model import ROW, SOURCE
from app.ui.lookup.wording import LOOKS, verdict_name, with_differences
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, Tokens, reading_font, sized, tokens
from app.ui.widgets.dates import shown_date
from db.records import SourceLine

Index = QModelIndex | QPersistentModelIndex
LEFT = GAP_WIDE + 26
LONGEST = 420  # characters of a passage that are shown


class FindingDelegate(QStyledItemDelegate):
    """A row is as high as its words need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        passage = index.data(ROW)
        if not isinstance(passage, Passage):
            return QSize(200, 44)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 400
        words = self._words(passage, width - LEFT - GAP_WIDE, tokens(option.palette))
        return QSize(200, round(words.size().height()) + 2 * option.fontMetrics.height() + GAP + GAP_SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        passage = index.data(ROW)
        if not isinstance(passage, Passage):
            return
        t = tokens(option.palette)
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(t.selection))
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), QColor(t.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(t.hover))
        glyph, ink, _ = LOOKS[passage.verdict]
        line = option.fontMetrics.height()
        top = rect.y() + GAP_SMALL
        icons.paint(painter, QRect(rect.x() + GAP_WIDE, top, 18, line), glyph, t.color(ink), 16)
        font = option.font
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(t.color(ink))
        room = QRect(rect.x() + LEFT, top, rect.width() - LEFT - GAP_WIDE, line)
        name = verdict_name(passage.verdict)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(sized(12))
        painter.setPen(QColor(t.secondary))
        aside = said_about(passage)
        used = option.fontMetrics.horizontalAdvance(name) + GAP
        shown = painter.fontMetrics().elidedText(
            aside, Qt.TextElideMode.ElideRight, room.width() - used - GAP
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        words = self._words(passage, rect.width() - LEFT - GAP_WIDE, t)
        painter.translate(rect.x() + LEFT, top + line + 2)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(t.text))  # type: ignore[attr-defined]
        words.documentLayout().draw(painter, context)
        painter.translate(-(rect.x() + LEFT), -(top + line + 2))
        below = QRectF(room).translated(0, line + 4 + words.size().height()).toRect()
        painter.setFont(sized(12))
        painter.setPen(QColor(t.secondary))
        source = painter.fontMetrics().elidedText(
            source_line(index.data(SOURCE)), Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, source)
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.x() + LEFT, rect.bottom(), rect.right(), rect.bottom())
        painter.restore()

    def _words(self, passage: Passage, width: int, t: Tokens) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(reading_font(15))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        words = " ".join(passage.text.split())
        if passage.matches and passage.matches[0].differences and len(words) <= LONGEST:
            document.setHtml(with_differences(" ".join(passage.matches[0].text.split()), words, t))
        else:
            shown = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
            document.setHtml(html.escape(shown))
        document.setTextWidth(max(80, width))
        return document


def said_about(passage: Passage) -> str:
    """What a verdict rests on: who said it, or how alike the words are."""
    if not passage.matches:
        return ""
    match = passage.matches[0]
    if passage.verdict == "misattributed" and match.speaker:
        said = QCoreApplication.translate("Lookup", "said by %1, not %2")
        return said.replace("%1", match.speaker).replace("%2", passage.speaker or "")
    if passage.verdict == "altered":
        alike = QCoreApplication.translate("Lookup", "%1 % of the words agree")
        return alike.replace("%1", str(round(100 * match.score)))
    return match.speaker or ""


def source_line(source: SourceLine | None) -> str:
    """Where words stand, in one line."""
    if source is None:
        return QCoreApplication.translate("Lookup", "No article of the library has these words")
    parts = (source.title, source.outlet, shown_date(source.published))
    return " · ".join(part for part in parts if part)
