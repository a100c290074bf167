"""Facts about the library itself."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base


class LibraryFact(Base):
    """A named fact, such as which starter library was put in."""

    __tablename__ = "library_fact"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
