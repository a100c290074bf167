"""A rule for time expressions: a pattern, what a sentence must contain for it to be worth trying, and a reading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

from app.extract import patterns
from app.extract.dates.narrative import Narrative

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match means: TIMEX3 type and value, and the span when it is not the whole match."""

    type: TimexType
    value: str
    start: int | None = None
    end: int | None = None


Reader = Callable[[re.Match[str], Narrative], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of time expression."""

    id: str
    pattern: re.Pattern[str]
    needs: frozenset[str]  # classes of words, of which the sentence must hold one
    read: Reader
    confidence: float
    also: frozenset[str] = frozenset()  # and one of these, where there are any


_OPEN: Final = r"(?<![\w$€£.])"
_CLOSE: Final = r"(?!\w)"


class RuleBook:
    """The rules of one language in the order in which they are tried: the first to claim a stretch keeps it."""

    def __init__(self, prefix: str, words: dict[str, Iterable[str]]) -> None:
        self.prefix = prefix
        self.rules: list[Rule] = []
        self.classes: dict[str, frozenset[str]] = {}
        gathered: dict[str, set[str]] = {}
        for name, members in words.items():
            for word in members:
                gathered.setdefault(word, set()).add(name)
        self.classes = {word: frozenset(names) for word, names in gathered.items()}
        self._by_class: dict[str, list[int]] = {}  # class of words -> places of the rules that need it

    def for_classes(self, present: set[str]) -> list[Rule]:
        """The rules worth trying on a sentence that holds words of these classes, in their order."""
        if not self._by_class:
            for place, rule in enumerate(self.rules):
                for name in rule.needs:
                    self._by_class.setdefault(name, []).append(place)
        places = {place for name in present for place in self._by_class.get(name, ())}
        rules = [self.rules[place] for place in sorted(places)]
        return [rule for rule in rules if not rule.also or not rule.also.isdisjoint(present)]

    def rule(
        self,
        name: str,
        pattern: str,
        needs: str,
        *,
        also: str = "",
        case: bool = False,
        confidence: float = 0.95,
    ) -> Callable[[Reader], Reader]:
        """Register a reader for a pattern; `needs` names word classes of which a sentence must hold one, `also` of others."""

        def register(read: Reader) -> Reader:
            flags = re.NOFLAG if case else re.IGNORECASE
            compiled = patterns.pattern(_OPEN + pattern + _CLOSE, flags)
            self.rules.append(
                Rule(
                    f"{self.prefix}.{name}",
                    compiled,
                    frozenset(needs.split()),
                    read,
                    confidence,
                    frozenset(also.split()),
                )
            )
            return read

        return register
