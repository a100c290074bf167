"""Counting the values of a whole list: read off indexes in their order, without looking a single record up.

A list narrowed by nothing is counted most often, and as a whole it can be counted in passing: values that share an index
in one reading of it, years from an index of days, topics by their taggings less those of the few records in the trash.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Index, Table, func, select
from sqlalchemy.orm import Session

Counts = dict[Any, int]
_YEAR = 4  # characters of an ISO day that name the year


def shared(table: Table) -> tuple[str, ...]:
    """The columns that the index of a table's facets has, in its order; none where there is no such index."""
    found: Iterable[Index] = (one for one in table.indexes if one.name == f"ix_{table.name}_facets")
    return tuple(column.name for one in found for column in one.columns if column.name != "deleted_at")


def together(session: Session, table: Table, alive: Any, names: Iterable[str]) -> Mapping[str, Counts]:
    """The counts of several columns in one reading of the index that holds them all."""
    held = shared(table)
    wanted = [name for name in held if name in set(names)]
    if not wanted:
        return {}
    columns = [table.c[name] for name in held]
    query = select(*columns, func.count()).where(alive).group_by(*columns)
    counted: dict[str, Counter[Any]] = {name: Counter() for name in wanted}
    for *values, number in session.connection().execute(query):
        for name, value in zip(held, values, strict=True):
            if name in counted and value not in (None, ""):
                counted[name][value] += number
    return counted


def years(session: Session, day: Any, alive: Any) -> Counts:
    """How many records there are of each year, from an index that has their days in order."""
    counted: Counter[str] = Counter()
    query = select(day, func.count()).where(alive, day.is_not(None)).group_by(day)
    for value, number in session.connection().execute(query):
        counted[value[:_YEAR]] += number
    return counted


def topics(session: Session, tagging: Table, kind: str, table: Table) -> Counts:
    """How many records of a kind carry each topic; those in the trash, which are few, are taken off."""
    query = (
        select(tagging.c.topic_id, func.count()).where(tagging.c.kind == kind).group_by(tagging.c.topic_id)
    )
    trashed = tagging.c.record_id.in_(select(table.c.id).where(table.c.deleted_at.is_not(None)))
    connection = session.connection()
    counted: Counter[int] = Counter()
    for topic_id, number in connection.execute(query):
        counted[topic_id] += number
    for topic_id, number in connection.execute(query.where(trashed)):
        counted[topic_id] -= number
    return +counted
