"""People and bodies: who and what the library speaks of, and the dossier of each."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import services
from app.ui import beginning
from app.ui.listing_panel import ListingPanel
from app.ui.parties.delegate import PartyDelegate
from app.ui.parties.dossier import Dossier
from app.ui.parties.loading import SPEAKERS, DossierData, load
from app.ui.parties.model import PartyModel, kind_text
from app.ui.parties.renaming import Renaming
from app.ui.theme import GAP_SMALL, GAP_WIDE, ROW_ARTICLE, WIDTH_LIST
from app.ui.widgets.facets import FacetChips
from app.ui.widgets.header import ViewHeader
from app.ui.widgets.listing import ListingView
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.states import EmptyState, LoadingState, NoMatchState, StateStack
from db.records import PARTY_KINDS, Listing, PartyDetail, PartyName, PartyRow, RecurringWord, Ref, Where


class PartiesPanel(ListingPanel):
    """A list at the left, the dossier of the current one at the right."""

    VIEW: ClassVar[str] = "parties"
    TOUCHED_BY: ClassVar[tuple[str, ...]] = ("parties", "bookmarks", "trash", "review", "articles")

    _party: PartyDetail | None

    def current_refs(self) -> tuple[Ref, ...]:
        rows = [self._model.row_of(number) for number in self._view.selected_ids()]
        return tuple(Ref(row.kind, row.id) for row in rows if row is not None)

    def listed_refs(self) -> tuple[Ref, ...]:
        return ()  # a party is no source; its records are exported from their own views

    def _summary(self) -> str:
        return self.tr("%Ln people and bodies", "", self._model.rowCount())

    def _build(self) -> None:
        self._begin()
        self._party = None
        self._model = PartyModel(self)
        self._header = ViewHeader(
            self.tr("People & bodies"),
            [("name", self.tr("By name")), ("most", self.tr("Most mentioned"))],
            self,
        )
        self._chips = FacetChips(
            {"kind": self.tr("Kind"), "organisation": self.tr("Organisation")}, self._facet_value, self
        )
        self._view = ListingView(ROW_ARTICLE, self.tr("People and bodies"), self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(PartyDelegate(self._view))
        self._empty = EmptyState(
            "users",
            self.tr("There is nobody here yet. People and bodies come with the articles that you import."),
            self.tr("Import Files…"),
        )
        self._none = NoMatchState()
        self._states = StateStack(self._view, self._empty, self._none, LoadingState(ROW_ARTICLE), self)
        self._dossier = Dossier(self)
        self._renaming = Renaming(self._desk, self)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        chips = QHBoxLayout()
        chips.setContentsMargins(GAP_WIDE, 0, GAP_WIDE, GAP_SMALL)
        chips.addWidget(self._chips)
        column.addLayout(chips)
        column.addWidget(self._states, 1)
        left.setProperty("role", "surface")
        splitter = Splitter(
            sizes=(WIDTH_LIST, 848),
            most=0.42,
            remember=lambda sizes: self._desk.settings.keep("parties/columns", sizes),
            parent=self,
        )
        splitter.addWidget(left)
        splitter.addWidget(self._dossier)
        splitter.setStretchFactor(1, 1)
        splitter.restore(self._desk.settings.state("parties/columns"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._view.current_id_changed.connect(self._on_current)
        self._view.selection_ids_changed.connect(self.selection_changed)
        self._view.menu_wanted.connect(self._on_menu)
        self._header.order_chosen.connect(lambda _order: self._load())
        self._chips.chosen.connect(self._on_chosen)
        self._dossier.ref_wanted.connect(self._on_ref_wanted)
        self._dossier.passage_wanted.connect(self.passage_requested)
        self._dossier.all_wanted.connect(self._on_all_wanted)
        self._dossier.together_wanted.connect(self._on_together)
        self._dossier.word_wanted.connect(self._on_word)
        self._dossier.star_toggled.connect(self._on_star)
        self._dossier.note_written.connect(self._on_note)
        self._renaming.follow(self._dossier)
        self._renaming.made.connect(self.show_ref)
        self._empty.acted.connect(lambda: self.import_requested.emit(None))
        self._none.all_wanted.connect(lambda: self.narrow(Where()))
        self._none.search_wanted.connect(lambda: self.search_requested.emit(self._where.query))

    # --- loading --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = False
        where, order = self._where, self._header.order
        self._states.load()
        beginning.read(
            self._desk.tasks,
            "parties",
            lambda library, whole: (
                services.parties.listing(library, where, order=order, whole=whole),
                services.parties.facets(library, where),
            ),
            lambda found: self._show(*found),
            lambda found: found[0].whole,
        )

    def _show(self, listing: Listing[PartyRow], facets: Any) -> None:
        self._of = listing.of
        if not beginning.shown(self._model, self._view, listing, self._wanted):
            return
        self._header.set_count(listing.length, listing.of)
        self._chips.set_facets(facets, dict(self._where.facets))
        self._states.settle(listing.length, listing.of, self._where.query)
        before = self._view.current_id()
        self._select_wanted(listing.ids[0] if listing.ids else None)
        if before is not None and before == self._view.current_id():
            self._on_current(before)  # what is known of it may have changed
        self.status_changed.emit(self.status())

    def _on_rows_wanted(self, ids: list[int]) -> None:
        self._desk.tasks.read(lambda library: services.parties.rows(library, ids), self._model.supply)

    def _on_current(self, number: int | None) -> None:
        if number is None:
            return
        self._desk.tasks.read_latest(
            "party", lambda library: load(library, number), self._show_one, lambda _error: None
        )
        self.place_changed.emit()

    def _show_one(self, data: DossierData) -> None:
        self._party = self._renaming.party = data.party
        self._dossier.show_party(data)
        if data.speaks:
            number = data.party.row.id
            self._desk.tasks.read_latest(
                "party words",
                lambda library: services.dossiers.recurring(library, number),
                lambda words: self._on_words(number, words),
                lambda _error: None,
            )
        self.selection_changed.emit()

    def _on_words(self, number: int, words: tuple[RecurringWord, ...]) -> None:
        if self._party is not None and self._party.row.id == number:
            self._dossier.show_words(words)

    # --- acting ---------------------------------------------------------------------------------------------------

    def _on_ref_wanted(self, ref: Ref) -> None:
        if ref.kind in PARTY_KINDS:
            self.show_ref(ref)
        else:
            self.open_requested.emit(ref)

    def _on_all_wanted(self, view: str) -> None:
        if self._party is None:
            return
        person = view == "quotes" and self._party.row.kind in SPEAKERS
        facet = "speaker" if person else "party"
        self.where_requested.emit(view, Where(facets=((facet, (str(self._party.row.id),)),)))

    def _on_together(self, other: PartyName) -> None:
        if self._party is not None:
            both = f"{self._party.row.id}+{other.id}"
            self.where_requested.emit("articles", Where(facets=(("together", (both,)),)))

    def _on_word(self, word: RecurringWord | None) -> None:
        if word is None:
            self._dossier.show_quotes((), None)
            return
        ids = list(word.quotes)
        self._desk.tasks.read_latest(
            "party quotes",
            lambda library: services.quotes.rows(library, ids),
            lambda rows: self._dossier.show_quotes(rows, word),
        )

    def _on_star(self, on: bool) -> None:
        if self._party is not None:
            self._desk.records.set_star((Ref(self._party.row.kind, self._party.row.id),), on)

    def _on_note(self, party_id: int, text: str) -> None:
        def refused(error: Exception) -> None:
            self._desk.tasks.problem.emit(str(error))
            self._dossier.take_note_back(party_id)

        self._desk.tasks.write(
            lambda library: services.parties.set_note(library, party_id, text), None, refused
        )

    def _facet_value(self, field: str, value: str, label: str) -> str:
        return kind_text(value) if field == "kind" else label
