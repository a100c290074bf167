"""Snippets are cut from the original text, and their spans are the words that were looked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.search.fold import fold
from db.search.query import Phrase, parse
from db.search.snippets import Finder, holds

TEXT = (
    "Đặng Hoàng Giang spoke first. "
    + "Nothing here. " * 40
    + "Then “peace inside, quiet outside” was said — twice."
)


def found(query: str, text: str = TEXT) -> list[str]:
    snippet = Finder(parse(query)).snippet(text)
    return [snippet.text[a:b] for a, b in snippet.spans]


def test_marks_are_the_words_as_the_text_writes_them() -> None:
    assert found("dang giang ") == ["Đặng", "Giang"]


def test_the_snippet_stands_where_most_words_are() -> None:
    snippet = Finder(parse("quiet said peace ")).snippet(TEXT)
    assert "peace inside" in snippet.text and snippet.text.startswith("…")
    assert snippet.at is not None and fold(TEXT[slice(*snippet.at)]) == "peace"


def test_a_beginning_marks_the_whole_word_and_a_word_no_longer_one() -> None:
    assert found("outs") == ["outside"]
    assert found("outs ") == []


def test_phrases_are_marked_whole_and_know_their_punctuation() -> None:
    assert found('"peace inside, quiet"') == ["peace inside, quiet"]
    assert found('"inside - quiet"') == []
    assert holds(Phrase('said "peace inside'), "He said “peace inside” again.")
    assert not holds(Phrase("peace inside. quiet"), TEXT)


def test_without_a_match_the_beginning_is_shown() -> None:
    snippet = Finder(parse("absent ")).snippet(TEXT)
    assert snippet.text.startswith("Đặng Hoàng Giang") and snippet.spans == () and snippet.at is None


@given(text=st.text(max_size=600), query=st.text(max_size=20))
def test_spans_always_lie_in_the_snippet_and_at_in_the_text(text: str, query: str) -> None:
    snippet = Finder(parse(query)).snippet(text)
    assert all(0 <= a < b <= len(snippet.text) for a, b in snippet.spans)
    if snippet.at is not None:
        assert 0 <= snippet.at[0] < snippet.at[1] <= len(text)
