"""What one does with bookmarks: star, note, collect, arrange."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services.undoing import undoable
from db import bookmark_writes as writing
from db import bookmarks, highlights, smart, trash
from db.errors import StorageProblem
from db.records import BookmarkRow, CollectionRow, Listing, Ref, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()
STARS: Final = Changes(
    articles=True,
    quotes=True,
    events=True,
    statistics=True,
    highlights=True,
    parties=True,
    bookmarks=True,
    collections=True,
)
COLLECTIONS: Final = STARS
ARRANGED: Final = Changes(bookmarks=True, collections=True)


def collections(library: Library) -> tuple[CollectionRow, ...]:
    """All collections, siblings in their order."""
    with library.read() as session:
        return bookmarks.collections(session)


def listing(
    library: Library, collection_id: int | None = None, where: Where = EVERYTHING
) -> Listing[BookmarkRow]:
    """The bookmarks of a collection in their order, or all of them, newest first."""
    with library.read() as session:
        ids = bookmarks.ids(session, collection_id, where)
        of = len(ids) if where.is_empty else len(bookmarks.ids(session, collection_id, EVERYTHING))
        return Listing(ids, bookmarks.rows(session, ids[:FIRST]), of)


def rows(library: Library, ids: Sequence[int]) -> tuple[BookmarkRow, ...]:
    """Bookmarks in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return bookmarks.rows(session, ids)


def note(library: Library, ref: Ref) -> str:
    """The user's note on a record; "" where there is none."""
    with library.read() as session:
        return bookmarks.note(session, ref.kind, ref.id)


# --- writing ----------------------------------------------------------------------------------------------------------


def set_bookmark(library: Library, refs: Sequence[Ref], on: bool) -> Outcome[None]:
    """Star records, or take their stars, notes and places in collections away."""

    def work(session: Session) -> None:
        if on:
            for ref in refs:
                writing.star(session, ref)
        else:
            writing.unstar(session, refs)

    label = "Add Bookmark" if on else "Remove Bookmark"
    return undoable(library, label, STARS, work, recount=False)


def set_note(library: Library, ref: Ref, text: str) -> Outcome[None]:
    """Write the note on a record, which is starred if it was not; an empty text takes the note away.

    A highlight has a note of its own and needs no star.
    """

    def work(session: Session) -> None:
        if ref.kind == "highlight":
            highlights.get(session, ref.id).note = text.strip()
        elif text.strip() or writing.starred(session, ref):
            writing.star(session, ref).note = text.strip()

    return undoable(library, "Edit Note", STARS, work, recount=False)


def create_collection(
    library: Library, name: str, parent_id: int | None = None, colour: str = "accent"
) -> Outcome[int]:
    """A new collection, last among its siblings; the value is its id."""

    def work(session: Session) -> int:
        return writing.create_collection(session, _named(name), parent_id, colour)

    return undoable(library, "New Collection", COLLECTIONS, work, recount=False)


def rename_collection(library: Library, collection_id: int, name: str) -> Outcome[None]:
    """Give a collection another name; raises NoSuchRecord."""

    def work(session: Session) -> None:
        writing.collection(session, collection_id).name = _named(name)

    return undoable(library, "Rename Collection", COLLECTIONS, work, recount=False)


def recolour(library: Library, collection_id: int, colour: str) -> Outcome[None]:
    """Give a collection another colour, a token of the theme; raises NoSuchRecord."""

    def work(session: Session) -> None:
        writing.collection(session, collection_id).colour = colour

    return undoable(library, "Colour Collection", COLLECTIONS, work, recount=False)


def move_collection(
    library: Library, collection_id: int, parent_id: int | None, position: int
) -> Outcome[None]:
    """Put a collection under another parent (None: the top) at a position; raises StorageProblem for a loop."""

    def work(session: Session) -> None:
        writing.move_collection(session, collection_id, parent_id, position)

    return undoable(library, "Move Collection", COLLECTIONS, work, recount=False)


def delete_collection(library: Library, collection_id: int) -> Outcome[None]:
    """Move a collection to the trash with those inside it and what is written from them; the bookmarks themselves stay."""

    def work(session: Session) -> None:
        writing.collection(session, collection_id)
        trash.move_in(session, [Ref("collection", collection_id)])

    changes = COLLECTIONS | Changes(trash=True, briefs=True)
    return undoable(library, "Delete Collection", changes, work, recount=False)


def describe_collection(library: Library, collection_id: int, note: str) -> Outcome[None]:
    """Write what a collection is for (Markdown); raises NoSuchRecord."""

    def work(session: Session) -> None:
        writing.collection(session, collection_id).note = note.strip() or None

    return undoable(library, "Edit Note", ARRANGED, work, recount=False)


# --- smart collections ------------------------------------------------------------------------------------------------


def save_search(
    library: Library,
    query: str,
    kinds: Sequence[str] = (),
    name: str = "",
    parent_id: int | None = None,
    colour: str = "accent",
) -> Outcome[int]:
    """Keep a search as a smart collection, which shows what it finds now; the value is its id.

    `kinds` narrows it (none: every kind); without a name it is called as it is written. Raises StorageProblem for an empty search.
    """

    def work(session: Session) -> int:
        if not query.strip():
            raise StorageProblem("There is no search to save; type one in the box first.")
        made = writing.create_collection(session, _named(name or query), parent_id, colour)
        found = writing.collection(session, made)
        found.query, found.kinds = query.strip(), list(kinds)
        return made

    return undoable(library, "Save Search", ARRANGED | Changes(searches=True), work, recount=False)


def edit_search(library: Library, collection_id: int, query: str, kinds: Sequence[str] = ()) -> Outcome[None]:
    """Let a smart collection search for something else; raises NoSuchRecord, and StorageProblem for an empty search."""

    def work(session: Session) -> None:
        found = writing.collection(session, collection_id)
        if not query.strip() or found.query is None:
            raise StorageProblem("A smart collection needs a search; type one.")
        found.query, found.kinds = query.strip(), list(kinds)

    return undoable(library, "Edit Search", ARRANGED | Changes(searches=True), work, recount=False)


def keep_found(library: Library, collection_id: int) -> Outcome[int]:
    """Turn a smart collection into an ordinary one that holds what it finds now, bookmarked; the value is how many.

    Raises NoSuchRecord, and StorageProblem for a collection that is no smart one.
    """

    def work(session: Session) -> int:
        found = writing.collection(session, collection_id)
        if found.query is None:
            raise StorageProblem(f"“{found.name}” is an ordinary collection already.")
        refs = smart.refs(session, found.query, tuple(found.kinds or ()))
        found.query = found.kinds = None
        writing.add(session, collection_id, [writing.star(session, ref).id for ref in refs])
        return len(refs)

    return undoable(library, "Turn into Collection", COLLECTIONS, work, recount=False)


# --- what lies in collections -----------------------------------------------------------------------------------------


def add(library: Library, collection_id: int, refs: Sequence[Ref]) -> Outcome[None]:
    """Put records into a collection, at its end; they are starred if they were not."""

    def work(session: Session) -> None:
        writing.fillable(session, collection_id)
        writing.add(session, collection_id, [writing.star(session, ref).id for ref in refs])

    return undoable(library, "Add to Collection", COLLECTIONS, work, recount=False)


def remove(library: Library, collection_id: int, refs: Sequence[Ref]) -> Outcome[None]:
    """Take records out of a collection; their stars stay."""

    def work(session: Session) -> None:
        writing.take_out(session, collection_id, refs)

    return undoable(library, "Remove from Collection", COLLECTIONS, work, recount=False)


def move(library: Library, collection_id: int, to: int, refs: Sequence[Ref]) -> Outcome[None]:
    """Take records out of one collection and put them at the end of another, as one action."""

    def work(session: Session) -> None:
        writing.fillable(session, to)
        writing.take_out(session, collection_id, refs)
        writing.add(session, to, [writing.star(session, ref).id for ref in refs])

    return undoable(library, "Move to Collection", COLLECTIONS, work, recount=False)


def reorder(library: Library, collection_id: int, bookmark_ids: Sequence[int]) -> Outcome[None]:
    """Put the bookmarks of a collection into this order; those not named follow in their old order."""

    def work(session: Session) -> None:
        writing.reorder(session, collection_id, bookmark_ids)

    return undoable(library, "Reorder Collection", COLLECTIONS, work, recount=False)


def _named(name: str) -> str:
    if not name.strip():
        raise StorageProblem("A collection needs a name; type one.")
    return name.strip()
