"""Topics and the records they are put on."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Identified


class Topic(Identified, Base):
    """A tag."""

    __tablename__ = "topic"

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)


class Tagging(Base):
    """A topic on a record of any kind; `record_id` belongs to the table that `kind` names."""

    __tablename__ = "tagging"
    __table_args__ = (Index("ix_tagging_record", "kind", "record_id"), {"sqlite_with_rowid": False})

    topic_id: Mapped[int] = mapped_column(ForeignKey("topic.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(primary_key=True)
