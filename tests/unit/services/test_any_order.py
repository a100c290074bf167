"""Any sequence of what a user can do leaves index, counts, links, seals and bookmarks sound, and undoing all of it restores every row."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app import services
from app.changes import Outcome
from db import tallying
from db.errors import StorageProblem
from db.records import Ref
from db.search import index
from db.session import Library

WORDS = "One paper says “rain will fall on {n} fields”, Ada Stone said.\n\nAbout {n},000 people came to Hanoi in 2024.\n"
kinds = st.sampled_from(["article", "quote", "event", "statistic", "highlight", "person", "organisation"])
resting = st.one_of(kinds, st.just("collection"))
ids = st.integers(1, 12)


class AnyOrder(RuleBasedStateMachine):
    """A library under random writes."""

    starter: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "library.rapporteur"
        shutil.copy(self.starter, path)
        self.library: Library = services.library.open_library(path)
        self.first = self.rows()
        self.undone: list[Callable[[Any], Outcome[Any]]] = []

    def teardown(self) -> None:
        """Undo everything, last first: the rows are those of the beginning."""
        while self.undone:
            self.undone.pop()(self.library)
        self.sound()
        assert self.rows() == self.first
        self.library.close()
        shutil.rmtree(self.folder)

    def rows(self) -> dict[str, list[str]]:
        with closing(sqlite3.connect(self.library.path)) as raw:
            names = [n for (n,) in raw.execute("SELECT name FROM sqlite_master WHERE type='table'")]
            # batches are a record of what was done, not of what is there
            left_out = ("_fts", "sqlite_sequence", "import_")
            ours = [n for n in names if not any(part in n for part in left_out)]
            return {n: sorted(map(repr, raw.execute(f"SELECT * FROM {n}"))) for n in ours}

    def do(self, work: Callable[[], Outcome[Any]]) -> None:
        """Do it and keep its inverse; what is gone or not allowed is said and changes nothing."""
        before = self.rows()
        try:
            outcome = work()
        except StorageProblem:
            assert self.rows() == before
            return
        if outcome.undo is not None:
            self.undone.append(outcome.undo)

    @rule(kind=kinds, number=ids, on=st.booleans())
    def star(self, kind: Any, number: int, on: bool) -> None:
        self.do(lambda: services.bookmarks.set_bookmark(self.library, [Ref(kind, number)], on))

    @rule(kind=kinds, number=ids, text=st.text(max_size=20))
    def note(self, kind: Any, number: int, text: str) -> None:
        text = text.replace("\0", "").encode("utf-8", "ignore").decode()
        self.do(lambda: services.bookmarks.set_note(self.library, Ref(kind, number), text))

    @rule(kind=resting, number=ids)
    def delete(self, kind: Any, number: int) -> None:
        self.do(lambda: services.trash.delete(self.library, [Ref(kind, number)]))

    @rule(kind=resting, number=ids)
    def restore(self, kind: Any, number: int) -> None:
        self.do(lambda: services.trash.restore(self.library, [Ref(kind, number)]))

    @rule(
        number=ids,
        start=st.integers(0, 120),
        length=st.integers(-5, 60),
        colour=st.sampled_from(["yellow", "green", "blue", "mauve"]),
    )
    def highlight(self, number: int, start: int, length: int, colour: str) -> None:
        self.do(
            lambda: services.highlights.create(
                self.library, number, start, start + length, colour=colour, note=colour
            )
        )

    @rule(number=ids, colour=st.sampled_from(["pink", "mauve"]))
    def recolour(self, number: int, colour: str) -> None:
        self.do(lambda: services.highlights.recolour(self.library, [number], colour))

    @rule(parent=st.one_of(st.none(), ids), query=st.sampled_from(["", "convention", "is:bookmarked"]))
    def collection(self, parent: int | None, query: str) -> None:
        books = services.bookmarks
        if query:
            self.do(lambda: books.save_search(self.library, query, ("quote",), "Found", parent))
        else:
            self.do(lambda: books.create_collection(self.library, "Shelf", parent))

    @rule(number=ids, parent=st.one_of(st.none(), ids), place=st.integers(0, 3))
    def move_collection(self, number: int, parent: int | None, place: int) -> None:
        self.do(lambda: services.bookmarks.move_collection(self.library, number, parent, place))

    @rule(number=ids)
    def keep_found(self, number: int) -> None:
        self.do(lambda: services.bookmarks.keep_found(self.library, number))

    @rule(number=ids, kind=kinds, record=ids, written=st.booleans())
    def collect(self, number: int, kind: Any, record: int, written: bool) -> None:
        refs = [Ref(kind, record)]
        into = services.briefs.add if written else services.bookmarks.add
        self.do(lambda: into(self.library, number, refs))  # type: ignore[operator]

    @rule(
        number=ids,
        start=st.integers(0, 300),
        length=st.integers(-5, 60),
        who=st.sampled_from([None, 3, "Ada Stone"]),
    )
    def new_quote(self, number: int, start: int, length: int, who: Any) -> None:
        self.do(lambda: services.quotes.create(self.library, number, start, start + length, speaker=who))

    @rule(number=ids, start=st.integers(0, 300), length=st.integers(1, 60))
    def edit_quote(self, number: int, start: int, length: int) -> None:
        self.do(
            lambda: services.quotes.edit(
                self.library, number, start=start, end=start + length, speaker="Kaja Kallas"
            )
        )

    @rule(number=ids, value=st.floats(-10, 10), measure=st.sampled_from(["a", "b", ""]))
    def edit_statistic(self, number: int, value: float, measure: str) -> None:
        self.do(lambda: services.statistics.edit(self.library, number, value=value, measure=measure))

    @rule(number=ids, participants=st.lists(ids, max_size=3))
    def edit_event(self, number: int, participants: list[int]) -> None:
        self.do(
            lambda: services.events.edit(
                self.library, number, title="Đại hội", participants=participants, place=26
            )
        )

    @rule(keep=ids, drop=ids)
    def merge(self, keep: int, drop: int) -> None:
        self.do(lambda: services.parties.merge(self.library, keep, drop))

    @rule(number=ids, name=st.sampled_from(["António", "Łódź", "x"]))
    def rename(self, number: int, name: str) -> None:
        self.do(lambda: services.parties.rename(self.library, number, name))

    @rule(
        kind=kinds,
        number=ids,
        name=st.sampled_from(["Cybercrime", "New", "Cyber security"]),
        on=st.booleans(),
    )
    def topic(self, kind: Any, number: int, name: str, on: bool) -> None:
        add, remove = ([name], []) if on else ([], [name])
        self.do(lambda: services.articles.set_topics(self.library, [Ref(kind, number)], add, remove))

    @rule(number=ids, date=st.sampled_from(["2025-10", "--06-20", "", "nonsense"]))
    def metadata(self, number: int, date: str) -> None:
        self.do(
            lambda: services.articles.set_metadata(
                self.library, number, title="Ưu tiên", published=date, outlet="VNA"
            )
        )

    @rule(number=st.integers(1, 3))
    def import_text(self, number: int) -> None:
        self.do(lambda: services.importing.import_text(self.library, WORDS.format(n=number)))

    @rule(kind=st.sampled_from(["quote", "event", "statistic"]), number=ids)
    def reject(self, kind: Any, number: int) -> None:
        self.do(lambda: services.review.reject(self.library, [Ref(kind, number)]))

    @precondition(lambda self: self.undone)
    @rule()
    def undo(self) -> None:
        self.undone.pop()(self.library)

    @invariant()
    def sound(self) -> None:
        with self.library.write() as session:
            index.check(session.connection().exec_driver_sql)
            assert not tallying.differences(session.connection().exec_driver_sql)
            assert not session.connection().exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        counts = services.library.counts(self.library)
        assert counts.seals_failed == 0
        assert counts.bookmarks == len(services.bookmarks.listing(self.library).rows)
        assert counts.trash == len(services.trash.listing(self.library))


def test_any_order(starter_file: Path) -> None:
    AnyOrder.starter = starter_file
    machine: Any = AnyOrder.TestCase
    machine.settings = settings(
        max_examples=5, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
    )
    machine("runTest").runTest()


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_any_order_at_length(starter_file: Path) -> None:
    AnyOrder.starter = starter_file
    machine: Any = AnyOrder.TestCase
    machine.settings = settings(
        max_examples=150, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
    )
    machine("runTest").runTest()
