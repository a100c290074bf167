"""Plain text: one paragraph a line as people paste it, or broken at a margin with blank lines between paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from app.ingest.decode import NotText, decode
from app.ingest.draft import Draft
from app.ingest.lines import split_blocks
from app.ingest.normalise import normalise
from app.ingest.readers.source import Source

NAME = "plain text"
SUFFIXES = (".txt", ".text", ".asc", ".log")


def sniff(head: bytes) -> bool:
    """Plain text has no signature."""
    return False


def read(source: Source) -> Iterator[Draft]:
    """One article."""
    data = source.read()
    try:
        decoded = decode(data)
    except NotText as problem:
        raise source.refuse(str(problem)) from problem
    if len(decoded.text) > source.limits.text_chars:
        raise source.refuse(
            f"has {len(decoded.text):,} characters, more than one article can have; split it into its articles"
        )
    text = normalise(decoded.text)
    blocks = split_blocks(text)
    if not any(char.isalnum() for char in text):
        raise source.refuse("has no words in it; there is nothing to import")
    yield Draft(text, blocks, data, "text/plain", source.name, notes=decoded.notes, member=source.member)
