"""Carrying spans from one version of a text to the next, and telling what changed between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

State = Literal["kept", "moved", "changed", "died"]
Span = tuple[int, int]
_TOKEN = re.compile(r"\w+|[^\w\s]")
_CONTEXT: Final = 60
_ALIKE: Final = 0.6  # share of a span's words that must still be there, in order, for it to live on
_MOST_TOKENS: Final = 4000


@dataclass(frozen=True, slots=True)
class Reanchored:
    """Where a span is in the new text.

    `kept`: same place, same words. `moved`: same words elsewhere. `changed`: its words were edited, this is what became of
    them. `died`: it is no longer there; `start` and `end` are None.
    """

    state: State
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch that differs: `old[old_start:old_end]` became `new[new_start:new_end]` (one of them may be empty)."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def reanchor(old: str, new: str, spans: Sequence[Span]) -> list[Reanchored]:
    """Each span of `old` (code points, end exclusive) in `new`, in the order given."""
    if old == new:
        return [Reanchored("kept", start, end) for start, end in spans]
    passages = _Passages(old, new)
    return [_one(old, new, start, end, passages) for start, end in spans]


def _one(old: str, new: str, start: int, end: int, passages: _Passages) -> Reanchored:
    words = old[start:end]
    if not words.strip():
        return Reanchored("died")
    if new[start:end] == words and _context(old, new, start, end, start) >= 0.5:
        return Reanchored("kept", start, end)
    places = [found.start() for found in re.finditer(re.escape(words), new)]
    if places:
        best = max(places, key=lambda place: (_context(old, new, start, end, place), -abs(place - start)))
        if len(words) >= 12 or _context(old, new, start, end, best) >= 0.2:
            return Reanchored("kept" if best == start else "moved", best, best + len(words))
    found = passages.edited(start, end)
    return Reanchored("changed", *found) if found else Reanchored("died")


def _context(old: str, new: str, start: int, end: int, place: int) -> float:
    """How much of what stands around a span also stands around its words at `place`, 0 to 1."""
    before = _common(
        reversed(old[max(0, start - _CONTEXT) : start]), reversed(new[max(0, place - _CONTEXT) : place])
    )
    after = _common(
        iter(old[end : end + _CONTEXT]), iter(new[place + end - start : place + end - start + _CONTEXT])
    )
    possible = min(_CONTEXT, start) + min(_CONTEXT, len(old) - end)
    return (before + after) / possible if possible else 1.0


def _common(one: Iterator[str], other: Iterator[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


class _Passages:
    """The passages of both texts, matched by their words."""

    def __init__(self, old: str, new: str) -> None:
        self._old = old
        self._new = new
        self._old_spans = _lines(old)
        self._new_spans = _lines(new)
        self._bags = [Counter(_TOKEN.findall(new[start:end].casefold())) for start, end in self._new_spans]

    def edited(self, start: int, end: int) -> Span | None:
        """What became of an edited span: looked for in the new passage that is most like its own."""
        own = [(a, b) for a, b in self._old_spans if a < end and b > start]
        if not own or not self._bags:
            return None
        first, last = own[0][0], own[-1][1]
        bag = Counter(_TOKEN.findall(self._old[first:last].casefold()))
        likeness = [
            2 * sum((bag & other).values()) / max(1, sum(bag.values()) + sum(other.values()))
            for other in self._bags
        ]
        best = max(range(len(likeness)), key=likeness.__getitem__)
        if likeness[best] < 0.3:
            return None
        new_first = self._new_spans[best][0]
        new_last = self._new_spans[min(len(self._new_spans) - 1, best + len(own) - 1)][1]
        return self._within(start, end, (first, last), (new_first, new_last))

    def _within(self, start: int, end: int, old_span: Span, new_span: Span) -> Span | None:
        olds = [
            (found[0], found.start() + old_span[0], found.end() + old_span[0])
            for found in _TOKEN.finditer(self._old[slice(*old_span)])
        ][:_MOST_TOKENS]
        news = [
            (found[0], found.start() + new_span[0], found.end() + new_span[0])
            for found in _TOKEN.finditer(self._new[slice(*new_span)])
        ][:_MOST_TOKENS]
        inside = [index for index, (_, a, b) in enumerate(olds) if a < end and b > start]
        if not inside:
            return None
        low, high = inside[0], inside[-1] + 1
        matched: dict[int, int] = {}
        for block in SequenceMatcher(
            None, [token[0] for token in olds], [token[0] for token in news], autojunk=False
        ).get_matching_blocks():
            for step in range(block.size):
                matched[block.a + step] = block.b + step
        kept = [matched[index] for index in range(low, high) if index in matched]
        if len(kept) < _ALIKE * (high - low):
            return None
        first = (
            matched[low] if low in matched else (matched[low - 1] + 1 if low - 1 in matched else min(kept))
        )
        last = (
            matched[high - 1]
            if high - 1 in matched
            else (matched[high] - 1 if high in matched else max(kept))
        )
        if first > last or last - first > 3 * (high - low) + 5:
            first, last = min(kept), max(kept)
        return news[first][1], news[last][2]


def _lines(text: str) -> list[Span]:
    return [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text)]


def differences(old: str, new: str) -> list[Difference]:
    """What differs between two versions, word by word within the paragraphs that changed, in order."""
    olds, news = _lines(old), _lines(new)
    matcher = SequenceMatcher(None, [old[a:b] for a, b in olds], [new[a:b] for a, b in news], autojunk=False)
    found: list[Difference] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        old_span = (olds[a][0], olds[b - 1][1]) if b > a else _point(olds, a, old)
        new_span = (news[c][0], news[d - 1][1]) if d > c else _point(news, c, new)
        found += (
            _by_words(old, new, old_span, new_span)
            if tag == "replace"
            else [Difference(*old_span, *new_span)]
        )
    return found


def _point(spans: Sequence[Span], index: int, text: str) -> Span:
    place = spans[index][0] if index < len(spans) else len(text)
    return place, place


def _by_words(old: str, new: str, old_span: Span, new_span: Span) -> list[Difference]:
    olds = [
        (found[0], found.start() + old_span[0], found.end() + old_span[0])
        for found in re.finditer(r"\s+|\w+|[^\w\s]", old[slice(*old_span)])
    ]
    news = [
        (found[0], found.start() + new_span[0], found.end() + new_span[0])
        for found in re.finditer(r"\s+|\w+|[^\w\s]", new[slice(*new_span)])
    ]
    if len(olds) > _MOST_TOKENS or len(news) > _MOST_TOKENS:
        return [Difference(*old_span, *new_span)]
    matcher = SequenceMatcher(
        None, [token[0] for token in olds], [token[0] for token in news], autojunk=False
    )
    found = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            old_start = olds[a][1] if a < len(olds) else old_span[1]
            new_start = news[c][1] if c < len(news) else new_span[1]
            found.append(
                Difference(
                    old_start,
                    olds[b - 1][2] if b > a else old_start,
                    new_start,
                    news[d - 1][2] if d > c else new_start,
                )
            )
    return found
