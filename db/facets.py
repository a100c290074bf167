"""Facets and conditions that several lists share: outlets, years, topics, parties, stars."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, and_, func, null, or_, select, true
from sqlalchemy.orm import Session

from db import models
from db.base import Base
from db.listing import Condition, FacetSpec, among
from db.records import Kind

T = Base.metadata.tables
ARTICLE, OUTLET, PARTY, TOPIC, TAGGING = (T[n] for n in ("article", "outlet", "party", "topic", "tagging"))
BOOKMARK, QUOTE, EVENT, STATISTIC = (T[n] for n in ("bookmark", "quote", "event", "statistic"))
EVENT_SOURCE, PARTICIPANT, MENTION = (T[n] for n in ("event_source", "event_participant", "mention"))
TEXT, ALIAS, ROLE = (T[n] for n in ("article_text", "party_alias", "role"))
HIGHLIGHT, COLLECTION, BRIEF = (T[n] for n in ("highlight", "collection", "brief"))

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
    return FacetSpec(value, lambda chosen: value.in_(chosen), newest_first=True, day=date_from)


def _outlet_names(session: Session, ids: list[Any]) -> dict[Any, str]:
    query = select(OUTLET.c.id, OUTLET.c.name).where(among(OUTLET.c.id, ids))
    return dict(session.connection().execute(query).all())


def party_names(session: Session, ids: list[Any]) -> dict[Any, str]:
    """The names of parties by id."""
    query = select(PARTY.c.id, PARTY.c.name).where(among(PARTY.c.id, ids))
    return dict(session.connection().execute(query).all())


def _topic_names(session: Session, ids: list[Any]) -> dict[Any, str]:
    query = select(TOPIC.c.id, TOPIC.c.name).where(among(TOPIC.c.id, ids))
    return dict(session.connection().execute(query).all())


def outlet(table: Table, *ways: FromClause, unit: ColumnElement[Any] | None = None) -> FacetSpec:
    """The outlet of a record's article, by name; `ways` lead from the table to the article where it names none itself."""
    ids = select(OUTLET.c.id)
    articles = select(ARTICLE.c.id)

    def chosen(names: tuple[str, ...]) -> Condition:
        named = ARTICLE.c.outlet_id.in_(ids.where(OUTLET.c.name.in_(names)))
        if table is ARTICLE:
            return named
        if "article_id" in table.c:
            return table.c.article_id.in_(articles.where(named))
        sources = select(EVENT_SOURCE.c.event_id).where(EVENT_SOURCE.c.article_id.in_(articles.where(named)))
        return table.c.id.in_(sources.where(~EVENT_SOURCE.c.hidden))

    tables = ways or (
        (ARTICLE,) if table is ARTICLE else (table.join(ARTICLE, ARTICLE.c.id == table.c.article_id),)
    )
    return FacetSpec(
        ARTICLE.c.outlet_id,
        chosen,
        tuple((way, true()) for way in tables),
        labels=_outlet_names,
        by_label=True,
        unit=unit,
    )


def party(column: ColumnElement[Any]) -> FacetSpec:
    """A party that a column of the list's table names, by id."""
    return FacetSpec(column, lambda chosen: column.in_(numbers(chosen)), labels=party_names)


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
    own = table.join(TAGGING, and_(TAGGING.c.kind == kind, TAGGING.c.record_id == table.c.id))
    parts: tuple[tuple[FromClause, Condition], ...] = ((own, true()),)
    if "article_id" in table.c:
        link = and_(TAGGING.c.kind == "article", TAGGING.c.record_id == table.c.article_id)
        parts += ((table.join(TAGGING, link), untagged(kind, table.c.id)),)
    return FacetSpec(
        TAGGING.c.topic_id,
        lambda values: with_topics(kind, table, numbers(values)),
        parts,
        labels=_topic_names,
    )


def starred(kind: Kind, record: ColumnElement[int]) -> Condition:
    """Records of a kind that are bookmarked."""
    return record.in_(select(BOOKMARK.c.record_id).where(BOOKMARK.c.kind == kind))


def trashed_texts() -> Any:
    """The texts of articles that rest in the trash; few, so that leaving them out is cheap."""
    return (
        select(TEXT.c.id)
        .join(ARTICLE, ARTICLE.c.id == TEXT.c.article_id)
        .where(ARTICLE.c.deleted_at.is_not(None))
    )


def hidden(chosen: Callable[[tuple[str, ...]], Condition]) -> FacetSpec:
    """A facet that other views narrow by and that is not shown."""
    return FacetSpec(null(), chosen, hidden=True)
