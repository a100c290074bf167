"""The ledger: figures grouped by what they measure, counted by SQL and put together as ids; lines are read as they are seen."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import differing, listing, memory, statistics
from db.errors import NoSuchRecord
from db.records import Ledger, LedgerHeading, Series, StatisticRow, Where
from db.statistics import SPEC, C

MEASURED: Final = ("measure", "most", "differing")  # orders that put figures under their measures
By = Literal["measure", "unit", ""]
FIRST: Final = 100  # lines that come with a ledger
DRAWN: Final = 200  # figures of a chart
Groups = tuple[tuple[str, int], ...]


def ledger(session: Session, where: Where, order: str) -> Ledger:
    """The figures that `where` leaves.

    Grouped orders: measure (by name), most (the largest groups first), differing (those in which sources differ first), and
    value (by unit, for amounts in different units have no order). Others are those of the list: newest, added.
    """
    by: By = "measure" if order in MEASURED else "unit" if order == "value" else ""
    if where.is_empty:
        ids, groups = memory.remembered(session, ("ledger", order), lambda: _lines(session, where, order, by))
    else:
        ids, groups = _lines(session, where, order, by)
    figures = len(ids) - len(groups)
    return Ledger(
        by, ids, groups, lines(session, ids[:FIRST], groups, by), figures, listing.total(session, SPEC)
    )


def lines(
    session: Session, wanted: Iterable[int], groups: Groups, by: By
) -> tuple[StatisticRow | LedgerHeading, ...]:
    """Figures and headings in the order of their ids; `groups` and `by` are those of the ledger."""
    wanted = list(wanted)
    figures = {row.id: row for row in statistics.rows(session, (i for i in wanted if i > 0))}
    chosen = {i: groups[-i - 1] for i in wanted if i < 0}
    keys = [key for key, _ in chosen.values() if key]
    titles = statistics.measures(session, keys) if by == "measure" else {key: key for key in keys}
    different = differing.differences(session, keys) if by == "measure" else {}
    found: dict[int, StatisticRow | LedgerHeading] = {**figures}
    for i, (key, count) in chosen.items():
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


def _lines(session: Session, where: Where, order: str, by: By) -> tuple[array[int], Groups]:
    if not by:
        return statistics.ids(session, where, order), ()
    ids = statistics.ids(session, where, "measure" if by == "measure" else "unit")
    key_of = C.measure_key if by == "measure" else C.unit
    query = select(key_of, func.count()).where(*listing.conditions(session, SPEC, where))
    result = session.connection().execute(query.group_by(key_of).order_by(key_of))
    counted: Any = result.cursor  # straight from the driver: rows of SQLAlchemy would take twice as long
    at, pieces = 0, []
    for key, count in counted:
        pieces.append((key, at, count))
        at += count
    result.close()
    pieces.sort(key=lambda piece: not piece[0])  # figures that state none come last
    pieces = _ordered(session, pieces, order)
    found: array[int] = array("q")
    for number, (_, first, count) in enumerate(pieces, start=1):
        found.append(-number)
        found.extend(ids[first : first + count])
    return found, tuple((key, count) for key, _, count in pieces)


def _ordered(
    session: Session, pieces: Sequence[tuple[str, int, int]], order: str
) -> list[tuple[str, int, int]]:
    if order == "most":
        return sorted(pieces, key=lambda piece: (not piece[0], -piece[2]))
    if order == "differing":
        different = differing.everywhere(session)
        ranks = {"sources disagree": 0, "expected and reported differ": 1}
        return sorted(pieces, key=lambda piece: (not piece[0], ranks.get(different.get(piece[0], ""), 2)))
    return list(pieces)
