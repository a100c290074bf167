"""Highlights, briefs, smart collections, collections in the trash, recent searches and decisions on reprints."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"

TABLES = ("highlight", "brief", "recent_search", "story_decision")


def upgrade() -> None:
    """Add the new tables, and what a collection may hold; rows that are there stay as they are."""
    for column in _collection():
        op.add_column("collection", column)
    _highlight()
    _brief()
    _recent_search()
    _story_decision()


def downgrade() -> None:
    """Take the new tables and columns away, with what they hold."""
    for table in TABLES:
        op.drop_table(table)
    for column in reversed(_collection()):
        op.drop_column("collection", column.name)


def _collection() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("deleted_with", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("query", sa.Text(), nullable=True),
        sa.Column("kinds", sa.JSON(), nullable=True),
    )


def _highlight() -> None:
    op.create_table(
        "highlight",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("start_at", sa.Integer(), nullable=False),
        sa.Column("end_at", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("deleted_with", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_highlight_article_id")),
        sa.ForeignKeyConstraint(["text_id"], ["article_text.id"], name=op.f("fk_highlight_text_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_highlight")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_highlight_article_id", "highlight", ["article_id", "deleted_at"])
    op.create_index(
        "ix_highlight_newest",
        "highlight",
        ["created_at", "id"],
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(op.f("ix_highlight_text_id"), "highlight", ["text_id"])
    op.create_index(
        "ix_highlight_trash", "highlight", ["deleted_at"], sqlite_where=sa.text("deleted_at IS NOT NULL")
    )


def _brief() -> None:
    op.create_table(
        "brief",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collection_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("style", sa.String(), nullable=False),
        sa.Column("saved_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["collection_id"], ["collection.id"], name=op.f("fk_brief_collection_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brief")),
        sa.UniqueConstraint("collection_id", name=op.f("uq_brief_collection_id")),
        sqlite_autoincrement=True,
    )


def _recent_search() -> None:
    op.create_table(
        "recent_search",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("searched_at", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=True),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recent_search")),
        sa.UniqueConstraint("query", "kind", name=op.f("uq_recent_search_query_kind")),
    )
    op.create_index("ix_recent_search_newest", "recent_search", ["searched_at", "id"])


def _story_decision() -> None:
    op.create_table(
        "story_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("same", sa.Boolean(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_story_decision_article_id")),
        sa.ForeignKeyConstraint(["other_id"], ["article.id"], name=op.f("fk_story_decision_other_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story_decision")),
        sa.UniqueConstraint("article_id", "other_id", name=op.f("uq_story_decision_article_id_other_id")),
    )
    op.create_index(op.f("ix_story_decision_other_id"), "story_decision", ["other_id"])
