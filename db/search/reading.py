"""Reading hits off the full-text index: the newest that hold the words of a query, and how well each fits.

The words are one FTS5 expression, answered in the order of the index; what a query asks beside them (fields, letters of CJK)
is text beside it, prepared once. Each hit is looked up in its table once all that can be told by its number was.
"""

from __future__ import annotations

import json
import re
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import False_, literal_column, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from db import articles, events, highlights, memory, parties, quotes, statistics
from db.describing import driven
from db.listing import Condition, ListSpec, fetch_ids
from db.search import filters, marked, probing
from db.search.fold import fold
from db.search.match import WORDS, expression, side_by_side
from db.search.query import And, Node, Not, Phrase, Word, leaves, parse
from db.search.words import articles_with, widened

SPECS: Final[dict[str, ListSpec]] = {
    "article": articles.SPEC,
    "quote": quotes.SPEC,
    "event": events.SPEC,
    "statistic": statistics.SPEC,
    "highlight": highlights.SPEC,
    "person": parties.SPEC,
}
COMMON: Final = 10_000  # articles with a word from which on it is common
_BEGINNING: Final = 3  # letters up to which the beginning of a word is common
LOOKED: Final = 5_000  # hits of words that are counted before a field is asked for
ALONE: Final = 300  # hits that are passed over in the time in which the index is asked for one record
_NEAR: Final = 400  # hits that tell how near to one another all lie
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


def found(session: Session, spec: ListSpec, query: str, most: int) -> array[int]:
    """The ids of a list that a query finds, the newest additions first; everything when it asks for nothing."""
    node = parse(query)
    if node is None:
        return fetch_ids(session, select(spec.id).where(spec.alive).order_by(spec.id.desc()).limit(most))
    return ids_of(session, spec, widened(session, node), most)


def newest(session: Session, spec: ListSpec, asked: Parted, most: int) -> array[int]:
    """The ids that hold the words and meet the rest, newest additions first."""
    return array("q", (row[0] for row in _read(session, spec, asked, asked.match, "", most)))


def scored(session: Session, spec: ListSpec, asked: Parted, words: str, most: int) -> list[tuple[int, float]]:
    """The newest hits with their bm25 by some words that stand for those of the query, in one reading of the index."""
    score = f", -bm25({spec.index}, {_WEIGHTS[spec.index]})"
    return _read(session, spec, asked, asked.matching(words), score, most)


def _read(session: Session, spec: ListSpec, asked: Parted, match: str, also: str, most: int) -> list[Any]:
    """The newest ids that hold the words and meet the rest, and `also` beside each.

    A hit is looked up in its table only where something is asked of its row: the rows lie far apart.
    """
    index, name = spec.index, spec.table.name
    beside = _beside(session, spec, asked, most, scores=bool(also))
    if beside is None:
        return []
    early, late, alone = beside
    dead = marked.dead(session, spec)
    if dead:
        early += _Said(" AND substr(?, {number} + 1, 1) <> x'01'", (dead,))
    if dead is None:
        late += _Said(f" AND {_alive(spec.kind)}", ())
    if alone is not None:
        found = f"EXISTS (SELECT 1 FROM {index} WHERE {index} MATCH ? AND rowid = {name}.id)"
        statement = (
            f"SELECT {name}.id FROM json_each(?) j CROSS JOIN {name} ON {name}.id = j.value WHERE {found}"
            f"{early.sql.format(number=f'{name}.id')}{late.sql} ORDER BY {name}.id DESC LIMIT {most}"
        )
        return driven(session, statement, (alone, match, *early.values, *late.values))
    joined = f" CROSS JOIN {name} ON {name}.id = {index}.rowid" if late.sql else ""
    statement = (
        f"SELECT {index}.rowid{also} FROM {index}{joined} WHERE {index} MATCH ?"
        f"{early.sql.format(number=f'{index}.rowid')}{late.sql} ORDER BY {index}.rowid DESC LIMIT {most}"
    )
    return driven(session, statement, (match, *early.values, *late.values))


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


def together(session: Session, node: Node, words: str) -> str:
    """The same hits as those of the words; those with two of them side by side score higher.

    A pair holds all the words only where there are no more than its two: of more, the words are asked for as well. Two words
    that stand everywhere tell nothing by standing together, and to find out would hold up the page.
    """

    def worth(one: Word, other: Word) -> bool:
        return not is_letter(other) and not (is_common(session, one) and is_common(session, other))

    pairs = side_by_side(node, worth)
    if not pairs or not isinstance(node, And):
        return words
    first, *others = [part for part in map(expression, node.parts) if part is not None]
    return f"({words}) OR {pairs}" if len(others) == 1 else f"({words}) AND ({first} OR {pairs})"


def is_letter(node: Node) -> bool:
    """Whether a word has its first letter only: too many words begin so for ranking by it to mean anything."""
    return isinstance(node, Word) and node.prefix and len(fold(node.text)) == 1


def without_letter(node: Node) -> str | None:
    """The words of a query but those of which the first letter is being typed, by which it can be ranked; None for none."""
    parts = tuple(part for part in (node.parts if isinstance(node, And) else ()) if not is_letter(part))
    some = parted(And(parts)) if parts else None
    return some.words if some is not None else None


def is_common(session: Session, word: Word) -> bool:
    """Whether a word stands in so many articles that to look for it beside another takes long."""
    if word.prefix and len(word.text) <= _BEGINNING:
        return True
    found: bool = memory.remembered(
        session, ("common", word.text), lambda: articles_with(session, word.text, COMMON) >= COMMON
    )
    return found


def ranks(session: Session, node: Node) -> bool:
    """Whether bm25 is worth what it costs: it counts every record that holds a phrase, and one of common words is sought in
    all that hold them both."""
    return not any(
        all(is_common(session, Word(word)) for word in WORDS.findall(fold(leaf.text)))
        for leaf in leaves(node, negative=True)
        if isinstance(leaf, Phrase) and len(WORDS.findall(leaf.text)) > 1
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """Conditions as SQL that begins with AND, and what stands for its question marks."""

    sql: str = ""
    values: tuple[Any, ...] = ()

    def __add__(self, other: _Said) -> _Said:
        return _Said(self.sql + other.sql, self.values + other.values)


def _beside(
    session: Session, spec: ListSpec, asked: Parted, most: int, *, scores: bool
) -> tuple[_Said, _Said, str | None] | None:
    """What is told of a hit by its number, what is asked of its row, and the ids of very few records that alone can be hits;
    None where nothing can meet it.

    For each of those few the index is asked by itself and reads nothing of the others. (For scores it would count all that
    hold the words each time.)
    """
    early, late = _Said(), _Said()
    alone: str | None = None
    hits: tuple[int, float] | None = None
    for part in asked.rest:
        inner, sign = (part.part, "<>") if isinstance(part, Not) else (part, "=")
        few = 0
        if marked.may_tell(inner, spec):
            hits = hits or _hits(session, spec, asked.match)
            few = marked.few(session, spec, inner, most, *hits)
        marks = marked.marks(session, spec, inner, few)
        if marks is not None:
            left = marks.count(1)
            if sign == "=" and not left:
                return None
            if hits and sign == "=":  # what is left of the hits is less, and lies further apart
                if not scores and alone is None and left * ALONE < marked.last(session, spec) / hits[1]:
                    alone = _ids(marks)
                    continue
                hits = min(hits[0], left), hits[1] * max(1.0, marked.last(session, spec) / left)
            early += _Said(f" AND substr(?, {{number}} + 1, 1) {sign} x'01'", (marks,))
            continue
        said = _said(spec.kind, part)
        if said is None:
            return None
        late += said
    return early, late, alone


def _ids(marks: bytes) -> str:
    """The ids that are marked, as JSON."""
    return json.dumps([found.start() for found in re.finditer(b"\x01", marks)])


def _hits(session: Session, spec: ListSpec, match: str) -> tuple[int, float]:
    """How many hits hold some words (where they are more than `LOOKED`, as many as there may be), and how far apart the newest
    lie, in ids."""
    index, last = spec.index, marked.last(session, spec)
    counted = f"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT {LOOKED})"
    number = int(driven(session, counted, (match,))[0][0])
    if number < LOOKED:
        return number, last / max(1, number)
    newest = f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET {_NEAR}"
    return last, (last - int(driven(session, newest, (match,))[0][0])) / _NEAR


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


@lru_cache(maxsize=16)
def _alive(kind: str) -> str:
    return str(SPECS[kind].alive.compile(compile_kwargs={"literal_binds": True}))
