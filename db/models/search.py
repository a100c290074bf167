"""What the user has searched for."""

from __future__ import annotations

from sqlalchemy import Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Identified


class RecentSearch(Identified, Base):
    """A search as it was typed and the kind it was narrowed to ("" for all); `found` is how many records it found last."""

    __tablename__ = "recent_search"
    __table_args__ = (
        UniqueConstraint("query", "kind"),
        Index("ix_recent_search_newest", "searched_at", "id"),
    )

    query: Mapped[str] = mapped_column(Text)
    searched_at: Mapped[str]
    kind: Mapped[str] = mapped_column(default="")
    found: Mapped[int | None] = mapped_column(default=None)
    times: Mapped[int] = mapped_column(default=1)
