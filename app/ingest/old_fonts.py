"""Text of a word processor's document that was typed in an old Vietnamese font, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from app.ingest.draft import Block
from app.ingest.tcvn3 import CONVERTED, from_tcvn3, looks_like_tcvn3

# letters that the old font had no codes for in Unicode: a paragraph with one of them was typed in a new font
_NEW: Final = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")


def mended(blocks: Iterable[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks with their letters put right, and a sentence about it if anything was; before they are normalised."""
    given = list(blocks)
    if not looks_like_tcvn3("\n".join(block.text for block in given)):
        return given, ()
    return [
        block if _NEW.search(block.text) else replace(block, text=from_tcvn3(block.text)) for block in given
    ], (CONVERTED,)
