"""The journal's inverse statements: few, exact to the type, and recorded only where recording was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from app import services
from db import journal
from db.facets import QUOTE
from db.records import Ref
from db.session import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return services.library.open_library(tmp_path / "library.rapporteur")


def rows(library: Library) -> list[tuple[object, ...]]:
    with library.read() as session:
        return [tuple(row) for row in session.connection().execute(select(QUOTE).order_by(QUOTE.c.id))]


def test_alike_rows_share_one_statement_that_sets_only_what_changed(library: Library) -> None:
    before = rows(library)
    with library.write() as session, journal.recording(session) as record:
        session.connection().exec_driver_sql("UPDATE quote SET confidence = 0.25, remark = 'x' WHERE id < 6")
        session.connection().exec_driver_sql("UPDATE quote SET remark = remark WHERE id < 6")
    assert len(record.statements) == 5  # what changed nothing needs no inverse
    (sql,) = {one.sql for one in record.statements}
    assert "confidence" in sql and "remark" in sql and "speaker" not in sql
    changed = rows(library)
    with library.write() as session:
        again = journal.replay(session, record.statements)
    assert rows(library) == before
    with library.write() as session:
        journal.replay(session, again.statements)
    assert rows(library) == changed != before


def test_a_write_after_a_recorded_one_is_not_recorded_unless_asked_for(library: Library) -> None:
    outcome = services.articles.set_topics(library, [Ref("article", 1)], ["Rivers"], [])
    with library.write() as session:
        session.connection().exec_driver_sql("UPDATE quote SET remark = 'y' WHERE id = 1")
        assert not session.connection().exec_driver_sql("SELECT * FROM undo_log").all()
        journal.unprepare(session)
        session.connection().exec_driver_sql("UPDATE quote SET remark = 'z' WHERE id = 1")
    assert outcome.undo is not None
    outcome.undo(library)
    assert "Rivers" not in services.articles.detail(library, 1).row.topics
    assert rows(library)[0].index("z")


def test_a_write_that_fails_leaves_the_next_one_its_journal(library: Library) -> None:
    before = rows(library)
    with pytest.raises(ZeroDivisionError), library.write() as session, journal.recording(session):
        session.connection().exec_driver_sql("UPDATE quote SET remark = 'y'")
        raise ZeroDivisionError
    assert rows(library) == before
    outcome = services.trash.delete(library, [Ref("quote", 1)])
    assert outcome.undo is not None and rows(library) != before
    outcome.undo(library)
    assert rows(library) == before
