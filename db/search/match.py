"""The words of a query as an FTS5 expression."""

from __future__ import annotations

import re
from typing import Any, Final

from sqlalchemy import bindparam, text

from db.search.fold import fold
from db.search.query import And, Field, Near, Node, Not, Or, Phrase, Word

_WORDS: Final = re.compile(r"\w+")


def quoted(words_of: str, *, prefix: bool = False) -> str:
    """Words as one FTS5 string, folded as the index is; "" when there is no word in them."""
    words = _WORDS.findall(fold(words_of))
    return f'"{" ".join(words)}"' + ("*" if prefix else "") if words else ""


def expression(node: Node) -> str | None:
    """The FTS5 expression of a query that holds only words; None when it holds a field or a negation."""
    if isinstance(node, Word):
        return quoted(node.text, prefix=node.prefix) or None
    if isinstance(node, Phrase):
        return quoted(node.text) or None
    if isinstance(node, Near):
        words = [quoted(word) for word in node.words]
        return f"NEAR({' '.join(words)}, {node.distance})" if all(words) else None
    if isinstance(node, Field | Not):
        return None
    parts = [expression(part) for part in node.parts]
    if any(part is None for part in parts):
        return None
    joint = " AND " if isinstance(node, And) else " OR "
    return "(" + joint.join(str(part) for part in parts) + ")"


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


def in_columns(columns: str, value: str) -> str:
    """An FTS5 expression: all words of a value, the last as a beginning, in some columns; "" without a word."""
    words = _WORDS.findall(fold(value))
    if not words:
        return ""
    terms = [f'"{word}"' for word in words[:-1]] + [f'"{words[-1]}"*']
    return f"{{{columns}}} : ({' AND '.join(terms)})"


def rowids(index: str, words: str) -> Any:
    """A subselect of the ids that an FTS5 expression finds; an empty expression finds none."""
    query = f"SELECT rowid FROM {index} WHERE {index} MATCH :words"
    return text(query).bindparams(bindparam("words", words or '""', unique=True))
