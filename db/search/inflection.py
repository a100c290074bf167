"""The other forms of an English word: sign, signs, signed, signing.

Forms are made by the rules of English endings and kept when the Snowball stemmer (M. Porter's English, "Porter2") gives
them the same stem. The stem alone would be too wide: it also makes one of import and important, author and authority,
internal and international. So only inflections count (-s, -ed, -ing) and the noun in -ion of a verb (negotiate,
negotiation), which are what someone who types one form wants with it.

A word with a capital or another letter than a to z is a name or another language and has no other forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

SHORTEST: Final = 3
_ENGLISH: Final = re.compile(r"[a-z]+")
_VOWELS: Final = "aeiou"
_DOUBLED: Final = "bdfgklmnprstz"
_ENDINGS: Final = ("ings", "ions", "ing", "ion", "ies", "ied", "ed", "es", "s", "d")
# Words that share a stem and endings and are still not each other's forms.
_APART: Final = (
    ({"unit", "units"}, {"unite", "unites", "united", "uniting"}),
    ({"convent", "convents"}, {"convention", "conventions"}),
    ({"process", "processes", "processed", "processing"}, {"procession", "processions"}),
    ({"recess", "recesses", "recessed"}, {"recession", "recessions"}),
    ({"success", "successes"}, {"succession", "successions"}),
    ({"miss", "misses", "missed", "missing"}, {"mission", "missions"}),
    ({"new"}, {"news"}),
    ({"mean", "meaning", "meanings"}, {"means"}),
    ({"good"}, {"goods"}),
    ({"custom"}, {"customs"}),
    ({"human", "humans"}, {"humane"}),
    ({"past"}, {"paste", "pastes", "pasted", "pasting"}),
    ({"secret", "secrets"}, {"secretion", "secretions", "secrete", "secreted"}),
    ({"relate", "relates", "related", "relating"}, {"relation", "relations"}),
)


def is_inflected(word: str) -> bool:
    """Whether a word as typed may have other forms: English in lower case, three letters or more."""
    return len(word) >= SHORTEST and _ENGLISH.fullmatch(word) is not None


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """The other forms that an English word may have, without itself; some of them no text will ever hold."""
    if not is_inflected(word):
        return ()
    stem = _stemmer()
    own = stem(word)
    found: dict[str, None] = {}
    for base in _bases(word):
        if stem(base) == own:
            found |= dict.fromkeys(form for form in _inflected(base) if stem(form) == own)
    found.pop(word, None)
    return tuple(form for form in found if not _are_apart(word, form))


def _bases(word: str) -> list[str]:
    """What a word may be an inflection of, itself first."""
    found = [word]
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < 2:
            continue
        if ending in ("ies", "ied"):
            found.append(f"{rest}y")
        elif ending not in ("s", "d") and len(rest) > 2 and rest[-1] == rest[-2] and rest[-1] in _DOUBLED:
            found.append(rest[:-1])
        if ending in ("ing", "ings") and rest.endswith("y") and len(rest) < 4:
            found.append(f"{rest[:-1]}ie")  # dying, lying
        if ending not in ("s", "d", "ies", "ied"):
            found.append(f"{rest}e")
        found.append(rest)
    return [base for base in dict.fromkeys(found) if len(base) >= 2]


def _inflected(base: str) -> list[str]:
    """A base with the endings that English gives it."""
    found = [base]
    if base.endswith(("ion", "ing", "ment", "ness")) and len(base) > 5:
        found.append(f"{base}s")
    elif base.endswith("ie") and len(base) < 5:
        found += [f"{base}s", f"{base}d", f"{base[:-2]}ying"]
    elif base.endswith("e"):
        cut = base[:-1]
        found += [f"{base}s", f"{base}d", f"{cut}ing", f"{cut}ings", f"{base}ing"]
        if cut.endswith(("t", "s", "c")):
            found += [f"{cut}ion", f"{cut}ions"]
    elif base.endswith("y") and len(base) > 2 and base[-2] not in _VOWELS:
        found += [f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing", f"{base}ings"]
    else:
        plural = "es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s"
        found += [f"{base}{plural}", f"{base}ed", f"{base}ing", f"{base}ings"]
        if base.endswith("o"):
            found.append(f"{base}es")
        if base.endswith(("t", "s")):
            found += [f"{base}ion", f"{base}ions"]
        if base[-1] in _DOUBLED and len(base) > 2 and base[-2] in _VOWELS:
            found += [f"{base}{base[-1]}{ending}" for ending in ("ed", "ing", "ings")]
    return found


def ready() -> None:
    """Load the stemmer (150 ms of CPU, for it brings thirty languages), so that the first word need not wait for it."""
    _stemmer()


def _are_apart(one: str, other: str) -> bool:
    if {one, other} == {min(one, other), f"{min(one, other)}e"}:  # human and humane, moral and morale
        return True
    return any((one in left and other in right) or (one in right and other in left) for left, right in _APART)


@cache
def _stemmer() -> Callable[[str], str]:
    from snowballstemmer import stemmer  # late: only a search by words needs it

    english: Callable[[str], str] = lru_cache(maxsize=20_000)(stemmer("english").stemWord)
    return english
