"""The first look is shown only for a library that is as it was, and nothing but records is read back."""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import first_picture
from app.first_picture import state
from app.ui import first_look
from db.records import CollectionRow, Counts


def _library(folder: Path) -> Path:
    path = folder / "library.rapporteur"
    path.write_bytes(b"as it was")
    return path


def test_what_was_shown_comes_back(tmp_path: Path) -> None:
    library = _library(tmp_path)
    looks = {"counts": Counts(articles=5), "collections": (CollectionRow(1, None, "Hà Nội", "accent", 0, 2),)}
    first_look.save(tmp_path / "cache", library, looks)
    assert first_look.load(tmp_path / "cache", library) == looks


@pytest.mark.skipif(sys.platform == "win32", reason="folders of a user are closed to others there")
def test_what_was_shown_is_for_its_user_alone(tmp_path: Path) -> None:
    library = _library(tmp_path)
    first_look.save(tmp_path, library, {"counts": Counts(articles=5)})
    picture = QImage(2, 2, QImage.Format.Format_RGB32)
    picture.fill(0)
    first_picture.save(tmp_path, library, first_picture.Sight(2, 2, 1.0, False, "en"), picture)
    kept = [file for file in tmp_path.iterdir() if file != library]
    assert len(kept) == 2 and all(file.stat().st_mode & 0o077 == 0 for file in kept)


def test_a_library_that_was_touched_or_has_a_journal_is_not_shown_from_memory(tmp_path: Path) -> None:
    library = _library(tmp_path)
    first_look.save(tmp_path, library, {"counts": Counts(articles=5)})
    os.utime(library, (1, 1))
    assert first_look.load(tmp_path, library) == {}
    first_look.save(tmp_path, library, {"counts": Counts(articles=5)})
    library.with_name(library.name + "-wal").write_bytes(b"newer")
    assert first_look.load(tmp_path, library) == {}


def test_what_was_kept_while_it_was_open_holds_as_long_as_nothing_is_written(tmp_path: Path) -> None:
    library = _library(tmp_path)
    journal = library.with_name(library.name + "-wal")
    journal.write_bytes(b"a write before")
    looks = {"counts": Counts(articles=5)}
    first_look.save(tmp_path, library, looks, state(library))
    assert first_look.load(tmp_path, library) == looks  # as after a crash
    journal.write_bytes(b"a write before and one after")
    assert first_look.load(tmp_path, library) == {}


class _Code:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("run-by-a-cache",)


def test_a_damaged_or_hostile_cache_is_done_without(tmp_path: Path, monkeypatch: object) -> None:
    library = _library(tmp_path)
    file = first_look._file(tmp_path, library)
    for data in (b"", b"\x80\x04junk", pickle.dumps((1, state(library), {"counts": _Code()}))):
        file.write_bytes(data)
        assert first_look.load(tmp_path, library) == {}
    assert not Path("run-by-a-cache").exists()
