"""Names that the words around them show to be places, and capitals that are money or measures and no names at all."""

from __future__ import annotations

import re
from typing import Final

from app.extract import gazetteer
from app.extract.lang.language import words
from app.extract.names import Run, fold
from app.extract.patterns import pattern

# short forms -> the name that a library keeps
FULL: Final = {
    "us": "United States",
    "u.s": "United States",
    "usa": "United States",
    "u.s.a": "United States",
    "uk": "United Kingdom",
    "u.k": "United Kingdom",
    "un": "United Nations",
    "u.n": "United Nations",
    "eu": "European Union",
    "e.u": "European Union",
}
_IN: Final = pattern(
    r"(?:\b[Ii]n"
    r"|\b[Nn]ear|\b[Oo]utside|\bthroughout"
    r"|\b(?:city|town|village|province|district|state|port|island|region|suburb|capital|county|municipality) of"
    r"|\b(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|[Tt]hị trấn|[Tt]hị xã|[Bb]ang|[Tt]hủ đô))"
    r" (?:(?:central|northern|southern|eastern|western|downtown|nearby|rural|neighbouring|neighboring|north|south|east|west|mid) )?$"
)
# the words that can stand right before a name of which `_IN` says that it is a place
_BESIDE: Final = words(
    """in near outside throughout of central northern southern eastern western downtown nearby rural neighbouring neighboring
    north south east west mid tỉnh phố huyện quận phường xã trấn bang đô"""
)
_HELD_IN: Final = pattern(
    r"\b(?:interest(?:ed)?|confiden\w+|trust\w*|faith|belie[fv]\w*|stakes?|shares?|invest\w*|holdings?|partners?) in $"
    r"|\b(?:[Cc]hủ tịch|[Gg]iám đốc|[Bb]í thư|[Tt]rưởng|[Tt]hư ký|[Pp]hó)\b.*$"  # whoever heads a province or city
)
_REACH: Final = 40
_PREFIXES: Final = words(
    "san santa santo são sao los las new port fort mount saint st puerto el la ciudad villa nueva"
)
_FOLLOWED: Final = pattern(r", ((?:[A-ZĐ][\w'’-]+)(?: [A-ZĐ][\w'’-]+){0,2})")
_CODES: Final = words(
    """usd vnd eur gbp jpy cny krw idr thb php inr myr sgd aud cad hkd chf rub brl mxn sek nok dkk pln rmb
    us a au c ca hk s nz nt r rm rs"""
)
_SIGNS: Final = "$€£¥"
_CODE: Final = pattern(r"([A-Z]{1,3})\d*")
_MEASURES: Final = words("mw gw kw mwh gwh kwh gb tb mb mhz ghz hz ha km kg mm cm c f b m bn mn tr")
_AFTER_NUMBER: Final = pattern(r"\d[ \u00a0\u202f]?$")


def key_of(run: Run) -> str:
    """The words of a run as lists of names have them: without accents, initials with stops ("u.s")."""
    low = [fold(w) for w in run.words]
    return ".".join(low) if len(low) > 1 and all(len(w) == 1 for w in low) else " ".join(low)


def is_measure(text: str, run: Run) -> bool:
    """Whether a run is the sign of a currency or a unit beside its number: `US$15.5 billion`, `VND390 trillion`, `1,200 MW`."""
    shown = text[run.start : run.end]
    code = _CODE.fullmatch(shown)
    after = text[run.end : run.end + 2].lstrip(" \u00a0") or " "
    if (
        code is not None
        and code[1].lower() in _CODES
        and (len(code[1]) > 2 or shown[-1].isdigit() or after[:1] in _SIGNS)
    ):
        return True
    if text[max(0, run.start - 1) : run.start] == "°":
        return True
    return shown.lower() in _MEASURES | _CODES and bool(
        _AFTER_NUMBER.search(text, max(0, run.start - 2), run.start)
    )


def located(text: str, runs: list[Run]) -> dict[str, bool]:
    """The keys of the names that a preposition of place or a larger place beside them shows to be places.

    True where what stands before says so plainly: "the city of Varn", "tỉnh Thanh Lâm".
    """
    found: dict[str, bool] = {}
    for run in runs:
        if run.title or not run.words or any(any(c.isdigit() for c in w) for w in run.words):
            continue
        before = text[max(0, run.start - _REACH) : run.start]
        beside = before[-1:] == " " and before.rsplit(" ", 2)[-2].lower() in _BESIDE
        shown = _IN.search(before) if beside and not _HELD_IN.search(before) else None
        if shown is not None or _has_larger(text, run):
            plain = shown is not None and not shown[0].lower().startswith(
                ("in ", "near ", "outside ", "throughout ")
            )
            key = key_of(run)
            found[key] = found.get(key, False) or plain
    return found


def _has_larger(text: str, run: Run) -> bool:
    """`Springfield, Illinois`: a comma and a known place behind a name."""
    match = _FOLLOWED.match(text, run.end, run.end + 50)
    if match is None or run.possessive:
        return False
    following = match[1].split()
    return any(
        " ".join(fold(w) for w in following[:size]) in gazetteer.PLACES
        for size in range(1, len(following) + 1)
    ) and bool(re.match(r"[,.;:\n]| [a-z]|$", text[match.end() : match.end() + 2]))


def is_prefixed(run: Run) -> bool:
    """Whether a name begins as names of places do: `San Jose`, `New Haven`."""
    return len(run.words) > 1 and fold(run.words[0]) in _PREFIXES
