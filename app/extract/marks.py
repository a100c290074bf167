"""Which parts of a paragraph stand in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

MASK: Final = "\x01"
_MARK = re.compile("''|``|[\"\u201c\u201d\u00ab\u00bb]")
_OPENING: Final = frozenset({"\u201c", "\u00ab", "``"})
_CLOSING: Final = frozenset({"\u201d", "\u00bb"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch with its marks; `closed` is false where the paragraph ends first."""

    start: int
    end: int
    closed: bool
    paragraph: int


def quoted(text: str, start: int, end: int, paragraph: int) -> list[Quoted]:
    """The quoted stretches of the paragraph `text[start:end]`, in order."""
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        kind = mark.group()
        opens, closes = kind in _OPENING, kind in _CLOSING
        if not opens and not closes and opened is None and _is_inch(text, mark, start, end):
            continue
        if opened is None and not closes:
            opened = mark
        elif opened is not None and not opens:
            found.append(Quoted(opened.start(), mark.end(), True, paragraph))
            opened = None
    if opened is not None and end - opened.end() > 1:
        found.append(Quoted(opened.start(), end, False, paragraph))
    return found


def _is_inch(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """6'2" and the like: a plain mark right after a digit that opens nothing."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return before.isdigit() and not after.isalnum()
