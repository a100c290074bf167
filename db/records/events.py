"""Events: what happened or is to happen, and as columns for the timeline."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from db.records.basics import Context, PartyName, SourceLine, Span
    from db.records.event_rows import EventRow


@dataclass(frozen=True, slots=True)
class EventSource:
    span: Span
    source: SourceLine
    context: Context


@dataclass(frozen=True, slots=True)
class EventDetail:
    row: EventRow
    sources: tuple[EventSource, ...]
    participants: tuple[PartyName, ...]
    quotes: int  # said on this occasion
    speakers: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the timeline: what its events have in common, and their places in `TimelineEvents`, earliest first."""

    key: str  # "" for events of which nothing is stated, "…" for those of lanes too small to have one of their own
    label: str
    members: array[int]


@dataclass(frozen=True, slots=True)
class TimelineEvents:
    """Dated events as columns of equal length, earliest first: fifty thousand have to be drawn within a frame.

    `firsts` and `lasts` are proleptic ordinals of the first day and of the day after the last one that the source allows.
    A mark holds the state in its lowest two bits, then the precision and the bound, two bits each (the tuples below).
    """

    STATES: ClassVar = ("happened", "scheduled", "deadline")
    PRECISIONS: ClassVar = ("day", "month", "year")
    BOUNDS: ClassVar = ("", "before", "after", "circa")

    ids: array[int]
    firsts: array[int]
    lasts: array[int]
    marks: bytes
    titles: tuple[str, ...]
    lanes: tuple[Lane, ...]
    undated: int  # events that the list has and the timeline cannot place

    def state(self, at: int) -> str:
        """Whether an event happened, is scheduled or is a deadline."""
        return self.STATES[self.marks[at] & 3]

    def precision(self, at: int) -> str:
        """How precisely its date is known."""
        return self.PRECISIONS[self.marks[at] >> 2 & 3]

    def bound(self, at: int) -> str:
        """Whether its date is a bound, or approximate; "" for neither."""
        return self.BOUNDS[self.marks[at] >> 4 & 3]

    def overdue(self, at: int, today: int) -> bool:
        """Whether an event was planned and the last day for it has passed."""
        return self.state(at) != "happened" and self.lasts[at] <= today and self.bound(at) != "after"


@dataclass(frozen=True, slots=True)
class Density:
    """How many articles and quotes are dated how: each tuple is (first day, day after the last, articles, quotes), by day.

    Days are proleptic ordinals; a record that is dated by its month or year only stands for that whole stretch.
    """

    spans: tuple[tuple[int, int, int, int], ...]
