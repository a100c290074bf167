"""The page on which a brief is written: text in a comfortable measure, with excerpts, notes to oneself, and the sources below."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.services import brief_text
from app.services.brief_text import Block, BlockKind, Excerpt
from app.ui import icons
from app.ui.brief import document as documents
from app.ui.brief import excerpt as objects
from app.ui.brief.document import blocks_of, excerpt_in, kind_of
from app.ui.brief.look import KIND, SIDE, Look
from app.ui.dragging import JSON_FORMAT, REFS_FORMAT, refs_from_mime
from app.ui.theme import GAP_LARGE, Tokens, tokens
from db.records import BriefExcerpt, Kind, Ref

BRIEF_FORMAT: Final = "application/x-rapporteur-brief"
LINK: Final = re.compile(r"rapporteur://([a-z]+)/(\d+)")
# What is typed at the beginning of a paragraph before a blank, and what the paragraph then is.
SIGNS: Final[dict[str, tuple[BlockKind, int]]] = {
    "#": ("heading", 1),
    "##": ("heading", 2),
    "###": ("heading", 3),
    "-": ("item", 0),
    "*": ("item", 0),
    "//": ("note", 0),
}
STYLE: Final = (
    "QTextEdit, QTextEdit:focus { border: none; border-radius: 0; padding: 0; background: palette(base);"
    " selection-background-color: palette(highlight); selection-color: palette(highlighted-text); }"
)


class BriefEditor(QTextEdit):
    """Announces what is written and wished; reads and writes nothing itself."""

    edited = Signal()  # the text is not what it was
    excerpts_changed = Signal()  # other excerpts, or another order
    refs_inserted = Signal(object, int)  # refs whose excerpts shall be put in at a block
    kind_changed = Signal(str, int)  # kind and level of the block that the caret is in
    excerpt_opened = Signal(object)  # Ref
    excerpt_menu_wanted = Signal(object, QPoint)  # Ref, where on the screen
    pick_wanted = Signal()  # Ctrl+Enter

    def __init__(self, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self._foot = foot
        self._shown: tuple[Ref, ...] = ()
        self._quiet = False  # while a text is being put in
        self._objects = objects.ExcerptObject(self._look, self._tokens, self)
        self._tidy = QTimer(self, singleShot=True, interval=0)
        self._tidy.timeout.connect(self._tidy_up)
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Brief"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(STYLE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self._hint = self.tr(
            "Write here. # makes a heading, - a list, // a note to yourself; Ctrl+Enter puts an excerpt in."
        )
        self.document().setDocumentMargin(0)
        self.document().documentLayout().registerHandler(objects.TYPE, self._objects)
        self._foot.setParent(self.viewport())
        self.document().contentsChange.connect(self._on_contents_change)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._place_foot())
        self.cursorPositionChanged.connect(self._on_cursor)
        self.selectionChanged.connect(self._on_cursor)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._place_foot())

    # --- what is shown --------------------------------------------------------------------------------------------

    def blocks(self) -> tuple[Block, ...]:
        """What stands in the editor."""
        return blocks_of(self.document())

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Show another text from its beginning; what was undone before cannot be done again."""
        self._quiet = True
        self.document().setUndoRedoEnabled(False)
        self.clear()
        cursor = QTextCursor(self.document())
        t = self._tokens()
        documents.insert(cursor, blocks or [Block("text")], self._look, t)
        self.document().setUndoRedoEnabled(True)
        self._quiet = False
        self._shown = tuple(e.ref for e in brief_text.excerpts(blocks))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        self._fit()
        self._on_cursor()

    def set_look(self, look: Look) -> None:
        """Set the text in another size or face."""
        if look == self._look:
            return
        self._look = look
        self._objects.set_look(look)
        self._redress()

    def set_found(self, found: Sequence[BriefExcerpt]) -> None:
        """The records of the excerpts as they stand now."""
        if self._objects.set_found({one.ref: one for one in reversed(found)}):
            self._lay_out_excerpts()

    def foot_changed(self) -> None:
        """What stands below the text has another height."""
        self._fit()

    # --- what can be done -----------------------------------------------------------------------------------------

    def current_excerpt(self) -> Excerpt | None:
        """The excerpt that is selected, or that the caret stands beside."""
        found = excerpt_in(self.textCursor().block())
        return found[1] if found is not None else None

    def insert_excerpts(self, excerpts: Sequence[Excerpt], at: int | None = None) -> None:
        """Put excerpts in after the paragraph that the caret is in, or at a position; writing goes on below them."""
        cursor = self.textCursor()
        if at is not None:
            cursor.setPosition(min(at, self.document().characterCount() - 1))
        self._insert_blocks(cursor, [Block("excerpt", excerpt=one) for one in excerpts])

    def set_kind(self, kind: BlockKind, level: int = 0) -> None:
        """Make headings, list items, notes or plain text of the selected blocks; excerpts stay."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block in self._selected_blocks():
            if excerpt_in(block) is None:
                self._make(block, kind, level)
        cursor.endEditBlock()
        self._on_cursor()

    def toggle(self, name: str) -> None:
        """Turn bold or italic on or off for the selected words."""
        if kind_of(self.textCursor().block()) not in ("text", "item"):
            return
        made = QTextCharFormat()
        now = self.currentCharFormat()
        if name == "bold":
            bold = now.fontWeight() >= QFont.Weight.DemiBold
            made.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        else:
            made.setFontItalic(not now.fontItalic())
        self.mergeCurrentCharFormat(made)

    def move_block(self, by: int) -> None:
        """Move the selected blocks one place up (-1) or down (1)."""
        chosen = self._selected_blocks()
        first, last = chosen[0], chosen[-1]
        neighbour = first.previous() if by < 0 else last.next()
        if not neighbour.isValid():
            return
        every = self._all()
        at = [number for number, _ in enumerate(every) if first.blockNumber() <= number <= last.blockNumber()]
        other = neighbour.blockNumber()
        order = [*at, other] if by < 0 else [other, *at]
        blocks = [every[n] for n in order]
        start, end = (neighbour, last) if by < 0 else (first, neighbour)
        cursor = QTextCursor(start)
        cursor.beginEditBlock()
        cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        place = self.textCursor().position() - first.position()
        number = start.blockNumber() + (0 if by < 0 else 1)
        cursor.removeSelectedText()
        documents.insert(cursor, blocks, self._look, self._tokens())
        cursor.endEditBlock()
        moved = self.document().findBlockByNumber(number)
        kept = QTextCursor(moved)
        kept.setPosition(moved.position() + min(max(0, place), moved.length() - 1))
        self.setTextCursor(kept)
        self.ensureCursorVisible()

    def remove_excerpt(self) -> None:
        """Take the selected excerpt out."""
        found = excerpt_in(self.textCursor().block())
        if found is not None:
            self._remove_at(found[0])

    # --- private --------------------------------------------------------------------------------------------------

    def _tokens(self) -> Tokens:
        return tokens(self.palette())

    def _all(self) -> list[Block]:
        """Every block of the document, also those without words."""
        found = []
        block = self.document().begin()
        while block.isValid():
            read = documents.read_block(block)
            level = max(1, block.blockFormat().headingLevel()) if kind_of(block) == "heading" else 0
            found.append(read[0] if read else Block(kind_of(block), level=level))
            block = block.next()
        return found

    def _selected_blocks(self) -> list[QTextBlock]:
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(max(cursor.selectionStart(), cursor.selectionEnd() - 1))
        found = [block]
        while block != last and block.isValid():
            block = block.next()
            found.append(block)
        return [block for block in found if block.isValid()]

    def _make(self, block: QTextBlock, kind: BlockKind, level: int = 0) -> None:
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self._look.block(kind, level))
        letters = self._look.letters(kind, level, self._tokens())
        cursor.setBlockCharFormat(letters)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if cursor.hasSelection():
            cursor.setCharFormat(letters)
        if block == self.textCursor().block():
            self.setCurrentCharFormat(letters)

    def _insert_blocks(self, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
        if not blocks:
            return
        cursor.beginEditBlock()
        block = cursor.block()
        empty = not block.text().strip()
        if not empty:
            at_start = cursor.positionInBlock() == 0 and not cursor.hasSelection()
            if at_start:
                cursor.insertBlock()
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            else:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                cursor.insertBlock()
        t = self._tokens()
        documents.insert(cursor, blocks, self._look, t)
        after = cursor.block().next()
        if blocks[-1].excerpt is not None:
            if not after.isValid() or excerpt_in(after) is not None:
                cursor.insertBlock(self._look.block("text"), self._look.letters("text", 0, t))
            else:
                cursor.setPosition(after.position())
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _remove_at(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setPosition(position)
        cursor.deleteChar()
        block = cursor.block()
        if not block.text() and self.document().blockCount() > 1:
            if block.next().isValid():
                cursor.deleteChar()
                self._keep_kind(cursor.block())
            else:
                cursor.deletePreviousChar()
        else:
            self._make(block, "text")
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _keep_kind(self, block: QTextBlock) -> None:
        """After an empty block was joined with the next: the kind is that of what it holds."""
        if excerpt_in(block) is not None and kind_of(block) != "excerpt":
            QTextCursor(block).setBlockFormat(self._look.block("excerpt"))

    def _choose(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _chosen_position(self) -> int:
        """The position of the one excerpt that is selected, and nothing else; -1 for none."""
        cursor = self.textCursor()
        if cursor.selectionEnd() - cursor.selectionStart() != 1:
            return -1
        found = excerpt_in(self.document().findBlock(cursor.selectionStart()))
        return found[0] if found is not None and found[0] == cursor.selectionStart() else -1

    def _excerpt_at(self, point: QPoint) -> tuple[int, Excerpt] | None:
        spot = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        block = self.document().findBlock(max(0, layout.hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)))
        found = excerpt_in(block)
        return found if found is not None and layout.blockBoundingRect(block).contains(spot) else None

    def _on_contents_change(self, _position: int, removed: int, added: int) -> None:
        if self._quiet or not (removed or added):
            return
        self._tidy.start()
        self.edited.emit()

    def _tidy_up(self) -> None:
        """Excerpts stand alone in their blocks, whatever was typed, pasted or joined."""
        document = self.document()
        cursor = QTextCursor(document)
        self._quiet = True
        joined = False
        refs: list[Ref] = []
        block = document.begin()
        while block.isValid():
            found = excerpt_in(block)
            wrong = (found is not None and block.length() > 2) or (
                (found is None) == (kind_of(block) == "excerpt")
            )
            if wrong:
                if not joined:
                    cursor.joinPreviousEditBlock()
                    joined = True
                self._part(block, cursor, found)
                block = document.findBlockByNumber(block.blockNumber())
                found = excerpt_in(block)
            if found is not None:
                refs.append(found[1].ref)
            block = block.next()
        if joined:
            cursor.endEditBlock()
        self._quiet = False
        if tuple(refs) != self._shown:
            self._shown = tuple(refs)
            self.excerpts_changed.emit()

    def _part(self, block: QTextBlock, cursor: QTextCursor, found: tuple[int, Excerpt] | None) -> None:
        """Put right one block of which the format or the company does not fit."""
        letters = self._look.letters("text", 0, self._tokens())
        if found is None:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(self._look.block("text"))
            cursor.setBlockCharFormat(letters)
            return
        position = found[0]
        end = block.position() + block.length() - 1
        if position + 1 < end:
            cursor.setPosition(position + 1)
            cursor.insertBlock(self._look.block("text"), letters)
        if position > block.position():
            kind = kind_of(block)
            cursor.setPosition(position)
            cursor.insertBlock(self._look.block("excerpt"))
            if kind == "excerpt":
                before = QTextCursor(cursor.block().previous())
                before.setBlockFormat(self._look.block("text"))
        else:
            cursor.setPosition(position)
            cursor.setBlockFormat(self._look.block("excerpt"))

    def _on_cursor(self) -> None:
        chosen = self._chosen_position()
        if chosen != self._objects.chosen:
            self._objects.chosen = chosen
            self.viewport().update()
            if chosen >= 0 and (found := excerpt_in(self.document().findBlock(chosen))) is not None:
                # One character to a screen reader: what it stands for must be said.
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._spoken(found[1])))
        block = self.textCursor().block()
        self.kind_changed.emit(kind_of(block), block.blockFormat().headingLevel())

    def _spoken(self, excerpt: Excerpt) -> str:
        """What a screen reader says of an excerpt."""
        now = self._objects.now(excerpt)
        words = (
            (now.words, now.citation or now.source) if now is not None else (excerpt.words, excerpt.source)
        )
        parts = (self.tr("Excerpt"), *words, self._objects.state(excerpt))
        return ", ".join(part for part in parts if part)

    def _lay_out_excerpts(self) -> None:
        document = self.document()
        block = document.begin()
        while block.isValid():
            if excerpt_in(block) is not None:
                document.markContentsDirty(block.position(), block.length())
            block = block.next()
        self._place_foot()
        self.viewport().update()

    def _redress(self) -> None:
        self._quiet = True
        undo = self.document().isUndoRedoEnabled()
        self.document().setUndoRedoEnabled(False)
        documents.dress(self.document(), self._look, self._tokens())
        self.document().setUndoRedoEnabled(undo)
        self._quiet = False
        self._fit()
        self._lay_out_excerpts()

    def _fit(self) -> None:
        """Centre the measure, and keep room below for the sources."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = max(220, min(room, SIDE + self._look.measure + GAP_LARGE))
        side = max(0, (room - width) // 2)
        self.setViewportMargins(side, 0, max(0, room - width - side), 0)
        changed = self.lineWrapColumnOrWidth() != width
        if changed:
            self.setLineWrapColumnOrWidth(width)
        foot = self._foot.heightForWidth(width - SIDE - GAP_LARGE) if not self._foot.isHidden() else 0
        frame = self.document().rootFrame().frameFormat()
        wanted = (GAP_LARGE, SIDE, GAP_LARGE, 3 * GAP_LARGE + foot)
        now = (frame.topMargin(), frame.leftMargin(), frame.rightMargin(), frame.bottomMargin())
        if now != wanted:
            self._quiet = True
            frame.setTopMargin(wanted[0])
            frame.setLeftMargin(wanted[1])
            frame.setRightMargin(wanted[2])
            frame.setBottomMargin(wanted[3])
            undo = self.document().isUndoRedoEnabled()
            if undo and not self.document().isUndoAvailable() and not self.document().isRedoAvailable():
                self.document().setUndoRedoEnabled(False)
            self.document().rootFrame().setFrameFormat(frame)
            self.document().setUndoRedoEnabled(undo)
            self._quiet = False
        if changed:
            self._lay_out_excerpts()
        self._place_foot()

    def _place_foot(self) -> None:
        layout = self.document().documentLayout()
        bottom = layout.blockBoundingRect(self.document().lastBlock()).bottom()
        width = self.viewport().width() - SIDE - GAP_LARGE
        height = self._foot.heightForWidth(width)
        y = round(bottom) + 2 * GAP_LARGE - self.verticalScrollBar().value()
        self._foot.setGeometry(SIDE, y, width, height)

    # --- clipboard and dragging -------------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected blocks: as our Markdown for briefs, as plain text for others."""
        cursor = self.textCursor()
        copy = cursor.document().clone()
        try:
            part = QTextCursor(copy)
            part.setPosition(cursor.selectionEnd())
            part.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            part.removeSelectedText()
            part.setPosition(0)
            part.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
            part.removeSelectedText()
            blocks = blocks_of(copy)
        finally:
            copy.deleteLater()
        data = QMimeData()
        whole = cursor.selectedText()
        if len(blocks) == 1 and blocks[0].excerpt is None:
            data.setText(blocks[0].text if whole.strip() else whole)
        else:
            data.setText("\n\n".join(self._plain(block) for block in blocks))
            data.setData(BRIEF_FORMAT, brief_text.serialise(blocks).encode())
        if refs := tuple(e.ref for e in brief_text.excerpts(blocks)):
            data.setData(REFS_FORMAT, json.dumps([[ref.kind, ref.id] for ref in refs]).encode())
        return data

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
            text = bytes(source.data(BRIEF_FORMAT).data()).decode("utf-8", "replace")
            self._insert_blocks(self.textCursor(), brief_text.parse(text))
        elif refs := refs_from_mime(source) or _cited_refs(source):
            self.refs_inserted.emit(refs, self.textCursor().position())
        elif source.hasText():
            paragraphs = [p for p in source.text().replace("\r\n", "\n").split("\n") if p.strip()]
            links = [LINK.fullmatch(p.strip()) for p in paragraphs]
            if links and all(links):
                refs = tuple(Ref(cast(Kind, link[1]), int(link[2])) for link in links if link)
                self.refs_inserted.emit(refs, self.textCursor().position())
            elif len(paragraphs) > 1:
                blocks = [Block("text", (brief_text.Run(p.strip()),)) for p in paragraphs]
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
        self._paint_signs(event)
        super().paintEvent(event)
        if self._objects.chosen >= 0:
            self._paint_chosen()
        elif self.document().isEmpty() and self.document().blockCount() == 1:
            self._paint_hint()

    def _paint_chosen(self) -> None:
        """The selected excerpt again: Qt lays a veil over a selected character, under which words cannot be read."""
        position = self._objects.chosen
        block = self.document().findBlock(position)
        if not block.isValid() or not block.layout().lineCount():
            return
        line = block.layout().lineAt(0)
        area = line.rect().translated(block.layout().position())
        area.translate(0, -self.verticalScrollBar().value())
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + 1)
        painter = QPainter(self.viewport())
        painter.fillRect(area.adjusted(-2, -4, 5, 4), self._tokens().color("surface"))
        found = cursor.charFormat()
        size = self._objects.intrinsicSize(self.document(), position, found)
        self._objects.drawObject(painter, QRectF(area.topLeft(), size), self.document(), position, found)
        painter.end()

    def _paint_hint(self) -> None:
        """What one can do here, where the first words will stand."""
        painter = QPainter(self.viewport())
        painter.setFont(self._look.font)
        painter.setPen(self._tokens().color("faint"))
        room = QRectF(SIDE, GAP_LARGE, self.viewport().width() - SIDE - GAP_LARGE, 200)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), self._hint)
        painter.end()

    def _paint_signs(self, event: QPaintEvent) -> None:
        """The ground of notes to oneself with their sign, and the dots of lists."""
        t = self._tokens()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self.document().documentLayout()
        lift = self.verticalScrollBar().value()
        top = QPointF(SIDE, event.rect().top() + lift)
        block = self.document().findBlock(max(0, layout.hitTest(top, Qt.HitTestAccuracy.FuzzyHit)))
        block = block.previous() if block.previous().isValid() else block
        while block.isValid():
            area = layout.blockBoundingRect(block).translated(0, -lift)
            if area.top() > event.rect().bottom():
                break
            kind = block.blockFormat().property(KIND)
            if kind == "note":
                width = self.viewport().width() - SIDE - GAP_LARGE
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
                painter.drawEllipse(QPointF(SIDE + self._look.size * 0.75, middle), 2.4, 2.4)
            block = block.next()
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_tidy"):
            self._redress()


def _cited_refs(source: QMimeData) -> tuple[Ref, ...]:
    """The records of cited texts that were copied here, so that they stay linked."""
    if not source.hasFormat(JSON_FORMAT):
        return ()
    try:
        made = json.loads(bytes(source.data(JSON_FORMAT).data()).decode())
    except ValueError:
        return ()
    found = []
    for one in made if isinstance(made, list) else [made]:
        link = LINK.fullmatch(str(one.get("link", ""))) if isinstance(one, dict) else None
        if link is None:
            return ()
        found.append(Ref(cast(Kind, link[1]), int(link[2])))
    return tuple(found)
