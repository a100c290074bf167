"""Decisions on candidates, kept so that the precision of each rule can be told."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
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
