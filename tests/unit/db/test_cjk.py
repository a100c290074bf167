"""Scripts without blanks between words are found by pairs of letters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import services
from db.records import Ref, SearchPage, Where
from db.search import cjk
from db.session import Library

TEXT = (
    "外交部发言人周一在北京举行例行记者会。\n\n“我们愿同各方一道，推动公约早日生效”，她说。\n\n"
    "東京で開かれた会議には40か国が参加した。\n\n서울에서 열린 회의에는 장관들이 참석했다. The UN convention was named."
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = services.library.open_library(tmp_path / "l.rapporteur")
    services.importing.import_text(made, TEXT, title="公约早日生效的前景", published="2026-03-02")
    return made


def articles(page: SearchPage) -> list[str]:
    return [hit.title for hit in page.hits if hit.ref.kind == "article"]


@pytest.mark.parametrize(
    "query",
    [
        "记者会",
        "发言人 ",
        "公约",
        "北",
        "会",
        '"推动公约"',
        "東京",
        "開かれた",
        "か国",
        "회의",
        "서울",
        "convention 公约",
        "UN公约",
    ],
)
def test_any_run_of_letters_is_found_and_marked(library: Library, query: str) -> None:
    page = services.search.find(library, query)
    assert articles(page) == ["公约早日生效的前景"]
    hit = next(hit for hit in page.hits if hit.ref.kind == "article")
    assert hit.spans and all(hit.snippet[a:b] for a, b in hit.spans)
    library.close()


@pytest.mark.parametrize("query", ["者记", "发人", "京北", '"公约推动"', "公约 zzzz", "大阪"])
def test_other_letters_are_not(library: Library, query: str) -> None:
    assert articles(services.search.find(library, query)) == []
    library.close()


def test_what_changes_is_found_by_its_new_letters_and_what_is_negated_is_not(library: Library) -> None:
    article = next(r for r in services.articles.listing(library).rows if r.title.startswith("公约"))
    outcome = services.articles.set_metadata(library, article.id, title="新的标题")
    assert articles(services.search.find(library, "标题")) == ["新的标题"]
    assert articles(services.search.find(library, "前景")) == []
    assert outcome.undo is not None
    outcome.undo(library)
    assert articles(services.search.find(library, "前景")) == ["公约早日生效的前景"]
    assert articles(
        services.search.find(library, "convention -公约 ")
    ) and "公约早日生效的前景" not in articles(services.search.find(library, "convention -公约 "))
    assert len(services.articles.listing(library, Where("公约")).ids) == 1
    assert services.library.check(library).ok
    library.close()


def test_joined_letters_are_found_typed_apart_and_marked(tmp_path: Path) -> None:
    library = services.library.open_library(tmp_path / "l.rapporteur")
    words = "The of\ufb01ce of the sta\ufb00 will \ufb02ow into the e\ufb03cient building, they said."
    services.importing.import_text(library, words, title="Joined", published="2026-03-02")
    for query, marked in (
        ("office", "of\ufb01ce"),
        ("efficient ", "e\ufb03cient"),
        ('"the staff will flow"', "sta\ufb00 will"),
    ):
        hit = next(h for h in services.search.find(library, query).hits if h.title == "Joined")
        assert marked in hit.snippet[slice(*hit.spans[0])] or hit.snippet[slice(*hit.spans[0])] == marked
    assert "Joined" in articles(services.search.find(library, "of\ufb01ce "))
    passage = services.lookup.lookup(
        library, "“The office of the staff will flow into the efficient building”"
    )[0]
    assert passage.verdict == "verified"
    library.close()


@given(st.text(alphabet="东京都abc ,", max_size=30))
def test_every_part_of_a_run_is_among_its_pairs(text: str) -> None:
    found = cjk.grams(text).split()
    letters = [char for char in text if cjk.is_letter(char)]
    assert len(found) == len(letters)
    assert [gram[0] for gram in found] == letters


def test_notes_topics_collections_and_briefs_are_found_by_any_run(library: Library) -> None:
    article = Ref("article", services.articles.listing(library).ids[0])
    services.bookmarks.set_note(library, article, "问过编辑部，等回复")
    services.topics.create(library, "网络安全与治理")
    collection = services.bookmarks.create_collection(library, "东南亚观察笔记").value
    services.briefs.save(library, collection, "## 要点\n\n先写公约的背景。")
    party = services.parties.listing(library).ids[0]
    services.parties.set_note(library, party, "曾任港务局发言人")

    def kinds(query: str) -> set[str]:
        return {
            hit.ref.kind if not hit.noted else "note" for hit in services.search.find(library, query).hits
        }

    assert kinds("编辑部") == {"note"}
    assert kinds("安全") == {"topic"}
    assert kinds("亚观") == kinds("的背景 ") == {"collection"}
    assert kinds("港务局") == {"person"}
    assert not kinds("务局长")
    services.bookmarks.set_note(library, article, "已答复")
    assert not kinds("编辑部")
