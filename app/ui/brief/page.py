"""The text of a brief as a document: its blocks, the excerpts between them, the measure, and the sources below.

What keys, mouse and clipboard do to it is the editor's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.services import brief_text
from app.services.brief_text import Block, BlockKind, Excerpt
from app.ui.brief import document as documents
from app.ui.brief import excerpt as objects
from app.ui.brief.document import blocks_of, excerpt_in, kind_of
from app.ui.brief.look import SIDE, Look
from app.ui.theme import GAP_LARGE, Tokens, tokens
from db.records import BriefExcerpt, Ref

STYLE: Final = (
    "QTextEdit, QTextEdit:focus { border: none; border-radius: 0; padding: 0; background: palette(base);"
    " selection-background-color: palette(highlight); selection-color: palette(highlighted-text); }"
)


class BriefPage(QTextEdit):
    """Shows and changes blocks, and keeps excerpts alone in theirs, whatever is done to the text."""

    edited = Signal()  # the text is not what it was
    excerpts_changed = Signal()  # other excerpts, or another order
    excerpt_chosen = Signal(object)  # Excerpt that is now selected alone
    kind_changed = Signal(str, int)  # kind and level of the block that the caret is in

    def __init__(self, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self._foot = foot
        self._shown: tuple[Ref, ...] = ()
        self._quiet = (
            0  # how many deep it is put in and laid out, which is no writing; one may begin within another
        )
        self._objects = objects.ExcerptObject(self._look, self._tokens, self)
        self._tidy = QTimer(self, singleShot=True, interval=0)
        self._tidy.timeout.connect(self._tidy_up)
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(STYLE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
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
        self._quiet += 1
        self.document().setUndoRedoEnabled(False)
        self.clear()
        cursor = QTextCursor(self.document())
        t = self._tokens()
        documents.insert(cursor, blocks or [Block("text")], self._look, t)
        self.document().setUndoRedoEnabled(True)
        self._quiet -= 1
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

    def _on_contents_change(self, _position: int, removed: int, added: int) -> None:
        if self._quiet or not (removed or added):
            return
        self._tidy.start()
        self.edited.emit()

    def _tidy_up(self) -> None:
        """Excerpts stand alone in their blocks, whatever was typed, pasted or joined."""
        document = self.document()
        cursor = QTextCursor(document)
        self._quiet += 1
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
        self._quiet -= 1
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
                self.excerpt_chosen.emit(found[1])
        block = self.textCursor().block()
        self.kind_changed.emit(kind_of(block), block.blockFormat().headingLevel())

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
        self._quiet += 1
        undo = self.document().isUndoRedoEnabled()
        self.document().setUndoRedoEnabled(False)
        documents.dress(self.document(), self._look, self._tokens())
        self.document().setUndoRedoEnabled(undo)
        self._quiet -= 1
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
            self._quiet += 1
            frame.setTopMargin(wanted[0])
            frame.setLeftMargin(wanted[1])
            frame.setRightMargin(wanted[2])
            frame.setBottomMargin(wanted[3])
            undo = self.document().isUndoRedoEnabled()
            if undo and not self.document().isUndoAvailable() and not self.document().isRedoAvailable():
                self.document().setUndoRedoEnabled(False)
            self.document().rootFrame().setFrameFormat(frame)
            self.document().setUndoRedoEnabled(undo)
            self._quiet -= 1
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

    # --- Qt -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_tidy"):
            self._redress()
