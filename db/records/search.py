"""What a search finds, around it and inside an article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.records.basics import HitKind, Ref
    from db.records.facets import Facet


@dataclass(frozen=True, slots=True)
class SearchHit:
    """`spans` are code points into `snippet`; `at` is where the hit stands in the article's frozen text, if it does."""

    ref: Ref
    article_id: int | None
    title: str
    subtitle: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
    score: float
    at: tuple[int, int] | None = None
    places: int = 0  # in an article: how often its text has the words
    noted: bool = False  # found in the note on the record, which is the snippet

    @property
    def kind(self) -> HitKind:
        """Under which heading the hit stands."""
        return "note" if self.noted else self.ref.kind


@dataclass(frozen=True, slots=True)
class SearchPage:
    query: str
    understood: str  # how the query was read, in words
    searched: int  # articles with text
    of: int  # articles in all
    counts: tuple[tuple[HitKind, int, bool], ...]  # kind, how many, and whether there are more than that
    hits: tuple[SearchHit, ...]
    more: bool
    ranked: bool
    settled: bool = True  # False: kinds with many hits stand newest first until they are ranked
    left_out: int = 0  # words of a query that is too long to be looked for whole


@dataclass(frozen=True, slots=True)
class SearchAround:
    """By what the hits of a query can be narrowed (values are labels, as a query takes them), and how they lie in time.

    `months` are "2025-10", or "2025" where only the year is known, with how many hits; `capped`: of the newest `counted` hits of each kind only.
    """

    facets: tuple[Facet, ...]
    months: tuple[tuple[str, int], ...]
    capped: bool
    counted: int = 0


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """One place within an article where a query's words stand; offsets as in SearchHit."""

    article_id: int
    snippet: str
    spans: tuple[tuple[int, int], ...]
    at: tuple[int, int]
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class RecentSearchRow:
    """A search by which something was opened; `kind` is what it was narrowed to ("" for all)."""

    query: str
    kind: str
    found: int | None
    searched_at: str
