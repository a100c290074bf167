"""Numbers written in words or digits, read as values: shared by dates and statistics.

English and Vietnamese; the grouping signs of the two languages are swapped (`390,000.5` and `390.000,5`).
"""

from __future__ import annotations

import re
from typing import Final

from app.extract.patterns import pattern

ONES: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL: Final[dict[str, int]] = {
    **{word: number for number, word in enumerate(ONES)},
    **{word: 10 * number for number, word in enumerate(TENS, start=2)},
}
SCALES: Final[dict[str, float]] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "lakh": 1e5,
    "crore": 1e7,
}
VIETNAMESE: Final[dict[str, int]] = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_SPLIT: Final = pattern(r"[ \u00a0-]+")


def words_value(words: str) -> float | None:
    """The value of English number words (`two hundred and five`, `half a million`), or None if they are none."""
    total = current = 0.0
    seen = False
    for word in _SPLIT.split(words.strip().lower()):
        if word in ("and", ""):
            continue
        if word in ("a", "an"):
            current += 0 if seen else 1
        elif word == "half":
            current = 0.5
        elif word in SMALL:
            current = current + SMALL[word] if current != 1 or seen else SMALL[word]
        elif word in ("hundred", "dozen"):
            current = (current or 1) * SCALES[word]
        elif word in SCALES:
            total += (current or 1) * SCALES[word]
            current = 0
        else:
            return None
        seen = True
    return total + current if seen else None


def digits_value(digits: str, *, comma_decimal: bool = False) -> float | None:
    """The value of a number in digits; `comma_decimal` reads `78,44` as 78.44 and `390.000` as 390000.

    A single comma or point that cannot group thousands is a decimal sign whatever the language, because
    papers mix the two conventions.
    """
    text = digits.replace("\u00a0", "").replace(" ", "")
    group, point = (".", ",") if comma_decimal else (",", ".")
    if group in text and not re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+(?:\{point}\d+)?", text):
        if point in text or text.count(group) > 1:
            return None
        group, point = point, group
    text = text.replace(group, "").replace(point, ".")
    try:
        return float(text)
    except ValueError:
        return None
