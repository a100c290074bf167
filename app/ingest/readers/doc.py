"""Word documents of the old kind (.doc, 1993 to 2003): their text, piece by piece, without their formatting.

After [MS-DOC], "Retrieving text": the table stream says which stretch of characters is where in the main stream, and
whether it is one byte a letter or two. Word 6 and 95 have the text in one stretch of one byte a letter.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from struct import unpack_from
from typing import Any, Final

from app.ingest.compound import Compound
from app.ingest.draft import Block, Draft, lay_out
from app.ingest.file_properties import Properties, stated_by_file
from app.ingest.old_fonts import mended
from app.ingest.readers.source import Source

NAME = "Word document of the old kind"
SUFFIXES = (".doc", ".dot")
_WORD_97: Final = 0xA5EC
_WORD_6: Final = (0xA5DC, 0xA5DB)
_BEFORE_1993: Final = (b"\xdb\xa5-", b"\x9b\xa5!", b"1\xbe\x00\x00")  # Word 2, Word 1, Word for DOS
_FAST_SAVED, _ENCRYPTED, _SECOND_TABLE = 0x0004, 0x0100, 0x0200
_FLAGS, _TEXT_FROM, _COUNTS, _PIECES = 0x0A, 0x18, 0x4C, 0x1A2
_ONE_BYTE: Final = 0x4000_0000
_FIELD_CODE: Final = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")
_DAMAGED: Final = (
    "is a damaged Word document; open it in Word or LibreOffice, let it be repaired, and save it as .docx"
)


def sniff(head: bytes) -> bool:
    """Never by its first bytes: they are those of many programs, and the name decides."""
    return False


def read(source: Source) -> Iterator[Draft]:
    """One article."""
    data = source.read()
    if data.startswith(_BEFORE_1993):
        raise source.refuse("is a Word document of before 1993; open it in LibreOffice and save it as .docx")
    with Compound(data, source, "Word document") as compound:
        main = compound.read("WordDocument")
        if main is None:
            raise source.refuse("is no Word document in spite of its name; give it the suffix of what it is")
        try:
            parts = _text(compound, main, source)
        except (struct.error, IndexError) as problem:
            raise source.refuse(_DAMAGED) from problem
        properties = _properties(compound.properties())
    blocks, told = mended([*_blocks(parts[0]), *(b for part in parts[1:] for b in _blocks(part, notes=True))])
    text, placed = lay_out(blocks)
    if not any(char.isalnum() for char in text):
        raise source.refuse("has no text in it (perhaps only pictures); there is nothing to import")
    if len(text) > source.limits.text_chars:
        raise source.refuse(f"has {len(text):,} characters, more than one article can have; split it")
    yield Draft(
        text,
        placed,
        data,
        "application/msword",
        source.name,
        stated=stated_by_file(properties, placed),
        notes=told,
        member=source.member,
    )


def _text(compound: Compound, main: bytes, source: Source) -> list[str]:
    """The text of the document, then that of its notes and text boxes."""
    (kind,) = unpack_from("<H", main, 0)
    (flags,) = unpack_from("<H", main, _FLAGS)
    if flags & _ENCRYPTED:
        raise source.refuse("is protected with a password; open it with the password and save it as .docx")
    if kind in _WORD_6:
        if flags & _FAST_SAVED:
            raise source.refuse("is a Word document of before 1997 that cannot be read; save it as .docx")
        first, last = unpack_from("<II", main, _TEXT_FROM)
        return [main[first:last].decode("cp1252", errors="replace")]
    if kind != _WORD_97:
        raise source.refuse("is no Word document in spite of its name; give it the suffix of what it is")
    table = compound.read("1Table" if flags & _SECOND_TABLE else "0Table")
    if table is None:
        raise source.refuse(_DAMAGED)
    start, size = unpack_from("<II", main, _PIECES)
    whole = "".join(_pieces(table[start : start + size], main, source.limits.text_chars))
    # text, footnotes, headers, macros, comments, endnotes, text boxes: one after the other
    counts = unpack_from("<7I", main, _COUNTS)
    parts, at = [], 0
    for count in counts:
        parts.append(whole[at : at + count])
        at += count
    return [parts[0], parts[1], parts[5], parts[6]]


def _pieces(described: bytes, main: bytes, most: int) -> Iterator[str]:
    """The stretches of text that a piece table describes, in their order; no more than twice `most` characters."""
    at = 0
    while described[at] == 1:  # formatting that pieces share
        at += 3 + unpack_from("<H", described, at + 1)[0]
    if described[at] != 2:
        raise IndexError("no piece table")
    (size,) = unpack_from("<I", described, at + 1)
    count = (min(size, len(described) - at - 5) - 4) // 12
    places = unpack_from(f"<{count + 1}I", described, at + 5)
    left = 2 * most
    for number in range(count):
        length = max(0, min(places[number + 1] - places[number], left))
        left -= length
        (where,) = unpack_from("<I", described, at + 5 + 4 * (count + 1) + 8 * number + 2)
        if where & _ONE_BYTE:
            first = (where & ~_ONE_BYTE) // 2
            yield main[first : first + length].decode("cp1252", errors="replace")
        else:
            yield _wide(main[where : where + 2 * length])


def _wide(units: bytes) -> str:
    """UTF-16 in which each unit stays one character, so that counts hold; halves of a pair are joined later."""
    return "".join(map(chr, unpack_from(f"<{len(units) // 2}H", units)))


def _blocks(text: str, *, notes: bool = False) -> Iterator[Block]:
    """Paragraphs and rows of tables, without the codes of fields and the marks of pictures and notes."""
    before = None
    while before != text:
        before, text = text, _FIELD_CODE.sub(r"\1", text)
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    for paragraph in re.split("[\r\x0c\x0e]", text):
        rows = paragraph.split("\x07\x07") if "\x07" in paragraph else [paragraph]
        for row in rows:
            cells = [re.sub("[\x00-\x06\x08\x0b\x10-\x1d]+", " ", cell) for cell in row.split("\x07")]
            cells = [" ".join(cell.split()) for cell in cells if cell.strip()]
            if len(cells) > 1:
                yield Block(" | ".join(cells), "table")
            elif cells:
                yield Block(cells[0], "list" if notes else "paragraph")


def _properties(stated: Any) -> Properties:
    if stated is None:
        return Properties()
    encoding = (
        f"cp{stated.codepage}" if isinstance(stated.codepage, int) and stated.codepage > 0 else "cp1252"
    )

    def words(value: Any) -> str | None:
        if not isinstance(value, bytes):
            return None
        try:
            return value.decode("utf-8" if encoding == "cp65001" else encoding, errors="replace") or None
        except LookupError:
            return value.decode("cp1252", errors="replace") or None

    created = stated.create_time
    return Properties(
        title=words(stated.title),
        authors=tuple(filter(None, [words(stated.author)])),
        created=created.date().isoformat() if hasattr(created, "date") and created.year > 1980 else None,
        keywords=words(stated.keywords),
    )
