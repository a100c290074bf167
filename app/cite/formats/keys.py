"""Stable, readable citation keys: family name or outlet, year, first long word of the title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from app.cite.item import CiteItem, date_parts

_SHORT = {"the", "and", "for", "with", "from", "that", "this", "into", "over", "của", "cua", "các", "cac"}


def citation_key(item: CiteItem) -> str:
    """The record's own key, or one made of author (or outlet), year and title: "rogers2023biden"."""
    if item.citation_key:
        return item.citation_key
    first = item.authors[0] if item.authors else None
    who = (first.family or first.literal) if first else item.outlet
    parts = date_parts(item.issued)
    words = [word for word in _ascii(item.title).split() if len(word) > 2 and word not in _SHORT]
    key = "".join(_ascii(who).split()[:3]) + (str(parts[0]) if parts else "nd") + (words[0] if words else "")
    return key or "untitled"


def citation_keys(items: Iterable[CiteItem]) -> dict[str, str]:
    """A key for each item id, told apart by a letter where two would be the same."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for item in items:
        if item.id in keys:
            continue
        base = key = citation_key(item)
        number = 0
        while key in taken:
            key, number = f"{base}{_letters(number)}", number + 1
        taken.add(key)
        keys[item.id] = key
    return keys


def _letters(number: int) -> str:
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(97 + rest) + text
    return text


def _ascii(text: str) -> str:
    folded = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in folded if not unicodedata.combining(c))).strip()
