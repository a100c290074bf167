"""A library that may not be written is opened for reading, wherever it lies and whatever it is called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app import services
from app.cli import main
from db.errors import LibraryUnwritable
from db.records import Ref, Where

NAMES = ("plain", "with spaces", "Thư viện", "50% #1?", "a&b=c;d", "it's “quoted”", "x" * 180)


@pytest.fixture
def protected(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the system answers for a protected file; root may write everything, so that it cannot be tried for real everywhere."""
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and allowed(path, mode))


@pytest.mark.parametrize("name", NAMES)
def test_it_is_read_and_left_as_it_is(starter_file: Path, tmp_path: Path, name: str, protected: None) -> None:
    folder = tmp_path / name
    folder.mkdir()
    path = folder / f"{name}.rapporteur"
    path.write_bytes(starter_file.read_bytes())
    before = path.read_bytes()
    library = services.library.open_library(path)
    assert services.library.is_read_only(library)
    assert services.library.counts(library).quotes == len(services.quotes.listing(library, Where()).ids) > 0
    assert services.search.find(library, "convention").hits
    with pytest.raises(LibraryUnwritable, match=r"open for reading only; copy it"):
        services.bookmarks.set_note(library, Ref("quote", 1), "not here")
    services.search.remember(library, "convention")  # what nobody asked for is left out without a word
    assert services.review.outdated(library) == 0
    library.close()
    assert path.read_bytes() == before
    assert [one.name for one in folder.iterdir()] == [path.name]


@pytest.mark.parametrize("name", NAMES)
def test_one_that_may_be_written_is_used_under_any_name(
    starter_file: Path, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    path = folder / f"{name}.rapporteur"
    path.write_bytes(starter_file.read_bytes())
    library = services.library.open_library(path)
    services.bookmarks.set_note(library, Ref("quote", 1), "here")
    services.library.backup(library, tmp_path / "copy # 100%?.rapporteur")
    library.close()
    assert main(["search", "--library", str(path), "convention"]) == 0
    assert [one.name for one in folder.iterdir()] == [path.name]


def test_a_backup_of_it_can_be_made(starter_file: Path, tmp_path: Path, protected: None) -> None:
    library = services.library.open_library(starter_file)
    services.library.backup(library, tmp_path / "copy.rapporteur")
    library.close()
    assert (tmp_path / "copy.rapporteur").stat().st_size > 100_000


def test_the_command_line_says_it_in_one_sentence(
    library_file: Path, tmp_path: Path, protected: None, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("A meeting\n\nThe council met for three hours on Monday and spoke about the harbour.\n")
    assert main(["import", "--library", str(library_file), str(text)]) in (1, 3)
    said = capsys.readouterr()
    assert "reading only" in said.err + said.out and "Traceback" not in said.err
    assert main(["search", "--library", str(library_file), "convention"]) == 0
