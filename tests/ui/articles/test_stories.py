"""Reprints in the articles view: the head says how many there are, and menus take one out or put two together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app import services
from app.ui.articles.panel import ArticlesPanel
from app.ui.desk import Desk
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.library_menu import LibraryMenu
from db.records import Ref, StoryGroup

Wait = Callable[[Callable[[], Any]], None]
STORY = [
    f"On day {n} the ferry to island {n} was late, as wind number {n} blew from cape {n}." for n in range(8)
]


def groups(desk: Desk, wait_for: Wait) -> tuple[StoryGroup, ...]:
    got: list[Any] = []
    desk.tasks.read(lambda library: services.articles.groups(library), got.append)
    wait_for(lambda: got)
    return tuple(got[0])


@pytest.fixture
def panel(desk: Desk, tmp_path: Path, qtbot: QtBot, wait_for: Wait) -> ArticlesPanel:
    """The articles view with a story that two articles print, and one that stands alone."""
    made: list[int] = []
    for name, paragraphs in (
        ("one", STORY),
        ("two", STORY[:7]),
        ("three", ["Nothing else happened here today."] * 2),
    ):
        (tmp_path / f"{name}.txt").write_text("\n\n".join([f"Report {name}", *paragraphs]), encoding="utf-8")

    def work(library: Any) -> None:
        names = [tmp_path / f"{name}.txt" for name in ("one", "two", "three")]
        report = services.importing.import_documents(library, names, extract=False).value
        made.extend(file.article_ids[0] for file in report.files)

    desk.tasks.read(work, lambda _: None)
    wait_for(lambda: len(made) == 3)
    panel = ArticlesPanel(desk)
    desk.tasks.changed.connect(panel.refresh)
    qtbot.addWidget(panel)
    panel.resize(1228, 820)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activate()
    panel.show_ref(Ref("article", made[0]))
    wait_for(lambda: panel._reader.article_id == made[0])
    panel.made = made  # type: ignore[attr-defined]
    return panel


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_the_head_says_how_many_print_it_and_names_them(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    first, second, _ = panel.made  # type: ignore[attr-defined]
    assert 'href="story"' in panel._reader._head._quiet.text()
    assert ">2&nbsp;article" in panel._reader._head._quiet.text()
    (story,) = groups(desk, wait_for)
    rows: list[Any] = []
    desk.tasks.read(lambda library: services.articles.rows(library, story.articles), rows.append)
    wait_for(lambda: rows)
    menu = panel._article.stories.menu(story, rows[0], first)
    opened: list[Ref] = []
    panel.open_requested.connect(opened.append)
    named = [action for action in menu.actions() if "Report" in action.text()]
    assert [action.isEnabled() for action in named] == [False, True], "the open one is named, not offered"
    named[1].trigger()
    assert opened == [Ref("article", second)]
    choose(menu, "Show All That Print This Story")
    wait_for(lambda: set(panel._list.model.ids) == {first, second})
    assert panel._list._chips.names("story", str(story.id))


def test_one_is_taken_out_and_comes_back(panel: ArticlesPanel, desk: Desk, wait_for: Wait) -> None:
    first = panel.made[0]  # type: ignore[attr-defined]
    panel._article.stories.take_out((first,))
    wait_for(lambda: 'href="story"' not in panel._reader._head._quiet.text())
    assert groups(desk, wait_for) == ()
    desk.tasks.undo()
    wait_for(lambda: 'href="story"' in panel._reader._head._quiet.text())


def test_two_are_put_together_from_the_list(panel: ArticlesPanel, desk: Desk, wait_for: Wait) -> None:
    first, second, third = panel.made  # type: ignore[attr-defined]
    wait_for(lambda: panel._groups)
    menu = QMenu()
    panel._article.stories.add_actions(menu, (third,), panel._groups)
    assert not menu.actions(), "one that prints no story of others has nothing to leave"
    panel._article.stories.add_actions(menu, (first, second), panel._groups)
    assert "These Print the Same Story" not in [action.text() for action in menu.actions()]
    menu.clear()
    panel._article.stories.add_actions(menu, (second, third), panel._groups)
    choose(menu, "These Print the Same Story")
    wait_for(lambda: panel._groups and len(panel._groups[0].articles) == 3)


def test_the_preference_groups_again_with_undo(
    panel: ArticlesPanel, desk: Desk, qtbot: QtBot, wait_for: Wait
) -> None:
    menu = LibraryMenu(desk.tasks, desk.settings, panel)
    told: list[tuple[str, str]] = []
    menu.told.connect(lambda sentence, label, _act: told.append((sentence, label)))
    dialog = PreferencesDialog(desk.settings)
    qtbot.addWidget(dialog)
    box = dialog._likeness
    assert not box.isEnabled(), "until the library has said what it has"
    dialog.set_likeness(0.48)
    assert box.isEnabled() and box.currentData() == 0.5
    dialog.likeness_chosen.connect(menu._regroup)
    box.setCurrentIndex(3)
    box.activated.emit(3)
    menu._regroup(0.5)  # another choice before the first is through
    wait_for(lambda: told)
    assert told[0][1] == "Undo" and len(groups(desk, wait_for)) == 1
    desk.tasks.undo()
    wait_for(lambda: groups(desk, wait_for) is not None)
