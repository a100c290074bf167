"""How the text is set can be changed above it, and the menu says what is in force."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.settings import Preferences
from app.ui.articles.reading_menu import WIDTHS, ReadingMenu


def test_a_choice_is_announced_and_shown(qtbot: QtBot) -> None:
    menu = ReadingMenu()
    qtbot.addWidget(menu)
    menu.show_preferences(Preferences())
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Usual Lines", "With Serifs"]
    wide = next(action for action in menu.actions() if action.text() == "Wide Lines")
    with qtbot.waitSignal(menu.chosen) as chosen:
        wide.trigger()
    assert chosen.args == ["reading_width", WIDTHS[-1]]
    menu.show_preferences(Preferences(reading_width=60, reading_family="Georgia"))
    assert not [action for action in menu.actions() if action.isChecked()], "neither is one of these"


def test_size_goes_both_ways_and_back(qtbot: QtBot) -> None:
    menu = ReadingMenu()
    qtbot.addWidget(menu)
    steps: list[int] = []
    menu.zoom_wanted.connect(steps.append)
    for action in menu.actions()[:3]:
        action.trigger()
    assert steps == [1, -1, 0]
