"""Quotes: words attributed to a speaker."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEEP_IDS, LASTING, SHOWN, WAITING, Base, Dated, Identified, Reviewed, Spanned


class Quote(Identified, Spanned, Dated, Reviewed, Base):
    """Words attributed to a speaker, with the role at that time. `date_from` falls back on the article's date."""

    __tablename__ = "quote"
    __table_args__ = (
        # in the very order of the list, so that nothing is sorted
        Index(
            "ix_quote_newest",
            *(text("date_from DESC"), text("article_id DESC"), "start_at", "id", "status", "deleted_at"),
            sqlite_where=text(SHOWN),
        ),
        Index("ix_quote_rejected", "status", sqlite_where=text("status = 'rejected'")),
        Index("ix_quote_lasting", "date_to", "date_from", sqlite_where=text(LASTING)),
        # facets are counted in an index alone: it holds every column that its own condition names
        Index(
            "ix_quote_facets",
            *("kind", "seal", "status", "deleted_at"),
            sqlite_where=text(SHOWN),
        ),
        Index("ix_quote_speaker_id", "speaker_id", "deleted_at", "status"),
        Index(
            "ix_quote_organisation_id",
            *("organisation_id", "deleted_at", "status"),
            sqlite_where=text("organisation_id IS NOT NULL"),
        ),
        Index("ix_quote_article_id", "article_id", "deleted_at", "status"),
        # most quotes have neither: an index of the NULLs would mislead the query planner
        Index("ix_quote_quoted_by_id", "quoted_by_id", sqlite_where=text("quoted_by_id IS NOT NULL")),
        Index("ix_quote_occasion_id", "occasion_id", sqlite_where=text("occasion_id IS NOT NULL")),
        Index(
            "ix_quote_review",
            *("article_id", "start_at", "rule", "confidence", "status", "deleted_at"),
            sqlite_where=text(WAITING),
        ),
        Index("ix_quote_trash", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        KEEP_IDS,
    )

    text: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(default="direct")
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    speaker_label: Mapped[str] = mapped_column(default="")
    speaker_start: Mapped[int | None] = mapped_column(default=None)
    speaker_end: Mapped[int | None] = mapped_column(default=None)
    role: Mapped[str] = mapped_column(default="")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    cue: Mapped[str] = mapped_column(default="")
    cue_start: Mapped[int | None] = mapped_column(default=None)
    cue_end: Mapped[int | None] = mapped_column(default=None)
    quoted_by_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    occasion_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"), default=None)
    seal: Mapped[str] = mapped_column(default="unchecked")
