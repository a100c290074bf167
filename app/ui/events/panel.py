"""Events: the timeline above, the list below, one selection in both, and the selected event at the right."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app import services
from app.ui.events.delegate import EventDelegate
from app.ui.events.details import EventDetails
from app.ui.events.model import EventModel, state_text
from app.ui.events.timeline import Timeline
from app.ui.events.timeline_items import items
from app.ui.listing_panel import ListingPanel
from app.ui.theme import GAP_SMALL, GAP_WIDE, ROW_TABLE
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.listing import ListingView
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.states import EmptyState, LoadingState, NoMatchState, StateStack
from db.records import EventDetail, EventRow, Kind, Listing, Ref, Where

DETAILS_FROM = 760  # pixels of the whole panel


class EventsPanel(ListingPanel):
    """The same events twice: in time and as rows."""

    VIEW: ClassVar[str] = "events"
    KIND: ClassVar[Kind] = "event"
    TOUCHED_BY: ClassVar[tuple[str, ...]] = ("events", "bookmarks", "trash", "review", "articles")

    _lanes: str
    _timeline: Timeline
    _has_details: bool

    def place(self) -> dict[str, Any]:
        return {**super().place(), "window": list(self._timeline.place() or ())}

    def go(self, place: dict[str, Any]) -> None:
        window: list[float] = place.get("window") or []
        if len(window) == 2:
            self._timeline.go(float(window[0]), float(window[1]))
        super().go(place)

    def _summary(self) -> str:
        undated = sum(1 for row in self._rows if not (row.when.start or row.when.end or "-")[:1].isdigit())
        text = self.tr("%n event(s)", "", len(self._model.ids))
        return text + (
            " · " + self.tr("%n without a year stand in the list only", "", undated) if undated else ""
        )

    def _build(self) -> None:
        self._begin()
        self._lanes = ""
        self._has_details = False
        self._rows: tuple[EventRow, ...] = ()
        self._model = EventModel(self)
        self._header = ViewHeader(
            self.tr("Events"),
            [
                ("newest", self.tr("Newest first")),
                ("oldest", self.tr("Oldest first")),
                ("title", self.tr("By title")),
                ("sources", self.tr("By number of sources")),
            ],
            self,
        )
        for text, tip, act in (
            (self.tr("Fit"), self.tr("Show all events (0 in the timeline)"), lambda: self._timeline.fit()),
            ("−", self.tr("Zoom out (− in the timeline)"), lambda: self._timeline.zoom(1 / 1.5)),
            ("+", self.tr("Zoom in (+ in the timeline)"), lambda: self._timeline.zoom(1.5)),
        ):
            button = QPushButton(text, self)
            button.setProperty("role", "chip")
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(act)
            self._header.add_widget(button)
        self._chips = FacetChips(self._facet_names(), self._facet_value, self)
        self._timeline = Timeline(self)
        self._view = ListingView(ROW_TABLE, self.tr("Events"), self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(EventDelegate(self._view))
        self._empty = EmptyState(
            "calendar-blank",
            self.tr(
                "There are no events yet. Import articles, or mark a happening in an article as an event."
            ),
            self.tr("Import Files…"),
        )
        self._none = NoMatchState()
        self._states = StateStack(self._view, self._empty, self._none, LoadingState(ROW_TABLE), self)
        self._details = EventDetails(self)
        self._details.hide()
        below = Splitter(
            sizes=(860, 330),
            remember=lambda sizes: self._desk.settings.keep("events/columns", sizes),
            parent=self,
        )
        below.addWidget(self._states)
        below.addWidget(self._details)
        below.setStretchFactor(0, 1)
        below.restore(self._desk.settings.state("events/columns"))
        rows = Splitter(
            Qt.Orientation.Vertical,
            sizes=(320, 440),
            remember=lambda sizes: self._desk.settings.keep("events/rows", sizes),
            parent=self,
        )
        rows.addWidget(self._timeline)
        rows.addWidget(below)
        rows.setStretchFactor(1, 1)
        rows.restore(self._desk.settings.state("events/rows"))
        head = QWidget(self)
        head.setProperty("role", "surface")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head_column = QVBoxLayout(head)
        head_column.setContentsMargins(0, 0, 0, GAP_SMALL)
        head_column.setSpacing(0)
        head_column.addWidget(self._header)
        chips = QHBoxLayout()
        chips.setContentsMargins(GAP_WIDE, 0, GAP_WIDE, 0)
        chips.addWidget(self._chips)
        head_column.addLayout(chips)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(rows, 1)
        self.setFocusProxy(self._view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow window the list needs its room; what an event rests on is one key (Enter) away in its article.
        self._details.setVisible(self._has_details and self.width() >= DETAILS_FROM)

    def _connect(self) -> None:
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._view.current_id_changed.connect(self._on_current)
        self._view.selection_ids_changed.connect(self.selection_changed)
        self._view.opened.connect(self._on_open)
        self._view.menu_wanted.connect(self._on_menu)
        self._timeline.chosen.connect(lambda number: self._view.select_id(number))
        self._timeline.opened.connect(self._on_open)
        self._header.order_chosen.connect(lambda _order: self._load())
        self._chips.chosen.connect(self._on_chosen)
        self._details.passage_wanted.connect(self.passage_requested)
        self._details.party_wanted.connect(lambda party: self.open_requested.emit(Ref(party.kind, party.id)))
        self._details.quotes_wanted.connect(self._on_quotes_wanted)
        self._details.copy_wanted.connect(
            lambda number: self._desk.records.copy_cited((Ref("event", number),))
        )
        self._empty.acted.connect(lambda: self.import_requested.emit(None))
        self._none.all_wanted.connect(lambda: self.narrow(Where()))
        self._none.search_wanted.connect(lambda: self.search_requested.emit(self._where.query))

    # --- loading --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = False
        where, order = self._where, self._header.order
        self._states.load()
        self._desk.tasks.read_latest(
            "events",
            lambda library: (
                services.events.listing(library, where, order=order),
                services.events.all_for_timeline(library, where),
                services.events.facets(library, where),
            ),
            lambda found: self._show(*found),
        )

    def _show(self, listing: Listing[EventRow], rows: tuple[EventRow, ...], facets: Any) -> None:
        self._rows = rows
        self._model.set_listing(listing.ids, listing.rows)
        self._header.set_count(len(listing.ids), listing.of)
        self._chips.set_facets(facets, dict(self._where.facets))
        self._timeline.set_items(items(rows, self._lanes, float(date.today().toordinal())))
        self._states.settle(len(listing.ids), listing.of, self._where.query)
        self._select_wanted(listing.ids[0] if listing.ids else None)
        if not listing.ids:
            self._has_details = False
            self._details.hide()
        self.status_changed.emit(self.status())

    def _on_rows_wanted(self, ids: list[int]) -> None:
        self._desk.tasks.read(lambda library: services.events.rows(library, ids), self._model.supply)

    def _on_current(self, number: int | None) -> None:
        if number is None:
            return
        self._timeline.select(number)
        self._desk.tasks.read_latest(
            "event",
            lambda library: services.events.detail(library, number),
            self._show_one,
            lambda _error: None,
        )
        self.place_changed.emit()

    def _show_one(self, event: EventDetail) -> None:
        self._has_details = True
        self._details.setVisible(self.width() >= DETAILS_FROM)
        self._details.show_event(event)
        self.selection_changed.emit()

    # --- acting ---------------------------------------------------------------------------------------------------

    def _on_open(self, number: int) -> None:
        def go(event: EventDetail) -> None:
            if event.sources:
                span = event.sources[0].span
                self.passage_requested.emit(span.article_id, span.start, span.end)

        self._desk.tasks.read(lambda library: services.events.detail(library, number), go)

    def _on_quotes_wanted(self, number: int) -> None:
        self.where_requested.emit("quotes", Where(facets=(("occasion", (str(number),)),)))

    def _facet_names(self) -> dict[str, str]:
        return {
            "topic": self.tr("Topic"),
            "place": self.tr("Place"),
            "state": self.tr("State"),
            "year": self.tr("Year"),
            "outlet": self.tr("Outlet"),
            "status": self.tr("Review"),
            "party": self.tr("Party"),
        }

    def _facet_value(self, field: str, value: str, label: str) -> str:
        if field == "state" and value in ("happened", "scheduled", "deadline"):
            return state_text(value)
        names = {"candidate": self.tr("to review"), "accepted": self.tr("accepted")}
        return names.get(value, label) if field == "status" else label
