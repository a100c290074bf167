"""Articles that come in together become what they become one by one."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import services
from app.ingest.prepare import prepare
from app.ingest.read import read_bytes
from app.ingest.wire import Arrival
from app.services import entering
from app.services.intake import Intake
from db import adding
from db.dates import now
from db.models import ImportBatch
from db.records import PassageRecord
from db.session import Library

WORDS = [
    "harbour",
    "bridge",
    "school",
    "river",
    "council",
    "budget",
    "tender",
    "village",
    "flood",
    "repair",
    "engineer",
    "delta",
    "mayor",
    "vote",
]
OUTLETS = ("Harbour Herald", "River Post", "")
TIMES = frozenset({"added_at", "created_at", "started_at", "finished_at"})


def story(number: int) -> str:
    """One of a few stories, each of which shares paragraphs with the one before it."""
    rng = random.Random(number // 2)
    parts = [" ".join(rng.choices(WORDS, k=40)).capitalize() + "." for _ in range(4)]
    if number % 2:
        parts[-1] = f"Tran Thi Mai of the {number}th district spoke last."
    return "\n\n".join(parts)


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "title": st.sampled_from(
                ["A bridge is mended", "Schools open again", "東京の港", "Đà Nẵng rebuilds"]
            ),
            "text": st.integers(0, 7).map(story),
            "url": st.sampled_from(["", *(f"https://example.org/news/{n}" for n in range(4))]),
            "outlet": st.sampled_from(OUTLETS),
            "date": st.sampled_from(["2024-03-04", "2024-03", "", "2023-11-30"]),
            "keywords": st.sampled_from(["", "ports; rivers"]),
        }
    ),
    min_size=1,
    max_size=8,
)


def arrivals(rows: Sequence[dict[str, str]]) -> list[Arrival]:
    data = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    return [Arrival(article, prepare(article), None) for article in read_bytes("articles.jsonl", data)]


def entered(path: Path, groups: Sequence[Sequence[Arrival]]) -> tuple[list[Any], dict[str, list[Any]]]:
    """The lines and the tables of a new library after these groups have come in, each in a transaction of its own."""
    library = services.library.open_library(path, starter=False)
    with library.write() as session:
        adding.party(session, "person", "Tran Thi Mai", aliases=["Mai"])
        batch = ImportBatch(started_at=now())
        session.add(batch)
        session.flush()
        intake = Intake(session, batch.id)
    lines: list[Any] = []
    for group in groups:
        with library.write() as session:
            lines += intake.enter(session, group)
    found = tables(library)
    assert services.library.check(library).ok
    library.close()
    return lines, found


def tables(library: Library) -> dict[str, list[Any]]:
    with library.read() as session:
        execute = session.connection().exec_driver_sql
        names = execute("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        # what FTS5 keeps depends on how often it was written; `check` compares it with the words
        own = [name for name in names if "_fts" not in name and name != "library_fact"]
        return {
            name: sorted(
                (
                    {key: value for key, value in row._mapping.items() if key not in TIMES}
                    for row in execute(f'SELECT * FROM "{name}"')
                ),
                key=repr,
            )
            for name in own
        }


@given(rows=ROWS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_together_as_one_by_one(tmp_path_factory: Any, rows: list[dict[str, str]]) -> None:
    folder = tmp_path_factory.mktemp("intake")
    read = arrivals(rows)
    lines, together = entered(folder / "together.rapporteur", [read])
    expected, alone = entered(folder / "alone.rapporteur", [[one] for one in read])
    assert lines == expected
    for name, rows_of in alone.items():
        assert together[name] == rows_of, name
    assert alone["mention"] or not any("Tran Thi Mai" in row["text"] for row in rows)


def test_rows_are_those_that_the_models_make(tmp_path: Path) -> None:
    (one,) = arrivals([{"title": "A bridge is mended", "text": story(3), "date": "2024-03"}])
    _, by_the_driver = entered(tmp_path / "driver.rapporteur", [[one]])
    library = services.library.open_library(tmp_path / "models.rapporteur", starter=False)
    raw = one.article
    with library.write() as session:
        session.add(ImportBatch(started_at=now()))
        session.flush()
        columns = entering.metadata(raw) | {
            "published_source": raw.published_source,
            "origin": "import",
            "batch_id": 1,
        }
        made = adding.article(session, title=raw.title or "", published=raw.published, **columns)
        passages = [PassageRecord(p.number, p.kind, p.start, p.end, p.page) for p in raw.passages]
        text = adding.text(session, made.id, raw.text, "full text", passages)
        adding.original(session, text, entering._original(one))
    by_the_models = tables(library)
    library.close()
    for name in ("article", "article_text", "passage", "original"):
        assert by_the_driver[name] == by_the_models[name], name


def test_a_source_that_is_the_text_is_kept_once(tmp_path: Path) -> None:
    rows = [
        {"title": "As it is", "text": story(1)},
        {"title": "Cleaned", "text": story(3) + "\n\nShare this article"},
    ]
    entered(tmp_path / "library.rapporteur", [arrivals(rows)])
    library = services.library.open_library(tmp_path / "library.rapporteur", starter=False)
    with library.read() as session:
        kept = (
            session.connection()
            .exec_driver_sql("SELECT source_text FROM original ORDER BY id")
            .scalars()
            .all()
        )
    assert [value == b"" for value in kept] == [True, False]
    assert [services.articles.original(library, i).source_text for i in (1, 2)] == [
        row["text"] for row in rows
    ]
    library.close()
