"""Read the unit that follows a number: `percent`, `US dollars a barrel`, `km`, `years old`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Number
from app.extract.statistics.unit_table import AFTER_SPACE, ENGLISH, EXACT, PER, TOUCHING

SURFACES: Final[dict[str, tuple[str, str]]] = {
    surface: (name, kind)
    for kind, names in ENGLISH.items()
    for name, surfaces in names.items()
    for surface in surfaces.split("|")
}
KINDS: Final[dict[str, str]] = {name: kind for kind, names in ENGLISH.items() for name in names}
_UNIT: Final = pattern(
    r"[ \u00a0-]?("
    + "|".join(
        re.escape(surface) + (r"\b" if surface[-1].isalnum() else "")
        for surface in sorted(SURFACES, key=len, reverse=True)
    )
    + r")(?![\w²³])",
    re.IGNORECASE,
)
_PER: Final = pattern(
    r"(?:-| )?(?:per|an?|/|each|every)[ -]?(share|year|month|day|week|hour|night|barrel|gallon|litre|liter|tonne|ton|kilogram|kg|pound|gram|ounce"
    r"|square foot|square meter|square metre|person|head|capita|game|minute|second|mmbtu|unit|mwh|kwh|acre|hectare|mile|household|student|vote|ticket)\b",
    re.IGNORECASE,
)
_NOT_PER: Final = pattern(r".{0,3}(?:ago|earlier|before|later|after)\b")
_OLD: Final = pattern(r"[ -](?:old|of age)\b")
_DOLLAR_NAME: Final = pattern(r" ?\(?(?:USD|US|dollars|dong)\b\)?")
_RATE_KINDS: Final = frozenset({"currency", "physical", "count", "ratio", "duration", "percent"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit in the text: its name, kind and where it ends."""

    name: str
    kind: str
    end: int


def attach(number: Number, text: str, limit: int) -> None:
    """Give the number the unit that follows it, when one does; `limit` is where the sentence ends."""
    if number.unit:
        rate = _rate(text, number.end, limit)
        if rate:
            number.unit, number.end = f"{number.unit} per {rate.name}", rate.end
        else:
            _repeated(number, text)
        return
    unit = read(number, text)
    if unit is None:
        return
    number.unit, number.kind, number.end = unit.name, unit.kind, unit.end
    if unit.kind == "duration":
        old = _OLD.match(text, unit.end)
        if old:
            number.unit, number.kind, number.end = f"{unit.name} of age", "age", old.end()
            return
    if unit.kind in _RATE_KINDS:
        rate = _rate(text, unit.end, limit)
        if rate and not (unit.kind == "percent" and rate.name not in ("year", "month")):
            number.unit, number.end = f"{unit.name} per {rate.name}", rate.end


def read(number: Number, text: str) -> Unit | None:
    """The unit right after the number, or None."""
    match = _UNIT.match(text, number.end)
    if match is None:
        return None
    surface = match[1]
    key = surface.lower()
    touching = match.start(1) == number.end
    spaced = text[number.end] in " \u00a0" if not touching else False
    if key in TOUCHING and not touching:
        allowed = key in AFTER_SPACE and spaced and not number.written_out and not number.is_range
        if key == "won":
            allowed = bool(number.scale)
        if key == "hr":
            allowed = not number.written_out
        if not allowed or (
            surface[0].isupper() and len(surface) == 1 and text[match.end() : match.end() + 1] == "."
        ):
            return None
    name, kind = SURFACES[key]
    if surface in EXACT:
        name, kind = EXACT[surface], "physical"
    if key == "nm" and surface == "Nm":
        name = "newton metre"
    if key in ("c", "f") and surface.islower():
        return None
    if key == "g" and surface == "G":
        return None
    if key == "point" and not touching and text[number.end] == " ":
        return None if number.written_out else Unit(name, kind, match.end())
    return Unit(name, kind, match.end())


def _rate(text: str, at: int, limit: int) -> Unit | None:
    match = _PER.match(text, at, min(limit, at + 30))
    if match is None or _NOT_PER.match(text, match.end(), limit):
        return None
    per = match[1].lower()
    return Unit(PER.get(per, per), "rate", match.end())


def _repeated(number: Number, text: str) -> None:
    """`$5 dollars`, `US$5 million USD`: the second naming belongs to the span."""
    match = _DOLLAR_NAME.match(text, number.end)
    if match and text[number.start : number.end].startswith("$") and match[0].strip("() ") in ("USD", "US"):
        number.end = match.end() - (1 if match[0].endswith(")") and "(" not in match[0] else 0)
