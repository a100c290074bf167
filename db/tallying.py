"""Keeping counts: the table `tally`, what it counts, and the triggers that keep it exact.

`tally` holds how many records of a kind have each value of a facet, for whole lists: what is alive in them, by nothing else
narrowed. So the values beside a list, the numbers beside the navigation, topics, months and days are read and not
counted, however many records there are. A row that would be nought is taken out.

Most values stand in the record's own row (`Own`): one trigger for each action on the table puts all of them right at once.
Those that lead over other tables (`Linked`: a quote has the topics of its article when it has none of its own) follow the
pattern of the search index: before a row changes that they depend on, what the records concerned give is taken
off, after it what they then give is put on. Two that only ever change as a whole are put right by their difference
(`_DIFFERENCES`), and measures, of which most have one figure, are kept from the second figure on (`_MEASURES`).

Every trigger tells the difference that its one row makes with all else as it is, so that any order of writes, an undo
included, comes to the same counts; `differences` compares them with a recount.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

Execute = Callable[[str], Any]
TAB: Final = "char(9)"
ALL: Final = "all"  # the facet of how many there are, with the value ""
REVIEW: Final = "review"  # the kind of what waits for review, by rule and by article
_KEPT: Final = "{x}.deleted_at IS NULL"
_SHOWN: Final = f"{_KEPT} AND {{x}}.status <> 'rejected'"
_WAITING: Final = f"{_KEPT} AND {{x}}.status = 'candidate'"
_OUTLET: Final = "(SELECT outlet_id FROM article WHERE id = {x}.article_id)"
_YEAR: Final = "substr({x}.date_from, 1, 4)"
_DAYS: Final = "{x}.date_from || CASE WHEN {x}.date_to <> {x}.date_from THEN '/' || {x}.date_to ELSE '' END"
_RULE: Final = f"{{x}}.rule || {TAB} || {{x}}.confidence"


@dataclass(frozen=True, slots=True)
class Own:
    """A value that a record's own row gives; NULL and "" are none. `columns` are those that it depends on.

    `value` and `holds` (whether the record is counted) are SQL with `{x}` for the row.
    """

    kind: str
    facet: str
    value: str
    columns: tuple[str, ...]
    holds: str

    @property
    def given(self) -> str:
        """The value where the record is counted, else NULL."""
        return f"CASE WHEN {self.holds} THEN {self.value} END"


@dataclass(frozen=True, slots=True)
class Source:
    """Another table that values lead over: which records `x` a row of it concerns, and for which rows that is so."""

    table: str
    columns: tuple[str, ...]
    rows: str  # a SQL condition on x, with {row} for the row of the table
    when: str = ""  # a SQL condition on {row}
    off: str = ""  # a SQL condition on `new`: whether there is anything to take off before it is inserted
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


def _owns(table: str, holds: str, state: tuple[str, ...], /, **values: str) -> tuple[Own, ...]:
    """The facets of a table's list; a value that is only a column is written as its name."""
    found = [Own(table, ALL, "''", state, holds)]
    for facet, value in values.items():
        written = value if "{x}" in value else f"nullif({{x}}.{value}, '')"
        read = tuple(dict.fromkeys(part.split("}.")[1] for part in _columns(written)))
        found.append(Own(table, facet, written, (*read, *state), holds))
    return tuple(found)


def _columns(sql: str) -> list[str]:
    """The `{x}.column` of a SQL template."""
    found = []
    for part in sql.split("{x}.")[1:]:
        name = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in part).split()[0]
        found.append("{x}." + name)
    return found


def _waits(table: str) -> Own:
    state = ("rule", "confidence", "status", "deleted_at")
    return Own(REVIEW, table, _RULE, state, _WAITING)


_REVIEWED: Final = ("status", "deleted_at")
_TRASHED: Final = ("deleted_at",)
OWN: Final[dict[str, tuple[Own, ...]]] = {
    "article": _owns(
        "article",
        _KEPT,
        _TRASHED,
        outlet="outlet_id",
        year=_YEAR,
        month="CASE WHEN length({x}.published) >= 7 THEN substr({x}.date_from, 1, 7) END",
        day=_DAYS,
        kind="kind",
        genre="genre",
        language="language",
    ),
    "quote": (
        *_owns(
            "quote",
            _SHOWN,
            _REVIEWED,
            speaker="speaker_id",
            organisation="organisation_id",
            outlet=_OUTLET,
            year=_YEAR,
            day=_DAYS,
            kind="kind",
            seal="seal",
            status="status",
        ),
        _waits("quote"),
        Own(REVIEW, "article", "{x}.article_id", ("article_id", *_REVIEWED), _WAITING),
    ),
    "event": (
        *_owns(
            "event",
            _SHOWN,
            _REVIEWED,
            place="place_id",
            state="state",
            year=_YEAR,
            month="CASE WHEN length({x}.when_start) >= 7 THEN substr({x}.date_from, 1, 7) END",
            status="status",
        ),
        _waits("event"),
    ),
    "statistic": (
        *_owns(
            "statistic",
            _SHOWN,
            _REVIEWED,
            unit="unit",
            geography="geography_id",
            nature="nature",
            outlet=_OUTLET,
            year=_YEAR,
            disputed="CASE WHEN {x}.disputed THEN 'yes' END",
            status="status",
            seal="seal",
            measured="CASE WHEN {x}.measure_key <> '' THEN 'yes' END",
        ),
        _waits("statistic"),
        Own(REVIEW, "article", "{x}.article_id", ("article_id", *_REVIEWED), _WAITING),
    ),
    "party": _owns("party", _KEPT, _TRASHED, kind="kind"),
    "rule_decision": (
        Own("rule", "rejected", "{x}.rule", ("rule", "decision"), "{x}.decision = 'rejected'"),
        Own("rule", "accepted", "{x}.rule", ("rule", "decision"), "{x}.decision <> 'rejected'"),
    ),
}


_UNTAGGED: Final = "NOT EXISTS (SELECT 1 FROM tagging o WHERE o.kind = '{kind}' AND o.record_id = x.id)"


def _holds(template: str, row: str = "x") -> str:
    return template.format(x=row)


_TAGGING: Final = ("topic_id", "kind", "record_id")


def _topics(table: str) -> Linked:
    """The topics of what rests on one article: its own, or else those of the article."""
    shown = _holds(_SHOWN)
    return Linked(
        table,
        "topic",
        table,
        _SHOWN,
        _REVIEWED,
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
    """The topics of what has only its own; single taggings tell the difference (`_DIFFERENCES`)."""
    holds, columns = (_KEPT, _TRASHED) if table == "article" else (_SHOWN, _REVIEWED)
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
        _SHOWN,
        _REVIEWED,
        (),
        "SELECT DISTINCT x.id, a.outlet_id AS value FROM event x JOIN event_source s ON s.event_id = x.id "
        f"AND NOT s.hidden JOIN article a ON a.id = s.article_id WHERE {_holds(_SHOWN)} "
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
        _WAITING,
        _REVIEWED,
        (),
        "SELECT DISTINCT x.id, s.article_id AS value FROM event x JOIN event_source s ON s.event_id = x.id "
        f"WHERE {_holds(_WAITING)} AND {{rows}}",
        (Source("event_source", ("event_id", "article_id"), "x.id = {row}.event_id", off=_TOLD),),
        _SOURCES,
    ),
    Linked(
        "party",
        "organisation",
        "party",
        _KEPT,
        _TRASHED,
        (),
        "SELECT DISTINCT x.id, r.organisation_id AS value FROM party x JOIN role r ON r.person_id = x.id "
        f"WHERE {_holds(_KEPT)} AND r.organisation_id IS NOT NULL AND {{rows}}",
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
    _SHOWN
)
_DIFFERENCES: Final = (
    _tagged(
        "article",
        f"SELECT count(*) FROM article x WHERE x.id = {{row}}.record_id AND {_holds(_KEPT)}",
        "article",
    ),
    _tagged(
        "event", f"SELECT count(*) FROM event x WHERE x.id = {{row}}.record_id AND {_holds(_SHOWN)}", "event"
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

_ADDED: Final = "ON CONFLICT (kind, facet, value) DO UPDATE SET number = number + excluded.number;"
_INTO: Final = "INSERT INTO tally (kind, facet, value, number)"
_MEASURED: Final = f"{_SHOWN} AND {{x}}.measure_key <> ''"
_NOUGHT: Final = (
    "CREATE TRIGGER tally_nought AFTER UPDATE OF number ON tally WHEN new.number = 0 BEGIN "
    "DELETE FROM tally WHERE kind = new.kind AND facet = new.facet AND value = new.value; END"
)


def statements() -> list[tuple[str, str]]:
    """Every trigger that keeps the counts: its name and the SQL that makes it."""
    found = [("tally_nought", _NOUGHT), *_measures()]
    for table, owns in OWN.items():
        found += _own(table, owns)
    for linked in LINKED:
        found += _linked(linked)
    for difference in _DIFFERENCES:
        found += _difference(difference)
    return found


def recounted() -> list[str]:
    """Queries that count everything anew: kind, facet, value and number of each row that the table should have."""
    found = []
    for table, owns in OWN.items():
        for own in owns:
            found.append(
                f"SELECT '{own.kind}' AS kind, '{own.facet}' AS facet, value, count(*) AS number "
                f"FROM (SELECT {own.given.format(x='x')} AS value FROM {table} x) WHERE value IS NOT NULL GROUP BY value"
            )
    for linked in LINKED:
        found.append(
            f"SELECT '{linked.kind}' AS kind, '{linked.facet}' AS facet, value, count(*) AS number "
            f"FROM ({linked.query.format(rows='1')}) GROUP BY value"
        )
    measured = _MEASURED.format(x="x")
    found.append(
        "SELECT 'statistic', 'measure', measure_key, count(*) FROM statistic x "
        f"WHERE {measured} GROUP BY measure_key HAVING count(*) > 1"
    )
    return found


def _everything() -> str:
    """One query of all rows; a value that several queries give is summed."""
    parts = " UNION ALL ".join(f"SELECT * FROM ({one})" for one in recounted())
    return f"SELECT kind, facet, value, sum(number) AS number FROM ({parts}) GROUP BY kind, facet, value"


def fill(execute: Execute) -> None:
    """Count everything anew."""
    execute("DELETE FROM tally")
    execute(f"{_INTO} {_everything()}")


def differences(execute: Execute) -> list[tuple[str, str, Any, int | None, int | None]]:
    """Where the kept counts differ from a recount: kind, facet, value, the number that is kept and the right one."""
    kept = {
        tuple(row[:3]): row[3] for row in execute("SELECT kind, facet, value, number FROM tally").fetchall()
    }
    right = {tuple(row[:3]): row[3] for row in execute(_everything()).fetchall()}
    wrong = [key for key in kept.keys() | right.keys() if kept.get(key) != right.get(key)]
    return [(*key, kept.get(key), right.get(key)) for key in sorted(wrong, key=repr)]  # type: ignore[misc]


def _own(table: str, owns: tuple[Own, ...]) -> list[tuple[str, str]]:
    stem = f"tally_{table}"
    found = []
    for action, row, sign in (("insert", "new", 1), ("delete", "old", -1)):
        values = ", ".join(f"('{own.kind}', '{own.facet}', {own.given.format(x=row)})" for own in owns)
        body = f"{_INTO} SELECT column1, column2, column3, {sign} FROM (VALUES {values}) WHERE column3 IS NOT NULL {_ADDED}"
        found.append(_trigger(f"{stem}_{action}", f"AFTER {action.upper()} ON {table}", "", body))
    columns = tuple(dict.fromkeys(column for own in owns for column in own.columns))
    values = ", ".join(
        f"('{own.kind}', '{own.facet}', {own.given.format(x='old')}, {own.given.format(x='new')})"
        for own in owns
    )
    chosen = "iif(s.column1 < 0, v.column3, v.column4)"
    body = (
        f"{_INTO} SELECT v.column1, v.column2, {chosen}, s.column1 FROM (VALUES {values}) v, (VALUES (-1), (1)) s "
        f"WHERE v.column3 IS NOT v.column4 AND {chosen} IS NOT NULL {_ADDED}"
    )
    of = f"AFTER UPDATE OF {', '.join(columns)} ON {table}"
    found.append(_trigger(f"{stem}_update", of, _changed(columns), body))
    return found


def _linked(linked: Linked) -> list[tuple[str, str]]:
    def body(rows: str, sign: str) -> str:
        # not grouped, for few rows are quicker added one by one; WHERE, so that the parser takes ON CONFLICT for no join
        given = f"({linked.query.format(rows=rows)})"
        return f"{_INTO} SELECT '{linked.kind}', '{linked.facet}', value, {sign}1 FROM {given} WHERE true {_ADDED}"

    own = f"AFTER INSERT ON {linked.table}"
    found = [_trigger(f"{linked.name}_insert", own, linked.there, body("x.id = new.id", ""))]
    found.append(
        _trigger(f"{linked.name}_delete", f"BEFORE DELETE ON {linked.table}", "", body("x.id = old.id", "-"))
    )
    of = f"UPDATE OF {', '.join((*linked.columns, *linked.links))} ON {linked.table}"
    guard = f"({linked.holds.format(x='old')}) IS NOT ({linked.holds.format(x='new')})"
    guard = " OR ".join((guard, *(_changed((column,)) for column in linked.links)))
    for when, row, sign in (("BEFORE", "old", "-"), ("AFTER", "new", "")):
        name = f"{linked.name}_update_{when.lower()}"
        found.append(_trigger(name, f"{when} {of}", guard, body(f"x.id = {row}.id", sign)))
    for source in linked.sources:
        for action in source.actions:
            found += _through(linked, source, action, body)
    return found


def _through(
    linked: Linked, source: Source, action: str, body: Callable[[str, str], str]
) -> list[tuple[str, str]]:
    row = "new" if action == "insert" else "old"
    rows, of = source.rows.format(row=row), f"{action.upper()} ON {source.table}"
    before = after = source.when.format(row=row)
    if action == "update":
        rows = f"({rows} OR {source.rows.format(row='new')})"
        of = f"UPDATE OF {', '.join(source.columns)} ON {source.table}"
        before = after = _changed(source.columns)
    elif action == "insert" and source.off:
        before = f"{before} AND {source.off}" if before else source.off
    stem = f"{linked.name}_by_{source.table}_{action}"
    return [
        _trigger(f"{stem}_before", f"BEFORE {of}", before, body(rows, "-")),
        _trigger(f"{stem}_after", f"AFTER {of}", after, body(rows, "")),
    ]


def _difference(one: Difference) -> list[tuple[str, str]]:
    def body(row: str, sign: str, when: str) -> str:
        query = (
            f"SELECT '{one.kind}', '{one.facet}', {one.value.format(row=row)}, {sign}number "
            f"FROM (SELECT ({one.number.format(row=row)}) AS number) WHERE number > 0{when}"
        )
        return f"{_INTO} {query} {_ADDED}"

    stem = f"tally_{one.kind}_{one.facet}_by_{one.table}"
    found = []
    for action, row, sign in (("insert", "new", ""), ("delete", "old", "-")):
        when = one.when.format(row=row)
        name = f"{stem}_{action}"
        found.append(_trigger(name, f"AFTER {action.upper()} ON {one.table}", when, body(row, sign, "")))
    if one.column:
        both = " ".join(
            body(row, sign, f" AND {one.when.format(row=row)}") for row, sign in (("old", "-"), ("new", ""))
        )
        of = f"AFTER UPDATE OF {one.column} ON {one.table}"
        found.append(_trigger(f"{stem}_update", of, _changed((one.column,)), both))
    return found


def _measures() -> list[tuple[str, str]]:
    """Nine of ten measures have one figure: those that have more are kept, and the others are known by their absence."""
    another = f"x.measure_key = {{row}}.measure_key AND x.id <> {{row}}.id AND {_holds(_SHOWN)}"
    come = (
        f"{_INTO} SELECT 'statistic', 'measure', new.measure_key, 2 FROM statistic x "
        f"WHERE {_MEASURED.format(x='new')} AND {another.format(row='new')} LIMIT 1 "
        "ON CONFLICT (kind, facet, value) DO UPDATE SET number = number + 1;"
    )
    held = "kind = 'statistic' AND facet = 'measure' AND value = old.measure_key"
    gone = (
        f"DELETE FROM tally WHERE {held} AND number = 2 AND {_MEASURED.format(x='old')}; "
        f"UPDATE tally SET number = number - 1 WHERE {held} AND {_MEASURED.format(x='old')};"
    )
    columns = ("measure_key", *_REVIEWED)
    of = f"AFTER UPDATE OF {', '.join(columns)} ON statistic"
    return [
        _trigger("tally_measure_insert", "AFTER INSERT ON statistic", "", come),
        _trigger("tally_measure_update", of, _changed(columns), f"{gone} {come}"),
        _trigger("tally_measure_delete", "AFTER DELETE ON statistic", "", gone),
    ]


def _changed(columns: tuple[str, ...]) -> str:
    return " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)


def _trigger(name: str, of: str, when: str, body: str) -> tuple[str, str]:
    guard = f" WHEN {when}" if when else ""
    return name, f"CREATE TRIGGER {name} {of}{guard} BEGIN {body} END"
