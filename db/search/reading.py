"""Reading hits off the full-text index: the newest that hold the words of a query, and how well each fits.

The words are one FTS5 expression, answered in the order of the index; what a query asks beside them (fields, letters of CJK)
is text beside it, prepared once. Each hit is looked up in its table once all that can be told by its number was.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import False_, literal_column, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from db import articles, events, highlights, parties, quotes, statistics
from db.describing import driven
from db.listing import Condition, ListSpec, fetch_ids
from db.search import filters, marked, probing
from db.search.match import expression, side_by_side
from db.search.query import And, Node, Not

SPECS: Final[dict[str, ListSpec]] = {
    "article": articles.SPEC,
    "quote": quotes.SPEC,
    "event": events.SPEC,
    "statistic": statistics.SPEC,
    "highlight": highlights.SPEC,
    "person": parties.SPEC,
}
# bm25 weights in the order of each index's columns
_WEIGHTS: Final = {
    "article_fts": "8.0, 2.0, 1.0",
    "quote_fts": "1.0, 2.0",
    "event_fts": "2.0, 1.0",
    "statistic_fts": "1.0, 2.0, 1.0",
    "highlight_fts": "1.0, 2.0",
    "party_fts": "6.0, 4.0, 1.0",
}


@dataclass(frozen=True, slots=True)
class Parted:
    """A query in two: the words that every hit must hold and those it must not, as FTS5 expressions, and all else."""

    words: str
    without: str
    rest: tuple[Node, ...]

    @property
    def match(self) -> str:
        """The words as one expression."""
        return self.matching(self.words)

    def matching(self, words: str) -> str:
        """Some words that stand for those of the query, without those that must not be there."""
        return f"({words}) NOT ({self.without})" if self.without else words


@lru_cache(maxsize=64)  # every kind of record asks for the same one
def parted(node: Node) -> Parted | None:
    """A query in two; None where no words must be there."""
    words = expression(node)
    if words is not None:
        return Parted(words, "", ())
    if not isinstance(node, And):
        return None
    texts, without, rest = [], [], []
    for part in node.parts:
        negative = expression(part.part) if isinstance(part, Not) else None
        if expression(part) is not None:
            texts.append(part)
        elif negative is not None:
            without.append(negative)
        else:
            rest.append(part)
    together = expression(And(tuple(texts))) if texts else None
    return None if together is None else Parted(together, " OR ".join(without), tuple(rest))


def ids_of(session: Session, spec: ListSpec, node: Node, most: int) -> array[int]:
    """The ids of a kind that a parsed query finds, the newest additions first, up to `most`."""
    asked = parted(node)
    if asked is not None:
        return newest(session, spec, asked, most)
    query = select(spec.id).where(spec.alive, filters.of_node(spec, node)).order_by(spec.id.desc())
    return fetch_ids(session, query.limit(most))


def newest(session: Session, spec: ListSpec, asked: Parted, most: int) -> array[int]:
    """The ids that hold the words and meet the rest, newest additions first."""
    beside = _beside(session, spec, asked.rest)
    if beside is None:
        return array("q")
    rows = driven(session, _listed(spec.kind, "", beside.sql, most), (asked.match, *beside.values))
    return array("q", (row[0] for row in rows))


def scored(session: Session, spec: ListSpec, asked: Parted, words: str, most: int) -> list[tuple[int, float]]:
    """The newest hits with their bm25 by some words that stand for those of the query, in one reading of the index."""
    beside = _beside(session, spec, asked.rest)
    if beside is None:
        return []
    score = f", -bm25({spec.index}, {_WEIGHTS[spec.index]})"
    return driven(
        session, _listed(spec.kind, score, beside.sql, most), (asked.matching(words), *beside.values)
    )


def weighed(session: Session, spec: ListSpec, ids: array[int], words: str) -> list[tuple[int, float]]:
    """Ids by bm25; what does not hold the words (found by a field) comes last, newest first."""
    if not ids:
        return []
    statement = (
        f"SELECT rowid, -bm25({spec.index}, {_WEIGHTS[spec.index]}) FROM {spec.index} "
        # the plus keeps SQLite from looking each id up in the index by itself
        f"WHERE {spec.index} MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))"
    )
    parameters = (words, min(ids), max(ids), json.dumps(list(ids)))
    score: dict[int, float] = dict(driven(session, statement, parameters))
    ordered = sorted(ids, key=lambda i: (-score.get(i, 0.0), -i))
    return [(i, score.get(i, 0.0)) for i in ordered]


def together(node: Node, words: str) -> str:
    """The same hits as those of the words; those with two of them side by side score higher.

    A pair holds all the words only where there are no more than its two: of more, the words are asked for as well.
    """
    pairs = side_by_side(node)
    if not pairs or not isinstance(node, And):
        return words
    first, *others = [part for part in map(expression, node.parts) if part is not None]
    return f"({words}) OR {pairs}" if len(others) == 1 else f"({words}) AND ({first} OR {pairs})"


@dataclass(frozen=True, slots=True)
class _Said:
    """Conditions as SQL that begins with AND, and what stands for its question marks."""

    sql: str
    values: tuple[Any, ...]


def _beside(session: Session, spec: ListSpec, rest: Iterable[Node]) -> _Said | None:
    """The conditions beside the words, each in the way that is quicker for hits read off the index; None: nothing meets them.

    What marks tell stands first: it needs the number of a hit only.
    """
    early, late = _Said("", ()), _Said("", ())
    for part in rest:
        inner, sign = (part.part, "<>") if isinstance(part, Not) else (part, "=")
        marks = marked.marks(session, spec, inner)
        if marks is not None:
            found = _Said(f" AND substr(?, {spec.index}.rowid + 1, 1) {sign} x'01'", (marks,))
            early = _Said(early.sql + found.sql, early.values + found.values)
            continue
        said = _said(spec.kind, part)
        if said is None:
            return None
        late = _Said(late.sql + said.sql, late.values + said.values)
    return _Said(early.sql + late.sql, early.values + late.values)


@lru_cache(maxsize=256)  # asked at every key, and to write it costs as much as to run it
def _said(kind: str, node: Node) -> _Said | None:
    """The condition of a node as SQL; None where no record of the kind meets it."""
    spec = SPECS[kind]
    by_row = probing.condition(spec, node)
    condition: Condition = filters.of_node(spec, node) if by_row is None else by_row
    if isinstance(condition, False_):
        return None
    query: Any = select(literal_column("1")).select_from(spec.table).where(condition)
    written = query.compile(dialect=_DIALECT, compile_kwargs={"render_postcompile": True})
    values = tuple(written.params[name] for name in written.positiontup or ())
    return _Said(f" AND ({str(written).partition('WHERE ')[2]})", values)


_DIALECT: Final = sqlite.dialect(paramstyle="qmark")  # type: ignore[no-untyped-call]


@lru_cache(maxsize=256)
def _listed(kind: str, also: str, beside: str, most: int) -> str:
    """The statement for the newest ids that hold some words, and `also` beside each."""
    spec = SPECS[kind]
    alive = spec.alive.compile(compile_kwargs={"literal_binds": True})
    name, index = spec.table.name, spec.index
    return (
        f"SELECT {index}.rowid{also} FROM {index} CROSS JOIN {name} ON {name}.id = {index}.rowid "
        f"WHERE {index} MATCH ?{beside} AND {alive} ORDER BY {index}.rowid DESC LIMIT {most}"
    )
