"""What reading a document gives: the frozen text with its passages, the metadata, and everything that was taken out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

PassageKind = Literal["paragraph", "heading", "list", "caption", "table", "question", "quote"]
DateSource = Literal["page", "url", "dateline", "text", "file"]

NUMBERED_KINDS: frozenset[PassageKind] = frozenset({"paragraph", "question", "quote"})
"""Kinds that count for the locator `para. N`: what a reader would count on the page as paragraphs.

Headings, captions, tables and list items have no number of their own."""

SEPARATOR = "\n\n"
"""Stands between two passages of a frozen text; a passage itself never contains it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a frozen text: `text[start:end]`, offsets in Unicode code points.

    `number` counts from 1 over `NUMBERED_KINDS`; `page` is the PDF page (from 1); `source` is where the passage
    begins in `RawArticle.source_text`, when it was found there.
    """

    start: int
    end: int
    number: int | None
    kind: PassageKind
    page: int | None = None
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """A part of the source that is not in the frozen text, with the reason (`comments`, `teaser`, `caption`, ...).

    `offset` counts code points into `RawArticle.source_text`: `source_text[offset:offset + len(text)] == text`.
    It is None when the part has no place there (a header that a mail reader left out).
    """

    text: str
    reason: str
    offset: int | None


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One document as read from a file, before it enters a library.

    `text` is the frozen text (NFC, LF, no BOM, no invisible or control characters; passages apart by a blank line)
    and is what `text_sha256` hashes. `published` and `modified` are ISO 8601, partial where the source is
    ("2025-10", "--06-20"). `unsure` names the fields to show as "please check". `original` are the bytes of the
    document itself (of one message of a mailbox, of one member of an archive). `member` is the name inside an
    archive. `keywords` are the document's own. `notes` are sentences for the import report.
    """

    title: str | None
    title_given: bool
    text: str
    passages: tuple[Passage, ...]
    source_text: str
    original: bytes
    media_type: str
    filename: str
    captions: tuple[str, ...] = ()
    removed: tuple[Removed, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_source: DateSource | None = None
    published_sure: bool = False
    modified: str | None = None
    dateline: str | None = None
    language: str | None = None
    url: str | None = None
    genre: str = "article"
    description: str | None = None
    unsure: frozenset[str] = field(default_factory=frozenset)
    notes: tuple[str, ...] = ()
    member: str | None = None
    keywords: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> int:
        """How many numbered paragraphs the text has."""
        return sum(1 for passage in self.passages if passage.number is not None)

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the frozen text in UTF-8, in hexadecimal."""
        return text_sha256(self.text)


def text_sha256(text: str) -> str:
    """SHA-256 of a frozen text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
