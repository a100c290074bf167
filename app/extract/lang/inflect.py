"""Forms of regular English verbs, so that the lists hold each verb once."""

from __future__ import annotations

_VOWELS = "aeiou"


def forms(verb: str) -> tuple[str, ...]:
    """A verb's own form, third person, past and -ing form; a final "!" asks for a doubled consonant ("quip!")."""
    doubled = verb.endswith("!")
    base = verb.rstrip("!")
    if doubled:
        return base, base + "s", base + base[-1] + "ed", base + base[-1] + "ing"
    if base.endswith("e"):
        return base, base + "s", base + "d", (base if base.endswith("ee") else base[:-1]) + "ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    plural = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return base, plural, base + "ed", base + "ing"


def all_forms(listed: str) -> frozenset[str]:
    """The forms of every verb of a list; irregular ones are written "say/says/said/saying"."""
    found: set[str] = set()
    for verb in listed.split():
        found.update(verb.split("/") if "/" in verb else forms(verb))
    return frozenset(found)
