"""A candidate's passage with its words marked, in the size of reading."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QTextEdit, QWidget

from app.ui.review.boundary import Boundary
from app.ui.theme import reading_font, scale, tokens

UNDERLINES: Final = {
    "quote": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "statistic": QTextCharFormat.UnderlineStyle.DashUnderline,
    "event": QTextCharFormat.UnderlineStyle.DotLine,
}


def _units(text: str) -> int:
    """The UTF-16 units of a text, in which Qt counts."""
    return len(text.encode("utf-16-le")) // 2


class ContextView(QTextEdit):
    """As high as its text; the text is set once a passage, moving a boundary changes the formats alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boundary: Boundary | None = None
        self._kind = "quote"
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        self.setAccessibleName(self.tr("The sentence in its paragraph"))
        self.document().setDocumentMargin(0)

    def show_boundary(self, boundary: Boundary | None, kind: str) -> None:
        """Mark the words of a boundary in its passage."""
        same = self._boundary is not None and boundary is not None and self._boundary.text == boundary.text
        self._boundary, self._kind = boundary, kind
        if not same:
            self.setPlainText(boundary.text if boundary is not None else "")
        self._mark()
        self._fit()

    def _mark(self) -> None:
        boundary = self._boundary
        if boundary is None:
            return
        t = tokens(QApplication.palette())  # our own says "transparent", which is neither light nor dark
        plain = QTextCharFormat()
        font: QFont = reading_font(round(17 * scale()))
        plain.setFont(font)
        plain.setForeground(t.color("secondary"))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(plain)
        block = cursor.blockFormat()
        block.setLineHeight(145, int(block.LineHeightTypes.ProportionalHeight.value))
        cursor.setBlockFormat(block)
        marked = QTextCharFormat(plain)
        marked.setForeground(t.color("text"))
        marked.setBackground(t.color(f"{self._kind}_ground"))
        marked.setUnderlineStyle(UNDERLINES[self._kind])
        marked.setUnderlineColor(t.color(self._kind))
        cursor.setPosition(_units(boundary.text[: boundary.start]))
        cursor.setPosition(_units(boundary.text[: boundary.end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(marked)
        self.setAccessibleDescription(self.tr("Marked: %1").replace("%1", boundary.words))

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + 2)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(400, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._mark()
            self._fit()
