"""What a write did, as the SQL that takes it back.

While a journal records, temporary triggers write the inverse of every inserted, updated or deleted row of our tables
(after sqlite.org/undoredo.html). Running those statements backwards undoes the write; recording meanwhile gives
the statements that do it again. The full-text index and the counts follow by their own triggers.

The inverse of a row is a statement with numbered places and the values for them, so that the rows of one write share a few
statements: preparing one for each row took a millisecond, for all triggers of the table are compiled into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, Table
from sqlalchemy.orm import Session

from db import models
from db.base import Base

# Counts follow by triggers of their own, as the search index does.
UNRECORDED: Final = frozenset({models.LibraryFact.__tablename__, models.Tally.__tablename__})
_PLACE: Final = re.compile(r"\?(\d+)")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement and what stands in its places."""

    sql: str
    values: tuple[Any, ...]


@dataclass(slots=True)
class Journal:
    """The inverse statements, last first; filled when the recording block ends."""

    statements: list[Statement] = field(default_factory=list)


@contextmanager
def recording(session: Session) -> Iterator[Journal]:
    """Record what the block writes through this session's connection."""
    connection = session.connection()
    journal = Journal()
    _prepare(connection)
    connection.exec_driver_sql("INSERT INTO undo_on VALUES (1)")
    try:
        yield journal
        session.flush()
        journal.statements = _recorded(connection)
    finally:
        connection.exec_driver_sql("DELETE FROM undo_on")
        connection.exec_driver_sql("DELETE FROM undo_log")


def unprepare(session: Session) -> None:
    """Take the triggers out that the last recording has left for the next: long writes without a journal are quicker."""
    connection = session.connection()
    if _prepared(connection):
        for name, _ in _triggers():
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS temp.{name}")
        connection.exec_driver_sql("DROP TABLE temp.undo_log")
        connection.exec_driver_sql("DROP TABLE temp.undo_on")


def replay(session: Session, statements: Sequence[Statement]) -> Journal:
    """Run the statements of a journal; returns the journal that takes this back in turn."""
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    with recording(session) as journal:
        for sql, alike in groupby(statements, key=lambda one: one.sql):
            connection.exec_driver_sql(sql, [one.values for one in alike])
    return journal


def _recorded(connection: Connection) -> list[Statement]:
    """What was recorded, straight from the driver's cursor: thousands of rows as wide as the widest table."""
    result = connection.exec_driver_sql("SELECT * FROM undo_log ORDER BY number DESC")
    rows: Any = result.cursor
    found = [Statement(row[1], row[2 : 2 + _places(row[1])]) for row in rows]
    result.close()
    return found


@cache
def _places(sql: str) -> int:
    """How many values a statement takes: the highest number of its places."""
    return max(int(number) for number in _PLACE.findall(sql))


def _prepared(connection: Connection) -> bool:
    query = (
        "SELECT 1 FROM temp.sqlite_master WHERE name = 'undo_log'"  # not remembered: a rollback takes it away
    )
    return connection.exec_driver_sql(query).first() is not None


def _prepare(connection: Connection) -> None:
    """Make the triggers, unless this connection has them from an earlier recording: that takes as long as a small write."""
    if _prepared(connection):
        return
    columns = ", ".join(f"v{at}" for at in range(_WIDEST))
    connection.exec_driver_sql(
        f"CREATE TEMP TABLE undo_log (number INTEGER PRIMARY KEY, statement, {columns})"
    )
    connection.exec_driver_sql("CREATE TEMP TABLE undo_on (yes)")
    for _, create in _triggers():
        connection.exec_driver_sql(create)


@cache
def _triggers() -> tuple[tuple[str, str], ...]:
    found = []
    for table in _recorded_tables():
        found += _triggers_of(table)
    return tuple(found)


def _recorded_tables() -> list[Table]:
    return [table for table in Base.metadata.sorted_tables if table.name not in UNRECORDED]


def _triggers_of(table: Table) -> list[tuple[str, str]]:
    name = table.name
    columns = [f'"{column.name}"' for column in table.columns]
    keys = [f'"{column.name}"' for column in table.primary_key.columns]
    which = " AND ".join(f"{key}=?{at}" for at, key in enumerate(keys, 1))
    places = ",".join(f"?{at}" for at in range(1, len(columns) + 1))
    changes = " || ".join(
        f"iif(old.{column} IS new.{column}, '', '{column}=?{at},')"
        for at, column in enumerate(columns, len(keys) + 1)
    )
    new_keys, old_row = [f"new.{key}" for key in keys], [f"old.{column}" for column in columns]
    inverse = {
        "INSERT": (f"'DELETE FROM \"{name}\" WHERE {which}'", new_keys),
        "UPDATE": (
            f"'UPDATE \"{name}\" SET ' || rtrim({changes}, ',') || ' WHERE {which}'",
            [*new_keys, *old_row],
        ),
        "DELETE": (f"'INSERT INTO \"{name}\" ({', '.join(columns)}) VALUES ({places})'", old_row),
    }
    changed = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
    recorded = "EXISTS (SELECT 1 FROM undo_on)"
    found = []
    for action, (statement, values) in inverse.items():
        into = ", ".join(f"v{at}" for at in range(len(values)))
        guard = f"{recorded} AND ({changed})" if action == "UPDATE" else recorded
        trigger = f"undo_{name}_{action.lower()}"
        found.append(
            (
                trigger,
                f"CREATE TEMP TRIGGER {trigger} AFTER {action} ON main.{name} WHEN {guard} "
                f"BEGIN INSERT INTO undo_log (statement, {into}) VALUES ({statement}, {', '.join(values)}); END",
            )
        )
    return found


# the row of the widest table, behind its keys
_WIDEST: Final = max(len(table.columns) + len(table.primary_key.columns) for table in _recorded_tables())
