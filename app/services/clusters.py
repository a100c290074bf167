"""The same words in several articles: where they were printed first, where most of them stand, and in which variants."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from app.services import locating
from app.services.locating import Match, words_of
from db import joined, quotes
from db.errors import NoSuchRecord
from db.records import SourceLine
from db.session import Library

MOST: Final = 60  # articles of a cluster
FEWEST: Final = 5  # words: fewer are said everywhere
CANDIDATES: Final = 30  # articles whose texts are compared where no exact run leads to them


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
        return max(self.utterances, key=lambda one: len(words_of(one.match.text)), default=None)


def of_words(library: Library, words: str) -> Cluster:
    """Where some words stand, exactly or nearly."""
    with library.read() as session:
        return _cluster(session, words)


def of_quote(library: Library, quote_id: int) -> Cluster:
    """Where the words of a quote stand, its own article included; raises NoSuchRecord."""
    with library.read() as session:
        found = quotes.rows(session, [quote_id])
        if not found:
            raise NoSuchRecord("This quote is no longer in the library.")
        return _cluster(session, found[0].text)


def _cluster(session: Session, words: str) -> Cluster:
    if len(words_of(words)) < FEWEST:
        return Cluster(words, (), ())
    found = {match.article_id: match for match in locating.near(session, words, CANDIDATES)}
    found |= {match.article_id: match for match in locating.exact(session, words, MOST)}
    matches = [locating.quoted(session, match) for match in found.values()]
    sources = joined.sources(session, list(found))
    utterances = [
        Utterance(match, sources[match.article_id]) for match in matches if match.article_id in sources
    ]
    utterances.sort(
        key=lambda one: (one.source.published is None, one.source.published or "", one.match.article_id)
    )
    wordings: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for one in utterances:
        folded = " ".join(words_of(one.match.text))
        wordings.setdefault(folded, one.match.text)
        counted[folded] += 1
    variants = tuple((wordings[folded], number) for folded, number in counted.most_common())
    return Cluster(words, tuple(utterances), variants)
