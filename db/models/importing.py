"""Import batches and their files."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Identified


class ImportBatch(Identified, Base):
    """One import of files or text."""

    __tablename__ = "import_batch"

    started_at: Mapped[str]
    finished_at: Mapped[str | None] = mapped_column(default=None)
    cancelled: Mapped[bool] = mapped_column(default=False)
    undone: Mapped[bool] = mapped_column(default=False)


class ImportFile(Identified, Base):
    """What became of one file of a batch; `details` are the fields of its report line that have no column of their own."""

    __tablename__ = "import_file"

    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id"), index=True)
    path: Mapped[str] = mapped_column(Text)
    status: Mapped[str]
    message: Mapped[str] = mapped_column(Text, default="")
    article_id: Mapped[int | None] = mapped_column(default=None)
    details: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), default=None)
