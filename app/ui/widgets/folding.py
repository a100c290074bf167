"""Text as one types it when one does not mind accents, case, curly quotes and dashes.

Every character stays one character, so that a place in the folded text is the same place in the text.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

# Letters that Unicode does not decompose, and punctuation that keyboards do not have.
_PLAIN: Final = str.maketrans(
    "đĐłŁøØħĦı‘’‚‛“”„‟«»‹›‐‑‒–—―−",
    "dDlLoOhHi''''\"\"\"\"\"\"''-------",
)


def folded(text: str) -> str:
    """`text` folded, of the same length in code points."""
    if text.isascii():
        return text.lower()
    # A table of the characters that occur: a million characters take milliseconds, not a second.
    return text.translate({ord(character): _fold(character) for character in set(text)})


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    plain = character.translate(_PLAIN)
    for base in unicodedata.normalize("NFKD", plain):
        if not unicodedata.combining(base):
            return base.lower()[0]
    return character
