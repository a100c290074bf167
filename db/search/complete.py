"""Completing what is being typed: field names, and the library's own names, outlets, topics and collections."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db.base import Base
from db.facets import ALIAS, OUTLET, PARTY, QUOTE, STATISTIC, TOPIC
from db.search.fold import key
from db.search.query import FIELDS

COLLECTION = Base.metadata.tables["collection"]
SHOWN: Final = 12
LONGEST: Final = (
    200  # characters that a name may begin with; SQLite refuses a pattern of more than 50,000 bytes
)
_IS: Final = [
    "bookmarked",
    "candidate",
    "accepted",
    "verified",
    "disputed",
    "direct",
    "indirect",
    "digest",
    "full",
    "undated",
    "unsure",
    "happened",
    "scheduled",
    "deadline",
    "reported",
    "target",
    "estimate",
    "expected",
    "mine",
    "reprint",
    "starred",
]
_HAS: Final = [
    "quotes",
    "statistics",
    "events",
    "original",
    "date",
    "url",
    "note",
    "topic",
    "speaker",
    "occasion",
    "role",
    "place",
    "change",
    "alias",
]
_KINDS: Final = [
    "article",
    "quote",
    "event",
    "statistic",
    "person",
    "organisation",
    "place",
    "instrument",
    "direct",
    "indirect",
    "interview",
    "digest",
]


def complete(session: Session, typed: str) -> tuple[str, ...]:
    """Whole queries that continue what is typed, at most twelve; none after a blank outside quotation marks."""
    before, last = _parted(typed)
    if not last or len(last) > LONGEST:
        return ()
    sign = "-" if last.startswith("-") else ""
    name, colon, value = last.removeprefix("-").partition(":")
    if colon and name.isalpha():
        wanted = value.removeprefix('"').removeprefix("=")
        values = _values(session, name.lower(), wanted)
        return tuple(f"{before}{sign}{name}:{_quoted(v)}" for v in _some(values))
    word = last.removeprefix("-").removeprefix('"')
    fields = [f"{field}:" for field in FIELDS if field.startswith(word.lower()) and word]
    found = [*fields[:4]]
    if len(word) > 1:
        found += [_quoted(party) for party in _names(session, word, None)[:5]]
        for field in ("outlet", "topic"):
            found += [f"{field}:{_quoted(v)}" for v in _values(session, field, word)[:2]]
    return tuple(before + sign + one for one in _some(found))


def _parted(typed: str) -> tuple[str, str]:
    """What stands before the last part of a query, and that part: from its field or quotation mark on, blanks included."""
    if typed.count('"') % 2:
        opened = typed.rindex('"')
        start = typed.rfind(" ", 0, opened) + 1
        return typed[:start], typed[start:]
    start = max(typed.rfind(" "), typed.rfind("(")) + 1
    return typed[:start], typed[start:]


def _some(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))[:SHOWN]


def _values(session: Session, field: str, value: str) -> list[str]:
    fixed: dict[str, list[str]] = {"is": _IS, "has": _HAS, "kind": _KINDS}
    if field in fixed:
        return [choice for choice in fixed[field] if choice.startswith(value.lower())]
    if field == "speaker":
        return _names(session, value, None, quoted=True)
    parties: dict[str, str | None] = {"party": None}
    parties |= {kind: kind for kind in ("person", "organisation", "place", "instrument")}
    if field in parties:
        return _names(session, value, parties[field])
    columns: dict[str, Callable[[], list[str]]] = {
        "outlet": lambda: _column(session, OUTLET.c.name, OUTLET.c.name_key, key(value)),
        "topic": lambda: _column(session, TOPIC.c.name, TOPIC.c.name_key, key(value)),
        "collection": lambda: _column(
            session, COLLECTION.c.name, func.lower(COLLECTION.c.name), value.lower()
        ),
        "unit": lambda: _column(session, STATISTIC.c.unit, func.lower(STATISTIC.c.unit), value.lower()),
        "measure": lambda: _column(
            session, STATISTIC.c.measure, func.lower(STATISTIC.c.measure), value.lower()
        ),
    }
    return columns[field]() if field in columns else []


def _column(
    session: Session, column: ColumnElement[Any], folded: ColumnElement[Any], value: str
) -> list[str]:
    query = (
        select(column)
        .where(folded.like(f"{_escaped(value)}%", escape="\\"), column != "")
        .group_by(column)
        .order_by(func.count().desc(), column)
        .limit(SHOWN)
    )
    return [str(found) for found in session.connection().execute(query).scalars()]


def _names(session: Session, value: str, kind: str | None, *, quoted: bool = False) -> list[str]:
    """Parties one of whose names, or one of the words of a name, begins with the value; `quoted`: those who speak."""
    escaped = _escaped(key(value))
    if not escaped and not quoted:
        return []
    query = (
        select(PARTY.c.name)
        .join(ALIAS, ALIAS.c.party_id == PARTY.c.id)
        .where(
            ALIAS.c.name_key.like(f"{escaped}%", escape="\\")
            | ALIAS.c.name_key.like(f"% {escaped}%", escape="\\"),
            PARTY.c.deleted_at.is_(None),
        )
        .group_by(PARTY.c.id)
        .order_by(PARTY.c.name_key)
        .limit(SHOWN)
    )
    if quoted:
        alive = (QUOTE.c.speaker_id == PARTY.c.id) & QUOTE.c.deleted_at.is_(None)
        query = query.join(QUOTE, alive).order_by(None).order_by(func.count().desc(), PARTY.c.name_key)
    if kind is not None:
        query = query.where(PARTY.c.kind == kind)
    return list(session.connection().execute(query).scalars())


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
