"""The view of versions over a real library: changes to step through, records that lead to their words, two versions to choose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import services
from app.ui.articles.panel import ArticlesPanel
from app.ui.desk import Desk
from db.records import Ref

Wait = Callable[[Callable[[], Any]], None]
FIRST = (
    "The council of Riverton met on Monday to speak about the bridge over the river and its repair.",
    "“The bridge will open in May,” the mayor, Anna Petrova, said. “It cost 200 coins.”",
    "The work took eleven months, and two firms of the town had a part in it from the beginning.",
)
SECOND = (
    FIRST[0],
    "Correction: an earlier report named another month for the opening of the bridge in the town.",
    "“The bridge will open in June,” the mayor, Anna Petrova, said. “It cost 200 coins.”",
    FIRST[2],
)


def page(folder: Path, name: str, paragraphs: tuple[str, ...]) -> Path:
    text = "".join(f"<p>{words}</p>" for words in paragraphs)
    path = folder / name
    path.write_text(
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Bridge</title>"
        "<link rel='canonical' href='https://news.example.org/bridge'>"
        "<meta property='og:title' content='Riverton council speaks about its bridge'></head>"
        f"<body><article><h1>Riverton council speaks about its bridge</h1>{text}</article></body></html>",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def panel(desk: Desk, tmp_path: Path, qtbot: QtBot, wait_for: Wait) -> ArticlesPanel:
    """The articles view at an article with two versions and two quotes."""
    made: list[int] = []

    def work(library: Any) -> None:
        first = services.importing.import_documents(
            library, [page(tmp_path, "one.html", FIRST)], extract=False
        )
        article = first.value.files[0].article_ids[0]
        text = services.articles.detail(library, article).text
        for words in ("The bridge will open in May", "It cost 200 coins"):
            start = text.index(words)
            services.quotes.create(library, article, start, start + len(words), speaker="Anna Petrova")
        services.importing.import_documents(library, [page(tmp_path, "two.html", SECOND)], extract=False)
        made.append(article)

    desk.tasks.read(work, lambda _: None)
    wait_for(lambda: made)
    panel = ArticlesPanel(desk)
    desk.tasks.changed.connect(panel.refresh)
    qtbot.addWidget(panel)
    panel.resize(1228, 820)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activate()
    panel.show_ref(Ref("article", made[0]))
    wait_for(lambda: panel._reader.article_id == made[0])
    return panel


@pytest.fixture
def opened(panel: ArticlesPanel, wait_for: Wait) -> ArticlesPanel:
    panel._reader._head._on_link("versions")
    wait_for(lambda: panel._reader._versions.isVisible())
    return panel


def test_the_head_offers_the_versions(panel: ArticlesPanel) -> None:
    assert "2" in panel._reader._head._quiet.text() and 'href="versions"' in panel._reader._head._quiet.text()


def test_keys_go_from_change_to_change(opened: ArticlesPanel, qtbot: QtBot) -> None:
    view = opened._reader._versions
    words = [view.page.words_of(number) for number in range(view.page.changes)]
    assert words == [("", SECOND[1]), ("May,”", "June,”")]
    assert view.page.hasFocus()
    qtbot.keyClick(view.page, Qt.Key.Key_N)
    qtbot.keyClick(view.page, Qt.Key.Key_N)
    assert view._count.text() == "2 of 2"
    (lit,) = view.page.extraSelections()
    assert lit.cursor.selectedText() == "May,” June,”"
    qtbot.keyClick(view.page, Qt.Key.Key_F3)
    assert view._count.text() == "1 of 2", "after the last comes the first"
    qtbot.keyClick(view.page, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert view._count.text() == "2 of 2"
    qtbot.keyClick(view.page, Qt.Key.Key_Escape)
    assert not view.isVisible() and opened._reader.text.isVisible()


def test_what_went_is_struck_and_what_came_is_underlined(opened: ArticlesPanel) -> None:
    page = opened._reader._versions.page
    for words, struck, underlined in (
        ("May,", True, False),
        ("June,", False, True),
        ("It cost", False, False),
    ):
        cursor = page.document().find(words)
        form = cursor.charFormat()
        assert (form.fontStrikeOut(), form.fontUnderline()) == (struck, underlined), words


def test_records_lead_to_their_words_and_open(opened: ArticlesPanel, qtbot: QtBot) -> None:
    view = opened._reader._versions
    lines = [view._records.item(row).text() for row in range(view._records.count())]
    assert len(lines) == 2 and "open in May” – not found, was in para. 2" in lines[0]
    assert "It cost 200 coins” – para. 2 → 3" in lines[1]
    wanted: list[Ref] = []
    opened.open_requested.connect(wanted.append)
    for row, words in ((0, "The bridge will open in May"), (1, "It cost 200 coins")):
        view._records.setCurrentRow(row)
        (lit,) = view.page.extraSelections()
        assert lit.cursor.selectedText() == words
        qtbot.keyClick(view._records, Qt.Key.Key_Return)
    assert [ref.kind for ref in wanted] == ["quote", "quote"]


def test_a_wish_for_the_same_version_twice_moves_the_other_box(opened: ArticlesPanel, wait_for: Wait) -> None:
    view = opened._reader._versions
    wanted: list[tuple[int, int]] = []
    view.comparison_wanted.connect(lambda old, new: wanted.append((old, new)))
    view._new.setCurrentIndex(0)
    view._on_chosen(view._new)
    ids = [view._old.itemData(row) for row in range(2)]
    assert wanted == [tuple(ids)]


def test_the_window_can_open_an_article_at_its_changes(panel: ArticlesPanel, wait_for: Wait) -> None:
    article = panel._reader.article_id
    assert article is not None
    panel._article.open(panel._list.model.ids[0])
    wait_for(lambda: panel._reader.article_id != article or panel._list.model.ids[0] == article)
    panel.show_versions(article)
    wait_for(lambda: panel._reader._versions.isVisible())
    assert panel._reader._versions.article_id == article
