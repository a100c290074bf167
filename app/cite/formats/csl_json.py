"""CSL-JSON: what every reference manager and citation processor reads."""

from __future__ import annotations

import json
from collections.abc import Iterable

from app.cite.formats.keys import citation_keys
from app.cite.item import CiteItem, to_csl_json


def csl_json(items: Iterable[CiteItem]) -> str:
    """A JSON array of the items, each with its citation key."""
    items = list(items)
    keys = citation_keys(items)
    rows = [
        {
            **to_csl_json(item),
            **(
                {"note": item.doubt} if item.doubt else {}
            ),  # for managers: our own citations have no use for it
            "citation-key": keys[item.id],
        }
        for item in items
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
