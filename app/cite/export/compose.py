"""A collection as a document: sections of entries with their notes and a list of references.

The writers (Markdown, HTML, Word, OpenDocument) only dress what stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.cite.csl.richtext import RichText, plain_text, rich
from app.cite.export.entry import ExportEntry, Kind
from app.cite.formatter import (
    Locator,
    compiled_style,
    document,
    format_item,
    insert_before_end,
    references,
)
from app.cite.item import CiteItem
from app.cite.quotation import quoted

SECTIONS: tuple[tuple[Kind, str], ...] = (
    ("quote", "Quotes"),
    ("statistic", "Statistics"),
    ("event", "Events"),
    ("article", "Articles"),
)


@dataclass(frozen=True, slots=True)
class Block:
    """One entry ready to be set: a heading line, the words, who said them, the note and what was remarked."""

    entry: ExportEntry
    heading: str
    words: str
    attribution: str
    citation: RichText
    """What stands in the text: the in-text citation, or nothing in a style of notes."""
    footnote: RichText
    remark: str
    warning: str


@dataclass(frozen=True, slots=True)
class Composed:
    """The whole document. `references` are (item id, entry) in the order of the style."""

    title: str
    style: str
    locale: str
    sections: tuple[tuple[str, tuple[Block, ...]], ...]
    references: tuple[tuple[str, RichText], ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block, in order."""
        return tuple(block for _, blocks in self.sections for block in blocks)


def compose(
    entries: Sequence[ExportEntry], *, title: str = "", style: str = "apa", locale: str = "en-US"
) -> Composed:
    """Entries by kind, quotes first, each kind in the order given; notes run through the whole document.

    The second note of a source is short or ibid. as the style wants. Raises UnknownStyleError.
    """
    ordered = [entry for kind, _ in SECTIONS for entry in entries if entry.kind == kind]
    footnotes = _footnotes(ordered, style, locale)
    is_note = compiled_style(style).is_note
    sections = []
    for kind, name in SECTIONS:
        blocks = tuple(
            _block(entry, footnotes.get(at, ()), is_note, style, locale)
            for at, entry in enumerate(ordered)
            if entry.kind == kind
        )
        if blocks:
            sections.append((name, blocks))
    items = list(_items(ordered).values())
    return Composed(
        title, style, locale, tuple(sections), tuple(references(items, style, locale)) if items else ()
    )


def locator_of(entry: ExportEntry) -> Locator | None:
    """Page before paragraph: a printed page is what a reader of the paper has."""
    if entry.page is not None:
        return Locator(entry.page, "page")
    return Locator(entry.paragraph) if entry.paragraph is not None else None


def _items(entries: Sequence[ExportEntry]) -> dict[str, CiteItem]:
    return {entry.item.id: entry.item for entry in entries if entry.item is not None}


def _footnotes(entries: Sequence[ExportEntry], style: str, locale: str) -> dict[int, RichText]:
    """The note of each entry by its place. Articles are the references themselves and need no note."""
    cited = [
        (at, e.item, locator_of(e))
        for at, e in enumerate(entries)
        if e.item is not None and e.kind != "article"
    ]
    if compiled_style(style).is_note:
        texts = document([(item, locator) for _, item, locator in cited], style, locale)
        return {at: text for (at, _, _), text in zip(cited, texts)}
    full: dict[tuple[str, Locator | None], RichText] = {}
    for _, item, locator in cited:
        if (item.id, locator) not in full:
            made = format_item(item, style, locale, locator)
            place = f", {made.short_locator}" if made.short_locator else ""
            full[item.id, locator] = insert_before_end(made.reference, place) if place else made.reference
    return {at: full[item.id, locator] for at, item, locator in cited}


def _block(entry: ExportEntry, footnote: RichText, is_note: bool, style: str, locale: str) -> Block:
    citation: RichText = ()
    if entry.item is not None and not is_note and entry.kind != "article":
        citation = format_item(entry.item, style, locale, locator_of(entry)).citation
    words = entry.words
    if entry.kind == "quote" and not entry.indirect:
        words = quoted(entry.words, locale).text
    return Block(
        entry,
        heading=_heading(entry),
        words=words,
        attribution=_attribution(entry),
        citation=citation,
        footnote=footnote,
        remark=entry.note,
        warning=entry.warning,
    )


def _heading(entry: ExportEntry) -> str:
    if entry.kind == "article" and entry.item is not None:
        return entry.item.title
    return entry.title


def _attribution(entry: ExportEntry) -> str:
    """Who, in which role, on which occasion, when and where, as far as the record says."""
    parts = [entry.speaker, entry.role, entry.occasion, entry.place, entry.date]
    return ", ".join(part for part in parts if part)


def plain_footnote(block: Block) -> str:
    """A block's note without formatting."""
    return plain_text(rich(block.footnote))
