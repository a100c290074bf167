"""What reverse lookup gives back: plain records, cheap to import, safe to hand to any thread.

Offsets are code points: of a passage into the text that was looked up, of a match into the frozen text of its article.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from db.records import SourceLine

Verdict = Literal["verified", "altered", "misattributed", "not found"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a passage differs from its source: the words there and here (either may be empty)."""

    source: str
    draft: str


@dataclass(frozen=True, slots=True)
class Match:
    """Where a passage was found: an article, or the quote that holds it; `start` to `end` in the frozen text."""

    kind: Literal["article", "quote"]
    id: int
    article_id: int
    title: str
    start: int
    end: int
    text: str
    score: float  # share of words that agree, 1 for all
    speaker: str | None = None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the text that was looked up, with what became of it; `speaker` is whom the text names for it."""

    start: int
    end: int
    text: str
    verdict: Verdict
    matches: tuple[Match, ...] = field(default=())
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """One place where the words stand; `match.kind` is quote where a quote rests on them."""

    match: Match
    source: SourceLine


@dataclass(frozen=True, slots=True)
class Cluster:
    """All places of some words, the earliest first (the undated last)."""

    words: str
    utterances: tuple[Utterance, ...]
    variants: tuple[
        tuple[str, int], ...
    ]  # each wording with how many articles print it, the most frequent first

    @property
    def earliest(self) -> Utterance | None:
        """The first of those whose date is known."""
        return next((one for one in self.utterances if one.source.published), None)

    @property
    def longest(self) -> Utterance | None:
        """The one that prints most of the words."""
        return max(self.utterances, key=lambda one: len(one.match.text.split()), default=None)


@dataclass(frozen=True, slots=True)
class Report:
    """A draft with its passages in order, and the articles that they were found in."""

    text: str
    passages: tuple[Passage, ...]
    sources: dict[int, SourceLine]
    every: bool  # every sentence was looked up, not only quotations

    def count(self, verdict: Verdict) -> int:
        """How many passages have a verdict."""
        return sum(passage.verdict == verdict for passage in self.passages)
