"""Putting many new articles in at once, at the level of the driver: an import of thousands would spend most of its time in the ORM.

What is derived is the same as in `db.adding`; a test compares what both write. Nothing is committed here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import JSON, func, select
from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from db import dates
from db.models import Article, ArticleText, Mention, Original, Passage
from db.search.fold import key


@dataclass(frozen=True, slots=True)
class NewOriginal:
    """What was imported: its bytes and its text in UTF-8, both as zlib streams, and the parts that cleaning took out.

    The text is None where the bytes are simply its UTF-8, and empty where it is the frozen text. `size` and `sha256` are those of the bytes; `removed` are
    (start, end, reason), code points into the text.
    """

    filename: str
    media_type: str
    size: int
    sha256: str
    data: bytes
    source_text: bytes | None
    removed: Sequence[tuple[int, int, str]] = ()


@dataclass(frozen=True, slots=True)
class NewArticle:
    """A new article with its text. `fields` are columns of `Article` but for those derived from the title and the date.

    `passages` are (start, end, number, kind, page), offsets in code points.
    """

    title: str
    published: str | None
    text: str
    sha256: str
    words: int
    original: NewOriginal
    passages: Sequence[tuple[int, int, int | None, str, int | None]]
    fields: dict[str, Any] = field(default_factory=dict)


def articles(session: Session, new: Sequence[NewArticle]) -> list[tuple[int, int]]:
    """Put articles in with their full texts, passages and originals; (id of the article, id of its text) for each."""
    session.flush()
    if not new:
        return []
    moment = dates.now()
    article_id, text_id, original_id = (_next_id(session, one) for one in (Article, ArticleText, Original))
    insert(
        session,
        Article,
        ("id", "title", "title_key", "published", "date_from", "date_to", "added_at", *new[0].fields),
        [
            (
                article_id + at,
                one.title,
                key(one.title),
                one.published,
                *dates.days(one.published, None),
                moment,
                *one.fields.values(),
            )
            for at, one in enumerate(new)
        ],
    )
    insert(
        session,
        ArticleText,
        ("id", "article_id", "kind", "text", "sha256", "words", "created_at"),
        [
            (text_id + at, article_id + at, "full text", one.text, one.sha256, one.words, moment)
            for at, one in enumerate(new)
        ],
    )
    insert(
        session,
        Passage,
        ("text_id", "start_at", "end_at", "number", "kind", "page"),
        [(text_id + at, *passage) for at, one in enumerate(new) for passage in one.passages],
    )
    names = ("filename", "media_type", "size", "sha256", "data", "source_text")
    insert(
        session,
        Original,
        ("id", "article_id", "text_id", *names, "removed"),
        [
            (
                *(original_id + at, article_id + at, text_id + at),
                *(getattr(one.original, name) for name in names),
                one.original.removed,
            )
            for at, one in enumerate(new)
        ],
    )
    return [(article_id + at, text_id + at) for at in range(len(new))]


def mentions(session: Session, found: Iterable[tuple[int, int, int, int]]) -> None:
    """Note where parties are named in texts that had no mentions: (text id, party id, start, end)."""
    rows = {(text, start, party): end for text, party, start, end in found}
    insert(
        session,
        Mention,
        ("text_id", "start_at", "party_id", "end_at"),
        [(*place, end) for place, end in rows.items()],
    )


def insert(session: Session, model: Any, names: Sequence[str], rows: list[tuple[Any, ...]]) -> None:
    """Insert rows of the named columns; the others get the model's defaults."""
    if not rows:
        return
    statement, rest, lists = _statement(model, tuple(names))
    if lists:
        rows = [tuple(json.dumps(v) if at in lists else v for at, v in enumerate(row)) for row in rows]
    if rest:
        rows = [(*row, *rest) for row in rows]
    session.connection().exec_driver_sql(statement, rows)


@cache
def _statement(model: Any, names: tuple[str, ...]) -> tuple[str, tuple[Any, ...], frozenset[int]]:
    """The statement, the defaults of the columns that are not given, and which of those given are JSON."""
    table = model.__table__
    rest: dict[str, Any] = {}
    for column in table.columns:
        if column.name in names or column.nullable or column.primary_key:
            continue
        default = column.default
        if default is None or not default.is_scalar:
            raise TypeError(f"{table.name}.{column.name} has no default and is not given")
        rest[column.name] = default.arg
    every = (*names, *rest)
    columns, places = ", ".join(f'"{name}"' for name in every), ", ".join("?" for _ in every)
    lists = frozenset(at for at, name in enumerate(names) if isinstance(table.c[name].type, JSON))
    return f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})', tuple(rest.values()), lists


def _next_id(session: Session, model: Any) -> int:
    """The id that the next row gets; of a table that gives no id twice, also after the last row was deleted."""
    highest = int(session.execute(select(func.coalesce(func.max(model.id), 0))).scalar_one())
    if model.__table__.dialect_options["sqlite"]["autoincrement"]:
        given = session.execute(
            sql("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": model.__tablename__}
        ).scalar()
        highest = max(highest, int(given or 0))
    return highest + 1
