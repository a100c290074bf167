"""What one does with statistics: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db import contexts, statistics
from db import listing as lists
from db.records import Context, Facet, Listing, MeasureGroup, StatisticRow, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()


def listing(library: Library, where: Where = EVERYTHING, order: str = "measure") -> Listing[StatisticRow]:
    """The statistics that `where` leaves. Orders: measure, newest, value, added."""
    with library.read() as session:
        ids = statistics.ids(session, where, order)
        return Listing(ids, statistics.rows(session, ids[:FIRST]), lists.total(session, statistics.SPEC))


def rows(library: Library, ids: Sequence[int]) -> tuple[StatisticRow, ...]:
    """Statistics in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return statistics.rows(session, ids)


def facets(library: Library, where: Where = EVERYTHING) -> tuple[Facet, ...]:
    """Measure, unit, geography, nature, year, outlet, topic, disputed and status with counts."""
    with library.read() as session:
        return lists.facets(session, statistics.SPEC, where)


def detail(library: Library, statistic_id: int) -> StatisticRow:
    """One statistic; raises NoSuchRecord."""
    with library.read() as session:
        return statistics.row(session, statistic_id)


def context(library: Library, statistic_id: int) -> Context:
    """The words before and after a statistic in its paragraph; raises NoSuchRecord."""
    with library.read() as session:
        return contexts.around(session, statistics.row(session, statistic_id).span)


def groups(library: Library, where: Where = EVERYTHING) -> tuple[MeasureGroup, ...]:
    """The figures that `where` leaves, by measure, with how their sources differ."""
    with library.read() as session:
        return statistics.groups(session, where)


def group(library: Library, key: str) -> MeasureGroup:
    """All figures of one measure; raises NoSuchRecord when there is none."""
    with library.read() as session:
        return statistics.group(session, key)
