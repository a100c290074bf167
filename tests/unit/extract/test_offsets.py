"""Offsets lead back into the text exactly as given."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from app.extract.model import Cue
from app.extract.offsets import Working

TRICKY = st.text(
    alphabet=st.sampled_from(
        "aeoădnĐ \n\r\u0301\u0323\u0306\ufeff\u200b\U0001f600\u1100\u1161\u11a8각\u00e9“”"
    ),
    max_size=40,
)


@given(TRICKY)
@example("e\u0301\r\n\ufeffa\r\U0001f600o\u0302\u0323")
@example("\u0301a")
def test_every_stretch_of_the_working_copy_maps_to_the_same_words(text: str) -> None:
    working = Working(text)
    assert working.text == unicodedata.normalize("NFC", working.text)
    assert "\r" not in working.text
    for start in range(len(working.text)):
        for end in range(start + 1, min(start + 4, len(working.text)) + 1):
            words = working.text[start:end]
            (moved,) = working.restore([Cue(words, start, end)])
            assert moved.text == text[moved.start : moved.end]
            plain = text[moved.start : moved.end].replace("\r\n", "\n").replace("\r", "\n")
            plain = plain.replace("\ufeff", "").replace("\u200b", "")
            assert words in unicodedata.normalize(
                "NFC", plain
            )  # a letter that keeps a loose mark moves with it


def test_a_clean_text_is_used_as_it_is() -> None:
    text = "Đặng said: “Yes” \U0001f600"
    assert Working(text).text is text
