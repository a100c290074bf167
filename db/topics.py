"""Reading topics."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import memory, tallies
from db.facets import TOPIC
from db.records import TopicRow


def listing(session: Session) -> tuple[TopicRow, ...]:
    """All topics by name, with what carries them; a quote or statistic without topics has its article's."""
    return memory.remembered(session, "topics", lambda: _listing(session))


def _listing(session: Session) -> tuple[TopicRow, ...]:
    counts = {
        kind: tallies.counted(session, kind, "topic") for kind in ("article", "quote", "event", "statistic")
    }
    names = session.connection().execute(select(TOPIC.c.id, TOPIC.c.name).order_by(TOPIC.c.name_key))
    return tuple(
        TopicRow(topic_id, name, *(of_kind.get(topic_id, 0) for of_kind in counts.values()))
        for topic_id, name in names
    )
