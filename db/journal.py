"""What a write did, as the SQL that takes it back.

While a journal records, temporary triggers write the inverse of every inserted, updated or deleted row of our tables
(after sqlite.org/undoredo.html). Running those statements backwards undoes the write; recording meanwhile gives
the statements that do it again. The full-text index follows by its own triggers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from sqlalchemy import Connection, Table
from sqlalchemy.orm import Session

from db import models
from db.base import Base

# Counts follow by triggers of their own, as the search index does.
UNRECORDED: Final = frozenset({models.LibraryFact.__tablename__, models.Tally.__tablename__})


@dataclass(slots=True)
class Journal:
    """The inverse statements, last first; filled when the recording block ends."""

    statements: list[str] = field(default_factory=list)


@contextmanager
def recording(session: Session) -> Iterator[Journal]:
    """Record what the block writes through this session's connection."""
    connection = session.connection()
    journal = Journal()
    connection.exec_driver_sql("CREATE TEMP TABLE undo_log (number INTEGER PRIMARY KEY, statement TEXT)")
    for _, create in _triggers():
        connection.exec_driver_sql(create)
    try:
        yield journal
        session.flush()
        query = "SELECT statement FROM undo_log ORDER BY number DESC"
        journal.statements = list(connection.exec_driver_sql(query).scalars())
    finally:
        _stop(connection)


def replay(session: Session, statements: Sequence[str]) -> Journal:
    """Run the statements of a journal; returns the journal that takes this back in turn."""
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    with recording(session) as journal:
        for statement in statements:
            connection.exec_driver_sql(statement)
    return journal


def _stop(connection: Connection) -> None:
    for name, _ in _triggers():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS temp.{name}")
    connection.exec_driver_sql("DROP TABLE IF EXISTS temp.undo_log")


@cache
def _triggers() -> tuple[tuple[str, str], ...]:
    found = []
    for table in Base.metadata.sorted_tables:
        if table.name not in UNRECORDED:
            found += _triggers_of(table)
    return tuple(found)


def _triggers_of(table: Table) -> list[tuple[str, str]]:
    columns = [f'"{column.name}"' for column in table.columns]
    keys = [f'"{column.name}"' for column in table.primary_key.columns]

    def which(row: str) -> str:
        return " || ' AND ' || ".join(f"'{key}=' || quote({row}.{key})" for key in keys)

    values = " || ',' || ".join(f"quote(old.{column})" for column in columns)
    changes = " || ',' || ".join(f"'{column}=' || quote(old.{column})" for column in columns)
    name = table.name
    inverse = {
        "INSERT": f"'DELETE FROM \"{name}\" WHERE ' || {which('new')}",
        "UPDATE": f"'UPDATE \"{name}\" SET ' || {changes} || ' WHERE ' || {which('new')}",
        "DELETE": f"'INSERT INTO \"{name}\" ({', '.join(columns)}) VALUES (' || {values} || ')'",
    }
    return [
        (
            f"undo_{name}_{action.lower()}",
            f"CREATE TEMP TRIGGER undo_{name}_{action.lower()} AFTER {action} ON main.{name} "
            f"BEGIN INSERT INTO undo_log (statement) VALUES ({statement}); END",
        )
        for action, statement in inverse.items()
    ]
