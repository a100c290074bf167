"""Briefs: the documents that are written from collections."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from db import bookmark_writes
from db.dates import now
from db.facets import ARTICLE, EVENT, HIGHLIGHT, PARTY, QUOTE, STATISTIC
from db.listing import among
from db.models import Brief
from db.records import PARTY_KINDS, BriefRow, Ref

_TABLES: Final[dict[str, Table]] = {
    "article": ARTICLE,
    "quote": QUOTE,
    "event": EVENT,
    "statistic": STATISTIC,
    "highlight": HIGHLIGHT,
    **dict.fromkeys(PARTY_KINDS, PARTY),
}


def row(session: Session, collection_id: int) -> BriefRow:
    """The brief of a collection; an empty one where nothing has been written. Raises NoSuchRecord for the collection."""
    name = bookmark_writes.collection(session, collection_id).name
    found = brief(session, collection_id)
    if found is None:
        return BriefRow(collection_id, name, "", "", "")
    return BriefRow(collection_id, name, found.body, found.style, found.saved_at)


def brief(session: Session, collection_id: int) -> Brief | None:
    """The brief of a collection to be changed, if there is one."""
    return session.execute(select(Brief).where(Brief.collection_id == collection_id)).scalar_one_or_none()


def save(session: Session, collection_id: int, *, body: str | None = None, style: str | None = None) -> None:
    """Keep a body or a style; what is None stays. Raises NoSuchRecord for the collection."""
    bookmark_writes.collection(session, collection_id)
    found = brief(session, collection_id)
    if found is None:
        found = Brief(collection_id=collection_id)
        session.add(found)
    if body is not None:
        found.body = body
    if style is not None:
        found.style = style
    found.saved_at = now()
    session.flush()


def states(session: Session, refs: Iterable[Ref]) -> dict[Ref, bool]:
    """The records that are still in the library, and whether they rest in the trash."""
    found: dict[Ref, bool] = {}
    by_kind: dict[str, list[int]] = {}
    for ref in refs:
        by_kind.setdefault(ref.kind, []).append(ref.id)
    for kind, ids in by_kind.items():
        table = _TABLES.get(kind)
        if table is None:
            continue
        query = select(table.c.id, table.c.deleted_at).where(among(table.c.id, ids))
        if kind in PARTY_KINDS:
            query = query.where(PARTY.c.kind == kind)
        for i, deleted in session.connection().execute(query):
            found[Ref(kind, i)] = deleted is not None  # type: ignore[arg-type]
    return found
