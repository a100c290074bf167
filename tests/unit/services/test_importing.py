"""Importing: whole articles only, one line a file, digests become full texts, and all of it can be undone."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from app import services
from db import tallying
from db.records import EventRow, FileResult, Progress, QuoteRow, Ref, StatisticRow, Where
from db.search import index
from db.session import Library

STORY = """River town opens its new library

RIVERTON, March 3, 2024 - The mayor of Riverton, Anna Petrova, opened a library on Sunday.

"We waited eleven years for this day," Petrova said. "Now every child can read here."

About 1,200 people came to the opening, and 300 of them signed up for a card.

The library will close for a week in August 2024, the town council announced.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def seeds() -> list[Path]:
    beside = Path(__file__).resolve().parents[4] / "shared" / "seeds"
    return sorted(Path(os.environ.get("RAPPORTEUR_SEEDS", beside)).glob("*.txt"))


def check_index(library: Library) -> None:
    with library.write() as session:
        index.check(session.connection().exec_driver_sql)
        assert not tallying.differences(session.connection().exec_driver_sql)


def test_an_article_comes_with_its_text_original_and_candidates(library: Library, story: Path) -> None:
    report = services.importing.import_documents(library, [story]).value
    assert [f.status for f in report.files] == ["imported"]
    article = services.articles.detail(library, report.files[0].article_ids[0])
    assert article.row.kind == "full text" and article.has_original and article.filename == "story.txt"
    assert services.articles.original(library, article.row.id).source_text == STORY
    assert services.articles.original_bytes(library, article.row.id) == ("story.txt", story.read_bytes())
    records = services.articles.records(library, article.row.id)
    quotes = [r for r in records if isinstance(r, QuoteRow)]
    assert "We waited eleven years for this day" in [q.text.rstrip(",") for q in quotes]
    assert all(r.status == "candidate" and r.rule for r in records)
    assert all(q.seal == "verified" for q in quotes)
    counts = services.library.counts(library)
    assert counts.review + counts.uncertain == len(records)
    check_index(library)


def test_extraction_can_be_left_out(library: Library, story: Path) -> None:
    services.importing.import_documents(library, [story], extract=False)
    assert services.library.counts(library).review == 0


def test_a_fault_of_extraction_costs_candidates_and_not_the_import(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise IndexError("a fault")

    monkeypatch.setattr("app.extract.engine.extract", broken)
    report = services.importing.import_text(library, STORY).value
    assert [result.status for result in report.files] == ["imported"]
    assert services.library.counts(library).review == 0 and "a fault" in caplog.text


def test_the_same_text_twice_is_a_duplicate_and_says_of_what(
    library: Library, story: Path, tmp_path: Path
) -> None:
    services.importing.import_documents(library, [story])
    again = tmp_path / "again.txt"
    again.write_text("\ufeff" + STORY.replace("\n", "\r\n"), encoding="utf-8")
    report = services.importing.import_documents(library, [story, again]).value
    assert [f.status for f in report.files] == ["duplicate", "duplicate"]
    assert all("River town opens its new library" in f.message for f in report.files)
    assert services.library.counts(library).articles == 6


def test_what_cannot_be_read_is_a_line_and_the_rest_goes_on(
    library: Library, story: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a empty.txt").write_bytes(b"")
    (folder / "b binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "c story.txt").write_text(STORY, encoding="utf-8")
    lines: list[FileResult] = []
    steps: list[Progress] = []
    report = services.importing.import_documents(
        library, [folder, tmp_path / "missing.txt"], progress=steps.append, file_done=lines.append
    ).value
    assert [f.status for f in report.files] == ["failed", "failed", "imported", "failed"]
    assert all(f.message.endswith(".") for f in report.files if f.status == "failed")
    assert lines == list(report.files) and steps[-1].done == steps[-1].of == 4
    batch = services.batches.listing(library)[0]
    assert (batch.imported, batch.failed, batch.cancelled) == (1, 3, False)


def test_undo_removes_the_batch_and_redo_brings_it_back(library: Library, story: Path) -> None:
    before = services.library.counts(library)
    outcome = services.importing.import_documents(library, [story])
    after = services.library.counts(library)
    assert outcome.undo is not None
    redo = outcome.undo(library).undo
    assert services.library.counts(library) == before
    check_index(library)
    assert redo is not None
    redo(library)
    assert services.library.counts(library) == after
    check_index(library)


def test_a_large_import_is_undone_by_way_of_the_trash(
    library: Library, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.services import importing

    monkeypatch.setattr(importing, "JOURNALLED", 0)
    outcome = services.importing.import_documents(library, [story])
    assert outcome.undo is not None
    redo = outcome.undo(library).undo
    assert services.library.counts(library).articles == 5 and services.library.counts(library).trash == 1
    assert redo is not None
    redo(library)
    assert services.library.counts(library).articles == 6 and services.library.counts(library).trash == 0


def test_importing_what_lies_in_the_trash_brings_it_back(library: Library, story: Path) -> None:
    made = services.importing.import_documents(library, [story]).value.files[0].article_ids[0]
    services.trash.delete(library, [Ref("article", made)])
    report = services.importing.import_documents(library, [story]).value
    assert report.files[0].status == "imported" and "trash" in report.files[0].message
    assert services.articles.detail(library, made).row.id == made


def test_cancelling_keeps_what_is_whole(library: Library, tmp_path: Path) -> None:
    for n in range(400):
        (tmp_path / f"{n}.txt").write_text(STORY.replace("eleven", f"{n + 20}"), encoding="utf-8")
    done: list[FileResult] = []
    report = services.importing.import_documents(
        library,
        [tmp_path / f"{n}.txt" for n in range(400)],
        extract=False,
        file_done=done.append,
        cancelled=lambda: len(done) >= 2,
    ).value
    assert report.cancelled and 2 <= len(report.files) < 400 and list(report.files) == done
    assert services.library.counts(library).articles == 5 + len(report.files)
    check_index(library)


def test_articles_that_arrive_together_know_of_each_other(library: Library, tmp_path: Path) -> None:
    """One transaction takes many files: what repeats, or is a new version of, one of the same transaction is still seen."""
    other = "\n\n".join(
        f"Paragraph {n} of another piece about the hills and their {n + 3} roads." for n in range(9)
    )
    page = "<html><head><title>{}</title><link rel='canonical' href='https://example.org/news/a-story'></head><body><article><h1>{}</h1>{}</article></body></html>"
    body = "".join(f"<p>{part}</p>" for part in STORY.split("\n\n")[1:])
    files = {
        "a.txt": other,
        "b.txt": f"\ufeff{other}",
        "c.html": page.format("The library opens", "The library opens", body),
        "d.html": page.format(
            "The library opens", "The library opens", body + "<p>It has a garden for readers, too.</p>"
        ),
        "e.txt": other,
    }
    for name, words in files.items():
        (tmp_path / name).write_text(words, encoding="utf-8")
    report = services.importing.import_documents(
        library, [tmp_path / name for name in files], extract=False
    ).value
    told = {Path(line.path).name: line for line in report.files}
    assert [line.status for line in told.values()] == [
        "imported",
        "duplicate",
        "imported",
        "updated",
        "duplicate",
    ]
    assert told["b.txt"].article_ids == told["e.txt"].article_ids == told["a.txt"].article_ids
    assert told["d.html"].article_ids == told["c.html"].article_ids
    assert services.library.counts(library).articles == 7
    check_index(library)


def test_pasted_text_takes_the_fields_that_the_user_states(library: Library) -> None:
    report = services.importing.import_text(
        library, STORY, title="A pasted piece", outlet="The Paper", published="2024-03"
    ).value
    detail = services.articles.detail(library, report.files[0].article_ids[0])
    assert (detail.row.title, detail.row.outlet, detail.row.published) == (
        "A pasted piece",
        "The Paper",
        "2024-03",
    )
    assert "title" not in detail.row.unsure


def test_nothing_pasted_is_said(library: Library) -> None:
    report = services.importing.import_text(library, "   ").value
    assert report.files[0].status == "failed" and report.files[0].message


def test_speakers_are_the_librarys_people(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "un.txt"
    path.write_text(
        "A word on the treaty\n\nUnited Nations Secretary-General Antonio Guterres spoke in Hanoi.\n\n"
        '"This treaty needs many hands," Guterres said.\n',
        encoding="utf-8",
    )
    services.importing.import_documents(library, [path])
    found = services.quotes.listing(library, Where('"needs many hands"')).rows[0]
    assert found.speaker is not None and (found.speaker.id, found.speaker.name) == (5, "António Guterres")


@pytest.mark.skipif(not seeds(), reason="the seed articles are not here")
def test_the_real_articles_become_the_full_texts_of_their_digests(library: Library) -> None:
    services.bookmarks.set_note(library, Ref("quote", 1), "keep")
    before = services.library.counts(library)
    outcome = services.importing.import_documents(library, seeds())
    assert [f.status for f in outcome.value.files] == ["updated"] * 5
    after = services.library.counts(library)
    assert (after.articles, after.seals_failed, after.bookmarks) == (5, 0, 1)
    assert after.quotes > before.quotes
    for article in services.articles.listing(library).rows:
        assert article.kind == "full text"
        detail = services.articles.detail(library, article.id)
        for record in services.articles.records(library, article.id):
            if isinstance(record, QuoteRow | StatisticRow):
                assert record.span.text_id == detail.text_id, record.text
                assert detail.text[record.span.start : record.span.end] == record.text
            if isinstance(record, EventRow) and record.status == "accepted":
                sources = services.events.detail(library, record.id).sources
                spans = [s.span for s in sources]
                assert len(set(spans)) == len(spans)
    assert services.bookmarks.note(library, Ref("quote", 1)) == "keep"
    check_index(library)
    assert outcome.undo is not None
    outcome.undo(library)
    assert services.library.counts(library) == before


def test_an_import_keeps_no_garbage_for_good(library: Library, story: Path) -> None:
    """The window freezes what its start has made; what came later must still be collected after an import."""
    gc.freeze()
    frozen = gc.get_freeze_count()
    try:
        services.importing.import_documents(library, [story], extract=False)
        assert gc.get_freeze_count() <= frozen
    finally:
        gc.unfreeze()
