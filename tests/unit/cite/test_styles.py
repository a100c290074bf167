"""Finding styles, and adding one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cite import styles
from app.cite.csl.parse import StyleError
from app.cite.csl.richtext import plain_text
from app.cite.formatter import format_item
from app.cite.item import CiteItem

OWN = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House style</title><id>h</id></info>'
    '<citation><layout suffix="!"><text variable="title"/></layout></citation></style>'
)
RENAMED = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Our journal</title><id>j</id>'
    '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>'
)


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(styles, "user_folder", lambda: tmp_path / "styles")
    styles.available.cache_clear()
    styles._searchable.cache_clear()


def added(tmp_path: Path, name: str, text: str) -> styles.StyleInfo:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return styles.add_style(path)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("apa", "apa"),
        ("mla", "modern-language-association"),
        ("chicago", "chicago-notes-bibliography"),
        ("united nations", "united-nations-editorial"),
        ("oscola", "oscola"),
    ],
)
def test_the_usual_names_find_the_usual_styles(query: str, first: str) -> None:
    assert styles.find(query)[0].id == first


def test_favourites_come_first() -> None:
    listed = [style.id for style in styles.available()[:8]]
    assert listed == [style for style in styles.FAVOURITES if style in listed]


def test_a_dependent_style_leads_to_its_parent() -> None:
    assert styles.resolve("nature-digest") == "nature"
    assert styles.resolve("APA Style 7th edition") == "apa"


def test_an_unknown_style_is_said_to_be_one() -> None:
    with pytest.raises(styles.UnknownStyleError, match="no citation style"):
        styles.resolve("no-such-style")


def test_an_own_style_is_found_and_used(tmp_path: Path) -> None:
    info = added(tmp_path, "House Style.csl", OWN)
    assert (info.id, info.title, info.kind) == ("House-Style", "House style", "note")
    assert styles.find("house style")[0].id == "House-Style"
    assert plain_text(format_item(CiteItem("1", "Rivers"), "House-Style").citation) == "Rivers!"


def test_an_own_style_may_rename_another(tmp_path: Path) -> None:
    added(tmp_path, "ours.csl", RENAMED)
    assert styles.resolve("ours") == "apa"


@pytest.mark.parametrize("text", ["<style/>", "no xml", RENAMED.replace("styles/apa", "styles/nothing-here")])
def test_a_file_that_is_no_style_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises((StyleError, styles.UnknownStyleError)):
        added(tmp_path, "bad.csl", text)
    assert not list((tmp_path / "styles").glob("*.csl"))


def test_a_file_that_cannot_be_read_does_not_take_the_list_away(tmp_path: Path) -> None:
    folder = tmp_path / "styles"
    folder.mkdir(exist_ok=True)
    (folder / "broken.csl").write_bytes(b"\xff\xfe\x00<style>")
    assert len(styles.available()) > 2500
