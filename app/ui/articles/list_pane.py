"""The column with the list of articles: title and count, filters, order, rows, and the states in their place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui import beginning
from app.ui.articles.delegate import ArticleDelegate, row_height
from app.ui.articles.model import ArticlesModel
from app.ui.articles.naming import field_names, value_name
from app.ui.theme import GAP_SMALL, GAP_WIDE
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.listing import ListingView
from app.ui.widgets.states import EmptyState, LoadingState, NoMatchState, StateStack
from db.records import ArticleRow, Facet, Listing, Where


class ListPane(QWidget):
    """Shows a listing; announces what the user wants of it."""

    order_chosen = Signal(str)
    narrowed = Signal(object)  # Where
    article_changed = Signal(object)  # int | None
    selection_changed = Signal()
    opened = Signal(object)  # int
    menu_wanted = Signal(object, QPoint)  # tuple[int, ...]
    star_clicked = Signal(object)  # ArticleRow
    import_wanted = Signal()
    search_wanted = Signal(str)
    rows_wanted = Signal(object)  # list[int]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = self._listed = Where()
        self._of = 0
        self._facets: tuple[Facet, ...] = ()
        orders = (
            ("newest", self.tr("Newest first")),
            ("oldest", self.tr("Oldest first")),
            ("title", self.tr("By title")),
            ("outlet", self.tr("By outlet")),
            ("added", self.tr("Last added")),
        )
        self._header = ViewHeader(self.tr("Articles"), orders, self)
        labels = {**field_names(), QUERY: self.tr("Words"), PERIOD: self.tr("Period")}
        self._chips = FacetChips(labels, value_name)
        self.model = ArticlesModel(self)
        self.view = ListingView(row_height(), self.tr("Articles"), self)
        self._delegate = ArticleDelegate(self.view)
        self._build()
        self._connect()

    @property
    def order(self) -> str:
        return self._header.order

    @property
    def where(self) -> Where:
        return self._where

    def set_order(self, order: str) -> None:
        """Show an order as the one in force."""
        self._header.set_order(order)

    def set_where(self, where: Where) -> None:
        """Show what the list is narrowed to; the rows follow with `show_listing`."""
        self._where = where
        self._show_facets()

    def load(self) -> None:
        """The rows are being read."""
        self._states.load()

    def show_listing(self, listing: Listing[ArticleRow], wanted: int | None) -> bool:
        """Show rows; the current one stays when it is among them. False where its beginning is not enough (`beginning`)."""
        self._of = listing.of
        self.view.set_neighbour(self._where == self._listed)
        if not beginning.shown(self.model, self.view, listing, wanted):
            return False
        self._listed = self._where
        self._header.set_count(listing.length, listing.of)
        self._states.settle(listing.length, listing.of, self._where.query)
        self._show_facets()
        return True

    def show_look(self, listing: Listing[ArticleRow]) -> None:
        """Show what was there at the last end; none of it is chosen, and nothing is read for it."""
        self.model.set_listing(listing.ids, listing.rows)
        self._header.set_count(len(listing.ids), listing.of)
        self._states.look()

    def show_facets(self, facets: Sequence[Facet]) -> None:
        """Show the values that can be chosen."""
        order = list(field_names())
        known = [facet for facet in facets if facet.field in order]
        self._facets = tuple(sorted(known, key=lambda facet: order.index(facet.field)))
        self._show_facets()

    def unnamed_parties(self) -> tuple[tuple[str, str], ...]:
        """Chosen (field, party id) pairs that other views narrowed to and that no facet names."""
        return tuple(
            (field, value)
            for field, values in self._where.facets
            if field in PARTY_FIELDS
            for value in values
            if value.replace("+", "").isdigit() and not self._chips.names(field, value)
        )

    def name_value(self, field: str, value: str, label: str) -> None:
        """Name a chosen value."""
        self._chips.set_names({(field, value): label})

    def shown(self) -> tuple[int, int]:
        """How many articles are listed, and how many there are."""
        return self.model.rowCount(), self._of

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        self.setMinimumWidth(260)
        empty = EmptyState(
            "newspaper",
            self.tr("No articles yet. Import the texts you write from, and they are listed here."),
            self.tr("Import…"),
        )
        empty.acted.connect(self.import_wanted)
        no_match = NoMatchState(self.tr("No article matches."))
        no_match.all_wanted.connect(lambda: self.narrowed.emit(Where()))
        no_match.search_wanted.connect(lambda: self.search_wanted.emit(self._where.query))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setDragEnabled(True)
        self.view.setDragDropMode(ListingView.DragDropMode.DragOnly)
        self._states = StateStack(self.view, empty, no_match, LoadingState(row_height()), self)
        filters = QWidget(self)
        inside = QVBoxLayout(filters)
        inside.setContentsMargins(GAP_WIDE, 2, GAP_SMALL, GAP_SMALL + 2)
        inside.addWidget(self._chips)
        line = QFrame()
        line.setProperty("role", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(filters)
        column.addWidget(line)
        column.addWidget(self._states, 1)

    def _connect(self) -> None:
        self._header.order_chosen.connect(self.order_chosen)
        self._chips.chosen.connect(lambda field, values: self.narrowed.emit(self._narrowed(field, values)))
        self.view.current_id_changed.connect(self.article_changed)
        self.view.selection_ids_changed.connect(self.selection_changed)
        self.view.opened.connect(self.opened)
        self.view.menu_wanted.connect(self.menu_wanted)
        self._delegate.star_clicked.connect(self.star_clicked)
        self.model.rows_wanted.connect(self.rows_wanted)

    def _narrowed(self, field: str, values: tuple[str, ...]) -> Where:
        if field == QUERY:
            return Where("", self._where.facets, self._where.period)
        if field == PERIOD:
            return Where(self._where.query, self._where.facets)
        return self._where.with_values(field, tuple(values))

    def _show_facets(self) -> None:
        chosen: dict[str, tuple[str, ...]] = {}
        if self._where.query.strip():  # words and a period show as chips too, so that they can be taken away
            chosen[QUERY] = (self._where.query,)
        if self._where.period:
            chosen[PERIOD] = (" – ".join(self._where.period),)
        chosen.update(dict(self._where.facets))
        self._chips.set_facets([facet for facet in self._facets if self._narrows(facet)], chosen)

    def _narrows(self, facet: Facet) -> bool:
        """Whether choosing among a field's values can leave anything out."""
        values = facet.values
        if len(values) != 1 or self._where.values(facet.field):
            return True
        return values[0].count < self.model.rowCount()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "view"):
            self.view.set_row_height(row_height())


QUERY, PERIOD = "query", "period"
PARTY_FIELDS = ("party", "together", "speaker", "organisation", "place", "instrument")
