"""Order of texts: letters without regard to case and accents first, then accents, then case.

A small stand-in for the Unicode Collation Algorithm: spaces before digits before letters, numbers by value,
punctuation ignored.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_EXTRA = str.maketrans(
    {
        "đ": "d",
        "Đ": "D",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
    }
)
_RUNS = re.compile(r"\d+|\s+|.", re.DOTALL)

SortKey = tuple[tuple[tuple[int, int, str], ...], str, str]


@lru_cache(maxsize=16384)
def sort_key(text: str) -> SortKey:
    """A key that orders texts as a reader of a bibliography expects."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_EXTRA))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold().strip()
    runs = tuple(run for found in _RUNS.findall(letters) if (run := _run(found)) is not None)
    return runs, decomposed.casefold(), text.swapcase()


def _run(found: str) -> tuple[int, int, str] | None:
    """Spaces, then numbers by their value, then letters; punctuation does not count."""
    if found[0].isspace():
        return 0, 0, ""
    if found.isdecimal():
        return 1, int(found), ""
    return (2, 0, found) if found.isalnum() or not unicodedata.category(found).startswith("P") else None
