"""Finding by the notes that the user wrote: the record is shown with its note around the hit."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import describing
from db.describing import driven
from db.facets import BOOKMARK
from db.listing import among
from db.records import Ref, SearchHit
from db.search import holding
from db.search.found import Found
from db.search.query import Node
from db.search.snippets import Finder

COUNTED: Final = 1000


def find(session: Session, node: Node) -> Found:
    """The bookmarks whose note holds the words of a query; with a field it finds records, not notes."""
    held = holding.said(node, "note_fts", "note", "x.id")
    if held is None:
        return Found("note", 0, False, [])
    statement = (
        f"SELECT x.id FROM bookmark x WHERE {held[0]} AND NOT x.hidden ORDER BY x.id DESC LIMIT {COUNTED + 1}"
    )
    rows = driven(session, statement, held[1])
    hits = [(row[0], 0.0) for row in rows[:COUNTED]]
    return Found("note", len(hits), len(rows) > COUNTED, hits)


def describe(session: Session, hits: list[tuple[int, float]], finder: Finder) -> dict[int, SearchHit]:
    """The hits by the id of their bookmark: the record, with the words of the note."""
    ids = [i for i, _ in hits]
    c = BOOKMARK.c
    rows = (
        session.connection().execute(select(c.id, c.kind, c.record_id, c.note).where(among(c.id, ids))).all()
    )
    shown = describing.describe(session, [Ref(row.kind, row.record_id) for row in rows])
    found = {}
    for row in rows:
        ref = Ref(row.kind, row.record_id)
        if ref in shown:
            title, subtitle, article_id, _ = shown[ref]
            words = finder.snippet(row.note)
            found[row.id] = SearchHit(
                ref, article_id, title, subtitle, words.text, words.spans, 0.0, noted=True
            )
    return found
