"""Between the blocks of a brief and the document of its editor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from app.services.brief_text import Block, BlockKind, Excerpt, Run, normal
from app.ui.brief import excerpt as objects
from app.ui.brief.look import KIND, Look
from app.ui.theme import Tokens

LINE_BREAK = "\u2028"  # within a block


def kind_of(block: QTextBlock) -> BlockKind:
    """What kind of block it is."""
    return cast(BlockKind, block.blockFormat().property(KIND) or "text")


def excerpt_in(block: QTextBlock) -> tuple[int, Excerpt] | None:
    """The first excerpt of a block with its position in the document."""
    if objects.CHARACTER not in block.text():  # most blocks: this is asked of all of them at every key
        return None
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        found = objects.from_format(piece.charFormat())
        if found is not None:
            return piece.position(), found
        pieces += 1
    return None


def blocks_of(document: QTextDocument) -> tuple[Block, ...]:
    """The blocks of a document; those without words are left out."""
    found: list[Block] = []
    block = document.begin()
    while block.isValid():
        found += read_block(block)
        block = block.next()
    return tuple(found)


def read_block(block: QTextBlock) -> list[Block]:
    """What stands in one block of the document; nothing when it is empty."""
    kind = kind_of(block)
    found: list[Block] = []
    runs: list[Run] = []

    def flush() -> None:
        if "".join(run.text for run in runs).strip():
            plain = "text" if kind == "excerpt" else kind
            level = max(1, block.blockFormat().headingLevel()) if plain == "heading" else 0
            found.append(Block(plain, normal(runs), level))
        runs.clear()

    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        look = piece.charFormat()
        excerpt = objects.from_format(look)
        if excerpt is not None:
            flush()
            found += [Block("excerpt", excerpt=excerpt)] * len(piece.text())
        else:
            text = piece.text().replace(LINE_BREAK, "\n").replace(objects.CHARACTER, "")
            dressed = kind in ("text", "item", "excerpt")
            bold = dressed and look.fontWeight() >= QFont.Weight.DemiBold
            runs.append(Run(text, bold, dressed and look.fontItalic()))
        pieces += 1
    flush()
    return found


def insert(cursor: QTextCursor, blocks: Sequence[Block], look: Look, t: Tokens) -> None:
    """Put blocks into a document, each as a block of its own, beginning in the empty block in which the cursor stands."""
    for number, block in enumerate(blocks):
        if number:
            cursor.insertBlock()
        cursor.setBlockFormat(look.block(block.kind, block.level))
        cursor.setBlockCharFormat(look.letters(block.kind, block.level, t))
        if block.excerpt is not None:
            cursor.insertText(objects.CHARACTER, objects.to_format(block.excerpt))
        else:
            insert_runs(cursor, block.runs, look.letters(block.kind, block.level, t))


def insert_runs(cursor: QTextCursor, runs: Iterable[Run], letters: QTextCharFormat) -> None:
    """Put text into a block."""
    for run in runs:
        dressed = QTextCharFormat(letters)
        if run.bold:
            dressed.setFontWeight(QFont.Weight.Bold)
        if run.italic:
            dressed.setFontItalic(True)
        cursor.insertText(run.text.replace("\n", LINE_BREAK), dressed)


def dress(document: QTextDocument, look: Look, t: Tokens) -> None:
    """Give every block the formats of its kind anew, as after the fonts or colours have changed; bold and italic stay."""
    block = document.begin()
    while block.isValid():
        kind, level = kind_of(block), block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        cursor.setBlockFormat(look.block(kind, level))
        letters = look.letters(kind, level, t)
        pieces = []
        walk = block.begin()
        while not walk.atEnd():
            piece = walk.fragment()
            pieces.append((piece.position(), piece.length(), QTextCharFormat(piece.charFormat())))
            walk += 1
        for position, length, old in pieces:
            if objects.from_format(old) is not None:
                continue
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            new = QTextCharFormat(letters)
            if kind in ("text", "item"):
                if old.fontWeight() >= QFont.Weight.DemiBold:
                    new.setFontWeight(QFont.Weight.Bold)
                new.setFontItalic(old.fontItalic())
            cursor.setCharFormat(new)
        cursor.setPosition(block.position())
        cursor.setBlockCharFormat(letters)
        block = block.next()
