"""Lists of records: what they are narrowed to, by what they can be, and how they are read."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Where:
    """What a list is narrowed to: words and fields of the search box, facet values by field, and a period (ISO days)."""

    query: str = ""
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    period: tuple[str, str] | None = None

    def values(self, facet: str) -> tuple[str, ...]:
        """The values chosen in one facet."""
        return next((chosen for name, chosen in self.facets if name == facet), ())

    def with_values(self, facet: str, values: tuple[str, ...]) -> Where:
        """The same with other values chosen in one facet; no values removes the facet."""
        rest = tuple((name, chosen) for name, chosen in self.facets if name != facet)
        return Where(self.query, rest + (((facet, values),) if values else ()), self.period)

    @property
    def is_empty(self) -> bool:
        return not (self.query.strip() or self.facets or self.period)


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list's ids in order, its first rows, and how many there are without any narrowing.

    A list that is not `whole` has the first of its ids only; nothing narrows it, so that it has as many rows as there are.
    """

    ids: array[int]
    rows: tuple[T, ...]
    of: int
    whole: bool = True

    @property
    def length(self) -> int:
        """How many rows the list has."""
        return len(self.ids) if self.whole else self.of
