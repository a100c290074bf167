"""What the main window knows of a panel: how to show it, where it stands, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from app.changes import Changes
from app.ui.desk import Desk
from db.records import Ref, Where


class Panel(QWidget):
    """One view of the navigation. Subclasses build themselves in `_build` and connect in `_connect`.

    A panel loads nothing before `activate` is called for the first time. One that is not wanted yet is made `later`: by
    `make_step` in idle time, or the rest of it by `finish` once it is wanted. A `_build` that takes long is an iterator that
    pauses between its parts.
    """

    VIEW: ClassVar[str]  # the name in the navigation and in the session
    KEPT_TO_PERIOD: ClassVar[bool] = False  # whether it shows only what is dated in the desk's period
    GROUND: ClassVar[str] = "surface"  # "" where cards lie on the window's own ground

    open_requested = Signal(object)  # Ref: show this record where it lives
    passage_requested = Signal(int, int, int)  # article id, start, end: open the article there
    where_requested = Signal(str, object)  # view name, Where: show a view narrowed to something
    search_requested = Signal(str)
    brief_requested = Signal(int)  # collection id: write from this collection
    collection_requested = Signal(int)  # collection id: show its records; -1 for all bookmarks
    import_requested = Signal(object)  # list of paths, or None to ask for them
    export_requested = Signal(object)  # refs: write these to a file
    place_changed = Signal()  # the user went somewhere: remember it for Back
    selection_changed = Signal()  # current_refs or current_passage are not what they were
    status_changed = Signal(str)  # a line for the status bar

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, later: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", self.GROUND)
        self._making = self._make()
        if (
            later
        ):  # a picture that is taken of the window tells all in it, hidden or not, which size they have
            self.setAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent, False)
        else:
            self.finish()

    def make_step(self) -> bool:
        """Make the next part; False when there is nothing left to make."""
        return next(self._making, self) is None

    def finish(self) -> None:
        """Make what is left to make."""
        while self.make_step():
            pass

    def activate(self) -> None:
        """The panel comes to the front: load what is not loaded or stale, and take the focus."""

    def panes(self) -> list[QWidget]:
        """The parts of the view that splitters divide it into, the first at the top left."""
        splitter = self.findChild(QSplitter)
        return _panes(splitter) if splitter is not None else []

    def refresh(self, changes: Changes) -> None:
        """Something changed: reload at once when visible, or mark as stale."""

    def show_ref(self, ref: Ref) -> None:
        """Select one of this panel's records and show it."""

    def narrow(self, where: Where) -> None:
        """Show only what `where` allows."""

    def look(self) -> Any:
        """The records shown now (of db.records, or None), for the first look of the next start."""
        return None

    def show_look(self, look: Any) -> None:
        """Show what `look` gave at the last end, until the library has been read."""

    def comes_back(self) -> bool:
        """Whether the next start shows, from the look and the place, what is shown now, to the pixel."""
        return self.look() is not None

    def place(self) -> dict[str, Any]:
        """Where the user is (selection, filters, scroll) as plain JSON values, for Back and for the session."""
        return {}

    def go(self, place: dict[str, Any]) -> None:
        """Return to a place; what is no longer there is passed over."""

    def current_refs(self) -> tuple[Ref, ...]:
        """The records that the shortcuts act on now."""
        return ()

    def listed_refs(self) -> tuple[Ref, ...]:
        """Every record of the list in its order, for exporting a search or a narrowed view."""
        return ()

    def current_starred(self) -> bool:
        """Whether all of `current_refs` are bookmarked, so that Ctrl+D knows which way to turn."""
        return False

    def current_passage(self) -> tuple[int, int, int] | None:
        """Selected words as (article id, start, end), which go before `current_refs` when copying."""
        return None

    def put_in(self, refs: tuple[Ref, ...]) -> bool:
        """Take records into what is being written here; False where nothing is written."""
        return False

    def find_in_view(self) -> bool:
        """Open the panel's own find bar (Ctrl+F); False when it has none."""
        return False

    def status(self) -> str:
        """The line for the status bar."""
        return ""

    def _build(self) -> Iterator[None] | None:
        raise NotImplementedError

    def _connect(self) -> None:
        raise NotImplementedError

    def _built(self) -> None:
        """What is left to do when everything is there and connected."""

    def _make(self) -> Iterator[None]:
        yield from self._build() or ()
        yield
        self._connect()
        self._built()


def _panes(splitter: QSplitter) -> list[QWidget]:
    found: list[QWidget] = []
    for number in range(splitter.count()):
        pane = splitter.widget(number)
        if isinstance(pane, QSplitter):
            found += _panes(pane)
        elif pane is not None:
            found.append(pane)
    return found
