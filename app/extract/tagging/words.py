"""Split a stretch of English text into the words that the tagger knows: hyphenated words whole, `'s` and `n't` apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.extract.patterns import pattern

_CLITIC: Final = r"['’](?:s|ll|re|ve|d|m)\b"
WORD: Final = pattern(
    r"(?:[A-Za-z]\.){2,}"
    r"|\d+(?:[.,:/]\d+)*(?:[-–]?[^\W\d_]+)*"
    rf"|{_CLITIC}|n['’]t\b"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    rf"|[^\W\d_][^\W_]*(?:(?:[-&]|(?!{_CLITIC})['’])[^\W_]+)*"
    r"|\S"
)


@dataclass(slots=True)
class Word:
    """A word with its place in the text, its small letters and, once tagged, its part of speech."""

    start: int
    end: int
    text: str
    lower: str
    tag: str = ""


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`, untagged."""
    return [
        Word(*m.span(), m[0], m[0].lower())
        for m in WORD.finditer(text, start, len(text) if end is None else end)
    ]
