"""Damage that SQLite does not see itself, bytes that are no text, is told like any other."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app import services
from db.errors import NotALibrary


def test_bytes_that_are_no_text_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "library.rapporteur"
    services.library.open_library(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA trusted_schema=ON")
        raw.execute(
            "UPDATE article SET note = CAST(x'66756C6C20ff' AS TEXT) WHERE id = 1"
        )  # "full", and a byte
        raw.commit()
    library = services.library.open_library(path)
    with pytest.raises(NotALibrary, match="is damaged; restore a backup"):
        services.articles.detail(library, 1)
    assert services.articles.detail(library, 2)
    library.close()
