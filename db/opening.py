"""Opening a library file: making a new one, bringing an older one up to date, refusing what is none or is newer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final, Literal

from sqlalchemy.orm import Session

from db import kept, models, reading_only
from db.base import Base
from db.dates import now
from db.errors import LibraryUnwritable, NewerLibrary, NotALibrary
from db.problems import told
from db.session import BUSY_SECONDS, PAGE_SIZE, Library

APPLICATION_ID: Final = 0x52505452  # "RPTR"
# One number a migration: `user_version` of the file, and the revision that Alembic knows it by.
REVISIONS: Final = (
    "r0001",
    "r0002",
    "r0003",
    "r0004",
    "r0005",
    "r0006",
    "r0007",
    "r0008",
    "r0009",
    "r0010",
    "r0011",
    "r0012",
)
SCHEMA: Final = len(REVISIONS)

State = Literal["new", "current", "older"]


def state_of(path: Path) -> State:
    """What a file is: `new` (absent or empty), a `current` or an `older` library.

    Raises NotALibrary, NewerLibrary, LibraryLocked or LibraryUnwritable.
    """
    if path.is_dir():
        raise NotALibrary(f"{path} is a folder, not a Rapporteur library; name a file.")
    if not path.exists():
        return "new"
    with told(path), closing(reading_only.connect(path, BUSY_SECONDS)) as raw:
        raw.execute("PRAGMA trusted_schema=OFF")
        tables = raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        application = raw.execute("PRAGMA application_id").fetchone()[0]
        version = raw.execute("PRAGMA user_version").fetchone()[0]
    if not tables and not application:
        return "new"
    if application != APPLICATION_ID:
        raise NotALibrary(f"The file {path} is not a Rapporteur library; choose another file.")
    if version > SCHEMA:
        raise NewerLibrary(
            f"The library {path} was written by a newer Rapporteur; install that version to open it."
        )
    return "older" if version < SCHEMA else "current"


def open_file(path: Path, fill: Callable[[Session], None] | None = None) -> Library:
    """Open a library, making it (with what `fill` puts in) or migrating it (after a backup) where needed.

    One that may not be written is opened for reading.
    """
    state = state_of(path)
    read_only = reading_only.holds(path)
    if state == "older":
        if read_only:
            raise LibraryUnwritable(
                f"The library {path} is of an older version and may not be written, so it cannot be brought up to date; "
                "copy it to a folder of your own."
            )
        from db.migrations.runner import upgrade  # Alembic loads only when a library must be migrated

        upgrade(path)
    if state == "new":
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryUnwritable(
                f"The folder {path.parent} cannot be made ({error.strerror}); choose another place for the library."
            ) from error
        return _create(path, fill)
    with told(path), closing(reading_only.connect(path, BUSY_SECONDS)) as raw:
        raw.execute("PRAGMA trusted_schema=OFF")
        _refuse_foreign_schema(raw, path)
    return Library(path, read_only=read_only)


def _refuse_foreign_schema(raw: sqlite3.Connection, path: Path) -> None:
    """A view or trigger that we did not write could act whenever we read or write: such a file is not opened."""
    ours = dict(kept.statements())
    found = raw.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')")
    strange = [name for name, sql in found if ours.get(name) != sql]
    if strange:
        raise NotALibrary(
            f"The file {path} holds instructions that Rapporteur did not write ({strange[0]}), so it is not opened; "
            "restore a backup or choose another file."
        )


def create_schema(session: Session) -> None:
    """Create all tables, the index, the counts and the marks of the present revision in an empty file."""
    connection = session.connection()
    Base.metadata.create_all(connection, checkfirst=False)
    kept.create(connection.exec_driver_sql)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    stamp(connection.exec_driver_sql, SCHEMA)


def stamp(execute: Callable[[str], object], schema: int) -> None:
    """Mark the file as a library of a revision; part of the transaction that made it so."""
    execute("DELETE FROM alembic_version")
    if schema:
        execute(f"INSERT INTO alembic_version VALUES ('{REVISIONS[schema - 1]}')")
    execute(f"PRAGMA application_id={APPLICATION_ID}")
    execute(f"PRAGMA user_version={schema}")


def _create(path: Path, fill: Callable[[Session], None] | None) -> Library:
    """Everything in one transaction: after a crash the file is empty, and made anew at the next start."""
    with told(path), closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as raw:
        raw.execute(f"PRAGMA page_size={PAGE_SIZE}")  # only before the first page is written
        raw.execute("PRAGMA journal_mode=WAL")
    library = Library(path)
    with library.write() as session:
        create_schema(session)
        session.add(models.LibraryFact(name="created_at", value=now()))
        if fill:
            fill(session)
    return library
