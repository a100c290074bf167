"""A note written in Markdown, laid out for painting: nothing in it can load or run anything."""

from __future__ import annotations

import re
from typing import Any, Final

from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QAbstractTextDocumentLayout, QFont, QPainter, QPalette, QTextCursor, QTextDocument

from app.ui.theme import Tokens

# An image becomes the text that stands for it, before anything is parsed.
_IMAGE: Final = re.compile(r"!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?")


class NoteDocument(QTextDocument):
    """Markdown without HTML and images, set in one font; headings are bold, not large."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(18)
        self.setDefaultFont(font)
        features = (
            QTextDocument.MarkdownFeature.MarkdownDialectCommonMark
            | QTextDocument.MarkdownFeature.MarkdownNoHTML
        )
        # A line break in a note is meant as one.
        plain = re.sub(r"(?<!\n)\n(?!\n)", "  \n", _IMAGE.sub(lambda found: found[1], text))
        self.setMarkdown(plain, features)
        self._settle(font)
        self.setTextWidth(width)

    @property
    def height(self) -> float:
        """The height in pixels."""
        return float(self.size().height())

    def draw(self, painter: QPainter, x: float, y: float, t: Tokens, room: float | None = None) -> None:
        """Draw it at a place; `room` cuts it off after so many pixels."""
        painter.save()
        painter.translate(x, y)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, t.color("text"))
        palette.setColor(QPalette.ColorRole.Link, t.color("accent"))
        context.palette = palette
        if room is not None and room < self.height:
            painter.setClipRect(QRectF(0, 0, self.textWidth() + 4, room))
        self.documentLayout().draw(painter, context)
        painter.restore()

    def _settle(self, font: QFont) -> None:
        """One size for all, and paragraphs close together."""
        block = self.begin()
        first = True
        while block.isValid():
            cursor = QTextCursor(block)
            look = block.blockFormat()
            look.setTopMargin(0 if first else 3)
            look.setBottomMargin(0)
            cursor.setBlockFormat(look)
            walk = block.begin()
            while not walk.atEnd():
                piece = walk.fragment()
                letters = piece.charFormat()
                bold = letters.fontWeight() >= QFont.Weight.DemiBold or look.headingLevel() > 0
                italic, fixed, link = letters.fontItalic(), letters.fontFixedPitch(), letters.isAnchor()
                letters.setFont(font)
                letters.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
                letters.setFontItalic(italic)
                if fixed:
                    letters.setFontFamilies(["monospace"])
                if not link:
                    letters.clearForeground()
                cursor.setPosition(piece.position())
                cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(letters)
                walk += 1
            first = False
            block = block.next()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is loaded from anywhere."""
        return None
