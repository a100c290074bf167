"""A small part-of-speech tagger: an averaged perceptron over words, endings, shapes and the two tags before.

The tag names are those of the Penn Treebank, with the forms that no rule here tells apart merged (`VBP` into `VBZ`, comparatives
into `JJ` and `RB`, every `wh` word into `W`, all signs into `.`). Features after Honnibal's averaged perceptron tagger (2013).
"""

from __future__ import annotations

from functools import lru_cache
from struct import Struct
from typing import Final, TypeVar

from app.extract.patterns import pattern
from app.extract.tagging.packed import Model

START: Final = "^"
END: Final = "$"
KEPT: Final = 8_000  # sums held of each kind, together about 8 MB
FIELD: Final = 32  # bits of a tag's score
K = TypeVar("K")
_SHAPES: Final = (
    (pattern(r"\d+(?:[.,]\d+)*"), "!num"),
    (pattern(r"\d.*-.*[^\W\d]"), "!num-word"),
    (pattern(r"\d.*"), "!digits"),
    (pattern(r"[^\W\d_]\.(?:.\.)*"), "!initial"),
    (pattern(r"[A-Z]+"), "!caps"),
)


@lru_cache(maxsize=8192)
def _shape(word: str) -> str:
    for form, name in _SHAPES:
        if form.fullmatch(word):
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
    for the words met last; only the features of a tag and a word together are looked up each time. The scores of all
    tags stand side by side in one whole number, `FIELD` bits each, so that one addition adds them all.
    """

    def __init__(self, model: Model) -> None:
        self._tags = model.names
        self._certain = model.certain
        self._features = model.features
        self._starts = model.starts
        self._which = model.tags
        self._weights = model.weights
        self._size = len(self._tags) * FIELD // 8  # bytes
        self._lift = sum(
            1 << (FIELD * (place + 1) - 1) for place in range(len(self._tags))
        )  # no field below zero
        self._read = Struct(f"<{len(self._tags)}I").unpack
        self._packed: dict[str, int] = {}  # single features
        self._rows: dict[str, int] = {}  # of features of a tag and a word
        # what a word adds by itself (at a sentence's start or not), and before, after and two after another
        self._own: dict[tuple[str, bool], int] = {}
        self._last: dict[str, int] = {}
        self._following: dict[str, int] = {}
        self._after: dict[str, int] = {}
        self._told: dict[tuple[str, str], int] = {}  # by the two tags before

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
        if word[0].isdigit() and shape_key(word) in ("!num", "!digits"):
            lowered = shape_key(word)
        rows = self._rows
        beside, ahead = "x" + before + lowered, "y" + before + following[-3:]
        four = rows.get(beside)
        if four is None:
            four = self._sum(rows, beside, (beside,))
        five = rows.get(ahead)
        if five is None:
            five = self._sum(rows, ahead, (ahead,))
        scores = self._read(
            (own + one + two + three + told + four + five + self._lift).to_bytes(self._size, "little")
        )
        return self._tags[scores.index(max(scores))]

    def _sum(self, kept: dict[K, int], key: K, names: tuple[str, ...]) -> int:
        """What a group of features adds to the score of each tag, kept under the key."""
        found = 0
        for name in names:
            row = self._packed.get(name)
            if row is None:
                row = self._packed[name] = self._row(name)
            found += row
        if len(kept) >= KEPT:
            kept.clear()
        if len(self._packed) >= 2 * KEPT:
            self._packed.clear()
        kept[key] = found
        return found

    def _row(self, name: str) -> int:
        """One feature's weights side by side."""
        number = self._features.get(name)
        if number is None:
            return 0
        start, stop = self._starts[number], self._starts[number + 1]
        found = 0
        for place in range(start, stop):
            found += self._weights[place] << (FIELD * self._which[place])
        return found
