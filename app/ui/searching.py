"""The one box and its results: typing shows them, Esc goes back to where one was, a pasted link opens its record."""

from __future__ import annotations

import re
from typing import Any, Final, cast

from PySide6.QtCore import QObject, Qt

from app.ui.history import Place
from app.ui.panel import Panel
from app.ui.top_bar import SearchBox
from app.ui.view_stack import HOME_OF, ViewStack
from db.records import Kind, Ref

LINK: Final = re.compile(r"rapporteur://([a-z]+)/(\d+)(?:#.*)?")  # what "Copy As, Link to the Record" gives


class Searching(QObject):
    """Stands between the box and the views."""

    def __init__(self, box: SearchBox, views: ViewStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._views = views
        self._before: Place | None = None
        box.searched.connect(self._on_searched)
        box.left.connect(self.leave)
        box.results_wanted.connect(self._on_results_wanted)
        box.opened.connect(self._on_opened)
        views.moved.connect(self._on_moved)

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
        self._return()

    def _on_searched(self, text: str) -> None:
        if not text.strip():
            if self._views.view == "search":
                self._return()
            return
        if (link := LINK.fullmatch(text.strip())) and link[1] in HOME_OF:
            self._box.clear()
            self._views.open_ref(Ref(cast(Kind, link[1]), int(link[2])))
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
