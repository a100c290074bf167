"""Which parts of a paragraph stand in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.extract.patterns import pattern

MASK: Final = "\x01"
_MARK = pattern("''|``|[\"\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f]")
_PAIRS: Final = {
    "\u201c": "\u201d",
    "\u00ab": "\u00bb",
    "\u2039": "\u203a",
    "``": "''",
    "\u201e": "\u201c\u201d",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
}
_CLOSING: Final = frozenset("\u201d\u00bb\u203a\u300d\u300f")
_SINGLE = pattern("[\u2018'](?=\\w)|(?<=[\\w.,!?\u2026])[\u2019'](?!\\w)")
_DIALOGUE = pattern("[-\u2013\u2014\u2015]\\s*(?=[^\\W\\d_])")
_DIALOGUE_END = pattern("(?<=[\\w.,!?\u2026])\\s+[-\u2013\u2014\u2015]\\s+")
_TAIL: Final = 90  # characters behind a dialogue's second dash
_LEAST: Final = 3  # words between single marks


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch with its marks; `closed` is false where the paragraph ends first."""

    start: int
    end: int
    closed: bool
    paragraph: int


def has_double(text: str) -> bool:
    """Whether the text uses double quotation marks at all."""
    return any(mark in text for mark in '"\u201c\u201d\u00ab\u201e\u300c') or "``" in text


def quoted(text: str, start: int, end: int, paragraph: int) -> list[Quoted]:
    """The stretches in double marks of the paragraph `text[start:end]`, in order; inner pairs belong to the outer one."""
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        kind = mark.group()
        if opened is None:
            if kind in _CLOSING or (kind == "''" and text[start:end].find("``") < 0):
                continue
            if kind == '"' and _is_inch(text, mark, start, end):
                continue
            opened = mark
        elif _closes(text, opened.group(), mark, end):
            found.append(Quoted(opened.start(), mark.end(), True, paragraph))
            opened = None
    if opened is not None and end - opened.end() > 1:
        found.append(Quoted(opened.start(), end, False, paragraph))
    return found


def _closes(text: str, opening: str, mark: re.Match[str], end: int) -> bool:
    kind = mark.group()
    if kind in _PAIRS.get(opening, '"') or (opening in '"\u201c' and kind in '"\u201d'):
        return True
    if opening == kind == "\u201c":  # a wrong closing mark: “words“ and on
        after = text[mark.end()] if mark.end() < end else " "
        return not text[mark.start() - 1].isspace() and not after.isalnum()
    return kind == "''" and opening == '"'


def single(text: str, start: int, end: int, paragraph: int) -> list[Quoted]:
    """The stretches in single marks of a paragraph, for a text that has no double ones."""
    found: list[Quoted] = []
    opened: int | None = None
    for mark in _SINGLE.finditer(text, start, end):
        before = text[mark.start() - 1] if mark.start() > start else " "
        if opened is None:
            if mark.group() in "\u2018'" and not before.isalnum():
                opened = mark.start()
        elif before.isalnum() or before in ".,!?\u2026":
            if text.count(" ", opened, mark.start()) + 1 >= _LEAST:
                found.append(Quoted(opened, mark.end(), True, paragraph))
            opened = None
    return found


def dialogue(text: str, start: int, end: int, paragraph: int, cues: frozenset[str]) -> list[Quoted]:
    """Words between dashes at the head of a paragraph: "- We are ready - she said." """
    head = _DIALOGUE.match(text, start, end)
    if head is None:
        return []
    for dash in _DIALOGUE_END.finditer(text, head.end(), end):
        tail = text[dash.end() : min(end, dash.end() + _TAIL)].lower()
        if any(re.search(rf"\b{re.escape(cue)}\b", tail) for cue in _candidates(tail, cues)):
            return [Quoted(start, dash.start(), True, paragraph)]
        break
    return []


def _candidates(tail: str, cues: frozenset[str]) -> list[str]:
    words = re.findall(r"\w+", tail)[:12]
    pairs = [" ".join(pair) for pair in pairwise(words)]
    return [word for word in [*words, *pairs] if word in cues]


def _is_inch(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """6'2" and the like: a plain mark right after a digit that opens nothing."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return before.isdigit() and not after.isalnum()
