"""The same amount in another unit: `VND390 trillion, equal to US$15.5 billion`, `300 million euros ($326 million)`."""

from __future__ import annotations

import re
from typing import Final

from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Number

_EQUAL: Final = pattern(
    r",? \(?(?:which is |or )?(?:equal|equivalent|equating|amounting|corresponding) to (?:about |around |nearly |some |over |more than |approximately )?"
    r"|,? (?:tương đương|tức|khoảng) (?:với |khoảng )?|\s?\((?:about |around |nearly |some |approximately |or |khoảng |tương đương |hơn )?|,? or (?:about |around )?",
    re.IGNORECASE,
)
_PAIRED: Final = frozenset({"currency", "physical"})


def conversion_of(number: Number, previous: Number | None, text: str) -> bool:
    """Whether a number restates the one before it in another unit."""
    if previous is None or number.start - previous.end > 40 or number.start <= previous.end:
        return False
    gap = text[previous.end : number.start]
    if not _EQUAL.fullmatch(gap):
        return False
    if number.unit == previous.unit:
        return False
    if number.kind == previous.kind and number.kind in _PAIRED:
        return True
    return bool(re.search(r"equal|equivalent|tương đương", gap)) and number.kind in (
        "percent",
        "currency",
        "fraction",
        "count",
    )
