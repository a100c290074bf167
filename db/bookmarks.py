"""Reading bookmarks and their collections."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import articles as article_reads
from db import describing, events, listing, parties, quotes, statistics
from db.listing import among, chunks
from db.models import Bookmark, Collection, CollectionItem
from db.records import (
    BookmarkRow,
    CollectionRow,
    Kind,
    Ref,
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
    shown = describing.describe(session, [Ref(row.kind, row.record_id) for row in raw])
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
