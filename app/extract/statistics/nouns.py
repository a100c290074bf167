"""The noun that a number counts, with its modifiers, and its singular."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from app.extract.statistics.model_parts import Clause, Number

_IRREGULAR: Final = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "halves": "half",
    "wolves": "wolf",
    "thieves": "thief",
    "shelves": "shelf",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "theses": "thesis",
    "series": "series",
    "species": "species",
    "movies": "movie",
    "viruses": "virus",
    "buses": "bus",
    "gases": "gas",
    "statuses": "status",
    "bonuses": "bonus",
    "campuses": "campus",
    "houses": "house",
    "horses": "horse",
    "nurses": "nurse",
    "courses": "course",
    "cases": "case",
    "causes": "cause",
    "licenses": "license",
    "licences": "licence",
    "purchases": "purchase",
    "responses": "response",
    "expenses": "expense",
    "phrases": "phrase",
    "pieces": "piece",
    "shoes": "shoe",
    "headquarters": "headquarters",
    "news": "news",
    "means": "means",
    "police": "police",
    "staff": "staff",
    "aircraft": "aircraft",
    "policemen": "policeman",
    "businessmen": "businessman",
    "fishermen": "fisherman",
    "servicemen": "serviceman",
    "lawmakers": "lawmaker",
    "ties": "tie",
    "lies": "lie",
    "axes": "axe",
    "axles": "axle",
    "dice": "die",
    "data": "data",
    "media": "media",
    "personnel": "personnel",
}
UNCHANGED: Final = frozenset(
    {
        "mark",
        "people",
        "aircraft",
        "staff",
        "personnel",
        "police",
        "species",
        "series",
        "headcount",
        "spacecraft",
        "fish",
        "sheep",
        "offspring",
    }
)  # plurals without a mark
_ADJECTIVES: Final = {"best": "good", "better": "good", "worst": "bad", "worse": "bad", "further": "far"}
_DROPPED: Final = frozenset(
    [
        "more",
        "other",
        "additional",
        "such",
        "many",
        "total",
        "new",
        "separate",
        "further",
        "extra",
        "another",
        "consecutive",
        "fellow",
        "mere",
        "whole",
        "full",
        "good",
    ]
)
# modifiers that say how the count is taken rather than what is counted
_COUNTING: Final = frozenset(
    ["more", "other", "additional", "further", "extra", "another", "such", "many", "fellow", "total"]
)
_NOUN: Final = frozenset({"NN", "NNS", "NNP"})
_MODIFIER: Final = frozenset({"NN", "NNS", "NNP", "JJ", "VBN", "VBG", "CD"})
_TIMES: Final = frozenset(
    ["year", "month", "week", "quarter", "season", "spring", "summer", "autumn", "winter"]
)
_NO_NOUN: Final = frozenset(
    [
        "percent",
        "cent",
        "past",
        "same",
        "last",
        "next",
        "first",
        "other",
        "total",
        "average",
        "day",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "earlier",
        "later",
        "ago",
    ]
)
LONGEST: Final = 6  # words between a number and the head of its noun


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """What a number counts: its words in the singular, and the indices of the first and last word."""

    name: str
    first: int
    last: int
    head: str


@cache
def singular(word: str) -> str:
    """The singular of an English noun in small letters."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(?:ch|sh|x|ss|zz)es$", word):
        return word[:-2]
    if word.endswith("oes"):
        return word[:-2]
    return word[:-1]


@cache
def positive(word: str) -> str:
    """The positive form of a superlative (`hottest` -> `hot`) in small letters."""
    if word in _ADJECTIVES:
        return _ADJECTIVES[word]
    if word.endswith("iest") and len(word) > 6:
        return word[:-4] + "y"
    if (
        word.endswith("est")
        and len(word) > 5
        and word not in ("honest", "modest", "interest", "forest", "midwest", "earnest", "contest")
    ):
        stem = word[:-3]
        return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls" else stem
    return word


def counted(number: Number, clause: Clause) -> CountedNoun | None:
    """The noun phrase right after the number, or None when the number counts nothing."""
    words = clause.words
    first = clause.index_at(number.end - 1) + 1
    if number.end < number.digits_end or first >= len(words):
        return None
    if words[first - 1].end > number.end:  # `5-year` was one word: what follows the hyphen is the noun
        return None
    at = first
    if words[at].text == "-" and at + 1 < len(words) and words[at].start == number.end:
        at += 1
    start = at
    if words[at].lower in ("last", "next", "this") and at + 1 < len(words) and words[at + 1].lower in _TIMES:
        return None  # "It lost 85 last year"
    last_noun = -1
    while at < len(words) and at - start < LONGEST + 1:
        word = words[at]
        tag = word.tag
        if tag in _NOUN or (tag == "VBG" and at > start and words[at - 1].tag == "NN"):
            if word.lower in _NO_NOUN and at > start:
                break
            last_noun = at
        elif tag == "CC" and last_noun >= 0:
            break
        elif tag == "CC":
            if at + 1 < len(words) and words[at + 1].tag in ("JJ", "NN"):
                at += 1
                continue
            break
        elif (tag == "." and word.text in ("-", "–", "/", "&") and at + 1 < len(words)) or (
            tag == "." and word.text == "," and last_noun < 0 and at > start and words[at - 1].tag in ("JJ",)
        ):
            at += 1
            continue
        elif (
            (
                tag not in _MODIFIER
                and not (tag == "RB" and at + 1 < len(words) and words[at + 1].tag in ("JJ", "VBN"))
            )
            or (last_noun >= 0 and tag in ("VBN", "JJ", "VBG", "CD"))
            or (tag == "CD" and at > start)
        ):
            break
        at += 1
    if last_noun < 0:
        return None
    head = words[last_noun]
    if head.lower in _NO_NOUN or (last_noun == start and head.tag == "NN" and head.lower in ("a", "of")):
        return None
    return CountedNoun(_name(clause, start, last_noun), start, last_noun, head.lower)


def _name(clause: Clause, first: int, last: int) -> str:
    """The phrase in small letters, its head and adjectives reduced, counting words left out."""
    parts = []
    for i in range(first, last + 1):
        word = clause.words[i]
        lowered = word.lower
        if i == first and i < last and word.tag == "CD":
            continue
        if i < last and (word.tag in ("RB", "CC", ".", "POS", "PRP$", "DT") or lowered in _COUNTING):
            continue
        if i == last and word.tag != "NNP":
            lowered = singular(lowered)
        elif i == last:
            lowered = singular(lowered) if lowered in _IRREGULAR else lowered
        elif word.tag == "JJ":
            lowered = positive(lowered)
        elif word.tag == "NNS":
            lowered = singular(lowered)
        parts.append(lowered)
    return " ".join(parts)
