"""Facets and conditions that several lists share: outlets, years, topics, parties, stars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, and_, func, null, or_, select

from db import models
from db.base import Base
from db.listing import Condition, FacetSpec
from db.records import Kind

T = Base.metadata.tables
ARTICLE, OUTLET, PARTY, TOPIC, TAGGING = (T[n] for n in ("article", "outlet", "party", "topic", "tagging"))
BOOKMARK, QUOTE, EVENT, STATISTIC = (T[n] for n in ("bookmark", "quote", "event", "statistic"))
EVENT_SOURCE, PARTICIPANT, MENTION = (T[n] for n in ("event_source", "event_participant", "mention"))
TEXT, ALIAS, ROLE = (T[n] for n in ("article_text", "party_alias", "role"))

__all__ = ["models"]  # loading the models fills the metadata that the tables above are read from


def numbers(values: tuple[str, ...]) -> list[int]:
    """Ids given as text; what is no number is left out (and so finds nothing)."""
    return [int(v) for v in values if v.isdigit()]


def plain(column: ColumnElement[Any], *, newest_first: bool = False) -> FacetSpec:
    """A facet whose value is a column of the list's own table."""
    return FacetSpec(column, lambda chosen: column.in_(chosen), newest_first=newest_first)


def year(date_from: ColumnElement[Any]) -> FacetSpec:
    """The year of a whole ISO day; records without one have no value."""
    value = func.substr(date_from, 1, 4)
    return FacetSpec(value, lambda chosen: value.in_(chosen), newest_first=True)


def outlet(table: Table) -> FacetSpec:
    """The outlet of a record's article, by name."""
    if table is ARTICLE:
        tables: FromClause = ARTICLE.join(OUTLET, OUTLET.c.id == ARTICLE.c.outlet_id)
        return FacetSpec(
            OUTLET.c.name,
            lambda chosen: ARTICLE.c.outlet_id.in_(select(OUTLET.c.id).where(OUTLET.c.name.in_(chosen))),
            tables,
        )
    tables = table.join(ARTICLE, ARTICLE.c.id == table.c.article_id).join(
        OUTLET, OUTLET.c.id == ARTICLE.c.outlet_id
    )
    inside = select(ARTICLE.c.id).join(OUTLET, OUTLET.c.id == ARTICLE.c.outlet_id)
    return FacetSpec(
        OUTLET.c.name, lambda chosen: table.c.article_id.in_(inside.where(OUTLET.c.name.in_(chosen))), tables
    )


def party(table: Table, column: ColumnElement[Any]) -> FacetSpec:
    """A party that a column of the list's table names, by id."""
    return FacetSpec(
        column,
        lambda chosen: column.in_(numbers(chosen)),
        table.join(PARTY, PARTY.c.id == column),
        label=PARTY.c.name,
    )


def tagged(kind: Kind, record: ColumnElement[int], topic_ids: Any) -> Condition:
    """Records of a kind that carry one of the topics."""
    return record.in_(
        select(TAGGING.c.record_id).where(TAGGING.c.kind == kind, TAGGING.c.topic_id.in_(topic_ids))
    )


def untagged(kind: Kind, record: ColumnElement[int]) -> Condition:
    """Records of a kind that carry no topic of their own."""
    return ~record.in_(select(TAGGING.c.record_id).where(TAGGING.c.kind == kind))


def with_topics(kind: Kind, table: Table, topic_ids: Any) -> Condition:
    """Records that carry one of the topics, or whose article does when they carry none of their own."""
    own = tagged(kind, table.c.id, topic_ids)
    if "article_id" not in table.c:
        return own
    return or_(own, and_(tagged("article", table.c.article_id, topic_ids), untagged(kind, table.c.id)))


def topic(kind: Kind, table: Table) -> FacetSpec:
    """Topics, by id; a quote or statistic without topics of its own has those of its article."""
    link: Condition = and_(TAGGING.c.kind == kind, TAGGING.c.record_id == table.c.id)
    if "article_id" in table.c:
        of_article = and_(TAGGING.c.kind == "article", TAGGING.c.record_id == table.c.article_id)
        link = or_(link, and_(of_article, untagged(kind, table.c.id)))

    def chosen(values: tuple[str, ...]) -> Condition:
        return with_topics(kind, table, numbers(values))

    tables = table.join(TAGGING, link).join(TOPIC, TOPIC.c.id == TAGGING.c.topic_id)
    return FacetSpec(TOPIC.c.id, chosen, tables, label=TOPIC.c.name, unit=table.c.id)


def starred(kind: Kind, record: ColumnElement[int]) -> Condition:
    """Records of a kind that are bookmarked."""
    return record.in_(select(BOOKMARK.c.record_id).where(BOOKMARK.c.kind == kind))


def hidden(chosen: Callable[[tuple[str, ...]], Condition]) -> FacetSpec:
    """A facet that other views narrow by and that is not shown."""
    return FacetSpec(null(), chosen, hidden=True)
