"""What a mixed list shows of records of any kind: title, subtitle, article and place.

One statement a kind, as text: a page of hits is read at every key, and building the same statements from expressions
would cost more than running them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy.orm import Session

from db import parties
from db.records import Kind, Ref, Span

Description = tuple[str, str, int | None, Span | None]

_SOURCE: Final = "JOIN article a ON a.id = x.article_id LEFT JOIN outlet o ON o.id = a.outlet_id"  # of a quote or statistic
_PLACE: Final = "x.article_id, x.text_id, x.start_at, x.end_at, x.paragraph"
_LISTED: Final = "FROM json_each(?) j CROSS JOIN"
_QUERIES: Final[dict[str, str]] = {
    "article": f"SELECT x.id, x.title, o.name, x.published {_LISTED} article x ON x.id = j.value "
    "LEFT JOIN outlet o ON o.id = x.outlet_id",
    "quote": f"SELECT x.id, x.text, coalesce(p.name, x.speaker_label), x.role, o.name, a.title, a.published, {_PLACE} "
    f"{_LISTED} quote x ON x.id = j.value {_SOURCE} LEFT JOIN party p ON p.id = x.speaker_id",
    "statistic": "SELECT x.id, x.text, x.measure, x.when_text, x.when_start, p.name, o.name, a.title, a.published, "
    f"{_PLACE} {_LISTED} statistic x ON x.id = j.value {_SOURCE} LEFT JOIN party p ON p.id = x.geography_id",
    "event": "SELECT x.id, x.title, x.when_start, x.when_end, x.when_text, p.name, (SELECT s.article_id FROM "
    "event_source s WHERE s.event_id = x.id AND NOT s.hidden ORDER BY s.id LIMIT 1) "
    f"{_LISTED} event x ON x.id = j.value LEFT JOIN party p ON p.id = x.place_id",
    "highlight": f"SELECT x.id, x.text, o.name, a.title, a.published, {_PLACE} "
    f"{_LISTED} highlight x ON x.id = j.value {_SOURCE}",
    "topic": f"SELECT x.id, x.name {_LISTED} topic x ON x.id = j.value",
    "collection": f"SELECT x.id, x.name, x.query {_LISTED} collection x ON x.id = j.value",
}
_PARTIES: Final = ("person", "organisation", "place", "instrument")


def describe(session: Session, refs: Iterable[Ref]) -> dict[Ref, Description]:
    """Title, subtitle, article and place of records; those that are gone are left out."""
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    named: list[int] = []
    for ref in refs:
        (named if ref.kind in _PARTIES else by_kind[ref.kind]).append(ref.id)
    found: dict[Ref, Description] = {}
    for kind, ids in by_kind.items():
        for row in fetched(session, _QUERIES[kind], ids):
            found[Ref(kind, row[0])] = _described(kind, row)
    if named:
        for party, party_id, name, description in parties.heads(session, named):
            found[Ref(party, party_id)] = (name, description, None, None)
    return found


def fetched(session: Session, statement: str, ids: Iterable[int]) -> list[Any]:
    """The rows of a statement whose one parameter is a list of ids."""
    return driven(session, statement, (json.dumps(list(ids)),))


def driven(session: Session, statement: str, parameters: tuple[Any, ...]) -> list[Any]:
    """The rows of a statement as SQLite itself gives them: for many rows ten times as quick as through SQLAlchemy, and for
    few without the tenth of a millisecond that each statement costs there."""
    driver: Any = session.connection().connection.dbapi_connection
    rows: list[Any] = driver.execute(statement, parameters).fetchall()
    return rows


def line(*parts: str | None) -> str:
    """What is known of several things, with points between them."""
    return " · ".join(part for part in parts if part)


def _described(kind: Kind, row: Any) -> Description:
    if kind == "article":
        i, title, outlet, published = row
        return title, line(outlet, published), i, None
    if kind == "quote":
        _, words, speaker, role, outlet, title, published, *place = row
        return words, line(speaker, role, outlet or title, published), place[0], Span(*place)
    if kind == "statistic":
        _, words, measure, when, start, geography, outlet, title, published, *place = row
        shown = f"{words} · {measure}" if measure else words
        return shown, line(when or start, geography, outlet or title, published), place[0], Span(*place)
    if kind == "highlight":
        _, words, outlet, title, published, *place = row
        return words, line(outlet or title, published), place[0], Span(*place)
    if kind == "collection":
        return row[1], row[2] or "", None, None
    if kind == "event":
        _, title, start, end, when, place_name, article_id = row
        return (
            title,
            line(" to ".join(part for part in (start, end) if part) or when, place_name),
            article_id,
            None,
        )
    return row[1], "", None, None
