"""The real article takes the place of its digest: it keeps its id, bookmarks, notes and records.

A digest is recognised by hashes of word runs that came with it (`app.ingest.fingerprint`). Quotes and statistics find their
words in the real text, in their paragraph first; an event finds the sentence of its paragraph that shares most words with
it. What finds no place keeps its span in the digest's text, which stays as an earlier version.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.services import entering, withdrawing
from app.services.entering import Entered
from db import dates, seals
from db.models import (
    Article,
    ArticleText,
    Event,
    EventSource,
    Fingerprint,
    Highlight,
    Mention,
    Passage,
    Quote,
    Statistic,
)
from db.search.fold import fold, key

if TYPE_CHECKING:
    from app.ingest.article import RawArticle
    from app.ingest.wire import Arrival

SAME: Final = 0.5  # share of a digest's hashes that an imported text must hold (resources/starter/README.md)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])[\"”’)]*\s+")
_CONTENT: Final = re.compile(r"\w{4,}|\d+")


class Digests:
    """The digests of a library that wait for their article."""

    def __init__(self, session: Session) -> None:
        query = (
            select(Fingerprint.article_id, Fingerprint.value)
            .join(Article, Article.id == Fingerprint.article_id)
            .where(Article.kind == "digest", Article.deleted_at.is_(None))
        )
        self._by_value: dict[int, list[int]] = {}
        self._size: Counter[int] = Counter()
        for article_id, value in session.execute(query):
            self._by_value.setdefault(value, []).append(article_id)
            self._size[article_id] += 1

    @property
    def values(self) -> tuple[int, ...]:
        """The hashes to look for in a text."""
        return tuple(self._by_value)

    def find(self, held: Iterable[int]) -> int | None:
        """The digest of a text that has these of the hashes, if there is one."""
        counts: Counter[int] = Counter()
        for value in held:
            counts.update(i for i in self._by_value.get(value, ()) if i in self._size)
        best = max(counts, key=lambda i: counts[i] / self._size[i], default=None)
        return best if best is not None and counts[best] / self._size[best] >= SAME else None

    def forget(self, article_id: int) -> None:
        """Wait no longer for an article."""
        self._size.pop(article_id, None)


def replace(session: Session, article_id: int, arrival: Arrival, batch_id: int) -> Entered:
    """Make an imported text the full text of the article that a digest stands for."""
    article = session.get_one(Article, article_id)
    digest = session.execute(
        select(ArticleText).where(ArticleText.article_id == article_id, ArticleText.current)
    ).scalar_one()
    before = withdrawing.take(session, article_id)
    session.execute(delete(Mention).where(Mention.text_id == digest.id))
    fill(session, article, arrival.article)
    article.batch_id = batch_id
    place = entering.keep_text(session, article_id, arrival)
    passages = (
        session.execute(select(Passage).where(Passage.text_id == place.text.id).order_by(Passage.start_at))
        .scalars()
        .all()
    )
    records: list[Quote | Statistic | Highlight] = [
        *session.execute(select(Quote).where(Quote.text_id == digest.id)).scalars(),
        *session.execute(select(Statistic).where(Statistic.text_id == digest.id)).scalars(),
        *session.execute(select(Highlight).where(Highlight.text_id == digest.id)).scalars(),
    ]
    for record in records:
        _anchor(record, place, passages)
    for source in session.execute(select(EventSource).where(EventSource.text_id == digest.id)).scalars():
        event = session.get_one(Event, source.event_id)
        _anchor_event(source, event, digest.text[source.start_at : source.end_at], place, passages)
    session.flush()
    _join_sources(session, place.text.id)
    withdrawing.keep(session, place, before, batch_id)
    return place


def fill(session: Session, article: Article, raw: RawArticle) -> None:
    """What was not known of an article is taken from its text as read; what is known stays."""
    read = entering.metadata(raw)
    known = {"title", "outlet"} | ({"published"} if article.published else set())
    if not article.title_given and raw.title and raw.title_given and "title" not in raw.unsure:
        article.title, article.title_key, article.title_given = raw.title, key(raw.title), True
    if article.published is None and raw.published:
        first, last = dates.days(raw.published, None)
        article.published, article.published_source = raw.published, raw.published_source
        article.published_sure, article.date_from, article.date_to = raw.published_sure, first, last
    for name in ("dateline", "url", "language"):
        if not getattr(article, name):
            setattr(article, name, read[name])
    article.authors = article.authors or read["authors"]
    article.captions = read["captions"]
    article.outlet_id = article.outlet_id or entering.outlet_of(session, raw)
    article.unsure = [name for name in read["unsure"] if name not in known]
    article.kind = "full text"


def _anchor(record: Quote | Statistic | Highlight, place: Entered, passages: Sequence[Passage]) -> None:
    text = place.text.text
    found = _place(text, record.text, record.paragraph, passages)
    if found is None:
        return
    start, end = found
    record.text_id, record.start_at, record.end_at = place.text.id, start, end
    record.paragraph = place.paragraph(start)
    record.text = text[start:end]
    record.seal = seals.seal(text, place.text.sha256, start, end, record.text)


def _place(
    text: str, words: str, paragraph: int | None, passages: Sequence[Passage]
) -> tuple[int, int] | None:
    """Where words stand: in their paragraph, else at the one place in the text; quotation marks and dashes are one."""
    folded, wanted = fold(text), fold(words)
    for passage in passages:
        if paragraph is not None and passage.number == paragraph:
            at = folded.find(wanted, passage.start_at, passage.end_at)
            if at >= 0:
                return at, at + len(wanted)
    first = folded.find(wanted)
    if first < 0:
        return None
    return first, first + len(wanted)


def _anchor_event(
    source: EventSource, event: Event, words: str, place: Entered, passages: Sequence[Passage]
) -> None:
    sentences = [
        (start, end)
        for passage in passages
        if source.paragraph is not None and passage.number == source.paragraph
        for start, end in _sentences(place.text.text, passage.start_at, passage.end_at)
    ]
    if not sentences:
        return
    wanted = set(_CONTENT.findall(fold(f"{words} {event.title} {event.when_text}")))
    start, end = max(
        sentences,
        key=lambda span: len(wanted & set(_CONTENT.findall(fold(place.text.text[span[0] : span[1]])))),
    )
    source.text_id, source.start_at, source.end_at = place.text.id, start, end
    source.paragraph = place.paragraph(start)


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found, at = [], start
    for stop in _SENTENCE_END.finditer(text, start, end):
        found.append((at, stop.start() + len(stop.group().rstrip())))
        at = stop.end()
    if at < end:
        found.append((at, end))
    return found


def _join_sources(session: Session, text_id: int) -> None:
    """Two sentences of the digest may rest on one of the article: an event names it once."""
    seen: set[tuple[int, int, int]] = set()
    query = select(EventSource).where(EventSource.text_id == text_id).order_by(EventSource.id)
    for source in session.execute(query).scalars():
        place = (source.event_id, source.start_at, source.end_at)
        if place in seen:
            session.delete(source)
        seen.add(place)
    session.flush()
