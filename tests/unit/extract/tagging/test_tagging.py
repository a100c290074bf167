"""The tagger and its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.extract.tagging.english import tagged
from app.extract.tagging.words import split_words


def tags(text: str) -> list[tuple[str, str]]:
    return [(w.text, w.tag) for w in tagged(text, 0, len(text))]


def test_clitics_stand_apart_and_hyphens_hold() -> None:
    text = "Hanoi's don't well-known S&P U.S. 5%"
    assert [w.text for w in split_words(text)] == [
        "Hanoi",
        "'s",
        "do",
        "n't",
        "well-known",
        "S&P",
        "U.S.",
        "5",
        "%",
    ]


def test_verbs_and_nouns_of_a_plain_sentence() -> None:
    found = dict(tags("The ministers signed an agreement in Hanoi last week."))
    assert found["ministers"] == "NNS"
    assert found["signed"] == "VBD"
    assert found["agreement"] == "NN"
    assert found["Hanoi"] == "NNP"


def test_same_word_is_noun_and_verb() -> None:
    assert dict(tags("They plan to visit."))["visit"] == "VB"
    assert dict(tags("The visit was short."))["visit"] == "NN"


@given(st.text(max_size=80))
def test_words_cover_every_character_that_is_not_blank(text: str) -> None:
    words = split_words(text)
    covered = {i for w in words for i in range(w.start, w.end)}
    assert covered == {i for i, c in enumerate(text) if not c.isspace()}
    assert all(text[w.start : w.end] == w.text for w in words)
