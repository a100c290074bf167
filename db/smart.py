"""Smart collections: what a saved search finds now, as rows of bookmarks' lists.

What it finds need not be bookmarked, so its rows have keys of their own: the kind's number times 2**40 plus the record's id.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import articles, events, highlights, memory, parties, quotes, statistics
from db.facets import PARTY
from db.listing import Condition, ListSpec, among, fetch_ids
from db.records import PARTY_KINDS, Kind, Ref

KEY: Final = 2**40
SHOWN: Final = 2000  # records of a kind that a smart collection shows
COUNTED: Final = 1000  # records of a kind that are counted
# A record's kind by its number in a key; numbers are never given to another kind.
NUMBERS: Final[tuple[Kind, ...]] = (
    "article",
    "quote",
    "event",
    "statistic",
    "highlight",
    "person",
    "organisation",
    "place",
    "instrument",
    "topic",
)
# In the order in which they are shown.
SPECS: Final[tuple[tuple[Kind, ListSpec, str], ...]] = (
    ("quote", quotes.SPEC, "newest"),
    ("statistic", statistics.SPEC, "newest"),
    ("event", events.SPEC, "newest"),
    ("highlight", highlights.SPEC, "newest"),
    ("article", articles.SPEC, "newest"),
)
# Searches that look at stars, notes and collections change with writes that recount nothing.
_VOLATILE: Final = ("is:", "has:", "note:", "collection:")


def key_of(ref: Ref) -> int:
    """The key of a record's row."""
    return (NUMBERS.index(ref.kind) + 1) * KEY + ref.id


def ref_of(key: int) -> Ref | None:
    """The record of a key; None for the id of a bookmark."""
    number, identity = divmod(key, KEY)
    return Ref(NUMBERS[number - 1], identity) if number else None


def refs(session: Session, query: str, kinds: Sequence[str] = ()) -> list[Ref]:
    """What a search finds now: kind after kind, each newest first; the first 2,000 of each."""
    if not _asks(query):
        return []
    found: list[Ref] = []
    for kind, spec, order in SPECS:
        if not kinds or kind in kinds:
            by = spec.orders[order]
            chosen = select(spec.id).where(*_conditions(session, spec, query))
            found += [Ref(kind, i) for i in fetch_ids(session, chosen.order_by(*by.columns).limit(SHOWN))]
    found += _parties(session, query, kinds)
    return found


def keys(session: Session, query: str, kinds: Sequence[str] = ()) -> array[int]:
    """The same as keys."""
    return array("q", (key_of(ref) for ref in refs(session, query, kinds)))


def count(session: Session, query: str, kinds: Sequence[str] = ()) -> tuple[int, bool]:
    """How many records a search finds, and whether it finds more than were counted."""

    def counted() -> tuple[int, bool]:
        return _count(session, query, kinds)

    if any(name in query.lower() for name in _VOLATILE) or "highlight" in kinds or not kinds:
        return counted()
    return memory.remembered(session, ("smart", query, tuple(kinds)), counted)


def _count(session: Session, query: str, kinds: Sequence[str]) -> tuple[int, bool]:
    if not _asks(query):
        return 0, False
    numbers = []
    for kind, spec, _ in SPECS:
        if not kinds or kind in kinds:
            some = select(spec.id).where(*_conditions(session, spec, query)).limit(COUNTED + 1)
            numbers.append(
                session.connection().execute(select(func.count()).select_from(some.subquery())).scalar_one()
            )
    numbers.append(len(_parties(session, query, kinds)))
    return sum(min(n, COUNTED) for n in numbers), any(n > COUNTED for n in numbers)


def _asks(query: str) -> bool:
    """Whether a search asks for anything."""
    from db.search.query import parse  # late: only a smart collection needs the parser

    return parse(query) is not None


def _conditions(session: Session, spec: ListSpec, query: str) -> tuple[Condition, ...]:
    from db.search import filters  # late, as above

    return spec.alive, filters.condition(session, spec, query)


def _parties(session: Session, query: str, kinds: Sequence[str]) -> list[Ref]:
    wanted = [kind for kind in PARTY_KINDS if not kinds or kind in kinds]
    if not wanted:
        return []
    spec = parties.SPEC
    chosen = select(spec.id).where(*_conditions(session, spec, query), PARTY.c.kind.in_(wanted))
    ids = fetch_ids(session, chosen.order_by(*spec.orders["name"].columns).limit(SHOWN))
    return of_parties(session, ids)


def of_parties(session: Session, ids: Iterable[int]) -> list[Ref]:
    """Parties by their ids, each under its own kind, in order."""
    wanted = list(ids)
    named = select(PARTY.c.id, PARTY.c.kind).where(among(PARTY.c.id, wanted))
    kind_of = dict(session.connection().execute(named).all())  # type: ignore[arg-type,var-annotated]
    return [Ref(kind_of[i], i) for i in wanted if i in kind_of]
