"""The words of a query as an FTS5 expression."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise, product
from math import prod
from string import ascii_lowercase, digits
from typing import Any, Final

from sqlalchemy import bindparam, text

from db.search import cjk
from db.search.fold import fold
from db.search.query import Among, And, Field, Near, Node, Not, Or, Phrase, Word

WORDS: Final = re.compile(r"\w+")
_SECOND: Final = (
    f"{ascii_lowercase}{digits}æœßþðŋə²³"  # letters that may follow a first one, folded as the index is
)
_COMBINED: Final = 64  # combinations of forms that one NEAR asks for


def quoted(words_of: str, *, prefix: bool = False) -> str:
    """Words as one FTS5 string, folded as the index is; "" when there is no word in them."""
    words = WORDS.findall(fold(words_of))
    return f'"{" ".join(words)}"' + ("*" if prefix else "") if words else ""


def beginning(word: str) -> str:
    """Words that begin so as an FTS5 expression.

    The index keeps beginnings of two and three letters. Those of one it would gather from every word that there is, which takes
    a hundred times as long as to ask for the word itself and for each two letters with which it may go on.
    """
    term = quoted(word, prefix=True)
    letter = term[1:-2]
    if len(letter) != 1 or not letter.isascii():
        return term
    return f'("{letter}" OR ' + " OR ".join(f'"{letter}{second}"*' for second in _SECOND) + ")"


@lru_cache(maxsize=128)  # every kind of record asks for the same ones at each key
def expression(node: Node) -> str | None:
    """The FTS5 expression of a query that holds only words; None when it holds a field, a negation, or letters of CJK."""
    if isinstance(node, Word | Phrase) and cjk.has_letters(node.text):
        return None  # by pairs of letters, which are indexed apart
    if isinstance(node, Near) and any(cjk.has_letters(part.text) for part in node.parts):
        return None
    if isinstance(node, Word):
        terms = _terms(node)
        if node.prefix and terms:
            terms[0] = beginning(node.text)
        return (terms[0] if len(terms) == 1 else f"({' OR '.join(terms)})") if terms else None
    if isinstance(node, Phrase):
        return quoted(node.text) or None
    if isinstance(node, Near):
        return _near(node)
    if isinstance(node, Field | Among | Not):
        return None
    parts = [expression(part) for part in node.parts]
    if any(part is None for part in parts):
        return None
    joint = " AND " if isinstance(node, And) else " OR "
    return "(" + joint.join(str(part) for part in parts) + ")"


def _terms(unit: Word | Phrase) -> list[str]:
    """A word and its other forms, or a phrase, as FTS5 strings; none when there is no letter in it."""
    if isinstance(unit, Phrase):
        return [term] if (term := quoted(unit.text)) else []
    term = quoted(unit.text, prefix=unit.prefix)
    return [term, *(quoted(form) for form in unit.forms)] if term else []


def _near(node: Near) -> str | None:
    """FTS5 lets no OR stand inside NEAR: every combination of forms is asked for, as far as they are few."""
    units = [_terms(part) for part in node.parts]
    if not all(units):
        return None
    while prod(len(terms) for terms in units) > _COMBINED:
        longest = max(units, key=len)
        longest.pop()
    found = [f"NEAR({' '.join(terms)}, {node.distance})" for terms in product(*units)]
    return found[0] if len(found) == 1 else f"({' OR '.join(found)})"


def positive(node: Node | None) -> str | None:
    """An FTS5 expression of all words that a query looks for, joined by OR: what a hit is ranked by."""
    found: list[str] = []

    def collect(part: Node) -> None:
        if isinstance(part, And | Or):
            for inner in part.parts:
                collect(inner)
        elif isinstance(part, Word | Phrase | Near):
            words = expression(part)
            if words:
                found.append(words)

    if node is not None:
        collect(node)
    return " OR ".join(dict.fromkeys(found)) or None


def side_by_side(node: Node, worth: Callable[[Word, Word], bool]) -> str:
    """An FTS5 expression for each two words of a query that stand next to each other and are `worth` it; "" for none.

    Where words are parts of one name or, as Vietnamese syllables, of one word, a text that has them together is meant.
    """
    parts = node.parts if isinstance(node, And) else ()
    pairs = [
        quoted(f"{one.text} {other.text}", prefix=other.prefix)
        for one, other in pairwise(parts)
        if isinstance(one, Word) and isinstance(other, Word) and not one.prefix
        if not cjk.has_letters(one.text + other.text) and worth(one, other)
    ]
    return " OR ".join(pair for pair in dict.fromkeys(pairs) if pair)


def in_columns(columns: str, value: str) -> str:
    """An FTS5 expression: all words of a value, the last as a beginning, in some columns; "" without a word."""
    words = WORDS.findall(fold(value))
    if not words:
        return ""
    terms = [f'"{word}"' for word in words[:-1]] + [beginning(words[-1])]
    return f"{{{columns}}} : ({' AND '.join(terms)})"


def by_pairs(kind: str, words: str) -> Any:
    """A subselect of the records of a kind that hold the CJK letters of some words."""
    query = (
        "SELECT record_id FROM gram WHERE kind = :kind AND id IN "
        "(SELECT rowid FROM gram_fts WHERE gram_fts MATCH :pairs)"
    )
    return text(query).bindparams(
        bindparam("kind", kind, unique=True), bindparam("pairs", cjk.expression(words), unique=True)
    )


def rowids(index: str, words: str) -> Any:
    """A subselect of the ids that an FTS5 expression finds; an empty expression finds none."""
    query = f"SELECT rowid FROM {index} WHERE {index} MATCH :words"
    return text(query).bindparams(bindparam("words", words or '""', unique=True))
