"""The triggers that keep the counts exact: each tells the difference that its one row makes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from db.tallying.linked import DIFFERENCES, LINKED, Difference, Linked, Source
from db.tallying.own import OWN, REVIEWED, SHOWN, Own

ADDED: Final = "ON CONFLICT (kind, facet, value) DO UPDATE SET number = number + excluded.number;"
INTO: Final = "INSERT INTO tally (kind, facet, value, number)"
MEASURED: Final = f"{SHOWN} AND {{x}}.measure_key <> ''"
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
    for difference in DIFFERENCES:
        found += _difference(difference)
    return found


def _own(table: str, owns: tuple[Own, ...]) -> list[tuple[str, str]]:
    stem = f"tally_{table}"
    found = []
    for action, row, sign in (("insert", "new", 1), ("delete", "old", -1)):
        values = ", ".join(f"('{own.kind}', '{own.facet}', {own.given.format(x=row)})" for own in owns)
        body = f"{INTO} SELECT column1, column2, column3, {sign} FROM (VALUES {values}) WHERE column3 IS NOT NULL {ADDED}"
        found.append(_trigger(f"{stem}_{action}", f"AFTER {action.upper()} ON {table}", "", body))
    columns = tuple(dict.fromkeys(column for own in owns for column in own.columns))
    values = ", ".join(
        f"('{own.kind}', '{own.facet}', {own.given.format(x='old')}, {own.given.format(x='new')})"
        for own in owns
    )
    chosen = "iif(s.column1 < 0, v.column3, v.column4)"
    body = (
        f"{INTO} SELECT v.column1, v.column2, {chosen}, s.column1 FROM (VALUES {values}) v, (VALUES (-1), (1)) s "
        f"WHERE v.column3 IS NOT v.column4 AND {chosen} IS NOT NULL {ADDED}"
    )
    of = f"AFTER UPDATE OF {', '.join(columns)} ON {table}"
    found.append(_trigger(f"{stem}_update", of, _changed(columns), body))
    return found


def _linked(linked: Linked) -> list[tuple[str, str]]:
    def body(rows: str, sign: str) -> str:
        # not grouped, for few rows are quicker added one by one; WHERE, so that the parser takes ON CONFLICT for no join
        given = f"({linked.query.format(rows=rows)})"
        return (
            f"{INTO} SELECT '{linked.kind}', '{linked.facet}', value, {sign}1 FROM {given} WHERE true {ADDED}"
        )

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
        return f"{INTO} {query} {ADDED}"

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
    another = f"x.measure_key = {{row}}.measure_key AND x.id <> {{row}}.id AND {SHOWN.format(x='x')}"
    come = (
        f"{INTO} SELECT 'statistic', 'measure', new.measure_key, 2 FROM statistic x "
        f"WHERE {MEASURED.format(x='new')} AND {another.format(row='new')} LIMIT 1 "
        "ON CONFLICT (kind, facet, value) DO UPDATE SET number = number + 1;"
    )
    held = "kind = 'statistic' AND facet = 'measure' AND value = old.measure_key"
    gone = (
        f"DELETE FROM tally WHERE {held} AND number = 2 AND {MEASURED.format(x='old')}; "
        f"UPDATE tally SET number = number - 1 WHERE {held} AND {MEASURED.format(x='old')};"
    )
    columns = ("measure_key", *REVIEWED)
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
