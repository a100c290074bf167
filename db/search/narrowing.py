"""What is chosen beside the results, said in the language of the search box: one query is searched, counted and saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db.records import Where

# Facets whose values are choices of `is:` or have another name in a query.
_FIELDS: Final = {"geography": "place", "disputed": "is"}
_WORDS: Final = ("state", "nature", "seal", "status", "kind", "language", "genre", "unit", "year")


def query_of(where: Where) -> str:
    """What is typed with the chosen values and the period before it; the typed end stays the end."""
    parts = [_chosen(field, values) for field, values in where.facets if values]
    if where.period:
        first, last = where.period
        parts.append(f"date:{first if first > '0000' else ''}..{last if last < '9999' else ''}")
    if not parts:
        return where.query
    typed = where.query
    if typed.strip() and " OR " in typed:
        typed = f"({typed}" + (")" if typed[-1].isspace() else "")
    return " ".join([*parts, typed])


def _chosen(field: str, values: Sequence[str]) -> str:
    said = [_value(field, value) for value in values]
    return said[0] if len(said) == 1 else f"({' OR '.join(said)})"


def _value(field: str, value: str) -> str:
    name = _FIELDS.get(field, field)
    if field == "disputed":
        return "is:disputed"
    clean = " ".join(value.replace('"', " ").split())
    return f'{name}:"{clean}"' if field in _WORDS else f'{name}:"={clean}"'
