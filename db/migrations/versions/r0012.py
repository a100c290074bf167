"""The notes on parties are searched, and Chinese, Japanese and Korean letters of notes, collections and briefs.

Whatever holds such letters is marked; the runner makes the words of marked rows, and the index of parties anew.
"""

from __future__ import annotations

from alembic import op

from db.search import cjk

revision = "r0012"
down_revision = "r0011"

KEEPS_INDEX = True
REBUILT = ("party_fts",)
_MARKED = ("party", "bookmark", "collection", "brief")


def upgrade() -> None:
    """Mark what holds letters that are indexed by pairs; no record is touched."""
    for table in _MARKED:
        op.execute(cjk.mark(table))


def downgrade() -> None:
    """Forget the pairs of what earlier revisions did not index."""
    op.execute("DELETE FROM gram WHERE kind IN ('note', 'collection')")
