"""Where the parties that a library knows are named in a text.

Names are compared folded and by whole words, the longest first, so that "UN Security Council" is not also "UN". A short
form ("Giang") counts only when the same text has a full name of the same party, and only for one party.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from db.search.fold import fold

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name by which a party is known, folded."""

    party_id: int
    folded: str
    short: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A party named at code points `start` to `end`."""

    party_id: int
    start: int
    end: int


class Names:
    """The names of a library, ready for finding in many texts; a name that two parties share is left alone."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        self._owners: dict[tuple[tuple[str, ...], bool], set[int]] = defaultdict(set)
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool]]] = defaultdict(list)
        for name in names:
            self.add(name)

    def add(self, name: KnownName) -> None:
        """Know one more name."""
        words = tuple(_WORD.findall(name.folded))
        if not words or len(name.folded) < 2:
            return
        owners = self._owners[words, name.short]
        if not owners:
            entries = self._by_first[words[0]]
            entries.append((words, name.short))
            entries.sort(key=lambda entry: (-len(entry[0]), entry[1]))
        owners.add(name.party_id)

    def find(self, text: str) -> list[Named]:
        """Every mention in order; none lies within another."""
        words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(fold(text))]
        found: list[tuple[set[int], bool, int, int]] = []
        at = 0
        while at < len(words):
            entry = self._longest(words, at, text)
            if entry is None:
                at += 1
                continue
            ids, short, length = entry
            found.append((ids, short, words[at][1], words[at + length - 1][2]))
            at += length
        full = {i for ids, short, _, _ in found if not short for i in ids}
        named = []
        for ids, short, start, end in found:
            possible = ids & full if short else ids
            if len(possible) == 1:
                named.append(Named(next(iter(possible)), start, end))
        return named

    def _longest(
        self, words: list[tuple[str, int, int]], at: int, text: str
    ) -> tuple[set[int], bool, int] | None:
        for name, short in self._by_first.get(words[at][0], ()):
            length, ids = len(name), self._owners[name, short]
            if len(ids) > 1 and not short:
                continue
            if tuple(word for word, _, _ in words[at : at + length]) != name:
                continue
            # A name starts with a capital: "Son" is a name, "son" a word, "who" no World Health Organization.
            if text[words[at][1]].islower() and text[words[at][1]].isalpha():
                continue
            return ids, short, length
        return None
