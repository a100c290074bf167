"""Split a stretch of English text into the words that the tagger knows: hyphenated words whole, `'s` and `n't` apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_CLITIC: Final = r"['’](?:s|ll|re|ve|d|m)\b"
WORD: Final = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|\d+(?:[.,:/]\d+)*(?:[-–]?[^\W\d_]+)*"
    rf"|{_CLITIC}|n['’]t\b"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    rf"|[^\W\d_][^\W_]*(?:(?:[-&]|(?!{_CLITIC})['’])[^\W_]+)*"
    r"|\S"
)


@dataclass(slots=True)
class Word:
    """A word with its place in the text and, once tagged, its part of speech."""

    start: int
    end: int
    text: str
    tag: str = ""

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, untagged."""
    return [
        Word(m.start(), m.end(), m[0]) for m in WORD.finditer(text, start, len(text) if end is None else end)
    ]
