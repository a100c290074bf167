"""Quotation marks round an excerpt, and the marks inside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cite.csl.quotemarks import find_pairs
from app.cite.quotation import quoted


@pytest.mark.parametrize(
    ("words", "locale", "expected"),
    [
        ("We will act", "en-US", "“We will act”"),
        ("We will act", "en-GB", "‘We will act’"),
        ("We will act", "fr-FR", "« We will act »"),
        ("Chúng tôi sẽ hành động", "vi-VN", "“Chúng tôi sẽ hành động”"),
        # Marks that came along with the selection are not doubled.
        ("“We will act”", "en-US", "“We will act”"),
        ('"We will act"', "en-US", "“We will act”"),
        # Inside marks turn into inner marks, straight ones too; apostrophes stay exactly as they are.
        ('He said "we don\'t know" today', "en-US", "“He said ‘we don't know’ today”"),
        ("Asia’s “bamboo” diplomacy", "en-US", "“Asia’s ‘bamboo’ diplomacy”"),
        ("Asia’s ‘bamboo’ diplomacy", "en-US", "“Asia’s ‘bamboo’ diplomacy”"),
        ("Asia’s ‘bamboo’ diplomacy", "en-GB", "‘Asia’s “bamboo” diplomacy’"),
        (
            "the “so-called ‘third way’ of trade” talks",
            "en-US",
            "“the ‘so-called “third way” of trade’ talks”",
        ),
        # Two quotations side by side enclose nothing as a whole.
        ("“Yes” and “no”", "en-US", "“‘Yes’ and ‘no’”"),
        ("the states’ view of the ’90s", "en-US", "“the states’ view of the ’90s”"),
    ],
)
def test_words_are_set_in_marks_of_the_language(words: str, locale: str, expected: str) -> None:
    assert quoted(words, locale).text == expected


@given(st.text(alphabet="ab '\"“”‘’«» .,", max_size=40))
def test_nothing_but_marks_ever_changes(words: str) -> None:
    def bare(text: str) -> str:
        return "".join(c for c in text if c not in "'\"“”‘’«»")

    assert bare(quoted(words).text).strip() == bare(words).strip()


@given(st.text(alphabet="ab '\"“”‘’«» .,", max_size=40))
def test_pairs_nest_and_never_cross(words: str) -> None:
    pairs = find_pairs(words)
    for one in pairs:
        for other in pairs:
            assert one == other or not (one.start < other.start < one.end < other.end)
