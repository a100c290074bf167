"""The one box and its results: typing shows them, Esc goes back to where one was, a pasted link opens its record."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from app import services
from app.tasks import Tasks
from app.ui import links
from app.ui.completing import Completing
from app.ui.history import Place
from app.ui.panel import Panel
from app.ui.search_help import SearchHelp
from app.ui.top_bar import TopBar
from app.ui.view_stack import ViewStack


class Searching(QObject):
    """Stands between the box and the views."""

    link_pasted = Signal(str)
    lookup_wanted = Signal(str)  # where do these words come from?
    told = Signal(str, str, object)  # sentence, label of the toast's button, what it does

    def __init__(self, bar: TopBar, views: ViewStack, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._bar = bar
        self._box = box = bar.box
        self._views = views
        self._tasks = tasks
        self._completing = Completing(box, tasks, self)
        self._before: Place | None = None
        box.searched.connect(self._on_searched)
        box.left.connect(self.leave)
        box.results_wanted.connect(self._on_results_wanted)
        box.opened.connect(self._on_opened)
        views.moved.connect(self._on_moved)
        views.panel_made.connect(self._on_panel_made)
        bar.help.clicked.connect(self.show_help)

    def show_help(self) -> None:
        """Open the examples of what can be asked, with names of this library."""
        self._tasks.read(lambda library: services.search.samples(library), self._open_help)

    def _open_help(self, samples: dict[str, str]) -> None:
        shown = SearchHelp(samples, self._window)
        shown.chosen.connect(self.search_for)
        shown.open_under(self._box)

    def focus(self) -> None:
        """Put the cursor into the box."""
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def search_for(self, text: str) -> None:
        """Put words into the box and show their hits."""
        self._box.setText(text)
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._on_searched(text)

    def leave(self) -> None:
        """Empty the box and return to where one was."""
        self._box.clear()
        self._reset()
        self._return()

    def _on_searched(self, text: str) -> None:
        if not text.strip():
            self._reset()
            if self._views.view == "search":
                self._return()
            return
        if links.parse(text) is not None:
            self._box.clear()
            self.link_pasted.emit(text)
            return
        if self._views.view != "search":
            self._before = self._views.here
        panel: Any = self._views.show_view("search")
        panel.search(text)

    def back(self) -> bool:
        """Leave the results for where one was; False when they are a step of the history themselves."""
        current = self._views.history.current
        if self._views.view != "search" or (current is not None and current.view == "search"):
            return False
        self.leave()
        return True

    def _on_moved(self, panel: Panel) -> None:
        if panel.VIEW == "search":
            self._box.setText(str(panel.place().get("query", "")))

    def _on_panel_made(self, panel: Panel) -> None:
        if panel.VIEW == "search":
            results: Any = panel
            results.searched.connect(self._completing.remember)
            results.save_requested.connect(self._save)
            results.lookup_requested.connect(self._look_up)

    def _look_up(self, text: str) -> None:
        self._box.clear()
        self._reset()
        self.lookup_wanted.emit(text)

    def _save(self, query: str, kinds: tuple[str, ...]) -> None:
        """Keep a search as a collection that fills itself, under a name that is asked for."""
        name, accepted = QInputDialog.getText(
            self._window, self.tr("Save Search"), self.tr("Name of the collection that it fills:"), text=query
        )
        if accepted and name.strip():
            self._tasks.write(
                lambda library: services.bookmarks.save_search(library, query, kinds, name.strip()),
                lambda _number: self.told.emit(
                    self.tr("Saved as %1, under Bookmarks").replace("%1", name.strip()),
                    self.tr("Undo"),
                    self._tasks.undo,
                ),
            )

    def _reset(self) -> None:
        if "search" in self._views.panels:
            panel: Any = self._views.panel("search")
            panel.reset()

    def _return(self) -> None:
        if self._views.view == "search":
            self._views.go(self._before or Place("overview"))
        if self._views.front is not None:
            self._views.front.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_results_wanted(self) -> None:
        if self._views.view == "search":
            self._views.panel("search").setFocus(Qt.FocusReason.TabFocusReason)

    def _on_opened(self) -> None:
        if self._views.view == "search":
            panel: Any = self._views.panel("search")
            panel.open_first()
