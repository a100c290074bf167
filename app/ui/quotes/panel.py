"""The quotes view: facets at the left, cards at the right."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import services
from app.changes import Changes
from app.ui import beginning, looks
from app.ui.desk import Desk
from app.ui.icons import icon
from app.ui.panel import Panel
from app.ui.places import where_from_place, where_to_place
from app.ui.quotes.card import MARGIN, WIDEST
from app.ui.quotes.dragging import Dragged
from app.ui.quotes.echo import Echo
from app.ui.quotes.head import CardsHead
from app.ui.quotes.model import QuoteModel
from app.ui.quotes.narrowing import (
    chip_labels,
    chosen_in,
    facet_labels,
    hidden_names,
    value_label,
    without,
    worth_showing,
)
from app.ui.quotes.view import QuotesView
from app.ui.widgets.cards import CardsLoading
from app.ui.widgets.facet_column import FacetColumn
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.states import EmptyState, NoMatchState, StateStack
from db.records import Facet, Listing, QuoteRow, Ref, Where

COPIED_AT_ONCE: Final = 300  # more cited quotes than this make a clipboard that no editor takes gladly
SIDE_WIDTH: Final = 228


class QuotesPanel(Panel):
    """Every quote of the library, narrowed and ordered as one likes."""

    VIEW = "quotes"
    KEPT_TO_PERIOD: ClassVar[bool] = True
    GROUND = ""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, later: bool = False) -> None:
        self._where = Where()
        self._order = "newest"
        self._shown = 0
        self._of = 0
        self._stale = True
        self._activated = False  # until then nothing is read, so that the window shows first
        self._to_top = False  # at the next list
        self._asked = False  # the wanted quote was asked for by name, not come back to
        self._wanted: int | None = None  # the quote to be current in the next list
        self._facets: tuple[Facet, ...] = ()
        self._names: dict[tuple[str, str], str] = {}
        super().__init__(desk, parent, later=later)

    # --- what the window asks ---------------------------------------------------------------------------------------

    def activate(self) -> None:
        self._activated = True
        if self._stale:
            self._load()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        touched = changes.quotes or changes.bookmarks or changes.articles or changes.parties
        if touched or changes.events or changes.topics:
            self._reload()

    def show_ref(self, ref: Ref) -> None:
        if ref.kind != "quote":
            return
        self._wanted = ref.id
        if self._model.index_of(ref.id).isValid() and not self._stale:
            self._select_wanted()
            return
        self._asked = True
        self._where = Where()
        self._reload(now=True)

    def narrow(self, where: Where) -> None:
        if where != self._where:
            self._where = where
            self._to_top = True
            self._reload(now=True)
            self.place_changed.emit()

    def place(self) -> dict[str, Any]:
        return {
            "where": where_to_place(self._where),
            "order": self._order,
            "current": self._view.current_id() if self._wanted is None else self._wanted,
        }

    def go(self, place: dict[str, Any]) -> None:
        where = where_from_place(place.get("where"))
        order = str(place.get("order") or self._order)
        current = place.get("current")
        self._wanted = current if isinstance(current, int) else None
        self._orders.set_order(order)
        if (where, self._orders.order) != (self._where, self._order) or self._stale:
            self._where, self._order = where, self._orders.order
            self._reload(now=True)
        else:
            self._select_wanted()

    def look(self) -> Any:
        return looks.of_list(self._desk.period.narrowed(self._where), self._order, self._model, self._of)

    def show_look(self, look: Any) -> None:
        listing = looks.fitting(look, self._desk.period.narrowed(self._where), self._order)
        if listing is not None:
            self._model.set_listing(listing.ids, listing.rows)
            self._title.set_count(listing.of)
            self._states.look()

    def current_refs(self) -> tuple[Ref, ...]:
        return tuple(Ref("quote", i) for i in self._view.selected_ids())

    def listed_refs(self) -> tuple[Ref, ...]:
        return tuple(Ref("quote", number) for number in self._model.ids if self._model.whole)

    def current_starred(self) -> bool:
        rows = [self._model.row_of(i) for i in self._view.selected_ids()]
        return bool(rows) and all(row is not None and row.starred for row in rows)

    def status(self) -> str:
        locale = QLocale()
        if self._shown == self._of:
            return self.tr("%Ln quote(s)", "", self._of)
        return self.tr("%1 of %Ln quote(s)", "", self._of).replace("%1", locale.toString(self._shown))

    # --- building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._model = QuoteModel(self)
        self._view = QuotesView(self)
        self._view.setModel(self._model)
        self._dragged = Dragged(self._desk, self._model, self)
        self._model.mime_for = self._dragged.mime
        self._splitter = Splitter(
            sizes=(SIDE_WIDTH, 1000),
            remember=lambda sizes: self._desk.settings.keep("quotes/splitter", sizes),
            parent=self,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._side = self._build_side()
        self._splitter.addWidget(self._side)
        self._splitter.addWidget(self._build_cards())
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.restore(self._desk.settings.state("quotes/splitter"))
        self.setFocusProxy(self._view)

    def _build_side(self) -> QWidget:
        side = QWidget(self._splitter)
        side.setProperty("role", "surface")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(170)
        self._title = ViewHeader(self.tr("Quotes"), parent=side)
        self._column = FacetColumn(facet_labels(), value_label, side)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._column, 1)
        return side

    def _build_cards(self) -> QWidget:
        right = QWidget(self._splitter)
        right.setObjectName("cards")
        right.setStyleSheet("#cards { background: palette(window); }")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._showing = QLabel(right)
        self._showing.setProperty("role", "secondary")
        self._chips = FacetChips(chip_labels(), value_label, only_chosen=True, tail=self._showing)
        self._orders = ViewHeader(
            "",
            (
                ("newest", self.tr("Newest first")),
                ("oldest", self.tr("Oldest first")),
                ("speaker", self.tr("By speaker")),
                ("article", self.tr("By article")),
                ("added", self.tr("Last added")),
            ),
            right,
        )
        self._copy_all = QPushButton(icon("copy", "text"), self.tr("Copy all with citations"))
        self._copy_all.setAutoDefault(False)
        self._orders.add_widget(self._copy_all)
        self._title.setMinimumHeight(self._orders.sizeHint().height())  # on one line with the order
        self._head = CardsHead(self._chips, self._orders)
        empty = EmptyState(
            "quotes",
            self.tr("No quotes yet. Import an article, and what is quoted in it is found."),
            self.tr("Import articles…"),
        )
        empty.acted.connect(lambda: self.import_requested.emit(None))
        self._states = StateStack(
            self._view,
            empty,
            NoMatchState(self.tr("No quote matches what is chosen.")),
            CardsLoading(MARGIN, MARGIN, WIDEST),
            right,
        )
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._states, 1)
        right.setMinimumWidth(320)
        return right

    def _connect(self) -> None:
        self._column.chosen.connect(self._on_chosen)
        self._chips.chosen.connect(self._on_chosen)
        self._orders.order_chosen.connect(self._on_order)
        self._copy_all.clicked.connect(self._on_copy_all)
        self._states.no_match.all_wanted.connect(self._on_everything_wanted)
        self._states.no_match.search_wanted.connect(lambda: self.search_requested.emit(self._where.query))
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._view.selection_ids_changed.connect(self.selection_changed)
        self._view.opened.connect(self._open)
        self._view.menu_wanted.connect(self._on_menu)
        self._view.acted.connect(self._on_acted)
        self._view.star_clicked.connect(self._on_star)
        self._view.link_clicked.connect(self._on_link)
        self._view.drag_expected.connect(self._dragged.expect)
        self._echo = Echo(self._view, self._desk.tasks)

    # --- loading --------------------------------------------------------------------------------------------------------

    def _reload(self, now: bool = False) -> None:
        if self._activated and (now or self.isVisible()):
            self._load()
        else:
            self._stale = True

    def _load(self) -> None:
        self._stale = False
        where, order = self._desk.period.narrowed(self._where), self._order
        self._states.load()
        beginning.read(
            self._desk.tasks,
            "quotes list",
            lambda library, whole: services.quotes.listing(library, where, order, whole=whole),
            self._on_listing,
            lambda listing: listing.whole,
        )
        self._desk.tasks.read_latest(
            "quotes facets",
            lambda library: (services.quotes.facets(library, where), hidden_names(library, where)),
            self._on_facets,
        )
        self._show_chosen()

    def _on_listing(self, listing: Listing[QuoteRow]) -> None:
        if not beginning.shown(self._model, self._view, listing, self._wanted):
            return
        self._shown, self._of = listing.length, listing.of
        if self._to_top:
            self._view.scrollToTop()
            self._to_top = False
        self._title.set_count(self._of)
        for part in (self._side, self._head):  # an empty library has nothing to narrow, order or copy
            part.setVisible(self._of > 0)
        self._states.settle(self._shown, self._of, self._where.query)
        self._show_count()
        self._select_wanted()
        self.selection_changed.emit()
        self.status_changed.emit(self.status())

    def _on_facets(self, found: tuple[tuple[Facet, ...], dict[tuple[str, str], str]]) -> None:
        self._facets, self._names = found
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = chosen_in(self._where)
        self._column.set_facets(worth_showing(self._facets, self._where), chosen)
        self._chips.set_names(self._names)
        self._chips.set_facets(self._facets, chosen)

    def _show_count(self) -> None:
        locale = QLocale()
        narrowed = self._shown != self._of
        text = self.tr("showing %1 of %2").replace("%1", locale.toString(self._shown))
        self._showing.setText(text.replace("%2", locale.toString(self._of)) if narrowed else "")
        self._showing.setMinimumHeight(self._showing.fontMetrics().height() + 10)  # in line with the chips
        self._showing.setVisible(narrowed)
        self._chips.updateGeometry()
        first = min(self._shown, COPIED_AT_ONCE)
        self._copy_all.setEnabled(bool(first))
        if self._shown > COPIED_AT_ONCE:
            self._copy_all.setText(
                self.tr("Copy first %1 with citations").replace("%1", locale.toString(first))
            )
            tip = self.tr("At most %1 quotes are copied at once: narrow the list to copy others")
            self._copy_all.setToolTip(tip.replace("%1", locale.toString(COPIED_AT_ONCE)))
        else:
            text = self.tr("Copy all with citations")
            self._copy_all.setText(text)
            self._copy_all.setToolTip(text if first else self.tr("There is no quote in the list"))

    def _on_everything_wanted(self) -> None:
        """Everything again, in time, too."""
        self._desk.period.set(None)
        self.narrow(Where())

    def _select_wanted(self) -> None:
        asked, self._asked = self._asked, False
        if self._wanted is None or not (asked or len(self._model.ids)):
            return
        if not self._view.select_id(self._wanted) and asked and self._desk.period.days is not None:
            self._desk.period.set(None)  # it was asked for by name, and lies outside the period
            self._reload(now=True)
            return
        self._wanted = None

    def _on_rows_wanted(self, ids: list[int]) -> None:
        self._desk.tasks.read(lambda library: services.quotes.rows(library, ids), self._model.supply)

    # --- what the user does ---------------------------------------------------------------------------------------------

    def _on_chosen(self, field: str, values: tuple[str, ...]) -> None:
        self.narrow(without(self._where, field, values))

    def _on_order(self, order: str) -> None:
        self._order = order
        self._to_top = True
        self._reload(now=True)
        self.place_changed.emit()

    def _on_copy_all(self) -> None:
        refs = tuple(Ref("quote", i) for i in self._model.ids[:COPIED_AT_ONCE])
        self._desk.records.copy_cited(refs)

    def _open(self, identity: int) -> None:
        quote = self._model.row_of(identity)
        if quote is not None:
            self.passage_requested.emit(quote.span.article_id, quote.span.start, quote.span.end)

    def _on_acted(self, name: str, identity: int, at: QPoint) -> None:
        ref = Ref("quote", identity)
        if name == "copy":
            self._desk.records.copy_cited((ref,))
        elif name == "open":
            self._open(identity)
        elif name == "collect":
            menu = self._desk.records.collections_menu((ref,), self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)
        elif name == "note":
            self._desk.records.note_wanted.emit(ref)
        elif name == "similar":
            self._desk.records.similar_wanted.emit(ref)
        elif name == "echo":
            self._desk.records.words_wanted.emit(ref)

    def _on_star(self, identity: int) -> None:
        quote = self._model.row_of(identity)
        if quote is not None:
            self._desk.records.set_star((Ref("quote", identity),), not quote.starred)

    def _on_link(self, name: str, identity: int) -> None:
        quote = self._model.row_of(identity)
        if quote is None:
            return
        if name == "speaker" and quote.speaker is not None:
            self.open_requested.emit(Ref(quote.speaker.kind, quote.speaker.id))
        elif name == "occasion" and quote.occasion is not None:
            self.open_requested.emit(Ref("event", quote.occasion[0]))

    def _on_menu(self, ids: tuple[int, ...], at: QPoint) -> None:
        refs = tuple(Ref("quote", i) for i in ids)
        menu = self._desk.records.menu(refs, self.current_starred(), self)
        if len(ids) == 1:
            first = menu.actions()[0]
            act = QAction(icon("book-open"), self.tr("Open in Article") + "\tEnter", menu)
            act.triggered.connect(lambda _=False: self._open(ids[0]))
            menu.insertAction(first, act)
            menu.insertSeparator(first)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
