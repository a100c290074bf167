"""The numbers beside the navigation."""

from __future__ import annotations

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from db import folding, memory
from db.base import CANDIDATE, REJECTED
from db.facets import ARTICLE, BOOKMARK, COLLECTION, EVENT, HIGHLIGHT, PARTY, QUOTE, STATISTIC, TOPIC
from db.records import Counts


def counts(session: Session) -> Counts:
    """All counts in one statement; rejected candidates and what rests in the trash count nowhere but there."""
    return memory.remembered(session, "counts", lambda: _counts(session))


def _counts(session: Session) -> Counts:
    alive = [ARTICLE.c.deleted_at.is_(None), PARTY.c.deleted_at.is_(None), ~BOOKMARK.c.hidden]
    parts = [
        select(func.count()).select_from(ARTICLE).where(alive[0]).scalar_subquery().label("articles"),
        select(func.count()).select_from(PARTY).where(alive[1]).scalar_subquery().label("parties"),
        select(func.count()).select_from(TOPIC).scalar_subquery().label("topics"),
        select(func.count()).select_from(BOOKMARK).where(alive[2]).scalar_subquery().label("bookmarks"),
        select(func.count())
        .select_from(HIGHLIGHT)
        .where(HIGHLIGHT.c.deleted_at.is_(None))
        .scalar_subquery()
        .label("highlights"),
    ]
    reviewed = (("quotes", QUOTE), ("events", EVENT), ("statistics", STATISTIC))
    waiting, folded, trashed = [], [], []
    for name, table in reviewed:
        in_list = table.c.deleted_at.is_(None)
        parts.append(
            select(func.count())
            .select_from(table)
            .where(in_list, table.c.status != REJECTED)
            .scalar_subquery()
            .label(name)
        )
        candidates = (
            select(func.count().label("n")).select_from(table).where(in_list, table.c.status == CANDIDATE)
        )
        away = folding.away(session, table)
        waiting.append(candidates.where(~away))
        folded.append(candidates.where(away))
    for table in (ARTICLE, PARTY, QUOTE, EVENT, STATISTIC, HIGHLIGHT, COLLECTION):
        trashed.append(
            select(func.count().label("n"))
            .select_from(table)
            .where(table.c.deleted_at.is_not(None), table.c.deleted_with.is_(None))
        )
    for name, queries in (("review", waiting), ("uncertain", folded), ("trash", trashed)):
        summed = union_all(*queries).subquery()
        parts.append(select(func.sum(summed.c.n)).scalar_subquery().label(name))
    failed = (
        select(func.count())
        .select_from(QUOTE)
        .where(
            QUOTE.c.deleted_at.is_(None),
            QUOTE.c.status != REJECTED,
            QUOTE.c.seal.in_(("source changed", "not found")),
        )
    )
    parts.append(failed.scalar_subquery().label("seals_failed"))
    row = session.connection().execute(select(*parts)).one()
    return Counts(**{name: int(value or 0) for name, value in row._mapping.items()})
