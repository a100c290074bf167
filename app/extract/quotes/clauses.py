"""Where a reported clause begins to be one, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.extract.lang.language import words
from app.extract.speakers.phrases import CUE, QUOTED, Phrase, Sentence

LEAST_TOKENS: Final = 4
_ENDING: Final = words("according though although compared")
_RESULTING: Final = words(
    "ending prompting sparking drawing capping triggering marking paving fuelling fueling dealing"
)
_SPEAKING: Final = words(
    """arguing citing claiming suggesting accusing urging referring promising vowing blaming"""
)
_CLAUSE: Final = 24  # tokens in which a clause shows its verb


@dataclass(frozen=True, slots=True)
class Report:
    """Reported words `start` to `end` of a sentence, with mention and cue."""

    start: int
    end: int
    mention: Phrase
    cue_start: int
    cue_end: int
    rule: str


def is_clause(sentence: Sentence, start: int, strict: bool = False) -> bool:
    """Whether a finite verb follows the words at `start`; with `strict`, before any comma."""
    if not sentence.has_verbs:
        return len(sentence.tokens) - start > LEAST_TOKENS
    for place in range(start + 1, min(start + _CLAUSE, len(sentence.tokens))):
        tag, low = sentence.tag(place), sentence.low(place)
        if tag == "X":
            return True
        if tag in ("V", CUE) and not low.endswith("ing") and sentence.low(place - 1) != "to":
            return True
        if tag in (";", ":", QUOTED) or (strict and tag == ","):
            return False
        if tag == "C" and sentence.low(place + 1) in ("said", "says"):
            return False  # claimed wealth and said it ensured
    return False


def content_end(sentence: Sentence, first: int) -> int:
    """The last token of the reported clause: the sentence's, unless the reporter's own words or another report follow."""
    last = len(sentence.tokens) - 1
    for place in range(first + LEAST_TOKENS, len(sentence.tokens)):
        tag = sentence.tag(place)
        if tag == ";" or (tag in (",", "-") and ends_at(sentence, place)):
            return without_stop(sentence, place - 1)
        if tag == "C" and goes_on_saying(sentence, place + 1):
            return without_stop(sentence, place - 1)
    return without_stop(sentence, last)


def goes_on_saying(sentence: Sentence, place: int) -> bool:
    """Whether the reporter's next verb stands behind "and": "said X and called Y" """
    while sentence.tag(place) in ("A", "X"):
        place += 1
    low = sentence.low(place)
    return (
        sentence.tag(place) == CUE
        and sentence.strength(place) >= 3
        and (low.endswith("ed") or low in ("said", "told", "wrote", "says"))
    )


def ends_at(sentence: Sentence, comma: int) -> bool:
    """Whether a comma in a reported clause ends it."""
    follow = comma + 1
    if sentence.low(follow) in _ENDING or sentence.low(follow) in _RESULTING:
        return True
    while sentence.tag(follow) in ("A", "C"):
        follow += 1
    low = sentence.low(follow)
    if (
        sentence.tag(follow) == CUE
        and low.endswith("ing")
        and (sentence.strength(follow) >= 3 or low in _SPEAKING)
    ):
        return True
    phrase = sentence.starting_at.get(follow)
    if phrase is None or sentence.tag(follow - 1) != "C":
        return False
    verb = phrase.last + 1
    while sentence.tag(verb) in ("A", "X"):
        verb += 1
    return sentence.tag(verb) == CUE and sentence.strength(verb) >= 2


def without_stop(sentence: Sentence, last: int) -> int:
    while last > 0 and sentence.tag(last) in (".", "!", "?", ",", "-", ")", "'", "\u2019", "/"):
        last -= 1
    return last
