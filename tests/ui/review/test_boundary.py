"""Moving the ends of a candidate's words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.ui.review.boundary import Boundary

TEXT = "He said that the pier, built in 1945, costs US$15.5 billion; “no more”, he said."


def at(words: str, base: int = 100) -> Boundary:
    start = TEXT.index(words)
    return Boundary(TEXT, start, start + len(words), base)


def test_the_end_goes_word_by_word_and_leaves_punctuation_out() -> None:
    found = at("the pier")
    seen = []
    for _ in range(4):
        found = found.end_moved(1)
        seen.append(found.words)
    assert seen == [
        "the pier, built",
        "the pier, built in",
        "the pier, built in 1945",
        "the pier, built in 1945, costs",
    ]
    assert found.end_moved(-1).words == "the pier, built in 1945"
    assert found.span[0] == 100 + TEXT.index("the pier")


def test_an_amount_is_one_word() -> None:
    assert at("costs").end_moved(1).words == "costs US$15.5"


def test_the_start_goes_word_by_word() -> None:
    assert at("the pier").start_moved(-1).words == "that the pier"
    assert at("that the pier").start_moved(1).words == "the pier"


def test_one_word_is_always_left() -> None:
    one = at("pier")
    assert one.end_moved(-1) == one
    assert one.start_moved(1) == one
    first = at("He")
    assert first.start_moved(-1) == first


@given(st.text(), st.data())
def test_whatever_the_text_the_words_stay_within_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Boundary(text, start, end, 0)
    for step in data.draw(st.lists(st.sampled_from(["e+", "e-", "s+", "s-"]), max_size=8)):
        by = 1 if step[1] == "+" else -1
        found = found.end_moved(by) if step[0] == "e" else found.start_moved(by)
        assert 0 <= found.start <= found.end <= len(text)
        assert text[found.start : found.end] == found.words
