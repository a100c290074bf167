"""What one does with bookmarks: star, note, collect, arrange."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db import bookmarks
from db.records import BookmarkRow, CollectionRow, Listing, Ref, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()


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
