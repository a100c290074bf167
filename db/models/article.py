"""Articles with their outlets, frozen texts, passages and originals."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import KEEP_IDS, LASTING, Base, Identified, Trashable

# Twelve hexadecimal digits tell millions of texts apart, and an index of them takes a third (`db.hashed`).
HASHED = "substr(sha256, 1, 12)"


class Outlet(Identified, Base):
    """A newspaper, agency, site or body that publishes articles."""

    __tablename__ = "outlet"

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)


class OutletAlias(Identified, Base):
    """Another name of an outlet or a host name of its site, folded."""

    __tablename__ = "outlet_alias"

    outlet_id: Mapped[int] = mapped_column(ForeignKey("outlet.id"), index=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)


class Article(Identified, Trashable, Base):
    """One published text with what is known of it. Its words are in `article_text`; one version there is current."""

    __tablename__ = "article"
    __table_args__ = (
        Index(
            "ix_article_newest",
            "date_from",
            "id",
            "deleted_at",
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index("ix_article_lasting", "date_to", "date_from", sqlite_where=text(LASTING)),
        Index("ix_article_title", "title_key", "id", "deleted_at", sqlite_where=text("deleted_at IS NULL")),
        Index(
            "ix_article_facets",
            *("kind", "genre", "language", "deleted_at"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index("ix_article_outlet_id", "outlet_id", "deleted_at"),
        Index("ix_article_added", "added_at", "id", "deleted_at", sqlite_where=text("deleted_at IS NULL")),
        Index("ix_article_trash", "deleted_at", sqlite_where=text("deleted_at IS NOT NULL")),
        Index("ix_article_batch_id", "batch_id", sqlite_where=text("batch_id IS NOT NULL")),
        Index("ix_article_url", "url", sqlite_where=text("url IS NOT NULL")),
        Index("ix_article_story", "story_id", "id", sqlite_where=text("story_id IS NOT NULL")),
        KEEP_IDS,
    )

    title: Mapped[str]
    title_key: Mapped[str]
    outlet_id: Mapped[int | None] = mapped_column(ForeignKey("outlet.id"), default=None)
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), default=None)
    title_given: Mapped[bool] = mapped_column(default=True)
    original_title: Mapped[str | None] = mapped_column(default=None)
    published: Mapped[str | None] = mapped_column(default=None)
    published_source: Mapped[str | None] = mapped_column(default=None)
    published_sure: Mapped[bool] = mapped_column(default=False)
    date_from: Mapped[str | None] = mapped_column(default=None)
    date_to: Mapped[str | None] = mapped_column(default=None)
    kind: Mapped[str] = mapped_column(default="full text")
    genre: Mapped[str] = mapped_column(default="article")
    language: Mapped[str] = mapped_column(default="")
    dateline: Mapped[str | None] = mapped_column(default=None)
    url: Mapped[str | None] = mapped_column(default=None)
    authors: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    captions: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    unsure: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    note: Mapped[str] = mapped_column(Text, default="")
    origin: Mapped[str] = mapped_column(default="user")
    # articles that print one story share the id of one of them; no key, for that one may be deleted for good
    story_id: Mapped[int | None] = mapped_column(default=None)
    agency: Mapped[str] = mapped_column(default="")  # the news agency that signs the text
    added_at: Mapped[str] = mapped_column(default="")


class ArticleText(Identified, Base):
    """A frozen text of an article, never edited. A digest's text stays when the real article replaces it.

    `extraction` is the version of the extraction that read it, NULL when none has. `batch_id` names the import that brought
    it to an article that was there before, and `before` what the article and its records were then.
    """

    __tablename__ = "article_text"
    __table_args__ = (
        Index("ix_article_text_current", "article_id", unique=True, sqlite_where=text("current")),
        Index("ix_article_text_sha256", text(HASHED)),
        Index("ix_article_text_extraction", "extraction", "kind", "article_id", sqlite_where=text("current")),
        Index("ix_article_text_batch", "batch_id", sqlite_where=text("batch_id IS NOT NULL")),
        Index("ix_article_text_empty", "article_id", sqlite_where=text("current AND words = 0")),
    )

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    kind: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str]
    words: Mapped[int]
    current: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[str] = mapped_column(default="")
    extraction: Mapped[int | None] = mapped_column(default=None)
    batch_id: Mapped[int | None] = mapped_column(default=None)
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), default=None)


class Passage(Base):
    """A paragraph, heading or other block of a frozen text; `number` is the paragraph number for citing."""

    __tablename__ = "passage"
    __table_args__ = {"sqlite_with_rowid": False}

    text_id: Mapped[int] = mapped_column(ForeignKey("article_text.id"), primary_key=True)
    start_at: Mapped[int] = mapped_column(primary_key=True)
    end_at: Mapped[int]
    number: Mapped[int | None]
    kind: Mapped[str] = mapped_column(default="paragraph")
    page: Mapped[int | None] = mapped_column(default=None)


class Original(Identified, Base):
    """What was imported: its bytes (zlib), what they decode to (zlib, UTF-8) and the parts that cleaning took out.

    `source_text` is NULL where the bytes are UTF-8 themselves, and empty where they decode to the frozen text as it is.
    """

    __tablename__ = "original"
    __table_args__ = (Index("ix_original_sha256", text(HASHED)),)

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    text_id: Mapped[int] = mapped_column(ForeignKey("article_text.id"), index=True)
    filename: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    source_text: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)
    removed: Mapped[list[list[Any]]] = mapped_column(JSON, default_factory=list)


class Fingerprint(Base):
    """A hashed run of words by which an article is recognised, also one whose text may not be shipped."""

    __tablename__ = "fingerprint"
    __table_args__ = (Index("ix_fingerprint_value", "value"), {"sqlite_with_rowid": False})

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    value: Mapped[int] = mapped_column(primary_key=True)


class Sample(Base):
    """A sampled hash of a run of words of an article's current full text, by which the same story is found elsewhere."""

    __tablename__ = "sample"
    __table_args__ = (Index("ix_sample_article_id", "article_id"), {"sqlite_with_rowid": False})

    value: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)


class StoryDecision(Identified, Base):
    """What the user decided on reprints: that two articles print one story or that they do not.

    Without `other_id` the decision is on the article alone: that it belongs to no story (`same` is False).
    """

    __tablename__ = "story_decision"
    __table_args__ = (UniqueConstraint("article_id", "other_id"),)

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    same: Mapped[bool]
    other_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), default=None, index=True)
    decided_at: Mapped[str] = mapped_column(default="")
