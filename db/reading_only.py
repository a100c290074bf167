"""A library that may not be written: on a read-only disk, in a folder of somebody else's, or write-protected.

It is opened for reading. SQLite reads a library in WAL mode only beside files that it makes itself (and which, made for a
protected library, would be protected themselves and bar it later), unless it is told that nobody writes (`immutable`,
https://www.sqlite.org/uri.html). That is taken to be so where no log lies beside it; whoever may write has one.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from db.errors import LibraryUnwritable


def holds(path: Path) -> bool:
    """Whether a library that is there may be read but not written, or nothing can be made beside it."""
    return path.is_file() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def address(path: Path) -> str:
    """The file as an address under which SQLite opens it for reading."""
    whole = path.absolute().as_posix()
    name = quote(whole if whole.startswith("/") else f"/{whole}")  # a drive of Windows: file:///C:/...
    log = path.with_name(f"{path.name}-wal")
    alone = not (log.exists() and log.stat().st_size)
    return f"file://{name}?mode=ro" + ("&immutable=1" if alone else "")


def connect(path: Path, seconds: float) -> sqlite3.Connection:
    """A connection for a look at a library, whether it may be written or not; `seconds` waits for others."""
    if holds(path):
        return sqlite3.connect(address(path), uri=True, timeout=seconds)
    return sqlite3.connect(path, timeout=seconds)


def refusal(path: Path) -> LibraryUnwritable:
    """What is said to whoever wants to change it."""
    return LibraryUnwritable(
        f"The library {path} is open for reading only; copy it to a folder of your own to change it."
    )
