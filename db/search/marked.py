"""Records that a field keeps, as one byte for each id: what a hit of words is held against without a look at its row.

An outlet, a topic or a speaker that keeps few records is asked for once, by the index of its column, and kept
until something is written: while one types on and chooses, the same ones are asked again. Looking a hit up in its table takes
0.6 to 0.9 microseconds, in the bytes 0.08; to list a record takes 0.4. What keeps many is therefore asked of the rows
(`db.search.probing`): many of them are met before a page is full.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable
from typing import Any, Final

from sqlalchemy.orm import Session

from db import memory
from db.describing import driven
from db.listing import ListSpec, fetch_ids
from db.search.named import is_whole, outlets, parties, topics
from db.search.query import Field, Node

FEW: Final = 25_000  # records (of an outlet or topic: articles) up to which they are listed
KEPT: Final = 16_000_000  # bytes that are kept, of the newest fields


def marks(session: Session, spec: ListSpec, node: Node) -> bytes | None:
    """A byte for each id, 1 where the record meets a field; None where its row is better asked."""
    if not isinstance(node, Field) or spec.kind not in _KINDS:
        return None
    lister = _LISTERS.get(node.name)
    if lister is None:
        return None
    kept: dict[Any, bytes | None] = memory.remembered(session, "marks", dict)
    key = (spec.kind, node)
    if key in kept:
        return kept[key]
    ids = lister(session, spec, node.value)
    found = None if ids is None else _bytes(ids)
    kept[key] = found
    for oldest in list(kept)[:-1]:
        if sum(len(some or b"") for some in list(kept.values())) <= KEPT:
            break
        kept.pop(oldest, None)
    return found


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


def _of_speaker(session: Session, spec: ListSpec, value: str) -> list[int] | None:
    """Of a speaker chosen by the whole name; a name that is typed also means speakers who are no party."""
    if not is_whole(value) or spec.kind not in ("quote", "article"):
        return None
    named = (_named(session, parties(value)),)
    column = "id" if spec.kind == "quote" else "article_id"
    alive = "" if spec.kind == "quote" else " AND deleted_at IS NULL AND status <> 'rejected'"
    said = f"SELECT {column} FROM quote WHERE speaker_id IN (SELECT value FROM json_each(?)){alive}"
    return _listed(session, said, named) if _at_most(session, said, named) else None


_KINDS: Final = ("article", "quote", "event", "statistic")  # highlights are few
_LISTERS: Final[dict[str, Callable[[Session, ListSpec, str], list[int] | None]]] = {
    "outlet": _of_outlet,
    "topic": _of_topic,
    "speaker": _of_speaker,
}
