"""The same event told by several articles: proposed, merged with all that hangs on it, or kept apart for good."""

from __future__ import annotations

from app import services
from db.records import Ref
from db.session import Library

FIRST = """The council of Lindholm opened the new harbour bridge in Lindholm on 3 May 2025.

Mayor Anna Lindqvist thanked the builders of the bridge.
"""
SECOND = """Lindholm's long-awaited harbour bridge was opened in Lindholm on 3 May 2025 by the council.

Hundreds of people walked across it.
"""
OTHER = """The football club of Lindholm signed a new keeper on 3 May 2025.

He comes from a club in the north.
"""


def events(library: Library) -> list[int]:
    return list(services.events.listing(library, order="oldest").ids)


def bring(library: Library, *texts: str) -> list[int]:
    """The events that texts bring into the library, in order."""
    before = set(events(library))
    for text in texts:
        services.importing.import_text(library, text)
    return sorted(set(events(library)) - before)


def test_another_article_telling_it_is_proposed_and_another_happening_of_the_day_is_not(
    library: Library,
) -> None:
    ids = bring(library, FIRST, SECOND, OTHER)
    titles = {i: services.events.detail(library, i).row.title for i in ids}
    bridge = [i for i, title in titles.items() if "bridge" in title.lower()]
    assert len(bridge) == 2, titles
    for one, other in (bridge, bridge[::-1]):
        assert [row.id for row in services.events.told_again(library, one)] == [other]
        twin = services.review.twin(library, Ref("event", one))
        assert twin is not None and twin.ref == Ref("event", other)
    for i in set(ids) - set(bridge):
        assert services.events.told_again(library, i) == ()


def test_merging_moves_star_note_topics_sentences_and_parties_and_undo_moves_them_back(
    library: Library,
) -> None:
    keep, drop = bring(library, FIRST, SECOND)
    ref = Ref("event", drop)
    services.bookmarks.set_note(library, ref, "Ask the mayor about the cost.")
    services.articles.set_topics(library, [ref], add=["Bridges"])
    shelf = services.bookmarks.create_collection(library, "Harbour").value
    services.bookmarks.add(library, shelf, [ref])
    before = services.library.counts(library)
    outcome = services.events.merge(library, keep, drop)
    detail = services.events.detail(library, keep)
    assert len({s.span.article_id for s in detail.sources}) == 2
    assert detail.row.starred and detail.row.note == "Ask the mayor about the cost."
    assert detail.row.topics and keep in events(library) and drop not in events(library)
    assert [row.ref for row in services.bookmarks.listing(library, shelf).rows] == [Ref("event", keep)]
    assert outcome.undo is not None
    outcome.undo(library)
    assert services.library.counts(library) == before
    assert services.events.detail(library, drop).row.note == "Ask the mayor about the cost."
    assert not services.events.detail(library, keep).row.starred


def test_both_notes_are_kept(library: Library) -> None:
    keep, drop = bring(library, FIRST, SECOND)
    services.bookmarks.set_note(library, Ref("event", keep), "One.")
    services.bookmarks.set_note(library, Ref("event", drop), "Two.")
    services.review.merge(library, Ref("event", drop), Ref("event", keep))
    assert services.events.detail(library, keep).row.note == "One.\n\nTwo."


def test_not_the_same_is_remembered_and_can_be_taken_back(library: Library) -> None:
    one, other = bring(library, FIRST, SECOND)
    outcome = services.events.not_same(library, other, one)
    assert services.events.told_again(library, one) == services.events.told_again(library, other) == ()
    assert services.review.twin(library, Ref("event", one)) is None
    services.importing.import_text(
        library, FIRST + "\nA third paragraph."
    )  # not proposed by another import either
    assert other not in [row.id for row in services.events.told_again(library, one)]
    assert outcome.undo is not None
    outcome.undo(library)
    assert other in [row.id for row in services.events.told_again(library, one)]
