"""Figures: as written and as read, by measure, as a series and in the ledger."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from db.records.statistic_rows import StatisticRow


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one unit to be drawn beside each other, and what is not drawn of the measure or the selection."""

    title: str
    unit: str
    rows: tuple[StatisticRow, ...]
    other_units: int  # figures in other units, which are never mixed in
    more: int  # figures beyond those that a chart has room for


@dataclass(frozen=True, slots=True)
class LedgerHeading:
    """The line above figures of one measure, or of one unit. Its id is negative; "" is the key of those that state none."""

    id: int
    key: str
    title: str
    count: int
    difference: Literal["expected and reported differ", "sources disagree"] | None


@dataclass(frozen=True, slots=True)
class LedgerGroups:
    """Of each group of a ledger its first figure, which tells what it is a group of, and how many it has."""

    firsts: array[int]
    counts: array[int]

    def __len__(self) -> int:
        return len(self.counts)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures in the order of the ledger, each measure under a heading, and the first lines of it.

    `ids` are those of figures and, where they are grouped `by` something, of headings: the heading -n has the nth of `groups`.
    A ledger that is not `whole` has the first of its ids and groups only.
    """

    by: Literal["measure", "unit", ""]
    ids: array[int]
    groups: LedgerGroups
    rows: tuple[StatisticRow | LedgerHeading, ...]
    figures: int
    of: int
    length: int  # lines, headings included
    whole: bool = True
