"""Bookmarks in nested collections, with notes, and what is written from a collection."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEEP_IDS, Base, Identified, Trashable


class Bookmark(Identified, Base):
    """A star on any record, with a note. `hidden` while the record rests in the trash."""

    __tablename__ = "bookmark"
    __table_args__ = (UniqueConstraint("kind", "record_id"), KEEP_IDS)

    kind: Mapped[str]
    record_id: Mapped[int]
    note: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[str] = mapped_column(default="")
    hidden: Mapped[bool] = mapped_column(default=False)


class Collection(Identified, Trashable, Base):
    """A named set of bookmarks, inside another or at the top; `colour` is a token of the theme.

    With a `query` it is a smart collection: what a search finds now, of the `kinds` (all where there are none).
    `deleted_with` names the collection whose deletion took this one along.
    """

    __tablename__ = "collection"
    __table_args__ = KEEP_IDS

    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("collection.id"), default=None, index=True)
    colour: Mapped[str] = mapped_column(default="accent")
    position: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[str] = mapped_column(default="")
    note: Mapped[str | None] = mapped_column(Text, default=None)
    query: Mapped[str | None] = mapped_column(Text, default=None)
    kinds: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True), default=None)


class Brief(Identified, Base):
    """The document that the user writes from a collection: Markdown in which excerpts are links to records.

    `style` is the citation style; "" is the one of the preferences.
    """

    __tablename__ = "brief"
    __table_args__ = KEEP_IDS

    collection_id: Mapped[int] = mapped_column(ForeignKey("collection.id"), unique=True)
    body: Mapped[str] = mapped_column(Text, default="")
    style: Mapped[str] = mapped_column(default="")
    saved_at: Mapped[str] = mapped_column(default="")


class CollectionItem(Base):
    """A bookmark in a collection, at a place given by hand."""

    __tablename__ = "collection_item"
    __table_args__ = (
        Index("ix_collection_item_order", "collection_id", "position"),
        {"sqlite_with_rowid": False},
    )

    collection_id: Mapped[int] = mapped_column(ForeignKey("collection.id"), primary_key=True)
    bookmark_id: Mapped[int] = mapped_column(ForeignKey("bookmark.id"), primary_key=True, index=True)
    position: Mapped[int] = mapped_column(default=0)
