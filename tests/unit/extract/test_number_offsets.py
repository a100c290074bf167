"""Statistics, dates and events stand where they say, whatever the text is made of; and noise costs no more than its length."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extract.engine import extract
from app.extract.model import DATES, EVENTS, STATISTICS, Extraction

PARTS = frozenset({STATISTICS, EVENTS, DATES})
FRAGMENTS = st.sampled_from(
    [
        "Exports rose 5.2% to $3.1 billion in 2024, ",
        "the summit opens in Huế on October 25 and 26. ",
        "\r\n",
        "\n",
        "🙂 ",
        "nearly 16,000 reports ",
        "(about 300 million euros) ",
        "“at least 40 countries” ",
        "from 6 to 8 October ",
        "last year, ",
        "Tăng 8,2% so với năm 2023. ",
        "ngày 25/10/2025 ",
        "\ufeff",
        "e\u0301",
        "ranked 16th. ",
        "between 5 and 10 ",
        "1/2 of ",
        "- ",
        "$",
        "12:30 ",
        "\u00a0",
    ]
)


def check(text: str, found: Extraction) -> None:
    for record in (*found.statistics, *found.events, *found.dates):
        assert text[record.start : record.end] == record.text
    for event in found.events:
        for named in (*event.participants, *([event.place] if event.place else []), event.trigger):
            assert 0 <= named.start < named.end <= len(text)
    for statistic in found.statistics:
        assert 0 < statistic.confidence <= 1
        assert (statistic.value is None) == (statistic.low is not None)


@settings(max_examples=60, deadline=None)
@given(st.lists(FRAGMENTS, max_size=14), st.sampled_from(["2025-10-06", "2025-10", None]))
def test_spans_are_the_words(pieces: list[str], published: str | None) -> None:
    text = "".join(pieces)
    check(text, extract(text, published=published, parts=PARTS))


@settings(max_examples=30, deadline=None)
@given(st.lists(FRAGMENTS, max_size=10))
def test_decomposed_letters_change_nothing_but_places(pieces: list[str]) -> None:
    text = unicodedata.normalize("NFD", "".join(pieces))
    check(text, extract(text, published="2025-10-06", parts=PARTS))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789.,/-–:% $€£()ABCabc\n'’“”\"", max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    check(text, extract(text, published="2025-10-06", parts=PARTS))


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "12 ",
        "1,234,",
        "1-",
        "$1 ",
        "2020 ",
        "May 5 ",
        "(",
        "A",
        "Abc ",
        "two and ",
        " ",
        "1:2",
        "ba mươi ",
        "5\n",
    ],
)
def test_time_is_linear(piece: str) -> None:
    text = (piece * 30_000)[:30_000]
    start = time.process_time()
    extract(text, published="2025-10-06", parts=PARTS)
    assert time.process_time() - start < 5.0
