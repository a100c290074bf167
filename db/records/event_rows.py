"""An event as a list shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from db.records.basics import DateSpan, PartyName, ReviewStatus, SourceLine


@dataclass(frozen=True, slots=True)
class EventRow:
    id: int
    title: str
    when: DateSpan
    place: PartyName | None
    state: Literal["happened", "scheduled", "deadline"]
    sources: int
    first_source: SourceLine | None
    topics: tuple[str, ...]
    status: ReviewStatus
    starred: bool
    note: str
    rule: str
    confidence: float
