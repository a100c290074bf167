"""A small part-of-speech tagger: an averaged perceptron over words, endings, shapes and the two tags before.

The tag names are those of the Penn Treebank, with the forms that no rule here tells apart merged (`VBP` into `VBZ`, comparatives
into `JJ` and `RB`, every `wh` word into `W`, all signs into `.`). Features after Honnibal's averaged perceptron tagger (2013).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

START: Final = "^"
_SHAPES: Final = (
    (re.compile(r"\d+(?:[.,]\d+)*"), "!num"),
    (re.compile(r"\d.*-.*[^\W\d]"), "!num-word"),
    (re.compile(r"\d.*"), "!digits"),
    (re.compile(r"[^\W\d_]\.(?:.\.)*"), "!initial"),
    (re.compile(r"[A-Z]+"), "!caps"),
)


@cache
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


def features(words: list[str], lowers: list[str], i: int, before: str, before2: str) -> list[str]:
    """The active features of word `i`, given the tags of the two words before it."""
    word = lowers[i]
    last = lowers[i - 1] if i else START
    following = lowers[i + 1] if i + 1 < len(lowers) else "$"
    after = lowers[i + 2] if i + 2 < len(lowers) else "$"
    shape = shape_key(words[i])
    if shape in ("!num", "!digits"):
        word = shape
    return [
        "b",
        "w" + word,
        "s" + word[-3:],
        "t" + word[-2:],
        "p" + word[:2],
        "h" + shape + ("^" if i == 0 else ""),
        "1" + before,
        "2" + before2 + before,
        "x" + before + word,
        "l" + last,
        "m" + last[-3:],
        "n" + following,
        "o" + following[-3:],
        "a" + after,
        "y" + before + following[-3:],
    ]


class Tagger:
    """The trained weights, ready to tag."""

    def __init__(self, model: dict[str, Any]) -> None:
        self._tags: list[str] = model["tags"]
        self._certain: dict[str, str] = {
            word: tag for tag, words in model["certain"].items() for word in words
        }
        self._weights: dict[str, list[tuple[int, float]]] = {
            feature: [(int(row[k]), float(row[k + 1])) for k in range(0, len(row), 2)]
            for feature, row in model["weights"].items()
        }

    def tag(self, words: list[str]) -> list[str]:
        """One tag a word."""
        lowers = [word.lower() for word in words]
        before = before2 = START
        out = []
        weights, names, certain = self._weights, self._tags, self._certain
        zero = [0.0] * len(names)
        for i, word in enumerate(words):
            tag = certain.get(lowers[i]) if i == 0 or not word[0].isupper() else None
            if tag is None:
                scores = zero.copy()
                for feature in features(words, lowers, i, before, before2):
                    row = weights.get(feature)
                    if row:
                        for index, weight in row:
                            scores[index] += weight
                tag = names[scores.index(max(scores))]
            out.append(tag)
            before2, before = before, tag
        return out
