"""The same words in several articles: where they were printed first, where most of them stand, and in which variants."""

from __future__ import annotations

from collections import Counter
from typing import Final

from sqlalchemy.orm import Session

from app.services import locating
from app.services.locating import words_of
from app.services.lookup_shapes import Cluster, Utterance
from db import joined, quotes
from db.errors import NoSuchRecord
from db.session import Library

MOST: Final = 60  # articles of a cluster
FEWEST: Final = 5  # words: fewer are said everywhere
CANDIDATES: Final = 30  # articles whose texts are compared where no exact run leads to them


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
