"""A figure as a list shows it, and those of one measure that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from db.records.basics import DateSpan, PartyName, ReviewStatus, Seal, SourceLine, Span


@dataclass(frozen=True, slots=True)
class Change:
    direction: Literal["up", "down"]
    value: float | None
    unit: str  # percent, percentage points, or a counted noun
    base: str  # what it is compared with, as written


@dataclass(frozen=True, slots=True)
class StatisticRow:
    id: int
    text: str  # as written
    value: float | None
    low: float | None
    high: float | None
    unit: str
    unit_kind: str
    qualifier: str
    measure: str
    measure_key: str  # figures that answer the same question share it
    as_of: DateSpan | None
    geography: PartyName | None
    change: Change | None
    nature: Literal["reported", "target", "estimate", "expected"]
    equivalents: tuple[str, ...]  # the same amount in other units, as the source states it
    speaker: PartyName | None
    span: Span
    source: SourceLine
    seal: Seal
    disputed: bool
    status: ReviewStatus
    starred: bool
    note: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """The figures of one measure; `difference` says in what way sources differ, or None."""

    key: str
    title: str
    rows: tuple[StatisticRow, ...]
    difference: Literal["expected and reported differ", "sources disagree"] | None
