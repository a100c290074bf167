"""Events: the timeline above, the list below, one selection in both, and the selected event at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from app import services
from app.ui import beginning
from app.ui.events.delegate import EventDelegate
from app.ui.events.details import EventDetails
from app.ui.events.model import EventModel, lane_name, state_text
from app.ui.events.picture import drawn, make_picture, read_sources
from app.ui.events.timeline import Timeline
from app.ui.events.timeline_range import iso_days, range_of
from app.ui.icons import icon
from app.ui.listing_panel import PERIOD, QUERY, ListingPanel
from app.ui.theme import GAP_SMALL, GAP_WIDE, ROW_TABLE
from app.ui.widgets.choice_button import ChoiceButton
from app.ui.widgets.dates import shown_days
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.listing import ListingView
from app.ui.widgets.picture import PictureButton
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.states import EmptyState, LoadingState, NoMatchState, StateStack
from db.records import EventDetail, EventRow, Kind, Listing, Ref, TimelineEvents, Where

DETAILS_FROM = 760  # pixels of the whole panel


class EventsPanel(ListingPanel):
    """The same events twice: in time and as rows."""

    VIEW: ClassVar[str] = "events"
    KIND: ClassVar[Kind] = "event"
    KEPT_TO_PERIOD: ClassVar[bool] = True
    TOUCHED_BY: ClassVar[tuple[str, ...]] = ("events", "bookmarks", "trash", "review", "articles")

    _timeline: Timeline
    _has_details: bool

    def place(self) -> dict[str, Any]:
        return {**super().place(), "window": list(self._timeline.place() or ()), "lanes": self._lanes.key}

    def go(self, place: dict[str, Any]) -> None:
        window: list[float] = place.get("window") or []
        if len(window) == 2:
            self._timeline.go(float(window[0]), float(window[1]))
        if (lanes := str(place.get("lanes", self._lanes.key))) != self._lanes.key:
            self._lanes.set_key(lanes)
            self._load_timeline()
        super().go(place)

    def _summary(self) -> str:
        undated = self._undated if self._where.period is None and self._desk.period.days is None else 0
        text = self.tr("%Ln event(s)", "", self._model.rowCount())
        return text + (
            " · " + self.tr("%Ln without a year stand in the list only", "", undated) if undated else ""
        )

    def _build(self) -> None:
        self._begin()
        self._has_details = False
        self._undated = 0
        self._in_timeline: tuple[Where, str] | None = None  # what the timeline shows, in which lanes
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
        self._make_controls()
        self._only = QPushButton(self.tr("Only this period"), self)
        self._only.setProperty("role", "link")
        self._only.setToolTip(
            self.tr("Keep articles, quotes, statistics, highlights and search to this period, too")
        )
        self._only.hide()
        self._chips = FacetChips(self._facet_names(), self._facet_value, self, tail=self._only)
        self._timeline = Timeline(state_text, lane_name, self)
        self._timeline.show_density(self._density.isChecked())
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
        rows = Splitter(
            Qt.Orientation.Vertical,
            sizes=(320, 440),
            remember=lambda sizes: self._desk.settings.keep("events/rows", sizes),
            parent=self,
        )
        below = Splitter(
            sizes=(860, 330),
            remember=lambda sizes: self._desk.settings.keep("events/columns", sizes),
            parent=rows,
        )
        below.addWidget(self._states)
        below.addWidget(self._details)
        below.setStretchFactor(0, 1)
        below.restore(self._desk.settings.state("events/columns"))
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

    def _make_controls(self) -> None:
        self._lanes = ChoiceButton(
            [
                ("", self.tr("none")),
                ("topic", self.tr("topic")),
                ("place", self.tr("place")),
                ("outlet", self.tr("outlet")),
                ("state", self.tr("status")),
            ],
            self.tr("Lanes: %1"),
            self.tr("Sort the timeline into lanes"),
            self,
            face=self.tr("Lanes: %1"),
        )
        self._lanes.set_key(str(self._desk.settings.state("events/lanes", "")))
        self._density = QToolButton(self)
        self._density.setIcon(icon("chart-bar"))
        self._density.setCheckable(True)
        self._density.setChecked(str(self._desk.settings.state("events/density", "1")) == "1")
        self._density.setToolTip(self.tr("Articles and quotes over time, below the timeline"))
        self._density.setAccessibleName(self._density.toolTip())
        self._picture = PictureButton(self)
        for widget in (self._lanes, self._density, self._picture):
            self._header.add_widget(widget)
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

    def _connect(self) -> None:
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._view.current_id_changed.connect(self._on_current)
        self._view.selection_ids_changed.connect(self.selection_changed)
        self._view.opened.connect(self._on_open)
        self._view.menu_wanted.connect(self._on_menu)
        self._timeline.chosen.connect(lambda number: self._view.select_id(number))
        self._timeline.opened.connect(self._on_open)
        self._timeline.range_chosen.connect(self._on_range)
        self._lanes.chosen.connect(self._on_lanes)
        self._density.toggled.connect(self._on_density)
        self._picture.wanted.connect(self._on_picture)
        self._only.clicked.connect(self._on_only)
        self._header.order_chosen.connect(lambda _order: self._load())
        self._chips.chosen.connect(self._on_chosen)
        self._details.passage_wanted.connect(self.passage_requested)
        self._details.party_wanted.connect(lambda party: self.open_requested.emit(Ref(party.kind, party.id)))
        self._details.quotes_wanted.connect(self._on_quotes_wanted)
        self._details.event_wanted.connect(lambda number: self._view.select_id(number))
        self._details.merge_wanted.connect(
            lambda keep, drop: self._write(lambda library: services.events.merge(library, keep, drop))
        )
        self._details.apart_wanted.connect(
            lambda one, other: self._write(lambda library: services.events.not_same(library, one, other))
        )
        self._details.copy_wanted.connect(
            lambda number: self._desk.records.copy_cited((Ref("event", number),))
        )
        self._empty.acted.connect(lambda: self.import_requested.emit(None))
        self._none.all_wanted.connect(self._on_everything_wanted)
        self._none.search_wanted.connect(lambda: self.search_requested.emit(self._where.query))

    # --- loading --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        if self._stale:
            self._in_timeline = None
        self._stale = False
        where, order = self._narrowed(), self._header.order
        self._states.load()
        beginning.read(
            self._desk.tasks,
            "events",
            lambda library, whole: services.events.listing(library, where, order=order, whole=whole),
            self._show,
            lambda listing: listing.whole,
        )
        self._load_timeline()
        self._desk.tasks.read_latest(
            "events facets", lambda library: services.events.facets(library, where), self._show_facets
        )
        days = where.period
        self._timeline.set_range(range_of(days) if days is not None else None)
        self._only.setVisible(self._where.period is not None)

    def _load_timeline(self) -> None:
        """The timeline shows what lies around the period, too: it is read anew only when something else has changed."""
        wanted = (replace(self._where, period=None), self._lanes.key)
        if wanted == self._in_timeline:
            return
        fresh = self._in_timeline is None
        self._in_timeline = wanted
        self._desk.tasks.read_latest(
            "timeline",
            lambda library: services.events.in_time(library, *wanted),
            self._show_timeline,
        )
        if fresh:
            self._desk.tasks.read_latest(
                "density", lambda library: services.events.density(library), self._timeline.set_density
            )

    def _show(self, listing: Listing[EventRow]) -> None:
        self._of = listing.of
        if not beginning.shown(self._model, self._view, listing, self._wanted):
            return
        self._header.set_count(listing.length, listing.of)
        self._states.settle(listing.length, listing.of, self._where.query)
        self._timeline.setVisible(bool(listing.of))  # with none at all, one sentence says it
        self._select_wanted(listing.ids[0] if listing.ids else None)
        if not listing.ids:
            self._has_details = False
            self._details.hide()
        self.status_changed.emit(self.status())

    def _show_facets(self, facets: Any) -> None:
        self._chips.set_facets(facets, self._chosen())

    def _show_timeline(self, events: TimelineEvents) -> None:
        self._undated = events.undated
        self._timeline.set_events(events)
        current = self._view.current_id()
        if current is not None:
            self._timeline.select(current)
        self._picture.setEnabled(bool(events.ids))
        self.status_changed.emit(self.status())

    def _on_rows_wanted(self, ids: list[int]) -> None:
        self._desk.tasks.read(lambda library: services.events.rows(library, ids), self._model.supply)

    def _on_current(self, number: int | None) -> None:
        if number is None:
            return
        self._timeline.select(number)
        self._desk.tasks.read_latest(
            "event",
            lambda library: (
                services.events.detail(library, number),
                services.events.told_again(library, number),
            ),
            lambda found: self._show_one(*found),
            lambda _error: None,
        )
        self.place_changed.emit()

    def _show_one(self, event: EventDetail, again: tuple[EventRow, ...] = ()) -> None:
        self._has_details = True
        self._details.setVisible(self.width() >= DETAILS_FROM)
        self._details.show_event(event, again)
        self.selection_changed.emit()

    # --- acting ---------------------------------------------------------------------------------------------------

    def _on_open(self, number: int) -> None:
        def go(event: EventDetail) -> None:
            if event.sources:
                span = event.sources[0].span
                self.passage_requested.emit(span.article_id, span.start, span.end)

        self._desk.tasks.read(lambda library: services.events.detail(library, number), go)

    def _write(self, work: Callable[[Any], Any]) -> None:
        self._desk.tasks.write(work)

    def _on_quotes_wanted(self, number: int) -> None:
        self.where_requested.emit("quotes", Where(facets=(("occasion", (str(number),)),)))

    def _on_range(self, chosen: tuple[int, int] | None) -> None:
        self._where = replace(self._where, period=iso_days(chosen) if chosen is not None else None)
        if chosen is None:  # taken back on the timeline: then nothing keeps the views to it
            self._desk.period.set(None)
        self._load()
        self.place_changed.emit()

    def _on_only(self) -> None:
        days = self._where.period
        self._where = replace(self._where, period=None)
        self._only.hide()
        self._desk.period.set(days)
        self._load()

    def _on_lanes(self, lanes: str) -> None:
        self._desk.settings.keep("events/lanes", lanes)
        self._load_timeline()
        self.place_changed.emit()

    def _on_density(self, on: bool) -> None:
        self._desk.settings.keep("events/density", "1" if on else "0")
        self._timeline.show_density(on)

    def _on_picture(self, form: str) -> None:
        """Copy or save what is in sight, with its sources in the style of the citations."""
        scene, ground = self._timeline.scene.copy(), self._timeline.ground()
        scene.grow()
        ids, counted = drawn(scene)
        first, last = (date.fromordinal(max(1, int(day))) for day in scene.visible_days())
        title = self.tr("Events, %1 to %2").replace("%1", str(first.year)).replace("%2", str(last.year))
        preferences = self._desk.settings.preferences
        style, locale = preferences.style, preferences.citation_locale

        def made(found: tuple[tuple[EventRow, ...], str]) -> None:
            self._desk.records.hand_out(make_picture(scene, ground, title, *found, counted), form, self)

        self._desk.tasks.read(lambda library: read_sources(library, ids, style, locale), made)

    def _facet_names(self) -> dict[str, str]:
        return {
            "topic": self.tr("Topic"),
            "place": self.tr("Place"),
            "state": self.tr("Status"),
            "year": self.tr("Year"),
            "outlet": self.tr("Outlet"),
            "status": self.tr("Review"),
            "party": self.tr("Party"),
            PERIOD: self.tr("Period"),
            QUERY: self.tr("Words"),
        }

    def _facet_value(self, field: str, value: str, label: str) -> str:
        if field == PERIOD:
            return shown_days(*value.split(".."))
        if field == QUERY:
            return f"“{label}”"
        if field == "state" and value in ("happened", "scheduled", "deadline"):
            return state_text(value)
        names = {"candidate": self.tr("to review"), "accepted": self.tr("accepted")}
        return names.get(value, label) if field == "status" else label
