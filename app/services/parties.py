"""What one does with parties: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from app.changes import EVERYTHING as ALL_CHANGES
from app.changes import Changes, Outcome
from app.services.undoing import undoable
from db import adding, editing, parties
from db import listing as lists
from db.models import Party
from db.records import Facet, Listing, PartyDetail, PartyRow, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()
CHANGES: Final = Changes(quotes=True, events=True, statistics=True, parties=True, bookmarks=True)
EVERYTHING_CHANGED: Final = ALL_CHANGES


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


def rename(library: Library, party_id: int, name: str) -> Outcome[None]:
    """Give a party another main name; the old one stays as an alias. Raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.rename_party(session, editing.get(session, Party, party_id), name)

    return undoable(library, "Rename", CHANGES, work)


def add_alias(library: Library, party_id: int, name: str) -> Outcome[None]:
    """Give a party one more name by which it is found and recognised; raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.get(session, Party, party_id)
        adding.add_aliases(session, party_id, [name])

    return undoable(library, "Add Name", CHANGES, work)


def set_note(library: Library, party_id: int, text: str) -> Outcome[None]:
    """Write what is known of a party; raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.get(session, Party, party_id).note = text.strip()

    return undoable(library, "Edit Note", CHANGES, work)


def merge(library: Library, keep: int, drop: int) -> Outcome[None]:
    """Make two parties one: everything that named `drop` names `keep` from then on. Raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.merge(session, keep, drop)

    return undoable(library, "Merge", EVERYTHING_CHANGED, work)
