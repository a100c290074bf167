"""What the panels with one list of records share: narrowing it, finding a record in it, and where the user stands in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView

from app.changes import Changes
from app.ui import looks
from app.ui.dragging import Dragged
from app.ui.panel import Panel
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.listing import ListingView
from app.ui.widgets.paged_model import PagedModel
from app.ui.widgets.states import StateStack
from db.records import Kind, Ref, Where

QUERY: Final = "query"  # names of chips that are no facets
PERIOD: Final = "period"


class ListingPanel(Panel):
    """A panel over one PagedModel. Subclasses build `_view`, `_model` and `_header` and read the list in `_load`.

    `_wanted` is the record that shall be current once the list has been read.
    """

    KIND: ClassVar[Kind]
    TOUCHED_BY: ClassVar[tuple[str, ...]]  # fields of Changes after which the list is read anew

    _view: ListingView
    _model: PagedModel[Any]
    _header: ViewHeader
    _where: Where
    _wanted: int | None
    _asked: bool  # the wanted record was asked for by name, not come back to
    _stale: bool
    _known: bool  # the list has been read at least once
    _of: int  # how many there are without any narrowing, as it was read last
    _states: StateStack

    def _built(self) -> None:
        self._dragging = Dragged(self._desk.tasks, self._desk.settings, f"{self.VIEW} drag", self)
        self._model.dragged = lambda plain: self._dragging.mime(self.current_refs(), plain)
        self._view.setDragEnabled(True)
        self._view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self._view.pressed.connect(lambda _index: self._dragging.expect(self.current_refs()))

    def status(self) -> str:
        return self._summary() if self._known else ""

    def activate(self) -> None:
        if self._stale:
            self._load()
        self._view.setFocus()

    def refresh(self, changes: Changes) -> None:
        if any(getattr(changes, name) for name in self.TOUCHED_BY):
            self._stale = True
            if self.isVisible():
                self._load()

    def show_ref(self, ref: Ref) -> None:
        self._wanted = ref.id
        self._asked = not self._view.select_id(ref.id)
        if self._asked:
            if not self._where.is_empty:
                self._where = Where()
            self._load()

    def narrow(self, where: Where) -> None:
        self._where = where
        self._load()

    def place(self) -> dict[str, Any]:
        return {
            "record": self._view.current_id(),
            "facets": [[name, list(values)] for name, values in self._where.facets],
            "query": self._where.query,
            "period": list(self._where.period) if self._where.period else None,
            "order": self._header.order,
        }

    def go(self, place: dict[str, Any]) -> None:
        facets = tuple((str(name), tuple(map(str, values))) for name, values in place.get("facets", []))
        period: list[Any] = place.get("period") or []
        days = (str(period[0]), str(period[1])) if len(period) == 2 else None
        where = Where(str(place.get("query", "")), facets, days)
        order = str(place.get("order", "")) or self._header.order
        record = place.get("record")
        self._wanted = record if isinstance(record, int) else None
        if where != self._where or order != self._header.order:
            self._header.set_order(order)
            self._where = where
            self._stale = True
        if self._stale and self.isVisible():
            self._load()
        elif self._wanted is not None:
            self._view.select_id(self._wanted)

    def look(self) -> Any:
        if not self._known:
            return None
        return looks.of_list(self._narrowed(), self._header.order, self._model, self._of)

    def show_look(self, look: Any) -> None:
        listing = looks.fitting(look, self._narrowed(), self._header.order)
        if listing is not None:
            self._of = listing.of
            self._model.set_listing(listing.ids, listing.rows)
            self._header.set_count(len(listing.ids), listing.of)
            self._states.look()

    def current_refs(self) -> tuple[Ref, ...]:
        return tuple(Ref(self.KIND, number) for number in self._view.selected_ids() if number > 0)

    def listed_refs(self) -> tuple[Ref, ...]:
        return tuple(Ref(self.KIND, number) for number in self._model.ids if number > 0 and self._model.whole)

    def current_starred(self) -> bool:
        rows = [self._model.row_of(ref.id) for ref in self.current_refs()]
        return bool(rows) and all(row is not None and row.starred for row in rows)

    # --- for subclasses -------------------------------------------------------------------------------------------

    def _load(self) -> None:
        raise NotImplementedError

    def _summary(self) -> str:
        """The line for the status bar, once the list is known."""
        raise NotImplementedError

    def _begin(self) -> None:
        """The state of a panel that has read nothing yet; called first in `_build`."""
        self._stale = True
        self._known = False
        self._of = 0
        self._where = Where()
        self._wanted = None
        self._asked = False

    def _on_everything_wanted(self) -> None:
        """Everything again, in time, too."""
        self._desk.period.set(None)
        self.narrow(Where())

    def _select_wanted(self, first: int | None) -> None:
        """Make the wanted record current, or the one that was, or `first`."""
        self._known = True
        current = self._view.current_id()
        if current is not None and current < 0:  # a heading, which is no record
            current = None
        if self._wanted is None and current is not None:
            return  # the list has kept it, and whatever else was selected
        wanted = self._wanted if self._wanted is not None else current
        asked, self._asked = self._asked, False
        narrowed = self.KEPT_TO_PERIOD and self._desk.period.days is not None
        if asked and narrowed and wanted is not None and not self._view.select_id(wanted):
            self._desk.period.set(None)  # it was asked for by name, and lies outside the period
            self._load()
            return
        self._wanted = None
        if (wanted is None or not self._view.select_id(wanted)) and first is not None:
            self._view.select_id(first)

    def _narrowed(self) -> Where:
        """What the list shows: what it is narrowed to, kept to the period that holds in every view."""
        return self._desk.period.narrowed(self._where)

    def _chosen(self) -> dict[str, tuple[str, ...]]:
        """What the list is narrowed to as its chips show it: words and a period are fields like any other."""
        chosen = dict(self._where.facets)
        if self._where.query.strip():
            chosen[QUERY] = (self._where.query.strip(),)
        if self._where.period is not None:
            chosen[PERIOD] = ("..".join(self._where.period),)
        return chosen

    def _on_chosen(self, field: str, values: tuple[str, ...]) -> None:
        if field == QUERY:
            self._where = replace(self._where, query="")
        elif field == PERIOD:
            self._where = replace(self._where, period=None)
        else:
            self._where = self._where.with_values(field, values)
        self._load()
        self.place_changed.emit()

    def _on_menu(self, _ids: tuple[int, ...], position: QPoint) -> None:
        refs = self.current_refs()
        if refs:
            self._desk.records.menu(refs, self.current_starred(), self).popup(position)
