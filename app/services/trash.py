"""Deleting, and taking back what was deleted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from app.changes import EVERYTHING, Changes, Outcome
from app.services.undoing import undoable
from db import trash
from db.records import Ref, TrashRow
from db.session import Library

CHANGES: Final[Changes] = EVERYTHING


def listing(library: Library) -> tuple[TrashRow, ...]:
    """What rests in the trash, last deleted first."""
    with library.read() as session:
        return trash.listing(session)


def resting(library: Library, ref: Ref) -> str:
    """What a record is called that rests in the trash; "" when it does not rest there."""
    with library.read() as session:
        return trash.resting(session, ref)


def delete(library: Library, refs: Sequence[Ref]) -> Outcome[None]:
    """Move records to the trash, where they rest for thirty days; an article takes its records along."""

    def work(session: Session) -> None:
        trash.move_in(session, refs)

    return undoable(library, "Move to Trash", CHANGES, work)


def restore(library: Library, refs: Sequence[Ref]) -> Outcome[None]:
    """Take records back out of the trash, with their bookmarks and places in collections."""

    def work(session: Session) -> None:
        trash.restore(session, refs)

    return undoable(library, "Restore from Trash", CHANGES, work)


def purge(library: Library, refs: Sequence[Ref]) -> Outcome[None]:
    """Delete records for good. This cannot be undone."""
    with library.write() as session:
        trash.purge(session, refs)
    return Outcome(None, CHANGES, "Delete for Good")


def purge_expired(library: Library, now: datetime) -> Outcome[int]:
    """Delete for good what has rested in the trash for more than thirty days; the value says how many."""
    with library.write() as session:
        gone = trash.expired(session, now)
        trash.purge(session, gone)
    return Outcome(len(gone), CHANGES if gone else Changes(), "Empty Trash")
