"""The counts that are kept are those of a recount after any writes, in any order, and mean what the lists mean by them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app import services
from db import counts, folding, review, tallying, timeline, topics
from db.base import REJECTED
from db.facets import ARTICLE, EVENT, QUOTE, STATISTIC, TAGGING, topic
from db.opening import open_file
from db.overview import activity
from db.records import Ref, Where
from db.session import Library

ids, few = st.integers(1, 3), st.integers(1, 2)
maybe = st.one_of(st.none(), few)
days = st.sampled_from([None, "2024-01-05", "2024-02-01", "2025-01-01"])
statuses = st.sampled_from(["candidate", "accepted", "rejected"])
trashed = st.sampled_from([None, None, "2026"])
bools = st.integers(0, 1)
columns = {
    "article": {"id": ids, "outlet_id": maybe, "published": days, "date_from": days, "date_to": days, "deleted_at": trashed},
    "quote": {"id": ids, "article_id": ids, "speaker_id": maybe, "date_from": days, "status": statuses, "deleted_at": trashed},
    "event": {"id": ids, "place_id": maybe, "when_start": days, "date_from": days, "status": statuses, "deleted_at": trashed},
    "statistic": {
        "id": ids, "article_id": ids, "measure_key": st.sampled_from(["", "a", "b"]), "disputed": bools,
        "status": statuses, "deleted_at": trashed,
    },
    "event_source": {"id": ids, "event_id": ids, "article_id": ids, "hidden": bools},
    "tagging": {"topic_id": few, "kind": st.sampled_from(["article", "quote", "event", "statistic"]), "record_id": ids},
    "role": {"id": ids, "person_id": few, "organisation_id": maybe},
    "party": {"id": few, "kind": st.sampled_from(["person", "place"]), "deleted_at": trashed},
    "rule_decision": {"id": ids, "record_id": ids, "rule": st.sampled_from(["a", ""]), "decision": st.sampled_from(["accepted", "rejected"])},
}  # fmt: skip
tables = st.sampled_from(list(columns))
WriteRow = tuple[str, str, dict[str, object]]


@st.composite
def writes(draw: st.DrawFn) -> WriteRow:
    table = draw(tables)
    # Only taggings are ever inserted with OR IGNORE: SQLite runs what stands before an insert that it then ignores.
    ways = ["INSERT", "INSERT", "UPDATE", "DELETE", *(["INSERT OR IGNORE"] if table == "tagging" else [])]
    how = draw(st.sampled_from(ways))
    return how, table, {name: draw(some) for name, some in columns[table].items()}


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("tallying") / "library.rapporteur"
    open_file(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            if not name.startswith("tally"):
                connection.execute(f"DROP TRIGGER {name}")  # a row is not always what the index takes for one
        yield connection


def run(raw: sqlite3.Connection, write: WriteRow) -> None:
    how, table, row = write
    given_columns = [name for name in row if row[name] is not None]
    keys = ("topic_id", "kind", "record_id") if table == "tagging" else ("id",)
    if how.startswith("INSERT"):
        for _, name, affinity, required, default, key in raw.execute(
            f"PRAGMA table_info({table})"
        ).fetchall():
            if required and not key and name not in row and default is None:
                row[name] = "" if "CHAR" in affinity or affinity in ("TEXT", "JSON") else 0
                given_columns.append(name)
        places = ", ".join(f":{name}" for name in given_columns)
        sql = f"{how} INTO {table} ({', '.join(given_columns)}) VALUES ({places})"
    elif how == "UPDATE":
        row = {**row, "old": row[keys[-1]]}
        changes = ", ".join(f"{name} = :{name}" for name in row if name not in ("id", "old"))
        sql = f"UPDATE OR IGNORE {table} SET {changes} WHERE "
        # a tagging is moved to another record, of any kind; others keep their id
        sql += (
            "topic_id = 3 - :topic_id AND record_id = 4 - :old"
            if table == "tagging"
            else f"{keys[-1]} = :old"
        )
    else:
        sql = f"DELETE FROM {table} WHERE " + " AND ".join(f"{key} = :{key}" for key in keys)
    with suppress(sqlite3.IntegrityError):  # it is there already
        raw.execute(sql, row)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(writes(), min_size=5, max_size=40))
def test_any_rows_in_any_order_are_counted_as_a_recount_counts_them(
    raw: sqlite3.Connection, some: list[WriteRow]
) -> None:
    raw.execute("BEGIN")
    try:
        for write in some:
            run(raw, write)
            assert not tallying.differences(raw.execute), write
    finally:
        raw.execute("ROLLBACK")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = services.library.open_library(tmp_path / "library.rapporteur")
    services.importing.import_text(
        made, "The mayor, Ada Stone, said “we have 4,000 boats in Hanoi”.\n\nIt rained on 5 May 2024.\n"
    )
    services.trash.delete(made, (Ref("article", 2), Ref("quote", 1), Ref("event", 1), Ref("statistic", 1)))
    services.articles.set_topics(made, [Ref("quote", 3), Ref("statistic", 5)], ["Boats"], [])
    return made


def test_topics_are_those_that_the_lists_narrow_by(library: Library) -> None:
    with library.read() as session:
        connection = session.connection()
        for row in topics.listing(session):
            for kind, number in (("article", row.articles), ("quote", row.quotes), ("event", row.events), ("statistic", row.statistics)):  # fmt: skip
                table = {"article": ARTICLE, "quote": QUOTE, "event": EVENT, "statistic": STATISTIC}[kind]
                alive = table.c.deleted_at.is_(None) & (
                    table.c.status != REJECTED if "status" in table.c else table.c.id > 0
                )
                narrowed = topic(kind, table).chosen((str(row.id),))  # type: ignore[arg-type]
                query = select(func.count()).select_from(table).where(alive, narrowed)
                assert connection.execute(query).scalar_one() == number
        assert connection.execute(select(func.count()).select_from(TAGGING)).scalar_one()


def test_months_and_days_are_those_of_the_records(library: Library) -> None:
    with library.read() as session:
        connection = session.connection()
        articles = connection.exec_driver_sql(
            "SELECT substr(date_from, 1, 7), count(*) FROM article "
            "WHERE deleted_at IS NULL AND length(published) >= 7 GROUP BY 1"
        )
        assert {month: n for month, n, _ in activity(session) if n} == dict(articles.all())  # type: ignore[arg-type]
        quoted = "SELECT count(*) FROM quote WHERE deleted_at IS NULL AND status <> 'rejected' AND date_from NOT NULL"
        found = timeline.density(session).spans
        assert sum(quotes for _, _, _, quotes in found) == connection.exec_driver_sql(quoted).scalar_one()
        assert all(first < last for first, last, _, _ in found)


def test_what_waits_for_review_is_counted_as_it_is_listed(library: Library) -> None:
    with library.read() as session:
        for folded in (True, False):
            for where in (
                Where(),
                Where(facets=(("kind", ("quote",)),)),
                Where(facets=(("rule", ("counted",)),)),
            ):
                listed = review.queue(session, where, folded=folded)
                assert review.number(session, where, folded=folded) == len(listed)
            assert (
                review.first(session, 2, folded=folded)
                == review.queue(session, Where(), folded=folded)[
                    : len(review.first(session, 2, folded=folded))
                ]
            )
        in_sight, away = folding.waiting(session)
        assert in_sight == len(review.queue(session, Where(), folded=False))
        assert in_sight + away == len(review.queue(session, Where())) > 0
        assert counts.counts(session).review == in_sight


def test_the_articles_with_the_most_candidates_are_those_that_counting_all_gives(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "The mayor, Ada Stone, said “we have {n},000 boats in Hanoi”.\n\nIt rained on 5 May 20{n}. She is {n} years old.\n"
    for n in range(11, 18):
        services.importing.import_text(library, text.format(n=n))
    with library.read() as session:
        for folded in (True, False):
            kept = review.facets(session, Where(), folded=folded)
            with monkeypatch.context() as patched:
                patched.setattr(review, "_articles", lambda *_: None)
                counted = review.facets(session, Where(), folded=folded)
            assert [one.field for one in kept] == [one.field for one in counted]
            for one, other in zip(kept, counted, strict=True):
                assert sorted(one.values, key=repr) == sorted(other.values, key=repr)
                assert one.more == other.more
