"""Where the window was left: its geometry, its splitter, and the place in front; saved while it runs, not only at the end."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtWidgets import QMainWindow, QSplitter

from app.settings import Settings
from app.ui.history import Place


class WindowSession:
    """Keeps and restores what Settings call session state; what cannot be read falls back to the overview."""

    def __init__(self, settings: Settings, window: QMainWindow, splitter: QSplitter) -> None:
        self._settings = settings
        self._window = window
        self._splitter = splitter

    def restore_splitter(self) -> None:
        """Put the splitter where it was; the window has put itself there."""
        if not (state := self._settings.geometry("splitter")).isEmpty():
            self._splitter.restoreState(state)

    def last_place(self, views: tuple[str, ...]) -> Place:
        """The place that was in front, if its view still exists."""
        try:
            kept: Any = json.loads(str(self._settings.state("place", "{}")))
            view, details = kept.get("view"), kept.get("details", {})
        except (ValueError, AttributeError):
            return Place("overview")
        if view not in views or view == "search" or not isinstance(details, dict):
            return Place("overview")
        return Place(view, details)

    def save(self, place: Place | None) -> None:
        """Remember everything; `place` None keeps the last one."""
        self._settings.keep("geometry", self._window.saveGeometry())
        self._settings.keep("splitter", self._splitter.saveState())
        if place is not None:
            self._settings.keep("place", json.dumps({"view": place.view, "details": place.details}))
        self._settings.sync()
