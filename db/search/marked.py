"""Records that a field keeps, as one byte for each id: what a hit of words is held against without a look at its row.

An outlet, a topic, a name or a period that keeps few records is asked for once, by the index of its column, and kept
until something is written: while one types on and chooses, the same ones are asked again. Looking a hit up in its table takes
0.6 microseconds where hits lie close together, and 4 where each is on a page of its own, in the bytes 0.08; to list a record
takes 0.2. What keeps many is therefore asked of the rows (`db.search.probing`): many are met before a page is full.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable
from math import sqrt
from typing import Any, Final, TypeGuard

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import memory
from db.describing import driven
from db.listing import ListSpec, fetch_ids
from db.search import filters, ranges
from db.search.fold import key
from db.search.named import outlets, topics
from db.search.query import Field, Node

# Microseconds: to list one record by an index of its own, or by its article's; to look one up on a page at hand, on another.
LISTED: Final = {"own": 0.3, "article": 0.5}
_LOOK, _PAGE, _FURTHER = 0.6, 4.0, 3.0  # the last for a look on to the article
_ON_A_PAGE: Final = 40  # records
KEPT: Final = 16_000_000  # bytes that are kept, of the newest fields


def few(session: Session, spec: ListSpec, node: Field, wanted: int, hits: int, apart: float) -> int:
    """Records of a field up to which listing them is quicker than looking at the rows of hits until so many are found.

    Of n records among N, every N/n-th row is one: so many as are wanted take `wanted * N / n` looks, and never more than there
    are hits. Hits that lie far `apart` (ids from one to the next) are each on a page of their own.
    """
    look = _LOOK + _PAGE * min(1.0, apart / _ON_A_PAGE)
    by_article = node.name in ("outlet", "topic") and spec.kind != "article"
    cost = LISTED["article" if by_article else "own"]
    look += _FURTHER * by_article
    return int(min(sqrt(wanted * _last(session, spec.table.name) * look / cost), hits * look / cost))


def last(session: Session, spec: ListSpec) -> int:
    """The highest id of a list."""
    return _last(session, spec.table.name)


def may_tell(node: Node, spec: ListSpec) -> TypeGuard[Field]:
    """Whether marks may tell which records of a list meet a node."""
    if not isinstance(node, Field) or spec.kind not in _KINDS:
        return False
    if node.name in _OWN:
        values = _OWN[node.name]
        return values is None or key(node.value) in values
    return node.name in _LISTERS or node.name in _NAMED


def marks(session: Session, spec: ListSpec, node: Node, most: int) -> bytes | None:
    """A byte for each id, 1 where the record meets a field; None where it keeps more than `most` or is no such field.

    What is at hand is given however many it keeps.
    """
    if not may_tell(node, spec):
        return None
    if node.name in _OWN:
        return _marks(session, spec, node, most) if most else None
    kept: dict[Any, bytes | int] = memory.remembered(session, "marks", dict)
    asked = (spec.kind, node)
    found = kept.get(asked, 0)
    if isinstance(found, int) and found < most:  # not asked yet, or known to be more than fewer
        some = _marks(session, spec, node, most)
        found = kept[asked] = most if some is None else some
        _leave(kept)
    return found if isinstance(found, bytes) else None


def dead(session: Session, spec: ListSpec) -> bytes | None:
    """A byte for each id up to the last that is in the trash or rejected; None where each row must be asked."""
    if not spec.remembered:
        return None

    def listed() -> bytes:
        name = spec.table.name
        gone = f"SELECT id FROM {name} WHERE deleted_at IS NOT NULL"
        if "status" in spec.table.c:
            gone += f" UNION ALL SELECT id FROM {name} WHERE status = 'rejected'"
        ids = _listed(session, gone, ())
        return _bytes(ids) if ids else b""

    found: bytes = memory.remembered(session, ("dead", spec.index), listed)
    return found


def _marks(session: Session, spec: ListSpec, node: Field, most: int) -> bytes | None:
    lister = _LISTERS.get(node.name)
    ids: Iterable[int] | None
    if lister is not None:
        ids = lister(session, spec, node, most)
    else:
        ids = _as_listed(session, spec, node, most)
    return None if ids is None else _bytes(ids)


def _leave(kept: dict[Any, bytes | int]) -> None:
    """Forget the oldest of what takes too much room."""
    for oldest in list(kept)[:-1]:
        if sum(len(found) for found in list(kept.values()) if isinstance(found, bytes)) <= KEPT:
            return
        kept.pop(oldest, None)


def _bytes(ids: Iterable[int]) -> bytes:
    numbers = array("q", ids)
    found = bytearray(max(numbers, default=0) + 1)
    for number in numbers:
        found[number] = 1
    return bytes(found)


def _named(session: Session, node: Field) -> str:
    """The ids of the outlets or topics of a name, as JSON."""
    found = outlets if node.name == "outlet" else topics
    return memory.remembered(
        session, ("named", node), lambda: json.dumps(list(fetch_ids(session, found(node.value))))
    )


def _are_few(session: Session, statement: str, values: tuple[Any, ...], most: int) -> bool:
    """Whether a statement gives no more than so many rows."""
    counted = f"SELECT count(*) FROM ({statement} LIMIT ?)"
    return int(driven(session, counted, (*values, most + 1))[0][0]) <= most


def _listed(
    session: Session, statement: str, values: tuple[Any, ...], most: int | None = None
) -> list[int] | None:
    """The ids that a statement gives, as one text: half the time of a row for each. None for more than `most`."""
    limit = "" if most is None else f" LIMIT {most + 1}"
    written, number = driven(
        session, f"SELECT json_group_array(id), count(*) FROM ({statement}{limit})", values
    )[0]
    if most is not None and number > most:
        return None
    found: list[int] = json.loads(written)
    return found


def _share(session: Session, spec: ListSpec, most: int) -> int:
    """Of so many records of a kind, the number of articles on which they rest."""
    return int(most * _last(session, "article") / max(1, _last(session, spec.table.name)))


def _last(session: Session, name: str) -> int:
    def read() -> int:
        return int(driven(session, f"SELECT max(id) FROM {name}", ())[0][0] or 0)

    return memory.remembered(session, ("last", name), read)


def _of_outlet(session: Session, spec: ListSpec, node: Field, most: int) -> list[int] | None:
    named = (_named(session, node),)
    own = "SELECT id FROM article WHERE outlet_id IN (SELECT value FROM json_each(?))"
    if spec.kind == "article":
        return _listed(session, own, named, most)
    if not _are_few(session, own, named, _share(session, spec, most)):
        return None
    where = "WHERE a.outlet_id IN (SELECT value FROM json_each(?))"
    if spec.kind == "event":
        sources = (
            f"SELECT s.event_id AS id FROM article a CROSS JOIN event_source s ON s.article_id = a.id {where}"
        )
        return _listed(session, sources, named)
    name = spec.table.name
    return _listed(
        session, f"SELECT x.id FROM article a CROSS JOIN {name} x ON x.article_id = a.id {where}", named
    )


def _of_topic(session: Session, spec: ListSpec, node: Field, most: int) -> list[int] | None:
    """Records that carry a topic, or whose article does when they carry none of their own."""
    named = _named(session, node)
    tagged = (
        "SELECT record_id AS id FROM tagging WHERE topic_id IN (SELECT value FROM json_each(?)) AND kind = ?"
    )
    if "article_id" not in spec.table.c:
        return _listed(session, tagged, (named, spec.kind), most)
    if not _are_few(session, tagged, (named, "article"), _share(session, spec, most)):
        return None
    by_article = (
        f"SELECT x.id FROM tagging g CROSS JOIN {spec.table.name} x ON x.article_id = g.record_id "
        "WHERE g.topic_id IN (SELECT value FROM json_each(?)) AND g.kind = 'article' "
        "AND NOT EXISTS (SELECT 1 FROM tagging o WHERE o.kind = ? AND o.record_id = x.id)"
    )
    return _listed(session, f"{tagged} UNION ALL {by_article}", (named, spec.kind, named, spec.kind))


def _of_days(session: Session, spec: ListSpec, node: Field, most: int) -> list[int] | None:
    """Records of a period: those that begin in it, and those that began before and last into it."""
    days = ranges.days(node.value)
    if days is None:
        return []
    name = spec.table.name
    # as the partial indexes by date have it
    alive = spec.alive.compile(compile_kwargs={"literal_binds": True})
    begun = f"SELECT id FROM {name} WHERE date_from BETWEEN ? AND ? AND {alive}"
    lasting = f"SELECT id FROM {name} WHERE date_to > date_from AND date_to >= ? AND date_from < ?"
    return _listed(session, f"{begun} UNION ALL {lasting}", (*days, days[0], days[0]), most)


def _as_listed(session: Session, spec: ListSpec, node: Field, most: int) -> array[int] | None:
    """By the list's own condition, which leads by an index to the records."""
    found = fetch_ids(session, select(spec.id).where(filters.of_node(spec, node)).limit(most + 1))
    return found if len(found) <= most else None


_KINDS: Final = ("article", "quote", "event", "statistic")  # highlights are few
_LISTERS: Final[dict[str, Callable[[Session, ListSpec, Field, int], list[int] | None]]] = {
    "outlet": _of_outlet,
    "topic": _of_topic,
    "date": _of_days,
    "year": _of_days,
}
# Fields of which an index leads to the records of each kind.
_NAMED: Final = ("speaker", "party", "person", "organisation", "place", "instrument")
# What the user adds to records is written without forgetting what was counted, so it is asked anew.
_OWN: Final = {"collection": None, "note": None, "is": ("bookmarked", "starred"), "has": ("note",)}
