"""Join the two ends of a range, and hand a unit on between numbers that share it."""

from __future__ import annotations

import itertools
import re
from typing import Final

from app.extract.numerals import SCALES
from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Number

_DASH: Final = pattern(r"\s*[-–—]\s*|[- ](?:to|through)[ -]\s?(?:about |around |nearly |over )?")
_AND: Final = pattern(r" and (?:about |around |nearly )?")
_BETWEEN: Final = pattern(r"\bbetween (?:\w+ )?$", re.IGNORECASE)
_FROM: Final = pattern(r"\bfrom (?:about |around |nearly |just )?$", re.IGNORECASE)
_MOVED_BY: Final = pattern(
    r"\b(?:up|down|ris\w+|rose|fall\w*|fell|drop\w*|gain\w*|climb\w*|jump\w*|increas\w+|declin\w+|grew|grow\w*|los\w+)(?: by)? $",
    re.IGNORECASE,
)
_SHARED: Final = pattern(r" (?:or|and|to) (?:about |around |nearly |over |by |from |at )?|, ")
_MOVED: Final = pattern(r"\(|\s?\(?(?:up|down) ")


def join(numbers: list[Number], text: str) -> list[Number]:
    """The numbers with ranges made one; a number without a unit takes that of the one it is joined to."""
    joined: list[Number] = []
    at = 0
    while at < len(numbers):
        one = numbers[at]
        if at + 1 < len(numbers):
            two = numbers[at + 1]
            if _is_range(one, two, text):
                joined.append(_range(one, two))
                at += 2
                continue
            gap = text[one.end : two.start]
            if (
                not one.unit
                and two.unit
                and two.kind != "age"
                and _SHARED.fullmatch(gap)
                and not one.fraction
                and not one.is_range
            ):
                one.unit, one.kind = two.unit, two.kind
        joined.append(one)
        at += 1
    for one, two in itertools.pairwise(joined):
        if (
            not one.unit
            and two.unit
            and _MOVED.fullmatch(text[one.end : two.start])
            and two.kind in ("points", "currency")
        ):
            one.unit, one.kind = two.unit, two.kind
    return joined


def _is_range(one: Number, two: Number, text: str) -> bool:
    if one.is_range or two.is_range or one.fraction or two.fraction:
        return False
    if (
        one.unit not in ("", two.unit)
        and not two.unit.startswith(f"{one.unit} per ")
        and not (one.kind == "currency" and not two.unit and not one.scale)
    ):
        return False
    if one.kind in ("age",) or two.start - one.end > 20:
        return False
    gap = text[one.end : two.start]
    before = text[max(0, one.start - 28) : one.start]
    if _BETWEEN.search(before):
        return bool(_AND.fullmatch(gap) or _DASH.fullmatch(gap))
    if not _DASH.fullmatch(gap):
        return False
    if _FROM.search(before):
        return True
    if one.unit and _MOVED_BY.search(before):
        return False
    if "-" in gap and " " not in gap and one.scale == "" and one.value == int(one.value) and not two.unit:
        return two.value > one.value or (one.value < 12 and two.value < 12)
    return one.value < two.value or (one.value >= 0 and "–" in gap)


def _range(one: Number, two: Number) -> Number:
    low, high = one.value, two.value
    if not one.scale and two.scale and low < 1000 and low <= high / SCALES.get(two.scale.split(" ")[-1], 1.0):
        low *= SCALES.get(two.scale.split(" ")[-1], 1.0)
    return Number(
        one.start,
        two.end,
        one.digits_start,
        two.digits_end,
        low,
        low,
        high,
        unit=two.unit or one.unit,
        kind=two.kind or one.kind,
        written_out=two.written_out,
        scale=two.scale,
    )
