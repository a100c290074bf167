"""Our own JSON leaves a library and comes back: the same records on the same words, nothing twice, and an undo."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app import services
from db.records import Ref, Where
from db.session import Library


@pytest.fixture
def empty(tmp_path: Path) -> Any:
    opened = services.library.open_library(tmp_path / "empty.rapporteur", starter=False)
    yield opened
    opened.close()


def exported(library: Library, target: Path) -> dict[str, Any]:
    services.exporting.export(library, target, format="json", where=Where())
    return dict(json.loads(target.read_text("utf-8")))


_OURS = ("id", "article_id", "text_id", "added_at", "batch_id")


def bare(shape: Any) -> Any:
    """A shape without what belongs to one library alone."""
    if isinstance(shape, list):
        return [bare(value) for value in shape]
    if isinstance(shape, dict):
        return {name: bare(value) for name, value in shape.items() if name not in _OURS}
    return shape


def by_words(document: dict[str, Any], kind: str) -> list[Any]:
    rows = [bare(row) for row in document["records"] if row["record"] == kind]
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True, ensure_ascii=False))


def test_a_library_comes_back_without_loss(library: Library, empty: Library, tmp_path: Path) -> None:
    services.bookmarks.set_note(library, Ref("quote", 1), "mine")
    first = exported(library, tmp_path / "first.json")
    report = services.importing.import_documents(empty, [tmp_path / "first.json"]).value
    assert [f.status for f in report.files] == ["imported"]
    second = exported(empty, tmp_path / "second.json")
    for kind in ("article", "quote", "statistic", "event"):
        assert by_words(second, kind) == by_words(first, kind), kind
    assert len(second["parties"]) == len(first["parties"])


def test_the_same_export_brings_nothing_new(library: Library, tmp_path: Path) -> None:
    exported(library, tmp_path / "all.json")
    before = services.library.counts(library)
    report = services.importing.import_documents(library, [tmp_path / "all.json"]).value
    assert [f.status for f in report.files] == ["duplicate"]
    assert services.library.counts(library) == before


def test_an_import_of_an_export_is_undone(library: Library, empty: Library, tmp_path: Path) -> None:
    exported(library, tmp_path / "all.json")
    before = services.library.counts(empty)
    outcome = services.importing.import_documents(empty, [tmp_path / "all.json"])
    assert outcome.undo is not None
    outcome.undo(empty)
    assert services.library.counts(empty) == before


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "rapporteur-export", "version": 1',
        '{"format": "rapporteur-export", "version": 9, "records": []}',
        '{"format": "rapporteur-export", "version": 1, "records": [{"record": "quote"}]}',
        '{"format": "rapporteur-export", "version": 1, "records": 5}',
    ],
)
def test_a_damaged_export_is_one_sentence_and_changes_nothing(
    empty: Library, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, "utf-8")
    report = services.importing.import_documents(empty, [path]).value
    assert [f.status for f in report.files] == ["failed"]
    assert report.files[0].message.count(".") == 1 or "." in report.files[0].message
    assert services.library.counts(empty).articles == 0
