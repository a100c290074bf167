"""What was searched for before, and the library's most frequent names as examples of what can be asked."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from db import memory
from db.dates import now
from db.facets import ARTICLE, EVENT, OUTLET, PARTY, QUOTE, STATISTIC, TAGGING, TOPIC
from db.models.search import RecentSearch
from db.records import RecentSearchRow

KEPT: Final = 200


def newest(session: Session, most: int) -> tuple[RecentSearchRow, ...]:
    """The newest searches, each query once."""
    c = RecentSearch
    query = (
        select(c.query, c.kind, c.found, func.max(c.searched_at))
        .group_by(c.query)
        .order_by(func.max(c.searched_at).desc(), c.id.desc())
        .limit(most)
    )
    return tuple(RecentSearchRow(*row) for row in session.connection().execute(query))


def remember(session: Session, query: str, kind: str, found: int | None) -> None:
    """Keep a search, or that it was made again."""
    if not query:
        return
    moment = now()
    row = insert(RecentSearch).values(query=query, kind=kind, searched_at=moment, found=found, times=1)
    again = {"searched_at": moment, "found": found, "times": RecentSearch.times + 1}
    session.execute(row.on_conflict_do_update(index_elements=["query", "kind"], set_=again))
    kept = (
        select(RecentSearch.id).order_by(RecentSearch.searched_at.desc(), RecentSearch.id.desc()).limit(KEPT)
    )
    session.execute(
        delete(RecentSearch).where(RecentSearch.id.not_in(kept)).execution_options(synchronize_session=False)
    )


def forget(session: Session, query: str) -> None:
    """Forget one search, or with "" all of them."""
    statement = delete(RecentSearch)
    session.execute(statement.where(RecentSearch.query == query) if query else statement)


def samples(session: Session) -> dict[str, str]:
    """The most frequent speaker, outlet, topic, place and unit by name; what the library has none of is left out."""
    return memory.remembered(session, "samples", lambda: _samples(session))


def _samples(session: Session) -> dict[str, str]:
    alive = QUOTE.c.deleted_at.is_(None)
    questions: dict[str, Any] = {
        "speaker": select(PARTY.c.name).join(QUOTE, QUOTE.c.speaker_id == PARTY.c.id).where(alive),
        "outlet": select(OUTLET.c.name).join(ARTICLE, ARTICLE.c.outlet_id == OUTLET.c.id),
        "topic": select(TOPIC.c.name).join(TAGGING, TAGGING.c.topic_id == TOPIC.c.id),
        "place": select(PARTY.c.name).join(EVENT, EVENT.c.place_id == PARTY.c.id),
        "unit": select(STATISTIC.c.unit).where(STATISTIC.c.unit != "", STATISTIC.c.deleted_at.is_(None)),
    }
    found = {}
    for name, query in questions.items():
        column = query.selected_columns[0]
        row = (
            session.connection()
            .execute(query.group_by(column).order_by(func.count().desc(), column).limit(1))
            .first()
        )
        if row is not None:
            found[name] = str(row[0])
    return found
