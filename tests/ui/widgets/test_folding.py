"""Folding keeps every character's place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.folding import folded


def test_accents_quotes_and_dashes_are_one() -> None:
    assert folded("Đặng Hoàng Giang — “António”") == 'dang hoang giang - "antonio"'


@given(st.text())
def test_a_place_in_the_folded_text_is_the_place_in_the_text(text: str) -> None:
    assert len(folded(text)) == len(text)
