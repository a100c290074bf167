"""What the page of a brief draws around its words: signs of notes and lists, the hint of an empty page, the chosen excerpt."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.ui import icons
from app.ui.brief.excerpt import ExcerptObject
from app.ui.brief.look import KIND, SIDE, Look
from app.ui.theme import GAP_LARGE, Tokens


def paint_chosen(page: QTextEdit, drawn: ExcerptObject, t: Tokens) -> None:
    """The selected excerpt again: Qt lays a veil over a selected character, under which words cannot be read."""
    position = drawn.chosen
    block = page.document().findBlock(position)
    if not block.isValid() or not block.layout().lineCount():
        return
    line = block.layout().lineAt(0)
    area = line.rect().translated(block.layout().position())
    area.translate(0, -page.verticalScrollBar().value())
    cursor = QTextCursor(page.document())
    cursor.setPosition(position + 1)
    painter = QPainter(page.viewport())
    painter.fillRect(area.adjusted(-2, -4, 5, 4), t.color("surface"))
    found = cursor.charFormat()
    size = drawn.intrinsicSize(page.document(), position, found)
    drawn.drawObject(painter, QRectF(area.topLeft(), size), page.document(), position, found)
    painter.end()


def paint_hint(page: QTextEdit, hint: str, look: Look, t: Tokens) -> None:
    """What one can do here, where the first words will stand."""
    painter = QPainter(page.viewport())
    painter.setFont(look.font)
    painter.setPen(t.color("faint"))
    room = QRectF(SIDE, GAP_LARGE, page.viewport().width() - SIDE - GAP_LARGE, 200)
    painter.drawText(room, int(Qt.TextFlag.TextWordWrap), hint)
    painter.end()


def paint_signs(page: QTextEdit, exposed: QRect, look: Look, t: Tokens) -> None:
    """The ground of notes to oneself with their sign, and the dots of lists."""
    painter = QPainter(page.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layout = page.document().documentLayout()
    lift = page.verticalScrollBar().value()
    top = QPointF(SIDE, exposed.top() + lift)
    block = page.document().findBlock(max(0, layout.hitTest(top, Qt.HitTestAccuracy.FuzzyHit)))
    block = block.previous() if block.previous().isValid() else block
    while block.isValid():
        area = layout.blockBoundingRect(block).translated(0, -lift)
        if area.top() > exposed.bottom():
            break
        kind = block.blockFormat().property(KIND)
        if kind == "note":
            width = page.viewport().width() - SIDE - GAP_LARGE
            ground = QRectF(SIDE, area.top() - 6, width, area.height() + 12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("hover"))
            painter.drawRoundedRect(ground, 6, 6)
            sign = QRectF(SIDE - 28, area.top() - 2, 20, 20)
            icons.paint(painter, sign, "note-pencil", t.color("faint"), 16)
        elif kind == "item" and block.layout().lineCount():
            line = block.layout().lineAt(0)
            middle = area.top() + line.y() + line.height() * 0.56
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("secondary"))
            painter.drawEllipse(QPointF(SIDE + look.size * 0.75, middle), 2.4, 2.4)
        block = block.next()
    painter.end()
