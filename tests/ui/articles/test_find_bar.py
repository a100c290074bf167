"""Find in article: what is found, the count, and the way around."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.articles.find_bar import FindBar, find_all
from app.ui.widgets.folding import folded

TEXT = "Đặng Hoàng Giang nói “xin chào”. Dang hoang giang said 'xin chao' 👍. Đặng!"


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.set_text(TEXT)
    bar.open()
    return bar


def test_accents_and_quotes_are_one_and_places_are_those_of_the_text() -> None:
    hits = find_all(folded(TEXT), folded("dang hoang"))
    assert [TEXT[a:b] for a, b in hits] == ["Đặng Hoàng", "Dang hoang"]
    assert len(find_all(folded(TEXT), folded('"xin chào"'))) == 1
    assert find_all(folded(TEXT), "") == []


def test_typing_counts_and_enter_goes_around(bar: FindBar, qtbot: QtBot) -> None:
    label = bar.findChild(QLabel)
    qtbot.keyClicks(bar._field, "dang")
    assert label.text() == "1 of 3"
    qtbot.keyClick(bar._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert label.text() == "3 of 3"
    with qtbot.waitSignal(bar.hits_changed) as told:
        qtbot.keyClick(bar._field, Qt.Key.Key_F3)
    assert told.args[1] == 0
    qtbot.keyClicks(bar._field, "zz")
    assert label.text() == "no match"


def test_it_begins_where_one_reads_and_esc_gives_the_hits_up(bar: FindBar, qtbot: QtBot) -> None:
    bar.open("dang", start=20)
    assert bar.hits[1] == 1
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar._field, Qt.Key.Key_Escape)
    assert bar.hits == ([], -1)
    assert bar.isHidden()
