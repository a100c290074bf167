"""Reading topics."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import memory
from db.base import REJECTED
from db.facets import ARTICLE, EVENT, QUOTE, STATISTIC, TAGGING, TOPIC, topic
from db.records import Kind, TopicRow


def listing(session: Session) -> tuple[TopicRow, ...]:
    """All topics by name, with what carries them; a quote or statistic without topics has its article's."""
    return memory.remembered(session, "topics", lambda: _listing(session))


def _listing(session: Session) -> tuple[TopicRow, ...]:
    connection = session.connection()
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    tables: tuple[tuple[Kind, Any], ...] = (
        ("article", ARTICLE),
        ("quote", QUOTE),
        ("event", EVENT),
        ("statistic", STATISTIC),
    )
    for kind, table in tables:
        facet = topic(kind, table)
        if facet.whole is not None:
            for topic_id, number in facet.whole(session).items():
                counts[topic_id][kind] = number
            continue
        alive = table.c.deleted_at.is_(None)
        if "status" in table.c:
            alive = alive & (table.c.status != REJECTED)
        for way, condition in facet.parts:
            query = select(TAGGING.c.topic_id, func.count()).select_from(way)
            query = query.where(alive, condition).group_by(TAGGING.c.topic_id)
            for topic_id, number in connection.execute(query):
                counts[topic_id][kind] += number
    names = connection.execute(select(TOPIC.c.id, TOPIC.c.name).order_by(TOPIC.c.name_key))
    return tuple(
        TopicRow(
            id, name, counts[id]["article"], counts[id]["quote"], counts[id]["event"], counts[id]["statistic"]
        )
        for id, name in names
    )
