"""What a name typed into a field means: the parties, outlets and topics that have it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, false, or_, select
from sqlalchemy.sql.selectable import Select

from db.base import Base
from db.facets import OUTLET, PARTY, TOPIC
from db.listing import Condition
from db.search.fold import key
from db.search.match import in_columns, rowids

OUTLET_ALIAS = Base.metadata.tables["outlet_alias"]


def is_whole(value: str) -> bool:
    """Whether a value names one thing alone: "=name"."""
    return len(value) > 1 and value.startswith("=")


def named(column: ColumnElement[Any], value: str) -> Condition:
    """Whether a folded name is the value ("=name") or holds it."""
    return column == key(value[1:]) if is_whole(value) else contains(column, value)


def contains(column: ColumnElement[Any], value: str) -> Condition:
    """Whether a folded column holds the folded value."""
    escaped = key(value).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return column.like(f"%{escaped}%", escape="\\")


def parties(value: str, kind: str | None = None) -> Any:
    """A subselect of the parties that a value names, by any of their names."""
    if is_whole(value):
        whole = select(PARTY.c.id).where(PARTY.c.name_key == key(value[1:]), PARTY.c.deleted_at.is_(None))
        return whole if kind is None else whole.where(PARTY.c.kind == kind)
    words = in_columns("name names", value)
    if not words:
        return select(PARTY.c.id).where(false())
    found = rowids("party_fts", words)
    if kind is None:
        return found
    return select(PARTY.c.id).where(PARTY.c.id.in_(found), PARTY.c.kind == kind)


def outlets(value: str) -> Select[Any]:
    """The outlets that a value names."""
    return select(OUTLET.c.id).where(
        or_(
            named(OUTLET.c.name_key, value),
            OUTLET.c.id.in_(select(OUTLET_ALIAS.c.outlet_id).where(named(OUTLET_ALIAS.c.name_key, value))),
        )
    )


def topics(value: str) -> Select[Any]:
    """The topics that a value names."""
    return select(TOPIC.c.id).where(named(TOPIC.c.name_key, value))
