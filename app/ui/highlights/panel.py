"""The highlights view: every marked passage of the library, by colour, topic and outlet."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from app import services
from app.ui.highlights.row import INDENT, MARGIN, WIDEST
from app.ui.highlights.view import HighlightModel, HighlightsView
from app.ui.icons import icon
from app.ui.listing_panel import PERIOD, QUERY, ListingPanel
from app.ui.theme import GAP_SMALL, GAP_WIDE, scale
from app.ui.widgets.cards import CardsLoading
from app.ui.widgets.dates import shown_days
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.states import EmptyState, NoMatchState, StateStack
from app.ui.widgets.wash import COLOURS, pen_icon
from db.records import Facet, HighlightRow, Kind, Listing, Ref, Where

COPIED_AT_ONCE = 300


class HighlightsPanel(ListingPanel):
    """Cards in the order that one likes; Enter opens the article at the words."""

    VIEW: ClassVar[str] = "highlights"
    GROUND: ClassVar[str] = ""
    KIND: ClassVar[Kind] = "highlight"
    KEPT_TO_PERIOD: ClassVar[bool] = True
    TOUCHED_BY: ClassVar[tuple[str, ...]] = ("highlights", "articles", "topics", "bookmarks", "trash")

    def _summary(self) -> str:
        return self.tr("%Ln highlight(s)", "", len(self._model.ids))

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._begin()
        self.setObjectName("highlights")
        self.setStyleSheet("#highlights { background: palette(window); }")
        self._model: HighlightModel = HighlightModel(self)
        self._view: HighlightsView = HighlightsView(self)
        self._view.setModel(self._model)
        self._header = ViewHeader(
            self.tr("Highlights"),
            (
                ("newest", self.tr("Newest first")),
                ("oldest", self.tr("Oldest first")),
                ("article", self.tr("By article")),
                ("colour", self.tr("By colour")),
            ),
        )
        self._copy = QPushButton(icon("copy", "text"), self.tr("Copy all with citations"))
        self._export = QPushButton(icon("export", "text"), self.tr("Export…"))
        for button in (self._copy, self._export):
            button.setAutoDefault(False)
            self._header.add_widget(button)
        labels = {
            "colour": self.tr("Colour"),
            "topic": self.tr("Topic"),
            "outlet": self.tr("Outlet"),
            "seal": self.tr("Seal"),
            "article": self.tr("Article"),
            "starred": self.tr("Bookmarks"),
            QUERY: self.tr("Words"),
            PERIOD: self.tr("Period"),
        }
        self._chips = FacetChips(labels, _value_label)
        chips = QHBoxLayout()
        chips.setContentsMargins(MARGIN + INDENT, 0, GAP_WIDE, GAP_SMALL)
        chips.addWidget(self._chips)
        self._empty = EmptyState(
            "highlighter-circle",
            self.tr("Nothing is highlighted yet. Select words in an article and press H."),
            self.tr("Go to the articles"),
        )
        self._states = StateStack(
            self._view,
            self._empty,
            NoMatchState(self.tr("No highlight matches what is chosen.")),
            CardsLoading(MARGIN, MARGIN, WIDEST),
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(chips)
        column.addWidget(self._states, 1)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._header.order_chosen.connect(self._on_order)
        self._copy.clicked.connect(self._on_copy_all)
        self._export.clicked.connect(lambda _=False: self.export_requested.emit(self.listed_refs()))
        self._chips.chosen.connect(self._on_chosen)
        self._empty.acted.connect(lambda: self.where_requested.emit("articles", Where()))
        self._states.no_match.all_wanted.connect(lambda: self.narrow(Where()))
        self._states.no_match.search_wanted.connect(lambda: self.search_requested.emit(self._where.query))
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._view.selection_ids_changed.connect(self.selection_changed)
        self._view.opened.connect(self._open)
        self._view.menu_wanted.connect(self._on_menu)
        self._view.star_clicked.connect(self._on_star)
        keys = [(str(n + 1), lambda pen=pen: self._recolour(pen)) for n, pen in enumerate(COLOURS)]
        for key, act in (*keys, ("F2", self._note), ("E", self._note)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- loading --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = False
        where, order = self._narrowed(), self._header.order
        self._states.load()
        tasks = self._desk.tasks
        tasks.read_latest(
            "highlights list", lambda lib: services.highlights.listing(lib, where, order), self._on_listing
        )
        tasks.read_latest(
            "highlights facets", lambda lib: services.highlights.facets(lib, where), self._on_facets
        )

    def _on_listing(self, listing: Listing[HighlightRow]) -> None:
        if not self._model.renew(listing.ids, listing.rows):
            self._model.set_listing(listing.ids, listing.rows)
        shown, of = len(listing.ids), listing.of
        self._of = of
        self._of = of
        self._header.set_count(shown if of else None, of)
        for button in (self._copy, self._export):
            button.setEnabled(shown > 0)
            button.setToolTip("" if shown else self.tr("There is no highlight in the list"))
        self._states.settle(shown, of, self._where.query)
        self._select_wanted(None)
        self.selection_changed.emit()
        self.status_changed.emit(self.status())

    def _on_facets(self, facets: tuple[Facet, ...]) -> None:
        chosen = self._chosen()
        telling = [f for f in facets if len(f.values) > 1 or f.field in chosen]
        self._chips.set_facets([f for f in telling if f.field != "seal" or len(f.values) > 1], chosen)

    def _on_rows_wanted(self, ids: list[int]) -> None:
        self._desk.tasks.read(lambda lib: services.highlights.rows(lib, ids), self._model.supply)

    # --- what the user does ---------------------------------------------------------------------------------------

    def _on_order(self, _order: str) -> None:
        self._load()
        self.place_changed.emit()

    def _open(self, identity: int) -> None:
        row = self._model.row_of(identity)
        if row is not None:
            self.passage_requested.emit(row.span.article_id, row.span.start, row.span.end)

    def _on_star(self, identity: int) -> None:
        row = self._model.row_of(identity)
        if row is not None:
            self._desk.records.set_star((Ref("highlight", identity),), not row.starred)

    def _note(self) -> None:
        if refs := self.current_refs():
            self._desk.records.note_wanted.emit(refs[0])

    def _recolour(self, pen: str) -> None:
        ids = tuple(ref.id for ref in self.current_refs())
        if ids:
            self._desk.tasks.write(lambda library: services.highlights.recolour(library, ids, pen))

    def _on_copy_all(self) -> None:
        self._desk.records.copy_cited(self.listed_refs()[:COPIED_AT_ONCE])

    def _on_menu(self, ids: tuple[int, ...], at: QPoint) -> None:
        refs = self.current_refs()
        if not refs:
            return
        menu = self._desk.records.menu(refs, self.current_starred(), self)
        first = menu.actions()[0]
        if len(refs) == 1:
            act = QAction(icon("book-open"), self.tr("Open in Article") + "\tEnter", menu)
            act.triggered.connect(lambda _=False: self._open(ids[0]))
            menu.insertAction(first, act)
        pens = menu.addMenu(icon("palette"), self.tr("Colour"))
        menu.removeAction(pens.menuAction())
        menu.insertMenu(first, pens)
        for number, pen in enumerate(COLOURS, 1):
            action = pens.addAction(pen_icon(pen), f"{_pen_name(pen)}\t{number}")
            action.triggered.connect(lambda _=False, chosen=pen: self._recolour(chosen))
        menu.insertSeparator(first)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = (
            MARGIN + INDENT - GAP_WIDE
        )  # title and chips stand above the words, the buttons end where they do
        beyond = self.width() - MARGIN - round(WIDEST * scale()) - GAP_WIDE
        self._header.setContentsMargins(side, 0, max(0, beyond), 0)


def _pen_name(pen: str) -> str:
    names = {
        "yellow": QCoreApplication.translate("Highlights", "Yellow"),
        "green": QCoreApplication.translate("Highlights", "Green"),
        "blue": QCoreApplication.translate("Highlights", "Blue"),
        "pink": QCoreApplication.translate("Highlights", "Pink"),
    }
    return names.get(pen, pen)


def _value_label(field: str, value: str, label: str) -> str:
    seals = {
        "verified": QCoreApplication.translate("Highlights", "Verified"),
        "source changed": QCoreApplication.translate("Highlights", "Source changed"),
        "not found": QCoreApplication.translate("Highlights", "Not found"),
        "unchecked": QCoreApplication.translate("Highlights", "Not checked"),
    }
    if field == "colour":
        return _pen_name(value)
    if field == QUERY:
        return f"“{label}”"
    if field == PERIOD:
        return shown_days(*value.split(".."))
    if field == "starred":
        return QCoreApplication.translate("Highlights", "Bookmarked")
    return seals.get(value, label) if field == "seal" else label
