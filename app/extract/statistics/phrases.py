"""The noun phrases of a sentence, read off its parts of speech."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.extract.lang.language import words as listed
from app.extract.statistics.model_parts import Clause

_NOUNS: Final = frozenset({"NN", "NNS", "NNP"})
_INSIDE: Final = frozenset({"NN", "NNS", "NNP", "JJ", "VBN", "VBG", "CD", "POS"})
VERBS: Final = frozenset({"VB", "VBD", "VBZ", "VBN", "VBG", "MD"})
_CHAIN: Final = listed("of for in from on among about between")
TIME_NOUNS: Final = listed(
    """year years month months week weeks day days quarter quarters today yesterday tomorrow time times period
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december morning afternoon evening night decade decades century hour hours minute
    minutes seconds ago meanwhile weekend while"""
)
HOLLOW: Final = listed(
    """increase rise gain jump growth decrease decline drop fall cut reduction total average maximum minimum percent
    per cent number amount % $ rate level most least half result fact end way part lot record high low estimate
    estimates figure data report reports source sources statement thing excess close addition"""
)
_SKIPPED: Final = listed("more other same such many several few own")
_TITLES: Final = frozenset(
    {"mr", "ms", "mrs", "dr", "st", "gen", "sen", "gov", "rep", "prof", "col", "capt", "lt"}
)
_SIGNS: Final = ("&", "-", "/")
LONGEST: Final = 12


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by the indices of its first word, its head and one past its last word."""

    first: int
    head: int
    end: int


class Phrases:
    """The noun phrases of a clause; `numbers` are stretches that belong to none (numbers with units, dates)."""

    def __init__(self, clause: Clause, numbers: Iterable[tuple[int, int]]) -> None:
        self.words = clause.words
        self.taken = bytearray(len(self.words) + 1)
        for start, end in numbers:
            i = clause.index_at(start)
            while i < len(self.words) and self.words[i].start < end:
                self.taken[i] = 1
                i += 1
        self.all = self._chunks()
        self.by_end = {phrase.end: phrase for phrase in self.all}
        self.by_first = {phrase.first: phrase for phrase in self.all}

    def _chunks(self) -> list[Phrase]:
        found, i = [], 0
        while i < len(self.words):
            if self.words[i].tag not in _INSIDE or self.taken[i] or self.words[i].tag == "POS":
                i += 1
                continue
            first, head, i = self._chunk(i)
            if head >= 0:
                first = self._without_verb(first, head)
                found.append(Phrase(first, head, head + 1))
                i = max(head + 1, first + 1)
        return found

    def _chunk(self, first: int) -> tuple[int, int, int]:
        """First word, head (or -1) and where to go on for the chunk that starts at a word."""
        words, i, head = self.words, first, -1
        while i < len(words) and not self.taken[i] and i - first < LONGEST:
            tag = words[i].tag
            if tag in _NOUNS:
                head = i
            elif head >= 0 and tag == "POS":
                pass
            elif head >= 0 and words[i].text in _SIGNS:
                dash = words[i].text == "-" and words[i - 1].end < words[i].start
                if dash or i + 1 >= len(words) or words[i + 1].tag not in _NOUNS:
                    break
            elif words[i].text == "." and words[i - 1].lower in _TITLES and i > first:
                if i + 1 >= len(words) or words[i + 1].tag != "NNP":
                    break
            elif tag not in _INSIDE or (head >= 0 and tag in ("VBN", "VBG") and words[i - 1].tag != "POS"):
                break
            i += 1
        return first, head, max(i, first + 1)

    def _without_verb(self, first: int, head: int) -> int:
        """Leave out a gerund or participle that is a verb: after a verb, a preposition, a comma or nothing."""
        if self.words[first].tag not in ("VBN", "VBG") or first == head or self.words[first + 1].tag == "POS":
            return first
        before = self.words[first - 1] if first else None
        if self.words[first].tag == "VBN" and before is not None and before.tag in ("IN", "CC"):
            return first  # `on imported cars`
        verbal = (
            before is None
            or before.text in (",", ";", ":")
            or before.tag in (*VERBS, "IN", "RB", "TO", "CC", *_NOUNS)
        )
        return first + 1 if verbal else first

    def is_about(self, phrase: Phrase) -> bool:
        """Whether the phrase can be what is measured: no time, no hollow word."""
        head = self.words[phrase.head].lower
        return head not in TIME_NOUNS and not (phrase.head == phrase.first and head in HOLLOW)

    def is_time(self, phrase: Phrase) -> bool:
        """Whether the phrase names a time."""
        return self.words[phrase.head].lower in TIME_NOUNS

    def is_hollow(self, phrase: Phrase) -> bool:
        """Whether the phrase's head says only that something is counted or moved."""
        modified = any(self.words[i].tag in _NOUNS for i in range(phrase.first, phrase.head))
        return self.words[phrase.head].lower in HOLLOW and not modified

    def before(self, index: int) -> Phrase | None:
        """The phrase that ends right before a word."""
        return self.by_end.get(index)

    def after(self, index: int) -> Phrase | None:
        """The phrase that starts at a word, or after its article, possessive or adverb."""
        for i in range(index, min(index + 4, len(self.words))):
            phrase = self.by_first.get(i)
            if phrase is not None:
                return phrase
            if self.words[i].tag not in ("DT", "PRP$", "RB", "CD") and not self.taken[i]:
                return None
        return None

    def extended(self, phrase: Phrase, most: int = 2, links: frozenset[str] = _CHAIN) -> list[Phrase]:
        """The phrase with those joined to it by `of`, `in`, `for` and their kind."""
        chain = [phrase]
        while len(chain) <= most:
            at = chain[-1].end
            if at >= len(self.words) or self.words[at].lower not in links:
                break
            following = self.after(at + 1)
            if (
                following is None
                or not self.is_about(following)
                or self.taken.find(1, at, following.first) >= 0
            ):
                break
            chain.append(following)
        return chain

    def start_of_chain(self, phrase: Phrase) -> Phrase:
        """The first phrase of the chain that ends with this one (`exports of rice` for `rice`)."""
        at = phrase
        for _ in range(3):
            i = self.left_of(at)
            if i < 1 or self.words[i].lower not in ("of", "in", "for"):
                return at
            earlier = self.before(i)
            if earlier is None or not self.is_about(earlier):
                return at
            at = earlier
        return at

    def left_of(self, phrase: Phrase) -> int:
        """The index of the word before a phrase and its articles, -1 at the sentence's start."""
        i = phrase.first - 1
        while i >= 0 and self.words[i].tag in ("DT", "PRP$"):
            i -= 1
        return i

    def nearest(self, index: int) -> Phrase | None:
        """The last phrase before a word that can be what is measured."""
        for phrase in reversed(self.all):
            if phrase.end <= index and self.is_about(phrase):
                return phrase
        return None

    def text(self, first: Phrase, last: Phrase | None = None) -> str:
        """The words from one phrase to the end of another, articles left out."""
        pieces: list[str] = []
        for word in self.words[first.first : (last or first).end]:
            if word.tag in ("DT", "PRP$") or word.lower in _SKIPPED:
                continue
            if word.text == "." and pieces and pieces[-1].lower() in _TITLES:
                pieces[-1] += "."
                continue
            if word.tag == "." and word.text not in ("&", "-", "%"):
                continue
            if word.tag == "POS" and pieces:
                pieces[-1] += word.text
            else:
                pieces.append(word.text)
        return " ".join(pieces)
