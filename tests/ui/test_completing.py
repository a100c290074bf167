"""Under the one box: completions, what was searched before, and keys that never steal what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import services
from app.ui.completing import Completing
from app.ui.desk import Desk
from app.ui.search_help import SearchHelp, queries
from app.ui.top_bar import SearchBox
from db.search import inflection

Wait = Callable[[Callable[[], Any]], None]


@pytest.fixture
def box(desk: Desk, qtbot: QtBot) -> Iterator[SearchBox]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    column = QVBoxLayout(window)
    box = SearchBox(window)
    column.addWidget(box)
    column.addStretch(1)
    box._completing = Completing(box, desk.tasks, box)  # type: ignore[attr-defined]
    window.show()
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    yield box  # the window lives as long


def offered(box: SearchBox) -> list[str]:
    assert box.suggestions is not None
    return [row.shown for row in box.suggestions.rows] if box.suggestions.isVisible() else []


def test_tab_takes_the_first_and_the_arrows_choose(box: SearchBox, qtbot: QtBot, wait_for: Wait) -> None:
    qtbot.keyClicks(box, "cyber speaker:gu")
    wait_for(lambda: offered(box))
    assert offered(box)[0] == 'speaker:"António Guterres"'
    with qtbot.waitSignal(box.searched):
        qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == 'cyber speaker:"António Guterres" ' and box.hasFocus()
    assert not offered(box)


def test_to_enter_the_box_loads_what_the_first_word_needs(
    box: SearchBox, qtbot: QtBot, wait_for: Wait
) -> None:
    inflection._stemmer.cache_clear()
    box.recent_wanted.emit()
    wait_for(lambda: inflection._stemmer.cache_info().currsize == 1)


def test_enter_opens_the_first_hit_unless_a_row_is_chosen(
    box: SearchBox, qtbot: QtBot, wait_for: Wait
) -> None:
    qtbot.keyClicks(box, "outlet:")
    wait_for(lambda: len(offered(box)) > 1)
    with qtbot.waitSignal(box.opened):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "outlet:"
    qtbot.keyClicks(box, "v")
    wait_for(lambda: offered(box) and offered(box)[0].startswith("outlet:V"))
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text().startswith("outlet:V") and box.text().endswith(" ")


def test_escape_still_leads_back_and_down_past_the_end_into_the_hits(
    box: SearchBox, qtbot: QtBot, wait_for: Wait
) -> None:
    qtbot.keyClicks(box, "speaker:gu")
    wait_for(lambda: len(offered(box)) == 1)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.results_wanted):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not offered(box)
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_an_empty_box_offers_what_was_searched_and_saved(
    box: SearchBox, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    box._completing.remember("hanoi signing", "", 7)  # type: ignore[attr-defined]
    desk.tasks.write(
        lambda library: services.bookmarks.save_search(library, "speaker:guterres", (), "His words")
    )
    qtbot.keyClick(box, Qt.Key.Key_Down)
    wait_for(
        lambda: {"hanoi signing", "His words"} <= set(offered(box)) or qtbot.keyClick(box, Qt.Key.Key_Down)
    )
    while (
        box.suggestions is not None
        and (now := box.suggestions.current) is not None
        and now.text != "hanoi signing"
    ):
        qtbot.keyClick(box, Qt.Key.Key_Up)
    if box.suggestions is not None and box.suggestions.current is None:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    wait_for(lambda: "hanoi signing" not in offered(box))


def test_every_example_of_the_help_runs(desk: Desk, qtbot: QtBot, wait_for: Wait) -> None:
    found: list[dict[str, str]] = []
    desk.tasks.read(lambda library: services.search.samples(library), found.append)
    wait_for(lambda: found)
    assert set(found[0]) == {"speaker", "outlet", "topic", "place", "unit"}
    pages: list[Any] = []
    asked = queries(found[0])
    desk.tasks.read(lambda library: [services.search.find(library, query) for query in asked], pages.extend)
    wait_for(lambda: len(pages) == len(asked))
    assert all(page.understood for page in pages)
    helped = [
        page for page in pages if page.query.startswith(("speaker:", "outlet:", "topic:", "place:", "unit:"))
    ]
    assert all(page.hits for page in helped)
    window = QWidget()
    qtbot.addWidget(window)
    shown = SearchHelp(found[0], window)
    with qtbot.waitSignal(shown.chosen) as chosen:
        shown._choose(asked[0])
    assert chosen.args == [asked[0]]
