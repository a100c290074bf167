"""People, organisations, places and instruments with their dossiers, and topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from db.records.article_rows import ArticleRow
    from db.records.basics import DateSpan, PartyKind, PartyName, SourceLine, Span
    from db.records.event_rows import EventRow
    from db.records.quotes import QuoteRow
    from db.records.statistic_rows import StatisticRow


@dataclass(frozen=True, slots=True)
class PartyRow:
    id: int
    kind: PartyKind
    name: str
    description: str  # latest role of a person, or what is known
    quotes: int
    events: int
    statistics: int
    articles: int
    starred: bool


@dataclass(frozen=True, slots=True)
class RoleRow:
    id: int
    title: str
    organisation: PartyName | None
    when: DateSpan  # attested from/to
    source: SourceLine | None
    span: Span | None = None  # the words that say so, where they are known


@dataclass(frozen=True, slots=True)
class PartyDetail:
    row: PartyRow
    aliases: tuple[str, ...]
    roles: tuple[RoleRow, ...]
    together: tuple[
        tuple[PartyName, int], ...
    ]  # named in the same passages, with in how many articles both are named
    note: str


@dataclass(frozen=True, slots=True)
class PartyRecords:
    """The first records of each kind in a dossier."""

    quotes: tuple[QuoteRow, ...]
    events: tuple[EventRow, ...]
    statistics: tuple[StatisticRow, ...]
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class RecurringWord:
    """A word, or two, that a speaker comes back to more than others in the library do."""

    text: str  # as the speaker mostly writes it
    quotes: tuple[int, ...]  # ids, in order of time; the same words printed twice count once


Stage = Literal["negotiated", "adopted", "opened", "signed", "closes", "enters into force"]


@dataclass(frozen=True, slots=True)
class LifeStage:
    """One stage in the life of a treaty or law, and the events that tell of it; none where no source does."""

    stage: Stage
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class TopicRow:
    id: int
    name: str
    articles: int
    quotes: int
    events: int
    statistics: int
