"""Writing bookmarks and collections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from db.dates import now
from db.errors import NoSuchRecord, StorageProblem
from db.models import (
    Article,
    Bookmark,
    Collection,
    CollectionItem,
    Event,
    Highlight,
    Party,
    Quote,
    Statistic,
    Topic,
)
from db.records import PARTY_KINDS, Kind, Ref

TABLES: Final[dict[str, Any]] = {
    "article": Article,
    "quote": Quote,
    "event": Event,
    "statistic": Statistic,
    "highlight": Highlight,
    "topic": Topic,
    "collection": Collection,
    **dict.fromkeys(PARTY_KINDS, Party),
}


def must_exist(session: Session, ref: Ref) -> None:
    """Raise NoSuchRecord unless the record is in the library, a party under its own kind."""
    model = TABLES[ref.kind]
    query = select(model.id).where(model.id == ref.id)
    if model is Party:
        query = query.where(Party.kind == ref.kind)
    if session.execute(query).first() is None:
        raise NoSuchRecord(f"This {ref.kind} is no longer in the library.")


def starred(session: Session, ref: Ref) -> Bookmark | None:
    """The bookmark on a record, if there is one."""
    query = select(Bookmark).where(Bookmark.kind == ref.kind, Bookmark.record_id == ref.id)
    return session.execute(query).scalar_one_or_none()


def star(session: Session, ref: Ref) -> Bookmark:
    """The bookmark on a record, made if there is none; raises NoSuchRecord."""
    if ref.kind == "collection":
        raise StorageProblem("A collection cannot be bookmarked; put what it holds where you want it.")
    found = starred(session, ref)
    if found is None:
        must_exist(session, ref)
        found = Bookmark(kind=ref.kind, record_id=ref.id, created_at=now())
        session.add(found)
        session.flush()
    return found


def unstar(session: Session, refs: Iterable[Ref]) -> None:
    """Take bookmarks away, out of their collections as well."""
    for ref in refs:
        found = starred(session, ref)
        if found is not None:
            session.execute(delete(CollectionItem).where(CollectionItem.bookmark_id == found.id))
            session.delete(found)
    session.flush()


def hide(session: Session, kind: Kind, ids: Sequence[int], hidden: bool) -> None:
    """Hide the bookmarks of records that go to the trash, or show them again."""
    query = select(Bookmark).where(Bookmark.kind == kind, Bookmark.record_id.in_(ids))
    for found in session.execute(query).scalars():
        found.hidden = hidden


def collection(session: Session, collection_id: int) -> Collection:
    """A collection by id; raises NoSuchRecord, also while it rests in the trash."""
    found = session.get(Collection, collection_id)
    if found is None or found.deleted_at is not None:
        raise NoSuchRecord("This collection is no longer in the library.")
    return found


def fillable(session: Session, collection_id: int) -> Collection:
    """A collection that takes records; raises StorageProblem for a smart one, and NoSuchRecord."""
    found = collection(session, collection_id)
    if found.query is not None:
        raise StorageProblem(
            f"“{found.name}” is a saved search and fills itself; turn it into an ordinary collection to put records in."
        )
    return found


def create_collection(session: Session, name: str, parent_id: int | None, colour: str) -> int:
    """A new collection, last among its siblings."""
    if parent_id is not None:
        collection(session, parent_id)
    last = session.execute(
        select(func.max(Collection.position)).where(
            Collection.parent_id.is_(parent_id), Collection.deleted_at.is_(None)
        )
    ).scalar()
    made = Collection(
        parent_id=parent_id,
        name=name,
        colour=colour,
        position=0 if last is None else last + 1,
        created_at=now(),
    )
    session.add(made)
    session.flush()
    return made.id


def move_collection(session: Session, collection_id: int, parent_id: int | None, position: int) -> None:
    """Put a collection under a parent at a position among its siblings; raises StorageProblem for a loop."""
    moved = collection(session, collection_id)
    above = parent_id
    while above is not None:
        if above == collection_id:
            raise StorageProblem("A collection cannot lie inside itself; choose another place for it.")
        above = collection(session, above).parent_id
    moved.parent_id = parent_id
    session.flush()
    query = (
        select(Collection)
        .where(
            Collection.parent_id.is_(parent_id),
            Collection.id != collection_id,
            Collection.deleted_at.is_(None),
        )
        .order_by(Collection.position, Collection.id)
    )
    siblings = list(session.execute(query).scalars())
    siblings.insert(max(0, min(position, len(siblings))), moved)
    for place, sibling in enumerate(siblings):
        sibling.position = place


def add(session: Session, collection_id: int, bookmark_ids: Iterable[int]) -> None:
    """Put bookmarks at the end of a collection; those that it holds already keep their place."""
    query = select(CollectionItem.bookmark_id, CollectionItem.position).where(
        CollectionItem.collection_id == collection_id
    )
    there = dict(session.execute(query).all())
    last = max(there.values(), default=-1)
    for bookmark_id in dict.fromkeys(bookmark_ids):
        if bookmark_id not in there:
            last += 1
            session.add(CollectionItem(collection_id=collection_id, bookmark_id=bookmark_id, position=last))
    session.flush()


def take_out(session: Session, collection_id: int, refs: Iterable[Ref]) -> None:
    """Take records out of a collection."""
    for ref in refs:
        found = starred(session, ref)
        if found is not None:
            session.execute(
                delete(CollectionItem).where(
                    CollectionItem.collection_id == collection_id, CollectionItem.bookmark_id == found.id
                )
            )


def reorder(session: Session, collection_id: int, bookmark_ids: Sequence[int]) -> None:
    """Put a collection's items into this order; those not named follow in their old order."""
    query = (
        select(CollectionItem)
        .where(CollectionItem.collection_id == collection_id)
        .order_by(CollectionItem.position, CollectionItem.bookmark_id)
    )
    items = {item.bookmark_id: item for item in session.execute(query).scalars()}
    named = [items[i] for i in dict.fromkeys(bookmark_ids) if i in items]
    rest = [item for item in items.values() if item not in named]
    for position, item in enumerate([*named, *rest]):
        item.position = position
