"""Statistics: numbers with what they measure, when, where and according to whom."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEEP_IDS, LASTING, SHOWN, TELLING, WAITING, Base, Dated, Identified, Reviewed, Spanned


class Statistic(Identified, Spanned, Dated, Reviewed, Base):
    """A number as written and as a value. `when_*` is the period it is about, never the publication date.

    `measure_key` is shared by figures that answer the same question; `disputed` is kept up to date with every write
    that touches the key.
    """

    __tablename__ = "statistic"
    __table_args__ = (
        Index("ix_statistic_newest", "date_from", "id", "status", "deleted_at", sqlite_where=text(SHOWN)),
        Index("ix_statistic_rejected", "status", sqlite_where=text("status = 'rejected'")),
        Index("ix_statistic_lasting", "date_to", "date_from", sqlite_where=text(LASTING)),
        Index(
            "ix_statistic_measure",
            "measure_key",
            "date_from",
            "id",
            "status",
            "deleted_at",
            sqlite_where=text(SHOWN),
        ),
        # facets are counted in an index alone: it holds every column that its own condition names
        Index(
            "ix_statistic_facets",
            *("unit", "nature", "status", "seal", "disputed", "deleted_at"),
            sqlite_where=text(SHOWN),
        ),
        Index(
            "ix_statistic_geography_id",
            *("geography_id", "deleted_at", "status"),
            sqlite_where=text("geography_id IS NOT NULL"),
        ),
        Index(
            "ix_statistic_speaker_id",
            *("speaker_id", "deleted_at", "status"),
            sqlite_where=text("speaker_id IS NOT NULL"),
        ),
        Index("ix_statistic_article_id", "article_id", "deleted_at", "status"),
        Index("ix_statistic_value", "value", "id", "status", "deleted_at", sqlite_where=text(SHOWN)),
        Index(
            "ix_statistic_review",
            *("article_id", "start_at", "rule", "confidence", "status", "deleted_at"),
            sqlite_where=text(WAITING),
        ),
        Index("ix_statistic_telling", "measure_key", sqlite_where=text(TELLING)),
        Index("ix_statistic_trash", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        KEEP_IDS,
    )

    text: Mapped[str] = mapped_column(Text)
    value: Mapped[float | None] = mapped_column(default=None)
    low: Mapped[float | None] = mapped_column(default=None)
    high: Mapped[float | None] = mapped_column(default=None)
    unit: Mapped[str] = mapped_column(default="")
    unit_kind: Mapped[str] = mapped_column(default="count")
    qualifier: Mapped[str] = mapped_column(default="")
    measure: Mapped[str] = mapped_column(Text, default="")
    measure_key: Mapped[str] = mapped_column(default="")
    geography_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    change_direction: Mapped[str | None] = mapped_column(default=None)
    change_value: Mapped[float | None] = mapped_column(default=None)
    change_unit: Mapped[str] = mapped_column(default="")
    change_base: Mapped[str] = mapped_column(default="")
    nature: Mapped[str] = mapped_column(default="reported")
    equivalents: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    speaker_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None)
    seal: Mapped[str] = mapped_column(default="unchecked")
    disputed: Mapped[bool] = mapped_column(default=False)
