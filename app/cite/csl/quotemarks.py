"""Quotation marks in running text: finding them, and setting them to a language's marks by depth.

A mark is told from an apostrophe by what stands around it: an opening mark follows a space, a bracket or
nothing, a closing one follows text; a single mark between letters, or one that closes nothing, is an apostrophe.
"""

from __future__ import annotations

from dataclasses import dataclass

_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{<—–-/«„“‘‚「『›‹\"'")
_OPENERS = {"“": "”", "«": "»", "„": "“”", "「": "」", "『": "』", "‘": "’", "‚": "‘’", "‹": "›"}


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """The marks of a language: outer pair and inner pair."""

    open: str
    close: str
    open_inner: str
    close_inner: str

    def pair(self, depth: int) -> tuple[str, str]:
        """Marks at a depth of nesting: 0 is the outermost, 1 inside it, and so on by turns."""
        return (self.open, self.close) if depth % 2 == 0 else (self.open_inner, self.close_inner)


@dataclass(frozen=True, slots=True)
class MarkPair:
    """Positions of one pair of marks in a text and how deep it is nested (0 outermost)."""

    start: int
    end: int
    depth: int


def find_pairs(text: str) -> list[MarkPair]:
    """Every pair of quotation marks in `text`, in order of opening. Marks without a partner are no pair."""
    stack: list[tuple[int, str]] = []
    found: list[tuple[int, int]] = []
    for at, char in enumerate(text):
        closes = _closing_level(stack, char)
        nested = at > 0 and text[at - 1] in "\"'" and not (stack and stack[-1][0] == at - 1)
        if (
            char in "\"'"
            and not nested
            and _opens(text, at)
            and not (closes is not None and _ends_word(text, at))
        ):
            stack.append((at, char))
        elif closes is not None and not _is_apostrophe(text, at, char):
            found.append((stack[closes][0], at))
            del stack[closes:]
        elif char in _OPENERS and (char not in "‘" or _opens(text, at)):
            stack.append((at, _OPENERS[char]))
    found.sort()
    pairs: list[MarkPair] = []
    for start, end in found:
        depth = sum(1 for p in pairs if p.start < start and end < p.end)
        pairs.append(MarkPair(start, end, depth))
    return pairs


def flip(text: str, marks: QuoteMarks, depth: int = 0) -> str:
    """`text` with every pair set to the marks for its nesting, counted from `depth`."""
    swaps: dict[int, str] = {}
    for pair in find_pairs(text):
        opening, closing = marks.pair(pair.depth + depth)
        swaps[pair.start], swaps[pair.end] = opening, closing
    if not swaps:
        return text
    return "".join(swaps.get(at, char) for at, char in enumerate(text))


def _closing_level(stack: list[tuple[int, str]], char: str) -> int | None:
    for level in range(len(stack) - 1, -1, -1):
        if char in stack[level][1]:
            return level
    return None


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if text[at] == "'" and (after.isdigit() or text[at : at + 3].lower() == "'n'"):
        return False  # '90s, rock 'n' roll
    return before in _BEFORE_OPENING and not after.isspace()


def _ends_word(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    return not before.isspace() and before not in "([{"


def _is_apostrophe(text: str, at: int, char: str) -> bool:
    if char not in "'’":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return before.isalnum() and after.isalnum()
