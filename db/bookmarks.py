"""Reading bookmarks and their collections."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import articles as article_reads
from db import describing, events, highlights, listing, parties, quotes, smart, statistics
from db.facets import BRIEF, HIGHLIGHT
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
        select(Collection.__table__, func.coalesce(counted.c.n, 0).label("n"), BRIEF.c.id.label("brief"))
        .outerjoin(counted, counted.c.collection_id == c.id)
        .outerjoin(BRIEF, BRIEF.c.collection_id == c.id)
        .where(c.deleted_at.is_(None))
        .order_by(func.coalesce(c.parent_id, 0), c.position, c.id)
    )
    return tuple(_collection(session, row) for row in session.connection().execute(query).all())


def _collection(session: Session, row: Any) -> CollectionRow:
    kinds = tuple(row.kinds or ())
    number, more = row.n, False
    if row.query is not None:
        number, more = smart.count(session, row.query, kinds)
    return CollectionRow(
        id=row.id,
        parent_id=row.parent_id,
        name=row.name,
        colour=row.colour,
        position=row.position,
        count=number,
        note=row.note or "",
        query=row.query,
        kinds=kinds,
        more=more,
        has_brief=row.brief is not None,
    )


def saved_search(session: Session, collection_id: int) -> tuple[str, tuple[str, ...]] | None:
    """The query and the kinds of a smart collection; None for an ordinary one."""
    c = Collection.__table__.c
    row = session.connection().execute(select(c.query, c.kinds).where(c.id == collection_id)).first()
    return None if row is None or row.query is None else (row.query, tuple(row.kinds or ()))


def ids(session: Session, collection_id: int | None, where: Where) -> array[int]:
    """Bookmarks of a collection in their order, or all of them, newest first; of a smart collection the keys of `db.smart`.

    `where` may narrow by the facet `kind`; words are looked for in notes and in the records themselves.
    """
    saved = saved_search(session, collection_id) if collection_id is not None else None
    if saved is not None:
        wanted, kinds = saved
        return smart.keys(session, f"({wanted}) {where.query}" if where.query.strip() else wanted, kinds)
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
    found = _found(session, [key for key in wanted if key >= smart.KEY])
    raw = [
        row
        for some in chunks(key for key in wanted if key < smart.KEY)
        for row in session.connection().execute(select(Bookmark.__table__).where(among(B.id, some)))
    ]
    inside: dict[int, list[int]] = defaultdict(list)
    for some in chunks(row.id for row in raw):
        query = (
            select(ITEM.bookmark_id, ITEM.collection_id)
            .join(Collection, Collection.id == ITEM.collection_id)
            .where(among(ITEM.bookmark_id, some), Collection.deleted_at.is_(None))
        )
        for bookmark_id, collection_id in session.connection().execute(query):
            inside[bookmark_id].append(collection_id)
    shown = describing.describe(session, [Ref(row.kind, row.record_id) for row in raw])
    own = _own_notes(session, [row.record_id for row in raw if row.kind == "highlight"])
    for row in raw:
        ref = Ref(row.kind, row.record_id)
        if ref in shown:
            title, subtitle, article_id, span = shown[ref]
            found[row.id] = BookmarkRow(
                row.id,
                ref,
                title,
                subtitle,
                own.get(row.record_id, "") if row.kind == "highlight" else row.note,
                tuple(inside[row.id]),
                row.created_at,
                article_id,
                span,
            )
    return listing.in_order(wanted, found)


def _found(session: Session, keys: list[int]) -> dict[int, BookmarkRow]:
    """What a saved search found, as rows, with the notes of what is bookmarked."""
    refs = {key: ref for key in keys if (ref := smart.ref_of(key)) is not None}
    shown = describing.describe(session, refs.values())
    notes = _notes(session, refs.values())
    return {
        key: BookmarkRow(key, ref, title, subtitle, notes.get(ref, ""), (), "", article_id, span)
        for key, ref in refs.items()
        if ref in shown
        for title, subtitle, article_id, span in (shown[ref],)
    }


def _notes(session: Session, refs: Iterable[Ref]) -> dict[Ref, str]:
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for ref in refs:
        by_kind[ref.kind].append(ref.id)
    found: dict[Ref, str] = {}
    for kind, numbers in by_kind.items():
        if kind == "highlight":
            found |= {Ref(kind, i): text for i, text in _own_notes(session, numbers).items()}
            continue
        for some in chunks(numbers):
            query = select(B.record_id, B.note).where(B.kind == kind, among(B.record_id, some), B.note != "")
            found |= {Ref(kind, i): text for i, text in session.connection().execute(query)}
    return found


def _own_notes(session: Session, highlight_ids: Iterable[int]) -> dict[int, str]:
    """The notes of highlights, which are their own and need no star."""
    found: dict[int, str] = {}
    for some in chunks(highlight_ids):
        query = select(HIGHLIGHT.c.id, HIGHLIGHT.c.note).where(among(HIGHLIGHT.c.id, some))
        found |= dict(session.connection().execute(query).all())  # type: ignore[arg-type]
    return found


def _matching(session: Session, query: str) -> Any:
    from db.search import filters  # late: only a list narrowed by words needs the parser

    specs = {
        "article": article_reads.SPEC,
        "quote": quotes.SPEC,
        "event": events.SPEC,
        "statistic": statistics.SPEC,
        "highlight": highlights.SPEC,
    }
    found = filters.in_notes(B.id, query)
    for kind, spec in specs.items():
        matching = select(spec.id).where(filters.condition(session, spec, query))
        found = found | ((B.kind == kind) & B.record_id.in_(matching))
    matching = select(parties.SPEC.id).where(filters.condition(session, parties.SPEC, query))
    return found | (B.kind.in_(("person", "organisation", "place", "instrument")) & B.record_id.in_(matching))


def note(session: Session, kind: Kind, record_id: int) -> str:
    """The note on a record; "" where there is none."""
    if kind == "highlight":
        return _own_notes(session, [record_id]).get(record_id, "")
    query = select(B.note).where(B.kind == kind, B.record_id == record_id)
    return session.connection().execute(query).scalar() or ""
