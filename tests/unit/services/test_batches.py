"""An import is taken back as one, whatever its size: new articles rest in the trash, the others are what they were."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import services
from app.services import importing
from app.services.report_lines import Line, Tally
from db.errors import NoSuchRecord, Stopped
from db.records import Progress, Ref, Where
from db.session import Library
from tests.unit.services.test_article_versions import BODY, CHANGED, READ, WAITED, article, page, quotes
from tests.unit.services.test_importing import check_index, seeds
from tests.unit.services.test_reentering import bare

__all__ = ["article"]


def texts(folder: Path, number: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{n:04}.txt" for n in range(number)]
    for n, path in enumerate(paths):
        path.write_text(
            f"Report {n} on the river\n\nOn day {n} the water stood at {n + 100} centimetres at gate {n % 7}.\n",
            encoding="utf-8",
        )
    return paths


def whole(library: Library, target: Path) -> Any:
    """Everything in a library as its own export says it, without the ids of texts, which only this library knows."""
    services.exporting.export(library, target, format="json", where=Where())
    found = json.loads(target.read_text("utf-8"))
    rows = {f"{row['record']} {row['id']}": bare(row) for row in found["records"]}
    return {name: {k: v for k, v in row.items() if k != "text_id"} for name, row in rows.items()}


def test_a_new_version_is_taken_back_exactly(library: Library, article: int, tmp_path: Path) -> None:
    before, text = whole(library, tmp_path / "a.json"), services.articles.detail(library, article)
    stories = services.articles.groups(library)
    report = services.importing.import_documents(library, [page(tmp_path, "two.html", CHANGED)]).value
    assert report.files[0].versions == (article,)
    assert whole(library, tmp_path / "b.json") != before and report.batch_id is not None
    outcome = services.batches.remove(library, report.batch_id)
    assert outcome.value == 1
    assert whole(library, tmp_path / "c.json") == before
    after = services.articles.detail(library, article)
    assert (after.text_id, after.text, after.row, after.versions) == (text.text_id, text.text, text.row, 1)
    assert services.articles.groups(library) == stories
    check_index(library)
    assert services.library.check(library).ok
    assert outcome.undo is not None
    redone = outcome.undo(library)
    assert services.articles.detail(library, article).versions == 2
    assert quotes(library, article)[READ].seal == "source changed"
    check_index(library)
    assert redone.undo is not None
    redone.undo(library)
    assert whole(library, tmp_path / "d.json") == before
    again = services.importing.import_documents(library, [tmp_path / "two.html"]).value
    assert again.files[0].status == "updated", "what was taken back is not there already"


def test_what_the_user_did_since_stays(library: Library, article: int, tmp_path: Path) -> None:
    report = services.importing.import_documents(
        library, [page(tmp_path, "two.html", CHANGED)], extract=False
    ).value
    text = services.articles.detail(library, article).text
    start = text.index("Soon all of our pupils")
    services.quotes.create(library, article, start, start + 40, speaker="Anna Petrova")
    services.articles.set_metadata(library, article, note="mine")
    assert report.batch_id is not None
    services.batches.remove(library, report.batch_id)
    detail = services.articles.detail(library, article)
    assert "Soon all" not in detail.text and detail.note == "mine" and detail.versions == 2
    found = quotes(library, article)
    assert found[READ].seal == found[WAITED].seal == "verified"
    assert next(q for words, q in found.items() if words.startswith("Soon")).seal == "source changed"
    check_index(library)


def test_a_later_version_stays_when_an_earlier_one_is_taken_back(
    library: Library, article: int, tmp_path: Path
) -> None:
    second = services.importing.import_documents(
        library, [page(tmp_path, "two.html", CHANGED)], extract=False
    ).value
    third = (*BODY, "The council thanked the many readers who wrote to it about the opening of the house.")
    last = services.importing.import_documents(
        library, [page(tmp_path, "three.html", third)], extract=False
    ).value
    assert second.batch_id is not None and last.batch_id is not None
    services.batches.remove(library, second.batch_id)
    assert services.articles.detail(library, article).text.endswith("opening of the house.")
    assert services.articles.detail(library, article).versions == 2
    services.batches.remove(library, last.batch_id)
    assert services.articles.detail(library, article).versions == 1
    assert {q.seal for q in quotes(library, article).values()} == {"verified"}
    assert services.library.check(library).ok


@pytest.mark.skipif(not seeds(), reason="the seed articles are not here")
def test_digests_are_digests_again(library: Library, tmp_path: Path) -> None:
    services.bookmarks.set_note(library, Ref("quote", 1), "keep")
    before, counts = whole(library, tmp_path / "a.json"), services.library.counts(library)
    report = services.importing.import_documents(library, seeds()).value
    assert report.batch_id is not None
    outcome = services.batches.remove(library, report.batch_id)
    parties = services.library.counts(
        library
    ).parties  # a party that the texts brought stays, as it does in the trash
    assert services.library.counts(library) == replace(counts, parties=parties)
    after = whole(library, tmp_path / "b.json")
    assert {name for name in before if before[name] != after.get(name)} == set()
    assert after.keys() == before.keys() and services.library.check(library).ok
    assert outcome.undo is not None
    outcome.undo(library)
    assert all(row.kind == "full text" for row in services.articles.listing(library).rows)
    again = services.importing.import_documents(library, seeds()).value
    assert [file.status for file in again.files] == ["duplicate"] * 5
    check_index(library)


def test_a_large_import_is_taken_back_with_its_places_in_collections(
    library: Library, article: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "JOURNALLED", 10)
    before = services.library.counts(library)
    paths = [*texts(tmp_path / "many", 120), page(tmp_path, "two.html", CHANGED)]
    outcome = services.importing.import_documents(library, paths, extract=False)
    assert outcome.background and outcome.undo is not None
    new = outcome.value.files[0].article_ids[0]
    collection = services.bookmarks.create_collection(library, "River").value
    services.bookmarks.add(library, collection, [Ref("article", new)])
    seen: list[Progress] = []
    taken = outcome.undo(library, progress=seen.append)
    assert services.library.counts(library).articles == before.articles
    assert services.library.counts(library).trash == before.trash + 120
    assert services.articles.detail(library, article).versions == 1, "new versions are taken back too"
    assert [step.of for step in seen] == [121] * len(seen) and seen[-1].done > seen[0].done
    assert taken.background and taken.undo is not None
    taken.undo(library)
    assert services.library.counts(library).articles == before.articles + 120
    assert services.articles.detail(library, article).versions == 2
    assert [row.ref for row in services.bookmarks.listing(library, collection).rows] == [Ref("article", new)]
    check_index(library)


def test_stopped_nothing_is_taken_back(library: Library, tmp_path: Path) -> None:
    report = services.importing.import_documents(library, texts(tmp_path / "m", 60), extract=False).value
    before = services.library.counts(library)
    asked: list[int] = []
    assert report.batch_id is not None
    with pytest.raises(Stopped):
        services.batches.remove(
            library,
            report.batch_id,
            progress=lambda p: asked.append(p.done),
            cancelled=lambda: len(asked) > 0,
        )
    assert services.library.counts(library) == before
    with pytest.raises(NoSuchRecord):
        services.batches.remove(library, 10**9)


def test_the_report_of_an_earlier_import_is_whole(library: Library, article: int, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    paths = [page(tmp_path, "two.html", CHANGED), tmp_path / "empty.txt", *texts(tmp_path / "m", 2)]
    report = services.importing.import_documents(library, paths, extract=False).value
    latest = services.batches.listing(library, 1)[0]
    assert (latest.id, latest.imported, latest.failed, latest.undone) == (report.batch_id, 3, 1, False)
    assert services.batches.report(library, latest.id) == report
    assert all(" ".join(file.notes) == file.message for file in report.files)
    services.batches.remove(library, latest.id)
    assert services.batches.listing(library)[0].undone


def test_fields_to_check_are_in_the_report(library: Library, tmp_path: Path) -> None:
    (path,) = texts(tmp_path / "m", 1)
    (line,) = services.importing.import_documents(library, [path], extract=False).value.files
    row = services.articles.rows(library, line.article_ids)[0]
    assert line.unsure == row.unsure


def mailbox(path: Path, number: int, size: int = 400) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for n in range(number):
            words = f"Message {n} tells of gate {n} and of the {n + 3} boats at pier {n}. " * (size // 60)
            file.write(
                f"From writer{n}@example.org Mon Mar  4 10:00:00 2024\nFrom: Writer <writer{n}@example.org>\n"
                f"Subject: Letter {n}\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nMessage-ID: <{n}@example.org>\n"
                f"Content-Type: text/plain; charset=utf-8\n\n{words}\n\n"
            )
    return path


def test_a_large_container_comes_in_part_by_part(library: Library, tmp_path: Path) -> None:
    before = services.library.counts(library).articles
    steps: list[Progress] = []
    (line,) = services.importing.import_documents(
        library, [mailbox(tmp_path / "letters.mbox", 600)], extract=False, progress=steps.append
    ).value.files
    assert line.status == "imported" and len(line.article_ids) == 600 and line.message == "600 articles."
    assert services.library.counts(library).articles == before + 600
    inside = [step for step in steps if step.parts]
    assert inside and all(0 < step.inside <= 1 and step.done == 0 for step in inside)
    assert [step.parts for step in inside] == sorted(step.parts for step in inside)
    assert (steps[-1].done, steps[-1].of, steps[-1].parts) == (1, 1, 0)


def test_stopped_inside_a_container_the_parts_that_are_in_stay(library: Library, tmp_path: Path) -> None:
    before = services.library.counts(library).articles
    box = mailbox(tmp_path / "letters.mbox", 400)
    steps: list[Progress] = []
    outcome = services.importing.import_documents(
        library, [box], extract=False, progress=steps.append, cancelled=lambda: bool(steps)
    )
    (line,) = outcome.value.files
    assert (
        outcome.value.cancelled and line.status == "cancelled" and line.message.startswith("Stopped after ")
    )
    kept = len(line.article_ids)
    assert 0 < kept < 400 and services.library.counts(library).articles == before + kept
    (rest,) = services.importing.import_documents(library, [box], extract=False).value.files
    assert rest.notes[0] == f"{400 - kept} of 400 articles are new."
    assert services.library.counts(library).articles == before + 400
    assert outcome.undo is not None


def test_many_parts_that_fail_are_counted(library: Library) -> None:
    tally = Tally("a.zip")
    tally.add([], [f"“{n}.pdf” is damaged." for n in range(9)])
    assert tally.result().message == "“0.pdf” is damaged."
    tally.add([Line("imported", 1)], [])
    assert tally.result().notes[-1] == "6 more parts could not be read."


def test_a_doubtful_date_of_a_full_text_stays_doubtful(
    library: Library, article: int, tmp_path: Path
) -> None:
    """What a digest's, or an earlier, text did not say is taken from the new one with its doubts."""
    services.articles.set_metadata(library, article, published="")
    changed = page(tmp_path, "two.html", CHANGED)
    changed.write_text(changed.read_text("utf-8").replace("March 3, 2024", "March 3"), "utf-8")
    services.importing.import_documents(library, [changed], extract=False)
    row = services.articles.detail(library, article).row
    assert row.published is None or row.published_sure or "published" in row.unsure
