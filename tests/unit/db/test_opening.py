"""Files that cannot be used give one sentence and are left as they are; copies are whole or not made."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from db import session as sessions
from db.backup import backup, restore
from db.errors import Interrupted, LibraryLocked, LibraryUnwritable, NotALibrary, StorageProblem
from db.models import Topic
from db.opening import open_file
from db.session import Library

UNPRIVILEGED = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not bind this user"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "library.rapporteur"
    open_file(made).close()
    return made


def add(library: Library, name: str) -> None:
    with library.write() as session:
        session.add(Topic(name=name, name_key=name))


def names(library: Library) -> list[str]:
    with library.read() as session:
        return [
            name for (name,) in session.connection().exec_driver_sql("SELECT name FROM topic ORDER BY id")
        ]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"not a database at all, just words " * 40, "is not a Rapporteur library"),
        (b"PK\x03\x04" + bytes(500), "is not a Rapporteur library"),
        (b"SQLite format 3\0" + b"\xff" * 4000, "library"),
    ],
)
def test_what_is_no_library_is_refused_and_left_alone(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "x.rapporteur"
    path.write_bytes(content)
    with pytest.raises(StorageProblem, match=says):
        open_file(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE t (x)")
    with pytest.raises(NotALibrary):
        open_file(path)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="is a folder"):
        open_file(tmp_path)


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "empty.rapporteur"
    path.touch()
    library = open_file(path)
    add(library, "works")
    library.close()


def test_a_place_that_cannot_hold_a_library_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryUnwritable, match="choose another place"):
        open_file(tmp_path / "file" / "below" / "library.rapporteur")


@UNPRIVILEGED
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o500)
    with pytest.raises(LibraryUnwritable):
        open_file(folder / "library.rapporteur")


def test_a_full_disk_is_said_and_loses_nothing(path: Path) -> None:
    library = open_file(path)
    add(library, "before")
    with library.write() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages + 2}")
    with pytest.raises(LibraryUnwritable, match="disk is full"), library.write() as session:
        session.add_all(Topic(name="x" * 2000, name_key=f"{n}") for n in range(200))
    assert names(library) == ["before"]
    library.close()


def test_a_locked_library_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "BUSY_SECONDS", 0.05)
    library = open_file(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryLocked, match="Another program"):
            add(library, "x")
        other.execute("ROLLBACK")
    add(library, "y")
    assert names(library) == ["y"]
    library.close()


def test_a_failed_write_is_taken_back_as_a_whole(path: Path) -> None:
    library = open_file(path)
    with pytest.raises(ZeroDivisionError), library.write() as session:
        session.add(Topic(name="half", name_key="half"))
        session.flush()
        raise ZeroDivisionError
    assert names(library) == []
    library.close()


def test_reading_cannot_write_and_writing_inside_reading_is_a_bug(path: Path) -> None:
    library = open_file(path)
    with pytest.raises(StorageProblem), library.read() as session:
        session.connection().exec_driver_sql("INSERT INTO topic (name, name_key) VALUES ('a', 'a')")
    with library.read(), pytest.raises(RuntimeError), library.write():
        pass
    library.close()


def test_threads_read_beside_a_write_and_wait_their_turn_to_write(path: Path) -> None:
    library = open_file(path)
    add(library, "first")
    seen: list[list[str]] = []
    with library.write() as session:
        session.add(Topic(name="second", name_key="second"))
        session.flush()
        reader = threading.Thread(target=lambda: seen.append(names(library)))
        reader.start()
        reader.join()
        writers = [threading.Thread(target=add, args=(library, f"t{n}")) for n in range(5)]
        for writer in writers:
            writer.start()
    for writer in writers:
        writer.join()
    assert seen == [["first"]]
    assert sorted(names(library)) == ["first", "second", "t0", "t1", "t2", "t3", "t4"]
    library.close()


def test_a_long_read_can_be_interrupted_and_the_thread_goes_on(path: Path) -> None:
    library = open_file(path)
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    caught: list[BaseException] = []
    started = threading.Event()

    def work() -> None:
        try:
            with library.read() as session:
                started.set()
                session.connection().exec_driver_sql(endless).scalar()
        except Interrupted as error:
            caught.append(error)
        names(library)

    reader = threading.Thread(target=work)
    reader.start()
    started.wait(5)
    while reader.is_alive() and not caught:
        library.interrupt(reader.ident or 0)
        reader.join(0.05)
    reader.join(5)
    assert caught and not reader.is_alive()
    library.close()


def test_a_backup_is_a_library_with_the_same_records(path: Path, tmp_path: Path) -> None:
    library = open_file(path)
    add(library, "kept")
    backup(path, tmp_path / "copies" / "one.rapporteur")  # while it is in use
    add(library, "later")
    library.close()
    copy = open_file(tmp_path / "copies" / "one.rapporteur")
    assert names(copy) == ["kept"]
    copy.close()
    assert sorted(p.name for p in (tmp_path / "copies").iterdir()) == ["one.rapporteur"]


def test_restoring_keeps_the_present_library(path: Path, tmp_path: Path) -> None:
    library = open_file(path)
    add(library, "old")
    backup(path, tmp_path / "copy.rapporteur")
    add(library, "new")
    library.close()
    kept = restore(tmp_path / "copy.rapporteur", path)
    assert kept is not None
    for file, expected in ((path, ["old"]), (kept, ["old", "new"])):
        opened = open_file(file)
        assert names(opened) == expected
        opened.close()


def test_restoring_over_an_open_library_is_refused(path: Path, tmp_path: Path) -> None:
    backup(path, tmp_path / "copy.rapporteur")
    library = open_file(path)
    with library.read(), pytest.raises(LibraryLocked):
        restore(tmp_path / "copy.rapporteur", path)
    add(library, "still here")
    library.close()


def test_restoring_what_is_no_library_changes_nothing(path: Path, tmp_path: Path) -> None:
    (tmp_path / "junk").write_bytes(b"junk" * 500)
    before = path.read_bytes()
    with pytest.raises(NotALibrary):
        restore(tmp_path / "junk", path)
    assert path.read_bytes() == before
