"""What rows of several kinds read beside their own table: sources, party names, topics, stars, spans and dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.listing import among, chunks
from db.models import Article, Bookmark, Outlet, Party, Tagging, Topic
from db.records import DateSpan, Kind, PartyName, SourceLine, Span


def date_span(row: Any) -> DateSpan | None:
    """The date of a row with the columns of `db.base.Dated`; None where the source says nothing."""
    if not (row.when_start or row.when_end or row.when_text):
        return None
    return DateSpan(row.when_start, row.when_end, row.when_bound, row.when_text)


def span(row: Any) -> Span:
    """The place of a row with the columns of `db.base.Spanned`."""
    return Span(row.article_id, row.text_id, row.start_at, row.end_at, row.paragraph)


def party_names(session: Session, ids: Iterable[int | None]) -> dict[int, PartyName]:
    """The names of parties by id."""
    found: dict[int, PartyName] = {}
    for some in chunks({i for i in ids if i is not None}):
        query = select(Party.id, Party.kind, Party.name).where(among(Party.id, some))
        found |= {i: PartyName(i, kind, name) for i, kind, name in session.connection().execute(query)}  # type: ignore[arg-type]
    return found


def sources(session: Session, article_ids: Iterable[int]) -> dict[int, SourceLine]:
    """The source lines of articles by id, without a paragraph."""
    found: dict[int, SourceLine] = {}
    for some in chunks(set(article_ids)):
        query = (
            select(Article.id, Article.title, Outlet.name, Article.published, Article.published_sure)
            .outerjoin(Outlet, Outlet.id == Article.outlet_id)
            .where(among(Article.id, some))
        )
        for i, title, outlet, published, sure in session.connection().execute(query):
            found[i] = SourceLine(i, title, outlet or "", published, sure, None)
    return found


def at_paragraph(source: SourceLine, paragraph: int | None) -> SourceLine:
    """The source line with a paragraph number."""
    if paragraph is None:
        return source
    return SourceLine(
        source.article_id, source.title, source.outlet, source.published, source.published_sure, paragraph
    )


def topics(session: Session, kind: Kind, ids: Iterable[int]) -> Mapping[int, tuple[str, ...]]:
    """The topics of records by id, in the order of their names."""
    found: dict[int, list[str]] = defaultdict(list)
    for some in chunks(ids):
        query = (
            select(Tagging.record_id, Topic.name)
            .join(Topic, Topic.id == Tagging.topic_id)
            .where(Tagging.kind == kind, among(Tagging.record_id, some))
            .order_by(Topic.name_key)
        )
        for record_id, name in session.connection().execute(query):
            found[record_id].append(name)
    return {record_id: tuple(names) for record_id, names in found.items()}


def bookmarks(session: Session, kind: Kind, ids: Iterable[int]) -> dict[int, str]:
    """The notes of starred records by id ("" where a star has none); what is not starred is absent."""
    found: dict[int, str] = {}
    for some in chunks(ids):
        query = select(Bookmark.record_id, Bookmark.note).where(
            Bookmark.kind == kind, among(Bookmark.record_id, some)
        )
        found |= dict(session.connection().execute(query).all())
    return found
