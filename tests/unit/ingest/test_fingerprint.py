"""Recognising a text by its hashed word runs."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from app.ingest.fingerprint import containment, folded_words, from_hex, shingle_hashes, sketch, to_hex
from app.ingest.similar import FEWEST, SAMPLE_EVERY, SHINGLE_WORDS, samples

PARAGRAPHS = [
    "The committee met for three days in the old harbour town and agreed on a list of eleven steps to be taken at once.",
    "Đặng Văn Ơn, who led the talks, said that the list was short on purpose, for a long one would never have been read by anybody.",
    "Ships that wait outside the port for longer than a week are to be inspected, and what they carry has to be declared again.",
]


def test_case_accents_and_punctuation_do_not_matter() -> None:
    assert folded_words("Đặng “Văn” ƠN: Łódź…") == ["dang", "van", "on", "lodz"]
    assert shingle_hashes(PARAGRAPHS[1]) == shingle_hashes(PARAGRAPHS[1].upper().replace(",", " –"))


def test_the_hash_is_the_same_on_every_machine() -> None:
    assert to_hex(shingle_hashes("one two three four five six seven eight")) == ["62d51a1fd36f"]


def test_a_text_cut_differently_is_recognised_and_another_is_not() -> None:
    part = sketch(PARAGRAPHS)
    assert len(part) > 20
    page = "\n".join(
        [
            PARAGRAPHS[0],
            "Photo: the harbour at night",
            PARAGRAPHS[1],
            "More on this",
            PARAGRAPHS[2],
            "Comment (0)",
        ]
    )
    assert containment(part, shingle_hashes(page)) == 1
    assert containment(part, shingle_hashes("\n".join(PARAGRAPHS[:2]))) > 0.5
    assert containment(part, shingle_hashes(" ".join(reversed(page.split())))) == 0


def test_a_short_text_has_no_shingles_and_is_contained_in_nothing() -> None:
    assert shingle_hashes("seven words are not enough for one") == frozenset()
    assert containment(frozenset(), shingle_hashes(PARAGRAPHS[0])) == 0


@given(st.frozensets(st.integers(min_value=0, max_value=2**48 - 1), max_size=20))
def test_hex_round_trip(hashes: frozenset[int]) -> None:
    assert from_hex(to_hex(hashes)) == hashes


@given(st.text() | st.text("abc đĐ éẾßİﬁ-'._0²\n", max_size=200))
def test_the_quick_way_gives_what_the_plain_way_gives(text: str) -> None:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"\w+", plain.translate(str.maketrans("đłøħı", "dlohi")))
    assert folded_words(text) == words
    runs = [" ".join(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1)]
    hashes = {int.from_bytes(hashlib.sha256(run.encode()).digest()[:6], "big") for run in runs}
    assert shingle_hashes(text, SHINGLE_WORDS) == hashes
    chosen = {value for value in hashes if value % SAMPLE_EVERY == 0}
    assert samples(text) == (chosen if len(chosen) >= FEWEST else chosen | set(sorted(hashes)[:FEWEST]))
