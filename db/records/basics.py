"""What every record stands on: kinds and ids, spans of text, dates, and how parties and sources are named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal[
    "article",
    "quote",
    "event",
    "statistic",
    "highlight",
    "person",
    "organisation",
    "place",
    "instrument",
    "topic",
    "collection",
]
HitKind = Kind | Literal["note"]
PartyKind = Literal["person", "organisation", "place", "instrument"]
ReviewStatus = Literal["candidate", "accepted", "rejected"]
Seal = Literal["verified", "source changed", "not found", "unchecked"]
PARTY_KINDS: Final[tuple[PartyKind, ...]] = ("person", "organisation", "place", "instrument")


@dataclass(frozen=True, slots=True)
class Ref:
    """Any record: its kind and its id."""

    kind: Kind
    id: int


@dataclass(frozen=True, slots=True)
class Span:
    """Where a record rests: code points `start` to `end` of one frozen text, and the paragraph number for citing."""

    article_id: int
    text_id: int
    start: int
    end: int
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or period as far as a source supports it; `start` and `end` are partial ISO dates, `text` the words of the source."""

    start: str | None
    end: str | None = None
    bound: Literal["before", "after", "circa"] | None = None
    text: str = ""

    @property
    def precision(self) -> str:
        """`day`, `month`, `year`, `day of an unstated year` or `unknown`, read off the start (or the end)."""
        iso = self.start or self.end or ""
        if iso.startswith("--"):
            return "day of an unstated year"
        return {4: "year", 7: "month", 10: "day"}.get(len(iso), "unknown")


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party as another record shows it."""

    id: int
    kind: PartyKind
    name: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The article that a record comes from, as much as a card or a row shows."""

    article_id: int
    title: str
    outlet: str
    published: str | None
    published_sure: bool
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Context:
    """The words that a record rests on with what stands before and after them in the same passage."""

    before: str
    words: str
    after: str
