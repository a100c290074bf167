"""Saved searches as collections: live, not to be filled by hand, and turned into ordinary ones with undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import services
from db import smart
from db.errors import StorageProblem
from db.records import CollectionRow, Ref, Where
from db.session import Library


def row(library: Library, number: int) -> CollectionRow:
    return next(c for c in services.bookmarks.collections(library) if c.id == number)


def test_it_shows_what_the_search_finds_now(library: Library) -> None:
    made = services.bookmarks.save_search(library, "convention", ("quote", "event"), "Convention").value
    listing = services.bookmarks.listing(library, made)
    refs = [r.ref for r in services.bookmarks.rows(library, listing.ids)]
    page = services.search.find(library, "convention", kinds=("quote", "event"), limit=500)
    assert set(refs) == {hit.ref for hit in page.hits} and refs
    assert row(library, made).count == len(refs) and row(library, made).is_smart
    services.trash.delete(library, refs[:1])
    assert row(library, made).count == len(refs) - 1


def test_it_follows_stars_and_notes(library: Library) -> None:
    made = services.bookmarks.save_search(library, "is:bookmarked kind:quote").value
    before = row(library, made).count
    quote = next(q for q in services.quotes.listing(library).rows if not q.starred)
    services.bookmarks.set_bookmark(library, [Ref("quote", quote.id)], True)
    assert row(library, made).count == before + 1
    assert row(library, made).name == "is:bookmarked kind:quote"


def test_nothing_can_be_put_in(library: Library) -> None:
    made = services.bookmarks.save_search(library, "convention").value
    with pytest.raises(StorageProblem, match="fills itself"):
        services.bookmarks.add(library, made, [Ref("quote", 1)])
    other = services.bookmarks.create_collection(library, "Shelf").value
    with pytest.raises(StorageProblem, match="ordinary"):
        services.bookmarks.move(library, other, made, [Ref("quote", 1)])


def test_it_becomes_an_ordinary_one_and_back(library: Library) -> None:
    made = services.bookmarks.save_search(library, "convention", ("quote",)).value
    found = services.bookmarks.rows(library, services.bookmarks.listing(library, made).ids)
    outcome = services.bookmarks.keep_found(library, made)
    assert outcome.value == len(found) and not row(library, made).is_smart
    kept = services.bookmarks.rows(library, services.bookmarks.listing(library, made).ids)
    assert [r.ref for r in kept] == [r.ref for r in found] and all(r.id < smart.KEY for r in kept)
    services.bookmarks.add(library, made, [Ref("event", 1)])
    with pytest.raises(StorageProblem, match="already"):
        services.bookmarks.keep_found(library, made)
    second = services.bookmarks.save_search(library, "convention", ("quote",)).value
    taken = services.bookmarks.keep_found(library, second)
    assert taken.undo is not None
    taken.undo(library)
    assert row(library, second).query == "convention"


def test_it_is_edited_narrowed_and_exported(library: Library, tmp_path: Path) -> None:
    made = services.bookmarks.save_search(library, "convention", ("quote",)).value
    everything = services.bookmarks.listing(library, made)
    fewer = services.bookmarks.listing(library, made, Where("hanoi "))
    assert len(fewer.ids) < len(everything.ids) == fewer.of
    path = tmp_path / "found.md"
    assert services.exporting.export(library, path, format="md", collection=made) == len(everything.ids)
    outcome = services.bookmarks.edit_search(library, made, "cyber*", ("event",))
    assert (row(library, made).query, row(library, made).kinds) == ("cyber*", ("event",))
    assert outcome.undo is not None
    outcome.undo(library)
    assert row(library, made).kinds == ("quote",)


def test_an_empty_search_is_refused(library: Library) -> None:
    with pytest.raises(StorageProblem, match="type one"):
        services.bookmarks.save_search(library, "  ")


def test_a_search_that_asks_for_signs_only_finds_nothing(library: Library) -> None:
    made = services.bookmarks.save_search(library, "…").value
    assert (row(library, made).count, list(services.bookmarks.listing(library, made).ids)) == (0, [])


def test_keys_and_records_are_one() -> None:
    for ref in (Ref("quote", 1), Ref("instrument", 7), Ref("topic", 2**39)):
        assert smart.ref_of(smart.key_of(ref)) == ref
    assert smart.ref_of(12) is None
