"""The text as it was imported: what cleaning took out is struck through, with the reason where the mouse rests."""

from __future__ import annotations

import html
from bisect import bisect_right

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QMenu, QToolTip, QWidget

from app.ui.articles.document import Reading
from app.ui.articles.offsets import DocumentMap
from app.ui.articles.page import ReadingPage
from app.ui.theme import GAP_WIDE
from app.ui.widgets.tips import plain_tip
from db.records import OriginalText


class OriginalHead(QLabel):
    """Says what one is looking at, and leads back."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setContentsMargins(0, GAP_WIDE, 0, 0)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setProperty("role", "secondary")

    def show_facts(self, facts: str) -> None:
        """File name, size, and how much was taken out."""
        title, back = self.tr("Original, as imported"), self.tr("Back to the text")
        self.setText(
            f"<b>{html.escape(title)}</b><br>{html.escape(facts)} · "
            f'<a href="back" style="text-decoration: none">{html.escape(back)}</a>'
        )


class OriginalView(ReadingPage):
    """Read only, like the text; selections of it are copied without a citation."""

    left = Signal()
    put_back_wanted = Signal(object)  # tuple of (start, end) in the source text

    def __init__(self, parent: QWidget | None = None) -> None:
        self._title = OriginalHead()
        super().__init__(self._title, parent)
        self._title.linkActivated.connect(lambda _link: self.left.emit())
        self._removed: list[tuple[int, int, str]] = []
        self._parts: list[tuple[int, int]] = []  # of the source text, one for each of `_removed`
        self.setAccessibleName(self.tr("Original text"))
        self._original: OriginalText | None = None

    def show_original(self, original: OriginalText, reading: Reading) -> None:
        """Show what was imported."""
        self._original = original
        self._reading = reading
        lines = _lines(original.source_text)
        mapped = DocumentMap(original.source_text, lines)
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(reading.font)
        document.setPlainText(mapped.text)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(reading.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(round(reading.size * 0.5))
        cursor.setBlockFormat(block)
        struck = QTextCharFormat()
        struck.setFontStrikeOut(True)
        struck.setForeground(QColor(self._tokens().secondary))
        self._removed, self._parts = [], []
        for start, end, reason in sorted(original.removed):
            a, b = mapped.position(start), mapped.end_position(end)
            if b > a:
                cursor.setPosition(a)
                cursor.setPosition(b, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(struck)
                self._removed.append((a, b, reason))
                self._parts.append((start, end))
        self._title.show_facts(self.facts())
        self._show_document(document)

    def facts(self) -> str:
        """File name, size and how much was taken out, in one line."""
        if self._original is None:
            return ""
        size = QLocale().formattedDataSize(self._original.size)
        taken = self.tr("%1 taken out").replace("%1", QLocale().toString(len(self._removed)))
        return " · ".join(part for part in (self._original.filename, size, taken) if part)

    def parts_at(self, position: int) -> tuple[tuple[int, int], ...]:
        """The removed parts that the selection touches when it holds a place of the document, else the one there."""
        cursor = self.textCursor()
        first, last = position, position + 1
        if cursor.hasSelection() and cursor.selectionStart() <= position <= cursor.selectionEnd():
            first, last = cursor.selectionStart(), cursor.selectionEnd()
        return tuple(
            part for (a, b, _), part in zip(self._removed, self._parts, strict=True) if a < last and first < b
        )

    def menu_at(self, position: int) -> QMenu:
        """What can be done at a place of the document."""
        menu = self.createStandardContextMenu()
        parts = self.parts_at(position)
        first = menu.actions()[0] if menu.actions() else None
        action = QAction(self.tr("Put Back into the Text"), menu)
        action.setEnabled(bool(parts))
        action.triggered.connect(lambda: self.put_back_wanted.emit(parts))
        menu.insertAction(first, action) if first is not None else menu.addAction(action)
        menu.insertSeparator(first) if first is not None else None
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    # --- Qt -------------------------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            position = self.cursorForPosition(event.pos()).position()
            at = bisect_right(self._removed, position, key=lambda piece: piece[0]) - 1
            if at >= 0 and position < self._removed[at][1]:
                reason = self.tr("Taken out: %1").replace("%1", self._removed[at][2])
                QToolTip.showText(event.globalPos(), plain_tip(reason), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_keys else self.cursorForPosition(event.pos())
        place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_keys else event.globalPos()
        self.menu_at(cursor.position()).popup(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        original = getattr(self, "_original", None)
        if event.type() == QEvent.Type.PaletteChange and original is not None:
            self.show_original(original, self._reading)


class _Line:
    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end


def _lines(text: str) -> list[_Line]:
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(_Line(at, at + len(line)))
        at += len(line) + 1
    return lines
