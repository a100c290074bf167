"""What is counted by values that lead over other tables, and what one row of those tables changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from db.tallying.own import KEPT, REVIEW, REVIEWED, SHOWN, TRASHED, WAITING

_UNTAGGED: Final = "NOT EXISTS (SELECT 1 FROM tagging o WHERE o.kind = '{kind}' AND o.record_id = x.id)"


def _holds(template: str, row: str = "x") -> str:
    return template.format(x=row)


@dataclass(frozen=True, slots=True)
class Source:
    """Another table that values lead over: which records `x` a row of it concerns, and for which rows that is so."""

    table: str
    columns: tuple[str, ...]
    rows: str  # a SQL condition on x, with {row} for the row of the table
    when: str = ""  # a SQL condition on {row}
    # A SQL condition on `new`: whether there is anything to take off before it is inserted. Where a table is written with
    # OR IGNORE it must say that the row is not there yet, for SQLite runs a trigger before an insert that it then ignores.
    off: str = ""
    actions: tuple[str, ...] = ("insert", "update", "delete")


@dataclass(frozen=True, slots=True)
class Linked:
    """Values that lead over other tables: `query` selects `value` of the records x that `{rows}` (a condition) chooses."""

    kind: str
    facet: str
    table: str
    holds: str  # whether a record is counted at all, as in `Own`
    columns: tuple[str, ...]  # of the record's own row: those that this depends on
    links: tuple[str, ...]  # and those that lead on
    query: str
    sources: tuple[Source, ...]
    there: str = ""  # a SQL condition on `new`: whether a record that comes may have values at once

    @property
    def name(self) -> str:
        """What its triggers are named after."""
        return f"tally_{self.kind}_{self.facet}_of_{self.table}"


_TAGGING: Final = ("topic_id", "kind", "record_id")


def _topics(table: str) -> Linked:
    """The topics of what rests on one article: its own, or else those of the article."""
    shown = _holds(SHOWN)
    return Linked(
        table,
        "topic",
        table,
        SHOWN,
        REVIEWED,
        ("article_id",),
        f"SELECT t.topic_id AS value FROM {table} x JOIN tagging t ON t.kind = '{table}' AND t.record_id = x.id "
        f"WHERE {shown} AND {{rows}} UNION ALL "
        f"SELECT t.topic_id FROM {table} x JOIN tagging t ON t.kind = 'article' AND t.record_id = x.article_id "
        f"WHERE {shown} AND {{rows}} AND {_UNTAGGED.format(kind=table)}",
        (
            Source(
                "tagging",
                _TAGGING,
                "x.id = {row}.record_id",
                f"{{row}}.kind = '{table}'",
                "NOT EXISTS (SELECT 1 FROM tagging WHERE topic_id = new.topic_id AND kind = new.kind "
                "AND record_id = new.record_id)",  # it may be there already: taggings are inserted with OR IGNORE
                ("insert", "delete"),
            ),
            Source(
                "tagging",
                _TAGGING,
                f"(x.id = {{row}}.record_id AND {{row}}.kind = '{table}' "
                "OR x.article_id = {row}.record_id AND {row}.kind = 'article')",
                actions=("update",),
            ),
        ),
    )


def _own_topics(table: str) -> Linked:
    """The topics of what has only its own; single taggings tell the difference (`DIFFERENCES`)."""
    holds, columns = (KEPT, TRASHED) if table == "article" else (SHOWN, REVIEWED)
    return Linked(
        table,
        "topic",
        table,
        holds,
        columns,
        (),
        f"SELECT t.topic_id AS value FROM {table} x JOIN tagging t ON t.kind = '{table}' AND t.record_id = x.id "
        f"WHERE {_holds(holds)} AND {{rows}}",
        (
            Source(
                "tagging",
                _TAGGING,
                f"x.id = {{row}}.record_id AND {{row}}.kind = '{table}'",
                actions=("update",),
            ),
        ),
        f"EXISTS (SELECT 1 FROM tagging WHERE kind = '{table}' AND record_id = new.id)",
    )


_TOLD: Final = "EXISTS (SELECT 1 FROM event_source WHERE event_id = new.event_id)"
_SOURCES: Final = "EXISTS (SELECT 1 FROM event_source WHERE event_id = new.id)"
LINKED: Final = (
    _own_topics("article"),
    _own_topics("event"),
    _topics("quote"),
    _topics("statistic"),
    Linked(
        "event",
        "outlet",
        "event",
        SHOWN,
        REVIEWED,
        (),
        "SELECT DISTINCT x.id, a.outlet_id AS value FROM event x JOIN event_source s ON s.event_id = x.id "
        f"AND NOT s.hidden JOIN article a ON a.id = s.article_id WHERE {_holds(SHOWN)} "
        "AND a.outlet_id IS NOT NULL AND {rows}",
        (
            Source("event_source", ("event_id", "article_id", "hidden"), "x.id = {row}.event_id", off=_TOLD),
            Source(
                "article",
                ("outlet_id",),
                "x.id IN (SELECT event_id FROM event_source WHERE article_id = {row}.id)",
                "EXISTS (SELECT 1 FROM event_source WHERE article_id = {row}.id)",
            ),
        ),
        _SOURCES,
    ),
    Linked(
        REVIEW,
        "article",
        "event",
        WAITING,
        REVIEWED,
        (),
        "SELECT DISTINCT x.id, s.article_id AS value FROM event x JOIN event_source s ON s.event_id = x.id "
        f"WHERE {_holds(WAITING)} AND {{rows}}",
        (Source("event_source", ("event_id", "article_id"), "x.id = {row}.event_id", off=_TOLD),),
        _SOURCES,
    ),
    Linked(
        "party",
        "organisation",
        "party",
        KEPT,
        TRASHED,
        (),
        "SELECT DISTINCT x.id, r.organisation_id AS value FROM party x JOIN role r ON r.person_id = x.id "
        f"WHERE {_holds(KEPT)} AND r.organisation_id IS NOT NULL AND {{rows}}",
        (Source("role", ("person_id", "organisation_id"), "x.id = {row}.person_id"),),
        "EXISTS (SELECT 1 FROM role WHERE person_id = new.id)",
    ),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """What one row of a table changes, told at once: `number` is added for `value` when the row comes, and taken when it goes."""

    kind: str
    facet: str
    table: str  # whose rows come and go
    column: str  # of which an update matters; none may be updated where it is ""
    value: str  # SQL on {row}
    number: str  # a SQL query of one number
    when: str  # a SQL condition on {row}


def _tagged(kind: str, number: str, of: str) -> Difference:
    return Difference(kind, "topic", "tagging", "", "{row}.topic_id", number, f"{{row}}.kind = '{of}'")


_ON_ARTICLE: Final = "SELECT count(*) FROM {table} x WHERE x.article_id = {{row}}.{column} AND " + _holds(
    SHOWN
)
DIFFERENCES: Final = (
    _tagged(
        "article",
        f"SELECT count(*) FROM article x WHERE x.id = {{row}}.record_id AND {_holds(KEPT)}",
        "article",
    ),
    _tagged(
        "event", f"SELECT count(*) FROM event x WHERE x.id = {{row}}.record_id AND {_holds(SHOWN)}", "event"
    ),
    *(
        _tagged(
            table,
            f"{_ON_ARTICLE.format(table=table, column='record_id')} AND {_UNTAGGED.format(kind=table)}",
            "article",
        )
        for table in ("quote", "statistic")
    ),
    *(
        Difference(
            table,
            "outlet",
            "article",
            "outlet_id",
            "{row}.outlet_id",
            _ON_ARTICLE.format(table=table, column="id"),
            "{row}.outlet_id IS NOT NULL",
        )
        for table in ("quote", "statistic")
    ),
)
