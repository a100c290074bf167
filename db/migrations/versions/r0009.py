"""Indexes of what lasts longer than a day and of what was rejected: few records, which a search tells apart beforehand."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0009"
down_revision = "r0008"

KEEPS_INDEX = True
_REVIEWED = ("quote", "event", "statistic")


def upgrade() -> None:
    """Make the indexes; no record is touched."""
    for table in ("article", *_REVIEWED):
        columns = ["date_to", "date_from"]
        op.create_index(f"ix_{table}_lasting", table, columns, sqlite_where=sa.text("date_to > date_from"))
    for table in _REVIEWED:
        where = sa.text("status = 'rejected'")
        op.create_index(f"ix_{table}_rejected", table, ["status"], sqlite_where=where)


def downgrade() -> None:
    """Without them."""
    for table in ("article", *_REVIEWED):
        op.drop_index(f"ix_{table}_lasting", table)
    for table in _REVIEWED:
        op.drop_index(f"ix_{table}_rejected", table)
