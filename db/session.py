"""The library in use: one SQLite file, one connection a thread, reads side by side, writes one after another."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from db import memory, reading_only
from db.problems import told
from db.search import cjk

BUSY_SECONDS: Final = 5.0
# Of a new library. A page of SQLite's usual 4 KB holds one text and wastes a third: texts take 1.6 times their length.
PAGE_SIZE: Final = 16_384
# What every connection needs; the last four of them because a library may come from a stranger.
PRAGMAS: Final = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-16000",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA query_only=ON",
)
# SQLite before 3.44 lets triggers write FTS5 tables only under `trusted_schema=ON`. A write sets it: opening has by
# then compared every view and trigger of the file with ours (`db.opening`).
READING: Final = ("PRAGMA query_only=ON", "PRAGMA trusted_schema=OFF")
WRITING: Final = ("PRAGMA query_only=OFF", "PRAGMA trusted_schema=ON")
DURABLE: Final = (*WRITING, "PRAGMA synchronous=FULL")
QUICK: Final = (*WRITING, "PRAGMA synchronous=NORMAL")


def configure(connection: sqlite3.Connection) -> None:
    """Send the settings that SQLite forgets with each connection."""
    for pragma in PRAGMAS:
        connection.execute(pragma)


class Library:
    """An open library. `read()` and `write()` may be used from any thread and may be nested in one thread.

    A nested `read()` sees what the block around it sees; a nested `write()` joins the write around it. A `write()`
    inside a `read()` is a bug and raises RuntimeError. With `read_only` (`db.reading_only`) every `write()` raises
    LibraryUnwritable.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._engine = create_engine(
            "sqlite://",
            creator=self._connect,
            poolclass=NullPool,
        )
        event.listen(self._engine, "begin", _begin)
        self._local = threading.local()
        self._writing = threading.RLock()
        self._guard = threading.Lock()
        self._memory: dict[Any, Any] = {}
        self._writes = 0
        self._open: dict[int, tuple[Connection, sqlite3.Connection]] = {}

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session on one consistent state of the library, for reading only."""
        current: Session | None = getattr(self._local, "session", None)
        if current is not None:
            yield current
            return
        with told(self.path), self._session("BEGIN", READING) as session:
            yield session

    @contextmanager
    def write(self, *, durable: bool = True, recount: bool = True) -> Iterator[Session]:
        """A session whose work is committed as a whole at the end of the block, or not at all.

        `durable` waits until the disk has it (what the user makes); without it a power failure may take back the
        last commits, never damage the library (imports, which can be repeated). Without `recount` what was counted
        stays remembered but for the numbers beside the navigation: for stars, notes and collections, which change often.
        """
        current: Session | None = getattr(self._local, "session", None)
        if current is not None:
            if not self._local.may_write:
                raise RuntimeError("a write was started inside a read")
            yield current
            return
        if self.read_only:
            raise reading_only.refusal(self.path)
        pragmas = DURABLE if durable else QUICK
        with told(self.path), self._writing, self._session("BEGIN IMMEDIATE", pragmas) as session:
            yield session
            session.flush()
            cjk.fill(session.connection().exec_driver_sql)
            session.commit()
            self._writes += 1
            self._memory = {} if recount else {key: v for key, v in self._memory.items() if key != "counts"}

    def interrupt(self, thread_id: int) -> None:
        """Stop the query that a thread is running, if any: its read raises `Interrupted`."""
        with self._guard:
            entry = self._open.get(thread_id)
        if entry:
            entry[1].interrupt()

    def forget(self) -> None:
        """Count everything anew from now on, as after a write."""
        self._memory = {}

    def close(self) -> None:
        """Close every connection; queries that still run are stopped."""
        with self._guard:
            entries, self._open = list(self._open.values()), {}
        for connection, raw in entries:
            raw.interrupt()
            _close(connection, raw)
        self._engine.dispose()
        self._local = threading.local()

    def close_thread(self) -> None:
        """Close the calling thread's connection, for a thread that ends before the library is closed."""
        with self._guard:
            entry = self._open.pop(threading.get_ident(), None)
        self._local.connection = None
        if entry:
            _close(*entry)

    def _connect(self) -> sqlite3.Connection:
        raw = sqlite3.connect(
            reading_only.address(self.path) if self.read_only else self.path,
            uri=self.read_only,
            timeout=BUSY_SECONDS,
            isolation_level=None,  # transactions are begun by `_begin`
            check_same_thread=False,  # `close` closes the connections of all threads
            cached_statements=256,
        )
        configure(raw)
        return raw

    def _connection(self) -> Connection:
        connection: Connection | None = getattr(self._local, "connection", None)
        if connection is None or connection.closed:
            connection = self._engine.connect()
            self._local.connection = connection
            raw: Any = connection.connection.dbapi_connection
            with self._guard:
                self._open[threading.get_ident()] = (connection, raw)
        return connection

    def _remembered(self, connection: Connection) -> dict[Any, Any]:
        """The memory of the present state; an empty one when another connection has written since."""
        raw: Any = connection.connection.dbapi_connection
        version = raw.execute("PRAGMA data_version").fetchone()[0]
        known = connection.info.get("data_version")
        connection.info["data_version"] = version
        # The number also changes with our own writes on another connection, which `write` has dealt with.
        if known is not None and known != version and connection.info.get("writes") == self._writes:
            self._memory = {}
        connection.info["writes"] = self._writes
        return self._memory

    @contextmanager
    def _session(self, begin: str, pragmas: tuple[str, ...]) -> Iterator[Session]:
        connection = self._connection()
        if connection.info.get("pragmas") != pragmas:
            raw: Any = connection.connection.dbapi_connection
            for pragma in pragmas:
                raw.execute(pragma)
            connection.info["pragmas"] = pragmas
        connection.info["begin"] = begin
        session = Session(connection, autoflush=True, expire_on_commit=False)
        if begin == "BEGIN":
            session.info[memory.KEY] = self._remembered(connection)
        self._local.session, self._local.may_write = session, begin != "BEGIN"
        try:
            session.connection()  # begins, so that the state is fixed and the lock is taken here
            yield session
        finally:
            self._local.session = None
            session.close()
            # Also what a failed commit leaves (a full disk), which counts as no transaction but bars the next one.
            connection.rollback()


def _close(connection: Connection, raw: sqlite3.Connection) -> None:
    """Close one connection; a connection that may only read would leave the write-ahead log beside the file."""
    with suppress(sqlite3.Error):
        raw.rollback()
        raw.execute("PRAGMA query_only=OFF")
    connection.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.info["begin"])
