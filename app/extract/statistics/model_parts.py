"""What the steps of finding a statistic hand to each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from app.extract.tagging.words import Word


@dataclass(slots=True)
class Number:
    """A number in the text on its way to becoming a statistic.

    `start` to `end` grows from the digits to the digits with their unit; `digits_start` to `digits_end` stays.
    """

    start: int
    end: int
    digits_start: int
    digits_end: int
    value: float
    low: float | None = None
    high: float | None = None
    unit: str = ""
    kind: str = ""
    written_out: bool = False  # in words, not in digits
    fraction: bool = False
    scale: str = ""
    noun_end: int = 0  # where the counted noun ends, 0 without one
    rule: str = ""
    confidence: float = 0.9
    of_clause: tuple[int, int] | None = None

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.low is not None


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as one language reads it: `start` takes in the qualifier before it."""

    number: Number
    start: int
    measure: str | None
    qualifier: str | None
    direction: Literal["up", "down"] | None
    base: str | None


@dataclass(slots=True)
class Clause:
    """A sentence with its words, tagged once, and where each begins."""

    text: str
    start: int
    end: int
    words: list[Word] = field(default_factory=list)

    def index_at(self, offset: int) -> int:
        """The index of the word that holds `offset`, or of the first one after it."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low
