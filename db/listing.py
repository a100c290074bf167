"""What all lists have in common: a kind's list narrowed by a `Where`, put in an order, counted by facets.

A list is its ids (`array('q')`), fetched in one statement; rows are read by id as they come into view. Everything here
runs through SQLAlchemy Core: ORM objects would make a page five times slower.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import nsmallest
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
)
from sqlalchemy.orm import Session

from db import memory, tallies
from db.records import Facet, FacetValue, Kind, Where

FACET_VALUES: Final = 50  # values shown of one facet; the rest is counted in `more`
HELD: Final = 2_000  # hits of a query that are counted by facet, the newest: more would hold up the list
PAGE: Final = 256  # ids that a list begins with
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
    day: ColumnElement[Any] | None = None  # of a year: the day that it is the year of
    many: bool = False  # there may be as many values as records
    # the values with the highest counts in a list that nothing narrows, and how many there are; by default those kept
    whole: Callable[[Session, int], tuple[Mapping[Any, int], int]] | None = None


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


def first(session: Session, spec: ListSpec, order: str, most: int) -> array[int]:
    """The first ids of a list that nothing narrows, without reading the others."""
    by = spec.orders[order]
    query = select(spec.id).select_from(spec.table if by.tables is None else by.tables)
    return fetch_ids(session, query.where(spec.alive).order_by(*by.columns).limit(most))


def begin(
    session: Session, spec: ListSpec, where: Where, order: str, *, whole: bool
) -> tuple[array[int], int, bool]:
    """The ids of a list, how many there are without any narrowing, and whether the ids are all.

    Unless the `whole` is asked for, a long list that nothing narrows gives its first ids, which takes as long at a million.
    """
    of = total(session, spec)
    known = memory.known(session, ("ids", spec.index, order))
    if whole or not where.is_empty or not spec.remembered or of <= PAGE or known:
        return ids(session, spec, where, order), of, True
    return first(session, spec, order, PAGE), of, False


def fetch_ids(session: Session, query: Select[Any]) -> array[int]:
    """The single column of whole numbers of a query as an array, in its order.

    SQLite joins them and the reader of JSON parts them: a hundred thousand rows of the driver would take twice as long, of
    SQLAlchemy twenty times.
    """
    numbers = query.subquery()
    joined = session.connection().execute(select(func.group_concat(next(iter(numbers.c))))).scalar()
    return array("q", json.loads(f"[{joined or ''}]"))


def total(session: Session, spec: ListSpec) -> int:
    """How many records the list has without any narrowing."""
    if spec.remembered:
        return tallies.number(session, spec.table.name)
    query = select(func.count()).select_from(spec.table).where(spec.alive)
    return int(session.connection().execute(query).scalar_one())


def facets(session: Session, spec: ListSpec, where: Where) -> tuple[Facet, ...]:
    """Every facet that has at least one value, with counts under the other facets' choices."""
    if where.is_empty and spec.remembered:
        return memory.remembered(session, ("facets", spec.index), lambda: _whole(session, spec))
    return _facets(session, spec, where)


def _whole(session: Session, spec: ListSpec) -> tuple[Facet, ...]:
    """The facets of a list that nothing narrows, from the counts that are kept."""
    found = []
    for name, facet in spec.facets.items():
        if facet.hidden:
            continue
        if facet.whole is not None:
            counts, groups = facet.whole(session, FACET_VALUES)
        elif facet.newest_first:
            counts = tallies.counted(session, spec.table.name, name)
            groups = len(counts)
        else:
            counts, groups = tallies.most(session, spec.table.name, name, FACET_VALUES)
        shown, _ = _most(session, facet, counts)
        if shown:
            found.append(Facet(name, tuple(shown), max(0, groups - len(shown))))
    return tuple(found)


def _facets(session: Session, spec: ListSpec, where: Where) -> tuple[Facet, ...]:
    found = []
    shared, held, capped = _held(session, spec, where)
    counted = _at_once(session, spec, where, held)
    for name, facet in spec.facets.items():
        if facet.hidden:
            continue
        chosen = where.values(name)
        narrowed = conditions(session, spec, where, without=name) if chosen else shared
        shown, groups = (
            _most(session, facet, counted[name])
            if name in counted
            else values(session, spec, facet, narrowed)
        )
        missing = [v for v in chosen if v not in {value.value for value in shown}]
        if missing and not facet.newest_first:
            kept, _ = values(session, spec, facet, [*narrowed, facet.chosen(tuple(missing))])
            shown += [value for value in kept if value.value in missing]
        if capped and not chosen:
            shown = [replace(value, at_least=True) for value in shown]
        if shown:
            found.append(Facet(name, tuple(shown), max(0, groups - len(shown))))
    return tuple(found)


def _at_once(
    session: Session, spec: ListSpec, where: Where, held: array[int] | None
) -> Mapping[str, Mapping[Any, int]]:
    """The facets of a query's hits that no choice narrows: each record read once, and once each article on which some rest."""
    if held is None:
        return {}
    from db.search.counting import Counted, Read  # late: only a list narrowed by words is counted so

    own = {name: one for name, one in spec.facets.items() if not one.hidden and not where.values(name)}
    shared = [name for name in ("outlet", "topic") if name in own and own[name].parts]
    own = {name: one for name, one in own.items() if all(way is spec.table for way, _ in one.parts)}
    counted: dict[str, Mapping[Any, int]] = {}
    article = spec.table.c.article_id if "article_id" in spec.table.c else spec.id
    query = select(spec.id, article, *(one.value for one in own.values())).where(among(spec.id, held))
    result = session.connection().execute(query)
    cursor: Any = result.cursor
    rows: list[Any] = cursor.fetchall()
    result.close()
    for at, name in enumerate(own, 2):
        counted[name] = Counter(row[at] for row in rows)
    found = Read(tuple(held), articles={} if article is spec.id else {row[0]: row[1] for row in rows})
    reader = Counted(session)
    return counted | {name: reader.values(spec.kind, found, name) for name in shared if name not in own}


def _held(session: Session, spec: ListSpec, where: Where) -> tuple[list[Condition], array[int] | None, bool]:
    """The conditions under which facets are counted, the ids of a query's hits, and whether they leave hits out.

    The ids of a list narrowed by words are found once, not once a facet; of very many the newest additions are taken.
    """
    if not where.query.strip():
        return conditions(session, spec, where), None, False
    from db.search import reading  # late: only a list narrowed by words is read off the index

    if where == Where(where.query):
        found = reading.found(session, spec, where.query, HELD + 1)
    else:
        query = select(spec.id).where(*conditions(session, spec, where)).order_by(spec.id.desc())
        found = fetch_ids(session, query.limit(HELD + 1))
    return [spec.alive, among(spec.id, found[:HELD])], found[:HELD], len(found) > HELD


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
    connection = session.connection()
    if not facet.many:
        counted: Counter[Any] = Counter()
        for part in parts:
            for value, number in connection.execute(part):
                counted[value] += number
        return _most(session, facet, counted)
    first = parts[0].order_by(count.desc(), facet.value).limit(FACET_VALUES + 1)
    rows = connection.execute(first).all()
    shown, groups = _most(session, facet, dict(rows[:FACET_VALUES]))  # type: ignore[arg-type]
    if len(rows) > FACET_VALUES:
        every = parts[0].with_only_columns(facet.value).subquery()
        groups = connection.execute(select(func.count()).select_from(every)).scalar_one()
    return shown, groups


def _most(session: Session, facet: FacetSpec, counted: Mapping[Any, int]) -> tuple[list[FacetValue], int]:
    """Of counted values those to show, with their labels, and how many there are; what is empty has no value."""
    there = {value: number for value, number in counted.items() if value not in (None, "")}
    if facet.newest_first:
        shown = sorted(there, reverse=True)[:FACET_VALUES]
    else:
        shown = nsmallest(FACET_VALUES, there, key=lambda value: (-there[value], value))
    labels = facet.labels(session, shown) if facet.labels else {}
    found = [
        FacetValue(
            labels.get(value, "") if facet.by_label else str(value),
            labels.get(value, str(value)),
            there[value],
        )
        for value in shown
    ]
    if not facet.newest_first:
        found.sort(key=lambda value: (-value.count, value.label.casefold()))
    return found, len(there)


def records(session: Session, table: Table, wanted: Iterable[int]) -> list[Any]:
    """The rows of a table with these ids, in no order."""
    connection = session.connection()
    return [
        row
        for some in chunks(wanted)
        for row in connection.execute(select(table).where(among(table.c.id, some)))
    ]


def chunks(numbers: Iterable[int], size: int = CHUNK) -> Iterable[list[int]]:
    """The numbers in pieces for one statement each."""
    everything = list(numbers)
    for at in range(0, len(everything), size):
        yield everything[at : at + size]


def chunks_of(keys: Iterable[str]) -> Iterable[list[str]]:
    """Texts, such as measure keys, in pieces, without the empty one, which stands for nothing in common."""
    wanted = sorted({k for k in keys if k})
    for at in range(0, len(wanted), 400):
        yield wanted[at : at + 400]


def among(column: Any, ids: Iterable[int]) -> Condition:
    """Whether a column is one of the ids: one parameter however many they are, so that statements are prepared once."""
    numbers = ",".join(map(str, ids))
    some: Any = text("SELECT value FROM json_each(:ids)").bindparams(
        bindparam("ids", f"[{numbers}]", unique=True)
    )
    found: Condition = column.in_(some)
    return found


def among_texts(column: Any, texts: Iterable[str]) -> Condition:
    """As `among`, for a column of text."""
    some: Any = text("SELECT value FROM json_each(:texts)").bindparams(
        bindparam("texts", json.dumps(list(texts)), unique=True)
    )
    found: Condition = column.in_(some)
    return found


def in_order(wanted: Iterable[int], found: Mapping[int, T]) -> tuple[T, ...]:
    """Rows in the order of their ids; ids that are gone are left out."""
    return tuple(found[i] for i in wanted if i in found)
