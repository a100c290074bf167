"""Collections on their way into the trash and back: those inside go along, and what was written from them stays with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.models import Brief, Collection, CollectionItem


def take_along(session: Session, ids: Iterable[int], when: str) -> None:
    """Move the collections inside these to the trash as well; they are not listed there apart."""
    for root in ids:
        waiting = [root]
        while waiting:
            query = select(Collection).where(
                Collection.parent_id == waiting.pop(), Collection.deleted_at.is_(None)
            )
            for child in session.execute(query).scalars().all():
                child.deleted_at, child.deleted_with = when, root
                waiting.append(child.id)
    session.flush()


def bring_back(session: Session, ids: Iterable[int]) -> None:
    """Bring back what went along; a collection whose own parent still rests in the trash comes to the top."""
    for root in ids:
        for child in session.execute(select(Collection).where(Collection.deleted_with == root)).scalars():
            child.deleted_at = child.deleted_with = None
        found = session.get_one(Collection, root)
        parent = session.get(Collection, found.parent_id) if found.parent_id is not None else None
        if parent is not None and parent.deleted_at is not None:
            found.parent_id = None
    session.flush()


def purge(session: Session, ids: Sequence[int]) -> None:
    """Delete collections for good with what went along and what was written from them; the bookmarks stay."""
    gone = [*ids]
    gone += session.execute(select(Collection.id).where(Collection.deleted_with.in_(ids))).scalars()
    for child in session.execute(select(Collection).where(Collection.parent_id.in_(gone))).scalars():
        child.parent_id = None  # one that was deleted before: it rests in the trash on its own
    session.flush()
    session.execute(delete(CollectionItem).where(CollectionItem.collection_id.in_(gone)))
    session.execute(delete(Brief).where(Brief.collection_id.in_(gone)))
    session.execute(delete(Collection).where(Collection.id.in_(gone)))
