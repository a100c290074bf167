"""The navigation and the views: the numbers and collections that it shows, where it leads, and what it marks as in front."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app import services
from app.changes import Changes
from app.settings import Settings
from app.tasks import Tasks
from app.ui.navigation import Navigation
from app.ui.panel import Panel
from app.ui.view_stack import ViewStack
from db.records import CollectionRow, Counts


class Navigating(QObject):
    """Stands between the navigation and the views."""

    counted = Signal(object)  # Counts as they are shown

    def __init__(
        self, navigation: Navigation, views: ViewStack, tasks: Tasks, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._navigation = navigation
        self._views = views
        self._tasks = tasks
        self._settings = settings
        self._counts = Counts()
        self._collections: tuple[CollectionRow, ...] = ()
        navigation.view_chosen.connect(self.choose_view)
        navigation.collection_chosen.connect(self.choose_collection)
        views.moved.connect(self.select)

    @property
    def collections(self) -> tuple[CollectionRow, ...]:
        """The collections as they are shown."""
        return self._collections

    @property
    def counts(self) -> Counts:
        """What the library has."""
        return self._counts

    def load(self) -> None:
        """Read everything that the navigation shows."""
        self._load_counts()
        self._load_collections()

    def refresh(self, changes: Changes) -> None:
        """Read what a write may have changed."""
        self._load_counts()
        smart = any(row.is_smart for row in self._collections)  # what they find may be another number now
        if changes.bookmarks or changes.collections or changes.briefs or smart:
            self._load_collections()

    def show_counts(self, counts: Counts) -> None:
        """Put numbers beside the views; Review counts what it shows."""
        self._counts = counts
        if self._settings.preferences.show_uncertain:
            counts = replace(counts, review=counts.review + counts.uncertain)
        self._navigation.set_counts(counts)
        self.counted.emit(counts)

    def show_collections(self, rows: tuple[CollectionRow, ...]) -> None:
        """Show the collections, and which of them is in front."""
        self._collections = rows
        self._navigation.set_collections(rows)
        if self._views.front is not None:  # a collection that was made just now may be the one in front
            self.select(self._views.front)

    def choose_view(self, view: str) -> None:
        """Bring a view to the front; All bookmarks are those of no one collection."""
        panel = self._views.show_view(view)
        if view == "bookmarks":
            panel.go({"collection": None})

    def choose_collection(self, number: int) -> None:
        """Show the bookmarks of a collection, or of all where it is negative."""
        if number < 0:
            self.choose_view("bookmarks")
            return
        self._views.show_view("bookmarks").go({"collection": number})
        self._navigation.select_collection(number)

    def select(self, panel: Panel) -> None:
        """Mark where a panel stands: its view, or one of its collections."""
        self._navigation.select_view(panel.VIEW)
        collection: Any = panel.place().get("collection")
        if isinstance(collection, int):
            self._navigation.select_collection(collection)

    # --- private --------------------------------------------------------------------------------------------------

    def _load_counts(self) -> None:
        self._tasks.read(lambda library: services.library.counts(library), self.show_counts)

    def _load_collections(self) -> None:
        self._tasks.read(lambda library: services.bookmarks.collections(library), self.show_collections)
