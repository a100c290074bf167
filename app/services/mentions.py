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
        if not self._by_first:
            return []
        folded = fold(text)
        words = _WORD.findall(folded)
        # Most texts name few parties, so that only words with which a name begins are looked at.
        begins = [at for at, word in enumerate(words) if word in self._by_first]
        spans = [m.span() for m in _WORD.finditer(folded)] if begins else []
        found: list[tuple[set[int], bool, int, int]] = []
        past = 0
        for at in begins:
            entry = self._longest(words, at, text[spans[at][0]]) if at >= past else None
            if entry is None:
                continue
            ids, short, length = entry
            past = at + length
            found.append((ids, short, spans[at][0], spans[past - 1][1]))
        full = {i for ids, short, _, _ in found if not short for i in ids}
        named = []
        for ids, short, start, end in found:
            possible = ids & full if short else ids
            if len(possible) == 1:
                named.append(Named(next(iter(possible)), start, end))
        return named

    def _longest(self, words: list[str], at: int, initial: str) -> tuple[set[int], bool, int] | None:
        # A name starts with a capital: "Son" is a name, "son" a word, "who" no World Health Organization.
        if initial.islower() and initial.isalpha():
            return None
        for name, short in self._by_first[words[at]]:
            ids = self._owners[name, short]
            if len(ids) > 1 and not short:
                continue
            if tuple(words[at : at + len(name)]) == name:
                return ids, short, len(name)
        return None
