"""What an import brought to articles that were there before, so that it can be taken back; the lines of its report whole."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"


def upgrade() -> None:
    """Add the columns; what was imported before has nothing in them."""
    op.add_column("article_text", sa.Column("batch_id", sa.Integer(), nullable=True))
    op.add_column("article_text", sa.Column("before", sa.JSON(), nullable=True))
    op.create_index(
        "ix_article_text_batch", "article_text", ["batch_id"], sqlite_where=sa.text("batch_id IS NOT NULL")
    )
    op.add_column("import_file", sa.Column("details", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Take the columns away."""
    op.drop_column("import_file", "details")
    op.drop_index("ix_article_text_batch", "article_text")
    op.drop_column("article_text", "before")
    op.drop_column("article_text", "batch_id")
