"""Numbers in digits and words."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extract.numerals import digits_value, words_value
from app.extract.statistics import numbers


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two hundred and five", 205),
        ("half a million", 500000),
        ("a hundred", 100),
        ("twenty-five thousand", 25000),
        ("three million two hundred thousand", 3.2e6),
        ("dozen", 12),
        ("table", None),
        ("", None),
    ],
)
def test_words(words: str, value: float | None) -> None:
    assert words_value(words) == value


@pytest.mark.parametrize(
    ("digits", "comma", "value"),
    [
        ("390,000.5", False, 390000.5),
        ("390.000,5", True, 390000.5),
        ("78,44", True, 78.44),
        ("78,44", False, 78.44),
        ("1.2.3", False, None),
        ("7.1", True, 7.1),
    ],
)
def test_digits(digits: str, comma: bool, value: float | None) -> None:
    assert digits_value(digits, comma_decimal=comma) == value


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_read_back(number: int) -> None:
    assert digits_value(f"{number:,}") == number
    assert digits_value(f"{number:,}".replace(",", "."), comma_decimal=True) == number


@given(st.text(alphabet="0123456789.,$€ %abmillion-–/()", max_size=60))
def test_scan_finds_numbers_in_order_and_apart(text: str) -> None:
    found = numbers.scan(text, 0, len(text))
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
