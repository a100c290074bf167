"""Where the words of a query stand in a text, and the stretch of it worth showing.

The snippet is cut from the original by offset: folding keeps lengths, so accents, quotation marks and case are shown as
they are. Phrases are looked for with their punctuation folded, not ignored.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from db.search import cjk
from db.search.fold import JOINED, fold, spelled
from db.search.query import Among, Field, Near, Node, Phrase, Word, leaves

WIDTH: Final = 220  # code points of a snippet
_LEAD: Final = 60  # code points shown before the first word found
_WORD: Final = re.compile(r"\w+")
_FIELD_WORDS: Final = frozenset(
    {"speaker", "party", "person", "organisation", "place", "title", "measure", "note"}
)


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a text with the spans that were looked for; `at` is where the first of them stands in the whole text."""

    text: str
    spans: tuple[tuple[int, int], ...]
    at: tuple[int, int] | None
    count: int = 0  # places in the whole text


class Finder:
    """Finds the words of one query in many texts."""

    def __init__(self, node: Node | None) -> None:
        patterns: list[str] = []
        for leaf in leaves(node):
            patterns += _patterns(leaf)
        # Each for itself: an expression of one word is sought by its letters, one of several tried at every letter.
        self._patterns = [re.compile(pattern) for pattern in dict.fromkeys(patterns)]

    def spans(self, text: str, limit: int = 10_000) -> list[tuple[int, int]]:
        """Every place where a word or phrase of the query stands, in order; of two that overlap the first, or the longer."""
        if not self._patterns:
            return []
        folded = fold(text)
        found = [
            match.span() for pattern in self._patterns for match in islice(pattern.finditer(folded), limit)
        ]
        return found if len(self._patterns) == 1 else _apart(found)[:limit]

    def snippet(self, text: str, width: int = WIDTH) -> Snippet:
        """The stretch of a text that holds most of the query's words, with their spans in it."""
        found = self.spans(text)
        if not found:
            return Snippet(_shortened(text, width), (), None)
        return self._around(text, found, found[_best(text, found, width)], width)

    def places(self, text: str, most: int, width: int = WIDTH) -> list[Snippet]:
        """A snippet for each place where words stand, those that stand close together being one; up to `most`."""
        found = self.spans(text)
        made: list[Snippet] = []
        reached = 0
        for span in found:
            if span[0] < reached:
                continue
            made.append(self._around(text, found, span, width))
            reached = span[0] + width - 2 * _LEAD
            if len(made) >= most:
                break
        return made

    def _around(self, text: str, found: list[tuple[int, int]], first: tuple[int, int], width: int) -> Snippet:
        """The stretch of a text around one of the spans."""
        start = max(0, first[0] - _LEAD)
        if start:
            blank = text.find(" ", start, first[0])
            start = blank + 1 if blank >= 0 else start
        end = min(len(text), start + width)
        if end < len(text):
            blank = text.rfind(" ", max(first[1], start), end)
            end = blank if blank > first[1] else max(end, first[1])
        lead, tail = "…" if start else "", "…" if end < len(text) else ""
        shift = len(lead) - start
        spans = tuple((a + shift, b + shift) for a, b in found if a >= start and b <= end)
        return Snippet(lead + _one_line(text[start:end]) + tail, spans, first, len(found))


def _patterns(leaf: Word | Phrase | Near | Field | Among) -> list[str]:
    if isinstance(leaf, Word):
        words = _WORD.findall(fold(leaf.text))
        if not words:
            return []
        if cjk.has_letters(leaf.text):
            return [*map(re.escape, cjk.runs(leaf.text)), *map(_phrase, cjk.without(leaf.text).split())]
        tail = r"\w*" if leaf.prefix else r"\b"
        own = _from_start(words[0]) + "".join(rf"\W{{1,2}}{spelled(word)}" for word in words[1:]) + tail
        return [own, *(_whole(form) for form in leaf.forms)]
    if isinstance(leaf, Phrase):
        return [_phrase(leaf.text)]
    if isinstance(leaf, Near):
        return [pattern for part in leaf.parts for pattern in _patterns(part)]
    if isinstance(leaf, Among):
        return [_whole(word) for word in leaf.words]
    if leaf.name in _FIELD_WORDS:
        words = _WORD.findall(fold(leaf.value))
        rest = "".join(rf"\W{{1,2}}{spelled(word)}" for word in words[1:])
        return [_from_start(words[0]) + rest + r"\w*"] if words else []
    return []


def _whole(word: str) -> str:
    return _from_start(word) + r"\b"


def _from_start(word: str) -> str:
    """A folded word from where it begins. Its letters come first and what may not stand before them after: an expression
    that begins with letters is looked for by them, which takes a tenth of the time of one that begins with a boundary."""
    joined = JOINED.search(word)
    letters = re.escape(word[: joined.start()] if joined else word)
    return (
        rf"{letters}(?<!\w{letters}){spelled(word[joined.start() :]) if joined else ''}"
        if letters
        else rf"\b{spelled(word)}"
    )


def _phrase(text: str) -> str:
    """A phrase with its punctuation; only quotation marks and brackets may stand in it unasked."""
    first, *others = fold(text).split()
    bound = text[:1].isalnum() and _edge(text[:1])
    head = _from_start(first) if bound else spelled(first)
    rest = "".join(rf"[\"')\]]?\s+[\"'(\[]?{spelled(part)}" for part in others)
    return head + rest + (_edge(text[-1:]) if text[-1:].isalnum() else "")


def _edge(char: str) -> str:
    """Where a word ends: CJK letters stand side by side with the next word's."""
    return "" if cjk.is_letter(char) else r"\b"


def has_punctuation(phrase: Phrase) -> bool:
    """Whether a phrase holds signs that the index does not know, so that a hit must be verified."""
    return bool(re.search(r"[^\w\s]", phrase.text))


def holds(phrase: Phrase, text: str) -> bool:
    """Whether a text holds a phrase with its punctuation."""
    return re.search(_phrase(phrase.text), fold(text)) is not None


def lacks(phrase: Phrase, text: str) -> bool:
    """Whether a text holds the words of a phrase side by side, but nowhere with its punctuation."""
    folded = fold(text)
    words = r"\W+".join(map(spelled, _WORD.findall(fold(phrase.text))))
    return re.search(_phrase(phrase.text), folded) is None and re.search(words, folded) is not None


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order without those that begin inside another."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _best(text: str, found: Sequence[tuple[int, int]], width: int) -> int:
    """The index of the span from which a window of `width` holds most different words, then most words."""
    folded = [fold(text[a:b]) for a, b in found]
    best, score = 0, (0, 0)
    for i in range(min(len(found), 200)):
        inside = [
            folded[j] for j in range(i, min(i + 20, len(found))) if found[j][1] <= found[i][0] + width - _LEAD
        ]
        this = (len(set(inside)), len(inside))
        if this > score:
            best, score = i, this
    return best


def _one_line(text: str) -> str:
    return text.translate({10: " ", 13: " ", 9: " "})


def _shortened(text: str, width: int) -> str:
    if len(text) <= width:
        return _one_line(text)
    blank = text.rfind(" ", width // 2, width)
    return _one_line(text[: blank if blank > 0 else width]) + "…"
