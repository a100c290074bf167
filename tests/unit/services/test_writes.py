"""Every write can be taken back and done again, and the index follows."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from app import services
from app.changes import Outcome
from db import tallying
from db.errors import NoSuchRecord, StorageProblem
from db.records import DateSpan, Ref, Where
from db.search import index
from db.session import Library

QUOTE, EVENT, FIGURE, ARTICLE = Ref("quote", 1), Ref("event", 1), Ref("statistic", 1), Ref("article", 4)


def dump(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of our tables, for comparing two states."""
    with closing(sqlite3.connect(library.path)) as raw:
        names = [n for (n,) in raw.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        ours = [n for n in names if "_fts" not in n and n != "sqlite_sequence"]
        return {name: sorted(raw.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in ours}


def check_index(library: Library) -> None:
    with library.write() as session:
        index.check(session.connection().exec_driver_sql)
        assert not tallying.differences(session.connection().exec_driver_sql)


def _collected(library: Library) -> int:
    made = services.bookmarks.create_collection(library, "Paragraph").value
    services.bookmarks.add(library, made, [QUOTE, FIGURE, EVENT])
    return made


WRITES: dict[str, Callable[[Library], Outcome[Any]]] = {
    "star": lambda lib: services.bookmarks.set_bookmark(
        lib, [QUOTE, EVENT, FIGURE, ARTICLE, Ref("person", 1)], True
    ),
    "note": lambda lib: services.bookmarks.set_note(lib, QUOTE, "Đúng chỗ này"),
    "collection": lambda lib: services.bookmarks.create_collection(lib, "Hanoi"),
    "add": lambda lib: services.bookmarks.add(
        lib, services.bookmarks.create_collection(lib, "A").value, [QUOTE]
    ),
    "remove": lambda lib: services.bookmarks.remove(lib, _collected(lib), [FIGURE]),
    "reorder": lambda lib: services.bookmarks.reorder(lib, _collected(lib), [3, 1]),
    "delete collection": lambda lib: services.bookmarks.delete_collection(lib, _collected(lib)),
    "trash article": lambda lib: services.trash.delete(lib, [ARTICLE]),
    "trash quote": lambda lib: services.trash.delete(lib, [QUOTE, EVENT, FIGURE]),
    "metadata": lambda lib: services.articles.set_metadata(
        lib, 1, title="Another headline", outlet="Another outlet", published="2024-06", authors=["A. Writer"]
    ),
    "topics": lambda lib: services.articles.set_topics(lib, [ARTICLE, QUOTE], ["New topic"], ["Cybercrime"]),
    "new quote": lambda lib: services.quotes.create(lib, 4, 0, 40, speaker="Somebody New", role="Clerk"),
    "edit quote": lambda lib: services.quotes.edit(
        lib, 1, start=3, end=30, speaker="Kaja Kallas", said=DateSpan("2024-06-20")
    ),
    "new event": lambda lib: services.events.create(
        lib, 4, 0, 40, title="A meeting", when=DateSpan("2025-10"), place="Hanoi"
    ),
    "edit event": lambda lib: services.events.edit(
        lib, 1, title="Another title", participants=["United Nations", 1]
    ),
    "new figure": lambda lib: services.statistics.create(
        lib, 4, 0, 40, value=7.0, unit="countries", measure="members"
    ),
    "edit figure": lambda lib: services.statistics.edit(
        lib, 2, value=41.0, nature="reported", as_of=DateSpan("2025-10-25")
    ),
    "rename party": lambda lib: services.parties.rename(lib, 5, "A. Guterres"),
    "merge": lambda lib: services.parties.merge(lib, 1, 3),
    "merge of parties at one event": lambda lib: services.parties.merge(lib, 1, 8),
    "split by articles": lambda lib: services.parties.split(lib, 26, "Another Vietnam", articles=[1, 4]),
    "split by name": lambda lib: services.parties.split(
        lib, 33, "Another convention", aliases=["Hanoi Convention", "Convention against Cybercrime"]
    ),
    "remove name": lambda lib: services.parties.remove_alias(lib, 33, "Hanoi Convention"),
    "rename topic": lambda lib: services.topics.rename(lib, 1, "Security in cyberspace"),
    "merge topics": lambda lib: services.topics.rename(lib, 1, "Cybercrime"),
    "delete topic": lambda lib: services.topics.delete(lib, 1),
    "reject": lambda lib: services.review.reject(lib, [QUOTE, EVENT, FIGURE]),
    "correct": lambda lib: services.review.correct(lib, QUOTE, start=0, end=9),
}


@pytest.mark.parametrize("name", WRITES)
def test_undo_and_redo_restore_every_row(library: Library, name: str) -> None:
    outcome = WRITES[name](library)
    after = dump(library)
    check_index(library)
    assert outcome.undo is not None and outcome.changes
    undone = outcome.undo(library)
    before = dump(library)
    assert before != after
    check_index(library)
    assert undone.undo is not None
    redone = undone.undo(library)
    assert dump(library) == after
    check_index(library)
    assert redone.undo is not None
    redone.undo(library)
    assert dump(library) == before


def test_nothing_changed_is_nothing_to_undo(library: Library) -> None:
    assert services.bookmarks.set_bookmark(library, [QUOTE], False).undo is None


def test_a_collection_keeps_the_order_given_by_hand(library: Library) -> None:
    collection = _collected(library)
    ids = list(services.bookmarks.listing(library, collection).ids)
    services.bookmarks.reorder(library, collection, [ids[2], ids[0]])
    assert list(services.bookmarks.listing(library, collection).ids) == [ids[2], ids[0], ids[1]]


def test_a_collection_cannot_lie_inside_itself(library: Library) -> None:
    outer = services.bookmarks.create_collection(library, "Outer").value
    inner = services.bookmarks.create_collection(library, "Inner", outer).value
    with pytest.raises(StorageProblem, match="inside itself"):
        services.bookmarks.move_collection(library, outer, inner, 0)


def test_an_article_takes_its_records_to_the_trash_and_brings_them_back(library: Library) -> None:
    services.bookmarks.set_note(library, QUOTE, "worth keeping")
    article = services.quotes.detail(library, 1).span.article_id
    before = services.library.counts(library)
    services.trash.delete(library, [Ref("article", article)])
    during = services.library.counts(library)
    assert during.articles == before.articles - 1
    assert during.quotes < before.quotes and during.bookmarks == 0 and during.trash == 1
    assert services.quotes.listing(library, Where(facets=(("article", (str(article),)),))).ids.tolist() == []
    services.trash.restore(library, [Ref("article", article)])
    assert services.library.counts(library) == before
    assert services.bookmarks.note(library, QUOTE) == "worth keeping"


def test_purging_everything_leaves_nothing_behind(library: Library) -> None:
    for ref in [Ref("article", i) for i in range(1, 6)]:
        services.bookmarks.set_bookmark(library, [ref], True)
    services.trash.delete(library, [Ref("article", i) for i in range(1, 6)])
    services.trash.purge(library, [row.ref for row in services.trash.listing(library)])
    check_index(library)
    rows = dump(library)
    kept = {
        "tally",
        "party",
        "party_alias",
        "outlet",
        "outlet_alias",
        "topic",
        "library_fact",
        "alembic_version",
    }
    assert {name for name, found in rows.items() if found} == kept


def test_figures_that_differ_are_disputed_until_one_goes(library: Library) -> None:
    services.statistics.edit(
        library, 2, value=41.0, qualifier="", nature="reported", as_of=DateSpan("2025-10-25")
    )
    assert services.statistics.detail(library, 4).disputed
    group = services.statistics.group(library, "hanoi-convention-signatories")
    assert group.difference == "sources disagree"
    services.trash.delete(library, [Ref("statistic", 2)])
    assert not services.statistics.detail(library, 4).disputed


def test_an_edited_quote_takes_its_words_from_the_text(library: Library) -> None:
    services.quotes.edit(library, 1, start=0, end=10)
    row = services.quotes.detail(library, 1)
    text = services.articles.detail(library, row.span.article_id).text
    assert (row.text, row.seal) == (text[:10], "verified")


def test_unknown_records_are_said_to_be_gone(library: Library) -> None:
    for call in (
        lambda: services.quotes.detail(library, 10**6),
        lambda: services.bookmarks.set_bookmark(library, [Ref("quote", 10**6)], True),
        lambda: services.articles.set_metadata(library, 10**6, title="x"),
        lambda: services.parties.merge(library, 1, 10**6),
    ):
        with pytest.raises(NoSuchRecord):
            call()


@pytest.mark.parametrize("date", ["2025-13", "20251025", "yesterday", "2025-02-30", "--02-30"])
def test_what_is_no_date_is_refused(library: Library, date: str) -> None:
    with pytest.raises(StorageProblem):
        services.articles.set_metadata(library, 1, published=date)


def test_review_decides_and_counts_by_rule(library: Library) -> None:
    with library.write() as session:
        session.connection().exec_driver_sql("UPDATE quote SET status='candidate', rule='said' WHERE id < 4")
        session.connection().exec_driver_sql("UPDATE event SET status='candidate', rule='dated' WHERE id = 1")
    queue = services.review.queue(library)
    assert len(queue.ids) == 4 and {c.ref.kind for c in queue.rows} == {"quote", "event"}
    assert all(c.context.words for c in queue.rows)
    services.review.accept(library, [Ref("quote", 1)])
    services.review.reject(library, [Ref("quote", 2)])
    found = {r.rule: (r.accepted, r.rejected, r.waiting) for r in services.review.rules(library)}
    assert found == {"said": (1, 1, 1), "dated": (0, 0, 1)}
    assert services.library.counts(library).review == 2
    assert [f.field for f in services.review.facets(library)] == ["kind", "rule", "article"]
