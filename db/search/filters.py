"""A query as a condition on a list: its words through the full-text index, its fields through columns.

A field that means nothing for a kind finds nothing there: `speaker:x` lists the quotes of x and the articles that hold
them, but no event without such a quote.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, false, func, not_, or_, true
from sqlalchemy.orm import Session

from db.listing import Condition, ListSpec, among
from db.records import PARTY_KINDS
from db.search import cjk, fields
from db.search.match import by_pairs, expression, in_columns, rowids
from db.search.query import Among, And, Field, Near, Node, Not, Or, Phrase, Word, parse
from db.search.words import widened


def condition(session: Session, spec: ListSpec, query: str) -> Condition:
    """The records of a list that a query finds; everything when it asks for nothing."""
    node = parse(query)
    return true() if node is None else of_node(spec, widened(session, node))


def of_node(spec: ListSpec, node: Node) -> Condition:
    """The condition of a parsed query on a list."""
    words = expression(node)
    if words is not None:
        return spec.id.in_(rowids(spec.index, words))
    if isinstance(node, And):
        return and_(*(of_node(spec, part) for part in _gathered(node)))
    if isinstance(node, Near):
        return and_(*(of_node(spec, part) for part in node.parts))
    if isinstance(node, Word | Phrase) and cjk.has_letters(node.text):
        return _by_pairs(spec, node)
    if isinstance(node, Or):
        return or_(*(of_node(spec, part) for part in node.parts))
    if isinstance(node, Not):
        # of a record without the property nothing is known, which is not what is left out
        return not_(func.coalesce(of_node(spec, node.part), false()))
    if isinstance(node, Among):
        return among(spec.id, node.of(spec.kind))
    if isinstance(node, Field):
        return fields.condition(spec, node.name, node.value)
    return false()  # a word of signs only


def _by_pairs(spec: ListSpec, node: Word | Phrase) -> Condition:
    """CJK letters by their pairs; what else stands in the word or phrase through the words' index."""
    kind = "party" if spec.kind in PARTY_KINDS else spec.kind
    found: Condition = spec.id.in_(by_pairs(kind, node.text))
    rest = expression(Phrase(cjk.without(node.text)))
    return found if rest is None else and_(found, spec.id.in_(rowids(spec.index, rest)))


def in_notes(bookmark_id: ColumnElement[int], query: str) -> Condition:
    """The bookmarks whose note a query finds by its words."""
    node = parse(query)
    words = expression(node) if node is not None else None
    if words is None:
        words = in_columns("note", " ".join(_values(node)))
    return bookmark_id.in_(rowids("note_fts", words)) if words else false()


def _gathered(node: And) -> list[Node]:
    """The parts of an And with all parts that are only words gathered into one, which the index answers at once."""
    words = [part for part in node.parts if expression(part) is not None]
    rest: list[Node] = [part for part in node.parts if expression(part) is None]
    if words:
        rest.insert(0, words[0] if len(words) == 1 else And(tuple(words)))
    return rest


def _values(node: Node | None) -> list[str]:
    if isinstance(node, And | Or):
        return [value for part in node.parts for value in _values(part)]
    return [node.value] if isinstance(node, Field) and node.name == "note" else []
