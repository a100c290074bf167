"""What all lists have in common: a kind's list narrowed by a `Where`, put in an order, counted by facets.

A list is its ids (`array('q')`), fetched in one statement; rows are read by id as they come into view. Everything here
runs through SQLAlchemy Core: ORM objects would make a page five times slower.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, FromClause, Select, Table, and_, func, literal_column, select
from sqlalchemy.orm import Session

from db.records import Facet, FacetValue, Kind, Where

FACET_VALUES: Final = 50  # values shown of one facet; the rest is counted in `more`
CHUNK: Final = 500  # ids in one IN (...): well under SQLite's limit of variables

T = TypeVar("T")
Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Order:
    """How a list is sorted, and the tables that the sorting needs when the list's own does not do."""

    columns: Sequence[ColumnElement[Any]]
    tables: FromClause | None = None


@dataclass(frozen=True, slots=True)
class FacetSpec:
    """One facet: its value and label per record, over `tables`, and the condition that chosen values make."""

    value: ColumnElement[Any]
    chosen: Callable[[tuple[str, ...]], Condition]
    tables: FromClause | None = None
    label: ColumnElement[Any] | None = None
    unit: ColumnElement[Any] | None = None  # counted distinct when a record can have several values
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
    query: Select[Any] = select(spec.id)
    if by.tables is not None:
        query = query.select_from(by.tables)
    query = query.where(*conditions(session, spec, where)).order_by(*by.columns)
    return array("q", session.connection().execute(query).scalars())


def total(session: Session, spec: ListSpec) -> int:
    """How many records the list has without any narrowing."""
    return (
        session.connection()
        .execute(select(func.count()).select_from(spec.table).where(spec.alive))
        .scalar_one()
    )


def facets(session: Session, spec: ListSpec, where: Where) -> tuple[Facet, ...]:
    """Every facet that has at least one value, with counts under the other facets' choices."""
    found = []
    shared = conditions(session, spec, where)
    for name, facet in spec.facets.items():
        if facet.hidden:
            continue
        narrowed = conditions(session, spec, where, without=name) if where.values(name) else shared
        values = _values(session, spec, facet, narrowed)
        chosen = where.values(name)
        if values:
            shown = values[:FACET_VALUES] + [v for v in values[FACET_VALUES:] if v.value in chosen]
            found.append(Facet(name, tuple(shown), len(values) - len(shown)))
    return tuple(found)


def _values(
    session: Session, spec: ListSpec, facet: FacetSpec, narrowed: list[Condition]
) -> list[FacetValue]:
    label = facet.label if facet.label is not None else facet.value
    count = func.count(facet.unit.distinct()) if facet.unit is not None else func.count()
    query = select(facet.value, func.max(label), count.label("n"))
    query = query.select_from(facet.tables if facet.tables is not None else spec.table)
    query = query.where(*narrowed, facet.value.is_not(None), facet.value != "").group_by(facet.value)
    first = facet.value.desc() if facet.newest_first else literal_column("n").desc()
    query = query.order_by(first, func.max(label))
    return [
        FacetValue(str(value), str(text), number)
        for value, text, number in session.connection().execute(query)
    ]


def chunks(numbers: Iterable[int]) -> Iterable[list[int]]:
    """The numbers in pieces that fit one IN (...)."""
    everything = list(numbers)
    for at in range(0, len(everything), CHUNK):
        yield everything[at : at + CHUNK]


def in_order(wanted: Iterable[int], found: Mapping[int, T]) -> tuple[T, ...]:
    """Rows in the order of their ids; ids that are gone are left out."""
    return tuple(found[i] for i in wanted if i in found)
