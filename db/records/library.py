"""The library as a whole: its numbers, the overview, the trash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.records.article_rows import ArticleRow
    from db.records.basics import PartyName
    from db.records.event_rows import EventRow
    from db.records.quotes import QuoteRow
    from db.records.statistic_rows import MeasureGroup


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers beside the navigation."""

    articles: int = 0
    quotes: int = 0
    events: int = 0
    statistics: int = 0
    parties: int = 0
    topics: int = 0
    bookmarks: int = 0
    highlights: int = 0
    review: int = 0  # without those of uncertain rules
    uncertain: int = 0  # candidates of rules that start folded away
    trash: int = 0
    seals_failed: int = 0


@dataclass(frozen=True, slots=True)
class Anniversary:
    """What the same day of other years has, or where that is nothing (`exact` False) the days around it."""

    events: tuple[EventRow, ...] = ()
    articles: tuple[ArticleRow, ...] = ()
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Overview:
    counts: Counts
    newest: tuple[ArticleRow, ...]
    due: tuple[EventRow, ...]  # scheduled and deadlines from today on, nearest first
    overdue: tuple[EventRow, ...]
    activity: tuple[tuple[str, int, int], ...]  # month "2025-10", articles published, events
    disagreements: tuple[MeasureGroup, ...]
    quote: QuoteRow | None  # one worth reading, another each day
    this_day: Anniversary = Anniversary()  # frozen, and so the same for all
    month: str = ""  # "2025-10": this one, or the newest before it that has quotes
    most_quoted: tuple[tuple[PartyName, int], ...] = ()  # in that month
