"""People, organisations, places and instruments, where they are named, and the roles of people over time."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEEP_IDS, Base, Dated, Identified, Trashable


class Party(Identified, Trashable, Base):
    """A person, an organisation, a place or an instrument (treaty, law, resolution, strategy)."""

    __tablename__ = "party"
    __table_args__ = (
        Index("ix_party_name", "name_key", "id", sqlite_where=text("deleted_at IS NULL")),
        Index("ix_party_kind", "kind", sqlite_where=text("deleted_at IS NULL")),
        Index("ix_party_trash", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        KEEP_IDS,
    )

    kind: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str]
    description: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    origin: Mapped[str] = mapped_column(default="user")
    created_at: Mapped[str] = mapped_column(default="")


class PartyAlias(Identified, Base):
    """A name of a party, its main name included; `name_key` is folded.

    A `short` form ("Giang") is trusted only in an article that also has the full name.
    """

    __tablename__ = "party_alias"
    __table_args__ = (UniqueConstraint("party_id", "name_key"), Index("ix_party_alias_name_key", "name_key"))

    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    name: Mapped[str]
    name_key: Mapped[str]
    short: Mapped[bool] = mapped_column(default=False)


class Mention(Base):
    """A party named in the current text of an article; an earlier version's mentions are taken out with it.

    The key's columns stand first: SQLite 3.40's quick_check reports others of such a table as NULL otherwise.
    """

    __tablename__ = "mention"
    __table_args__ = (Index("ix_mention_party_id", "party_id", "text_id"), {"sqlite_with_rowid": False})

    text_id: Mapped[int] = mapped_column(ForeignKey("article_text.id"), primary_key=True)
    start_at: Mapped[int] = mapped_column(primary_key=True)
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"), primary_key=True)
    end_at: Mapped[int]


class Role(Identified, Dated, Base):
    """The capacity in which an article presents a person, with the words that say so where they are known."""

    __tablename__ = "role"

    person_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    title: Mapped[str]
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), default=None, index=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), default=None, index=True)
    text_id: Mapped[int | None] = mapped_column(ForeignKey("article_text.id"), default=None, index=True)
    start_at: Mapped[int | None] = mapped_column(default=None)
    end_at: Mapped[int | None] = mapped_column(default=None)
    paragraph: Mapped[int | None] = mapped_column(default=None)
