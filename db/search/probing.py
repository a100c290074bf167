"""Fields that many records meet, asked of one row at a time.

`db.search.fields` says `outlet:x` and `topic:x` as sets of articles, which SQLite makes whole before the first hit. Where the
words of a query already lead to the hits and many of them will be kept, looking at each hit's own article or topics is
quicker: a thousand hits are found after a few thousand looks. Of what keeps few a list is made (`db.search.marked`).
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import and_, exists, or_, select

from db.facets import ARTICLE, EVENT_SOURCE, TAGGING
from db.listing import Condition, ListSpec
from db.search.named import outlets, topics
from db.search.query import Field, Node

_KINDS: Final = ("article", "quote", "event", "statistic", "highlight")


def condition(spec: ListSpec, node: Node) -> Condition | None:
    """The condition on a row of a list; None where the field is no such one, or a column of the row itself."""
    if not isinstance(node, Field) or node.name not in ("outlet", "topic") or spec.kind not in _KINDS:
        return None
    return _outlet(spec, node.value) if node.name == "outlet" else _topic(spec, node.value)


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
