"""From a reader's draft to a `RawArticle`: clean, find the metadata, freeze the text, number the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from app.ingest.article import NUMBERED_KINDS, SEPARATOR, Passage, RawArticle, Removed
from app.ingest.clean import clean
from app.ingest.draft import Block, Draft, Stated
from app.ingest.endings import stops, stops_flat
from app.ingest.interview import genre_of, mark_questions
from app.ingest.language import language_of
from app.ingest.metadata import provisional_title, read_opening
from app.ingest.normalise import normalise, squeeze
from app.ingest.outlets import outlet_by_name

_ITEM = re.compile(r"(?:[-–—•*·▪◦]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")


def assemble(draft: Draft) -> RawArticle:
    """Make the article. Its text is empty only if the draft had no blocks; readers refuse such documents themselves."""
    cleaned = clean(
        draft.blocks, draft.source_text, page=draft.media_type in ("text/html", "multipart/related")
    )
    blocks = _headings(cleaned.blocks)
    url = draft.stated.url or cleaned.url
    found = read_opening(blocks, url, draft.stated.title, cleaned.sources)
    stated = draft.stated.over(found.stated)
    if draft.stated.published and not draft.stated.published_sure:
        stated = _surer_date(draft.stated, found.stated, stated)
    body = [block for index, block in enumerate(blocks) if index not in found.spent]
    spent = [
        Removed(
            draft.source_text[b.offset : b.end] if b.offset is not None else b.text, found.spent[i], b.offset
        )
        for i, b in enumerate(blocks)
        if i in found.spent and found.spent[i] != "headline"
    ]
    if not body:
        body, spent = list(blocks) or list(draft.blocks), []
    marked, interview = mark_questions(body)
    text, passages = freeze(marked)
    outlet = outlet_by_name(stated.outlet) if stated.outlet else None
    title = (
        stated.title
        or provisional_title(text[: passages[0].end] if passages else "")
        or PurePath(draft.filename).stem
    )
    removed = sorted(
        (*draft.removed, *cleaned.removed, *spent), key=lambda part: (part.offset is None, part.offset or 0)
    )
    return RawArticle(
        title=normalise(squeeze(title)) or None,
        title_given=found.title_given,
        text=text,
        passages=passages,
        source_text=draft.source_text,
        original=draft.original,
        media_type=draft.media_type,
        filename=draft.filename,
        captions=(*draft.captions, *cleaned.captions),
        removed=tuple(removed),
        outlet=outlet.name if outlet else stated.outlet,
        authors=stated.authors,
        published=stated.published,
        published_source=stated.published_source,
        published_sure=bool(stated.published) and stated.published_sure,
        modified=stated.modified,
        dateline=stated.dateline,
        language=stated.language or language_of(text),
        url=stated.url,
        genre=stated.genre or genre_of(stated.title, marked, interview),
        description=stated.description,
        unsure=_unsure(draft.stated, stated, found.title_given),
        notes=draft.notes,
        member=draft.member,
        keywords=stated.keywords,
    )


def _surer_date(own: Stated, found: Stated, stated: Stated) -> Stated:
    """A date that the document is not sure of (a file's creation date) gives way to one that the text states."""
    if not found.published or not found.published_sure:
        return stated
    return replace(
        stated,
        published=found.published,
        published_source=found.published_source,
        published_sure=True,
        unsure=stated.unsure - {"published"},
    )


def _unsure(own: Stated, stated: Stated, title_given: bool) -> frozenset[str]:
    unsure = set(stated.unsure)
    if own.title and "title" not in own.unsure:
        unsure.discard("title")
    if own.published and own.published_sure and stated.published == own.published:
        unsure.discard("published")
    if stated.published and not stated.published_sure:
        unsure.add("published")
    if not title_given:
        unsure.add("title")
    return frozenset(unsure)


def _headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Short lines without a full stop between paragraphs are section headings; lines that begin with a bullet are list items."""
    marked = list(blocks)
    for index, block in enumerate(blocks):
        if (
            block.kind == "heading"
            and len(block.text) >= 80
            and stops_flat(block.text)
            and not block.text.endswith(":")
        ):
            marked[index] = replace(
                block, kind="paragraph", level=None
            )  # a lead that the page sets as a heading
            continue
        if block.kind != "paragraph" or index == 0:
            continue
        before = blocks[index - 1]
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if _is_heading(before, block, after, first=index == 1):
            marked[index] = replace(block, kind="heading")
    return tuple(marked)


def _is_heading(before: Block, block: Block, after: Block | None, *, first: bool) -> bool:
    text = block.text
    if len(text) > 120 or stops(text) or _ITEM.match(text) or not (text[0].isupper() or text[0].isdigit()):
        return False
    if after is None or len(after.text) < max(60, len(text)) or len(text.split()) < 2:
        return False
    if text.count(":") or (first and len(before.text) < 160):
        return False
    return len(before.text) > 100 or before.kind == "heading"


def freeze(blocks: Sequence[Block]) -> tuple[str, tuple[Passage, ...]]:
    """The frozen text of these blocks and its passages, numbered; offsets are code points into the text."""
    parts: list[str] = []
    passages: list[Passage] = []
    at = number = 0
    for block in blocks:
        text = normalise(block.text).strip()
        text = re.sub(r"\n{2,}", "\n", text) if block.kind == "table" else squeeze(text)
        if not text:
            continue
        if parts:
            at += len(SEPARATOR)
        counted = block.kind in NUMBERED_KINDS
        number += counted
        passages.append(
            Passage(at, at + len(text), number if counted else None, block.kind, block.page, block.offset)
        )
        parts.append(text)
        at += len(text)
    return SEPARATOR.join(parts), tuple(passages)
