"""Finding collections by their names, by what they are for, and by what is written in their briefs."""

from __future__ import annotations

import re
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.describing import driven
from db.facets import BRIEF, COLLECTION
from db.listing import among
from db.records import Ref, SearchHit
from db.search import holding
from db.search.found import Found
from db.search.query import Node
from db.search.snippets import Finder

COUNTED: Final = 1000
# The signs of a brief's Markdown, which are no words of its writer.
_SIGNS: Final = re.compile(
    r"^>\s*\[(?P<source>(?:\\.|[^\]])*)\]\(rapporteur://[^)]*\)$|^>\s?|^#{1,6}\s+|^- |<!--|-->|\*{1,3}|\\(?=\W)",
    re.MULTILINE,
)


def find(session: Session, node: Node) -> Found:
    """The collections whose name, note or brief holds the words of a query; with a field it finds records only."""
    held = holding.said(node, "collection_fts", "collection", "x.id")
    if held is None:
        return Found("collection", 0, False, [])
    statement = f"SELECT x.id FROM collection x WHERE {held[0]} AND x.deleted_at IS NULL ORDER BY x.id DESC LIMIT {COUNTED + 1}"
    rows = driven(session, statement, held[1])
    hits = [(row[0], 0.0) for row in rows[:COUNTED]]
    return Found("collection", len(hits), len(rows) > COUNTED, hits)


def describe(session: Session, hits: list[tuple[int, float]], finder: Finder) -> dict[int, SearchHit]:
    """The hits by the id of their collection, with the words of its note or brief around them."""
    c = COLLECTION.c
    query = (
        select(c.id, c.name, c.note, BRIEF.c.body)
        .outerjoin(BRIEF, BRIEF.c.collection_id == c.id)
        .where(among(c.id, [i for i, _ in hits]))
    )
    found = {}
    for row in session.connection().execute(query):
        written = "\n".join(part for part in (row.note, plain(row.body or "")) if part)
        words = finder.snippet(written or row.name)
        ref = Ref("collection", row.id)
        found[row.id] = SearchHit(ref, None, row.name, "", words.text, words.spans, 0.0)
    return found


def plain(body: str) -> str:
    """A brief's words without the signs of its Markdown."""
    return _SIGNS.sub(lambda found: found["source"] or "", body)
