"""A small part-of-speech tagger: an averaged perceptron over words, endings, shapes and the two tags before.

The tag names are those of the Penn Treebank, with the forms that no rule here tells apart merged (`VBP` into `VBZ`, comparatives
into `JJ` and `RB`, every `wh` word into `W`, all signs into `.`). Features after Honnibal's averaged perceptron tagger (2013).
"""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from operator import add
from typing import Any, Final, TypeVar

START: Final = "^"
END: Final = "$"
KEPT: Final = 5_000  # sums held of each kind, together about 8 MB
K = TypeVar("K")
_SHAPES: Final = (
    (re.compile(r"\d+(?:[.,]\d+)*"), "!num"),
    (re.compile(r"\d.*-.*[^\W\d]"), "!num-word"),
    (re.compile(r"\d.*"), "!digits"),
    (re.compile(r"[^\W\d_]\.(?:.\.)*"), "!initial"),
    (re.compile(r"[A-Z]+"), "!caps"),
)


@lru_cache(maxsize=8192)
def _shape(word: str) -> str:
    for pattern, name in _SHAPES:
        if pattern.fullmatch(word):
            return name
    if word[0].isupper():
        return "!title-hyphen" if "-" in word else "!title"
    return "!hyphen" if "-" in word else "!low" if word[0].isalpha() else "!sign"


def shape_key(word: str) -> str:
    """The word's shape: number, capitals, title case, hyphenated and so on."""
    return _shape(word) if len(word) < 24 else "!long"


def word_features(word: str, lowered: str, *, first: bool) -> tuple[str, ...]:
    """The features of the word itself."""
    shape = shape_key(word)
    if shape in ("!num", "!digits"):
        lowered = shape
    return (
        "b",
        "w" + lowered,
        "s" + lowered[-3:],
        "t" + lowered[-2:],
        "p" + lowered[:2],
        "h" + shape + ("^" if first else ""),
    )


def neighbour_features(last: str, following: str, after: str) -> tuple[tuple[str, ...], ...]:
    """The features of the word before, the one after and the one after that."""
    return (("l" + last, "m" + last[-3:]), ("n" + following, "o" + following[-3:]), ("a" + after,))


def tag_features(before: str, before2: str, word: str, lowered: str, following: str) -> tuple[str, ...]:
    """The features that depend on the tags given to the two words before."""
    if word[0].isdigit() and shape_key(word) in ("!num", "!digits"):
        lowered = shape_key(word)
    return ("1" + before, "2" + before2 + before, "x" + before + lowered, "y" + before + following[-3:])


def features(words: list[str], lowers: list[str], i: int, before: str, before2: str) -> list[str]:
    """All active features of word `i`, given the tags of the two words before it."""
    last = lowers[i - 1] if i else START
    following = lowers[i + 1] if i + 1 < len(lowers) else END
    after = lowers[i + 2] if i + 2 < len(lowers) else END
    return [
        *word_features(words[i], lowers[i], first=i == 0),
        *(name for names in neighbour_features(last, following, after) for name in names),
        *tag_features(before, before2, words[i], lowers[i], following),
    ]


class Tagger:
    """The trained weights, ready to tag.

    What a word adds to the scores by itself and as a neighbour is the same wherever it stands, so those sums are kept
    for the words met last; only the features of a tag and a word together are looked up each time.
    """

    def __init__(self, model: dict[str, Any]) -> None:
        self._tags: list[str] = model["tags"]
        self._certain: dict[str, str] = {
            word: tag for tag, words in model["certain"].items() for word in words
        }
        # a feature's weights as they ship: tag, weight, tag, weight ...
        self._weights: dict[str, list[Any]] = model["weights"]
        # what a word adds by itself (at a sentence's start or not), and before, after and two after another
        self._own: dict[tuple[str, bool], array[float]] = {}
        self._last: dict[str, array[float]] = {}
        self._following: dict[str, array[float]] = {}
        self._after: dict[str, array[float]] = {}
        self._told: dict[tuple[str, str], array[float]] = {}  # by the two tags before

    def tag(self, words: list[str]) -> list[str]:
        """One tag a word."""
        lowers = [word.lower() for word in words]
        padded = [*lowers, END, END]
        before = before2 = START
        out = []
        certain = self._certain
        for i, word in enumerate(words):
            tag = certain.get(lowers[i]) if i == 0 or not word[0].isupper() else None
            if tag is None:
                last = lowers[i - 1] if i else START
                tag = self._best(word, lowers[i], last, padded[i + 1], padded[i + 2], before, before2)
            out.append(tag)
            before2, before = before, tag
        return out

    def _best(
        self, word: str, lowered: str, last: str, following: str, after: str, before: str, before2: str
    ) -> str:
        first = last == START
        own = self._own.get((word, first))
        if own is None:
            own = self._sum(self._own, (word, first), word_features(word, lowered, first=first))
        one = self._last.get(last)
        if one is None:
            one = self._sum(self._last, last, neighbour_features(last, "", "")[0])
        two = self._following.get(following)
        if two is None:
            two = self._sum(self._following, following, neighbour_features("", following, "")[1])
        three = self._after.get(after)
        if three is None:
            three = self._sum(self._after, after, neighbour_features("", "", after)[2])
        told = self._told.get((before2, before))
        if told is None:
            told = self._sum(self._told, (before2, before), ("1" + before, "2" + before2 + before))
        scores = list(map(add, map(add, map(add, own, one), map(add, two, three)), told))
        if word[0].isdigit() and shape_key(word) in ("!num", "!digits"):
            lowered = shape_key(word)
        for feature in ("x" + before + lowered, "y" + before + following[-3:]):
            row = self._weights.get(feature)
            if row is not None:
                for k in range(0, len(row), 2):
                    scores[row[k]] += row[k + 1]
        return self._tags[scores.index(max(scores))]

    def _sum(self, kept: dict[K, array[float]], key: K, names: tuple[str, ...]) -> array[float]:
        """What a group of features adds to the score of each tag, kept under the key."""
        found = array("d", bytes(8 * len(self._tags)))
        for name in names:
            row = self._weights.get(name, ())
            for k in range(0, len(row), 2):
                found[row[k]] += row[k + 1]
        if len(kept) >= KEPT:
            kept.clear()
        kept[key] = found
        return found
