"""Records that a field keeps, as one byte for each id: what a hit of words is held against without a look at its row.

An outlet, a topic, a name or a period that keeps few records is asked for once, by the index of its column, and kept
until something is written: while one types on and chooses, the same ones are asked again. Looking a hit up in its table takes
0.6 to 0.9 microseconds, in the bytes 0.08; to list a record takes 0.4. What keeps many is therefore asked of the rows
(`db.search.probing`): many of them are met before a page is full.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import memory
from db.describing import driven
from db.listing import ListSpec, fetch_ids
from db.search import filters, ranges
from db.search.fold import key
from db.search.named import outlets, topics
from db.search.query import Field, Node

FEW: Final = 25_000  # records (of an outlet or topic: articles) up to which they are listed
KEPT: Final = 16_000_000  # bytes that are kept, of the newest fields


def marks(session: Session, spec: ListSpec, node: Node) -> bytes | None:
    """A byte for each id, 1 where the record meets a field; None where its row is better asked."""
    if not isinstance(node, Field) or spec.kind not in _KINDS:
        return None
    if node.name in _OWN:
        values = _OWN[node.name]
        return _marks(session, spec, node) if values is None or key(node.value) in values else None
    if node.name not in _LISTERS and node.name not in _NAMED:
        return None
    kept: dict[Any, bytes | None] = memory.remembered(session, "marks", dict)
    asked = (spec.kind, node)
    if asked not in kept:
        kept[asked] = _marks(session, spec, node)
        _leave(kept)
    return kept.get(asked)


def _marks(session: Session, spec: ListSpec, node: Field) -> bytes | None:
    lister = _LISTERS.get(node.name)
    ids = lister(session, spec, node.value) if lister is not None else _as_listed(session, spec, node)
    return None if ids is None else _bytes(ids)


def _leave(kept: dict[Any, bytes | None]) -> None:
    """Forget the oldest of what takes too much room."""
    for oldest in list(kept)[:-1]:
        if sum(len(found or b"") for found in list(kept.values())) <= KEPT:
            return
        kept.pop(oldest, None)


def _bytes(ids: Iterable[int]) -> bytes:
    numbers = array("q", ids)
    found = bytearray(max(numbers, default=0) + 1)
    for number in numbers:
        found[number] = 1
    return bytes(found)


def _named(session: Session, found: Any) -> str:
    """The ids of the things of a name, as JSON."""
    return json.dumps(list(fetch_ids(session, found)))


def _at_most(session: Session, few: str, values: tuple[Any, ...]) -> bool:
    """Whether a statement gives no more rows than are listed."""
    return int(driven(session, f"SELECT count(*) FROM ({few} LIMIT {FEW + 1})", values)[0][0]) <= FEW


def _listed(session: Session, statement: str, values: tuple[Any, ...]) -> list[int]:
    return [row[0] for row in driven(session, statement, values)]


def _of_outlet(session: Session, spec: ListSpec, value: str) -> list[int] | None:
    named = (_named(session, outlets(value)),)
    own = "SELECT id FROM article WHERE outlet_id IN (SELECT value FROM json_each(?))"
    if not _at_most(session, own, named):
        return None
    if spec.kind == "article":
        return _listed(session, own, named)
    where = "WHERE a.outlet_id IN (SELECT value FROM json_each(?))"
    if spec.kind == "event":
        sources = f"SELECT s.event_id FROM article a CROSS JOIN event_source s ON s.article_id = a.id {where}"
        return _listed(session, sources, named)
    name = spec.table.name
    return _listed(
        session, f"SELECT x.id FROM article a CROSS JOIN {name} x ON x.article_id = a.id {where}", named
    )


def _of_topic(session: Session, spec: ListSpec, value: str) -> list[int] | None:
    """Records that carry a topic, or whose article does when they carry none of their own."""
    named = _named(session, topics(value))
    tagged = "SELECT record_id FROM tagging WHERE topic_id IN (SELECT value FROM json_each(?)) AND kind = ?"
    if not _at_most(session, tagged, (named, "article")):
        return None
    own = _listed(session, tagged, (named, spec.kind))
    if "article_id" not in spec.table.c:
        return own
    by_article = (
        f"SELECT x.id FROM tagging g CROSS JOIN {spec.table.name} x ON x.article_id = g.record_id "
        "WHERE g.topic_id IN (SELECT value FROM json_each(?)) AND g.kind = 'article' "
        "AND NOT EXISTS (SELECT 1 FROM tagging o WHERE o.kind = ? AND o.record_id = x.id)"
    )
    return own + _listed(session, by_article, (named, spec.kind))


def _of_days(session: Session, spec: ListSpec, value: str) -> list[int] | None:
    """Records of a period: those that begin in it, and those that began before and last into it."""
    days = ranges.days(value)
    if days is None:
        return []
    name = spec.table.name
    # as the partial indexes by date have it
    alive = spec.alive.compile(compile_kwargs={"literal_binds": True})
    begun = f"SELECT id FROM {name} WHERE date_from BETWEEN ? AND ? AND {alive}"
    if not _at_most(session, begun, days):
        return None
    lasting = f"SELECT id FROM {name} WHERE date_to > date_from AND date_to >= ? AND date_from < ?"
    return _listed(session, begun, days) + _listed(session, lasting, (days[0], days[0]))


def _as_listed(session: Session, spec: ListSpec, node: Field) -> array[int] | None:
    """By the list's own condition, which leads by an index to the records."""
    found = fetch_ids(session, select(spec.id).where(filters.of_node(spec, node)).limit(FEW + 1))
    return found if len(found) <= FEW else None


_KINDS: Final = ("article", "quote", "event", "statistic")  # highlights are few
_LISTERS: Final[dict[str, Callable[[Session, ListSpec, str], list[int] | None]]] = {
    "outlet": _of_outlet,
    "topic": _of_topic,
    "date": _of_days,
    "year": _of_days,
}
# Fields of which an index leads to the records of each kind.
_NAMED: Final = ("speaker", "party", "person", "organisation", "place", "instrument")
# What the user adds to records is written without forgetting what was counted, so it is asked anew.
_OWN: Final = {"collection": None, "note": None, "is": ("bookmarked", "starred"), "has": ("note",)}
