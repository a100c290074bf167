"""What a language module says."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

STRONG: Final = 3  # verbs that hardly ever mean anything but speech
PLAIN: Final = 2  # verbs of speech with other uses
LOOSE: Final = 1  # verbs that may introduce words when these are quoted


def words(listed: str) -> frozenset[str]:
    """The words of a list written with blanks between them."""
    return frozenset(listed.split())


@functools.cache
def _heads(compounds: frozenset[str]) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for group in compounds:
        parts = re.findall(r"[^\W\d_]+", group)
        sizes.setdefault(parts[0], set()).add(len(parts))
    return {word: tuple(sorted(lengths, reverse=True)) for word, lengths in sizes.items()}


@dataclass(frozen=True, slots=True)
class Names:
    """Words around names, in lower case.

    `courtesy` stand only before a name ("mr"), `roles` are titles that also stand alone ("minister"), `modifiers` stand
    inside a title ("prime", "former"), `departments` after it ("foreign", "affairs"), `openers` begin sentences without
    belonging to a name, `bodies` are the words of organisations, `particles` join the parts of a name. `female` and
    `male` are titles and nouns that tell a person's gender.
    """

    courtesy: frozenset[str]
    roles: frozenset[str]
    modifiers: frozenset[str]
    departments: frozenset[str]
    openers: frozenset[str]
    bodies: frozenset[str]
    particles: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    role_link: frozenset[str]  # joins a role or a body to its field: "of"
    body_link: frozenset[str]  # joins a body to its field: "on"
    short_roles: Mapping[str, frozenset[str]]  # a title -> what else its bearer is called
    unnamed: frozenset[str]  # nouns that take up a person whose title the text did not give
    joiners: frozenset[str]  # joins two fields: "and"
    families: frozenset[str]  # family names that come first, where a body's name may run into a person's
    surnames: frozenset[str]  # roles that are also last names: "king"
    headline_verbs: frozenset[str]  # verbs that stand in headlines between names
    bodies_linked: frozenset[str]  # bodies whose name goes on after "of": "ministry"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed classes of words and verbs of speech, in lower case.

    `tags` gives a word's class: D determiner, O possessive determiner, P preposition, C conjunction, B subordinator,
    X auxiliary, A adverb, V verb, R relative pronoun, N not a noun. `cues` are the forms of verbs of speech with their
    strength, `reporting` those that take a clause ("said that ...") and whether they do without "that"; `told` those
    that name the hearer first; `promising` take "to" and a verb, `urging` somebody "to" do something. `cue_phrases` those of several words, `cue_nouns` nouns of speech ("statement").
    `pronouns` are the personal pronouns with gender: "m", "f", "o" for things and bodies, "p" for several, "1" for the
    speaker. `people` are nouns in the plural that speak without a determiner, `bodies` nouns of organisations.
    """

    tags: Mapping[str, str]
    cues: Mapping[str, int]
    reporting: Mapping[str, bool]
    told: frozenset[str]
    promising: frozenset[str]
    urging: frozenset[str]
    cue_phrases: tuple[tuple[str, ...], ...]
    cue_nouns: frozenset[str]
    pronouns: Mapping[str, str]
    people: frozenset[str]
    complements: frozenset[str]  # "that"
    inverts: bool  # "said Smith" beside "Smith said"


@dataclass(frozen=True, slots=True)
class Language:
    """Words and expressions of one language.

    `abbreviation` matches, at the end of a text, a stop that ends no sentence; `strong_cues` are the cues after which
    a sentence goes on behind a quoted question. `compounds` are the words that are written as several, `bodies` those
    among them that name an organisation.
    """

    code: str
    abbreviation: re.Pattern[str]
    strong_cues: frozenset[str]
    names: Names
    grammar: Grammar
    compounds: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()

    @property
    def compound_heads(self) -> Mapping[str, tuple[int, ...]]:
        """First words of the compounds with their lengths in words, longest first."""
        return _heads(self.compounds)
