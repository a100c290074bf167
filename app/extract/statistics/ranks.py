"""Places in an order: `ranked 16th`, `No. 3 in the world`, `the world's third-largest`."""

from __future__ import annotations

import re
from typing import Final

from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Number

_RANK: Final = pattern(
    r"\b(?:rank(?:s|ed|ing)?|plac(?:ed|ing)|position(?:ed)?|came(?: in)?|stands?|stood|listed|rated|finish(?:ed|ing)|seeded)(?: (?:as|the|at|in|among|overall|joint))* $",
    re.IGNORECASE,
)
_ORDINAL: Final = pattern(
    r"(?<![\w.])(\d{1,4})(?:st|nd|rd|th)\b(?!-| (?:century|session|anniversary|birthday|amendment|congress|parliament|national|floor|meeting|round|edition|summit|street|avenue|party))",
    re.IGNORECASE,
)
_RANK_AFTER: Final = pattern(
    r"[ -](?:(?:most|least|best|worst|\w+est)\b|(?:out )?of \d|in the (?:world|region|country|table|rankings?|index|list)|place\b|position\b|globally|worldwide|among|overall)",
    re.IGNORECASE,
)
_PLACES: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_WORD_RANK: Final = pattern(
    rf"\b(?:rank(?:s|ed|ing)?|placed|came(?: in)?|stands?|stood|finish(?:ed|ing))(?: (?:as|the|at))* (?P<ranked>{'|'.join(_PLACES)})"
    r"(?= (?:in|among|out of|of|globally|worldwide|overall|behind|place)\b|[,.;])"
    rf"|['’]s (?P<most>{'|'.join(_PLACES[1:])})[- ](?=(?:most|least)[- ]\w|[a-z]{{3,9}}est\b)"
    rf"|\b(?P<within>{'|'.join(_PLACES[1:])})[- ](?=(?:(?:most|least)[- ]\w+|[a-z]{{3,9}}est)(?: [\w-]+){{0,4}} (?:in (?:the world|Asia|Europe|Africa|ASEAN|South)|worldwide|globally))",
    re.IGNORECASE,
)


def find(text: str, start: int, end: int) -> list[Number]:
    """The ranks between two offsets, in digits or in words."""
    ranks = []
    for match in _WORD_RANK.finditer(text, start, end):
        group = match.lastgroup or ""
        first, last = match.span(group)
        ranks.append(_rank(first, last, float(_PLACES.index(match[group].lower()) + 1), "rank-word"))
    for match in _ORDINAL.finditer(text, start, end):
        before = text[max(start, match.start() - 28) : match.start()]
        if _RANK.search(before) or (_RANK_AFTER.match(text, match.end(), end) and "the " not in before[-1:]):
            ranks.append(_rank(match.start(), match.end(), float(match[1]), "rank"))
    return ranks


def _rank(start: int, end: int, place: float, rule: str) -> Number:
    return Number(start, end, start, end, place, unit="rank", kind="rank", rule=rule, confidence=0.85)
