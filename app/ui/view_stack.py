"""The views: which is in front, how one goes from one to another, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.history import History, Place
from app.ui.panel import Panel
from app.ui.views import PREPARED, make_panel
from app.ui.widgets.stack import Stack
from db.records import PARTY_KINDS, Ref, Where

HOME_OF: Final[dict[str, str]] = {
    "article": "articles",
    "quote": "quotes",
    "event": "events",
    "statistic": "statistics",
    "highlight": "highlights",
    "collection": "bookmarks",
    "topic": "topics",
    **dict.fromkeys(PARTY_KINDS, "parties"),
}
# A panel that was linked to finds its place by and by; until then its moves are one step of the history.
ARRIVAL_MS: Final = 1500
PANE_MS: Final = 8  # from the painting of one pane of a view to that of the next


class ViewStack(Stack):
    """Makes each panel when it is asked for first, and remembers where the user was in each."""

    panel_made = Signal(object)  # Panel: connect it
    shown = Signal(object)  # Panel: it came to the front
    moved = Signal(object)  # Panel: the user went somewhere in it

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = History(self)
        self.panels: dict[str, Panel] = {}
        self._begun: dict[str, Panel] = {}  # not finished, and not asked for
        self._desk = desk
        self._arriving: Panel | None = None
        self._since_arrival = QElapsedTimer()
        self._active = False

    @property
    def front(self) -> Panel | None:
        """The panel in front."""
        panel = self.currentWidget()
        return panel if isinstance(panel, Panel) else None

    @property
    def view(self) -> str:
        """The name of the view in front."""
        return self.front.VIEW if self.front is not None else ""

    @property
    def here(self) -> Place | None:
        """Where the user is; the search results are no place to come back to."""
        return _place_of(self.front) if self.front is not None and self.view != "search" else None

    def start(self) -> None:
        """From now on a panel that comes to the front loads what it shows."""
        self._active = True
        if self.front is not None:
            self._arriving = self.front  # what it selects by itself is no step from where one was
            self._since_arrival.start()
            self.front.activate()

    def panel(self, view: str) -> Panel:
        """The panel of a view."""
        if view not in self.panels:
            # With its parent from the beginning: whoever is moved is dressed again.
            panel = self._begun.pop(view, None) or make_panel(view, self._desk, self, later=True)
            panel.finish()
            self._take(view, panel)
        return self.panels[view]

    def preparing(self) -> Iterator[None]:
        """Make the panels that nobody has asked for yet, in steps, so that the first opening of each only has to show it."""
        for view in PREPARED:
            if view in self.panels:
                continue
            panel = self._begun[view] = make_panel(view, self._desk, self, later=True)
            while view in self._begun and panel.make_step():
                yield
            if self._begun.pop(view, None) is not None:
                self._take(view, panel)
            yield
            panel.resize(self.size())
            if (layout := panel.layout()) is not None:
                layout.activate()
            yield

    def _bring(self, panel: Panel) -> None:
        """Put a panel in front; its panes are painted one after the other, for all of them together take too long in one go."""
        panes = panel.panes()[1:] if self.isVisible() and panel.isHidden() else []
        for pane in panes:
            pane.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, True)
        self.setCurrentWidget(panel)
        for number, pane in enumerate(panes, 1):
            QTimer.singleShot(number * PANE_MS, pane, partial(_paint, pane))

    def _take(self, view: str, panel: Panel) -> None:
        self.panels[view] = panel
        self.addWidget(panel)
        panel.place_changed.connect(lambda: self._on_place_changed(panel))
        self.panel_made.emit(panel)

    def show_view(self, view: str, *, remember: bool = True) -> Panel:
        """Bring a view to the front."""
        if self.front is not None:
            self.history.amend(_place_of(self.front))
        panel = self.panel(view)
        self._bring(panel)
        if self._active:
            panel.activate()
        if remember and view != "search":
            self.history.visit(_place_of(panel))
        self.shown.emit(panel)
        return panel

    def open_ref(self, ref: Ref) -> None:
        """Show a record in the view where it lives."""
        self._keep_results()
        panel = self.show_view(HOME_OF[ref.kind], remember=False)
        panel.show_ref(ref)
        self._arrive(panel)

    def open_passage(self, article_id: int, start: int, end: int) -> None:
        """Open an article at some words of it."""
        self._keep_results()
        panel: Any = self.show_view("articles", remember=False)
        panel.show_passage(article_id, start, end)
        self._arrive(panel)

    def open_where(self, view: str, where: Where) -> None:
        """Show a view narrowed to something."""
        panel = self.show_view(view, remember=False)
        panel.narrow(where)
        self._arrive(panel)

    def open_brief(self, collection_id: int) -> None:
        """Write from a collection."""
        panel = self.show_view("brief", remember=False)
        panel.go({"collection": collection_id})
        self._arrive(panel)

    def go(self, place: Place | None) -> None:
        """Return to a place; None is nowhere."""
        if place is not None:
            panel = self.show_view(place.view, remember=False)
            panel.go(place.details)
            # What is gone by now makes it select something else: a step of its own would lead back here for ever.
            self._arriving = panel
            self._since_arrival.start()
            self.moved.emit(panel)

    def back(self) -> None:
        """One step back."""
        if self.front is not None:
            self.history.amend(_place_of(self.front))
        self.go(self.history.back())

    def forward(self) -> None:
        """One step forward."""
        if self.front is not None:
            self.history.amend(_place_of(self.front))
        self.go(self.history.forward())

    def _on_place_changed(self, panel: Panel) -> None:
        if panel is not self.front or panel.VIEW == "search":
            return
        if panel is self._arriving and self._since_arrival.elapsed() < ARRIVAL_MS:
            self.history.amend(_place_of(panel))
        else:
            self.history.visit(_place_of(panel))
        self.moved.emit(panel)

    def _keep_results(self) -> None:
        """Whoever opens a hit comes back to the hits."""
        if self.front is not None and self.view == "search":
            self.history.visit(_place_of(self.front))

    def _arrive(self, panel: Panel) -> None:
        self.history.visit(_place_of(panel))
        self._arriving = panel
        self._since_arrival.start()


def _paint(pane: QWidget) -> None:
    pane.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
    pane.update()


def _place_of(panel: Panel) -> Place:
    return Place(panel.VIEW, panel.place())
