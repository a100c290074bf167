"""The full-text index: its tables, the views they read, and the triggers that keep them.

Each FTS5 table is an external-content table over a view that gives the words of one kind of record with the letters
that FTS5 does not fold already replaced. Triggers follow one pattern: before a row that the view reads changes, what
the view gives is taken out of the index; after it, what the view then gives is put in. So the index can never hold
other words than the view, which FTS5's own `integrity-check` compares.

Alembic's batch mode rebuilds tables and thereby drops their triggers: a migration that uses it ends with `create`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Final

from db.search import cjk
from db.search.fold import sql_fold


@dataclass(frozen=True, slots=True)
class Source:
    """A table that a view reads: which of its columns count, and how its row leads to ids of the view.

    `ids` is a SQL condition on `id` of the view with `{row}` for `old` or `new`.
    """

    table: str
    columns: tuple[str, ...]
    ids: str
    own: bool = False  # the view's own table: nothing is indexed before its row is inserted


@dataclass(frozen=True, slots=True)
class Index:
    """One FTS5 table: its columns and the view behind it."""

    name: str
    columns: tuple[str, ...]
    view: str
    sources: tuple[Source, ...]

    @property
    def content(self) -> str:
        """The name of the view."""
        return self.name.replace("_fts", "_search")


def _view(tables: str, **columns: str) -> str:
    """A view of `id` and folded columns; the first table of `tables` has the alias `x`."""
    words = ", ".join(f"{sql_fold(expression)} AS {name}" for name, expression in columns.items())
    return f"SELECT x.id AS id, {words} FROM {tables}"


ARTICLES: Final = Index(
    "article_fts",
    ("title", "outlet", "text"),
    _view(
        "article x JOIN article_text t ON t.article_id = x.id AND t.current "
        "LEFT JOIN outlet o ON o.id = x.outlet_id",
        title="x.title || ' ' || coalesce(x.original_title, '')",
        outlet="coalesce(o.name, '')",
        text="t.text",
    ),
    (
        Source("article", ("title", "original_title", "outlet_id"), "id = {row}.id", own=True),
        Source("article_text", ("current",), "id = {row}.article_id"),
        Source("outlet", ("name",), "id IN (SELECT id FROM article WHERE outlet_id = {row}.id)"),
    ),
)
QUOTES: Final = Index(
    "quote_fts",
    ("text", "speaker"),
    _view(
        "quote x LEFT JOIN party p ON p.id = x.speaker_id",
        text="x.text",
        speaker="coalesce(p.name, '') || ' ' || x.speaker_label || ' ' || x.role",
    ),
    (
        Source("quote", ("text", "speaker_id", "speaker_label", "role"), "id = {row}.id", own=True),
        Source("party", ("name",), "id IN (SELECT id FROM quote WHERE speaker_id = {row}.id)"),
    ),
)
EVENTS: Final = Index(
    "event_fts",
    ("title", "parties"),
    _view(
        "event x LEFT JOIN party p ON p.id = x.place_id",
        title="x.title",
        parties="coalesce(p.name, '') || ' ' || coalesce((SELECT group_concat(name, ' ') FROM (SELECT w.name FROM "
        "event_participant y JOIN party w ON w.id = y.party_id WHERE y.event_id = x.id ORDER BY y.party_id)), '')",
    ),
    (
        Source("event", ("title", "place_id"), "id = {row}.id", own=True),
        Source("event_participant", ("event_id", "party_id"), "id = {row}.event_id"),
        Source(
            "party",
            ("name",),
            "id IN (SELECT id FROM event WHERE place_id = {row}.id "
            "UNION SELECT event_id FROM event_participant WHERE party_id = {row}.id)",
        ),
    ),
)
STATISTICS: Final = Index(
    "statistic_fts",
    ("text", "measure", "parties"),
    _view(
        "statistic x LEFT JOIN party g ON g.id = x.geography_id LEFT JOIN party p ON p.id = x.speaker_id",
        text="x.text",
        measure="x.measure || ' ' || x.unit",
        parties="coalesce(g.name, '') || ' ' || coalesce(p.name, '')",
    ),
    (
        Source(
            "statistic", ("text", "measure", "unit", "geography_id", "speaker_id"), "id = {row}.id", own=True
        ),
        Source(
            "party",
            ("name",),
            "id IN (SELECT id FROM statistic WHERE geography_id = {row}.id "
            "UNION SELECT id FROM statistic WHERE speaker_id = {row}.id)",
        ),
    ),
)
PARTIES: Final = Index(
    "party_fts",
    ("name", "names", "description"),
    _view(
        "party x",
        name="x.name",
        names="coalesce((SELECT group_concat(name, ' ') FROM "
        "(SELECT a.name FROM party_alias a WHERE a.party_id = x.id ORDER BY a.id)), '')",
        description="x.description || ' ' || x.note",
    ),
    (
        Source("party", ("name", "description", "note"), "id = {row}.id", own=True),
        Source("party_alias", ("party_id", "name"), "id = {row}.party_id"),
    ),
)
NOTES: Final = Index(
    "note_fts",
    ("note",),
    _view("bookmark x WHERE x.note <> ''", note="x.note"),
    (Source("bookmark", ("note",), "id = {row}.id", own=True),),
)
HIGHLIGHTS: Final = Index(
    "highlight_fts",
    ("text", "note"),
    _view("highlight x", text="x.text", note="x.note"),
    (Source("highlight", ("text", "note"), "id = {row}.id", own=True),),
)
COLLECTIONS: Final = Index(
    "collection_fts",
    ("name", "body"),
    _view(
        "collection x LEFT JOIN brief b ON b.collection_id = x.id",
        name="x.name || ' ' || coalesce(x.note, '')",
        body="coalesce(b.body, '')",
    ),
    (
        Source("collection", ("name", "note"), "id = {row}.id", own=True),
        Source("brief", ("body", "collection_id"), "id = {row}.collection_id"),
    ),
)
GRAMS: Final = Index(
    "gram_fts",
    ("words",),
    _view("gram x WHERE x.words <> ''", words="x.words"),
    (Source("gram", ("words",), "id = {row}.id", own=True),),
)
# Bytes of new words of articles that one write gathers before they go into the index: with SQLite's usual 1 MB an import
# of many makes more and smaller parts, which are merged again and again.
GATHERED: Final = 4 * 1024 * 1024
# Parts of one size that are merged into one: with SQLite's usual 4 every word of a large library is written half as often again.
MERGED: Final = 8
INDEXES: Final = (ARTICLES, QUOTES, EVENTS, STATISTICS, PARTIES, NOTES, HIGHLIGHTS, COLLECTIONS, GRAMS)


def statements() -> list[tuple[str, str]]:
    """Every view and trigger of the index: its name and the SQL that makes it."""
    found = []
    for index in INDEXES:
        found.append((index.content, f"CREATE VIEW {index.content} AS {index.view}"))
        found += _triggers(index)
    return found + cjk.triggers()


def create(execute: Callable[[str], Any]) -> None:
    """Create the index: FTS5 tables that are missing, and all views and triggers anew."""
    for name, statement in statements():
        execute(f"DROP {'VIEW' if statement.startswith('CREATE VIEW') else 'TRIGGER'} IF EXISTS {name}")
        execute(statement)
    for index in INDEXES:
        execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {index.name} {_made(index)}")
    for setting, value in (("hashsize", GATHERED), ("automerge", MERGED)):
        execute(f"INSERT INTO {ARTICLES.name}({ARTICLES.name}, rank) VALUES ('{setting}', {value})")


def stands(execute: Callable[[str], Any]) -> bool:
    """Whether every table of the index is there as `create` makes it."""
    found = dict(execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    return all(found.get(one.name, "").endswith(f"{one.name} {_made(one)}") for one in INDEXES)


def _made(index: Index) -> str:
    return (
        f"USING fts5({', '.join(index.columns)}, content='{index.content}', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )


def drop(execute: Callable[[str], Any], *, tables: bool = True) -> None:
    """Take out all views and triggers, ours or not, and the index's tables: what a migration does before it begins."""
    found = execute("SELECT type, name FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchall()
    for kind, name in sorted(found):  # triggers first
        quoted = name.replace('"', '""')
        execute(f'DROP {kind.upper()} IF EXISTS "{quoted}"')
    for index in INDEXES if tables else ():
        execute(f"DROP TABLE IF EXISTS {index.name}")


def rebuild(execute: Callable[[str], Any], names: Collection[str] | None = None) -> None:
    """Write the whole index anew from the records, or the tables of these names."""
    for index in INDEXES if names is None else [one for one in INDEXES if one.name in names]:
        execute(f"INSERT INTO {index.name}({index.name}) VALUES ('rebuild')")


def check(execute: Callable[[str], Any]) -> None:
    """Compare index and records; the database raises an error where they differ."""
    for index in INDEXES:
        check_one(execute, index)


def check_one(execute: Callable[[str], Any], index: Index) -> None:
    """Compare one part of the index with its records; the database raises an error where they differ."""
    execute(f"INSERT INTO {index.name}({index.name}, rank) VALUES ('integrity-check', 1)")


def is_ours(name: str) -> bool:
    """Whether a table, view or trigger of this name belongs to the index (shadow tables included)."""
    return any(name == index.content or name.startswith(index.name) for index in INDEXES)


def _triggers(index: Index) -> list[tuple[str, str]]:
    columns = ", ".join(index.columns)
    found = []
    for source in index.sources:
        for action in ("insert", "update", "delete"):
            row, other = ("new", "new") if action == "insert" else ("old", "old")
            ids = source.ids.format(row=row)
            if action == "update":
                other = "new"
                if not source.own:
                    ids = f"({source.ids.format(row='old')} OR {source.ids.format(row='new')})"
            after = ids if action == "update" and not source.own else source.ids.format(row=other)
            take_out = (
                f"INSERT INTO {index.name}({index.name}, rowid, {columns}) "
                f"SELECT 'delete', id, {columns} FROM {index.content} WHERE {ids};"
            )
            put_in = (
                f"INSERT INTO {index.name}(rowid, {columns}) "
                f"SELECT id, {columns} FROM {index.content} WHERE {after};"
            )
            of = f"UPDATE OF {', '.join(source.columns)}" if action == "update" else action.upper()
            guard = ""
            if action == "update":
                guard = " WHEN " + " OR ".join(f"old.{c} IS NOT new.{c}" for c in source.columns)
            stem = f"{index.name}_{source.table}_{action}"
            if not (source.own and action == "insert"):
                found.append(
                    (
                        f"{stem}_before",
                        f"CREATE TRIGGER {stem}_before BEFORE {of} ON {source.table}{guard} BEGIN {take_out} END",
                    )
                )
            if not (source.own and action == "delete"):
                found.append(
                    (
                        f"{stem}_after",
                        f"CREATE TRIGGER {stem}_after AFTER {of} ON {source.table}{guard} BEGIN {put_in} END",
                    )
                )
    return found
