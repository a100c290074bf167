"""What all lists have in common: a kind's list narrowed by a `Where`, put in an order, counted by facets.

A list is its ids (`array('q')`), fetched in one statement; rows are read by id as they come into view. Everything here
runs through SQLAlchemy Core: ORM objects would make a page five times slower.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    bindparam,
    func,
    literal_column,
    select,
    text,
    true,
    union_all,
)
from sqlalchemy.orm import Session

from db import memory
from db.records import Facet, FacetValue, Kind, Where

FACET_VALUES: Final = 50  # values shown of one facet; the rest is counted in `more`
HELD: Final = 20_000  # ids of a narrowed list that are kept while its facets are counted
CHUNK: Final = 10_000  # ids asked for at once

T = TypeVar("T")
Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Order:
    """How a list is sorted, and the tables that the sorting needs when the list's own does not do."""

    columns: Sequence[ColumnElement[Any]]
    tables: FromClause | None = None


@dataclass(frozen=True, slots=True)
class FacetSpec:
    """One facet: a value per record, counted, and the condition that chosen values make.

    Where records reach the value over other tables, `parts` are the ways there with a condition each; a record has a value
    by one way only, so that counts add up. `labels` reads what to show for the values that are shown; with `by_label` the
    label is also what `Where` carries.
    """

    value: ColumnElement[Any]
    chosen: Callable[[tuple[str, ...]], Condition]
    parts: tuple[tuple[FromClause, Condition], ...] = ()
    labels: Callable[[Session, list[Any]], Mapping[Any, str]] | None = None
    by_label: bool = False
    unit: ColumnElement[Any] | None = None  # counted distinct when a record can have a value twice
    newest_first: bool = False  # sorted by value downwards (years) rather than by count
    hidden: bool = False  # other views narrow by it; it is not shown


@dataclass(frozen=True, slots=True)
class ListSpec:
    """A kind of list: its table, what is alive in it, its orders, facets and full-text index."""

    kind: Kind
    table: Table
    alive: Condition
    orders: Mapping[str, Order]
    facets: Mapping[str, FacetSpec]
    index: str
    date_from: ColumnElement[Any]
    date_to: ColumnElement[Any]
    fields: Mapping[str, Callable[[str], Condition]] = field(default_factory=dict)
    remembered: bool = True  # False for what is written without a recount (`Library.write`)

    @property
    def id(self) -> ColumnElement[int]:
        """The id column."""
        column: ColumnElement[int] = self.table.c.id
        return column


def conditions(
    session: Session, spec: ListSpec, where: Where, *, without: str | None = None
) -> list[Condition]:
    """The conditions of a list; `without` leaves one facet out, for counting what else could be chosen in it."""
    found = [spec.alive]
    for name, chosen in where.facets:
        if name != without and chosen and name in spec.facets:
            found.append(spec.facets[name].chosen(chosen))
    if where.period:
        first, last = where.period
        found.append(and_(spec.date_from <= last, spec.date_to >= first))
    if where.query.strip():
        from db.search import filters  # late: only a list narrowed by words needs the parser

        found.append(filters.condition(session, spec, where.query))
    return found


def ids(session: Session, spec: ListSpec, where: Where, order: str) -> array[int]:
    """The ids of a list in order. An unknown order is a bug and raises KeyError."""
    by = spec.orders[order]
    if where.is_empty and spec.remembered:
        return memory.remembered(session, ("ids", spec.index, order), lambda: _ids(session, spec, where, by))
    return _ids(session, spec, where, by)


def _ids(session: Session, spec: ListSpec, where: Where, by: Order) -> array[int]:
    query: Select[Any] = select(spec.id)
    if by.tables is not None:
        query = query.select_from(by.tables)
    query = query.where(*conditions(session, spec, where)).order_by(*by.columns)
    return fetch_ids(session, query)


def fetch_ids(session: Session, query: Select[Any]) -> array[int]:
    """The single column of a query as an array, straight from SQLite's cursor: rows of SQLAlchemy would take ten times as long."""
    result = session.connection().execute(query)
    cursor: Any = result.cursor
    found = array("q", (row[0] for row in cursor))
    result.close()
    return found


def total(session: Session, spec: ListSpec) -> int:
    """How many records the list has without any narrowing."""
    query = select(func.count()).select_from(spec.table).where(spec.alive)

    def counted() -> int:
        return int(session.connection().execute(query).scalar_one())

    return memory.remembered(session, ("total", spec.index), counted) if spec.remembered else counted()


def facets(session: Session, spec: ListSpec, where: Where) -> tuple[Facet, ...]:
    """Every facet that has at least one value, with counts under the other facets' choices."""
    if where.is_empty and spec.remembered:
        return memory.remembered(session, ("facets", spec.index), lambda: _facets(session, spec, where))
    return _facets(session, spec, where)


def _facets(session: Session, spec: ListSpec, where: Where) -> tuple[Facet, ...]:
    found = []
    shared = _held(session, spec, conditions(session, spec, where), where)
    for name, facet in spec.facets.items():
        if facet.hidden:
            continue
        chosen = where.values(name)
        narrowed = conditions(session, spec, where, without=name) if chosen else shared
        shown, groups = values(session, spec, facet, narrowed)
        missing = [v for v in chosen if v not in {value.value for value in shown}]
        if missing and not facet.newest_first:
            kept, _ = values(session, spec, facet, [*narrowed, facet.chosen(tuple(missing))])
            shown += [value for value in kept if value.value in missing]
        if shown:
            found.append(Facet(name, tuple(shown), max(0, groups - len(shown))))
    return tuple(found)


def _held(session: Session, spec: ListSpec, narrowed: list[Condition], where: Where) -> list[Condition]:
    """For a list narrowed by words: its ids found once, not once a facet, unless they are very many."""
    if not where.query.strip():
        return narrowed
    found = fetch_ids(session, select(spec.id).where(*narrowed).limit(HELD + 1))
    return narrowed if len(found) > HELD else [spec.alive, among(spec.id, found)]


def values(
    session: Session, spec: ListSpec, facet: FacetSpec, narrowed: list[Condition]
) -> tuple[list[FacetValue], int]:
    """The values of a facet with the highest counts, and how many values there are."""
    count = func.count(facet.unit.distinct()) if facet.unit is not None else func.count()
    parts = [
        select(facet.value.label("value"), count.label("n"))
        .select_from(tables)
        .where(*narrowed, condition, facet.value.is_not(None), facet.value != literal_column("''"))
        .group_by(facet.value)
        for tables, condition in facet.parts or ((spec.table, true()),)
    ]
    if len(parts) == 1:
        counted = parts[0].subquery()
    else:
        each = union_all(*parts).subquery()
        counted = select(each.c.value, func.sum(each.c.n).label("n")).group_by(each.c.value).subquery()
    query = select(counted.c.value, counted.c.n, func.count().over()).limit(FACET_VALUES)
    query = query.order_by(
        counted.c.value.desc() if facet.newest_first else counted.c.n.desc(), counted.c.value
    )
    rows = session.connection().execute(query).all()
    labels = facet.labels(session, [row[0] for row in rows]) if facet.labels else {}
    found = [
        FacetValue(
            labels.get(value, "") if facet.by_label else str(value), labels.get(value, str(value)), number
        )
        for value, number, _ in rows
    ]
    if not facet.newest_first:
        found.sort(key=lambda value: (-value.count, value.label.casefold()))
    return found, rows[0][2] if rows else 0


def chunks(numbers: Iterable[int], size: int = CHUNK) -> Iterable[list[int]]:
    """The numbers in pieces for one statement each."""
    everything = list(numbers)
    for at in range(0, len(everything), size):
        yield everything[at : at + size]


def among(column: Any, ids: Iterable[int]) -> Condition:
    """Whether a column is one of the ids: one parameter however many they are, so that statements are prepared once."""
    numbers = ",".join(map(str, ids))
    some: Any = text("SELECT value FROM json_each(:ids)").bindparams(
        bindparam("ids", f"[{numbers}]", unique=True)
    )
    found: Condition = column.in_(some)
    return found


def in_order(wanted: Iterable[int], found: Mapping[int, T]) -> tuple[T, ...]:
    """Rows in the order of their ids; ids that are gone are left out."""
    return tuple(found[i] for i in wanted if i in found)
