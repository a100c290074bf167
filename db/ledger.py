"""The ledger: figures grouped by what they measure, counted by SQL and put together as ids; lines are read as they are seen."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, Final, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import differing, listing, memory, statistics, tallies
from db.errors import NoSuchRecord
from db.records import Ledger, LedgerGroups, LedgerHeading, Series, StatisticRow, Where
from db.statistics import SPEC, C

MEASURED: Final = ("measure", "most", "differing")  # orders that put figures under their measures
By = Literal["measure", "unit", ""]
FIRST: Final = 100  # lines that come with a ledger
DRAWN: Final = 200  # figures of a chart
UNTOLD: Final = ("differing", "value")  # orders whose first lines are known when all are


def ledger(session: Session, where: Where, order: str, *, whole: bool = True) -> Ledger:
    """The figures that `where` leaves.

    Grouped orders: measure (by name), most (the largest groups first), differing (those in which sources differ first), and
    value (by unit, for amounts in different units have no order). Others are those of the list: newest, added.
    Without `whole` a long ledger that nothing narrows comes with its first lines only, in orders that can tell them.
    """
    by: By = "measure" if order in MEASURED else "unit" if order == "value" else ""
    of = listing.total(session, SPEC)
    remembered = memory.known(session, ("ledger", order))
    if not whole and where.is_empty and of > listing.PAGE and order not in UNTOLD and not remembered:
        begun = _begun(session, order, by)
        if begun is not None:
            ids, groups = begun
            figures, length = of, of + (_groups(session, of) if by else 0)
            rows = lines(session, ids[:FIRST], groups, by)
            return Ledger(by, ids, groups, rows, figures, of, length, whole=False)
    if where.is_empty:
        ids, groups = memory.remembered(session, ("ledger", order), lambda: _lines(session, where, order, by))
    else:
        ids, groups = _lines(session, where, order, by)
    rows = lines(session, ids[:FIRST], groups, by)
    return Ledger(by, ids, groups, rows, len(ids) - len(groups), of, len(ids))


def lines(
    session: Session, wanted: Iterable[int], groups: LedgerGroups, by: By
) -> tuple[StatisticRow | LedgerHeading, ...]:
    """Figures and headings in the order of their ids; `groups` and `by` are those of the ledger."""
    wanted = list(wanted)
    figures = {row.id: row for row in statistics.rows(session, (i for i in wanted if i > 0))}
    headings = {i: groups.firsts[-i - 1] for i in wanted if i < 0}
    key_of = C.measure_key if by == "measure" else C.unit
    asked = select(C.id, key_of).where(listing.among(C.id, set(headings.values())))
    key_at: dict[int, str] = dict(session.connection().execute(asked).all())  # type: ignore[arg-type]
    keys = [key for key in key_at.values() if key]
    titles = statistics.measures(session, keys) if by == "measure" else {key: key for key in keys}
    different = differing.differences(session, keys) if by == "measure" else {}
    found: dict[int, StatisticRow | LedgerHeading] = {**figures}
    for i, first in headings.items():
        if first in key_at:
            key, count = key_at[first], groups.counts[-i - 1]
            found[i] = LedgerHeading(i, key, titles.get(key, ""), count, different.get(key))
    return listing.in_order(wanted, found)


def series(session: Session, statistic_id: int) -> Series:
    """The figures of the same measure and unit as one, the latest of them if they are very many; raises NoSuchRecord."""
    chosen = statistics.row(session, statistic_id)
    title = chosen.measure or chosen.text
    if not chosen.measure_key:
        return Series(title, chosen.unit, (chosen,), 0, 0)
    same = [SPEC.alive, C.measure_key == chosen.measure_key]
    units = select(C.unit, func.count()).where(*same).group_by(C.unit)
    counted: dict[str, int] = dict(session.connection().execute(units).all())  # type: ignore[arg-type]
    ids = (
        select(C.id)
        .where(*same, C.unit == chosen.unit)
        .order_by(C.date_from.desc(), C.id.desc())
        .limit(DRAWN)
    )
    latest = list(session.connection().execute(ids).scalars())
    wanted = latest if statistic_id in latest else [statistic_id, *latest[: DRAWN - 1]]
    rows = statistics.rows(session, wanted)
    alike = counted.pop(chosen.unit, len(rows))
    return Series(title, chosen.unit, rows, sum(counted.values()), alike - len(rows))


def together(session: Session, ids: Sequence[int]) -> Series:
    """Figures that the user selected, as far as they have the first one's unit; raises NoSuchRecord when none is left."""
    rows = statistics.rows(session, ids)
    if not rows:
        raise NoSuchRecord("These statistics are no longer in the library.")
    unit = rows[0].unit
    alike = tuple(row for row in rows if row.unit == unit)
    measures = dict.fromkeys(row.measure for row in alike)
    title = next(iter(measures)) if len(measures) == 1 else ""
    return Series(title, unit, alike[:DRAWN], len(rows) - len(alike), max(0, len(alike) - DRAWN))


def _begun(session: Session, order: str, by: By) -> tuple[array[int], LedgerGroups] | None:
    """The first lines of a whole ledger; None where all of it must be read to tell them."""
    if not by:
        return listing.first(session, SPEC, order, listing.PAGE), LedgerGroups(array("q"), array("q"))
    narrowed = [SPEC.alive, C.measure_key > ""]
    if order == "most":
        counts = tallies.top(session, "statistic", "measure", listing.PAGE)
        if sum(counts.values()) < listing.PAGE:
            return None
        narrowed.append(C.measure_key.in_(list(counts)))
    query = select(C.measure_key, C.id).where(*narrowed).order_by(*SPEC.orders["measure"].columns)
    ids_of: dict[str, list[int]] = {}
    for key, figure in session.connection().execute(
        query.limit(listing.PAGE) if order == "measure" else query
    ):
        ids_of.setdefault(key, []).append(figure)
    if order == "measure":
        if sum(map(len, ids_of.values())) < listing.PAGE:
            return None  # those without a measure follow
        numbers = select(C.measure_key, func.count()).where(SPEC.alive, C.measure_key.in_(list(ids_of)))
        counts = dict(session.connection().execute(numbers.group_by(C.measure_key)).all())  # type: ignore[arg-type]
    found, firsts = array("q"), array("q")
    for number, key in enumerate(counts if order == "most" else ids_of, start=1):
        found.append(-number)
        found.extend(ids_of[key])
        firsts.append(ids_of[key][0])
    sizes = array("q", (counts[key] for key in (counts if order == "most" else ids_of)))
    return found, LedgerGroups(firsts, sizes)


def _groups(session: Session, figures: int) -> int:
    """How many measures there are, with the one group of figures that state none."""
    measured = tallies.number(session, "statistic", "measured", ("yes",))
    several, together = tallies.spread(session, "statistic", "measure")
    return several + measured - together + (measured < figures)


def _lines(session: Session, where: Where, order: str, by: By) -> tuple[array[int], LedgerGroups]:
    if not by:
        return statistics.ids(session, where, order), LedgerGroups(array("q"), array("q"))
    ids = statistics.ids(session, where, "measure" if by == "measure" else "unit")
    key_of = C.measure_key if by == "measure" else C.unit
    narrowed = listing.conditions(session, SPEC, where)
    connection = session.connection()
    sizes = select(func.count().label("n")).where(*narrowed).group_by(key_of).order_by(key_of)
    counts = listing.fetch_ids(session, sizes)
    unstated = connection.execute(select(C.id).where(*narrowed, key_of == "").limit(1)).first() is not None
    numbers = list(range(len(counts)))
    if unstated:  # they sort before all others, and come last
        numbers = [*numbers[1:], 0]
    if order == "most":
        numbers[: len(numbers) - unstated] = sorted(
            numbers[: len(numbers) - unstated], key=counts.__getitem__, reverse=True
        )
    elif order == "differing":
        numbers = _differing_first(session, narrowed, numbers)
    return _grouped(ids, counts, numbers)


def _grouped(
    ids: array[int], counts: Sequence[int], numbers: Sequence[int]
) -> tuple[array[int], LedgerGroups]:
    """Lines of figures that stand group after group, in the order of the groups' numbers."""
    starts = array("q", accumulate(counts, initial=0))
    found: array[int] = array("q")
    append, extend = found.append, found.extend
    for heading, number in enumerate(numbers, start=1):
        append(-heading)
        start, size = starts[number], counts[number]
        if size == 1:
            append(ids[start])
        else:
            extend(ids[start : start + size])
    firsts = array("q", (ids[starts[number]] for number in numbers))
    return found, LedgerGroups(firsts, array("q", (counts[number] for number in numbers)))


def _differing_first(session: Session, narrowed: Sequence[Any], numbers: list[int]) -> list[int]:
    """The groups of measures in which sources differ before those in which plans were missed, before all others."""
    different = differing.everywhere(session)
    if not different:
        return numbers
    keys = select(C.measure_key).where(*narrowed).group_by(C.measure_key).order_by(C.measure_key)
    at = {key: number for number, key in enumerate(session.connection().execute(keys).scalars())}
    ranks = {"sources disagree": 0, "expected and reported differ": 1}
    rank = {at[key]: ranks[way] for key, way in different.items() if key in at}
    return sorted(numbers, key=lambda number: rank.get(number, 2))
