"""What one does with parties: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.changes import EVERYTHING as ALL_CHANGES
from app.changes import Changes, Outcome
from app.services.undoing import undoable
from db import adding, apart, editing, merging, parties, samenames, splitting
from db import listing as lists
from db.models import Party, PartyAlias
from db.records import Facet, Kind, Listing, PartyDetail, PartyRow, Where
from db.search.fold import key
from db.session import Library

FIRST: Final = 100  # rows that come with a list
BEGUN: Final = 30  # and with a long one that begins: each counts all articles that name it
EVERYTHING: Final = Where()
CHANGES: Final = Changes(quotes=True, events=True, statistics=True, parties=True, bookmarks=True)
EVERYTHING_CHANGED: Final = ALL_CHANGES


def listing(
    library: Library, where: Where = EVERYTHING, order: str = "name", *, whole: bool = True
) -> Listing[PartyRow]:
    """The parties that `where` leaves. Orders: name, most, added.

    Without `whole` a long list that nothing narrows comes with its first ids only.
    """
    with library.read() as session:
        ids, of, all_ids = lists.begin(session, parties.SPEC, where, order, whole=whole)
        return Listing(ids, parties.rows(session, ids[: FIRST if all_ids else BEGUN]), of, all_ids)


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


def remove_alias(library: Library, party_id: int, name: str) -> Outcome[None]:
    """Take one of its other names off a party; what is linked to it stays. Raises NoSuchRecord."""

    def work(session: Session) -> None:
        party = editing.get(session, Party, party_id)
        if key(name) != party.name_key:
            session.execute(
                delete(PartyAlias).where(PartyAlias.party_id == party_id, PartyAlias.name_key == key(name))
            )

    return undoable(library, "Remove Name", CHANGES, work)


def set_note(library: Library, party_id: int, text: str) -> Outcome[None]:
    """Write what is known of a party; raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.get(session, Party, party_id).note = text.strip()

    return undoable(library, "Edit Note", Changes(parties=True), work, recount=False)


def merge(library: Library, keep: int, drop: int) -> Outcome[None]:
    """Make two parties one: everything that named `drop` names `keep` from then on, its star and notes included.

    Raises NoSuchRecord.
    """

    def work(session: Session) -> None:
        stays, goes = editing.get(session, Party, keep), editing.get(session, Party, drop)
        if keep != drop and stays.kind == goes.kind:
            merging.move(session, cast(Kind, stays.kind), keep, drop)
        if keep != drop and goes.note and goes.note not in stays.note:
            stays.note = "\n\n".join(note for note in (stays.note, goes.note) if note)
        editing.merge(session, keep, drop)

    return undoable(library, "Merge", EVERYTHING_CHANGED, work)


def split(
    library: Library, party_id: int, name: str, *, aliases: Sequence[str] = (), articles: Sequence[int] = ()
) -> Outcome[int]:
    """Take a new party out of one that two stand behind; its id.

    It gets the `aliases` with every place that uses them, and all that the `articles` (ids) say of the old one. Raises
    NoSuchRecord, and StorageProblem where neither names nor articles are given or the main name is among them.
    """

    def work(session: Session) -> int:
        new = splitting.split(session, party_id, name, aliases, articles)
        apart.keep(session, apart.PARTY, party_id, new)
        return new

    return undoable(library, "Split", EVERYTHING_CHANGED, work)


def likely(library: Library, party_id: int) -> tuple[PartyRow, ...]:
    """The parties that may be the same as one under another name, the likeliest first."""
    with library.read() as session:
        return parties.rows(session, samenames.of(session, party_id))


def not_same(library: Library, party_id: int, other: int) -> Outcome[None]:
    """Remember that two parties are not the same: they are never proposed as one again."""

    def work(session: Session) -> None:
        apart.keep(session, apart.PARTY, party_id, other)

    return undoable(library, "Not the Same", CHANGES, work)


def namesakes(library: Library, party_id: int) -> tuple[tuple[int, str, str], ...]:
    """The parties that one could be merged with: id, name and description of those of its kind. Raises NoSuchRecord."""
    with library.read() as session:
        where = Where(facets=(("kind", (parties.row(session, party_id).kind,)),))
        found = parties.ids(session, where, "name")
        heads = [(i, name, about) for _, i, name, about in parties.heads(session, found) if i != party_id]
        return tuple(sorted(heads, key=lambda head: key(head[1])))
