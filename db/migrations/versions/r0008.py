"""A table of counts: how many records of a kind have each value of a facet. The runner fills it and makes its triggers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0008"
down_revision = "r0007"

KEEPS_INDEX = True


def upgrade() -> None:
    """Add the table; no record is touched."""
    op.create_table(
        "tally",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("facet", sa.String(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "facet", "value", name=op.f("pk_tally")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Take the table away; the records themselves are untouched."""
    op.drop_table("tally")
