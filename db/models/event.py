"""Events with their sources and participants."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEEP_IDS, LASTING, PLANNED, SHOWN, WAITING, Base, Dated, Identified, Reviewed, Spanned


class Event(Identified, Dated, Reviewed, Base):
    """Something that happened, is scheduled or is due; it rests on one or more spans."""

    __tablename__ = "event"
    __table_args__ = (
        Index("ix_event_newest", "date_from", "id", "status", "deleted_at", sqlite_where=text(SHOWN)),
        Index("ix_event_rejected", "status", sqlite_where=text("status = 'rejected'")),
        Index("ix_event_lasting", "date_to", "date_from", sqlite_where=text(LASTING)),
        Index("ix_event_facets", "state", "status", "place_id", "deleted_at", sqlite_where=text(SHOWN)),
        Index("ix_event_review", "rule", "confidence", "status", "deleted_at", sqlite_where=text(WAITING)),
        Index("ix_event_due", "date_to", "id", sqlite_where=text(PLANNED)),
        Index("ix_event_trash", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        KEEP_IDS,
    )

    title: Mapped[str] = mapped_column(Text)
    title_key: Mapped[str]
    state: Mapped[str] = mapped_column(default="happened")
    place_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None, index=True)


class EventSource(Identified, Spanned, Base):
    """A sentence that an event rests on. `hidden` while its article rests in the trash."""

    __tablename__ = "event_source"
    __table_args__ = (Index("ix_event_source_article_id", "article_id", "hidden", "event_id"),)

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    hidden: Mapped[bool] = mapped_column(default=False)


class EventParticipant(Base):
    """A party that takes part in an event."""

    __tablename__ = "event_participant"
    __table_args__ = {"sqlite_with_rowid": False}

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), primary_key=True)
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"), primary_key=True, index=True)
    position: Mapped[int] = mapped_column(default=0)
