"""What stands in the place of hits when there are none: a wider search, or Import where there is nothing to search in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.stack import Stack
from app.ui.widgets.states import EmptyState, Message


class NothingFound(Message):
    """One sentence and every way to a wider search that there is."""

    suggestion_wanted = Signal()
    any_wanted = Signal()
    unfiltered_wanted = Signal()
    lookup_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("magnifying-glass", "", parent)
        self._meant = self.add_button("", "primary")
        self._meant.clicked.connect(lambda: self.suggestion_wanted.emit())
        self._unfiltered = self.add_button(self.tr("Search without the filters"), "")
        self._unfiltered.clicked.connect(lambda: self.unfiltered_wanted.emit())
        self._any = self.add_button(self.tr("Search for any of the words"), "")
        self._any.clicked.connect(lambda: self.any_wanted.emit())
        self._lookup = self.add_button(self.tr("Find where these words come from"), "link")
        self._lookup.clicked.connect(lambda: self.lookup_wanted.emit())
        self._meant.hide()

    def show_query(self, query: str, *, filtered: bool) -> None:
        """Say that a query finds nothing, and offer what could find more."""
        shown = query if len(query) <= 80 else f"{query[:79]}…"
        words = len(query.split())
        self.set_sentence(self.tr("Nothing in the library matches “%1”.").replace("%1", shown.strip()))
        self._meant.hide()
        self._unfiltered.setVisible(filtered)
        self._any.setVisible(1 < words <= 40 and " OR " not in query)
        self._lookup.setVisible(words >= 4)

    def set_suggestion(self, query: str) -> None:
        """Offer what was perhaps meant."""
        self._meant.setText(self.tr("Search for “%1”").replace("%1", query))
        self._meant.setVisible(bool(query))


class NothingStates(Stack):
    """Nothing found, or nothing there to be found."""

    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = NothingFound(self)
        self.empty = EmptyState(
            "file-plus",
            self.tr("The library is empty. Import articles, and everything in them can be found here."),
            self.tr("Import…"),
            self,
        )
        self.empty.acted.connect(lambda: self.import_wanted.emit())
        self.addWidget(self.found)
        self.addWidget(self.empty)

    def say(self, sentence: str) -> None:
        """Show one sentence alone, as after an error."""
        self.found.show_query("", filtered=False)
        self.found.set_sentence(sentence)
        self.setCurrentWidget(self.found)
