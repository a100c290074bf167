"""One box over everything: words, fields, snippets with their spans."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app import services
from db import listing
from db.records import Kind, Ref, SearchPage, Where
from db.search import filters, marked, reading
from db.search import find as finding
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


def test_a_phrase_needs_its_punctuation_in_every_kind(library: Library) -> None:
    article = services.articles.listing(library).ids[0]
    services.bookmarks.set_note(library, Ref("article", article), "Ask the mill, then the miller; both know.")
    quote = services.quotes.rows(library, services.quotes.listing(library).ids[:1])[0]
    one, other = [word.strip(".,;:!?’'“”\"") for word in quote.text.split()][:2]
    for kind, right, wrong in (
        ("note", '"the mill, then"', '"the mill; then"'),
        ("quote", f'"{one} {other}"', f'"{one}; {other}"'),
    ):
        found = services.search.find(library, right, kinds=(kind,))
        assert found.hits and kinds(found)[kind] == len(found.hits)
        without = services.search.find(library, wrong, kinds=(kind,))
        assert not without.hits and not without.counts and not without.more


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
                "\ud800",
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
    services.search.around(library, query)
    services.search.suggestion(library, query)
    services.search.remember(library, query)
    services.search.forget(library, query or "x")


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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("guterez ", "Guterres"),
        ("conventoin ", "convention"),
        ("speaker:guteres", "speaker:Guterres"),
        ("cybrecrime hanoi ", "cybercrime hanoi"),
        ('"untied nations convnetion"', '"united nations convention"'),
    ],
)
def test_what_was_perhaps_meant(library: Library, typed: str, meant: str) -> None:
    suggested = services.search.suggestion(library, typed)
    assert fold(suggested).split()[-1].strip('"') == fold(meant).split()[-1].strip('"')
    assert services.search.find(library, f"{suggested} ").counts


@pytest.mark.parametrize(
    "typed", ["convention ", "", "zzzzqqqq ", "2025 ", "un ", "convention*", "is:bookmarked"]
)
def test_nothing_is_offered_for_what_stands_there_or_is_like_nothing(library: Library, typed: str) -> None:
    assert services.search.suggestion(library, typed) == ""


def test_facets_count_the_hits_and_each_others_choices(library: Library) -> None:
    around = services.search.around(library, "convention ")
    facets = {facet.field: {v.value: v.count for v in facet.values} for facet in around.facets}
    assert {"speaker", "outlet", "topic", "place"} <= set(facets)
    page = services.search.find(library, Where("convention ", (("outlet", ("VOV",)),)))
    counted = sum(n for kind, n, _ in page.counts if kind in ("article", "quote", "event", "statistic"))
    assert facets["outlet"]["VOV"] == counted
    narrowed = services.search.around(library, Where("convention ", (("outlet", ("VOV",)),)))
    again = {facet.field: {v.value: v.count for v in facet.values} for facet in narrowed.facets}
    assert again["outlet"] == facets["outlet"] and sum(again["topic"].values()) < sum(
        facets["topic"].values()
    )
    months = dict(around.months)
    assert months["2025-10"] > 0 and not around.capped
    within = Where("convention ", period=("2025-10-01", "2025-10-31"))
    assert dict(services.search.around(library, within).months) == months
    assert sum(dict(services.search.around(library, within).months).values()) == sum(months.values())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(
        st.sampled_from(
            [
                "the",
                "of",
                "convention",
                "security",
                "council",
                "countries",
                "sign",
                "nowhere",
                "outlet:VOV",
                "-outlet:VOV",
                "-draft",
                "-security",
                '"security council"',
                "topic:cybercrime",
                "-topic:cybercrime",
                'speaker:"=António Guterres"',
                '-speaker:"=António Guterres"',
                "date:2025-10..",
                "-year:2025",
                "is:candidate",
                "-is:candidate",
                "OR",
                "c*",
                "2*",
            ]
        ),
        min_size=1,
        max_size=5,
    ),
    cost=st.sampled_from([1e-9, 1e9]),
    alone=st.sampled_from([0, 300]),
)
def test_every_way_of_searching_finds_what_the_lists_find(
    library: Library, words: list[str], cost: float, alone: int
) -> None:
    library.forget()
    assume(set(words) != {"OR"})  # which asks for nothing: a list shows everything, the search nothing
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marked, "LISTED", dict.fromkeys(marked.LISTED, cost))
        patch.setattr(reading, "ALONE", alone)
        _every_way(library, " ".join(words) + " ")


def _every_way(library: Library, query: str) -> None:
    listed = {
        "article": services.articles.listing(library, Where(query)),
        "quote": services.quotes.listing(library, Where(query)),
        "event": services.events.listing(library, Where(query)),
        "statistic": services.statistics.listing(library, Where(query)),
    }
    for how in ({"ranked": True}, {"ranked": False}, {"quick": True}):
        page = services.search.find(library, query, kinds=tuple(listed), limit=500, **how)
        for kind, shown in listed.items():
            assert {hit.ref.id for hit in page.hits if hit.ref.kind == kind} == set(shown.ids), (kind, how)


def test_a_record_without_a_property_is_not_left_out_by_it(library: Library) -> None:
    services.importing.import_text(
        library, "The kite flew over the water of the bay for an hour.", title="Kite"
    )
    for left_out in ("-outlet:VOV", "-date:2025-10", "-language:vi", '-speaker:"=António Guterres"'):
        for ranked in (True, False):
            page = services.search.find(library, f"kite {left_out} ", ranked=ranked)
            assert kinds(page).get("article") == 1, left_out


def test_what_is_chosen_is_a_query_that_finds_the_same(library: Library) -> None:
    where = Where("convention OR cyber ", (("outlet", ("VOV", "Dan Tri")),), ("2025-01-01", "2025-12-31"))
    query = services.search.whole_query(where)
    assert kinds(services.search.find(library, where)) == kinds(services.search.find(library, f"{query} "))
    assert kinds(services.search.find(library, where))


def test_completion_knows_quotation_marks_and_who_speaks(library: Library) -> None:
    assert 'speaker:"António Guterres"' in services.search.complete(library, 'speaker:"antonio gu')
    assert 'cyber speaker:"António Guterres"' in services.search.complete(library, "cyber speaker:gut")
    assert services.search.complete(library, "speaker:")[0] == 'speaker:"Dang Hoang Giang"'
    assert "topic:Cybercrime" in services.search.complete(library, "cyberc")
    assert services.search.complete(library, "cyber ") == ()


def test_searches_are_remembered_the_newest_first_and_forgotten(library: Library) -> None:
    for query in ("one", "two", "one"):
        services.search.remember(library, query, "", 3)
    assert {row.query for row in services.search.recent(library)} == {"one", "two"}
    services.search.forget(library, "two")
    assert [row.query for row in services.search.recent(library)] == ["one"]
    services.search.forget(library)
    assert services.search.recent(library) == ()


def test_words_that_stand_together_come_first(library: Library) -> None:
    for title, text in (
        (
            "Apart",
            "Growth came first and trade came last, and the kite and the lamp were far from one another. "
            * 2,
        ),
        (
            "Together",
            "It was about the kite lamp, which nobody had seen, and about trade. Growth came later, they said.",
        ),
        (
            "Apart too",
            "The lamp stood there. The lamp was lit. Nobody flew a kite that day or a kite the day after.",
        ),
    ):
        services.importing.import_text(library, text, title=title)
    page = services.search.find(library, "kite lamp ", kinds=("article",))
    assert page.hits[0].title == "Together" and len(page.hits) == 3


def test_one_endless_word_is_neither_corrected_nor_completed(library: Library) -> None:
    endless = "汉" * 60_000
    before = time.process_time()
    assert services.search.suggestion(library, endless) == ""
    assert services.search.complete(library, endless) == ()
    assert services.search.complete(library, f"speaker:{endless}") == ()
    assert time.process_time() - before < 1.0


def test_a_phrase_of_words_that_stand_everywhere_is_found_whole_titles_first(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for title, text in (
        ("It was the kite of the bay", "Nobody had seen it before, and nobody would see it again that year."),
        ("Apart", "They spoke of the bay at length, then of the bay again, and of the bay once more."),
        ("Not here", "Of a bay and of the sea they spoke at length on every one of those long days."),
    ):
        services.importing.import_text(library, text, title=title)
    plain = services.search.find(library, '"of the bay"', kinds=("article",))
    monkeypatch.setattr(reading, "COMMON", 1)
    library.forget()
    found = services.search.find(library, '"of the bay"', kinds=("article",))
    assert [hit.title for hit in found.hits] == ["It was the kite of the bay", "Apart"]
    assert {hit.ref for hit in found.hits} == {hit.ref for hit in plain.hits}
    quick = services.search.find(library, '"of the bay"', kinds=("article",), quick=True)
    assert [hit.ref for hit in quick.hits] == [hit.ref for hit in found.hits] and quick.settled


def test_the_quick_page_has_the_newest_and_the_settled_one_counts_on(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "QUICK", 2)
    quick = services.search.find(library, "convention ", kinds=("event",), limit=2, quick=True)
    whole = services.search.find(library, "convention ", kinds=("event",), limit=50)
    assert not quick.settled and whole.settled
    assert kinds(quick) == {"event": 2} and quick.counts[0][2] and kinds(whole)["event"] > 2
    newest = sorted((hit.ref.id for hit in whole.hits), reverse=True)
    assert {hit.ref.id for hit in quick.hits} == set(newest[:2])


@pytest.mark.parametrize("query", ["convention ", "the ", "of OR in ", "vietnam -draft ", "nowhere "])
@pytest.mark.parametrize("name", ["article", "quote", "event", "statistic"])
def test_what_stands_around_is_what_the_list_counts(library: Library, query: str, name: Kind) -> None:
    quote = services.quotes.listing(library).ids[0]
    topic = services.topics.listing(library)[0]
    with library.write() as session:  # a quote with a topic of its own
        row = (topic.id, "quote", quote)
        session.connection().exec_driver_sql(
            "INSERT OR IGNORE INTO tagging (topic_id, kind, record_id) VALUES (?, ?, ?)", row
        )
    spec = dict(finding.GROUPS)[name]
    around = services.search.around(library, query, kinds=(name,))
    assert around.facets or query == "nowhere "
    service = getattr(services, f"{name}s")
    with library.read() as session:
        narrowed = [spec.alive, filters.condition(session, spec, query)]
        plain = {
            field: {value.label: value.count for value in listing.values(session, spec, facet, narrowed)[0]}
            for field, facet in spec.facets.items()
            if not facet.hidden
        }
    for facet in around.facets:
        assert {value.label: value.count for value in facet.values} == plain[facet.field], facet.field
    for facet in service.facets(library, Where(query)):
        assert {value.label: value.count for value in facet.values} == plain[facet.field], facet.field
    days = [row.published or "" for row in services.articles.listing(library, Where(query)).rows]
    if name == "article":
        assert sum(number for _, number in around.months) == len([day for day in days if day])


@pytest.mark.parametrize("query", ["c", "the c", "convention 2", "v", "title:c"])
def test_a_single_letter_finds_all_that_begins_so(library: Library, query: str) -> None:
    *others, last = query.split()
    field, _, letter = last.rpartition(":")
    column = "{title} : " if field else ""
    plain = " AND ".join([*(f'"{word}"' for word in others), f'{column}"{letter}"*'])
    with library.read() as session:
        statement = "SELECT rowid FROM article_fts WHERE article_fts MATCH ?"
        every = {row[0] for row in session.connection().exec_driver_sql(statement, (plain,))}
    for quick in (True, False):
        page = services.search.find(library, query, kinds=("article",), limit=50, quick=quick)
        assert {hit.ref.id for hit in page.hits} == every
    assert every or query == "convention 2"
