"""Two counts that are one ratio: `3 doctors per 10,000 people`, `12,5 bác sĩ trên 10.000 dân`."""

from __future__ import annotations

from typing import Final

from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Clause, Number
from app.extract.statistics.nouns import CountedNoun

_PER: Final = pattern(r" (?:per|for every|for each|in every|out of every|trên|mỗi|cho mỗi) ")
_RATE: Final = pattern(r" (?:per|for every|for each|in every|out of every) \d")
_LEAST_BASE: Final = 10


def joined(numbers: list[Number], text: str) -> list[Number]:
    """The numbers with each ratio made one: its unit is `doctor per 10,000 people`."""
    kept: list[Number] = []
    for number in numbers:
        one = kept[-1] if kept else None
        if (
            one is not None
            and one.kind in ("count", "number", "")
            and number.kind in ("count", "number", "")
            and number.value >= _LEAST_BASE
            and not number.is_range
            and _PER.fullmatch(text[one.end : number.start])
        ):
            base = text[number.digits_start : number.digits_end].strip()
            one.unit = f"{one.unit} per {base} {number.unit}".strip()
            one.kind, one.end, one.noun_end, one.rule = "ratio", number.end, 0, "ratio"
            one.confidence = max(one.confidence, 0.8)
            continue
        kept.append(number)
    return kept


def is_rate(noun: CountedNoun, clause: Clause) -> bool:
    """Whether a number follows the counted noun, so that a part of one makes sense: `14.2 deaths per 1,000`."""
    return bool(_RATE.match(clause.text, clause.words[noun.last].end))
