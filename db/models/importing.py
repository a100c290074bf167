"""Import batches and their files."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Text
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
    """What became of one file of a batch."""

    __tablename__ = "import_file"

    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id"), index=True)
    path: Mapped[str] = mapped_column(Text)
    status: Mapped[str]
    message: Mapped[str] = mapped_column(Text, default="")
    article_id: Mapped[int | None] = mapped_column(default=None)
