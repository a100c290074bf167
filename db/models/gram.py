"""What search reads of records in scripts without blanks."""

from __future__ import annotations

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Identified


class Gram(Identified, Base):
    """The Chinese, Japanese or Korean letters of a record in pairs (`db.search.cjk`); NULL: to be made anew."""

    __tablename__ = "gram"
    __table_args__ = (
        UniqueConstraint("kind", "record_id"),
        Index("ix_gram_waiting", "id", sqlite_where=text("words IS NULL")),
    )

    kind: Mapped[str]
    record_id: Mapped[int]
    words: Mapped[str | None] = mapped_column(Text, default=None)
