"""Sentences cut to a bounded length, so that what looks at a sentence as a whole stays linear in the length of the text."""

from __future__ import annotations

from typing import Final

from app.extract.document import Document, Span
from app.extract.patterns import pattern

_WORD: Final = pattern(r"[^\W\d_]+|\d+")
LONGEST: Final = 1500  # characters; longer ones are lists, tables or noise


def pieces(document: Document) -> list[Span]:
    """The sentences of a document in order, each longer one cut at blanks (or anywhere, when it has none)."""
    return document.once("pieces", _pieces)


def _pieces(document: Document) -> list[Span]:
    found: list[Span] = []
    for sentence in document.sentences:
        start = sentence.start
        while sentence.end - start > LONGEST:
            cut = document.text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1 or start + LONGEST
            found.append(Span(start, cut, sentence.paragraph))
            start = cut
        found.append(Span(start, sentence.end, sentence.paragraph))
    return found


def words_of(document: Document, piece: Span) -> frozenset[str]:
    """The different words and runs of digits of a piece, in small letters, worked out once for all who ask."""
    kept: dict[tuple[int, int], frozenset[str]] = document.once("words", lambda _: {})
    key = (piece.start, piece.end)
    found = kept.get(key)
    if found is None:
        found = kept[key] = frozenset(_WORD.findall(document.text[piece.start : piece.end].lower()))
    return found
