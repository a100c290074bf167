"""The numbers beside the navigation."""

from __future__ import annotations

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from db import folding, memory, tallies
from db.facets import ARTICLE, BOOKMARK, COLLECTION, EVENT, HIGHLIGHT, PARTY, QUOTE, STATISTIC, TOPIC
from db.records import Counts

_FAILED = ("source changed", "not found")


def counts(session: Session) -> Counts:
    """All counts; rejected candidates and what rests in the trash count nowhere but there."""
    return memory.remembered(session, "counts", lambda: _counts(session))


def _counts(session: Session) -> Counts:
    parts = [
        select(func.count()).select_from(TOPIC).scalar_subquery().label("topics"),
        select(func.count())
        .select_from(BOOKMARK)
        .where(~BOOKMARK.c.hidden)
        .scalar_subquery()
        .label("bookmarks"),
        select(func.count())
        .select_from(HIGHLIGHT)
        .where(HIGHLIGHT.c.deleted_at.is_(None))
        .scalar_subquery()
        .label("highlights"),
    ]
    trashed = [
        select(func.count().label("n"))
        .select_from(table)
        .where(table.c.deleted_at.is_not(None), table.c.deleted_with.is_(None))
        for table in (ARTICLE, PARTY, QUOTE, EVENT, STATISTIC, HIGHLIGHT, COLLECTION)
    ]
    resting = union_all(*trashed).subquery()
    parts.append(select(func.sum(resting.c.n)).scalar_subquery().label("trash"))
    row = session.connection().execute(select(*parts)).one()
    review, uncertain = folding.waiting(session)
    return Counts(
        **{name: int(value or 0) for name, value in row._mapping.items()},
        articles=tallies.number(session, "article"),
        quotes=tallies.number(session, "quote"),
        events=tallies.number(session, "event"),
        statistics=tallies.number(session, "statistic"),
        parties=tallies.number(session, "party"),
        review=review,
        uncertain=uncertain,
        seals_failed=tallies.number(session, "quote", "seal", _FAILED),
    )
