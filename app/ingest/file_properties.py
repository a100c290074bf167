"""Metadata in the properties of office files, PDF and e-books: useful, seldom filled in with care, so mostly "please check"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.ingest.dates import parse_stated
from app.ingest.draft import Block, Stated
from app.ingest.metadata import find_headline
from app.ingest.normalise import normalise, squeeze

_JUNK_TITLE: Final = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)|untitled|document ?\d*|slide ?1|presentation ?\d*|title|no title|unknown|powerpoint presentation|layout 1|print|template|normal|letterhead)\b.{0,60}|.{0,120}\.(?:docx?|pdf|indd|qxd|odt|rtf|tex|dvi|ps|html?|pub|pptx?|xlsx?|txt)|[\d\W_]+|\S{1,3}|(?=\S*\d)\S+",
    re.IGNORECASE,
)
_JUNK_AUTHOR: Final = re.compile(
    r"(?:user|admin(?:istrator)?|owner|author|unknown|windows user|microsoft(?: office)?(?: user)?|pc|hp|dell|lenovo|asus|acer|home|office|default|root|python-docx|libreoffice|openoffice.*|apache poi|anonymous|\W*|\w{1,2}|.*\d{3,}.*|computer|guest|test|un-?named)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of a file as they stand there."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    created: str | None = None
    modified: str | None = None
    language: str | None = None
    description: str | None = None
    keywords: str | None = None
    publisher: str | None = None


def stated_by_file(properties: Properties, blocks: Sequence[Block], titled: str | None = None) -> Stated:
    """What to take from a file's properties.

    A title that the text marks as such (`titled`) goes first, then the headline of the text, then the property unless it is
    what programs put there. Author and creation date are unsure: they tell who typed the file, and when.
    """
    unsure: set[str] = set()
    title = titled
    own = squeeze(normalise(properties.title or ""))
    if not title and own and not _JUNK_TITLE.fullmatch(own):
        named, _ = find_headline(blocks, None, own)
        headline, doubtful = find_headline(blocks, None)
        if named is not None:
            title = own
        elif headline is None or doubtful:
            title = own
            unsure.add("title")
    authors = tuple(
        dict.fromkeys(
            name
            for text in properties.authors
            for part in re.split(r"\s*;\s*", squeeze(normalise(text)))
            if (name := part.strip()) and not _JUNK_AUTHOR.fullmatch(name)
        )
    )
    if authors:
        unsure.add("authors")
    published = parse_stated(properties.created) if properties.created else None
    if published:
        unsure.add("published")
    language = (properties.language or "").strip()[:2].lower()
    return Stated(
        title=title,
        authors=authors,
        published=published,
        published_source="file" if published else None,
        published_sure=False,
        modified=parse_stated(properties.modified) if properties.modified else None,
        language=language if language.isalpha() and len(language) == 2 else None,
        description=squeeze(normalise(properties.description or "")) or None,
        keywords=tuple(
            word
            for part in re.split(r"[;,]", normalise(properties.keywords or ""))
            if (word := squeeze(part)) and len(word) <= 60
        ),
        unsure=frozenset(unsure),
    )
