"""A query in words, for the line below the search box: how it was understood."""

from __future__ import annotations

from typing import Final

from db.search.query import And, Field, Near, Node, Not, Or, Phrase, Word

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
    "note": "with “{}” in the note",
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
        return f"“{node.text}…”" if node.prefix else f"“{node.text}”"
    if isinstance(node, Phrase):
        return f"exactly “{node.text}”"
    if isinstance(node, Near):
        return f"“{node.words[0]}” within {node.distance} words of “{node.words[-1]}”"
    return _field(node)


def _field(field: Field) -> str:
    value = field.value
    if field.name in ("date", "year", "added", "value"):
        if value.startswith(".."):
            value = f"up to {value[2:]}"
        elif value.endswith(".."):
            value = f"{value[:-2]} or later" if field.name != "value" else f"{value[:-2]} or more"
        elif ".." in value:
            first, _, last = value.partition("..")
            value = f"{first} to {last}"
    return _FIELDS[field.name].format(value)
