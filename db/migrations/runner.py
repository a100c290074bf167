"""Running migrations: a checked backup first, then every missing revision in one transaction.

Revisions are imported as modules by the names in `db.opening.REVISIONS`, not looked for in a folder, so that a packaged
build that holds the package can migrate.
"""

from __future__ import annotations

import importlib
import sqlite3
from contextlib import closing
from pathlib import Path
from types import ModuleType

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

from db import kept, tallying
from db.backup import backup, numbered
from db.errors import NotALibrary
from db.opening import REVISIONS, SCHEMA, stamp
from db.problems import told
from db.search import cjk, index
from db.session import BUSY_SECONDS


def upgrade(path: Path, to: int = SCHEMA) -> Path:
    """Bring a library to a revision (a number, the newest by default); returns the path of the backup made before."""
    copy = numbered(path, "before update")
    backup(path, copy)
    _run(path, to)
    return copy


def downgrade(path: Path, to: int) -> None:
    """Take a library back to an older revision; for tests and for developers, who make their own backup."""
    _run(path, to)


def version_of(path: Path) -> int:
    """The revision number of a library file."""
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])


def _module(number: int) -> ModuleType:
    return importlib.import_module(f"db.migrations.versions.{REVISIONS[number - 1]}")


def _run(path: Path, to: int) -> None:
    at = version_of(path)
    steps = [(n, "upgrade") for n in range(at + 1, to + 1)] or [(n, "downgrade") for n in range(at, to, -1)]
    with told(path):
        engine = create_engine("sqlite://", creator=lambda: _connect(path), poolclass=NullPool)
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            index_kept = _keeps_index(connection, steps)
            # SQLite renames no table that a view reads
            index.drop(connection.exec_driver_sql, tables=not index_kept)
            context = MigrationContext.configure(connection)
            with Operations.context(context):
                for number, direction in steps:
                    getattr(_module(number), direction)()
            rebuilt = {name for number, _ in steps for name in getattr(_module(number), "REBUILT", ())}
            _finish(connection, to, index_kept, rebuilt)
            connection.exec_driver_sql("COMMIT")


def _keeps_index(connection: Connection, steps: list[tuple[int, str]]) -> bool:
    """Whether the words of the index stay as they are: writing them anew takes minutes of a large library."""
    keep = all(getattr(_module(n), "KEEPS_INDEX", False) and to == "upgrade" for n, to in steps)
    return keep and index.stands(connection.exec_driver_sql)


def _finish(connection: Connection, to: int, index_kept: bool, rebuilt: set[str]) -> None:
    """Make the index anew, or where it was kept what is `rebuilt`, count everything, and check that every link still leads
    somewhere."""
    if to == SCHEMA:
        kept.create(connection.exec_driver_sql)
        tallying.fill(connection.exec_driver_sql)
    if to == SCHEMA:
        cjk.fill(connection.exec_driver_sql)
        index.rebuild(connection.exec_driver_sql, rebuilt if index_kept else None)
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise NotALibrary(
            f"The library could not be updated ({len(broken)} broken links, the first in {broken[0][0]}); "
            "it was left as it was."
        )
    stamp(connection.exec_driver_sql, to)


def _connect(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    raw.execute(
        "PRAGMA foreign_keys=OFF"
    )  # batch operations rebuild tables that others refer to; checked at the end
    raw.execute(
        "PRAGMA trusted_schema=ON"
    )  # dropping a table runs the triggers of the index; `db.opening` compared them
    return raw
