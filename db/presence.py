"""Whether a record is in the library, as one asks who follows a link."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from db.facets import ARTICLE, COLLECTION, EVENT, HIGHLIGHT, PARTY, QUOTE, STATISTIC, TOPIC
from db.records import PARTY_KINDS, Ref

_TABLES: Final[dict[str, Table]] = {
    "article": ARTICLE,
    "quote": QUOTE,
    "event": EVENT,
    "statistic": STATISTIC,
    "highlight": HIGHLIGHT,
    "collection": COLLECTION,
    "topic": TOPIC,
    **dict.fromkeys(PARTY_KINDS, PARTY),
}


def holds(session: Session, ref: Ref) -> bool:
    """Whether a record is there and does not rest in the trash."""
    table = _TABLES.get(ref.kind)
    if table is None:
        return False
    query = select(table.c.id).where(table.c.id == ref.id)
    if "deleted_at" in table.c:
        query = query.where(table.c.deleted_at.is_(None))
    if table is PARTY:
        query = query.where(table.c.kind == ref.kind)
    return session.connection().execute(query).scalar() is not None
