"""Highlights: made, coloured, noted, found, cited, carried over, deleted and taken back."""

from __future__ import annotations

import pytest

from app import services
from db.errors import StorageProblem
from db.models import Highlight
from db.records import Ref, Where
from db.session import Library

TITLE = "Talks on the shared river"
ADDRESS = "https://news.example.org/river/talks"
TEXT = (
    "Delegations met on Tuesday to discuss the shared river.\n"
    "The chair said that water is never a weapon.\n"
    "A second round is planned for the spring."
)


@pytest.fixture
def article(library: Library) -> int:
    report = services.importing.import_text(library, TEXT, title=TITLE, url=ADDRESS).value
    return report.files[0].article_ids[0]


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def make(library: Library, article: int, words: str, **more: str) -> int:
    text = services.articles.detail(library, article).text
    return services.highlights.create(library, article, *span(words, text), **more).value  # type: ignore[arg-type]


def test_a_highlight_is_a_mark_of_its_article(library: Library, article: int) -> None:
    made = make(library, article, "water is never a weapon", colour="blue", note="For the lead")
    (mark,) = [m for m in services.articles.detail(library, article).marks if m.ref.kind == "highlight"]
    assert (mark.ref.id, mark.colour, mark.label) == (made, "blue", "Highlight, For the lead")
    row = services.highlights.detail(library, made)
    assert (row.text, row.seal, row.note) == ("water is never a weapon", "verified", "For the lead")
    assert services.library.counts(library).highlights == 1


def test_a_pen_goes_on_where_it_touches_its_own_colour(library: Library, article: int) -> None:
    first = make(library, article, "water is", note="one")
    again = make(library, article, "is never a weapon", note="two")
    other = make(library, article, "never", colour="pink")
    assert again == first != other
    row = services.highlights.detail(library, first)
    assert (row.text, row.note) == ("water is never a weapon", "one\ntwo")
    assert len(services.highlights.of_article(library, article)) == 2


def test_the_same_words_take_the_new_colour(library: Library, article: int) -> None:
    first = make(library, article, "shared river")
    assert make(library, article, "shared river", colour="green") == first
    assert services.highlights.detail(library, first).colour == "green"


def test_an_unknown_colour_is_refused(library: Library, article: int) -> None:
    with pytest.raises(StorageProblem, match="mauve"):
        make(library, article, "shared river", colour="mauve")


def test_it_is_found_by_its_words_and_by_its_note(library: Library, article: int) -> None:
    made = make(library, article, "water is never a weapon", note="Kofi's lecture")
    for query in ("weapon", "lecture", "note:kofi kind:highlight", "is:highlighted"):
        page = services.search.find(library, query, kinds=("highlight",))
        assert [hit.ref for hit in page.hits] == [Ref("highlight", made)], query
    assert not services.search.find(library, "has:note spring", kinds=("highlight",)).hits


def test_it_is_narrowed_and_ordered(library: Library, article: int) -> None:
    blue = make(library, article, "shared river", colour="blue")
    pink = make(library, article, "a weapon", colour="pink")
    listing = services.highlights.listing(library, Where(facets=(("colour", ("pink",)),)))
    assert (list(listing.ids), listing.of) == ([pink], 2)
    assert list(services.highlights.listing(library, order="article").ids) == [blue, pink]
    colours = next(f for f in services.highlights.facets(library) if f.field == "colour")
    assert {(v.value, v.count) for v in colours.values} == {("blue", 1), ("pink", 1)}


def test_it_is_cited_with_its_paragraph(library: Library, article: int) -> None:
    made = make(library, article, "water is never a weapon")
    cited = services.citing.cited(library, Ref("highlight", made))
    assert "water is never a weapon" in cited.plain and "para. 2" in cited.plain
    assert f"rapporteur://highlight/{made}" in cited.json


def test_everything_can_be_taken_back(library: Library, article: int) -> None:
    start, end = span("shared river", services.articles.detail(library, article).text)
    outcomes = [services.highlights.create(library, article, start, end)]
    made = outcomes[0].value
    outcomes.append(services.highlights.recolour(library, [made], "green"))  # type: ignore[arg-type]
    outcomes.append(services.highlights.set_note(library, made, "note"))  # type: ignore[arg-type]
    outcomes.append(services.bookmarks.set_note(library, Ref("highlight", made), "better note"))  # type: ignore[arg-type]
    outcomes.append(services.trash.delete(library, [Ref("highlight", made)]))  # type: ignore[arg-type]
    states = []
    for outcome in reversed(outcomes):
        assert outcome.undo is not None
        outcome.undo(library)
        states.append([(h.colour, h.note) for h in services.highlights.of_article(library, article)])
    assert states == [
        [("green", "better note")],
        [("green", "note")],
        [("green", "")],
        [("yellow", "")],
        [],
    ]


def test_it_rests_in_the_trash_and_comes_back_to_its_collections(library: Library, article: int) -> None:
    made = Ref("highlight", make(library, article, "shared river", note="kept"))
    shelf = services.bookmarks.create_collection(library, "Shelf").value
    services.bookmarks.add(library, shelf, [made])
    services.trash.delete(library, [made])
    assert [row.ref for row in services.trash.listing(library)] == [made]
    assert not services.bookmarks.listing(library, shelf).ids
    assert not services.search.find(library, "river", kinds=("highlight",)).hits
    services.trash.restore(library, [made])
    (row,) = services.bookmarks.listing(library, shelf).rows
    assert (row.ref, row.note, row.title) == (made, "kept", "shared river")


def test_it_goes_with_its_article_and_is_gone_with_it(library: Library, article: int) -> None:
    made = make(library, article, "shared river")
    services.trash.delete(library, [Ref("article", article)])
    assert not services.highlights.listing(library).ids
    services.trash.restore(library, [Ref("highlight", made)])
    assert services.articles.detail(library, article).row.title == TITLE
    services.trash.delete(library, [Ref("article", article)])
    services.trash.purge(library, [Ref("article", article)])
    with library.read() as session:
        assert session.get(Highlight, made) is None
    assert services.library.check(library).ok


def test_it_follows_a_new_version_of_the_text(library: Library, article: int) -> None:
    kept = make(library, article, "water is never a weapon")
    lost = make(library, article, "planned for the spring")
    changed = TEXT.replace("Delegations met", "The delegations met again").replace(
        "planned for the spring", "no longer on the calendar"
    )
    report = services.importing.import_text(library, changed, title=TITLE, url=ADDRESS).value
    assert [file.status for file in report.files] == ["updated"]
    assert services.highlights.detail(library, kept).seal == "verified"
    assert services.highlights.detail(library, lost).seal == "source changed"
    marks = {m.ref.id for m in services.articles.detail(library, article).marks if m.ref.kind == "highlight"}
    assert marks == {kept}
    # what no longer stands is still listed, and says so
    assert {row.id for row in services.highlights.of_article(library, article)} == {kept, lost}
    services.library.verify(library)
    assert services.highlights.detail(library, lost).seal == "source changed"
