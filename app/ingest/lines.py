"""Plain text to blocks: one paragraph a line, or paragraphs apart by blank lines and broken at the margin."""

from __future__ import annotations

import re
from typing import Final

from app.ingest.draft import Block
from app.ingest.endings import stops
from app.ingest.normalise import squeeze

BULLET: Final = re.compile(r"(?:[-–—•*·▪◦►]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S")
_BROKEN_WORD: Final = re.compile(r"(?<=\w-)\s*\n\s*(?=\w)")
_WIDEST: Final = 110
_FEWEST: Final = 4


def split_blocks(source_text: str) -> tuple[Block, ...]:
    """The blocks of a normalised text, each with its place in it (code points)."""
    lines = _lines(source_text)
    width = wrap_width([source_text[start:end] for start, end, _ in lines], [gap for *_, gap in lines])
    blocks: list[Block] = []
    begin: int | None = None
    for index, (start, end, gap) in enumerate(lines):
        if begin is None:
            begin, opened_by_gap = start, gap
        following = lines[index + 1] if index + 1 < len(lines) else None
        if (
            width
            and following
            and not following[2]
            and _continues(source_text[start:end], source_text[following[0] : following[1]], width)
        ):
            continue
        blocks.append(Block(_joined(source_text[begin:end]), offset=begin, end=end, gap=opened_by_gap))
        begin = None
    return tuple(blocks)


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """(start, end, blank line before) of every line with something on it, without its indentation."""
    found = []
    gap = True
    at = 0
    for line in text.split("\n"):
        inner = line.strip()
        if inner:
            start = at + line.index(inner[0])
            found.append((start, start + len(inner), gap))
            gap = False
        else:
            gap = True
        at += len(line) + 1
    return found


def wrap_width(lines: list[str], gaps: list[bool]) -> int | None:
    """The margin at which a text was broken into lines, or None if its lines are paragraphs.

    Broken text has inner lines (followed by another without a blank line) that nearly all reach the same margin of at most
    110 characters and mostly stop in mid-sentence.
    """
    inner = [line for line, after in zip(lines, gaps[1:], strict=False) if not after]
    if len(inner) < _FEWEST:
        return None
    lengths = sorted(len(line) for line in inner)
    margin = lengths[int(0.95 * (len(lengths) - 1))]
    if not 30 <= margin <= _WIDEST or max(map(len, lines)) > _WIDEST + 30:
        return None
    full = [line for line in inner if len(line) >= 0.72 * margin]
    if len(full) < 0.5 * len(inner):
        return None
    stopped = sum(stops(line) for line in full)
    return margin if stopped < 0.5 * len(full) else None


def _continues(line: str, following: str, width: int) -> bool:
    if BULLET.match(following) and not (following[0] in "-–—" and not stops(line)):
        return False
    if len(line) >= 0.72 * width:
        first_word = following.split()[0] if following.split() else ""
        return not (
            stops(line)
            and len(line) + 1 + len(first_word) < width - 4
            and following[:1].isupper()
            and len(line) < 0.85 * width
        )
    return following[:1].islower() or line[-1:] in ",-"


def _joined(text: str) -> str:
    return squeeze(_BROKEN_WORD.sub("", text) if "\n" in text else text)
