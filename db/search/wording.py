"""A query in words, for the line below the search box: how it was understood.

Every phrase goes through `say`, with which the window puts its own language; the phrases are those of `PHRASES`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from db.search import ranges
from db.search.query import Among, And, Field, Near, Node, Not, Or, Phrase, Word

Say = Callable[[str], str]

_FIELDS: Final = {
    "speaker": "said by “{}”",
    "party": "about “{}”",
    "person": "about the person “{}”",
    "organisation": "about the organisation “{}”",
    "place": "at or about “{}”",
    "instrument": "about the instrument “{}”",
    "outlet": "from “{}”",
    "author": "written by “{}”",
    "topic": "on the topic “{}”",
    "collection": "in the collection “{}”",
    "title": "with “{}” in the title",
    "kind": "of the kind {}",
    "genre": "of the genre {}",
    "language": "in the language {}",
    "is": "that are {}",
    "has": "that have {}",
    "date": "dated {}",
    "year": "of the year {}",
    "added": "added {}",
    "value": "with the value {}",
    "unit": "in {}",
    "measure": "measuring “{}”",
    "nature": "that are {}",
    "state": "that are {}",
    "seal": "with the seal “{}”",
    "status": "with the status {}",
    "rule": "found by the rule {}",
    "like": "like {}",
    "note": "with “{}” in the note",
}
_DATED: Final = ("date", "year", "added")
_SIGNS: Final = {
    True: {"<=": "up to {}", ">=": "{} or later", "<": "before {}", ">": "after {}", "=": "{}"},
    False: {"<=": "{} or less", ">=": "{} or more", "<": "below {}", ">": "above {}", "=": "{}"},
}
_EVERYTHING: Final = "everything"
_AND, _OR, _NOT = "and", "or", "not"
_BEGINS: Final = "words that begin with “{}”"
_ALSO: Final = "{} (also {})"
_EXACTLY: Final = "exactly “{}”"
_WHOLE: Final = "{} exactly"
_NEAR: Final = "{} within {} words of {}"
_ALIKE: Final = "like “{}” (by {})"
_NOTHING_ALIKE: Final = "like {} (no such record)"
_WITH_DATE, _WITH_NUMBER = "with a date", "with a number"
_NO_DATE, _NO_NUMBER = "{} (no date)", "{} (no number)"
_TO: Final = "{} to {}"
PHRASES: Final = tuple(
    dict.fromkeys(
        [
            *_FIELDS.values(),
            *(phrase for signs in _SIGNS.values() for phrase in signs.values() if phrase != "{}"),
            _EVERYTHING,
            _AND,
            _OR,
            _NOT,
            _BEGINS,
            _ALSO,
            _EXACTLY,
            _WHOLE,
            _NEAR,
            _ALIKE,
            _NOTHING_ALIKE,
            _WITH_DATE,
            _WITH_NUMBER,
            _NO_DATE,
            _NO_NUMBER,
            _TO,
        ]
    )
)


def understood(node: Node | None, say: Say = str) -> str:
    """The query in words; "everything" when it asks for nothing."""
    return say(_EVERYTHING) if node is None else _words(node, say)


def _words(node: Node, say: Say) -> str:
    if isinstance(node, And | Or):
        other = Or if isinstance(node, And) else And
        joint = f" {say(_AND if isinstance(node, And) else _OR)} "
        parts = (f"({_words(p, say)})" if isinstance(p, other) else _words(p, say) for p in node.parts)
        return joint.join(parts)
    if isinstance(node, Not):
        inner = _words(node.part, say)
        return f"{say(_NOT)} ({inner})" if isinstance(node.part, And | Or) else f"{say(_NOT)} {inner}"
    if isinstance(node, Word):
        own = say(_BEGINS).format(node.text) if node.prefix else f"“{node.text}”"
        return say(_ALSO).format(own, ", ".join(node.forms)) if node.forms else own
    if isinstance(node, Phrase):
        return say(_EXACTLY).format(node.text)
    if isinstance(node, Near):
        words = [f"“{p.text}”" if isinstance(p, Phrase) else _words(p, say) for p in node.parts]
        return say(_NEAR).format(f" {say(_AND)} ".join(words[:-1]), node.distance, words[-1])
    if isinstance(node, Among):
        if not node.ids:
            return say(_NOTHING_ALIKE).format(node.said)
        return say(_ALIKE).format(node.said, ", ".join(node.words) or "–")
    return _field(node, say)


def _field(field: Field, say: Say) -> str:
    value = field.value
    if field.name in _DATED or field.name == "value":
        return _ranged(field.name, value.strip(), say)
    if value.startswith("=") and len(value) > 1:
        return say(_WHOLE).format(say(_FIELDS[field.name]).format(value[1:]))
    return say(_FIELDS[field.name]).format(value)


def _ranged(name: str, value: str, say: Say) -> str:
    """A date or number with its bounds in words; what cannot be read as one is said to be none."""
    dated = name in _DATED
    known = ranges.days(value) if dated else ranges.numbers(value)
    if value and not value.strip("."):
        return say(_WITH_DATE if dated else _WITH_NUMBER)
    if known is None:
        return say(_NO_DATE if dated else _NO_NUMBER).format(say(_FIELDS[name]).format(f"“{value}”"))
    first, dots, last = value.partition("..")
    signs = _SIGNS[dated]
    if dots and first and last:
        value = say(_TO).format(first, last)
    elif dots:
        value = say(signs[">="] if first else "up to {}").format(first or last)
    else:
        for sign, phrase in signs.items():
            if value.startswith(sign):
                shown = value[len(sign) :].strip()
                value = say(phrase).format(shown) if phrase != "{}" else shown
                break
    return say(_FIELDS[name]).format(value)
