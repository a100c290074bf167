"""Reading articles again: what nobody touched is replaced, what the user made of it stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest

from app import services
from app.extract import VERSION, engine
from app.services import reextracting
from db.records import Progress, Ref, Where
from db.search import index
from db.session import Library

TEXT = """Lindholm counts its ferries

The council of Lindholm met on 3 May 2025. The ferry carried 1,200 passengers a day in 2024.

“We will open the new pier before the summer,” said Mayor Anna Lindqvist.

“Every child of this town should learn to sail,” Lindqvist added. Some 35% of the children have never been on a boat.

“The old pier has served us for a long time,” said the harbour master Tomas Berg.
"""
EVERYTHING = Where()


@pytest.fixture
def article(library: Library) -> int:
    return services.importing.import_text(library, TEXT).value.files[0].article_ids[0]


def candidates(library: Library) -> dict[Ref, str]:
    rows = services.review.queue(library, folded=True).rows
    return {row.ref: getattr(row.record, "text", "") or row.record.title for row in rows}


def one(library: Library, words: str, kind: str = "") -> Ref:
    found = candidates(library).items()
    return next(ref for ref, said in found if words in said and kind in ("", ref.kind))


def age(library: Library) -> None:
    """As after an upgrade: what was read was read by the extraction before."""
    with closing(sqlite3.connect(library.path)) as raw:
        raw.execute("UPDATE article_text SET extraction = ? WHERE extraction IS NOT NULL", (VERSION - 1,))
        raw.commit()


def versions(library: Library) -> set[int | None]:
    with closing(sqlite3.connect(library.path)) as raw:
        rows = raw.execute("SELECT extraction FROM article_text WHERE current AND kind = 'full text'")
        return {version for (version,) in rows}


def sound(library: Library) -> bool:
    with library.write() as session:
        index.check(session.connection().exec_driver_sql)
    return services.library.check(library).ok


def test_an_import_is_stamped_and_nothing_is_outdated(library: Library, article: int) -> None:
    assert versions(library) == {VERSION}
    assert services.review.outdated(library) == 0
    assert services.review.reextract(library).value == reextracting.LookedAgain(0, 0, 0)
    age(library)
    assert services.review.outdated(library) == 1


def test_the_same_extraction_gives_the_same_candidates_under_the_same_ids(
    library: Library, article: int
) -> None:
    before = candidates(library)
    age(library)
    seen: list[Progress] = []
    outcome = services.review.reextract(library, progress=seen.append)
    assert candidates(library) == before and len(before) > 4
    assert outcome.value.found == outcome.value.gone == len(before)
    assert [(p.done, p.of) for p in seen] == [(1, 1)]
    assert versions(library) == {VERSION} and sound(library)
    assert services.review.outdated(library) == 0


def test_what_the_user_decided_on_or_marked_stays_and_is_not_proposed_again(
    library: Library, article: int
) -> None:
    accepted, corrected = one(library, "We will open"), one(library, "Every child")
    rejected, starred = one(library, "The old pier"), one(library, "35%")
    edited = one(library, "1,200", "statistic")
    text = services.articles.detail(library, article).text
    services.review.accept(library, [accepted])
    services.review.correct(library, corrected, start=text.index("child"), end=text.index(" to sail"))
    services.review.reject(library, [rejected])
    services.bookmarks.set_note(library, starred, "Ask for the survey")
    services.statistics.edit(library, edited.id, measure="ferry passengers a day")
    waiting = candidates(library)
    kept = [services.quotes.detail(library, ref.id) for ref in (accepted, corrected, rejected)]
    age(library)
    services.review.reextract(library)
    assert candidates(library) == waiting
    assert [services.quotes.detail(library, ref.id) for ref in (accepted, corrected, rejected)] == kept
    assert services.bookmarks.note(library, starred) == "Ask for the survey"
    assert services.statistics.detail(library, edited.id).measure == "ferry passengers a day"
    quotes = [row for row in services.articles.records(library, article) if type(row).__name__ == "QuoteRow"]
    assert sum("child" in quote.text for quote in quotes) == 1
    assert sound(library)


def test_an_upgrade_that_finds_other_bounds_speakers_and_numbers_leaves_what_was_corrected(
    library: Library, article: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = services.articles.detail(library, article).text
    bounds, speaker = one(library, "We will open"), one(library, "Every child")
    figure = one(library, "1,200", "statistic")
    start = text.index("We will open")
    services.review.correct(library, bounds, start=start, end=start + len("We will open"))
    services.review.correct(library, speaker, speaker="Greta Holm")
    services.review.correct(library, figure, value=1250.0)
    kept = [services.quotes.detail(library, ref.id) for ref in (bounds, speaker)]
    real = engine.extract

    def newer(text: str, **hints: Any) -> Any:
        found = real(text, **hints)
        quotes = tuple(replace(q, end=q.end - 4, text=q.text[:-4], speaker=None) for q in found.quotes)
        figures = tuple(replace(s, value=(s.value or 0) * 2) for s in found.statistics)
        return replace(found, quotes=quotes, statistics=figures)

    monkeypatch.setattr(engine, "extract", newer)
    age(library)
    services.review.reextract(library)
    assert [services.quotes.detail(library, ref.id) for ref in (bounds, speaker)] == kept
    assert services.statistics.detail(library, figure.id).value == 1250.0
    waiting = candidates(library)
    assert waiting and not {bounds, speaker, figure} & set(waiting)
    quotes = [services.quotes.detail(library, ref.id) for ref in waiting if ref.kind == "quote"]
    assert quotes and all(
        quote.speaker is None for quote in quotes
    )  # what nobody touched is as it is found now
    said = [row.text for row in services.quotes.listing(library).rows]
    assert (
        sum("We will open" in words for words in said) == sum("Every child" in words for words in said) == 1
    )
    assert sound(library)


def test_what_is_no_longer_found_goes_and_what_is_new_comes(
    library: Library, article: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = candidates(library)
    real = engine.extract

    def without_figures(text: str, **hints: Any) -> Any:
        return real(text, **hints, parts=frozenset({"quotes", "events", "parties"}))

    with monkeypatch.context() as older:
        older.setattr(engine, "extract", without_figures)
        age(library)
        outcome = services.review.reextract(library)
    assert {ref.kind for ref in candidates(library)} == {ref.kind for ref in before} - {"statistic"}
    assert outcome.value.gone > outcome.value.found and outcome.changes.review
    age(library)
    services.review.reextract(library)
    assert sorted(candidates(library).values()) == sorted(before.values())
    assert sound(library)


def test_a_candidate_in_the_trash_is_not_proposed_again(library: Library, article: int) -> None:
    ref = one(library, "We will open")
    services.trash.delete(library, [ref])
    waiting = candidates(library)
    age(library)
    services.review.reextract(library)
    assert candidates(library) == waiting and ref not in waiting


def test_an_undo_of_a_decision_from_before_means_the_same_record(library: Library, article: int) -> None:
    ref = one(library, "We will open")
    before = candidates(library)
    outcome = services.review.accept(library, [ref])
    age(library)
    services.review.reextract(library)
    assert outcome.undo is not None
    outcome.undo(library)
    assert candidates(library) == before


def test_cancelled_it_goes_on_the_next_time(library: Library, article: int) -> None:
    services.importing.import_text(library, TEXT.replace("Lindholm", "Marholm").replace("1,200", "1,900"))
    age(library)
    asked: list[int] = []

    def after_one() -> bool:
        asked.append(1)
        return len(asked) > 1

    outcome = services.review.reextract(library, cancelled=after_one)
    assert outcome.value.cancelled and outcome.value.articles == 1
    assert services.review.outdated(library) == 1
    services.review.reextract(library)
    assert services.review.outdated(library) == 0


def test_texts_without_extraction_are_read_only_when_everything_is(library: Library, tmp_path: Any) -> None:
    file = tmp_path / "ferries.txt"
    file.write_text(TEXT, encoding="utf-8")
    services.importing.import_documents(library, [file], extract=False)
    assert services.review.outdated(library) == 0 and not candidates(library)
    services.review.reextract(library)
    assert not candidates(library)
    services.review.reextract(library, everything=True)
    assert candidates(library) and versions(library) == {VERSION}


def test_an_article_on_which_extraction_fails_keeps_what_it_has(
    library: Library, article: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_text: str, **_hints: Any) -> Any:
        raise RuntimeError("a bug")

    before = candidates(library)
    age(library)
    monkeypatch.setattr(engine, "extract", broken)
    outcome = services.review.reextract(library)
    assert candidates(library) == before and not outcome.changes
    assert services.review.outdated(library) == 0  # not tried again at every start
