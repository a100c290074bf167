"""What can be done with reprints: see the others, take one out of its group, put several together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app import services
from app.ui.desk import Desk
from app.ui.widgets.dates import shown_date
from db.records import ArticleRow, Ref, StoryGroup, Where

TITLE: Final = 60  # characters of a headline in a menu
MOST: Final = 20  # reprints named in a menu; the list shows all


class Stories(QObject):
    """Menus and the writes behind them, each with undo."""

    open_requested = Signal(object)  # Ref
    narrow_wanted = Signal(object)  # Where

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def show_menu(self, story: StoryGroup, open_id: int | None, place: QPoint) -> None:
        """Name the articles that print a story, and offer to take the open one out of them."""
        self._desk.tasks.read(
            lambda library: services.articles.rows(library, story.articles[:MOST]),
            lambda rows: self.menu(story, rows, open_id).popup(place),
        )

    def menu(self, story: StoryGroup, rows: Sequence[ArticleRow], open_id: int | None) -> QMenu:
        """The menu of a story, with its rows in order of date."""
        menu = QMenu(self._window)
        menu.setAccessibleName(self.tr("Articles with this story"))
        for row in rows:
            title = row.title if len(row.title) <= TITLE else f"{row.title[: TITLE - 1].rstrip()}…"
            parts = [part for part in (row.outlet, shown_date(row.published), title) if part]
            action = menu.addAction(" · ".join(parts).replace("&", "&&"))
            action.setEnabled(row.id != open_id)
            action.triggered.connect(
                lambda _=False, number=row.id: self.open_requested.emit(Ref("article", number))
            )
        menu.addSeparator()
        self._add_show(menu, story)
        if open_id is not None:
            label = self.tr("This Article Is Another Story")
            menu.addAction(label, lambda: self.take_out((open_id,)))
        return menu

    def add_actions(self, menu: QMenu, ids: Sequence[int], groups: Sequence[StoryGroup]) -> None:
        """Add to the menu of a list what can be done with the selected articles."""
        inside = [group for group in groups if any(i in group.articles for i in ids)]
        if len(ids) < 2 and not inside:
            return
        menu.addSeparator()
        if len(inside) == 1:
            self._add_show(menu, inside[0])
        if len(ids) > 1 and not any(set(ids) <= set(group.articles) for group in inside):
            menu.addAction(self.tr("These Print the Same Story"), lambda: self.put_together(tuple(ids)))
        if inside:
            chosen = tuple(i for i in ids if any(i in group.articles for group in inside))
            label = self.tr("This Article Is Another Story")
            if len(chosen) > 1:
                label = self.tr("Each of These Is Another Story")
            menu.addAction(label, lambda: self.take_out(chosen))

    def take_out(self, ids: tuple[int, ...]) -> None:
        """Take articles out of their stories."""
        self._write(
            lambda library: services.stories.take_out(library, ids),
            self.tr("%Ln article(s) stand on their own now", "", len(ids)),
        )

    def put_together(self, ids: tuple[int, ...]) -> None:
        """Put articles into one story."""
        self._write(
            lambda library: services.stories.put_together(library, ids),
            self.tr("%Ln article(s) are one story now", "", len(ids)),
        )

    def _add_show(self, menu: QMenu, story: StoryGroup) -> None:
        where = Where(facets=(("story", (str(story.id),)),))
        menu.addAction(self.tr("Show All That Print This Story"), lambda: self.narrow_wanted.emit(where))

    def _write(self, work: Any, sentence: str) -> None:
        tasks = self._desk.tasks
        tasks.write(work, lambda _: self._desk.records.told.emit(sentence, self.tr("Undo"), tasks.undo))
