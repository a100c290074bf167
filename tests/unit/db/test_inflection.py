"""English words and their other forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.inflection import forms


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("signing", {"sign", "signs", "signed"}),
        ("city", {"cities"}),
        ("cities", {"city"}),
        ("stopped", {"stop", "stops", "stopping"}),
        ("negotiation", {"negotiations", "negotiate", "negotiating"}),
        ("ratify", {"ratifies", "ratified", "ratifying"}),
        ("dying", {"die", "died", "dies"}),
        ("hoping", {"hope", "hoped"}),
        ("agreed", {"agree", "agreeing"}),
        ("processes", {"process", "processed"}),
        ("discussion", {"discuss", "discussed"}),
    ],
)
def test_a_word_has_its_inflections(word: str, others: set[str]) -> None:
    assert others <= set(forms(word))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("import", "important"),
        ("author", "authority"),
        ("internal", "international"),
        ("organ", "organization"),
        ("unit", "united"),
        ("human", "humane"),
        ("hop", "hope"),
        ("office", "officer"),
        ("university", "universe"),
        ("policy", "police"),
        ("new", "news"),
        ("convention", "convent"),
    ],
)
def test_words_of_one_stem_with_another_meaning_stay_apart(word: str, other: str) -> None:
    assert other not in forms(word) and word not in forms(other)


@pytest.mark.parametrize("word", ["Signing", "SIGN", "ký", "đặng", "un", "covid-19", "world's", ""])
def test_names_and_other_languages_have_no_forms(word: str) -> None:
    assert forms(word) == ()


@given(st.text(alphabet="adeginorstyz", min_size=1, max_size=12))
def test_no_word_is_a_form_of_itself(word: str) -> None:
    assert word not in forms(word) and len(forms(word)) < 40
