"""Consistent copies of a library, while it is in use, and putting one back."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Final

from db import reading_only
from db.errors import LibraryLocked, LibraryUnwritable, NotALibrary
from db.opening import state_of
from db.problems import told
from db.session import BUSY_SECONDS

_SIDE: Final = ("-wal", "-shm", "-journal")


def backup(source: Path, target: Path) -> None:
    """Write a consistent, checked copy of a library to `target`, replacing a file there only when the copy is whole.

    Raises LibraryUnwritable, NotALibrary (the copy does not pass its check) or LibraryLocked.
    """
    if target.exists() and target.is_dir():
        raise LibraryUnwritable(f"{target} is a folder; name a file for the backup.")
    if target.exists() and source.exists() and target.samefile(source):
        raise LibraryUnwritable("A library cannot be its own backup; choose another file.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}-", suffix=".part", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise LibraryUnwritable(
            f"The backup cannot be written to {target.parent} ({error.strerror}); choose another folder."
        ) from error
    part = Path(name)
    try:
        with told(target):
            _copy(source, part)
            _check(part, target)
            _sync(part)
            part.replace(target)
            _sync(target.parent)
    finally:
        _remove(part)


def restore(source: Path, target: Path) -> Path | None:
    """Put a backup in the place of a library that is not open; the present file is kept beside it.

    Returns the path of the kept file, None when there was none. Raises NotALibrary or NewerLibrary for a source that
    cannot be used, LibraryLocked when the present library is in use.
    """
    if not source.is_file() or state_of(source) == "new":
        raise NotALibrary(f"{source} is no backup of a Rapporteur library; choose another file.")
    kept = _set_aside_name(target)
    part = target.with_name(f".{target.name}.restoring")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
        with told(target):
            _copy(source, part)
            _check(part, source)
            _sync(part)
            if not target.exists():
                part.replace(target)
                return None
            _close_down(target)
            target.replace(kept)
            part.replace(target)
            _sync(target.parent)
    finally:
        _remove(part)
    return kept


def numbered(path: Path, label: str) -> Path:
    """A file name beside `path` that is not taken: "library (label 2).rapporteur". Counted, never taken from a clock."""
    number = 1
    while True:
        found = path.with_name(f"{path.stem} ({label} {number}){path.suffix}")
        if not found.exists():
            return found
        number += 1


def _set_aside_name(target: Path) -> Path:
    return numbered(target, "before restoring")


def _copy(source: Path, part: Path) -> None:
    with closing(reading_only.connect(source, BUSY_SECONDS)) as raw:
        raw.execute("PRAGMA trusted_schema=OFF")
        with closing(sqlite3.connect(part)) as copy:
            raw.backup(copy, pages=4096, sleep=0.01)
            copy.execute("PRAGMA journal_mode=DELETE")


def _check(part: Path, shown: Path) -> None:
    with closing(sqlite3.connect(part)) as raw:
        raw.execute("PRAGMA trusted_schema=OFF")
        raw.execute("PRAGMA cell_size_check=ON")
        found = raw.execute("PRAGMA quick_check").fetchone()[0]
    if found != "ok":
        raise NotALibrary(f"The copy of {shown} does not pass its check ({found}); nothing was replaced.")


def _close_down(target: Path) -> None:
    """Fold the write-ahead log into the file; fails when another program has the library open."""
    with closing(sqlite3.connect(target, timeout=1.0, isolation_level=None)) as raw:
        busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        mode = raw.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    if busy or mode != "delete":
        raise LibraryLocked(f"The library {target} is in use; close Rapporteur and try again.")


def _sync(path: Path) -> None:
    # Windows cannot open a folder; there the rename itself is durable.
    with contextlib.suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove(path: Path) -> None:
    for suffix in ("", *_SIDE):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
