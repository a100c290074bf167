"""What one does with events: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db import events
from db import listing as lists
from db.records import EventDetail, EventRow, Facet, Listing, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()


def listing(library: Library, where: Where = EVERYTHING, order: str = "newest") -> Listing[EventRow]:
    """The events that `where` leaves. Orders: newest, oldest, title, sources, added."""
    with library.read() as session:
        ids = events.ids(session, where, order)
        return Listing(ids, events.rows(session, ids[:FIRST]), lists.total(session, events.SPEC))


def rows(library: Library, ids: Sequence[int]) -> tuple[EventRow, ...]:
    """Events in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return events.rows(session, ids)


def facets(library: Library, where: Where = EVERYTHING) -> tuple[Facet, ...]:
    """Topic, place, state, year, status and outlet with counts."""
    with library.read() as session:
        return lists.facets(session, events.SPEC, where)


def detail(library: Library, event_id: int) -> EventDetail:
    """One event with the sentences it rests on and who took part; raises NoSuchRecord."""
    with library.read() as session:
        return events.detail(session, event_id)


def all_for_timeline(library: Library, where: Where = EVERYTHING) -> tuple[EventRow, ...]:
    """Every event that `where` leaves, oldest first, those without a year last."""
    with library.read() as session:
        return events.rows(session, events.ids(session, where, "oldest"))
