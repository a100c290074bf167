"""What one does with parties: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db import listing as lists
from db import parties
from db.records import Facet, Listing, PartyDetail, PartyRow, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()


def listing(library: Library, where: Where = EVERYTHING, order: str = "name") -> Listing[PartyRow]:
    """The parties that `where` leaves. Orders: name, most, added."""
    with library.read() as session:
        ids = parties.ids(session, where, order)
        return Listing(ids, parties.rows(session, ids[:FIRST]), lists.total(session, parties.SPEC))


def rows(library: Library, ids: Sequence[int]) -> tuple[PartyRow, ...]:
    """Parties in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return parties.rows(session, ids)


def facets(library: Library, where: Where = EVERYTHING) -> tuple[Facet, ...]:
    """Kind and organisation with counts."""
    with library.read() as session:
        return lists.facets(session, parties.SPEC, where)


def detail(library: Library, party_id: int) -> PartyDetail:
    """A party with its other names, roles over time and whom it is named with; raises NoSuchRecord."""
    with library.read() as session:
        return parties.detail(session, party_id)


def card(library: Library, party_id: int) -> PartyRow:
    """A party as a list shows it; raises NoSuchRecord."""
    with library.read() as session:
        return parties.row(session, party_id)
