"""The text to be checked, with a mark under each passage that says what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.services.lookup_shapes import Passage
from app.ui.lookup.wording import LOOKS
from app.ui.theme import GAP_WIDE, reading_font, tokens
from app.ui.widgets.focus_ring import FocusRing

_UNDERLINES = {
    Qt.PenStyle.SolidLine: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Qt.PenStyle.DashLine: QTextCharFormat.UnderlineStyle.DashUnderline,
    Qt.PenStyle.DashDotLine: QTextCharFormat.UnderlineStyle.DashDotLine,
    Qt.PenStyle.DotLine: QTextCharFormat.UnderlineStyle.DotLine,
}

STYLE: Final = "QPlainTextEdit, QPlainTextEdit:focus { border: none; border-radius: 0; padding: 0; }"


class Draft(QPlainTextEdit):
    """Plain text to paste, type or drop a file into."""

    passage_reached = Signal(int)  # the cursor is in the passage of this number
    file_dropped = Signal(object)  # Path as text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passages: tuple[Passage, ...] = ()
        self._spans: list[tuple[int, int]] = []
        self._current = -1
        self.setFont(reading_font(16))
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text to check"))
        self.setPlaceholderText(
            self.tr(
                "Paste a sentence, a paragraph or a whole draft, or drop a file here.\n\nEach quotation is compared with every article of the library."
            )
        )
        self.document().setDocumentMargin(GAP_WIDE)  # the words begin below the title
        # The cursor shows where one writes; a ring around half of the window shows only when the keyboard led here.
        self.setStyleSheet(STYLE)
        FocusRing(self, self)
        self.cursorPositionChanged.connect(self._on_cursor)

    def mark(self, text: str, passages: Sequence[Passage]) -> None:
        """Mark the passages found in `text`; offsets are its code points."""
        self._passages = tuple(passages)
        self._spans = [(_units(text, p.start), _units(text, p.end)) for p in passages]
        self._current = -1
        self._paint_marks()

    def show_passage(self, number: int) -> None:
        """Scroll to a passage and light it."""
        if not 0 <= number < len(self._spans):
            return
        self._current = number
        cursor = self.textCursor()
        cursor.setPosition(min(self._spans[number][0], self.document().characterCount() - 1))
        self.blockSignals(True)
        self.setTextCursor(cursor)
        self.blockSignals(False)
        self.ensureCursorVisible()
        self._paint_marks()

    def _paint_marks(self) -> None:
        t = tokens(self.palette())
        last = self.document().characterCount() - 1
        found = []
        for number, (passage, (start, end)) in enumerate(zip(self._passages, self._spans)):
            if end > last:
                continue
            _, ink, line = LOOKS[passage.verdict]
            selection = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setUnderlineStyle(_UNDERLINES[line])
            form.setUnderlineColor(t.color(ink))
            ground = "selection" if number == self._current else f"{ink}_ground"
            form.setBackground(QColor(getattr(t, ground, t.hover)))
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, form  # type: ignore[attr-defined]
            found.append(selection)
        self.setExtraSelections(found)

    def _on_cursor(self) -> None:
        at = self.textCursor().position()
        number = next((n for n, (start, end) in enumerate(self._spans) if start <= at <= end), -1)
        if number >= 0 and number != self._current:
            self._current = number
            self._paint_marks()
            self.passage_reached.emit(number)

    # --- Qt overrides ---------------------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [url for url in source.urls() if url.isLocalFile()] if source.hasUrls() else []
        if files:
            self.file_dropped.emit(QUrl(files[0]).toLocalFile())
        else:
            super().insertFromMimeData(source)

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        if getattr(self, "_passages", ()) and isinstance(self.palette(), QPalette):
            self._paint_marks()


def _units(text: str, at: int) -> int:
    """Code points to UTF-16 units, which Qt counts."""
    return at + sum(ord(char) > 0xFFFF for char in text[:at])
