"""Importing the five real articles through the window: each finds its digest and becomes its full text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app import services
from app.ui.main_window import MainWindow
from app.ui.widgets.toast import Toast
from db.records import ArticleRow, Ref, Where
from tests.journeys.conftest import navigation_count

Wait = Callable[..., None]


def test_import_the_seeds_and_read_one(window: MainWindow, seeds: Path, wait_for: Wait) -> None:
    before = navigation_count(window, "articles")
    window.import_paths([seeds])
    toast = window.findChild(Toast)
    assert toast is not None
    wait_for(lambda: "5" in toast.text and "import" in toast.text.lower(), 60_000)
    assert navigation_count(window, "articles") == before, "the digests became full texts, none was added"
    articles = window.show_view("articles")
    found: list[tuple[ArticleRow, ...]] = []
    window._tasks.read(lambda library: services.articles.listing(library, Where()).rows, found.append)
    wait_for(lambda: found)
    assert {row.kind for row in found[0]} == {"full text"}
    for row in found[0]:
        window.open_ref(Ref("article", row.id))
        wait_for(lambda wanted=row: articles.current_refs() == (Ref("article", wanted.id),))


def test_the_same_again_is_a_duplicate_and_says_so(window: MainWindow, seeds: Path, wait_for: Wait) -> None:
    toast = window.findChild(Toast)
    assert toast is not None
    window.import_paths([seeds])
    wait_for(lambda: "5" in toast.text and "import" in toast.text.lower(), 60_000)
    window.import_paths([seeds])
    wait_for(lambda: "already there" in toast.text, 60_000)
