"""What the user has said is not the same: pairs of records that are never proposed as one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"


def upgrade() -> None:
    """Add the table of pairs."""
    op.create_table(
        "apart",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "first_id", "second_id", name=op.f("pk_apart")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_apart_second_id", "apart", ["second_id", "kind"])


def downgrade() -> None:
    """Take it away, with the decisions in it."""
    op.drop_table("apart")
