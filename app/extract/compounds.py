"""Words written as several: "Thủ tướng", "cho biết"."""

from __future__ import annotations

from dataclasses import dataclass

from app.extract.lang.language import Language
from app.extract.patterns import pattern

_WORD = pattern(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Compound:
    """A group of words of the language's list, in lower case, with its place."""

    start: int
    end: int
    low: str


def _begins_name(text: str, start: int, end: int) -> bool:
    """Whether a capital syllable inside a sentence stands before another: "Lại Quốc Khánh" has no "lại" in it."""
    if not text[start].isupper() or not text[end + 1 : end + 2].isupper():
        return False
    return start > 1 and text[start - 1] == " " and text[start - 2] not in '.!?:\u201d"'


def _inside_name(text: str, start: int, before: tuple[int, int] | None) -> bool:
    """Whether a capital syllable follows another: "Phan Anh Dũng" has no "anh" in it."""
    if before is None or not text[start].isupper():
        return False
    return before[1] + 1 == start and text[before[0]].isupper()


def find(text: str, lang: Language) -> list[Compound]:
    """The longest groups from left to right, none overlapping."""
    heads = lang.compound_heads
    if not heads:
        return []
    spans = [m.span() for m in _WORD.finditer(text)]
    found: list[Compound] = []
    i = 0
    while i < len(spans):
        start, end = spans[i]
        taken = 1
        for size in heads.get(text[start:end].lower(), ()):
            if i + size > len(spans):
                continue
            last = spans[i + size - 1][1]
            low = text[start:last].lower()
            if size == 1 and low not in lang.names.roles and _begins_name(text, start, end):
                continue
            if size == 1 and _inside_name(text, start, spans[i - 1] if i else None):
                continue
            if low in lang.compounds:
                found.append(Compound(start, last, low))
                taken = size
                break
        i += taken
    return found
