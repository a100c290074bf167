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
    return "".join(map(_fold, text.translate(_PLAIN)))


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    if character.isascii():
        return character.lower()
    for base in unicodedata.normalize("NFKD", character):
        if not unicodedata.combining(base):
            low = base.lower()
            return low if len(low) == 1 else low[0]
    return character
