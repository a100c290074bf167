"""Moving the ends of a candidate's words by whole words within its passage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from db.records import Candidate

_WORD: Final = re.compile(r"(?:[A-Z]{0,3}[$€£¥])?\w+(?:[’'.,:/-]\w+)*%?")


@dataclass(frozen=True, slots=True)
class Boundary:
    """`start` to `end` are code points of `text`, the passage; `base` is where it begins in the frozen text."""

    text: str
    start: int
    end: int
    base: int

    @classmethod
    def of(cls, candidate: Candidate) -> Boundary:
        """The boundary that a candidate has now."""
        context = candidate.context
        start = len(context.before)
        return cls(
            context.before + context.words + context.after,
            start,
            start + len(context.words),
            candidate.span.start - start,
        )

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def span(self) -> tuple[int, int]:
        """Start and end in the frozen text."""
        return self.base + self.start, self.base + self.end

    def end_moved(self, by: int) -> Boundary:
        """The end one word on (1) or back (-1); the same where there is none, or none would be left."""
        ends = [match.end() for match in _WORD.finditer(self.text)]
        if by > 0:
            end = min((e for e in ends if e > self.end), default=self.end)
        else:
            first = min((e for e in ends if e > self.start), default=self.end)
            end = max((e for e in ends if first <= e < self.end), default=self.end)
        return Boundary(self.text, self.start, end, self.base)

    def start_moved(self, by: int) -> Boundary:
        """The start one word on (1) or back (-1); the same where there is none, or none would be left."""
        starts = [match.start() for match in _WORD.finditer(self.text)]
        if by > 0:
            last = max((s for s in starts if s < self.end), default=self.start)
            start = min((s for s in starts if self.start < s <= last), default=self.start)
        else:
            start = max((s for s in starts if s < self.start), default=self.start)
        return Boundary(self.text, start, self.end, self.base)
