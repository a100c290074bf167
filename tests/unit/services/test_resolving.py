"""Whose name it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.mentions import KnownName, Named, Names
from app.services.resolving import Cast, Parties, is_personal_name
from db.search.fold import fold
from db.session import Library


@pytest.mark.parametrize(
    "name",
    [
        "Anna Petrova",
        "Dang Hoang Giang",
        "António Guterres",
        "Ursula von der Leyen",
        "Cho Tae-yul",
        "Đặng Hoàng Giang",
    ],
)
def test_names_of_people_look_like_names(name: str) -> None:
    assert is_personal_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Petrova",
        "Vietnamese FM",
        "the spokesperson",
        "Deputy Minister Vu",
        "Data",
        "Ministry of Health",
        "authorities",
        "he",
        "A1 B2",
        "",
    ],
)
def test_descriptions_do_not(name: str) -> None:
    assert not is_personal_name(name)


def test_the_longest_name_counts_and_short_forms_need_the_full_one() -> None:
    names = Names(
        [
            KnownName(1, "united nations", False),
            KnownName(2, "united nations security council", False),
            KnownName(3, "dang hoang giang", False),
            KnownName(3, "giang", True),
            KnownName(4, "le giang", False),
            KnownName(4, "giang", True),
        ]
    )
    text = "Đặng Hoàng Giang told the United Nations Security Council. Giang left. the united nations stayed."
    found = [(n.party_id, text[n.start : n.end]) for n in names.find(text)]
    assert found == [(3, "Đặng Hoàng Giang"), (2, "United Nations Security Council"), (3, "Giang")]
    assert names.find("Giang said nothing.") == []
    assert [n.party_id for n in names.find("Dang Hoang Giang met Le Giang; Giang spoke.")] == [3, 4]


def test_a_single_name_means_the_only_person_of_the_article_who_has_it(library: Library) -> None:
    with library.write() as session:
        parties = Parties(session)
        cast = Cast(session, parties, "António Guterres came to Hanoi. Later Guterres left.", {})
        assert cast.party("Guterres", speaks=True) == 5
        assert cast.party("Guterres of Porto") is None
        stranger = cast.party("Anna Petrova", speaks=True)
        assert stranger is not None and stranger == cast.party("anna petrova")
        assert cast.party("Data") is None
        assert cast.party("Riverton") is None
        placed = Cast(session, parties, "Riverton was dry.", {"Riverton": "place"})
        assert placed.party("Riverton", ("place",)) is not None


def plainly(names: list[KnownName], text: str) -> list[Named]:
    """The mentions by looking at every word of the text for every name."""
    words = [(m.group(), m.start(), m.end()) for m in re.finditer(r"\w+", fold(text))]
    owners: dict[tuple[tuple[str, ...], bool], set[int]] = {}
    for name in names:
        owners.setdefault((tuple(name.folded.split()), name.short), set()).add(name.party_id)
    found, at = [], 0
    while at < len(words):
        here = [
            (parts, short)
            for (parts, short), ids in owners.items()
            if tuple(word for word, _, _ in words[at : at + len(parts)]) == parts
            and (len(ids) == 1 or short)
            and not text[words[at][1]].islower()
        ]
        if here:
            parts, short = min(here, key=lambda entry: (-len(entry[0]), entry[1]))
            found.append((owners[parts, short], short, words[at][1], words[at + len(parts) - 1][2]))
        at += len(here and parts) or 1
    full = {i for ids, short, _, _ in found if not short for i in ids}
    kept = [(ids & full if short else ids, start, end) for ids, short, start, end in found]
    return [Named(next(iter(ids)), start, end) for ids, start, end in kept if len(ids) == 1]


NAMES = st.lists(
    st.builds(
        KnownName,
        st.integers(1, 4),
        st.lists(st.sampled_from(["mai", "lan", "an"]), min_size=1, max_size=3).map(" ".join),
        st.booleans(),
    ),
    max_size=6,
)


@given(NAMES, st.lists(st.sampled_from(["Mai", "mai", "Lan", "An", "an", "went"]), max_size=12).map(" ".join))
def test_mentions_are_those_of_the_plain_way(names: list[KnownName], text: str) -> None:
    assert Names(names).find(text) == plainly(names, text)
