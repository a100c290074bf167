"""Words in quotation marks of the citing language, inner marks flipped, everything else untouched."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.cite.csl.quotemarks import QuoteMarks, flip

# Outer and inner marks by language, from the locale terms open-quote ... close-inner-quote of CSL's locales.
_MARKS: dict[str, QuoteMarks] = {
    "en": QuoteMarks("“", "”", "‘", "’"),
    "en-GB": QuoteMarks("‘", "’", "“", "”"),
    "vi": QuoteMarks("“", "”", "‘", "’"),
    "fr": QuoteMarks("« ", " »", "“", "”"),
    "de": QuoteMarks("„", "“", "‚", "‘"),
    "es": QuoteMarks("“", "”", "‘", "’"),
    "it": QuoteMarks("«", "»", "“", "”"),
    "ru": QuoteMarks("«", "»", "„", "“"),
    "pt": QuoteMarks("“", "”", "‘", "’"),
    "zh": QuoteMarks("“", "”", "‘", "’"),
    "zh-TW": QuoteMarks("「", "」", "『", "』"),
    "ja": QuoteMarks("「", "」", "『", "』"),
    "ko": QuoteMarks("“", "”", "‘", "’"),
}

_OUTER_PAIRS = (("“", "”"), ("‘", "’"), ('"', '"'), ("«", "»"), ("„", "“"), ("「", "」"))


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words ready to stand in a text: with marks (`text`) and without (`bare`, for a block)."""

    text: str
    bare: str


def marks_for(locale: str) -> QuoteMarks:
    """Quotation marks of a locale, of its language, or of English."""
    return _MARKS.get(locale) or _MARKS.get(locale.split("-")[0]) or _MARKS["en"]


def quoted(words: str, locale: str = "en-US") -> Quoted:
    """`words` between the locale's marks.

    Marks that already enclose the whole of the words are taken off first, so that a selection made with
    or without them gives the same result. Marks inside become inner marks; apostrophes are left alone.
    """
    marks = marks_for(locale)
    bare = strip_enclosing(words.strip())
    inner = flip(bare, marks, depth=1)
    return Quoted(f"{marks.open}{inner}{marks.close}", bare)


def strip_enclosing(words: str) -> str:
    """`words` without a pair of marks that encloses all of them."""
    for opening, closing in _OUTER_PAIRS:
        inside = words[1:-1]
        if (
            len(words) > 2
            and words[0] == opening
            and words[-1] == closing
            and opening not in inside
            and (closing not in inside or (closing == "’" and not re.search(r"’(?!\w)", inside)))
        ):
            return inside.strip()
    return words
