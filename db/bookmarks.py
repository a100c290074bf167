"""Reading bookmarks and their collections."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import articles as article_reads
from db import events, listing, parties, quotes, statistics
from db.listing import among, chunks
from db.models import Bookmark, Collection, CollectionItem
from db.records import (
    BookmarkRow,
    CollectionRow,
    EventRow,
    Kind,
    QuoteRow,
    Ref,
    SourceLine,
    Span,
    StatisticRow,
    Where,
)

B = Bookmark.__table__.c
ITEM = CollectionItem.__table__.c


def collections(session: Session) -> tuple[CollectionRow, ...]:
    """All collections, parents before their children's positions matter: sorted by parent, position, name."""
    counted = (
        select(ITEM.collection_id, func.count().label("n"))
        .join(Bookmark, Bookmark.id == ITEM.bookmark_id)
        .where(~B.hidden)
        .group_by(ITEM.collection_id)
        .subquery()
    )
    c = Collection.__table__.c
    query = (
        select(c.id, c.parent_id, c.name, c.colour, c.position, func.coalesce(counted.c.n, 0))
        .outerjoin(counted, counted.c.collection_id == c.id)
        .order_by(func.coalesce(c.parent_id, 0), c.position, c.id)
    )
    return tuple(CollectionRow(*row) for row in session.connection().execute(query))


def ids(session: Session, collection_id: int | None, where: Where) -> array[int]:
    """Bookmarks of a collection in their order, or all of them, newest first.

    `where` may narrow by the facet `kind`; words are looked for in notes and in the records themselves.
    """
    query = select(B.id).where(~B.hidden)
    if collection_id is None:
        query = query.order_by(B.created_at.desc(), B.id.desc())
    else:
        query = (
            query.join(CollectionItem, ITEM.bookmark_id == B.id)
            .where(ITEM.collection_id == collection_id)
            .order_by(ITEM.position, B.id)
        )
    if where.values("kind"):
        query = query.where(B.kind.in_(where.values("kind")))
    if where.query.strip():
        query = query.where(_matching(session, where.query))
    return array("q", session.connection().execute(query).scalars())


def rows(session: Session, wanted: Iterable[int]) -> tuple[BookmarkRow, ...]:
    """Bookmarks as a list shows them, in the order of the ids; what is gone is left out."""
    wanted = list(wanted)
    raw = [
        row
        for some in chunks(wanted)
        for row in session.connection().execute(select(Bookmark.__table__).where(among(B.id, some)))
    ]
    inside: dict[int, list[int]] = defaultdict(list)
    for some in chunks(wanted):
        query = select(ITEM.bookmark_id, ITEM.collection_id).where(among(ITEM.bookmark_id, some))
        for bookmark_id, collection_id in session.connection().execute(query):
            inside[bookmark_id].append(collection_id)
    shown = describe(session, [Ref(row.kind, row.record_id) for row in raw])
    found = {}
    for row in raw:
        ref = Ref(row.kind, row.record_id)
        if ref in shown:
            title, subtitle, article_id, span = shown[ref]
            found[row.id] = BookmarkRow(
                row.id,
                ref,
                title,
                subtitle,
                row.note,
                tuple(inside[row.id]),
                row.created_at,
                article_id,
                span,
            )
    return listing.in_order(wanted, found)


Description = tuple[str, str, int | None, Span | None]


def describe(session: Session, refs: Iterable[Ref]) -> dict[Ref, Description]:
    """What a mixed list shows of records: title, subtitle, article and span. Records that are gone are left out."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for ref in refs:
        by_kind[
            "party" if ref.kind in ("person", "organisation", "place", "instrument") else ref.kind
        ].append(ref.id)
    found: dict[Ref, Description] = {}
    for article in article_reads.rows(session, by_kind["article"]):
        found[Ref("article", article.id)] = (
            article.title,
            _line(article.outlet, article.published),
            article.id,
            None,
        )
    for quote in quotes.rows(session, by_kind["quote"]):
        found[Ref("quote", quote.id)] = (quote.text, _quote_line(quote), quote.span.article_id, quote.span)
    for event in events.rows(session, by_kind["event"]):
        article_id = event.first_source.article_id if event.first_source else None
        found[Ref("event", event.id)] = (event.title, _event_line(event), article_id, None)
    for figure in statistics.rows(session, by_kind["statistic"]):
        found[Ref("statistic", figure.id)] = (
            f"{figure.text} · {figure.measure}" if figure.measure else figure.text,
            _statistic_line(figure),
            figure.span.article_id,
            figure.span,
        )
    for kind, party_id, name, description in parties.heads(session, by_kind["party"]):
        found[Ref(kind, party_id)] = (name, description, None, None)
    if by_kind["topic"]:
        from db.facets import TOPIC

        query = select(TOPIC.c.id, TOPIC.c.name).where(TOPIC.c.id.in_(by_kind["topic"]))
        for i, name in session.connection().execute(query):
            found[Ref("topic", i)] = (name, "", None, None)
    return found


def _line(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _source(source: SourceLine) -> str:
    return _line(source.outlet or source.title, source.published)


def _quote_line(quote: QuoteRow) -> str:
    return _line(
        quote.speaker.name if quote.speaker else quote.speaker_label, quote.role, _source(quote.source)
    )


def _event_line(event: EventRow) -> str:
    when = " to ".join(part for part in (event.when.start, event.when.end) if part) or event.when.text
    return _line(when, event.place.name if event.place else None)


def _statistic_line(figure: StatisticRow) -> str:
    as_of = (figure.as_of.text or figure.as_of.start) if figure.as_of else None
    return _line(as_of, figure.geography.name if figure.geography else None, _source(figure.source))


def _matching(session: Session, query: str) -> Any:
    from db.search import filters  # late: only a list narrowed by words needs the parser

    specs = {
        "article": article_reads.SPEC,
        "quote": quotes.SPEC,
        "event": events.SPEC,
        "statistic": statistics.SPEC,
    }
    found = filters.in_notes(B.id, query)
    for kind, spec in specs.items():
        matching = select(spec.id).where(filters.condition(session, spec, query))
        found = found | ((B.kind == kind) & B.record_id.in_(matching))
    matching = select(parties.SPEC.id).where(filters.condition(session, parties.SPEC, query))
    return found | (B.kind.in_(("person", "organisation", "place", "instrument")) & B.record_id.in_(matching))


def note(session: Session, kind: Kind, record_id: int) -> str:
    """The note on a record; "" where there is none."""
    query = select(B.note).where(B.kind == kind, B.record_id == record_id)
    return session.connection().execute(query).scalar() or ""
