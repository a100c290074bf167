"""Reading the counts that are kept (`db.tallying`): how many records of a kind have a value, whatever the library's size."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import ColumnElement, func, literal_column, select, text
from sqlalchemy.orm import Session

from db.models import Tally
from db.tallying import ALL

_T: Final = Tally.__table__
# The column without its type: ids are numbers in it, and the type would ask for bytes.
_VALUE: Final[ColumnElement[Any]] = literal_column("value")
Counts = dict[Any, int]


def number(session: Session, kind: str, facet: str = ALL, values: Iterable[Any] = ("",)) -> int:
    """How many records of a kind there are, or have one of some values of a facet."""
    query = select(func.coalesce(func.sum(_T.c.number), 0)).where(_of(kind, facet), _VALUE.in_(list(values)))
    return int(session.connection().execute(query).scalar_one())


def counted(session: Session, kind: str, facet: str) -> Counts:
    """Every value of a facet with its number, in the order of the values."""
    query = select(_VALUE, _T.c.number).where(_of(kind, facet)).order_by(_VALUE)
    return dict(session.connection().execute(query).all())  # type: ignore[arg-type]


def numbers(session: Session, kind: str, facet: str, values: Iterable[int]) -> Counts:
    """How many records have each of some ids for a value; what none has is left out."""
    wanted = text("value IN (SELECT value FROM json_each(:ids))")
    query = select(_VALUE, _T.c.number).where(_of(kind, facet), wanted)
    found = session.connection().execute(query, {"ids": json.dumps(list(values))})
    return dict(found.all())  # type: ignore[arg-type]


def top(session: Session, kind: str, facet: str, limit: int) -> Counts:
    """The values of a facet with the highest numbers."""
    query = select(_VALUE, _T.c.number).where(_of(kind, facet)).order_by(_T.c.number.desc(), _VALUE)
    return dict(session.connection().execute(query.limit(limit)).all())  # type: ignore[arg-type]


def most(session: Session, kind: str, facet: str, limit: int) -> tuple[Counts, int]:
    """The values of a facet with the highest numbers, and how many values there are."""
    found = top(session, kind, facet, limit)
    return found, len(found) if len(found) < limit else spread(session, kind, facet)[0]


def spread(session: Session, kind: str, facet: str) -> tuple[int, int]:
    """How many values a facet has, and their numbers together."""
    query = select(func.count(), func.coalesce(func.sum(_T.c.number), 0)).where(_of(kind, facet))
    values, together = session.connection().execute(query).one()
    return int(values), int(together)


def _of(kind: str, facet: str) -> Any:
    return (_T.c.kind == kind) & (_T.c.facet == facet)
