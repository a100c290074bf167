"""The index of quotes by date has the list's own order, articles downwards and their quotes upwards: nothing is sorted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0007"
down_revision = "r0006"

KEEPS_INDEX = True
_REST = ("start_at", "id", "status", "deleted_at")
_SHOWN = sa.text("deleted_at IS NULL AND status != 'rejected'")


def upgrade() -> None:
    """Make the index anew; no record is touched."""
    _index(sa.text("date_from DESC"), sa.text("article_id DESC"))


def downgrade() -> None:
    """As it was."""
    _index("date_from", "article_id")


def _index(*first: str | sa.TextClause) -> None:
    op.drop_index("ix_quote_newest", "quote")
    op.create_index("ix_quote_newest", "quote", [*first, *_REST], sqlite_where=_SHOWN)
