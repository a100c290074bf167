"""A watched folder gives each complete new document once."""

from __future__ import annotations

import os
from pathlib import Path

from app.ingest.watch import WatchedFolder


def test_only_new_complete_documents(tmp_path: Path) -> None:
    watched = WatchedFolder(tmp_path)
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "b.txt.part").write_text("half")
    (tmp_path / "c.jpg").write_text("picture")
    (tmp_path / "empty.txt").write_text("")
    moment = (tmp_path / "a.txt").stat().st_mtime
    assert watched.new_files(now=moment + 0.5) == []
    assert watched.new_files(now=moment + 5) == [tmp_path / "a.txt"]
    assert watched.new_files(now=moment + 6) == []
    (tmp_path / "a.txt").write_text("changed since")
    os.utime(tmp_path / "a.txt", (moment + 10, moment + 10))
    assert watched.new_files(now=moment + 20) == [tmp_path / "a.txt"]


def test_what_was_known_before_is_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    first = WatchedFolder(tmp_path)
    later = (tmp_path / "a.txt").stat().st_mtime + 60
    assert first.new_files(now=later)
    assert WatchedFolder(tmp_path, dict(first.known)).new_files(now=later) == []
    assert WatchedFolder(tmp_path / "away").new_files() == []
