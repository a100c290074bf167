"""Highlights: words that the user marked in an article, with a colour and a note."""

from __future__ import annotations

from sqlalchemy import Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEEP_IDS, Base, Identified, Spanned, Trashable


class Highlight(Identified, Spanned, Trashable, Base):
    """A marked span. `colour` is one of `db.records.HIGHLIGHT_COLOURS`; `text` holds the words, which the seal compares."""

    __tablename__ = "highlight"
    __table_args__ = (
        Index("ix_highlight_article_id", "article_id", "deleted_at"),
        Index("ix_highlight_newest", "created_at", "id", sqlite_where=text("deleted_at IS NULL")),
        Index("ix_highlight_trash", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        KEEP_IDS,
    )

    text: Mapped[str] = mapped_column(Text)
    colour: Mapped[str] = mapped_column(default="yellow")
    note: Mapped[str] = mapped_column(Text, default="")
    seal: Mapped[str] = mapped_column(default="unchecked")
    created_at: Mapped[str] = mapped_column(default="")
