"""Putting back what cleaning took out of an article: a new version of its text, made from the original that is kept."""

from __future__ import annotations

import zlib
from collections.abc import Collection
from typing import TYPE_CHECKING, cast

from sqlalchemy.orm import Session

from app.services import versions
from app.services.entering import Entered
from db import adding, articles, stories
from db.errors import StorageProblem
from db.models import Article, ArticleText, Original
from db.records import PassageRecord

if TYPE_CHECKING:
    from app.ingest.article import Passage, PassageKind, RawArticle

Part = tuple[int, int]  # start and end in the source text, code points


def put_back(session: Session, article_id: int, parts: Collection[Part]) -> None:
    """Freeze the text with these removed parts in their places; records go along (`versions.carry`).

    Raises NoSuchRecord for an article without an original, and StorageProblem for a part that is not removed.
    """
    from app.ingest import restore, similar  # late: only putting back needs them

    old = articles.current_text(session, article_id)
    original = articles.original_row(session, article_id)
    if original.text_id != old.id:
        raise StorageProblem("The text is not that of this original any more; import the file again.")
    before = _as_read(session, article_id, old, original)
    wanted = {
        index
        for index, (start, end, _) in enumerate(original.removed)
        if (int(start), int(end)) in set(parts)
    }
    if not wanted or len(wanted) < len(set(parts)):
        raise StorageProblem("This part is in the text already; open the original again.")
    after = restore.put_back(before, wanted)
    passages = [PassageRecord(p.number, p.kind, p.start, p.end, p.page) for p in after.passages]
    text = adding.text(session, article_id, after.text, old.kind, passages)
    session.add(_copy(original, before.source_text, text, wanted))
    place = Entered(article_id, text, [(p.start, p.number) for p in passages])
    versions.carry(session, article_id, place)
    versions.carry_mentions(session, old, place)
    stories.keep(session, article_id, similar.samples(after.text))
    session.get_one(Article, article_id).captions = list(after.captions)
    session.flush()


def _as_read(session: Session, article_id: int, text: ArticleText, original: Original) -> RawArticle:
    """The article as its reader gave it; where its passages stood in the source is found by their words."""
    from app.ingest.article import RawArticle, Removed

    source = articles.source_of(session, original)
    article = session.get_one(Article, article_id)
    return RawArticle(
        title=article.title,
        title_given=article.title_given,
        text=text.text,
        passages=tuple(_located(text.text, source, articles.passages(session, text.id))),
        source_text=source,
        original=b"",
        media_type=original.media_type,
        filename=original.filename,
        captions=tuple(article.captions),
        removed=tuple(Removed(source[a:b], str(why), int(a)) for a, b, why in original.removed),
    )


def _located(text: str, source: str, passages: Collection[PassageRecord]) -> list[Passage]:
    from app.ingest.article import Passage

    found: list[Passage] = []
    at = 0
    for p in passages:
        place = source.find(text[p.start : p.end], at)
        if place < 0:  # the words were mended in cleaning; their beginning may stand as it was
            place = source.find(text[p.start : min(p.end, p.start + 40)], at)
        if place >= 0:
            at = place + 1
        found.append(
            Passage(
                p.start, p.end, p.number, cast("PassageKind", p.kind), p.page, place if place >= 0 else None
            )
        )
    return found


def _copy(original: Original, source: str, text: ArticleText, put_back: Collection[int]) -> Original:
    """The same original, for the new text: what is still out of it is noted there."""
    return Original(
        article_id=original.article_id,
        text_id=text.id,
        filename=original.filename,
        media_type=original.media_type,
        size=original.size,
        sha256=original.sha256,
        data=original.data,
        # an empty one stands for the text that it came with
        source_text=zlib.compress(source.encode("utf-8", "surrogatepass"), 6)
        if original.source_text == b""
        else original.source_text,
        removed=[part for index, part in enumerate(original.removed) if index not in put_back],
    )
