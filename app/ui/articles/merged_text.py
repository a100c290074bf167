"""Two versions of a text as one to read: what was taken out stands before what was put in its place, in whole words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from db.records import TextDifferences

Part = tuple[int, int, int, int]  # old start, old end, new start, new end


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the merged text, code points `start` to `end`, and where it begins in the version that it is from."""

    state: Literal["same", "removed", "inserted"]
    start: int
    end: int
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text, its pieces in order, and its changes as (start, end) of the merged text."""

    text: str
    pieces: tuple[Piece, ...]
    changes: tuple[tuple[int, int], ...]

    def of_old(self, point: int) -> int:
        """Where a place of the old version stands in the merged text."""
        return self._place(point, "inserted", "old")

    def of_new(self, point: int) -> int:
        """Where a place of the new version stands in the merged text."""
        return self._place(point, "removed", "new")

    def _place(self, point: int, absent: str, which: str) -> int:
        own = [piece for piece in self.pieces if piece.state != absent]
        if not own:
            return 0
        at = max(0, bisect_right(own, point, key=lambda piece: int(getattr(piece, which))) - 1)
        piece = own[at]
        return min(piece.end, piece.start + max(0, point - int(getattr(piece, which))))


def merge(differences: TextDifferences) -> Merged:
    """Put two versions together."""
    old, new = differences.old, differences.new
    text: list[str] = []
    pieces: list[Piece] = []
    changes: list[tuple[int, int]] = []
    length = 0

    def add(state: Literal["same", "removed", "inserted"], words: str, at_old: int, at_new: int) -> None:
        nonlocal length
        if words:
            pieces.append(Piece(state, length, length + len(words), at_old, at_new))
            text.append(words)
            length += len(words)

    def same(in_old: str, in_new: str) -> None:
        """Equal stretches differ at most in the blank lines around them; the merged text needs the longer ones."""
        leads = [words[: len(words) - len(words.lstrip())] for words in (in_old, in_new)]
        ends = [words[len(words.rstrip()) :] if words.strip() else "" for words in (in_old, in_new)]
        lead = _longer(*leads)
        words = lead + in_new.strip() + _longer(*ends)
        add("same", words, at_old + len(leads[0]) - len(lead), at_new + len(leads[1]) - len(lead))

    at_old = at_new = 0
    for a, b, c, d in whole_words(differences):
        same(old[at_old:a], new[at_new:c])
        begin = length
        add("removed", old[a:b], a, c)
        if b > a and d > c and not old[b - 1].isspace() and not new[c].isspace():
            text.append(" ")  # else the old word and the new one read as one
            length += 1
        add("inserted", new[c:d], b, c)
        changes.append((begin, length))
        at_old, at_new = b, d
    same(old[at_old:], new[at_new:])
    return Merged("".join(text), tuple(pieces), tuple(changes))


def whole_words(differences: TextDifferences) -> list[Part]:
    """The differences widened to whole words ("1,200" became "1,400"), those with only blanks of one line between them as one."""
    old, new = differences.old, differences.new
    found: list[Part] = []
    for a, b, c, d in differences.parts:
        low = found[-1] if found else (0, 0, 0, 0)
        while a > low[1] and c > low[3] and old[a - 1] == new[c - 1] and not old[a - 1].isspace():
            if _bounded(old, a, b) and _bounded(new, c, d):
                break
            a, c = a - 1, c - 1
        while b < len(old) and d < len(new) and old[b] == new[d] and not old[b].isspace():
            if _ended(old, a, b) and _ended(new, c, d):
                break
            b, d = b + 1, d + 1
        between = old[low[1] : a]
        if found and a >= low[1] and between == new[low[3] : c] and _blank(between):
            found[-1] = (low[0], b, low[2], d)
        else:
            found.append((a, b, c, d))
    return found


def _longer(one: str, other: str) -> str:
    return one if len(one) >= len(other) else other


def _blank(text: str) -> bool:
    return not text.strip() and "\n" not in text


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins where a word may begin; one without words is bounded everywhere."""
    return start == end or start == 0 or text[start].isspace() or text[start - 1].isspace()


def _ended(text: str, start: int, end: int) -> bool:
    return start == end or end == len(text) or text[end - 1].isspace() or text[end].isspace()
