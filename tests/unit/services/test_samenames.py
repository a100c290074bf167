"""Parties under two names: proposed when not certain, merged by the user with all that hangs on them, or kept apart."""

from __future__ import annotations

import pytest

from app import services
from db import samenames
from db.records import Ref, Where
from db.session import Library

FIRST = "Minister Orlan Thanh Vesk spoke in Hanoi. “The bridge opens in May,” said Orlan Thanh Vesk."
SECOND = "Minister Vesk Orlan Thanh replied in Hanoi. “The bridge is late,” said Vesk Orlan Thanh."


@pytest.mark.parametrize(
    ("one", "other", "kind", "likely"),
    [
        ("bui thanh son", "son bui thanh", "person", True),
        ("antonio guterres", "antonio manuel de oliveira guterres", "person", True),
        ("j. smith", "john smith", "person", True),
        ("bill clinton", "hillary clinton", "person", False),
        ("le van nam", "le van nhan", "person", False),
        ("unodc", "united nations office on drugs and crime", "organisation", True),
        ("ministry of foreign affairs", "vietnam ministry of foreign affairs", "organisation", True),
        ("united nations", "united nations security council", "organisation", False),
        ("ministry of health", "ministry of defence", "organisation", False),
        ("hue", "hue city", "place", True),
        ("hanoi", "hanoi", "place", False),
    ],
)
def test_names(one: str, other: str, kind: str, likely: bool) -> None:
    assert bool(samenames.alike(one, other, kind)) is likely
    assert bool(samenames.alike(other, one, kind)) is likely


def people(library: Library, words: str) -> list[int]:
    rows = services.parties.listing(library, Where(facets=(("kind", ("person",)),))).rows
    return sorted(row.id for row in rows if words in row.name)


def test_a_name_in_another_order_is_proposed_and_merging_keeps_star_and_notes(library: Library) -> None:
    for text in (FIRST, SECOND):
        services.importing.import_text(library, text)
    keep, drop = people(library, "Vesk")
    assert [row.id for row in services.parties.likely(library, keep)] == [drop]
    assert [row.id for row in services.parties.likely(library, drop)] == [keep]
    services.bookmarks.set_note(library, Ref("person", drop), "Ask him again.")
    services.parties.set_note(library, drop, "Met in Hanoi.")
    outcome = services.parties.merge(library, keep, drop)
    assert services.bookmarks.note(library, Ref("person", keep)) == "Ask him again."
    assert services.parties.detail(library, keep).note == "Met in Hanoi."
    services.importing.import_text(library, SECOND + " He left.")
    assert people(library, "Vesk") == [keep]  # the other name is known now
    assert outcome.undo is not None


def test_kept_apart_is_remembered_and_no_third_one_is_made_of_a_shared_name(library: Library) -> None:
    for text in (FIRST, SECOND):
        services.importing.import_text(library, text)
    one, other = people(library, "Vesk")
    services.parties.not_same(library, one, other)
    assert services.parties.likely(library, one) == services.parties.likely(library, other) == ()
    services.parties.add_alias(library, other, "Orlan Thanh Vesk")
    services.importing.import_text(library, FIRST + " He left.")
    assert people(library, "Vesk") == [one, other]
    assert services.parties.likely(library, one) == ()
