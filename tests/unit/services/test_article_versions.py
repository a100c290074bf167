"""A changed text at the same address is a new version: the old text stays, and records go along or say that they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import services
from db.errors import NoSuchRecord
from db.records import EventRow, QuoteRow, Ref
from db.search import index
from db.session import Library

ADDRESS = "https://news.example.org/riverton/library-opens"
WAITED = "We waited eleven years for this day"
READ = "Now every child can read here"
BODY = (
    "RIVERTON, March 3, 2024 - The mayor of Riverton, Anna Petrova, opened a library on Sunday.",
    f"“{WAITED},” Petrova said. “{READ}.”",
    "About 1,200 people came to the opening, and 300 of them signed up for a card at the desk.",
    "The building has three floors, a garden and a room in which pupils can do their homework.",
    "The library will close for a week in August 2024, the town council announced in a note.",
)
CHANGED = (
    "CORRECTION: an earlier version of this report gave another number of visitors to the town.",
    BODY[0],
    f"“{WAITED},” Petrova said. “Soon all of our pupils will borrow books in this fine house.”",
    "About 1,400 people came to the opening, and 300 of them signed up for a card at the desk.",
    *BODY[3:],
)


def page(folder: Path, name: str, paragraphs: tuple[str, ...], address: str = ADDRESS) -> Path:
    text = "".join(f"<p>{words}</p>" for words in paragraphs)
    path = folder / name
    path.write_text(
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>River town opens its new library</title>"
        f"<link rel='canonical' href='{address}'><meta property='og:url' content='{address}'>"
        "<meta property='og:title' content='River town opens its new library'></head>"
        f"<body><article><h1>River town opens its new library</h1>{text}</article></body></html>",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def article(library: Library, tmp_path: Path) -> int:
    """The first version, with two quotes and an event made by hand."""
    report = services.importing.import_documents(
        library, [page(tmp_path, "first.html", BODY)], extract=False
    ).value
    made = report.files[0].article_ids[0]
    text = services.articles.detail(library, made).text
    for words in (WAITED, READ):
        start = text.index(words)
        services.quotes.create(library, made, start, start + len(words), speaker="Anna Petrova")
    start = text.index("The library will close")
    services.events.create(library, made, start, start + 40, title="Library closes")
    return made


def quotes(library: Library, article_id: int) -> dict[str, QuoteRow]:
    records = services.articles.records(library, article_id)
    return {record.text: record for record in records if isinstance(record, QuoteRow)}


def test_a_changed_text_at_the_same_address_is_a_new_version(
    library: Library, article: int, tmp_path: Path
) -> None:
    before = services.articles.detail(library, article)
    articles = services.library.counts(library).articles
    outcome = services.importing.import_documents(
        library, [page(tmp_path, "second.html", CHANGED)], extract=False
    )
    (line,) = outcome.value.files
    assert (line.status, line.article_ids) == ("updated", (article,))
    assert line.message.startswith(
        "New version of “River town opens its new library”: 2 records moved, 1 no longer stands."
    )
    assert f"No longer there: “{READ}”." in line.message and WAITED in line.message
    assert services.library.counts(library).articles == articles
    after = services.articles.detail(library, article)
    assert "1,400 people" in after.text and after.text_id != before.text_id
    kept, lost = quotes(library, article)[WAITED], quotes(library, article)[READ]
    assert kept.seal == "verified" and kept.span.text_id == after.text_id
    assert after.text[kept.span.start : kept.span.end] == WAITED and kept.span.paragraph == 3
    assert lost.seal == "source changed" and lost.span.text_id == before.text_id
    assert before.text[lost.span.start : lost.span.end] == READ
    (event,) = [r for r in services.articles.records(library, article) if isinstance(r, EventRow)]
    source = services.events.detail(library, event.id).sources[0]
    assert source.span.text_id == after.text_id
    with library.write() as session:
        index.check(session.connection().exec_driver_sql)
    assert services.library.verify(library).source_changed == 1, "the check must come to the same seal"
    assert quotes(library, article)[READ].seal == "source changed"
    assert outcome.undo is not None
    outcome.undo(library)
    assert services.articles.detail(library, article).text == before.text
    assert {q.seal for q in quotes(library, article).values()} == {"verified"}
    assert {q.span.text_id for q in quotes(library, article).values()} == {before.text_id}


def test_versions_and_what_differs_between_them(library: Library, article: int, tmp_path: Path) -> None:
    services.importing.import_documents(library, [page(tmp_path, "second.html", CHANGED)], extract=False)
    new, old = services.articles.versions(library, article)
    assert (new.current, old.current, new.filename, old.filename) == (
        True,
        False,
        "second.html",
        "first.html",
    )
    found = services.articles.differences(library, article, old.id, new.id)
    changed = [(found.old[a:b], found.new[c:d]) for a, b, c, d in found.parts]
    assert ("1,200"[2:], "1,400"[2:]) in changed or ("1,200", "1,400") in changed or ("200", "400") in changed
    assert any(gone == "" and came.startswith("CORRECTION") for gone, came in changed)
    with pytest.raises(NoSuchRecord):
        services.articles.differences(library, article, old.id, 10**9)


def test_words_that_come_back_stand_again(library: Library, article: int, tmp_path: Path) -> None:
    services.importing.import_documents(library, [page(tmp_path, "second.html", CHANGED)], extract=False)
    third = (*BODY, "The council thanked the many readers who wrote to it about the opening of the house.")
    services.importing.import_documents(library, [page(tmp_path, "third.html", third)], extract=False)
    assert quotes(library, article)[READ].seal == "verified"
    assert len(services.articles.versions(library, article)) == 3


def test_the_version_brings_candidates_only_for_what_is_new(
    library: Library, article: int, tmp_path: Path
) -> None:
    services.importing.import_documents(library, [page(tmp_path, "second.html", CHANGED)])
    texts = [q.text for q in quotes(library, article).values()]
    assert sum(WAITED in text for text in texts) == 1, "the quote is there already"
    assert any("borrow books" in text for text in texts)


def test_another_story_at_the_same_address_is_another_article(
    library: Library, article: int, tmp_path: Path
) -> None:
    other = tmp_path / "other.html"
    page(
        tmp_path,
        "other.html",
        tuple(f"Snow fell on hill number {n} and nobody saw a road there." for n in range(9)),
    )
    other.write_text(
        other.read_text("utf-8").replace("River town opens its new library", "Snow on the hills"), "utf-8"
    )
    (line,) = services.importing.import_documents(library, [other], extract=False).value.files
    assert line.status == "imported" and line.article_ids != (article,)


def test_the_front_page_of_a_site_is_nobodys_address(library: Library, tmp_path: Path) -> None:
    first, second = (
        page(tmp_path, f"{name}.html", body, "https://news.example.org/")
        for name, body in (("a", BODY), ("b", CHANGED))
    )
    report = services.importing.import_documents(library, [first, second], extract=False).value
    assert [line.status for line in report.files] == ["imported", "imported"]


def test_an_address_written_another_way_is_the_same(library: Library, article: int, tmp_path: Path) -> None:
    written = "http://news.example.org/riverton/library-opens/?utm_source=letter#top"
    (line,) = services.importing.import_documents(
        library, [page(tmp_path, "second.html", CHANGED, written)], extract=False
    ).value.files
    assert (line.status, line.article_ids) == ("updated", (article,))


def test_an_article_in_the_trash_gets_no_version(library: Library, article: int, tmp_path: Path) -> None:
    services.trash.delete(library, [Ref("article", article)])
    (line,) = services.importing.import_documents(
        library, [page(tmp_path, "second.html", CHANGED)], extract=False
    ).value.files
    assert line.status == "imported" and line.article_ids != (article,)


def test_a_comparison_says_what_became_of_each_record(library: Library, article: int, tmp_path: Path) -> None:
    services.importing.import_documents(library, [page(tmp_path, "second.html", CHANGED)], extract=False)
    new, old = services.articles.versions(library, article)
    found = services.articles.compare(library, article)
    assert (found.old_id, found.new_id, found.kept) == (old.id, new.id, 0)
    states = {
        record.words: (record.state, record.old_paragraph, record.new_paragraph) for record in found.records
    }
    assert states == {
        READ: ("gone", 2, None),
        WAITED: ("moved", 2, 3),
        BODY[4][:40]: ("moved", 5, 6),
    }
    assert found.records[0].state == "gone", "what is gone comes first"
    for record in found.records:
        assert found.differences.old[slice(*record.old)] == record.words
        if record.new is not None:
            assert found.differences.new[slice(*record.new)] == record.words


def test_a_record_that_only_the_later_version_has_did_not_move(
    library: Library, article: int, tmp_path: Path
) -> None:
    services.importing.import_documents(library, [page(tmp_path, "second.html", CHANGED)], extract=False)
    text = services.articles.detail(library, article).text
    start = text.index("Soon all of our pupils")
    services.quotes.create(library, article, start, start + 40, speaker="Anna Petrova")
    before = services.articles.compare(library, article)
    third = (*BODY, "The council thanked the many readers who wrote to it about the opening of the house.")
    services.importing.import_documents(library, [page(tmp_path, "third.html", third)], extract=False)
    _, second, first = services.articles.versions(library, article)
    assert not any("Soon" in record.words for record in before.records)
    again = services.articles.compare(library, article, first.id, second.id)
    assert {record.words: record.state for record in again.records}[READ] == "gone", (
        "it came back only in the third"
    )
    latest = services.articles.compare(library, article)
    assert next(r for r in latest.records if "Soon" in r.words).state == "gone"


def test_one_version_has_nothing_to_compare(library: Library, article: int) -> None:
    with pytest.raises(NoSuchRecord):
        services.articles.compare(library, article)
