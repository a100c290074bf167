"""The query of the search box as conditions on a list."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, literal_column, text
from sqlalchemy.orm import Session

from db.listing import Condition, ListSpec
from db.search.fold import fold


def condition(session: Session, spec: ListSpec, query: str) -> Condition:
    """The records of a list that a query finds."""
    words = re.findall(r"\w+", fold(query))
    if not words:
        return literal_column("1") == literal_column("1")
    match = " ".join(f'"{w}"' for w in words[:-1]) + f' "{words[-1]}"*'
    found = text(f"SELECT rowid FROM {spec.index} WHERE {spec.index} MATCH :m").bindparams(m=match)
    return spec.id.in_(found)


def in_notes(bookmark_id: ColumnElement[int], query: str) -> Any:
    """The bookmarks whose note holds the words of a query."""
    words = re.findall(r"\w+", fold(query)) or ["x"]
    match = " ".join(f'"{w}"' for w in words[:-1]) + f' "{words[-1]}"*'
    return bookmark_id.in_(text("SELECT rowid FROM note_fts WHERE note_fts MATCH :m").bindparams(m=match))
