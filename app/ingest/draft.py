"""What a reader hands on: blocks of text as they stand in the source, and the metadata that the source states."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.ingest.article import DateSource, PassageKind, Removed
from app.ingest.normalise import normalise, squeeze


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the source: a paragraph, a heading, a list item, a caption.

    `text` is what would enter the frozen text; `source_text[offset:end]` is how it stands in the source (None when
    it has no place there). `gap`: a blank line came before it; `strong`: all of it is bold in the source.
    """

    text: str
    kind: PassageKind = "paragraph"
    offset: int | None = None
    end: int | None = None
    gap: bool = True
    page: int | None = None
    strong: bool = False
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """Metadata that a document states about itself. Nothing here is guessed; see `app.ingest.metadata` for that."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_source: DateSource | None = None
    published_sure: bool = True
    modified: str | None = None
    dateline: str | None = None
    language: str | None = None
    url: str | None = None
    genre: str | None = None
    description: str | None = None
    keywords: tuple[str, ...] = ()
    unsure: frozenset[str] = field(default_factory=frozenset)

    def over(self, other: Stated) -> Stated:
        """This metadata with the gaps filled from `other` (a date goes over with its source, never apart)."""
        filled = {
            name: getattr(self, name) or getattr(other, name)
            for name in (
                "title",
                "outlet",
                "authors",
                "modified",
                "dateline",
                "language",
                "url",
                "genre",
                "description",
                "keywords",
            )
        }
        dated = other if _says_more(other.published, self.published) else self
        unsure = (self.unsure | other.unsure) - {"published"} | (dated.unsure & {"published"})
        return replace(
            other,
            **filled,
            published=dated.published,
            published_source=dated.published_source,
            published_sure=dated.published_sure,
            unsure=unsure,
        )


def _says_more(other: str | None, own: str | None) -> bool:
    """Whether the other date is the better one: there is no own, it lacks the year, or it is the same less finely given."""
    if not other or not own:
        return bool(other)
    if own.startswith("--"):
        return not other.startswith("--")
    return len(other) > len(own) and other.startswith(own)


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as its reader understood it, before cleaning. `removed` is what the reader itself left out."""

    source_text: str
    blocks: tuple[Block, ...]
    original: bytes
    media_type: str
    filename: str
    stated: Stated = field(default_factory=Stated)
    removed: tuple[Removed, ...] = ()
    captions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    member: str | None = None


def lay_out(blocks: Iterable[Block]) -> tuple[str, tuple[Block, ...]]:
    """A source text for formats that have none to show: the blocks one below the other, each given its offsets."""
    parts: list[str] = []
    placed: list[Block] = []
    at = 0
    for block in blocks:
        text = normalise(block.text)
        text = text.strip() if block.kind == "table" else squeeze(text)
        if not text:
            continue
        if parts:
            at += 2
        placed.append(replace(block, text=text, offset=at, end=at + len(text)))
        parts.append(text)
        at += len(text)
    return "\n\n".join(parts), tuple(placed)
