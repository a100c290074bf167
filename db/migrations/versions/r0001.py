"""The first library."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None

# Children before the tables that they refer to.
TABLES = (
    "statistic",
    "role",
    "quote",
    "passage",
    "original",
    "mention",
    "event_source",
    "fingerprint",
    "sample",
    "event_participant",
    "article_text",
    "tagging",
    "party_alias",
    "outlet_alias",
    "import_file",
    "event",
    "collection_item",
    "article",
    "topic",
    "rule_decision",
    "party",
    "outlet",
    "library_fact",
    "import_batch",
    "collection",
    "bookmark",
)


def upgrade() -> None:
    """Create every table of the first revision."""
    op.create_table(
        "bookmark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bookmark")),
        sa.UniqueConstraint("kind", "record_id", name=op.f("uq_bookmark_kind_record_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "collection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["collection.id"], name=op.f("fk_collection_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collection")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_collection_parent_id"), "collection", ["parent_id"], unique=False)
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.String(), nullable=False),
        sa.Column("finished_at", sa.String(), nullable=True),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
    )
    op.create_table(
        "library_fact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_library_fact")),
    )
    op.create_table(
        "outlet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlet")),
        sa.UniqueConstraint("name_key", name=op.f("uq_outlet_name_key")),
    )
    op.create_table(
        "party",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("deleted_with", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_party_kind", "party", ["kind"], unique=False, sqlite_where=sa.text("deleted_at IS NULL")
    )
    op.create_index(
        "ix_party_name", "party", ["name_key", "id"], unique=False, sqlite_where=sa.text("deleted_at IS NULL")
    )
    op.create_index(
        "ix_party_trash",
        "party",
        ["deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_table(
        "rule_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_decision")),
        sa.UniqueConstraint("kind", "record_id", name=op.f("uq_rule_decision_kind_record_id")),
    )
    op.create_index(op.f("ix_rule_decision_rule"), "rule_decision", ["rule"], unique=False)
    op.create_table(
        "topic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
        sa.UniqueConstraint("name_key", name=op.f("uq_topic_name_key")),
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("title_given", sa.Boolean(), nullable=False),
        sa.Column("original_title", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("published_source", sa.String(), nullable=True),
        sa.Column("published_sure", sa.Boolean(), nullable=False),
        sa.Column("date_from", sa.String(), nullable=True),
        sa.Column("date_to", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("genre", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("dateline", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("authors", sa.JSON(), nullable=False),
        sa.Column("captions", sa.JSON(), nullable=False),
        sa.Column("unsure", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("story_id", sa.Integer(), nullable=True),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("deleted_with", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], name=op.f("fk_article_batch_id")),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_article_outlet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_article_added",
        "article",
        ["added_at", "id", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(op.f("ix_article_batch_id"), "article", ["batch_id"], unique=False)
    op.create_index(
        "ix_article_facets",
        "article",
        ["kind", "genre", "language", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_article_newest",
        "article",
        ["date_from", "id", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_article_story",
        "article",
        ["story_id", "id"],
        unique=False,
        sqlite_where=sa.text("story_id IS NOT NULL"),
    )
    op.create_index("ix_article_outlet_id", "article", ["outlet_id", "deleted_at"], unique=False)
    op.create_index(
        "ix_article_title",
        "article",
        ["title_key", "id", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_article_trash",
        "article",
        ["deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(op.f("ix_article_url"), "article", ["url"], unique=False)
    op.create_table(
        "collection_item",
        sa.Column("collection_id", sa.Integer(), nullable=False),
        sa.Column("bookmark_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bookmark_id"], ["bookmark.id"], name=op.f("fk_collection_item_bookmark_id")
        ),
        sa.ForeignKeyConstraint(
            ["collection_id"], ["collection.id"], name=op.f("fk_collection_item_collection_id")
        ),
        sa.PrimaryKeyConstraint("collection_id", "bookmark_id", name=op.f("pk_collection_item")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_collection_item_bookmark_id"), "collection_item", ["bookmark_id"], unique=False)
    op.create_index(
        "ix_collection_item_order", "collection_item", ["collection_id", "position"], unique=False
    )
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("title_key", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("when_start", sa.String(), nullable=True),
        sa.Column("when_end", sa.String(), nullable=True),
        sa.Column("when_bound", sa.String(), nullable=True),
        sa.Column("when_text", sa.Text(), nullable=False),
        sa.Column("date_from", sa.String(), nullable=True),
        sa.Column("date_to", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=True),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("deleted_with", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["place_id"], ["party.id"], name=op.f("fk_event_place_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_event_facets",
        "event",
        ["state", "status", "place_id", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status != 'rejected'"),
    )
    op.create_index(
        "ix_event_newest",
        "event",
        ["date_from", "id", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status != 'rejected'"),
    )
    op.create_index(op.f("ix_event_place_id"), "event", ["place_id"], unique=False)
    op.create_index(
        "ix_event_review",
        "event",
        ["rule", "confidence", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status = 'candidate'"),
    )
    op.create_index(
        "ix_event_trash",
        "event",
        ["deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_table(
        "import_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], name=op.f("fk_import_file_batch_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_file")),
    )
    op.create_index(op.f("ix_import_file_batch_id"), "import_file", ["batch_id"], unique=False)
    op.create_table(
        "outlet_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_outlet_alias_outlet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlet_alias")),
        sa.UniqueConstraint("name_key", name=op.f("uq_outlet_alias_name_key")),
    )
    op.create_index(op.f("ix_outlet_alias_outlet_id"), "outlet_alias", ["outlet_id"], unique=False)
    op.create_table(
        "party_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("short", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_party_alias_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_alias")),
        sa.UniqueConstraint("party_id", "name_key", name=op.f("uq_party_alias_party_id_name_key")),
    )
    op.create_index("ix_party_alias_name_key", "party_alias", ["name_key"], unique=False)
    op.create_table(
        "tagging",
        sa.Column("topic_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name=op.f("fk_tagging_topic_id")),
        sa.PrimaryKeyConstraint("topic_id", "kind", "record_id", name=op.f("pk_tagging")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_tagging_record", "tagging", ["kind", "record_id"], unique=False)
    op.create_table(
        "article_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("extraction", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_text_article_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_text")),
    )
    op.create_index(op.f("ix_article_text_article_id"), "article_text", ["article_id"], unique=False)
    op.create_index(
        "ix_article_text_current",
        "article_text",
        ["article_id"],
        unique=True,
        sqlite_where=sa.text("current"),
    )
    op.create_index(
        "ix_article_text_empty",
        "article_text",
        ["article_id"],
        unique=False,
        sqlite_where=sa.text("current AND words = 0"),
    )
    op.create_index(
        "ix_article_text_extraction",
        "article_text",
        ["extraction", "kind", "article_id"],
        unique=False,
        sqlite_where=sa.text("current"),
    )
    op.create_index("ix_article_text_sha256", "article_text", ["sha256"], unique=False)
    op.create_table(
        "event_participant",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_participant_event_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_event_participant_party_id")),
        sa.PrimaryKeyConstraint("event_id", "party_id", name=op.f("pk_event_participant")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_participant_party_id"), "event_participant", ["party_id"], unique=False)
    op.create_table(
        "fingerprint",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_fingerprint_article_id")),
        sa.PrimaryKeyConstraint("article_id", "value", name=op.f("pk_fingerprint")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_fingerprint_value", "fingerprint", ["value"], unique=False)
    op.create_table(
        "sample",
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_sample_article_id")),
        sa.PrimaryKeyConstraint("value", "article_id", name=op.f("pk_sample")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sample_article_id", "sample", ["article_id"], unique=False)
    op.create_table(
        "event_source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("start_at", sa.Integer(), nullable=False),
        sa.Column("end_at", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_event_source_article_id")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_source_event_id")),
        sa.ForeignKeyConstraint(["text_id"], ["article_text.id"], name=op.f("fk_event_source_text_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_source")),
    )
    op.create_index(
        "ix_event_source_article_id", "event_source", ["article_id", "hidden", "event_id"], unique=False
    )
    op.create_index(op.f("ix_event_source_event_id"), "event_source", ["event_id"], unique=False)
    op.create_index(op.f("ix_event_source_text_id"), "event_source", ["text_id"], unique=False)
    op.create_table(
        "mention",
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("start_at", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("end_at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_mention_party_id")),
        sa.ForeignKeyConstraint(["text_id"], ["article_text.id"], name=op.f("fk_mention_text_id")),
        sa.PrimaryKeyConstraint("text_id", "start_at", "party_id", name=op.f("pk_mention")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mention_party_id", "mention", ["party_id", "text_id"], unique=False)
    op.create_table(
        "original",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("source_text", sa.LargeBinary(), nullable=True),
        sa.Column("removed", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_original_article_id")),
        sa.ForeignKeyConstraint(["text_id"], ["article_text.id"], name=op.f("fk_original_text_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_original")),
    )
    op.create_index(op.f("ix_original_article_id"), "original", ["article_id"], unique=False)
    op.create_index(op.f("ix_original_sha256"), "original", ["sha256"], unique=False)
    op.create_index(op.f("ix_original_text_id"), "original", ["text_id"], unique=False)
    op.create_table(
        "passage",
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("start_at", sa.Integer(), nullable=False),
        sa.Column("end_at", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["text_id"], ["article_text.id"], name=op.f("fk_passage_text_id")),
        sa.PrimaryKeyConstraint("text_id", "start_at", name=op.f("pk_passage")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "quote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("speaker_label", sa.String(), nullable=False),
        sa.Column("speaker_start", sa.Integer(), nullable=True),
        sa.Column("speaker_end", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("cue", sa.String(), nullable=False),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("quoted_by_id", sa.Integer(), nullable=True),
        sa.Column("occasion_id", sa.Integer(), nullable=True),
        sa.Column("seal", sa.String(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("start_at", sa.Integer(), nullable=False),
        sa.Column("end_at", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("when_start", sa.String(), nullable=True),
        sa.Column("when_end", sa.String(), nullable=True),
        sa.Column("when_bound", sa.String(), nullable=True),
        sa.Column("when_text", sa.Text(), nullable=False),
        sa.Column("date_from", sa.String(), nullable=True),
        sa.Column("date_to", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=True),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("deleted_with", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_quote_article_id")),
        sa.ForeignKeyConstraint(["occasion_id"], ["event.id"], name=op.f("fk_quote_occasion_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["party.id"], name=op.f("fk_quote_organisation_id")),
        sa.ForeignKeyConstraint(["quoted_by_id"], ["party.id"], name=op.f("fk_quote_quoted_by_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["party.id"], name=op.f("fk_quote_speaker_id")),
        sa.ForeignKeyConstraint(["text_id"], ["article_text.id"], name=op.f("fk_quote_text_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quote")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quote_article_id", "quote", ["article_id", "deleted_at", "status"], unique=False)
    op.create_index(
        "ix_quote_facets",
        "quote",
        ["kind", "seal", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status != 'rejected'"),
    )
    op.create_index(
        "ix_quote_newest",
        "quote",
        ["date_from", "article_id", "start_at", "id", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status != 'rejected'"),
    )
    op.create_index(
        "ix_quote_occasion_id",
        "quote",
        ["occasion_id"],
        unique=False,
        sqlite_where=sa.text("occasion_id IS NOT NULL"),
    )
    op.create_index(
        "ix_quote_organisation_id", "quote", ["organisation_id", "deleted_at", "status"], unique=False
    )
    op.create_index(
        "ix_quote_quoted_by_id",
        "quote",
        ["quoted_by_id"],
        unique=False,
        sqlite_where=sa.text("quoted_by_id IS NOT NULL"),
    )
    op.create_index(
        "ix_quote_review",
        "quote",
        ["article_id", "start_at", "rule", "confidence", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status = 'candidate'"),
    )
    op.create_index("ix_quote_speaker_id", "quote", ["speaker_id", "deleted_at", "status"], unique=False)
    op.create_index(op.f("ix_quote_text_id"), "quote", ["text_id"], unique=False)
    op.create_index(
        "ix_quote_trash",
        "quote",
        ["deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_table(
        "role",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("text_id", sa.Integer(), nullable=True),
        sa.Column("start_at", sa.Integer(), nullable=True),
        sa.Column("end_at", sa.Integer(), nullable=True),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("when_start", sa.String(), nullable=True),
        sa.Column("when_end", sa.String(), nullable=True),
        sa.Column("when_bound", sa.String(), nullable=True),
        sa.Column("when_text", sa.Text(), nullable=False),
        sa.Column("date_from", sa.String(), nullable=True),
        sa.Column("date_to", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_role_article_id")),
        sa.ForeignKeyConstraint(["organisation_id"], ["party.id"], name=op.f("fk_role_organisation_id")),
        sa.ForeignKeyConstraint(["person_id"], ["party.id"], name=op.f("fk_role_person_id")),
        sa.ForeignKeyConstraint(["text_id"], ["article_text.id"], name=op.f("fk_role_text_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role")),
    )
    op.create_index(op.f("ix_role_article_id"), "role", ["article_id"], unique=False)
    op.create_index(op.f("ix_role_organisation_id"), "role", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_role_person_id"), "role", ["person_id"], unique=False)
    op.create_index(op.f("ix_role_text_id"), "role", ["text_id"], unique=False)
    op.create_table(
        "statistic",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("low", sa.Double(), nullable=True),
        sa.Column("high", sa.Double(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("unit_kind", sa.String(), nullable=False),
        sa.Column("qualifier", sa.String(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("measure_key", sa.String(), nullable=False),
        sa.Column("geography_id", sa.Integer(), nullable=True),
        sa.Column("change_direction", sa.String(), nullable=True),
        sa.Column("change_value", sa.Double(), nullable=True),
        sa.Column("change_unit", sa.String(), nullable=False),
        sa.Column("change_base", sa.String(), nullable=False),
        sa.Column("nature", sa.String(), nullable=False),
        sa.Column("equivalents", sa.JSON(), nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=True),
        sa.Column("seal", sa.String(), nullable=False),
        sa.Column("disputed", sa.Boolean(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("start_at", sa.Integer(), nullable=False),
        sa.Column("end_at", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=True),
        sa.Column("when_start", sa.String(), nullable=True),
        sa.Column("when_end", sa.String(), nullable=True),
        sa.Column("when_bound", sa.String(), nullable=True),
        sa.Column("when_text", sa.Text(), nullable=False),
        sa.Column("date_from", sa.String(), nullable=True),
        sa.Column("date_to", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=True),
        sa.Column("deleted_at", sa.String(), nullable=True),
        sa.Column("deleted_with", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_statistic_article_id")),
        sa.ForeignKeyConstraint(["geography_id"], ["party.id"], name=op.f("fk_statistic_geography_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["party.id"], name=op.f("fk_statistic_speaker_id")),
        sa.ForeignKeyConstraint(["text_id"], ["article_text.id"], name=op.f("fk_statistic_text_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statistic")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_statistic_article_id", "statistic", ["article_id", "deleted_at", "status"], unique=False
    )
    op.create_index(
        "ix_statistic_facets",
        "statistic",
        ["unit", "nature", "status", "seal", "disputed", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status != 'rejected'"),
    )
    op.create_index(
        "ix_statistic_geography_id", "statistic", ["geography_id", "deleted_at", "status"], unique=False
    )
    op.create_index(
        "ix_statistic_measure",
        "statistic",
        ["measure_key", "date_from", "id", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status != 'rejected'"),
    )
    op.create_index(
        "ix_statistic_newest",
        "statistic",
        ["date_from", "id", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status != 'rejected'"),
    )
    op.create_index(
        "ix_statistic_review",
        "statistic",
        ["article_id", "start_at", "rule", "confidence", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status = 'candidate'"),
    )
    op.create_index(
        "ix_statistic_speaker_id", "statistic", ["speaker_id", "deleted_at", "status"], unique=False
    )
    op.create_index(op.f("ix_statistic_text_id"), "statistic", ["text_id"], unique=False)
    op.create_index(
        "ix_statistic_trash",
        "statistic",
        ["deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NOT NULL"),
    )
    op.create_index(
        "ix_statistic_value",
        "statistic",
        ["value", "id", "status", "deleted_at"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL AND status != 'rejected'"),
    )


def downgrade() -> None:
    """Back to an empty file."""
    for table in TABLES:
        op.drop_table(table)
