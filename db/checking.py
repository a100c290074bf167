"""Checking a library: seals against frozen texts, the file against itself, the index and the counts against the records."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Final

from sqlalchemy import func, select, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from db import tallying
from db.facets import HIGHLIGHT, QUOTE, STATISTIC, TEXT
from db.listing import among, chunks
from db.records import Progress, Seal
from db.search import index

SEALED: Final = (("quote", QUOTE), ("statistic", STATISTIC), ("highlight", HIGHLIGHT))
SHOWN: Final = 20  # problems of one sort that are named


def seals(
    session: Session, progress: Callable[[Progress], None] | None = None
) -> dict[str, list[tuple[int, Seal]]]:
    """The seals of all quotes, statistics and highlights, computed anew text by text; yields those that differ from what is stored."""
    connection = session.connection()
    total = connection.execute(select(func.count()).select_from(TEXT)).scalar_one()
    changed: dict[str, list[tuple[int, Seal]]] = {kind: [] for kind, _ in SEALED}
    superseded = _superseded(session)
    for done, (text_id, text, holds) in enumerate(_texts(session), 1):
        for kind, table in SEALED:
            query = select(table.c.id, table.c.start_at, table.c.end_at, table.c.text, table.c.seal).where(
                table.c.text_id == text_id
            )
            for i, start, end, words, stored in connection.execute(query):
                seal: Seal = "verified" if text[start:end] == words else "not found"
                seal = seal if holds and text_id not in superseded else "source changed"
                if seal != stored:
                    changed[kind].append((i, seal))
        if progress and (done % 50 == 0 or done == total):
            progress(Progress(done, total, "texts"))
    return changed


def _superseded(session: Session) -> frozenset[int]:
    """Full texts that have a newer version: what still rests on one does not stand in its article any more.

    The text of a digest is ours; that the real article took its place changes nothing in the source.
    """
    query = select(TEXT.c.id).where(~TEXT.c.current, TEXT.c.kind == "full text")
    return frozenset(session.connection().execute(query).scalars())


def _texts(session: Session) -> Iterator[tuple[int, str, bool]]:
    ids = session.connection().execute(select(TEXT.c.id).order_by(TEXT.c.id)).scalars().all()
    for some in chunks(ids, 200):
        query = select(TEXT.c.id, TEXT.c.text, TEXT.c.sha256).where(among(TEXT.c.id, some))
        for text_id, text, stored in session.connection().execute(query):
            found = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
            yield text_id, text, found == stored


def store(session: Session, changed: dict[str, list[tuple[int, Seal]]]) -> None:
    """Write seals that have changed."""
    for kind, table in SEALED:
        for seal in ("verified", "source changed", "not found"):
            for some in chunks(i for i, found in changed[kind] if found == seal):
                session.connection().execute(update(table).where(among(table.c.id, some)).values(seal=seal))


def texts_changed(session: Session) -> list[int]:
    """The frozen texts whose words are not those that were frozen."""
    return [text_id for text_id, _, holds in _texts(session) if not holds]


def integrity(session: Session) -> list[str]:
    """What SQLite finds wrong with the file; nothing when it is sound."""
    rows = session.connection().exec_driver_sql(f"PRAGMA integrity_check({SHOWN})").scalars().all()
    return [str(row) for row in rows if row != "ok"]


def links(session: Session) -> list[str]:
    """Records that refer to records that are not there."""
    rows = session.connection().exec_driver_sql("PRAGMA foreign_key_check").fetchmany(SHOWN)
    return [f"{table} {row} refers to a missing {parent}" for table, row, parent, _ in rows]


def counts_differ(session: Session) -> list[str]:
    """Which of the kept counts differ from a recount."""
    found = tallying.differences(session.connection().exec_driver_sql)
    return [
        f"{kind} {facet} {value}: {kept} for {right}" for kind, facet, value, kept, right in found[:SHOWN]
    ]


def index_differs(session: Session) -> list[str]:
    """The parts of the full-text index that differ from the records. Needs a write session."""
    found = []
    for one in index.INDEXES:
        try:
            index.check_one(session.connection().exec_driver_sql, one)
        except DatabaseError as error:
            found.append(f"{one.name}: {error.orig}")
    return found
