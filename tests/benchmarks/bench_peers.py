"""The same queries over the same texts, in the same run: raw SQLite FTS5, and what is installed of tantivy, Xapian and Recoll.

Each peer gets title and text of every article, and gives its best fifty with a snippet each (Recoll without), as a page of
ours does for one kind. Indexing speed and size of the index stand beside. CPU time of this process but for Recoll.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from app import services
from tests.benchmarks import libraries
from tests.benchmarks.bench_scale import queries
from tests.benchmarks.figure import Figure, cpu, each

ASKED = ("common word", "three-letter prefix", "rare word", "two words", "phrase")
_PAGE = 50
_RECOLL_MOST = 20_000  # it indexes some hundred texts a second
Row = tuple[int, str, str]


def measure() -> Iterator[Figure]:
    """Ours over articles alone, then each peer."""
    library = libraries.opened()
    with library.read() as session:
        statement = "SELECT a.id, a.title, t.text FROM article a JOIN article_text t ON t.article_id = a.id AND t.current"
        rows: list[Row] = [tuple(row) for row in session.connection().exec_driver_sql(statement)]  # type: ignore[misc]
    size = sum(len(title.encode()) + len(text.encode()) for _, title, text in rows)
    ours = partial(services.search.find, library, kinds=("article",), limit=_PAGE)
    yield from _asked("ours", ours)
    library.close()
    with tempfile.TemporaryDirectory() as name:
        for peer in (_fts5, _tantivy, _xapian, _recoll):
            yield from peer(rows, size, Path(name))


def _asked(peer: str, ask: Callable[[str], Any]) -> Iterator[Figure]:
    for kind in ASKED:
        some = queries()[kind]
        ask(some[0])
        yield each(f"{peer}: ranked fifty, {kind}", [partial(ask, query) for query in some])


def _indexed(peer: str, number: int, milliseconds: float, folder: Path, size: int) -> Iterator[Figure]:
    used = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    yield Figure(
        f"{peer}: articles indexed a second, CPU", (number / milliseconds * 1000,), unit="/s", more=True
    )
    yield Figure(f"{peer}: index against the text", (used / size,), unit="x")


def _fts5(rows: list[Row], size: int, folder: Path) -> Iterator[Figure]:
    folder = folder / "fts5"
    folder.mkdir()
    raw = sqlite3.connect(folder / "index.db")
    raw.execute(
        "CREATE VIRTUAL TABLE t USING fts5(title, text, tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )

    def build() -> None:
        raw.executemany("INSERT INTO t(rowid, title, text) VALUES (?, ?, ?)", rows)
        raw.commit()

    yield from _indexed("SQLite FTS5 with the texts", len(rows), cpu(build), folder, size)
    page = "SELECT rowid, snippet(t, 1, '[', ']', '…', 24) FROM t WHERE t MATCH ? ORDER BY rank LIMIT 50"

    def ask(query: str) -> None:
        prefix = not query.endswith((" ", '"'))
        raw.execute(page, (query + "*" if prefix else query,)).fetchall()

    yield from _asked("SQLite FTS5", ask)
    raw.close()


def _tantivy(rows: list[Row], size: int, folder: Path) -> Iterator[Figure]:
    try:
        import tantivy
    except ImportError:
        return
    folder = folder / "tantivy"
    folder.mkdir()
    shape = tantivy.SchemaBuilder()
    shape.add_integer_field("id", stored=True)
    shape.add_text_field("title", stored=True)
    shape.add_text_field("text", stored=True)
    schema = shape.build()
    index = tantivy.Index(schema, path=str(folder))

    def build() -> None:
        writer = index.writer(100_000_000, 1)
        for number, title, text in rows:
            writer.add_document(tantivy.Document(id=number, title=title, text=text))
        writer.commit()
        writer.wait_merging_threads()

    yield from _indexed("tantivy with the texts", len(rows), cpu(build), folder, size)
    index.reload()
    searcher = index.searcher()

    def ask(query: str) -> None:
        if query.endswith((" ", '"')):
            words = " AND ".join(query.split()) if '"' not in query else query
            parsed = index.parse_query(words, ["title", "text"])
        else:
            parsed = tantivy.Query.regex_query(schema, "text", f"{query}.*")
        snippets = tantivy.SnippetGenerator.create(searcher, parsed, schema, "text")
        for _, address in searcher.search(parsed, _PAGE).hits:
            snippets.snippet_from_doc(searcher.doc(address)).to_html()

    yield from _asked("tantivy", ask)


def _xapian(rows: list[Row], size: int, folder: Path) -> Iterator[Figure]:
    try:
        import xapian
    except ImportError:
        return
    folder = folder / "xapian"
    database = xapian.WritableDatabase(str(folder), xapian.DB_CREATE_OR_OPEN)

    def build() -> None:
        terms = xapian.TermGenerator()
        for number, title, text in rows:
            document = xapian.Document()
            document.set_data(text)
            terms.set_document(document)
            terms.index_text(f"{title}\n{text}")
            database.replace_document(number, document)
        database.commit()

    yield from _indexed("Xapian with the texts", len(rows), cpu(build), folder, size)
    parser = xapian.QueryParser()
    parser.set_database(database)
    parser.set_default_op(xapian.Query.OP_AND)
    flags = parser.FLAG_DEFAULT | parser.FLAG_PARTIAL | parser.FLAG_PHRASE

    def ask(query: str) -> None:
        enquire = xapian.Enquire(database)
        enquire.set_query(
            parser.parse_query(query, flags if not query.endswith((" ", '"')) else parser.FLAG_DEFAULT)
        )
        found = enquire.get_mset(0, _PAGE)
        for match in found:
            found.snippet(match.document.get_data().decode(), 200)

    yield from _asked("Xapian", ask)


def _recoll(rows: list[Row], size: int, folder: Path) -> Iterator[Figure]:
    if shutil.which("recollindex") is None or shutil.which("recollq") is None:
        return
    rows = rows[:_RECOLL_MOST]
    texts, settings = folder / "texts", folder / "recoll"
    texts.mkdir()
    settings.mkdir()
    for number, title, text in rows:
        (texts / f"{number}.txt").write_text(f"{title}\n\n{text}", encoding="utf-8")
    (settings / "recoll.conf").write_text(f"topdirs = {texts}\n", encoding="utf-8")
    began = time.perf_counter()
    subprocess.run(["recollindex", "-c", str(settings)], check=True, capture_output=True)
    took = (time.perf_counter() - began) * 1000
    part = sum(len(text.encode()) for _, _, text in rows)
    yield from _indexed(f"Recoll, {len(rows)} texts, by the clock", len(rows), took, settings, part)
