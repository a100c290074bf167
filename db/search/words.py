"""The library's own words, asked of the index itself: no list of them is kept, so none can be out of date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import memory
from db.describing import driven
from db.facets import ALIAS, PARTY
from db.search.fold import key
from db.search.inflection import forms, is_inflected
from db.search.match import quoted
from db.search.query import Among, And, Field, Near, Node, Not, Or, Phrase, Word

# in the order in which a word is likely to be found in them
_INDEXES: Final = ("article_fts", "quote_fts", "event_fts", "party_fts", "statistic_fts", "note_fts")
_WIDEST: Final = 12  # words of a query whose forms are looked for; a longer one is a text and taken as it is
_NAMED: Final = 4  # words of a name


def is_known(session: Session, word: str) -> bool:
    """Whether a word stands anywhere in the library."""
    sought = quoted(word)
    return bool(sought and memory.remembered(session, ("word", sought), lambda: _stands(session, sought)))


def articles_with(session: Session, word: str, most: int = 50) -> int:
    """In how many articles a word stands, counted up to `most`."""
    sought = quoted(word)
    counted = "SELECT count(*) FROM (SELECT 1 FROM article_fts WHERE article_fts MATCH ? LIMIT ?)"
    return int(driven(session, counted, (sought, most))[0][0]) if sought else 0


def widened(session: Session, node: Node) -> Node:
    """A query whose English words also stand for their other forms that the library has.

    A capital, quotation marks or a star keep a word as it is typed; so does a name of the library in two words or more.
    """
    node = _with_alike(session, node)
    typed = [leaf for leaf in _words(node) if not leaf.exact]
    if not typed or len(typed) > _WIDEST:
        return node
    names = _in_names(session, [leaf.text for leaf in _words(node)])
    return _with_forms(session, node, names)


def _with_alike(session: Session, node: Node) -> Node:
    """`like:quote/12` as the records that are like it."""
    if isinstance(node, Field) and node.name == "like":
        from db.search.similar import (
            alike,  # late: few queries ask for it, and it reads the lists of all kinds
        )

        kind, _, number = node.value.partition("/")
        found = alike(session, kind, int(number)) if number.isdecimal() else None
        if found is None:
            return Among(node.value, ())
        return Among(found.title, tuple(found.ids.items()), found.words)
    if isinstance(node, And | Or):
        return type(node)(tuple(_with_alike(session, part) for part in node.parts))
    if isinstance(node, Not):
        return Not(_with_alike(session, node.part))
    return node


def _with_forms(session: Session, node: Node, names: frozenset[str]) -> Node:
    if isinstance(node, Word):
        if node.exact or node.text in names or (node.prefix and len(node.text) <= 3):
            return node
        found = tuple(form for form in forms(node.text) if is_known(session, form))
        if node.prefix:  # those that begin so are found anyway
            found = tuple(form for form in found if not form.startswith(node.text))
        return Word(node.text, node.prefix, node.exact, found) if found else node
    if isinstance(node, And):
        return And(tuple(_with_forms(session, part, names) for part in node.parts))
    if isinstance(node, Or):
        return Or(tuple(_with_forms(session, part, names) for part in node.parts))
    if isinstance(node, Not):
        return Not(_with_forms(session, node.part, names))
    if isinstance(node, Near):
        parts = (_with_forms(session, part, names) for part in node.parts)
        return Near(tuple(part for part in parts if isinstance(part, Word | Phrase)), node.distance)
    return node


def _words(node: Node) -> list[Word]:
    if isinstance(node, Word):
        return [node]
    if isinstance(node, And | Or | Near):
        return [word for part in node.parts for word in _words(part)]
    if isinstance(node, Not):
        return _words(node.part)
    return []


def _in_names(session: Session, typed: list[str]) -> frozenset[str]:
    """The words of a query that stand side by side as in a name of the library: "united nations" is no unit."""
    runs = {
        key(" ".join(typed[at : at + size])): typed[at : at + size]
        for size in range(2, _NAMED + 1)
        for at in range(len(typed) - size + 1)
    }
    if not any(is_inflected(word) for word in typed) or not runs:
        return frozenset()
    query = (
        select(ALIAS.c.name_key)
        .join(PARTY, PARTY.c.id == ALIAS.c.party_id)
        .where(ALIAS.c.name_key.in_(list(runs)), PARTY.c.deleted_at.is_(None))
    )
    found: Iterable[str] = session.connection().execute(query).scalars()
    return frozenset(word for name in found for word in runs.get(name, ()))


# One statement: a word that is nowhere would cost six.
_STANDS: Final = "SELECT 1 WHERE " + " OR ".join(
    f"EXISTS (SELECT 1 FROM {index} WHERE {index} MATCH ?1)" for index in _INDEXES
)


def _stands(session: Session, sought: str) -> bool:
    return bool(driven(session, _STANDS, (sought,)))
