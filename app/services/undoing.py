"""Writes that can be taken back: every service that changes the library goes through here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from db import journal
from db.errors import StorageProblem
from db.session import Library

T = TypeVar("T")

OVERTAKEN: Final = (
    "This cannot be taken back or done again: what it changed has been changed since. Nothing was altered."
)


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
    label: str, changes: Changes, statements: Sequence[journal.Statement], *, recount: bool = True
) -> Callable[[Any], Outcome[Any]]:
    """The action that takes recorded statements back; its outcome's own `undo` does them again."""

    def undo(library: Library) -> Outcome[None]:
        try:
            with library.write(recount=recount) as session:
                record = journal.replay(session, statements)
        except IntegrityError as error:
            raise StorageProblem(OVERTAKEN) from error
        return Outcome(None, changes, label, inverse(label, changes, record.statements, recount=recount))

    return undo
