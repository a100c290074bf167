"""A migrated library is the same as a new one; an older one is backed up first; a newer one is refused."""

from __future__ import annotations

import lzma
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from app import services
from db import opening
from db.errors import NewerLibrary, NotALibrary
from db.migrations import runner
from db.opening import REVISIONS, open_file


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    path = tmp_path / "fresh.rapporteur"
    open_file(path).close()
    return path


def schema(path: Path) -> dict[str, list[str]]:
    """Everything in sqlite_master as its clauses, sorted: the order of columns and constraints tells nothing."""
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {f"{kind} {name}": sorted(clauses(" ".join(sql.split()))) for kind, name, sql in rows}


def clauses(sql: str) -> list[str]:
    """The parts of a statement between its commas, brackets within brackets kept whole."""
    found, depth, part = [], 0, ""
    for char in sql:
        depth += {"(": 1, ")": -1}.get(char, 0)
        if (char == "," and depth == 1) or (char == "(" and depth == 1) or (char == ")" and depth == 0):
            found.append(part.strip())
            part = ""
        else:
            part += char
    return [*found, part.strip()]


def empty(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        raw.execute(f"PRAGMA application_id={opening.APPLICATION_ID}")
        raw.commit()
    return path


def test_migrating_from_nothing_gives_what_a_new_library_has(fresh: Path, tmp_path: Path) -> None:
    migrated = empty(tmp_path / "old.rapporteur")
    runner.upgrade(migrated)
    assert schema(migrated) == schema(fresh)
    library = open_file(migrated)
    assert services.library.check(library).ok
    library.close()


@pytest.mark.parametrize("number", range(1, len(REVISIONS) + 1))
def test_every_revision_goes_up_down_and_up(fresh: Path, number: int) -> None:
    before = schema(fresh)
    runner.downgrade(fresh, number - 1)
    runner.upgrade(fresh)
    assert schema(fresh) == before


@pytest.fixture
def first_library(tmp_path: Path) -> Path:
    """A library as the first release wrote it: the starter data, two collections with three items and a note, two records in the trash."""
    path = tmp_path / "first.rapporteur"
    path.write_bytes(lzma.decompress((Path(__file__).parent / "r0001.rapporteur.xz").read_bytes()))
    return path


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What every table of the first release holds, by the columns that it had."""
    with closing(sqlite3.connect(path)) as raw:
        tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%'")
        names = [name for (name,) in tables if "_fts" not in name and name != "alembic_version"]
        return {
            name: [
                tuple(row) for row in raw.execute(f'SELECT {_columns(raw, name)} FROM "{name}" ORDER BY 1')
            ]
            for name in names
        }


def _columns(raw: sqlite3.Connection, table: str) -> str:
    added = {
        "collection": {"deleted_at", "deleted_with", "note", "query", "kinds"},
        "article_text": {"batch_id", "before"},
        "import_file": {"details"},
    }.get(table, set())
    return ", ".join(row[1] for row in raw.execute(f'PRAGMA table_info("{table}")') if row[1] not in added)


def test_a_library_of_the_first_release_keeps_everything(first_library: Path, fresh: Path) -> None:
    before = rows(first_library)
    assert runner.version_of(first_library) == 1 and len(before["article"]) > 3
    library = open_file(first_library)
    after = rows(first_library)
    assert {name: after[name] for name in before} == before
    assert not any(after[name] for name in after.keys() - before.keys() - {"tally"})
    assert schema(first_library) == schema(fresh)
    assert services.library.check(library).ok
    inner = services.bookmarks.collections(library)[-1]
    assert (inner.name, inner.count) == ("For the article", 3)
    outcome = services.bookmarks.rename_collection(library, inner.id, "For Monday")
    assert outcome.undo is not None
    outcome.undo(library)
    assert services.bookmarks.collections(library)[-1] == inner
    library.close()
    kept = first_library.with_name("first (before update 1).rapporteur")
    assert runner.version_of(kept) == 1 and rows(kept) == before


def test_a_revision_that_touches_no_words_keeps_the_search_index(
    tmp_path: Path, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "before.rapporteur"
    services.library.open_library(path).close()
    expected = schema(fresh)
    with closing(sqlite3.connect(path)) as raw:
        for table in ("article", "quote", "event", "statistic"):
            raw.execute(f"DROP INDEX ix_{table}_lasting")
            raw.execute(f"DROP INDEX IF EXISTS ix_{table}_rejected")
        raw.execute("DROP INDEX ix_quote_newest")
        raw.execute(
            "CREATE INDEX ix_quote_newest ON quote (date_from, article_id, start_at, id, status, deleted_at) "
            "WHERE deleted_at IS NULL AND status != 'rejected'"
        )
        raw.execute("DROP TABLE tally")
        for name in ("ix_event_due", "ix_statistic_telling"):
            raw.execute(f"DROP INDEX {name}")
        for trigger in ("party_fts_party_update_before", "party_fts_party_update_after", "gram_party_update"):
            raw.execute(f"DROP TRIGGER {trigger}")  # which knew nothing of notes
        raw.execute("UPDATE party SET note = 'Knows the kite maker. 记者会' WHERE name = 'António Guterres'")
        opening.stamp(raw.execute, 6)
        raw.commit()
    rebuild = runner.index.rebuild

    def few(execute: Callable[[str], object], names: set[str] | None = None) -> None:
        assert names == {"party_fts"}, "the index was written anew"
        rebuild(execute, names)

    monkeypatch.setattr(runner.index, "rebuild", few)
    library = open_file(path)
    assert schema(path) == expected
    assert services.library.check(library).ok
    assert services.search.find(library, "convention").hits
    for note in ("kite maker ", "记者"):
        found = services.search.find(library, note, kinds=("person",))
        assert [hit.title for hit in found.hits] == ["António Guterres"] and found.hits[0].spans
    library.close()


NEXT = f"r{len(REVISIONS) + 1:04}"


@pytest.fixture
def next_revision(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A revision to come, which rebuilds a table as SQLite's migrations do."""
    import sqlalchemy as sa
    from alembic import op

    module = ModuleType(f"db.migrations.versions.{NEXT}")

    def upgrade() -> None:
        with op.batch_alter_table("article", recreate="always") as batch:
            batch.add_column(sa.Column("shelf", sa.String(), nullable=True))

    module.upgrade = upgrade  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    revisions = (*REVISIONS, NEXT)
    for where in (opening, runner):
        monkeypatch.setattr(where, "REVISIONS", revisions)
        monkeypatch.setattr(where, "SCHEMA", len(revisions))
    monkeypatch.setattr(runner.upgrade, "__defaults__", (len(revisions),))
    yield


def test_an_older_library_is_backed_up_and_brought_up_to_date(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / "library.rapporteur"
    services.library.open_library(path).close()
    shutil.copy(path, tmp_path / "before")
    before = services.library.counts(library := open_file(path))
    library.close()
    request.getfixturevalue("next_revision")
    library = open_file(path)
    assert services.library.counts(library) == before
    services.articles.set_metadata(library, 1, title="Still indexed")
    assert services.library.check(library).ok
    library.close()
    kept = tmp_path / "library (before update 1).rapporteur"
    assert kept.exists() and runner.version_of(kept) == len(REVISIONS)
    assert runner.version_of(path) == len(REVISIONS) + 1
    with closing(sqlite3.connect(path)) as raw:
        assert "shelf" in [row[1] for row in raw.execute("PRAGMA table_info(article)")]


def test_a_migration_that_fails_leaves_the_library_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / "library.rapporteur"
    services.library.open_library(path).close()
    before = schema(path)
    request.getfixturevalue("next_revision")
    module = sys.modules[f"db.migrations.versions.{NEXT}"]
    good = module.upgrade

    def bad() -> None:
        good()
        raise RuntimeError("power failure")

    monkeypatch.setattr(module, "upgrade", bad)
    with pytest.raises(RuntimeError):
        open_file(path)
    assert schema(path) == before and runner.version_of(path) == len(REVISIONS)


def test_a_newer_library_is_refused_with_one_sentence(fresh: Path) -> None:
    with closing(sqlite3.connect(fresh)) as raw:
        raw.execute("PRAGMA user_version=99")
    with pytest.raises(NewerLibrary, match="newer Rapporteur"):
        open_file(fresh)


def test_views_and_triggers_of_others_are_refused(fresh: Path) -> None:
    with closing(sqlite3.connect(fresh)) as raw:
        raw.execute("CREATE TRIGGER sly AFTER INSERT ON topic BEGIN DELETE FROM article; END")
        raw.commit()
    with pytest.raises(NotALibrary, match="sly"):
        open_file(fresh)
