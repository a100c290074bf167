"""Writes that can be taken back: every service that changes the library goes through here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from db import journal
from db.session import Library

T = TypeVar("T")


def undoable(
    library: Library, label: str, changes: Changes, work: Callable[[Session], T], *, recount: bool = True
) -> Outcome[T]:
    """Do `work` in one durable transaction; the outcome carries the inverse, or none when nothing was changed.

    `recount` is False for what lists do not count (`Library.write`).
    """
    with library.write(recount=recount) as session, journal.recording(session) as record:
        value = work(session)
    if not record.statements:
        return Outcome(value, Changes(), label)
    return Outcome(value, changes, label, inverse(label, changes, record.statements, recount=recount))


def inverse(
    label: str, changes: Changes, statements: Sequence[str], *, recount: bool = True
) -> Callable[[Any], Outcome[Any]]:
    """The action that takes recorded statements back; its outcome's own `undo` does them again."""

    def undo(library: Library) -> Outcome[None]:
        with library.write(recount=recount) as session:
            record = journal.replay(session, statements)
        return Outcome(None, changes, label, inverse(label, changes, record.statements, recount=recount))

    return undo
