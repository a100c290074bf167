"""Decisions on candidates, kept so that the precision of each rule can be told, and on what is not the same."""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Identified


class RuleDecision(Identified, Base):
    """What the user decided about one candidate: `accepted`, `rejected`, `corrected` or `merged`."""

    __tablename__ = "rule_decision"
    __table_args__ = (UniqueConstraint("kind", "record_id"),)

    rule: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    record_id: Mapped[int]
    decision: Mapped[str]
    decided_at: Mapped[str]


class Apart(Base):
    """Two records that the user has said are not the same, so that they are never proposed as one again.

    `kind` is that of the records, "party" for parties of any kind; `first_id` is the smaller of the two ids.
    """

    __tablename__ = "apart"
    __table_args__ = (Index("ix_apart_second_id", "second_id", "kind"), {"sqlite_with_rowid": False})

    kind: Mapped[str] = mapped_column(primary_key=True)
    first_id: Mapped[int] = mapped_column(primary_key=True)
    second_id: Mapped[int] = mapped_column(primary_key=True)
    decided_at: Mapped[str] = mapped_column(default="")
