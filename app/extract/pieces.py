"""Sentences cut to a bounded length, so that what looks at a sentence as a whole stays linear in the length of the text."""

from __future__ import annotations

from typing import Final

from app.extract.document import Document, Span

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
