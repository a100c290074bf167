"""The page on which a brief is written: what keys, the mouse, the clipboard and a screen reader do with its text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from app.services.brief_text import Block, BlockKind, Excerpt, Run
from app.ui.brief import clipboard, painting
from app.ui.brief.clipboard import BRIEF_FORMAT
from app.ui.brief.document import excerpt_in, kind_of
from app.ui.brief.page import BriefPage
from app.ui.dragging import REFS_FORMAT

# What is typed at the beginning of a paragraph before a blank, and what the paragraph then is.
SIGNS: Final[dict[str, tuple[BlockKind, int]]] = {
    "#": ("heading", 1),
    "##": ("heading", 2),
    "###": ("heading", 3),
    "-": ("item", 0),
    "*": ("item", 0),
    "//": ("note", 0),
}


class BriefEditor(BriefPage):
    """Announces what is written and wished; reads and writes nothing itself."""

    refs_inserted = Signal(object, int)  # refs whose excerpts shall be put in at a block
    words_inserted = Signal(object, int)  # (article id, start, end) whose words shall be put in at a position
    excerpt_opened = Signal(object)  # Ref
    excerpt_menu_wanted = Signal(object, QPoint)  # Ref, where on the screen
    pick_wanted = Signal()  # Ctrl+Enter

    def __init__(self, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(foot, parent)
        self.setAccessibleName(self.tr("Brief"))
        self._hint = self.tr(
            "Write here. # makes a heading, - a list, // a note to yourself; Ctrl+Enter puts an excerpt in."
        )
        self.excerpt_chosen.connect(self._on_chosen)

    # --- excerpts -------------------------------------------------------------------------------------------------

    def _on_chosen(self, excerpt: Excerpt) -> None:
        # One character to a screen reader: what it stands for must be said.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken(excerpt)))

    def _spoken(self, excerpt: Excerpt) -> str:
        """What a screen reader says of an excerpt."""
        now = self._objects.now(excerpt)
        words = (
            (now.words, now.citation or now.source) if now is not None else (excerpt.words, excerpt.source)
        )
        parts = (self.tr("Excerpt"), *words, self._objects.state(excerpt))
        return ", ".join(part for part in parts if part)

    def _excerpt_at(self, point: QPoint) -> tuple[int, Excerpt] | None:
        spot = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        block = self.document().findBlock(max(0, layout.hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)))
        found = excerpt_in(block)
        return found if found is not None and layout.blockBoundingRect(block).contains(spot) else None

    # --- clipboard and dragging -------------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        return clipboard.copied(self.textCursor(), self._plain)

    def _plain(self, block: Block) -> str:
        if block.excerpt is None:
            return block.text
        now = self._objects.now(block.excerpt)
        words, source = (
            (now.words, now.citation or f"({now.source})")
            if now is not None
            else (block.excerpt.words, f"({block.excerpt.source})")
        )
        return f"{words} {source}".strip()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(BRIEF_FORMAT) or source.hasFormat(REFS_FORMAT) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(BRIEF_FORMAT):
            self._insert_blocks(self.textCursor(), clipboard.blocks_in(source))
        elif refs := clipboard.refs_in(source):
            self.refs_inserted.emit(refs, self.textCursor().position())
        elif (passage := clipboard.passage_in(source, bool(self.textCursor().block().text()))) is not None:
            self.words_inserted.emit(passage, self.textCursor().position())
        elif source.hasText():
            paragraphs = [p for p in source.text().replace("\r\n", "\n").split("\n") if p.strip()]
            if refs := clipboard.linked(paragraphs):
                self.refs_inserted.emit(refs, self.textCursor().position())
            elif len(paragraphs) > 1:
                blocks = [Block("text", (Run(p.strip()),)) for p in paragraphs]
                self._insert_blocks(self.textCursor(), blocks)
            else:
                self._leave_excerpt()
                self.textCursor().insertText(source.text().strip("\n"))

    # --- keys -----------------------------------------------------------------------------------------------------

    def _leave_excerpt(self) -> None:
        """Whoever types beside or over one excerpt writes a paragraph of its own after it, or before it at its beginning."""
        cursor = self.textCursor()
        found = excerpt_in(cursor.block())
        chosen = self._chosen_position() >= 0
        if found is None or (cursor.hasSelection() and not chosen):
            return
        letters = self._look.letters("text", 0, self._tokens())
        before = not chosen and cursor.position() == found[0]
        cursor.beginEditBlock()
        cursor.setPosition(found[0] if before else found[0] + 1)
        cursor.insertBlock(self._look.block("excerpt" if before else "text"), letters)
        if before:
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            cursor.setBlockFormat(self._look.block("text"))
            cursor.setBlockCharFormat(letters)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(letters)

    def _sign_typed(self) -> bool:
        """Whether a blank after # - or // at the beginning makes another kind of block."""
        cursor = self.textCursor()
        block = cursor.block()
        before = block.text()[: cursor.positionInBlock()]
        if cursor.hasSelection() or before not in SIGNS or kind_of(block) != "text":
            return False
        kind, level = SIGNS[before]
        cursor.beginEditBlock()
        cursor.setPosition(block.position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._make(cursor.block(), kind, level)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._look.letters(kind, level, self._tokens()))
        self._on_cursor()
        return True

    def _on_enter(self) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        if excerpt_in(block) is not None and not (cursor.hasSelection() and self._chosen_position() < 0):
            self._leave_excerpt()
            return True
        kind = kind_of(block)
        if kind == "item" and not block.text().strip():
            self.set_kind("text")
            return True
        if kind in ("heading", "note") and cursor.atBlockEnd():
            cursor.insertBlock(self._look.block("text"), self._look.letters("text", 0, self._tokens()))
            self.setTextCursor(cursor)
            return True
        return False

    def _on_backspace(self) -> bool:
        cursor = self.textCursor()
        if self._chosen_position() >= 0:
            self.remove_excerpt()
            return True
        if cursor.hasSelection() or not cursor.atBlockStart():
            found = excerpt_in(cursor.block())
            if found is not None and not cursor.hasSelection():  # behind it: the first press selects
                self._choose(found[0])
                return True
            return False
        block = cursor.block()
        if kind_of(block) in ("heading", "item", "note"):
            self.set_kind("text")
            return True
        previous = excerpt_in(block.previous()) if block.previous().isValid() else None
        if previous is None:
            return False
        if not block.text():
            cursor.beginEditBlock()
            cursor.deletePreviousChar()
            cursor.endEditBlock()
        self._choose(previous[0])
        return True

    def _on_delete(self) -> bool:
        cursor = self.textCursor()
        if self._chosen_position() >= 0:
            self.remove_excerpt()
            return True
        if cursor.hasSelection():
            return False
        here = excerpt_in(cursor.block())
        if here is not None and cursor.position() == here[0]:
            self._choose(here[0])
            return True
        if cursor.atBlockEnd() and cursor.block().next().isValid():
            following = excerpt_in(cursor.block().next())
            if following is not None and cursor.block().text():
                self._choose(following[0])
                return True
        return False

    # --- Qt -------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            ours = (
                control and event.key() in (Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            ) or (alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down))
            if ours:  # while one writes, these mean what they mean in every editor
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if held == control and enter:
            self.pick_wanted.emit()
        elif held == control and key in (Qt.Key.Key_B, Qt.Key.Key_I):
            self.toggle("bold" if key == Qt.Key.Key_B else "italic")
        elif held == alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_block(-1 if key == Qt.Key.Key_Up else 1)
        elif (
            (enter and not held and self._on_enter())
            or (key == Qt.Key.Key_Space and not held and self._sign_typed())
            or (key == Qt.Key.Key_Backspace and not held and self._on_backspace())
            or (key == Qt.Key.Key_Delete and not held and self._on_delete())
        ):
            pass
        else:
            if event.text() and event.text().isprintable() and not held & (control | alt):
                self._leave_excerpt()
            super().keyPressEvent(event)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            found = self._excerpt_at(event.position().toPoint())
            if found is not None:
                self._choose(found[0])  # before Qt looks: a press on a selection begins a drag
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._excerpt_at(event.position().toPoint())
        if found is not None and not self.textCursor().hasSelection():
            self._choose(found[0])  # Qt gives a selection up that was clicked on and not dragged

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._excerpt_at(event.position().toPoint())
        if found is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.excerpt_opened.emit(found[1].ref)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            found = self._excerpt_at(event.position().toPoint())
            hand = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(hand if found is not None else Qt.CursorShape.IBeamCursor)
            tip = self._objects.state(found[1]) if found is not None else ""
            if found is not None:
                tip = tip or self.tr("Drag or Alt+↑ ↓ to move; double-click opens the source")
            self.viewport().setToolTip(tip)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = self.viewport().mapFromGlobal(event.globalPos())
        found = self._excerpt_at(point)
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            found = excerpt_in(self.textCursor().block())
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        if found is None:
            super().contextMenuEvent(event)
            return
        self._choose(found[0])
        self.excerpt_menu_wanted.emit(found[1].ref, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.paint_signs(self, event.rect(), self._look, self._tokens())
        super().paintEvent(event)
        if self._objects.chosen >= 0:
            painting.paint_chosen(self, self._objects, self._tokens())
        elif self.document().isEmpty() and self.document().blockCount() == 1:
            painting.paint_hint(self, self._hint, self._look, self._tokens())
