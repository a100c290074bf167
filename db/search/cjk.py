"""Chinese, Japanese and Korean by bigrams: these scripts put no blanks between words, so pairs of letters are indexed.

FTS5's tokenizer takes a whole clause for one word. So whatever holds such letters also has a row in the table `gram`: its
runs of them as overlapping pairs, each run ending with its last letter alone ("東京都" is "東京 京都 都"), so that a single
letter is found as the beginning of a pair. Triggers mark a row when its record changes (its words become NULL); at the
end of each write the marked rows are made anew from the records (`fill`). Nothing else costs anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from db.search.fold import fold

# radicals, kana, bopomofo, extension A, unified ideographs, hangul, compatibility ideographs
LETTERS: Final = "⺀-⿟぀-ヿ㄀-ㄯ㐀-䶿一-鿿가-힯豈-﫿"
# The first bytes of these letters in UTF-8. Looking for bytes takes an eighth of the time of GLOB, which decodes every
# letter; what only looks like it (an ideographic full stop alone) gets an empty row.
_LEADS: Final = range(0xE3, 0xEE)
_RUN: Final = re.compile(f"[{LETTERS}]+")
_AT_ONCE: Final = 500

# kind -> the table and columns that, when they change, change a record's words, and how the row names the record
SOURCES: Final = (
    ("article", "article", ("title", "original_title"), "id"),
    ("article", "article_text", ("text", "current"), "article_id"),
    ("quote", "quote", ("text", "speaker_label"), "id"),
    ("event", "event", ("title",), "id"),
    ("statistic", "statistic", ("text", "measure"), "id"),
    ("highlight", "highlight", ("text", "note"), "id"),
    ("party", "party", ("name", "description", "note"), "id"),
    ("party", "party_alias", ("name",), "party_id"),
    ("note", "bookmark", ("note",), "id"),
    ("collection", "collection", ("name", "note"), "id"),
    ("collection", "brief", ("body",), "collection_id"),
)
_WORDS: Final = {
    "article": "SELECT a.title || '\n' || coalesce(a.original_title, '') || '\n' || t.text FROM article a "
    "JOIN article_text t ON t.article_id = a.id AND t.current WHERE a.id = ?",
    "quote": "SELECT q.text || '\n' || q.speaker_label || '\n' || coalesce(p.name, '') FROM quote q "
    "LEFT JOIN party p ON p.id = q.speaker_id WHERE q.id = ?",
    "event": "SELECT title FROM event WHERE id = ?",
    "statistic": "SELECT text || '\n' || measure FROM statistic WHERE id = ?",
    "highlight": "SELECT text || '\n' || note FROM highlight WHERE id = ?",
    "note": "SELECT note FROM bookmark WHERE id = ?",
    "collection": "SELECT c.name || '\n' || coalesce(c.note, '') || '\n' || coalesce((SELECT body FROM brief "
    "WHERE collection_id = c.id), '') FROM collection c WHERE c.id = ?",
    "party": "SELECT p.name || '\n' || p.description || '\n' || p.note || '\n' || coalesce((SELECT group_concat(name, '\n') "
    "FROM party_alias WHERE party_id = p.id), '') FROM party p WHERE p.id = ?",
}


def has_letters(text: str) -> bool:
    """Whether a text holds letters of these scripts."""
    return _RUN.search(text) is not None


def is_letter(char: str) -> bool:
    """Whether a character is one of them."""
    return _RUN.fullmatch(char) is not None


def runs(text: str) -> list[str]:
    """The runs of such letters in a text, folded."""
    return _RUN.findall(fold(text))


def grams(text: str) -> str:
    """The pairs of a text's runs, each run ending with its last letter alone."""
    return " ".join(pair for run in runs(text) for pair in (run[i : i + 2] for i in range(len(run))))


def expression(words: str) -> str:
    """An FTS5 expression for the runs in some words: their pairs side by side; a single letter as a beginning."""
    found = [
        f'"{" ".join(run[i : i + 2] for i in range(len(run) - 1))}"' if len(run) > 1 else f'"{run}"*'
        for run in runs(words)
    ]
    return " AND ".join(found)


def without(words: str) -> str:
    """What of some words is in other scripts."""
    return _RUN.sub(" ", words)


def triggers() -> list[tuple[str, str]]:
    """The triggers that mark rows: name and SQL."""
    found = []
    for kind, table, columns, column in SOURCES:
        of = f"UPDATE OF {', '.join(columns)}"
        for action, event in (("insert", "INSERT"), ("update", of)):
            rows = ("new",) if action == "insert" else ("old", "new")
            held = " OR ".join(
                f"({_beyond_ascii(f'{row}.{c}')} AND ({_held(f'{row}.{c}')}))"
                for row in rows
                for c in columns
                if c != "current"
            )
            name = f"gram_{table}_{action}"
            found.append(
                (
                    name,
                    f"CREATE TRIGGER {name} AFTER {event} ON {table} WHEN {held} BEGIN "
                    f"INSERT INTO gram(kind, record_id, words) VALUES ('{kind}', new.{column}, NULL) "
                    "ON CONFLICT(kind, record_id) DO UPDATE SET words = NULL; END",
                )
            )
        if column == "id":
            name = f"gram_{table}_delete"
            found.append(
                (
                    name,
                    f"CREATE TRIGGER {name} AFTER DELETE ON {table} BEGIN "
                    f"DELETE FROM gram WHERE kind = '{kind}' AND record_id = old.id; END",
                )
            )
    return found


def _beyond_ascii(column: str) -> str:
    """A SQL condition: whether a column holds a letter of more than one byte, which costs a tenth of looking for some."""
    return f"length({column}) <> length(CAST({column} AS BLOB))"


def _held(column: str) -> str:
    """A SQL condition: whether a column may hold such letters."""
    return " OR ".join(f"instr(CAST({column} AS BLOB), x'{lead:02X}')" for lead in _LEADS)


def mark(table: str) -> str:
    """The statement that marks the rows of a table's records that hold such letters: for records older than its triggers."""
    kind, columns, column = next((k, c, i) for k, name, c, i in SOURCES if name == table)
    held = " OR ".join(f"({_held(name)})" for name in columns)
    return (
        f"INSERT INTO gram(kind, record_id, words) SELECT '{kind}', {column}, NULL FROM {table} WHERE {held} "
        "ON CONFLICT(kind, record_id) DO UPDATE SET words = NULL"
    )


def fill(execute: Callable[..., Any]) -> None:
    """Make the words of every marked row anew; `execute` takes SQL and a tuple of parameters."""
    while True:
        query = f"SELECT id, kind, record_id FROM gram WHERE words IS NULL LIMIT {_AT_ONCE}"
        rows = execute(query).fetchall()
        for number, kind, record_id in rows:
            row = execute(_WORDS[kind], (record_id,)).fetchone()
            words = grams(row[0]) if row is not None else ""
            execute("UPDATE gram SET words = ? WHERE id = ?", (words, number))
        if len(rows) < _AT_ONCE:
            return
