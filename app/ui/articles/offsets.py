"""From code points, in which records count, to UTF-16 units, in which Qt counts, and from a frozen text to its document.

Nothing outside this module converts. The document leaves out the blank lines between passages, so a place in it is found
in two steps: code point of the frozen text, code point of the document, UTF-16 position.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, Protocol

# What QTextDocument would take for the end of a block or for an object of its own; each stays one character.
_SAFE: Final = str.maketrans(
    {
        "\n": "\u2028",
        "\r": "\u2028",
        "\u2029": "\u2028",
        "\x00": "\ufffd",
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",
    }
)
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """Places in one text, both ways; half of a surrogate pair counts as the place before its character."""

    def __init__(self, text: str) -> None:
        # The code points that take two units, and where they stand in units.
        self._points = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        self._units = [point + before for before, point in enumerate(self._points)]

    def unit(self, point: int) -> int:
        """The UTF-16 unit at which a code point begins."""
        return point + bisect_left(self._points, point) if self._points else point

    def point(self, unit: int) -> int:
        """The code point that begins at, or contains, a UTF-16 unit."""
        return unit - bisect_left(self._units, unit) if self._units else unit


class PassageLike(Protocol):
    """A passage of the frozen text, in code points."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class DocumentMap:
    """The blocks of a document made from passages of a frozen text, and places in both.

    `blocks` are (start, end, passage index) in code points of the frozen text; text between passages that is not blank
    gets a block of its own with the index -1, so that no word is ever left out.
    """

    def __init__(self, text: str, passages: Sequence[PassageLike]) -> None:
        self.blocks: list[tuple[int, int, int]] = []
        at = 0
        for number, passage in enumerate(passages):
            start = max(at, passage.start)
            self._add_gap(text, at, start)
            if passage.end > start:
                self.blocks.append((start, passage.end, number))
                at = passage.end
        self._add_gap(text, at, len(text))
        self.text = "\n".join(text[start:end].translate(_SAFE) for start, end, _ in self.blocks)
        self._starts = [block[0] for block in self.blocks]
        self._places: list[int] = []  # code points of the document at which the blocks begin
        place = 0
        for start, end, _ in self.blocks:
            self._places.append(place)
            place += end - start + 1
        self._utf16 = Utf16(self.text)

    def position(self, point: int) -> int:
        """The document position of a code point; one between two blocks is the end of the first."""
        return self._position(point, bisect_right(self._starts, point) - 1)

    def end_position(self, point: int) -> int:
        """The document position of the end of a stretch, which belongs to the block that it ends."""
        return self._position(point, bisect_left(self._starts, point) - 1)

    def point(self, position: int) -> int:
        """The code point of the frozen text at a document position."""
        return self._point(position, bisect_right)

    def end_point(self, position: int) -> int:
        """The code point of the end of a stretch: at the very start of a block it is the end of the one before."""
        return self._point(position, bisect_left)

    def block_range(self, block: int) -> tuple[int, int]:
        """The document positions at which a block begins and ends."""
        start, end, _ = self.blocks[block]
        place = self._places[block]
        return self._utf16.unit(place), self._utf16.unit(place + end - start)

    def _add_gap(self, text: str, start: int, end: int) -> None:
        gap = text[start:end]
        if gap.strip():
            lead = len(gap) - len(gap.lstrip())
            self.blocks.append((start + lead, start + len(gap.rstrip()), -1))

    def _position(self, point: int, block: int) -> int:
        if not self.blocks:
            return 0
        block = max(0, block)
        start, end, _ = self.blocks[block]
        return self._utf16.unit(self._places[block] + min(max(point, start), end) - start)

    def _point(self, position: int, side: object) -> int:
        if not self.blocks:
            return 0
        place = self._utf16.point(position)
        find = bisect_right if side is bisect_right else bisect_left
        block = max(0, find(self._places, place) - 1)
        start, end, _ = self.blocks[block]
        return min(start + place - self._places[block], end)
