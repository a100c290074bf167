"""A query in words, for the line below the search box: how it was understood."""

from __future__ import annotations

from typing import Final

from db.search import ranges
from db.search.query import Among, And, Field, Near, Node, Not, Or, Phrase, Word

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


def understood(node: Node | None) -> str:
    """The query in words; "everything" when it asks for nothing."""
    return "everything" if node is None else _words(node)


def _words(node: Node) -> str:
    if isinstance(node, And):
        return " and ".join(f"({_words(p)})" if isinstance(p, Or) else _words(p) for p in node.parts)
    if isinstance(node, Or):
        return " or ".join(f"({_words(p)})" if isinstance(p, And) else _words(p) for p in node.parts)
    if isinstance(node, Not):
        inner = _words(node.part)
        return f"not ({inner})" if isinstance(node.part, And | Or) else f"not {inner}"
    if isinstance(node, Word):
        own = f"words that begin with “{node.text}”" if node.prefix else f"“{node.text}”"
        return f"{own} (also {', '.join(node.forms)})" if node.forms else own
    if isinstance(node, Phrase):
        return f"exactly “{node.text}”"
    if isinstance(node, Near):
        words = [_words(part).removeprefix("exactly ") for part in node.parts]
        return f"{' and '.join(words[:-1])} within {node.distance} words of {words[-1]}"
    if isinstance(node, Among):
        return node.said
    return _field(node)


def _field(field: Field) -> str:
    value = field.value
    if field.name in _DATED or field.name == "value":
        return _ranged(field.name, value.strip())
    if value.startswith("=") and len(value) > 1:
        return _FIELDS[field.name].format(value[1:]) + " exactly"
    return _FIELDS[field.name].format(value)


def _ranged(name: str, value: str) -> str:
    """A date or number with its bounds in words; what cannot be read as one is said to be none."""
    dated = name in _DATED
    known = ranges.days(value) if dated else ranges.numbers(value)
    if value and not value.strip("."):
        return "with a date" if dated else "with a number"
    if known is None:
        return f"{_FIELDS[name].format(f'“{value}”')} (no {'date' if dated else 'number'})"
    first, dots, last = value.partition("..")
    if dots and first and last:
        value = f"{first} to {last}"
    elif dots:
        later = "or later" if dated else "or more"
        value = f"{first} {later}" if first else f"up to {last}"
    else:
        for sign, words in _SIGNS[dated].items():
            if value.startswith(sign):
                value = words.format(value[len(sign) :].strip())
                break
    return _FIELDS[name].format(value)
