"""Pairs of letters of records in Chinese, Japanese and Korean, which are searched by them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0005"
down_revision = "r0004"

LETTERS = "*[⺀-⿟぀-ヿ㄀-ㄯ㐀-䶿一-鿿가-힯豈-﫿]*"
# What has such letters, to be filled when the index is made anew.
MARKED = (
    ("article", "SELECT id FROM article WHERE title GLOB :g OR original_title GLOB :g"),
    ("article", "SELECT article_id FROM article_text WHERE current AND text GLOB :g"),
    ("quote", "SELECT id FROM quote WHERE text GLOB :g OR speaker_label GLOB :g"),
    ("event", "SELECT id FROM event WHERE title GLOB :g"),
    ("statistic", "SELECT id FROM statistic WHERE text GLOB :g OR measure GLOB :g"),
    ("highlight", "SELECT id FROM highlight WHERE text GLOB :g OR note GLOB :g"),
    ("party", "SELECT id FROM party WHERE name GLOB :g OR description GLOB :g"),
    ("party", "SELECT party_id FROM party_alias WHERE name GLOB :g"),
)


def upgrade() -> None:
    """Add the table, and mark what is to be put into it."""
    op.create_table(
        "gram",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gram")),
        sa.UniqueConstraint("kind", "record_id", name=op.f("uq_gram_kind_record_id")),
    )
    op.create_index("ix_gram_waiting", "gram", ["id"], sqlite_where=sa.text("words IS NULL"))
    for kind, query in MARKED:
        statement = f"INSERT OR IGNORE INTO gram(kind, record_id) SELECT '{kind}', * FROM ({query})"
        op.get_bind().execute(sa.text(statement), {"g": LETTERS})


def downgrade() -> None:
    """Take the table away; the records themselves are untouched."""
    op.drop_table("gram")
