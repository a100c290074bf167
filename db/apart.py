"""What the user has said is not the same."""

from __future__ import annotations

from typing import Final

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from db.dates import now
from db.models import Apart

PARTY: Final = "party"


def keep(session: Session, kind: str, one: int, other: int) -> None:
    """Remember that two records of a kind are not the same; nothing for a record and itself."""
    first, second = sorted((one, other))
    if first != second and session.get(Apart, (kind, first, second)) is None:
        session.add(Apart(kind=kind, first_id=first, second_id=second, decided_at=now()))
        session.flush()


def forget(session: Session, kind: str, one: int, other: int) -> None:
    """Let two records be proposed as one again."""
    first, second = sorted((one, other))
    session.execute(
        delete(Apart).where(Apart.kind == kind, Apart.first_id == first, Apart.second_id == second)
    )


def of(session: Session, kind: str, record_id: int) -> frozenset[int]:
    """The ids of the records that are not the same as one."""
    query = select(Apart.first_id, Apart.second_id).where(
        Apart.kind == kind, or_(Apart.first_id == record_id, Apart.second_id == record_id)
    )
    return frozenset(second if first == record_id else first for first, second in session.execute(query))
