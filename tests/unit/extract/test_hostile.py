"""No input makes extraction fail, and none makes it slow: time grows with the length alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extract.engine import extract
from app.extract.model import PARTIES, QUOTES

PARTS = frozenset({QUOTES, PARTIES})
SIZE = 120_000
SECONDS = 4.0  # as much ordinary news takes a quarter of a second

PIECES = [
    '"', "“", "”", "“a” ", '" " ', "'", "‘a’ ", "(", ")", "((photo ", "1", "1,", "A", "A ", "A-", "A. ", "Mr. ", "said ", "He said ",
    "“a,” said A. ", ". ", ".", "?", "- ", "\n", "\n- a?\n", "NAME: a\n", "Ông ", "cho biết ", "of the ", "A (B) ", "\u0301", "e\u0301",
    "\u0600", "\U0001f600", "https://a.b/c ", "according to A, ", "that that ", "“A” and ", "—", "A said that a, ", "Minister of A ", "’s ", "A’s ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_linear(piece: str) -> None:
    text = (piece * (SIZE // len(piece) + 1))[:SIZE]
    start = time.process_time()
    extract(text, parts=PARTS)
    assert time.process_time() - start < SECONDS


WORDS = st.sampled_from(
    [
        "Smith",
        "Mr.",
        "Jones",
        "said",
        "that",
        "told",
        "Reuters",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "«",
        "»",
        ",",
        ".",
        "?",
        "!",
        ":",
        ";",
        "-",
        "—",
        "(",
        ")",
        "the",
        "The",
        "minister",
        "Minister",
        "of",
        "Foreign",
        "Affairs",
        "he",
        "She\n",
        "",
        "",
        "",
        "who",
        "which",
        "according",
        "to",
        "To",
        "and",
        "“Yes,”",
        "“No.”",
        "\n",
        "\r\n",
        "\n\n",
        "-",
        "12",
        "25/10",
        "ông",
        "bà",
        "Thủ",
        "tướng",
        "cho",
        "biết",
        "khẳng",
        "định",
        "Nguyễn",
        "Văn",
        "A",
        "rằng",
        "theo\n",
        "",
        "",
        "",
        "SMITH:",
        "Q:",
        "é",
        "\ufeff",
        "\u200b",
        "😀",
        "\x00",
        "\x01",
        "�",
        "It’s",
        "his",
        "claim",
        "called",
        "for",
        "urged",
        "to",
        "by",
        "was",
        "asked",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from([None, "en", "vi", "de"]))
def test_offsets_are_exact_and_nothing_fails(text: str, language: str | None) -> None:
    found = extract(text, language=language, parts=PARTS)
    for quote in found.quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        if quote.speaker is not None:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.label
        if quote.cue is not None:
            assert text[quote.cue.start : quote.cue.end] == quote.cue.text
    for mention in found.parties:
        assert 0 <= mention.start < mention.end <= len(text)
    for role in found.roles:
        assert 0 <= role.start < role.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all(text: str) -> None:
    extract(text, parts=PARTS).as_json()
