"""SQLite's errors told apart: what the user must be told, what was only interrupted, and bugs, which pass through."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import Interrupted, LibraryLocked, LibraryUnwritable, NotALibrary, StorageProblem


def problem_of(error: BaseException, path: Path) -> Exception | None:
    """The `StorageProblem` or `Interrupted` that a database error stands for; None if it is a bug."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, OSError) and not isinstance(cause, sqlite3.Error):
        return LibraryUnwritable(
            f"The library {path} cannot be used ({cause.strerror}); choose another place for it."
        )
    if not isinstance(cause, sqlite3.DatabaseError):
        return None
    text = str(cause).lower()
    if "interrupted" in text:
        return Interrupted(str(cause))
    return _problem(text, path)


def _problem(text: str, path: Path) -> StorageProblem | None:
    if "could not decode" in text:  # first: the sentence goes on with words of the library, which may be any
        return NotALibrary(f"The library {path} is damaged; restore a backup of it.")
    if "locked" in text or "busy" in text:
        return LibraryLocked(f"Another program is using the library {path}; close it there and try again.")
    if "full" in text:
        return LibraryUnwritable(
            f"The disk is full, so nothing more could be saved in {path}; free some space and try again."
        )
    if "readonly" in text or "read-only" in text:
        return LibraryUnwritable(f"The library {path} may not be written; allow it or choose another place.")
    if "unable to open" in text:
        return LibraryUnwritable(
            f"The library {path} cannot be opened; check that its folder exists and may be written."
        )
    if "disk i/o" in text:
        return LibraryUnwritable(f"The disk failed while using {path}; check the disk, then try again.")
    if "not a database" in text:
        return NotALibrary(f"The file {path} is not a Rapporteur library; choose another file.")
    if "malformed" in text or "corrupt" in text:
        return NotALibrary(f"The library {path} is damaged; restore a backup of it.")
    return None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn database errors inside the block into what the user is told; bugs pass through unchanged."""
    try:
        yield
    except Exception as error:
        known = problem_of(error, path)
        if known is None:
            raise
        raise known from error
