"""Counts that are kept, so that a large library is not counted anew after each write."""

from __future__ import annotations

from typing import Any

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class Tally(Base):
    """How many records of a kind have a value of a facet; `db.tallying` says which facets there are, and keeps them.

    The column of values has no type of its own: ids are numbers in it, and all else is text.
    """

    __tablename__ = "tally"
    __table_args__ = {"sqlite_with_rowid": False}

    kind: Mapped[str] = mapped_column(primary_key=True)
    facet: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(LargeBinary, primary_key=True)
    number: Mapped[int]
