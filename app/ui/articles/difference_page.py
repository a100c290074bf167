"""Two versions as one text: what went is struck through, what came is underlined, each also in its colour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from app.ui.articles.document import Reading
from app.ui.articles.merged_text import Merged, merge
from app.ui.articles.offsets import DocumentMap
from app.ui.articles.page import ReadingPage
from app.ui.theme import Tokens
from db.records import TextDifferences

ABOVE: Final = 0.25  # share of the window above a change that one has stepped to


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int


class DifferencePage(ReadingPage):
    """Knows the changes by number, and every place of the old and the new text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self._differences: TextDifferences | None = None
        self._merged = Merged("", (), ())
        self._mapped = DocumentMap("", ())
        self.setAccessibleName(self.tr("What changed between the versions"))

    @property
    def changes(self) -> int:
        """How many changes there are."""
        return len(self._merged.changes)

    def show_differences(self, differences: TextDifferences, reading: Reading) -> None:
        """Show two versions from the beginning."""
        self._differences, self._reading = differences, reading
        self._merged = merge(differences)
        lines = [
            _Line(found.start(), found.end()) for found in re.finditer(r"[^\n]*\S[^\n]*", self._merged.text)
        ]
        self._mapped = DocumentMap(self._merged.text, lines)
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(reading.font)
        document.setPlainText(self._mapped.text)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(reading.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(round(reading.size * 0.95))
        cursor.setBlockFormat(block)
        formats = _formats(self._tokens())
        for piece in self._merged.pieces:
            if piece.state != "same":
                self._span(cursor, piece.start, piece.end)
                cursor.mergeCharFormat(formats[piece.state])
        self.setExtraSelections([])
        self._show_document(document)
        self._mark_rail()

    def words_of(self, change: int) -> tuple[str, str]:
        """The words that a change took out and those that it put in."""
        start, end = self._merged.changes[change]
        found = {"removed": "", "inserted": ""}
        for piece in self._merged.pieces:
            if piece.state != "same" and start <= piece.start < end:
                found[piece.state] += self._merged.text[piece.start : piece.end]
        return found["removed"].strip(), found["inserted"].strip()

    def reveal_change(self, change: int) -> None:
        """Bring a change into sight and light it."""
        self._reveal(*self._merged.changes[change])

    def reveal_old(self, start: int, end: int) -> None:
        """Bring words of the old version into sight."""
        self._reveal(self._merged.of_old(start), self._merged.of_old(max(start, end - 1)) + 1)

    def reveal_new(self, start: int, end: int) -> None:
        """Bring words of the new version into sight."""
        self._reveal(self._merged.of_new(start), self._merged.of_new(max(start, end - 1)) + 1)

    def change_at(self, start: int) -> int | None:
        """The change that a place of the old version is in."""
        place = self._merged.of_old(start)
        return next((n for n, (a, b) in enumerate(self._merged.changes) if a <= place < b), None)

    def set_reading(self, reading: Reading) -> None:
        """Another size, face or measure."""
        if reading != self._reading and self._differences is not None:
            self.show_differences(self._differences, reading)

    def _span(self, cursor: QTextCursor, start: int, end: int) -> None:
        cursor.setPosition(self._mapped.position(start))
        cursor.setPosition(self._mapped.end_position(end), QTextCursor.MoveMode.KeepAnchor)

    def _reveal(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        self._span(cursor, start, end)
        lit = QTextEdit.ExtraSelection()
        lit.cursor = cursor  # type: ignore[attr-defined]
        lit.format = QTextCharFormat()  # type: ignore[attr-defined]
        lit.format.setBackground(self._tokens().color("find"))  # type: ignore[attr-defined]
        lit.format.setForeground(self._tokens().color("text"))  # type: ignore[attr-defined]
        self.setExtraSelections([lit])
        caret = QTextCursor(cursor)
        caret.setPosition(cursor.selectionStart())
        self.setTextCursor(caret)
        top = self.cursorRect(caret).top() + self._rail.value()
        height = self.viewport().height()
        if not self._rail.value() <= top <= self._rail.value() + height - 2 * self._reading.line:
            self._rail.setValue(round(top - ABOVE * height))

    def _mark_rail(self) -> None:
        whole = max(1, len(self._merged.text))
        kinds = {"removed": "warning", "inserted": "event"}
        self._rail.set_marks(
            [
                (piece.start / whole, kinds[piece.state])
                for piece in self._merged.pieces
                if piece.state in kinds
            ]
        )

    # --- Qt -------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        differences = getattr(self, "_differences", None)
        if event.type() == QEvent.Type.PaletteChange and differences is not None:
            self.show_differences(differences, self._reading)


def _formats(t: Tokens) -> dict[str, QTextCharFormat]:
    removed, inserted = QTextCharFormat(), QTextCharFormat()
    removed.setFontStrikeOut(True)
    removed.setForeground(t.color("warning"))
    removed.setBackground(t.color("warning_ground"))
    inserted.setFontUnderline(True)
    inserted.setFontWeight(QFont.Weight.Medium)
    inserted.setForeground(t.color("event"))
    inserted.setBackground(t.color("event_ground"))
    return {"removed": removed, "inserted": inserted}
