"""Marks of an article as places in its document: which lie at a place, and on which level each is underlined."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.ui.articles.offsets import DocumentMap
from db.records import Mark, Mention, Ref

KINDS: Final = ("quote", "statistic", "event")
LEVELS: Final = 3
NEAR: Final = 12  # marks before a place that may still reach it


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark in document positions; `level` 0 is underlined nearest to the words, so that nested marks stay apart."""

    ref: Ref
    start: int
    end: int
    candidate: bool
    label: str
    level: int  # -1: a highlight, which lies behind the words and takes no line
    colour: str = ""  # of a highlight


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """A party's name in document positions."""

    mention: Mention
    start: int
    end: int


class MarkIndex:
    """The marks of one document, by block and by place."""

    def __init__(self, marks: Iterable[PlacedMark] = (), mapped: DocumentMap | None = None) -> None:
        self.marks = tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
        self._by_block: dict[int, list[PlacedMark]] = {}
        if mapped is not None:
            starts = [mapped.block_range(number)[0] for number in range(len(mapped.blocks))]
            for mark in self.marks:
                first = max(0, bisect_right(starts, mark.start) - 1)
                last = max(first, bisect_right(starts, mark.end - 1) - 1)
                for block in range(first, last + 1):
                    self._by_block.setdefault(block, []).append(mark)

    def of_block(self, block: int) -> Sequence[PlacedMark]:
        """The marks that touch a block, longest first where one lies in another."""
        return self._by_block.get(block, ())

    def at(self, position: int, block: int) -> PlacedMark | None:
        """The mark at a place; where several lie on each other, the shortest."""
        here = [mark for mark in self.of_block(block) if mark.start <= position < mark.end]
        # Of two that are equal, the one with a line under the words rather than the highlight behind them.
        return min(here, key=lambda mark: (mark.end - mark.start, mark.level < 0)) if here else None

    def over(self, start: int, end: int) -> PlacedMark | None:
        """The shortest mark that shares words with a stretch."""
        here = [mark for mark in self.marks if mark.start < end and start < mark.end]
        return min(here, key=lambda mark: mark.end - mark.start) if here else None

    def of_ref(self, ref: Ref) -> PlacedMark | None:
        """The first mark of a record."""
        return next((mark for mark in self.marks if mark.ref == ref), None)

    def stepped(self, ref: Ref | None, position: int, by: int) -> PlacedMark | None:
        """The next (1) or previous (-1) mark from a record's, or from a place where no record is current; round and round."""
        if not self.marks:
            return None
        at = next((n for n, mark in enumerate(self.marks) if mark.ref == ref), None)
        if at is None:
            at = bisect_left(self.marks, position, key=lambda mark: mark.start) - (1 if by > 0 else 0)
        return self.marks[(at + by) % len(self.marks)]


def place_marks(
    marks: Sequence[Mark], mapped: DocumentMap, shown: Callable[[Mark], bool]
) -> tuple[PlacedMark, ...]:
    """The marks that `shown` lets through, placed; rejected and empty ones never show."""
    placing = Placing(marks, mapped, shown)
    placing.go_on(len(marks))
    return tuple(placing.placed)


class Placing:
    """Placing marks bit by bit, so that thousands of them do not hold the window up."""

    def __init__(self, marks: Sequence[Mark], mapped: DocumentMap, shown: Callable[[Mark], bool]) -> None:
        self.placed: list[PlacedMark] = []
        self._mapped = mapped
        self._shown = shown
        kinds = {mark.ref.kind for mark in marks}
        self._accepted: dict[str, _Accepted] = {
            kind: _Accepted(marks, kind) for kind in KINDS if kind in kinds
        }
        self._levels: list[list[tuple[int, int]]] = [[] for _ in range(LEVELS)]
        # Short marks first: they get the line next to the words, what contains them the one below.
        self._waiting = sorted(marks, key=lambda mark: (mark.end - mark.start, mark.start), reverse=True)

    def go_on(self, number: int) -> bool:
        """Place so many more; whether any are left."""
        for _ in range(min(number, len(self._waiting))):
            self._place(self._waiting.pop())
        return bool(self._waiting)

    def _place(self, mark: Mark) -> None:
        if mark.status == "rejected" or mark.end <= mark.start or not self._shown(mark):
            return
        if mark.status == "candidate" and self._accepted[mark.ref.kind].cover(mark):
            return
        start, end = self._mapped.position(mark.start), self._mapped.end_position(mark.end)
        if end <= start:
            return
        if mark.ref.kind == "highlight":
            self.placed.append(PlacedMark(mark.ref, start, end, False, mark.label, -1, mark.colour))
            return
        free = (n for n, taken in enumerate(self._levels) if _is_free(taken, start, end))
        level = next(free, LEVELS - 1)
        insort(self._levels[level], (start, end))
        self.placed.append(PlacedMark(mark.ref, start, end, mark.status == "candidate", mark.label, level))


class _Accepted:
    """The accepted marks of one kind, to see whether a candidate repeats one of them."""

    def __init__(self, marks: Sequence[Mark], kind: str) -> None:
        found = [mark for mark in marks if mark.ref.kind == kind and mark.status == "accepted"]
        self._spans = sorted((mark.start, mark.end) for mark in found)

    def cover(self, mark: Mark) -> bool:
        """Whether a candidate lies (nearly) on an accepted mark: one line under the words is enough."""
        at = bisect_left(self._spans, (mark.end, 0))
        enough = 0.8 * (mark.end - mark.start)
        for start, end in self._spans[max(0, at - NEAR) : at]:
            if min(mark.end, end) - max(mark.start, start) >= enough:
                return True
        return False


def _is_free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches none of some sorted stretches, which lie apart except on the last level."""
    at = bisect_left(taken, (end, end))
    return at == 0 or taken[at - 1][1] <= start


def place_mentions(mentions: Sequence[Mention], mapped: DocumentMap) -> tuple[PlacedMention, ...]:
    """Mentions in document positions, in order."""
    placed = (PlacedMention(m, mapped.position(m.start), mapped.end_position(m.end)) for m in mentions)
    return tuple(sorted(placed, key=lambda m: m.start))


def mention_at(mentions: Sequence[PlacedMention], position: int) -> PlacedMention | None:
    """The party named at a place."""
    at = bisect_right(mentions, position, key=lambda m: m.start) - 1
    return mentions[at] if at >= 0 and position < mentions[at].end else None
