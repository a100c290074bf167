"""Indexes of what the overview looks for: what is due, and figures that are planned or disputed; few of each."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0011"
down_revision = "r0010"

KEEPS_INDEX = True
_SHOWN = "deleted_at IS NULL AND status != 'rejected'"
_DUE = f"{_SHOWN} AND state IN ('scheduled', 'deadline')"
_TELLING = f"{_SHOWN} AND (nature IN ('expected', 'target') OR disputed)"


def upgrade() -> None:
    """Make the indexes; no record is touched."""
    op.create_index("ix_event_due", "event", ["date_to", "id"], sqlite_where=sa.text(_DUE))
    op.create_index("ix_statistic_telling", "statistic", ["measure_key"], sqlite_where=sa.text(_TELLING))


def downgrade() -> None:
    """Without them."""
    op.drop_index("ix_event_due", "event")
    op.drop_index("ix_statistic_telling", "statistic")
