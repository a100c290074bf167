"""One name of CSL-JSON: its parts, with particles and suffixes split off where the data left them inside.

Rules: a lower-case word before the family name is a non-dropping particle, one after the given name a
dropping particle; a name in double quotation marks is left as it is (CSL-JSON, "parse-names").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_ATTACHED = re.compile(r"^(\w{1,4}['’-])(\w.*)$")
_GIVEN_SUFFIX = re.compile(r"^(.+?),(!?)\s*(.+)$")


@dataclass(slots=True)
class Person:
    """A person's or a body's name."""

    family: str = ""
    given: str = ""
    dropping: str = ""
    non_dropping: str = ""
    suffix: str = ""
    comma_suffix: bool = False
    literal: str = ""
    static_order: bool = False

    @property
    def is_institution(self) -> bool:
        """A body, or a name that is printed whole."""
        return bool(self.literal) or not self.given

    @property
    def is_eastern(self) -> bool:
        """Written in a script whose names have the family name first and no space."""
        return _is_cjk(self.family or self.literal) and (not self.given or _is_cjk(self.given))

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What makes two names the same person for disambiguation."""
        return (self.family, self.given, self.literal, self.non_dropping, self.suffix)


def read_person(value: Any) -> Person:
    """A name object of CSL-JSON as a Person."""
    if not isinstance(value, Mapping):
        return Person(literal=str(value))
    literal = str(value.get("literal") or "")
    if literal:
        return Person(literal=literal)
    person = Person(
        family=str(value.get("family") or "").strip(),
        given=str(value.get("given") or "").strip(),
        dropping=str(value.get("dropping-particle") or "").strip(),
        non_dropping=str(value.get("non-dropping-particle") or "").strip(),
        suffix=str(value.get("suffix") or "").strip(),
        comma_suffix=bool(value.get("comma-suffix")),
        static_order=bool(value.get("static-ordering")),
    )
    if len(person.family) > 2 and person.family[0] == person.family[-1] == '"':
        person.family = person.family[1:-1]
    elif str(value.get("parse-names", "true")).lower() not in ("false", "0"):
        _split(person, "non-dropping-particle" in value)
    if person.family and not person.given and not person.non_dropping:
        return Person(literal=person.family, suffix=person.suffix)
    if person.given and not person.family:
        return Person(literal=person.given, suffix=person.suffix)
    return person


def _split(person: Person, has_particle: bool) -> None:
    if not person.non_dropping and not has_particle and person.given:
        person.non_dropping, person.family = _leading_particle(person.family)
    if not person.suffix and "," in person.given:
        match = _GIVEN_SUFFIX.match(person.given)
        if match:
            person.given, person.suffix = match[1].strip(), match[3].strip()
            person.comma_suffix = bool(match[2]) or person.comma_suffix
    if not person.dropping and " " in person.given and person.family:
        words = person.given.split()
        first = len(words)
        while first > 1 and _is_particle(words[first - 1]):
            first -= 1
        person.given, person.dropping = " ".join(words[:first]), " ".join(words[first:])


def _leading_particle(family: str) -> tuple[str, str]:
    """(particle, family): lower-case words in front, and an elided or hyphenated one on the name itself."""
    words = family.split()
    first = 0
    while first < len(words) - 1 and _is_particle(words[first]):
        first += 1
    particle, name = " ".join(words[:first]), " ".join(words[first:])
    attached = _ATTACHED.match(name)
    if attached and attached[1].islower() and attached[2][0].isupper():
        particle = f"{particle} {attached[1]}".strip()
        name = attached[2]
    return particle, name


def _is_particle(word: str) -> bool:
    bare = word.strip("'’.-")
    return bare != "" and bare.replace(".", "").islower() and bare[0].isalpha()


def _is_cjk(text: str) -> bool:
    for char in text:
        if char.isalpha():
            name = unicodedata.name(char, "")
            return name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI"))
    return False
