"""Sentence boundaries inside one paragraph."""

from __future__ import annotations

import re
from itertools import pairwise

from app.extract.lang.language import LOOSE, PLAIN, Language
from app.extract.marks import MASK
from app.extract.patterns import pattern

_STOP = pattern(rf"(?<![.!?\u2026])[.!?\u2026]++[)\]'\u2019]*+(?=\s|$|{MASK})|(?<={MASK})(?!{MASK})")
_NEXT = pattern(rf"\s*[^\W_a-z]|\s*[{MASK}\u2018(\[\u2013\u2014-]")
_WORDS_AFTER = 14
_CLOSERS = 8  # marks and blanks that may stand between a stop and the end of a quotation
_ENDS = pattern(r"(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?](?:\s|$)")
_DASH = pattern(r"\s*[\u2013\u2014\u2015-]")


def split(text: str, masked: str, start: int, end: int, lang: Language) -> list[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, blanks trimmed.

    `masked` is the text with quoted characters masked, so that a stop inside quotation marks ends a sentence only
    where the closing mark follows it and a new sentence begins.
    """
    cuts = [start]
    for stop in _STOP.finditer(masked, start, end):
        at = stop.end()
        if at >= end or not _opens(masked, at, end):
            continue
        if stop.group() == "":
            if _quotation_ends_sentence(text, masked, start, at, end, lang):
                cuts.append(at)
        elif not (stop.group() == "." and _is_abbreviation(masked, cuts[-1], at, lang)):
            cuts.append(at)
    cuts.append(end)
    spans = []
    for first, last in pairwise(cuts):
        words = text[first:last]
        if words.strip():
            spans.append((first + len(words) - len(words.lstrip()), first + len(words.rstrip())))
    return spans


def _opens(masked: str, at: int, end: int) -> bool:
    """Whether a new sentence can begin at `at`."""
    found = _NEXT.match(masked, at, min(end, at + 8))
    return found is not None and not found.group()[-1].islower()


def _is_abbreviation(masked: str, start: int, at: int, lang: Language) -> bool:
    return lang.abbreviation.search(masked, max(start, at - 8), at) is not None


def _quotation_ends_sentence(text: str, masked: str, start: int, at: int, end: int, lang: Language) -> bool:
    """Whether the closing mark before `at` also closes the sentence around it."""
    i = at - 1
    while i > max(start, at - _CLOSERS) and text[i] in "\"\u201d'\u2019\u00bb `":
        i -= 1
    if text[i] in ".\u2026":
        return masked[at : at + 1].isspace() and _DASH.match(masked, at, at + 3) is None
    if text[i] in "!?":  # "Why?" Smith asked goes on; "Why?" New sentence does not
        following = masked[at : min(end, at + 80)]
        stop = _ENDS.search(following)
        words = re.findall(r"\w+", following[: stop.start()] if stop else following)[:_WORDS_AFTER]
        least = LOOSE if words[-1:] == ["back"] else PLAIN  # Smith shot back
        return not any(lang.grammar.cues.get(word.lower(), 0) >= least for word in words)
    return False
