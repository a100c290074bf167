"""Indexes of what lasts longer than a day, so that the records of a period are found without reading all that began before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0009"
down_revision = "r0008"

KEEPS_INDEX = True
_TABLES = ("article", "quote", "event", "statistic")


def upgrade() -> None:
    """Make the indexes; no record is touched."""
    for table in _TABLES:
        columns = ["date_to", "date_from"]
        op.create_index(f"ix_{table}_lasting", table, columns, sqlite_where=sa.text("date_to > date_from"))


def downgrade() -> None:
    """Without them."""
    for table in _TABLES:
        op.drop_index(f"ix_{table}_lasting", table)
