"""What holds the words of a query among things that have no fields, such as notes and collections, as a SQL condition."""

from __future__ import annotations

from typing import Any

from db.search import cjk
from db.search.match import expression
from db.search.query import And, Near, Node, Or, Phrase, Word

Said = tuple[str, tuple[Any, ...]]


def said(node: Node, index: str, kind: str, number: str) -> Said | None:
    """The condition on the id `number`, with what stands for its question marks; None for a query that asks for more than
    words."""
    words = expression(node)
    if words is not None:
        return f"{number} IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", (words,)
    if isinstance(node, And | Or | Near):
        parts = [said(part, index, kind, number) for part in node.parts]
        joint = " OR " if isinstance(node, Or) else " AND "
        some = [part for part in parts if part is not None]
        if len(some) < len(parts):
            return None
        return f"({joint.join(sql for sql, _ in some)})", tuple(v for _, values in some for v in values)
    if isinstance(node, Word | Phrase) and cjk.has_letters(node.text):
        pairs = "SELECT rowid FROM gram_fts WHERE gram_fts MATCH ?"
        found = f"{number} IN (SELECT record_id FROM gram WHERE kind = ? AND id IN ({pairs}))"
        values: tuple[Any, ...] = (kind, cjk.expression(node.text))
        rest = expression(Phrase(cjk.without(node.text)))
        if rest is not None:
            found += f" AND {number} IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)"
            values += (rest,)
        return found, values
    return None
