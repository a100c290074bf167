"""Cue and speaker's mention for a quoted stretch inside its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.extract.lang.language import Grammar
from app.extract.speakers.cues import (
    agent_of,
    apposed,
    is_passive,
    main_subject,
    possessor,
    subject_after,
    subject_of,
)
from app.extract.speakers.phrases import CUE, QUOTED, Phrase, Sentence

_QUOTING: Final = frozenset(("quoted", "quotes", "quoting"))
_REACH: Final = 80  # tokens on either side of a quotation


@dataclass(frozen=True, slots=True)
class Attribution:
    """A mention with the words that give it the quotation; `score` compares attributions of one quotation."""

    mention: Phrase
    cue_start: int
    cue_end: int
    rule: str
    score: float


def attribute(sentence: Sentence, place: int, grammar: Grammar, ends_open: bool) -> Attribution | None:
    """The best attribution of the quoted token at `place`.

    `ends_open` tells that the quoted words end in a comma, a dash or a question: the sentence goes on behind them.
    """
    found: list[Attribution] = []
    _after(sentence, place, grammar, ends_open, found)
    _before(sentence, place, grammar, found)
    _phrases(sentence, place, grammar, found)
    _nouns(sentence, place, grammar, found)
    if not found:
        _colon(sentence, place, found)
    if not found:
        loose = main_subject(sentence, place)
        if loose is not None:
            found.append(Attribution(loose, loose.end, loose.end, "loose", -1.0))
    return max(found, key=lambda a: a.score, default=None)


def _at(sentence: Sentence, cue: int, mention: Phrase, rule: str, score: float) -> Attribution:
    token = sentence.tokens[cue]
    return Attribution(mention, token.start, token.end, rule, score)


def _after(
    sentence: Sentence, place: int, grammar: Grammar, ends_open: bool, found: list[Attribution]
) -> None:
    first = place + 1
    while sentence.tag(first) in (",", "-"):
        first += 1
    verb = first
    while sentence.tag(verb) in ("A", "X") and verb - first < 3:
        verb += 1
    joined = ends_open or first > place + 1
    signed = sentence.starting_at.get(first)
    if (
        sentence.tag(place + 1) == "-"
        and signed is not None
        and signed.kind == "name"
        and sentence.tag(signed.last + 1) in ("", ",", ".")
    ):
        found.append(_at(sentence, place + 1, signed, "signed", 4.0))
    if sentence.tag(verb) in (CUE, "V") and not sentence.low(verb).endswith("ing") and grammar.inverts:
        mention = subject_after(sentence, verb)
        strength = grammar.cues.get(sentence.low(verb), 0)
        if mention is not None and (strength >= 2 or joined):
            found.append(_at(sentence, verb, mention, "inverted", strength + 3.0 + joined))
    if signed is not None and joined and not sentence.has_verbs:
        found.append(Attribution(signed, signed.end, signed.end, "after", 1.0))
    crossed = 0
    for cue in range(first, min(len(sentence.tokens), place + _REACH)):
        tag = sentence.tag(cue)
        if tag == QUOTED:
            crossed += 1
            if crossed > 1:
                break
        if tag not in (CUE, "V"):
            continue
        strength = grammar.cues.get(sentence.low(cue), 0)
        if strength == 0 and not (
            joined
            and sentence.ending_at.get(cue - 1) is not None
            and sentence.ending_at[cue - 1].first == first
        ):
            continue
        mention = subject_of(sentence, cue)
        if mention is None or mention.first < first:
            continue
        object_ = sentence.starting_at.get(cue + 1)
        if sentence.low(cue) in _QUOTING and object_ is not None and sentence.low(object_.last + 1) == "as":
            mention = object_  # "...," the agency quoted the minister as saying
        near = mention.first == first
        score = (
            strength + (2.5 if near and joined else 1.0 if near else -0.5) - (cue - place) * 0.04 - crossed
        )
        if not joined:
            score -= 1.5
        found.append(_at(sentence, cue, mention, "after", score))


def _before(sentence: Sentence, place: int, grammar: Grammar, found: list[Attribution]) -> None:
    crossed = 0
    for cue in range(place - 1, max(-1, place - _REACH), -1):
        tag = sentence.tag(cue)
        if tag == QUOTED:
            crossed += 1
            continue
        if tag != CUE and not (tag == "V" and sentence.tag(cue + 1) in (",", ":", QUOTED)):
            continue
        strength = grammar.cues.get(sentence.low(cue), 0)
        mention = None
        if is_passive(sentence, cue):
            strength -= 1
            mention = agent_of(sentence, cue)
        mention = mention or subject_of(sentence, cue)
        rule = "before"
        quoted = sentence.starting_at.get(cue + 1)
        if (
            sentence.low(cue) in _QUOTING
            and quoted is not None
            and sentence.tag(quoted.last + 1) in (":", ",")
            and quoted.last + 2 == place
        ):
            mention = quoted  # he quoted the poet: "words"
        if mention is None and sentence.tag(cue - 1) in (QUOTED, ",", "A"):
            mention, rule = subject_after(sentence, cue), "split"
        if mention is None or (mention.first < place <= mention.last):
            continue
        distance = place - cue
        score = strength + 1.5 - distance * 0.12 - crossed * 0.8
        if sentence.tag(cue + 1) in (",", ":") and cue + 2 == place:
            score += 1.0
        found.append(_at(sentence, cue, mention, rule, score))


def _phrases(sentence: Sentence, place: int, grammar: Grammar, found: list[Attribution]) -> None:
    """ "according to NAME" and the like."""
    tokens = sentence.tokens
    low, high = max(0, place - _REACH), min(len(tokens), place + _REACH)
    for words in grammar.cue_phrases:
        for start in range(low, high):
            if (
                tokens[start].low != words[0]
                or tuple(t.low for t in tokens[start : start + len(words)]) != words
            ):
                continue
            mention = sentence.starting_at.get(start + len(words))
            if mention is not None:
                mention = apposed(sentence, mention, len(tokens))
                score = 3.5 - abs(place - start) * 0.05
                last = tokens[start + len(words) - 1]
                found.append(Attribution(mention, tokens[start].start, last.end, "according", score))


def _nouns(sentence: Sentence, place: int, grammar: Grammar, found: list[Attribution]) -> None:
    """ "Smith's claim that", "in his statement:"."""
    for phrase in sentence.phrases:
        if phrase.head not in grammar.cue_nouns or phrase.last >= place or place - phrase.last > 12:
            continue
        owner = possessor(sentence, phrase)
        if owner is not None and owner.last < place:
            distance = place - phrase.last
            token = sentence.tokens[phrase.last]
            found.append(Attribution(owner, token.start, token.end, "noun", 2.2 - distance * 0.2))


def _colon(sentence: Sentence, place: int, found: list[Attribution]) -> None:
    """NAME: "words", or a lead-in clause that ends in a colon or dash."""
    if sentence.tag(place - 1) not in (":", "-"):
        return
    mention = main_subject(sentence, place - 1) or sentence.ending_at.get(place - 2)
    if mention is not None:
        found.append(_at(sentence, place - 1, mention, "colon", 0.5))
