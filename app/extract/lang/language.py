"""What a language module says."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """Words and expressions of one language.

    `abbreviation` matches, at the end of a text, a stop that ends no sentence; `strong_cues` are the verbs of speech
    that hardly ever mean anything else, in lower case.
    """

    code: str
    abbreviation: re.Pattern[str]
    strong_cues: frozenset[str]


def words(listed: str) -> frozenset[str]:
    """The words of a list written with blanks between them."""
    return frozenset(listed.split())
