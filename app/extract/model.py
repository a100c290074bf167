"""What extraction returns: frozen records whose `as_json()` are the shapes of the command line.

Offsets are Unicode code points into the text as given; `text[start:end]` is the words. Dates are ISO 8601 texts that
may be partial ("2025-10", "2025", "--06-20").
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Final, Literal

QUOTES: Final = "quotes"
STATISTICS: Final = "statistics"
EVENTS: Final = "events"
DATES: Final = "dates"
PARTIES: Final = "parties"  # with the roles in which the article introduces people
ALL: Final = frozenset({QUOTES, STATISTICS, EVENTS, DATES, PARTIES})

QuoteKind = Literal["direct", "indirect", "interview"]
PartyKind = Literal["person", "organisation", "place", "instrument"]
Status = Literal["happened", "scheduled", "deadline"]
Nature = Literal["reported", "target", "estimate", "expected"]


def _json(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _json(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    return value


class Shape:
    """A record that prints itself: field names are the keys, tuples become lists."""

    __slots__ = ()

    def as_json(self) -> dict[str, Any]:
        """The record as plain dicts, lists, texts and numbers."""
        shape: dict[str, Any] = _json(self)
        return shape


@dataclass(frozen=True, slots=True)
class Speaker(Shape):
    """Who said it: the fullest name that the article gives, and how and where it names them for this quote."""

    name: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue(Shape):
    """The words that introduce a quote, such as "said" or "according to"."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote(Shape):
    """Words attributed to a speaker, without their quotation marks; `paragraph` counts from 1."""

    start: int
    end: int
    text: str
    kind: QuoteKind
    paragraph: int
    speaker: Speaker | None
    cue: Cue | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Period(Shape):
    """The time that a statistic is about, first to last day or coarser, and the words that say so."""

    start: str | None
    end: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Change(Shape):
    """A rise or fall: how much, in which unit ("percent", "percentage points" or the statistic's), from when or what."""

    direction: Literal["up", "down"]
    value: float | None
    unit: str | None
    base: str | None


@dataclass(frozen=True, slots=True)
class Stretch(Shape):
    """A place in the text that another record refers to."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statistic(Shape):
    """A number with what it counts, when, and how it was put."""

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    unit_kind: str
    qualifier: str | None
    measure: str | None
    geography: str | None
    as_of: Period | None
    change: Change | None
    nature: Nature
    paragraph: int
    rule: str
    confidence: float
    equivalent_of: Stretch | None = None  # the statistic that this one restates in another unit


@dataclass(frozen=True, slots=True)
class EventDate(Shape):
    """When: partial dates with their precision ("day", "month", "quarter", "year" ...) and bound."""

    start: str | None
    end: str | None
    precision: str
    bound: Literal["before", "after", "circa"] | None
    text: str


@dataclass(frozen=True, slots=True)
class Named(Shape):
    """A party named inside another record; `name` is the fullest form that the article gives."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Event(Shape):
    """A dated happening or plan; `start` to `end` is the sentence it rests on, `trigger` its word."""

    start: int
    end: int
    text: str
    title: str
    trigger: Cue
    date: EventDate | None
    place: Named | None
    participants: tuple[Named, ...]
    status: Status
    paragraph: int
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class TimeExpression(Shape):
    """A time expression with its TIMEX3 type and value."""

    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str


@dataclass(frozen=True, slots=True)
class PartyMention(Shape):
    """One mention of a person, organisation, place or instrument; `canonical` groups the mentions of one party."""

    start: int
    end: int
    name: str
    kind: PartyKind
    canonical: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Role(Shape):
    """The title in which the article presents a person; `start` to `end` is the title's words."""

    person: str
    title: str
    organisation: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Extraction(Shape):
    """Everything found in one text, each list in the order of the text."""

    quotes: tuple[Quote, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    events: tuple[Event, ...] = ()
    dates: tuple[TimeExpression, ...] = ()
    parties: tuple[PartyMention, ...] = ()
    roles: tuple[Role, ...] = field(default=())
