"""Fields that many records meet, asked of one row at a time.

`db.search.fields` says `outlet:x` and `topic:x` as sets of articles, which SQLite makes whole before the first hit. Where the
words of a query already lead to the hits and many of them will be kept, looking at each hit's own article or topics is
quicker: a thousand hits are found after a few thousand looks. A set of few is left a set, for then most hits would be
looked at in vain.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import and_, exists, func, literal_column, or_, select
from sqlalchemy.orm import Session

from db import memory
from db.facets import ARTICLE, EVENT_SOURCE, TAGGING
from db.listing import Condition, ListSpec
from db.search.named import outlets, topics
from db.search.query import Field, Node

WIDE: Final = 0.08  # share of the articles from which on a field is asked row by row


def condition(session: Session, spec: ListSpec, node: Node) -> Condition | None:
    """The condition on a row of a list; None where it is better said as a set, or is no such field."""
    if not isinstance(node, Field) or node.name not in ("outlet", "topic") or spec.kind not in _KINDS:
        return None
    if not memory.remembered(session, ("wide", node), lambda: _is_wide(session, node)):
        return _before_the_row(spec, node)
    return _outlet(spec, node.value) if node.name == "outlet" else _topic(spec, node.value)


def _before_the_row(spec: ListSpec, node: Field) -> Condition | None:
    """A set of few asked of the index's own number: most hits then need no look at their row."""
    if node.name != "topic" or "article_id" in spec.table.c:
        return None
    number: Any = literal_column(f"+{spec.index}.rowid")
    tagged = select(TAGGING.c.record_id).where(TAGGING.c.kind == spec.kind)
    found: Condition = number.in_(tagged.where(TAGGING.c.topic_id.in_(topics(node.value))))
    return found


_KINDS: Final = ("article", "quote", "event", "statistic", "highlight")


def _is_wide(session: Session, node: Field) -> bool:
    """Whether a field keeps many articles; no more of them are counted than need be."""
    connection = session.connection()
    most = int(WIDE * (connection.execute(select(func.max(ARTICLE.c.id))).scalar() or 0)) + 1
    some = (
        select(ARTICLE.c.id).where(ARTICLE.c.outlet_id.in_(outlets(node.value)))
        if node.name == "outlet"
        else select(TAGGING.c.record_id).where(
            TAGGING.c.kind == "article", TAGGING.c.topic_id.in_(topics(node.value))
        )
    )
    counted = select(func.count()).select_from(some.limit(most).subquery())
    return int(connection.execute(counted).scalar_one()) >= most


def _outlet(spec: ListSpec, value: str) -> Condition | None:
    if spec.kind == "article":
        return None  # a column of its own row
    named = ARTICLE.c.outlet_id.in_(outlets(value))
    if spec.kind == "event":
        sources = select(1).where(
            EVENT_SOURCE.c.event_id == spec.id, ARTICLE.c.id == EVENT_SOURCE.c.article_id
        )
        return exists(sources.where(named))
    return exists(select(1).where(ARTICLE.c.id == spec.table.c.article_id, named))


def _topic(spec: ListSpec, value: str) -> Condition:
    own = _tagged(spec.kind, spec.id).where(TAGGING.c.topic_id.in_(topics(value)))
    if "article_id" not in spec.table.c:
        return exists(own)
    article = _tagged("article", spec.table.c.article_id).where(TAGGING.c.topic_id.in_(topics(value)))
    return or_(exists(own), and_(exists(article), ~exists(_tagged(spec.kind, spec.id))))


def _tagged(kind: str, record: Any) -> Any:
    return select(1).select_from(TAGGING).where(TAGGING.c.kind == kind, TAGGING.c.record_id == record)
