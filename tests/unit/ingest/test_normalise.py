"""The one form of every text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.normalise import normalise, squeeze


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        ("\ufeffHa\u0300 No\u0323\u0302i\r\nline\rnext", "Hà Nội\nline\nnext"),
        ("co\u00adop\u200beration\u2060", "cooperation"),
        ("15\u202f000\u00a0km \n", "15 000 km\n"),
        ("nul\x00 bell\x07 csi\x9b", "nul bell csi"),
        ("a\u200db \u200d", "ab"),
        ("\u202eevil\u202c", "evil"),
        ("\ud800lone", "lone"),
    ],
)
def test_known_forms(given_text: str, wanted: str) -> None:
    assert normalise(given_text) == wanted


@pytest.mark.parametrize("kept", ["👨\u200d👩\u200d👧", "می\u200cخواهم", "क्\u200dष", "🏳️\u200d🌈"])
def test_joiners_that_carry_meaning_stay(kept: str) -> None:
    assert normalise(kept) == unicodedata.normalize("NFC", kept)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_twice_is_once_and_nothing_invisible_is_left(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not set(once) & set("\r\x00\u200b\ufeff\u00ad\u00a0\x85\u2028")
    once.encode("utf-8")
    assert squeeze(squeeze(once)) == squeeze(once)
    assert normalise(squeeze(once)) == squeeze(once)


@given(st.text() | st.text("ab \t\n\r\x0b\x1c\x85\u00a0\u2028\u3000", max_size=60))
def test_one_line_has_every_run_of_white_space_as_one_space(text: str) -> None:
    assert squeeze(text) == re.sub(r"\s+", " ", text).strip()


@given(st.text("ab \n\t\x00\x1f\x7f.", max_size=40))
def test_plain_text_comes_out_as_any_other(text: str) -> None:
    assert normalise(text) == normalise(text + "\u0111").removesuffix("\u0111").rstrip(" ")
