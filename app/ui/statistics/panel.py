"""The ledger: every figure as its source states it, grouped by measure, with the chart and the sentence of the selected one."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app import services
from app.ui import beginning
from app.ui.icons import icon
from app.ui.listing_panel import PERIOD, QUERY, ListingPanel
from app.ui.statistics import plotting
from app.ui.statistics.chart import MeasureChart
from app.ui.statistics.columns import LedgerHeader
from app.ui.statistics.delegate import LedgerDelegate
from app.ui.statistics.figures import nature_text, seal_text
from app.ui.statistics.model import LedgerModel
from app.ui.statistics.table import Table, mime_of, table_of
from app.ui.theme import GAP, GAP_LARGE, GAP_SMALL, GAP_WIDE, ROW_TABLE, label_font
from app.ui.widgets.dates import shown_date, shown_days
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.listing import ListingView
from app.ui.widgets.rests_on import RestsOn
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.states import EmptyState, LoadingState, NoMatchState, StateStack
from db.records import Context, Kind, Ledger, LedgerHeading, Ref, Series, StatisticRow

LOWER_SHARE = 0.46  # of the panel's height: the ledger itself always has more
LINES_KEPT = 50_000  # a longer ledger is not kept for the first look: reading it back would take as long
SELECTED_AT_MOST = 2000  # figures whose units are looked at for a chart of the selection
DRAW_PAUSE_MS = 30  # so that going down the list by a held key does not draw every chart on the way
LOWER_LEAST = 276  # pixels: the words that a figure rests on in long sentences


class StatisticsPanel(ListingPanel):
    """Reads ids and headings first; the lines follow as they come into sight, however many there are."""

    VIEW: ClassVar[str] = "statistics"
    KIND: ClassVar[Kind] = "statistic"
    KEPT_TO_PERIOD: ClassVar[bool] = True
    TOUCHED_BY: ClassVar[tuple[str, ...]] = ("statistics", "bookmarks", "trash", "review", "articles")

    _model: LedgerModel
    _total: int

    def _summary(self) -> str:
        return self.tr("%Ln figure(s), as written; nothing is converted", "", self._total)

    def _build(self) -> None:
        self._begin()
        self._total = 0
        self._ledger: Ledger | None = None
        self._row: StatisticRow | None = None
        self._model = LedgerModel(self)
        self._draw_soon = QTimer(self, singleShot=True, interval=DRAW_PAUSE_MS)
        self._draw_soon.timeout.connect(self._draw_selection)
        self._header = ViewHeader(
            self.tr("Statistics"),
            [
                ("measure", self.tr("By measure")),
                ("differing", self.tr("Disagreements first")),
                ("most", self.tr("Most figures first")),
                ("newest", self.tr("Newest first")),
                ("value", self.tr("By unit and value")),
            ],
            self,
        )
        self._copy_table = QPushButton(icon("copy", "text"), self.tr("Copy table with sources"), self)
        self._header.add_widget(self._copy_table)
        self._chips = FacetChips(self._facet_names(), self._facet_value, self)
        self._columns = LedgerHeader(self)
        self._view = ListingView(ROW_TABLE, self.tr("Statistics"), self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(LedgerDelegate(self._view))
        self._empty = EmptyState(
            "chart-bar",
            self.tr(
                "There are no figures yet. Import articles, or mark a number in an article as a statistic."
            ),
            self.tr("Import Files…"),
        )
        self._none = NoMatchState()
        self._states = StateStack(self._view, self._empty, self._none, LoadingState(ROW_TABLE), self)
        upper = QWidget(self)
        upper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        upper.setProperty("role", "surface")
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        chips = QHBoxLayout()
        chips.setContentsMargins(GAP_WIDE, 0, GAP_WIDE, GAP_SMALL)
        chips.addWidget(self._chips)
        column.addLayout(chips)
        column.addWidget(self._columns)
        column.addWidget(self._states, 1)
        self._lower = self._make_lower()
        self._splitter = Splitter(
            Qt.Orientation.Vertical,
            sizes=(540, 300),
            remember=lambda sizes: self._desk.settings.keep("statistics/splitter", sizes),
            parent=self,
        )
        self._splitter.addWidget(upper)
        self._splitter.addWidget(self._lower)
        self._splitter.restore(self._desk.settings.state("statistics/splitter"))
        self._splitter.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self.setFocusProxy(self._view)

    def _make_lower(self) -> QWidget:
        lower = QWidget(self)
        lower.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lower.setProperty("role", "surface")
        self._chart = MeasureChart(lower)
        self._rests_on = RestsOn("statistic", lower)
        self._copy = QPushButton(icon("copy", "on_accent"), self.tr("Copy with citation"), lower)
        self._copy.setProperty("role", "primary")
        self._open = QPushButton(self.tr("Open in article"), lower)
        label = QLabel(self.tr("RESTS ON"), lower)
        label.setFont(label_font())
        label.setProperty("role", "secondary")
        buttons = FlowLayout(gap=GAP_SMALL)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._open)
        side = QVBoxLayout()
        side.setSpacing(GAP_SMALL)
        side.addWidget(label)
        side.addWidget(self._rolling(self._rests_on, lower), 1)
        side.addLayout(buttons)
        holder = QWidget(lower)
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setMinimumWidth(276)
        holder.setMaximumWidth(400)
        layout = QHBoxLayout(lower)
        layout.setContentsMargins(GAP_WIDE + 4, GAP_WIDE, GAP_WIDE + 4, GAP)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(self._chart, 3)
        layout.addWidget(holder, 2)
        lower.setMinimumHeight(LOWER_LEAST)
        lower.hide()
        return lower

    @staticmethod
    def _rolling(inside: QWidget, parent: QWidget) -> QScrollArea:
        """Long words scroll where the window is low: they would run under the buttons."""
        holder = QWidget()
        holder.setMinimumWidth(1)  # else a long source would widen it beyond what is seen
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, GAP, 0)
        column.addWidget(inside)
        column.addStretch(1)
        area = QScrollArea(parent)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        area.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        return area

    def _connect(self) -> None:
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._view.viewport().installEventFilter(self)
        self._view.current_id_changed.connect(self._on_current)
        self._view.selection_ids_changed.connect(self.selection_changed)
        self._view.selection_ids_changed.connect(self._draw_soon.start)
        self._view.opened.connect(lambda _id: self._on_open())
        self._view.menu_wanted.connect(self._on_menu)
        self._header.order_chosen.connect(lambda _order: self._load())
        self._chips.chosen.connect(self._on_chosen)
        self._copy_table.clicked.connect(self._on_copy_table)
        self._copy.clicked.connect(self._on_copy)
        self._open.clicked.connect(self._on_open)
        self._rests_on.opened.connect(self._on_open)
        self._chart.figure_chosen.connect(self._view.select_id)
        self._chart.picture_wanted.connect(self._on_picture)
        self._empty.acted.connect(lambda: self.import_requested.emit(None))
        self._none.all_wanted.connect(self._on_everything_wanted)
        self._none.search_wanted.connect(lambda: self.search_requested.emit(self._where.query))

    def look(self) -> Any:
        ledger = self._ledger
        if ledger is None or not ledger.whole or not ledger.figures or len(ledger.ids) > LINES_KEPT:
            return None
        return self._narrowed(), self._header.order, ledger

    def show_look(self, look: Any) -> None:
        match look:
            case (where, order, Ledger() as ledger):
                if (where, order) == (self._narrowed(), self._header.order):
                    self._model.set_ledger(ledger)
                    self._header.set_count(ledger.figures, ledger.of)
                    self._states.look()

    # --- loading --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = False
        where, order = self._narrowed(), self._header.order
        self._states.load()
        beginning.read(
            self._desk.tasks,
            "statistics",
            lambda library, whole: services.statistics.ledger(library, where, order, whole=whole),
            self._show,
            lambda ledger: ledger.whole,
        )
        self._desk.tasks.read_latest(
            "statistics facets",
            lambda library: services.statistics.facets(library, where),
            lambda facets: self._chips.set_facets(facets, self._chosen()),
        )

    def _show(self, ledger: Ledger) -> None:
        if not ledger.whole and not beginning.enough(self._view, ledger.ids, self._wanted):
            return
        self._total, self._ledger = ledger.figures, ledger
        self._model.set_ledger(ledger)
        self._header.set_count(ledger.figures, ledger.of)
        self._states.settle(ledger.figures, ledger.of, self._where.query)
        self._copy_table.setEnabled(bool(ledger.figures))
        self._select_wanted(self._model.first_figure())
        self._lower.setVisible(bool(ledger.figures) and self._row is not None)
        self.status_changed.emit(self.status())

    def _on_rows_wanted(self, ids: list[int]) -> None:
        ledger = self._model.ledger
        if ledger is None:
            return

        def done(lines: tuple[StatisticRow | LedgerHeading, ...]) -> None:
            if ledger is self._model.ledger:  # headings of another ledger have other numbers
                self._model.supply(lines)

        self._desk.tasks.read(lambda library: services.statistics.ledger_lines(library, ids, ledger), done)

    def _on_current(self, number: int | None) -> None:
        if number is None or number < 0:
            return
        self._desk.tasks.read_latest(
            "statistic",
            lambda library: (
                services.statistics.detail(library, number),
                services.statistics.context(library, number),
            ),
            lambda found: self._show_one(*found),
            lambda _error: None,  # gone meanwhile: the list reloads by itself
        )
        self._draw_soon.start()
        self.place_changed.emit()

    def _show_one(self, row: StatisticRow, context: Context) -> None:
        self._row = row
        self._lower.show()
        source = row.source
        when = shown_date(source.published) or self.tr("date not stated")
        para = self.tr("para. %1").replace("%1", str(source.paragraph)) if source.paragraph else ""
        line = " · ".join(part for part in (f"{source.outlet}, {when}", para, seal_text(row.seal)) if part)
        self._rests_on.show_words(context.before, context.words, context.after, line)
        self.selection_changed.emit()

    def _draw_selection(self) -> None:
        """The chart of what is selected: one figure's measure, or the figures themselves when there are several."""
        current = self._view.current_id()
        ids = [number for number in self._view.selected_ids() if number > 0][:SELECTED_AT_MOST]
        if current is None or current < 0 or not ids:
            return
        if current in ids:  # whose unit is the one that is drawn
            ids = [current, *(number for number in ids if number != current)]

        def work(library: Any) -> Series:
            plotting.load()  # here, so that the window does not stand still for it
            return services.statistics.series(library, ids)

        self._desk.tasks.read_latest(
            "series",
            work,
            lambda series: self._chart.show_series(series, current),
            lambda _error: None,  # gone meanwhile
        )

    # --- acting ---------------------------------------------------------------------------------------------------

    def _on_open(self) -> None:
        if self._row is not None:
            span = self._row.span
            self.passage_requested.emit(span.article_id, span.start, span.end)

    def _on_copy(self) -> None:
        if self._row is not None:
            self._desk.records.copy_cited((Ref("statistic", self._row.id),))

    def _on_copy_table(self) -> None:
        """The selected figures when there are several, otherwise all that the ledger shows."""
        chosen = [number for number in self._view.selected_ids() if number > 0]
        ids = chosen if len(chosen) > 1 else [number for number in self._model.ids if number > 0]

        def copied(table: Table) -> None:
            QGuiApplication.clipboard().setMimeData(mime_of(table))
            sentence = self.tr("%Ln figure(s) copied with their sources", "", table.figures)
            self._desk.records.told.emit(sentence, "", None)

        self._desk.tasks.read(lambda library: table_of(services.statistics.rows(library, ids)), copied)

    def _on_picture(self, form: str) -> None:
        picture = self._chart.picture()
        if picture is not None:
            self._desk.records.hand_out(picture, form, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lower.setMaximumHeight(max(170, round(self.height() * LOWER_SHARE)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._view.viewport():
            self._columns.set_view_width(self._view.viewport().width())
        return super().eventFilter(watched, event)

    def _facet_names(self) -> dict[str, str]:
        return {
            "measure": self.tr("Measure"),
            "unit": self.tr("Unit"),
            "geography": self.tr("Place"),
            "nature": self.tr("Nature"),
            "year": self.tr("Year"),
            "outlet": self.tr("Outlet"),
            "topic": self.tr("Topic"),
            "disputed": self.tr("Disputed"),
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
        if field == "nature":
            return nature_text(value) if value in ("reported", "target", "estimate", "expected") else label
        names = {
            "candidate": self.tr("to review"),
            "accepted": self.tr("accepted"),
            "1": self.tr("yes"),
            "0": self.tr("no"),
        }
        return names.get(value, label) if field in ("status", "disputed") else label
