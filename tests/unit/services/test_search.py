"""One box over everything: words, fields, snippets with their spans."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import services
from db.records import Ref, SearchPage, Where
from db.search.fold import fold
from db.search.query import FIELDS
from db.session import Library


def kinds(page: SearchPage) -> dict[str, int]:
    return {kind: n for kind, n, _ in page.counts}


def test_hits_are_grouped_with_counts_and_marked_snippets(library: Library) -> None:
    page = services.search.find(library, "convention signing ")
    assert set(kinds(page)) >= {"article", "event", "statistic"}
    assert page.searched == page.of == 5
    for hit in page.hits:
        for start, end in hit.spans:
            assert fold(hit.snippet[start:end]).startswith(("convention", "sign"))
    article = next(hit for hit in page.hits if hit.ref.kind == "article")
    assert article.at is not None
    text = services.articles.detail(library, article.ref.id).text
    assert fold(text[slice(*article.at)]).startswith(("convention", "sign"))


def test_a_word_being_typed_is_a_beginning_and_a_finished_one_is_not(library: Library) -> None:
    assert kinds(services.search.find(library, "guterr"))
    assert not kinds(services.search.find(library, "guterr "))


@pytest.mark.parametrize(
    "query",
    ["dang hoang giang ", "Đặng Hoàng Giang ", "ĐANG hoang GIANG ", "António Guterres ", "antonio guterres "],
)
def test_accents_and_case_do_not_matter(library: Library, query: str) -> None:
    assert kinds(services.search.find(library, query)).get("person")


def test_curly_and_straight_quotation_marks_are_one(library: Library) -> None:
    curly = services.search.find(library, "world’s digital supply ")
    straight = services.search.find(library, "world's digital supply ")
    assert kinds(curly) == kinds(straight) and kinds(curly)["quote"] == 1


def test_a_phrase_needs_its_punctuation(library: Library) -> None:
    with_stop = services.search.find(
        library, '"in five others while the evidence is stored in a sixth. To date"'
    )
    assert [hit.ref.kind for hit in with_stop.hits if hit.ref.kind == "article"] == ["article"]
    with_comma = services.search.find(library, '"stored in a sixth, To date"')
    assert not [hit for hit in with_comma.hits if hit.ref.kind == "article"]


def test_fields_narrow_each_kind_by_what_it_has(library: Library) -> None:
    page = services.search.find(library, "speaker:guterres")
    assert kinds(page)["quote"] == 13 and kinds(page)["article"] == 1
    assert kinds(services.search.find(library, "kind:event")) == {"event": 22}
    assert kinds(services.search.find(library, "value:>1bn")) == {"statistic": 2}
    assert kinds(services.search.find(library, "value:40..70 unit:countries")) == {"statistic": 3}
    assert kinds(services.search.find(library, "date:2025-10-25 kind:article")) == {"article": 1}
    assert kinds(services.search.find(library, "is:deadline -is:bookmarked kind:event"))["event"] >= 1
    assert kinds(services.search.find(library, "outlet:vov kind:article")) == {"article": 2}


def test_notes_and_bookmarks_are_found(library: Library) -> None:
    services.bookmarks.set_note(library, Ref("quote", 1), "for the second paragraph")
    assert kinds(services.search.find(library, "note:second")) == {"quote": 1}
    assert kinds(services.search.find(library, "is:bookmarked has:note")) == {"quote": 1}
    assert len(services.bookmarks.listing(library, None, Where("second paragraph")).ids) == 1


def test_pages_follow_one_another_without_gap_or_repetition(library: Library) -> None:
    every = (
        "article",
        "quote",
        "event",
        "statistic",
        "person",
        "organisation",
        "place",
        "instrument",
        "topic",
    )
    whole = services.search.find(library, "vietnam ", kinds=every, limit=500).hits
    parts = []
    for offset in range(0, len(whole) + 10, 10):
        parts += services.search.find(library, "vietnam ", kinds=every, limit=10, offset=offset).hits
    assert [h.ref for h in parts] == [h.ref for h in whole] and len({h.ref for h in whole}) == len(whole)


def test_all_kinds_have_their_few_before_any_has_more(library: Library) -> None:
    whole = services.search.find(library, "vietnam ", limit=500)
    first = services.search.find(library, "vietnam ", limit=30)
    assert {hit.ref.kind for hit in first.hits} == set(kinds(whole))
    parts: list[Ref] = []
    for offset in range(0, 500, 30):
        parts += [hit.ref for hit in services.search.find(library, "vietnam ", limit=30, offset=offset).hits]
    assert parts == [hit.ref for hit in whole.hits] and len(set(parts)) == sum(kinds(whole).values())


def test_topics_are_found_by_their_words(library: Library) -> None:
    assert kinds(services.search.find(library, "multilat")).get("topic") == 1
    assert kinds(services.search.find(library, "multilat ")).get("topic") is None
    assert kinds(services.search.find(library, "diplomacy multilateral ")).get("topic") == 1


def test_every_example_runs(library: Library) -> None:
    for example in services.search.help():
        assert services.search.find(library, example.query).understood


def test_completion_offers_fields_and_the_librarys_own_names(library: Library) -> None:
    assert "speaker:" in services.search.complete(library, "spea")
    assert services.search.complete(library, "cyber speaker:gut") == ('cyber speaker:"António Guterres"',)
    assert 'outlet:"Thanh Nien"' in services.search.complete(library, "outlet:tha")
    assert "is:bookmarked" in services.search.complete(library, "is:b")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.lists(
        st.sampled_from(
            [
                "cyber",
                '"',
                "(",
                ")",
                "-",
                "OR ",
                "NEAR/3",
                "* ",
                " ",
                "“x",
                "%",
                "_",
                "\\",
                "'",
                ":",
                "đ",
                "\0",
            ]
        )
        | st.sampled_from([f"{name}:" for name in FIELDS])
        | st.sampled_from(["2025-10..", ">1bn", "..", "%", "x", "99..", "--06-20", "-5"]),
        max_size=8,
    ).map("".join)
)
def test_no_query_fails(library: Library, query: str) -> None:
    for ranked in (True, False):
        services.search.find(library, query, ranked=ranked)
    services.quotes.listing(library, Where(query))
    services.search.complete(library, query)


def test_a_word_finds_its_other_forms_and_marks_them(library: Library) -> None:
    page = services.search.find(library, "conventions ")
    assert "also convention" in page.understood
    marked = {fold(hit.snippet[a:b]) for hit in page.hits for a, b in hit.spans}
    assert "convention" in marked
    assert kinds(page)["article"] == kinds(services.search.find(library, "convention "))["article"]


@pytest.mark.parametrize("query", ["Conventions ", '"conventions" ', "conventions* "])
def test_a_capital_quotation_marks_and_a_star_keep_a_word_as_it_is(library: Library, query: str) -> None:
    assert "also" not in services.search.find(library, query).understood


def test_a_name_of_the_library_has_no_other_forms(library: Library) -> None:
    assert "also" not in services.search.find(library, "united nations ").understood


def test_forms_count_in_lists_and_beside_near(library: Library) -> None:
    assert services.articles.listing(library, Where("conventions ")).ids
    assert kinds(services.search.find(library, "conventions NEAR/8 signing "))
    assert services.search.find(library, "signed").understood.startswith(
        "words that begin with “signed” (also sign"
    )


def test_a_pasted_text_is_looked_for_as_far_as_a_query_goes(library: Library) -> None:
    page = services.search.find(library, "the convention on cybercrime " * 1500)
    assert page.left_out == 5960 and page.counts
