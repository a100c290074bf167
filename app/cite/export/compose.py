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
    insert_before_end,
    locator_text,
    references,
    without_margin,
)
from app.cite.quotation import quoted

SECTIONS: tuple[tuple[Kind, str], ...] = (
    ("quote", "Quotes"),
    ("statistic", "Statistics"),
    ("event", "Events"),
    ("highlight", "Highlights"),
    ("article", "Articles"),
    ("party", "People and organisations"),
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
    items = {entry.item.id: entry.item for entry in ordered if entry.item is not None}
    listed = references(items.values(), style, locale) if items else []
    notes = _notes(ordered, {item_id: without_margin(text) for item_id, text in listed}, style, locale)
    sections = []
    for kind, name in SECTIONS:
        blocks = tuple(
            _block(entry, *notes.get(at, ((), ())), locale)
            for at, entry in enumerate(ordered)
            if entry.kind == kind
        )
        if blocks:
            sections.append((name, blocks))
    return Composed(title, style, locale, tuple(sections), tuple(listed))


def locator_of(entry: ExportEntry) -> Locator | None:
    """Page before paragraph: a printed page is what a reader of the paper has."""
    if entry.page is not None:
        return Locator(entry.page, "page")
    return Locator(entry.paragraph) if entry.paragraph is not None else None


def _notes(
    entries: Sequence[ExportEntry], listed: dict[str, RichText], style: str, locale: str
) -> dict[int, tuple[RichText, RichText]]:
    """(citation in the text, footnote) of each entry by its place.

    A style of notes has its note below and nothing in the text; the others cite in the text and give the
    full reference with the place below. Articles are the references themselves and need neither.
    """
    cited = [
        (at, e.item, locator_of(e))
        for at, e in enumerate(entries)
        if e.item is not None and e.kind != "article"
    ]
    texts = document([(item, locator) for _, item, locator in cited], style, locale)
    out: dict[int, tuple[RichText, RichText]] = {}
    is_note = compiled_style(style).is_note
    for (at, item, locator), text in zip(cited, texts):
        if is_note:
            out[at] = ((), text)
            continue
        place = locator_text(style, locale, locator) if locator is not None else ""
        below = listed.get(item.id, ())
        out[at] = (text, insert_before_end(below, f", {place}") if place and below else below)
    return out


def _block(entry: ExportEntry, citation: RichText, footnote: RichText, locale: str) -> Block:
    words = entry.words
    if entry.kind in ("quote", "highlight") and not entry.indirect:
        words = quoted(entry.words, locale).text
    return Block(
        entry,
        heading=_heading(entry),
        words=words,
        attribution=_attribution(entry),
        citation=citation,
        footnote=footnote,
        remark=entry.note,
        warning="; ".join(filter(None, (entry.warning, entry.item.doubt if entry.item is not None else ""))),
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
