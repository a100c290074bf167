"""Records like one record: by the words that tell it apart, and articles also by what they print alike.

The telling words are those with the greatest tf-idf (K. Spärck Jones, 1972), their document frequencies asked of the index
and capped; the index ranks by bm25 what holds any of them. How like a record is, is its score against the record's own.
Articles that share samples of word runs (`db.stories`) print the same passages: a reprint, a wire copy, another version.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db import articles, events, memory, quotes, statistics, stories
from db.describing import driven
from db.facets import ARTICLE, TEXT
from db.listing import ListSpec, total
from db.models import Sample
from db.search.fold import fold
from db.search.match import quoted

TERMS: Final = 14  # telling words that are looked for
MOST: Final = 50  # records that are like one
LIKE: Final = 0.2  # share of the own score from which a record is like another
REPRINTED: Final = 0.15  # share of the shorter text's samples from which two articles share passages
_COMMON: Final = 1500  # records with a word up to which it is counted; a word in more tells nothing
_SHORTEST: Final = 3
_WORD: Final = re.compile(r"\w+")
_SPECS: Final[dict[str, ListSpec]] = {
    "article": articles.SPEC,
    "quote": quotes.SPEC,
    "event": events.SPEC,
    "statistic": statistics.SPEC,
}
# The column that holds a record's own words, and of which table.
_COLUMN: Final = {"article": "text", "quote": "text", "event": "title", "statistic": "text"}


@dataclass(frozen=True, slots=True)
class Alike:
    """What is like a record, by kind, the likest first; `words` are those that were looked for."""

    title: str
    ids: dict[str, tuple[int, ...]]
    words: tuple[str, ...]


def alike(session: Session, kind: str, record_id: int) -> Alike | None:
    """Articles and quotes like a record; None where there is no such record or it has no words."""
    key = ("alike", kind, record_id)
    found: Alike | None = memory.remembered(session, key, lambda: _alike(session, kind, record_id))
    return found


def _alike(session: Session, kind: str, record_id: int) -> Alike | None:
    read = _words_of(session, kind, record_id)
    if read is None:
        return None
    title, words = read
    found: dict[str, tuple[int, ...]] = {}
    shown: tuple[str, ...] = ()
    for other in ("article", "quote"):
        spec = _SPECS[other]
        terms = _telling(session, spec, words)
        shown = shown or terms
        own = record_id if other == kind else None
        scored = _scored(session, spec, terms, own)
        if kind == other == "article":
            scored = _with_reprints(session, record_id, scored)
        found[other] = tuple(i for i, _ in sorted(scored.items(), key=lambda one: (-one[1], -one[0]))[:MOST])
    return Alike(title, found, shown)


def _words_of(session: Session, kind: str, record_id: int) -> tuple[str, list[str]] | None:
    if kind not in _SPECS:
        return None
    connection = session.connection()
    if kind == "article":
        query = (
            select(ARTICLE.c.title, TEXT.c.text)
            .join(TEXT, TEXT.c.article_id == ARTICLE.c.id)
            .where(ARTICLE.c.id == record_id, TEXT.c.current)
        )
        row = connection.execute(query).first()
        parts = (row[0], row[1]) if row else None
    else:
        column = _SPECS[kind].table.c[_COLUMN[kind]]
        row = connection.execute(select(column).where(_SPECS[kind].id == record_id)).first()
        parts = (row[0], row[0]) if row else None
    if parts is None:
        return None
    words = [word for word in _WORD.findall(fold(f"{parts[0]} {parts[1]}")) if len(word) >= _SHORTEST]
    title = parts[0] if len(parts[0]) <= 90 else f"{parts[0][:89].rstrip()}…"
    return title, [word for word in words if not word.isdigit()]


def _telling(session: Session, spec: ListSpec, words: list[str]) -> tuple[str, ...]:
    """The words that tell a record apart among those of a list, the most telling first."""
    every = max(2, total(session, spec))
    often = Counter(words)
    asked = [word for word, _ in often.most_common(120)]
    weighed = []
    most = min(_COMMON, max(4, every // 3))
    for word in asked:
        holders = _holders(session, spec, word, most + 1)
        if 1 < holders <= most:  # in this record alone, a word leads nowhere
            weighed.append(((1 + log(often[word])) * log(every / holders), word))
    return tuple(word for _, word in sorted(weighed, reverse=True)[:TERMS])


def _holders(session: Session, spec: ListSpec, word: str, most: int) -> int:
    def count() -> int:
        statement = (
            f"SELECT count(*) FROM (SELECT 1 FROM {spec.index} WHERE {spec.index} MATCH ? LIMIT {most})"
        )
        return int(next(iter(driven(session, statement, (quoted(word),))))[0])

    return memory.remembered(session, ("holders", spec.index, word, most), count)


def _scored(session: Session, spec: ListSpec, terms: tuple[str, ...], own: int | None) -> dict[int, float]:
    """Records with the terms, scored against the best of them (the record itself where it is of this kind)."""
    if not terms:
        return {}
    any_of: Any = text(
        f"SELECT rowid, -bm25({spec.index}) FROM {spec.index} WHERE {spec.index} MATCH :terms "
        f"ORDER BY bm25({spec.index}) LIMIT :most"
    )
    words = " OR ".join(quoted(term) for term in terms)
    rows = session.connection().execute(any_of, {"terms": words, "most": MOST * 2}).all()
    scores: dict[int, float] = {int(row[0]): float(row[1]) for row in rows}
    best = scores.pop(own, 0.0) if own is not None else 0.0
    best = best or max(scores.values(), default=0.0)
    if best <= 0:
        return {}
    return {i: score / best for i, score in scores.items() if score >= LIKE * best}


def _with_reprints(session: Session, article_id: int, scored: dict[int, float]) -> dict[int, float]:
    query = select(Sample.value).where(Sample.article_id == article_id)
    samples = set(session.connection().execute(query).scalars())
    for near in stories.near(session, article_id, samples, REPRINTED) if samples else ():
        scored[near.article_id] = 1 + near.likeness
    return scored
