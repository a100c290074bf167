"""The style collection as a packaged build carries it: one file, and its list."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cite import styles


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Three styles of the installed collection, packed."""
    whole = styles._package() / "styles"
    few = tmp_path / "few"
    (few / "dependent").mkdir(parents=True)
    for name in ("apa.csl", "ieee.csl", "nature.csl", "dependent/nature-chemistry.csl"):
        (few / name).write_bytes((whole / name).read_bytes())
    with zipfile.ZipFile(tmp_path / "styles.zip", "w") as file:
        for path in few.rglob("*.csl"):
            file.write(path, path.relative_to(few).as_posix())
    (tmp_path / "styles.json").write_text(styles.as_json(styles.read_collection(few)), encoding="utf-8")
    monkeypatch.setattr(styles, "_package", lambda: tmp_path)
    styles._collection.cache_clear()
    styles.available.cache_clear()
    yield tmp_path
    styles._collection.cache_clear()
    styles.available.cache_clear()


def test_a_style_is_read_out_of_the_pack(packed: Path) -> None:
    assert "American Psychological Association" in styles.style_path("apa").read_text(encoding="utf-8")


def test_a_dependent_style_leads_to_its_parent(packed: Path) -> None:
    assert styles.resolve("nature-chemistry") == "nature"


def test_the_list_comes_with_the_pack(packed: Path) -> None:
    ids = {info.id for info in styles.available()}
    assert {"apa", "ieee", "nature", "nature-chemistry"} <= ids


def test_unknown_style_is_said(packed: Path) -> None:
    with pytest.raises(styles.UnknownStyleError, match="no citation style"):
        styles.style_path("no-such-style")
