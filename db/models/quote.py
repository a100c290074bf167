"""Quotes: words attributed to a speaker."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEEP_IDS, SHOWN, WAITING, Base, Dated, Identified, Reviewed, Spanned


class Quote(Identified, Spanned, Dated, Reviewed, Base):
    """Words attributed to a speaker, with the role at that time. `date_from` falls back on the article's date."""

    __tablename__ = "quote"
    __table_args__ = (
        Index("ix_quote_newest", "date_from", "id", sqlite_where=text(SHOWN)),
        # all facets of the list are counted in this index alone
        Index(
            "ix_quote_facets",
            *("kind", "seal", "status", "speaker_id", "organisation_id", "article_id", "date_from"),
            sqlite_where=text(SHOWN),
        ),
        Index("ix_quote_review", "article_id", "start_at", "rule", sqlite_where=text(WAITING)),
        Index("ix_quote_trash", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        KEEP_IDS,
    )

    text: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(default="direct")
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None, index=True)
    speaker_label: Mapped[str] = mapped_column(default="")
    speaker_start: Mapped[int | None] = mapped_column(default=None)
    speaker_end: Mapped[int | None] = mapped_column(default=None)
    role: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None, index=True)
    cue: Mapped[str] = mapped_column(default="")
    cue_start: Mapped[int | None] = mapped_column(default=None)
    cue_end: Mapped[int | None] = mapped_column(default=None)
    quoted_by_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None, index=True)
    occasion_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"), default=None, index=True)
    seal: Mapped[str] = mapped_column(default="unchecked")
