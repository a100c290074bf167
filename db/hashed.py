"""Finding texts and originals by their SHA-256 through an index of its first digits."""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy import text
from sqlalchemy.orm import Session

from db.models import ArticleText, Original


def holders(
    session: Session, model: type[ArticleText] | type[Original], hashes: Collection[str]
) -> list[tuple[str, int]]:
    """The hash, in hexadecimal, and the article of every text or original with one of these hashes."""
    # CROSS JOIN: SQLite else reads the whole table where it believes that it holds little.
    query = text(
        f"SELECT x.sha256, x.article_id FROM json_each(:hashes) j CROSS JOIN {model.__tablename__} x "
        "ON substr(x.sha256, 1, 12) = substr(j.value, 1, 12) AND x.sha256 = j.value"
    )
    found = session.execute(query, {"hashes": json.dumps(list(hashes))})
    return [(sha256, article_id) for sha256, article_id in found]
