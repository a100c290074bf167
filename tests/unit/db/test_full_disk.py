"""A full disk is told in one sentence, nothing that was saved is lost, and the same thread reads and writes on afterwards."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app import services
from db.errors import StorageProblem
from db.records import Ref

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")


def test_after_a_full_disk_one_goes_on(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "library.rapporteur"
    library = services.library.open_library(path)
    before = services.articles.listing(library).of
    written = max(file.stat().st_size for file in tmp_path.iterdir())
    kept = resource.getrlimit(resource.RLIMIT_FSIZE)
    imported = 0
    resource.setrlimit(resource.RLIMIT_FSIZE, (written + 400_000, kept[1]))
    try:
        with pytest.raises(StorageProblem):
            for number in range(100):
                words = " ".join(f"word{number}x{n}" for n in range(6000))
                services.importing.import_text(library, f"{words}.", title=f"Title {number}")
                imported += 1
        assert services.articles.listing(library).of == before + imported
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, kept)
    services.bookmarks.set_bookmark(library, [Ref("article", 1)], True)
    assert services.articles.listing(library).of == before + imported
    assert services.library.check(library).ok
    library.close()
