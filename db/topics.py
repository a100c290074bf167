"""Reading topics."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.facets import ARTICLE, EVENT, QUOTE, STATISTIC, TAGGING, TOPIC, untagged
from db.records import Kind, TopicRow


def listing(session: Session) -> tuple[TopicRow, ...]:
    """All topics by name, with what carries them; a quote or statistic without topics has its article's."""
    connection = session.connection()
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    tables: tuple[tuple[Kind, Any], ...] = (
        ("article", ARTICLE),
        ("quote", QUOTE),
        ("event", EVENT),
        ("statistic", STATISTIC),
    )
    for kind, table in tables:
        alive = table.c.deleted_at.is_(None)
        if "status" in table.c:
            alive = alive & (table.c.status != "rejected")
        link = (TAGGING.c.kind == kind) & (TAGGING.c.record_id == table.c.id)
        if "article_id" in table.c:
            of_article = (TAGGING.c.kind == "article") & (TAGGING.c.record_id == table.c.article_id)
            link = link | of_article & untagged(kind, table.c.id)
        query = (
            select(TAGGING.c.topic_id, func.count(table.c.id.distinct()))
            .join(table, link)
            .where(alive)
            .group_by(TAGGING.c.topic_id)
        )
        for topic_id, number in connection.execute(query):
            counts[topic_id][kind] = number
    names = connection.execute(select(TOPIC.c.id, TOPIC.c.name).order_by(TOPIC.c.name_key))
    return tuple(
        TopicRow(
            id, name, counts[id]["article"], counts[id]["quote"], counts[id]["event"], counts[id]["statistic"]
        )
        for id, name in names
    )
