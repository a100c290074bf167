"""Values of fields that are dates or numbers: `2025-10`, `2024..2025`, `2025-10..`, `>1bn`, `10..20`."""

from __future__ import annotations

import re
from typing import Final

from db.dates import first_day, is_partial_date, last_day

_SCALES: Final = {
    "": 1.0,
    "%": 1.0,
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trillion": 1e12,
}
_NUMBER: Final = re.compile(r"(?P<digits>-?\d+(?:[.,]\d+)*)\s*(?P<scale>[a-z%]*)", re.IGNORECASE)
_SIGNS: Final = re.compile(r"(?P<sign><=|>=|<|>|=)?(?P<rest>.*)", re.DOTALL)


def days(value: str) -> tuple[str, str] | None:
    """First and last ISO day of a date or a range of dates; an open side reaches to the end of time. None for no date."""
    value = _padded(value.strip())
    first, dots, last = value.partition("..")
    if not dots:
        sign = _SIGNS.fullmatch(value)
        if sign and sign["sign"]:
            return _signed(sign["sign"], sign["rest"].strip())
        first = last = value
    if (first and not _dated(first)) or (last and not _dated(last)) or (not dots and not first):
        return None
    return first_day(first) or "0000-01-01", last_day(last) or "9999-12-31"


def _padded(value: str) -> str:
    """A date with its month and day in two digits: 2025-1 is January, also while 2025-10 is being typed."""
    value = re.sub(r"(?<=\d{4})-0?(?!\d)|(?<=\d{4}-\d{2})-0?(?!\d)", "", value)
    value = re.sub(r"(?<=\d{4}-)(\d)(?!\d)", r"0\1", value)
    return re.sub(r"(?<=\d{4}-\d{2}-)(\d)(?!\d)", r"0\1", value)


def numbers(value: str) -> tuple[float, float] | None:
    """Least and greatest number of a value or a range; None for no number. `<` and `>` leave the bound itself out."""
    value = value.strip()
    first, dots, last = value.partition("..")
    if dots:
        low = number(first) if first.strip() else float("-inf")
        high = number(last) if last.strip() else float("inf")
        return None if low is None or high is None else (low, high)
    sign = _SIGNS.fullmatch(value)
    amount = number(sign["rest"]) if sign else None
    if sign is None or amount is None:
        return None
    tiny = max(abs(amount) * 1e-12, 1e-12)
    return {
        "<": (float("-inf"), amount - tiny),
        "<=": (float("-inf"), amount),
        ">": (amount + tiny, float("inf")),
        ">=": (amount, float("inf")),
    }.get(sign["sign"] or "", (amount, amount))


def number(text: str) -> float | None:
    """A number as typed: 16,000 or 1.5bn or 64.78%; None for anything else."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        return None
    digits = found["digits"]
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", digits):
        digits = digits.replace(",", "")
    elif digits.count(",") == 1 and "." not in digits:
        digits = digits.replace(",", ".")
    scale = _SCALES.get(found["scale"].lower())
    try:
        return None if scale is None else float(digits) * scale
    except ValueError:
        return None


def _dated(text: str) -> bool:
    return is_partial_date(text) and not text.startswith("--")


def _signed(sign: str, rest: str) -> tuple[str, str] | None:
    if not _dated(rest):
        return None
    first, last = first_day(rest) or "", last_day(rest) or ""
    return {
        "<": ("0000-01-01", _neighbour(first, -1)),
        "<=": ("0000-01-01", last),
        ">": (_neighbour(last, 1), "9999-12-31"),
        ">=": (first, "9999-12-31"),
        "=": (first, last),
    }[sign]


def _neighbour(day: str, step: int) -> str:
    from datetime import date, timedelta

    try:
        return (date.fromisoformat(day) + timedelta(days=step)).isoformat()
    except (ValueError, OverflowError):
        return day
