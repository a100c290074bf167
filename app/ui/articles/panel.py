"""The articles view: the list, the reader, and beside the text what it holds. Reads and writes through the tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app import services
from app.changes import Changes
from app.settings import Preferences
from app.ui.articles import loading
from app.ui.articles.cards import Card, Record
from app.ui.articles.dragging import Dragged
from app.ui.articles.list_pane import ListPane
from app.ui.articles.making import Making
from app.ui.articles.menus import card_menu, text_menu
from app.ui.articles.reader import Reader
from app.ui.articles.side import SideColumn
from app.ui.panel import Panel
from app.ui.places import where_from_place, where_to_place
from app.ui.theme import WIDTH_LIST, WIDTH_SIDE
from app.ui.widgets.splitter import Splitter
from db.errors import NoSuchRecord
from db.records import ArticleDetail, ArticleRow, Mention, Ref, Where

FOLDS: Final = 1100  # below this width there is room for two columns
SETTLED: Final = 700  # milliseconds on one article before it becomes a step of the history
HOME: Final = {"quote": "quotes", "event": "events", "statistic": "statistics"}


class ArticlesPanel(Panel):
    """List, reader, side column."""

    VIEW = "articles"

    _loaded: bool
    _stale: bool
    _active: bool
    _pending: dict[str, Any] | None
    _open_id: int | None
    _list: ListPane
    _reader: Reader
    _side: SideColumn

    # --- what the window asks -------------------------------------------------------------------------------------

    def activate(self) -> None:
        self._active = True
        if self._pending is not None:
            place, self._pending = self._pending, None
            self.go(place)
        if not self._loaded or self._stale:
            self._stale = False
            self._load()
        if self._reader.article_id is None or not self._reader.isAncestorOf(
            QApplication.focusWidget() or self
        ):
            self._list.view.setFocus()

    def refresh(self, changes: Changes) -> None:
        touched = changes.articles or changes.quotes or changes.events or changes.statistics
        if not (touched or changes.topics or changes.bookmarks or changes.parties or changes.review):
            return
        if not self.isVisible() or not self._loaded:
            self._stale = True
            return
        self._load()
        if self._open_id is not None:
            self._read_article(self._open_id)

    def show_ref(self, ref: Ref) -> None:
        self._open(ref.id)

    def show_passage(self, article_id: int, start: int, end: int) -> None:
        """Open an article at some words of it and select them."""
        self._open(article_id, lambda: self._reader.reveal_words(start, end))

    def narrow(self, where: Where) -> None:
        if where == self._list.where and self._loaded:
            return
        self._list.set_where(where)
        self._load()
        self.place_changed.emit()

    def place(self) -> dict[str, Any]:
        if self._pending is not None:
            return self._pending
        return {
            **where_to_place(self._list.where),
            "article": self._open_id,
            "top": self._reader.place() if self._open_id is not None else 0,
            "order": self._list.order,
        }

    def go(self, place: dict[str, Any]) -> None:
        if not self._active:  # the window is not painted yet: nothing may be read
            self._pending = place
            return
        where = where_from_place(place)
        order = str(place.get("order") or self._list.order)
        if where != self._list.where or order != self._list.order:
            self._list.set_where(where)
            self._list.set_order(order)
            if self._loaded:
                self._load()
        article, top = place.get("article"), int(place.get("top") or 0)
        if isinstance(article, int):
            self._open(article, (lambda: self._reader.go(top)) if top else None)
            self._settle.stop()  # it is a step of the history already

    def current_refs(self) -> tuple[Ref, ...]:
        if self._zone != "list":
            if (ref := self._side.cards.current_ref()) is not None:
                return (ref,)
            return (Ref("article", self._open_id),) if self._open_id is not None else ()
        return tuple(Ref("article", identity) for identity in self._list.view.selected_ids())

    def current_starred(self) -> bool:
        if self._zone != "list" and (card := self._side.cards.current_card()) is not None:
            return card.starred
        rows = [self._list.model.row_of(ref.id) for ref in self.current_refs()]
        return bool(rows) and all(row is not None and row.starred for row in rows)

    def current_passage(self) -> tuple[int, int, int] | None:
        return self._reader.passage()

    def find_in_view(self) -> bool:
        return self._reader.open_find()

    def status(self) -> str:
        shown, of = self._list.shown()
        if not self._loaded or shown == of:
            return ""
        locale = self.locale()
        return (
            self.tr("%1 of %2 articles")
            .replace("%1", locale.toString(shown))
            .replace("%2", locale.toString(of))
        )

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        settings = self._desk.settings
        self._loaded = self._stale = self._active = False
        self._pending = None
        self._open_id = None
        self._then: Callable[[], None] | None = None
        self._zone = "list"
        self._records: dict[Ref, Record] = {}
        self._side_wanted = str(settings.state("articles/side", "true")).lower() == "true"
        self._list = ListPane()
        self._reader = Reader()
        self._side = SideColumn()
        self._making = Making(self._desk, self)
        self._dragged = Dragged(self._desk, self)
        self._list.model.mime_for = self._dragged.mime
        self._side.cards.cards.mime_for = self._dragged.mime
        self._splitter = Splitter(
            sizes=(WIDTH_LIST, 556, WIDTH_SIDE),
            remember=lambda sizes: settings.keep("articles/splitter", sizes),
        )
        for pane in (self._list, self._reader, self._side):
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.restore(settings.state("articles/splitter"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._list.set_order(str(settings.state("articles/order", "newest")))
        self._side.set_details_open(str(settings.state("articles/details", "false")).lower() == "true")
        self._side.clear()
        self._reader.apply(settings.preferences)
        self._side.citation.set_style(settings.preferences.style)
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._place_side()

    def _connect(self) -> None:
        pane, reader, side = self._list, self._reader, self._side
        pane.order_chosen.connect(self._on_order)
        pane.narrowed.connect(self.narrow)
        pane.article_changed.connect(self._on_article_changed)
        pane.selection_changed.connect(self.selection_changed)
        pane.opened.connect(lambda _id: reader.text.setFocus())
        pane.menu_wanted.connect(self._on_list_menu)
        pane.star_clicked.connect(self._on_row_star)
        pane.import_wanted.connect(lambda: self.import_requested.emit(None))
        pane.search_wanted.connect(self.search_requested)
        pane.rows_wanted.connect(self._on_rows_wanted)
        reader.stepped.connect(pane.view.step)
        reader.side_toggled.connect(self._on_side_toggled)
        reader.preference_set.connect(lambda name, on: self._desk.settings.set(**{name: on}))
        reader.zoom_wanted.connect(self._on_zoom)
        reader.record_hovered.connect(side.cards.light)
        reader.record_chosen.connect(self._on_mark_chosen)
        reader.selection_changed.connect(self.selection_changed)
        reader.selection_used.connect(self._on_selection_used)
        reader.menu_wanted.connect(self._on_text_menu)
        reader.original_wanted.connect(self._on_original_wanted)
        reader.party_wanted.connect(self._on_party_wanted)
        reader.party_opened.connect(self.open_requested)
        side.cards.hovered.connect(lambda ref: reader.text.light(ref))
        side.cards.chosen.connect(self._on_card_chosen)
        side.cards.current_changed.connect(self.selection_changed)
        side.cards.star_clicked.connect(
            lambda card: self._desk.records.set_star((card.ref,), not card.starred)
        )
        side.cards.reviewed.connect(self._on_reviewed)
        side.card_menu_wanted.connect(self._on_card_menu)
        side.details_toggled.connect(lambda on: self._desk.settings.keep("articles/details", on))
        side.details.field_set.connect(self._on_field_set)
        side.details.topics_set.connect(self._on_topics_set)
        side.citation.styles_wanted.connect(self._on_styles_wanted)
        side.citation.style_chosen.connect(lambda style: self._desk.settings.set(style=style))
        side.citation.copy_wanted.connect(self._on_copy_citation)
        pane.view.pressed.connect(lambda _index: self._dragged.expect(self.current_refs()))
        side.cards.pressed.connect(lambda _index: self._dragged.expect(self.current_refs()))
        self._making.made.connect(self._on_made)
        self._desk.settings.changed.connect(self._on_preferences)
        self._settle.timeout.connect(self.place_changed)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        page = QShortcut(QKeySequence("Space"), pane.view)
        page.setContext(Qt.ShortcutContext.WidgetShortcut)
        page.activated.connect(reader.text.page_down)
        for keys, act in (
            ("Alt+Up", lambda: pane.view.step(-1)),
            ("K", lambda: pane.view.step(-1)),
            ("Alt+Down", lambda: pane.view.step(1)),
            ("J", lambda: pane.view.step(1)),
            ("E", self._on_edit_key),
            ("M", lambda: reader.step_mark(1)),
            ("Shift+M", lambda: reader.step_mark(-1)),
            ("F3", lambda: reader.find_next(1)),
            ("Shift+F3", lambda: reader.find_next(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- the list -------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        where, order = self._list.where, self._list.order
        self._list.load()
        tasks = self._desk.tasks
        tasks.read_latest(
            "articles list", lambda lib: loading.load_listing(lib, where, order), self._on_loaded
        )
        tasks.read_latest(
            "articles facets", lambda lib: services.articles.facets(lib, where), self._list.show_facets
        )
        if pairs := self._list.unnamed_parties():
            tasks.read(
                lambda lib: loading.load_party_names(lib, pairs), self._on_party_names, self._on_failed
            )

    def _on_loaded(self, loaded: loading.Loaded) -> None:
        self._loaded = True
        self._list.show_listing(loaded.listing)
        if self._open_id is not None:
            self._list.view.select_id(self._open_id)
        elif loaded.listing.ids:
            self._list.view.select_id(loaded.listing.ids[0])
        self._show_steps()
        self.status_changed.emit(self.status())

    def _on_party_names(self, named: tuple[tuple[str, str, str], ...]) -> None:
        for field, value, label in named:
            self._list.name_value(field, value, label)

    def _on_rows_wanted(self, ids: list[int]) -> None:
        self._desk.tasks.read(lambda lib: services.articles.rows(lib, ids), self._list.model.supply)

    def _on_order(self, order: str) -> None:
        self._desk.settings.keep("articles/order", order)
        self._load()

    def _on_article_changed(self, article_id: int | None) -> None:
        if article_id is None:
            if not self._list.shown()[1]:  # the library is empty; a filter does not close what is open
                self._close()
        elif article_id != self._open_id:
            self._open(article_id)
        self._show_steps()

    def _on_row_star(self, row: ArticleRow) -> None:
        self._desk.records.set_star((Ref("article", row.id),), not row.starred)

    def _on_list_menu(self, ids: tuple[int, ...], place: QPoint) -> None:
        refs = tuple(Ref("article", identity) for identity in ids)
        self._desk.records.menu(refs, self.current_starred(), self).popup(place)

    def _show_steps(self) -> None:
        row, count = self._list.view.currentIndex().row(), self._list.model.rowCount()
        self._reader.set_steps(row > 0, row + 1 < count)

    # --- the article ----------------------------------------------------------------------------------------------

    def _open(self, article_id: int, then: Callable[[], None] | None = None) -> None:
        self._then = then
        if article_id == self._reader.article_id == self._open_id:
            self._do_then()
            return
        self._open_id = article_id
        self._settle.start()
        self._list.view.select_id(article_id)
        self._read_article(article_id)

    def _read_article(self, article_id: int) -> None:
        tasks, style = self._desk.tasks, self._desk.settings.preferences.style
        tasks.read_latest(
            "articles open",
            lambda lib: services.articles.detail(lib, article_id),
            self._on_article,
            self._on_gone,
        )
        tasks.read_latest(
            "articles cards", lambda lib: loading.load_cards(lib, article_id), self._on_cards, self._on_failed
        )
        tasks.read_latest(
            "articles citation",
            lambda lib: loading.load_citation(lib, article_id, style),
            self._on_citation,
            self._on_failed,
        )

    def _on_article(self, detail: ArticleDetail) -> None:
        if detail.row.id != self._open_id:
            return
        self._reader.show_article(detail)
        self._side.show_article(detail)
        self._do_then()
        self.selection_changed.emit()

    def _on_cards(self, loaded: loading.LoadedCards) -> None:
        if loaded.article_id == self._open_id:
            self._records = loaded.records
            self._side.show_cards(loaded.cards)
            if self._making.last is not None:
                self._on_mark_chosen(self._making.last)
                self._making.last = None

    def _on_citation(self, loaded: tuple[int, str, str]) -> None:
        if loaded[0] == self._open_id:
            self._side.citation.set_text(loaded[1], loaded[2])

    def _on_gone(self, error: Exception) -> None:
        self._on_failed(error)
        self._close()

    def _on_failed(self, error: Exception) -> None:
        """A record that is gone meanwhile needs no word: the list says so. Anything else is a bug and shows."""
        if not isinstance(error, NoSuchRecord):
            self._desk.tasks.crashed.emit(error)

    def _close(self) -> None:
        self._open_id = None
        self._reader.clear()
        self._side.clear()

    def _do_then(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            # After the event loop has laid the text out at its width.
            QTimer.singleShot(0, self, then)

    def _on_mark_chosen(self, ref: Ref) -> None:
        self._zone = "text"
        self._side.cards.select(ref)
        self._reader.text.set_current(ref)

    def _on_card_chosen(self, ref: Ref) -> None:
        self._reader.text.set_current(ref)
        self._reader.reveal_record(ref)

    def _on_selection_used(self, what: str, start: int, end: int) -> None:
        if self._open_id is None:
            return
        words = self._reader.words(start, end)
        if what == "cited":
            self._desk.records.copy_passage(self._open_id, start, end)
        elif what == "search":
            short = " ".join(words.split())[:120]
            self.search_requested.emit(f'"{short}"' if " " in short else short)
        elif what in HOME:
            self._making.ask(what, self._open_id, start, end, words)
        else:
            self._act_on(what, self._reader.record_over(start, end) or Ref("article", self._open_id))

    def _act_on(self, what: str, ref: Ref) -> None:
        if what == "note":
            self._desk.records.note_wanted.emit(ref)
            return
        row = self._list.model.row_of(ref.id)
        starred = bool(row is not None and row.starred)
        if ref.kind != "article":
            starred = self._side.starred(ref)
        self._desk.records.set_star((ref,), not starred)

    def _on_made(self, ref: Ref) -> None:
        self._reader.text.unselect()

    # --- menus and details ----------------------------------------------------------------------------------------

    def _on_card_menu(self, card: Card, place: QPoint) -> None:
        card_menu(
            self, self._desk.records, card, self.open_requested.emit, self._on_edit_wanted, self._on_reviewed
        ).popup(place)

    def _on_edit_key(self) -> None:
        if self._zone != "list" and (ref := self._side.cards.current_ref()) is not None:
            self._on_edit_wanted(ref)

    def _on_edit_wanted(self, ref: Ref) -> None:
        if (record := self._records.get(ref)) is not None:
            mark = self._reader.mark_of(ref)
            words = self._reader.words(mark.start, mark.end) if mark is not None else ""
            self._making.edit(record, words)

    def _on_reviewed(self, ref: Ref, accepted: bool) -> None:
        def work(library: Any) -> Any:
            review = services.review
            return review.accept(library, (ref,)) if accepted else review.reject(library, (ref,))

        said = self.tr("Accepted") if accepted else self.tr("Rejected")
        tasks = self._desk.tasks
        tasks.write(work, lambda _: self._desk.records.told.emit(said, self.tr("Undo"), tasks.undo))

    def _on_text_menu(self, ref: Ref | None, mention: Mention | None, place: QPoint) -> None:
        if self._open_id is None:
            return
        menu = text_menu(
            self,
            self._desk.records,
            ref or Ref("article", self._open_id),
            self._side.starred(ref) if ref is not None else self.current_starred(),
            self._reader.passage(),
            mention,
            self.open_requested.emit,
            self._side.cards.current_ref(),
        )
        menu.chosen.connect(self._on_selection_used)
        menu.edit_wanted.connect(self._on_edit_wanted)
        menu.words_set.connect(lambda of, start, end: self._making.change(of, {"start": start, "end": end}))
        menu.popup(place)

    def _on_field_set(self, name: str, value: object) -> None:
        if (article_id := self._open_id) is not None:
            self._desk.tasks.write(
                lambda lib: services.articles.set_metadata(lib, article_id, **{name: value}),
                None,
                self._on_field_failed,
            )

    def _on_field_failed(self, error: Exception) -> None:
        self._desk.tasks.problem.emit(str(error))
        if self._open_id is not None:
            self._read_article(self._open_id)

    def _on_topics_set(self, add: tuple[str, ...], remove: tuple[str, ...]) -> None:
        if self._open_id is not None:
            refs = (Ref("article", self._open_id),)
            self._desk.tasks.write(lambda lib: services.articles.set_topics(lib, refs, add, remove))

    def _on_original_wanted(self) -> None:
        if (article_id := self._open_id) is not None:
            self._desk.tasks.read(
                lambda lib: services.articles.original(lib, article_id), self._reader.show_original
            )

    def _on_party_wanted(self, party_id: int) -> None:
        self._desk.tasks.read_latest(
            "articles party",
            lambda lib: services.parties.card(lib, party_id),
            self._reader.show_party,
            self._on_failed,
        )

    def _on_styles_wanted(self) -> None:
        style = self._desk.settings.preferences.style
        self._desk.tasks.read(lambda lib: loading.load_styles(lib, style), self._side.citation.set_styles)

    def _on_copy_citation(self) -> None:
        if self._open_id is not None:
            self._desk.records.copy_citation((Ref("article", self._open_id),))

    # --- the window's state ---------------------------------------------------------------------------------------

    def _on_preferences(self, preferences: Preferences) -> None:
        self._reader.apply(preferences)
        self._side.citation.set_style(preferences.style)
        if (article_id := self._open_id) is not None:
            self._desk.tasks.read_latest(
                "articles citation",
                lambda lib: loading.load_citation(lib, article_id, preferences.style),
                self._on_citation,
                self._on_failed,
            )

    def _on_zoom(self, step: int) -> None:
        size = self._desk.settings.preferences.reading_size
        self._desk.settings.set(reading_size=min(40, max(11, size + step)))

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        zones = (("list", self._list), ("text", self._reader), ("side", self._side))
        for name, pane in zones:
            if new is not None and pane.isAncestorOf(new) and self._zone != name:
                self._zone = name
                self.selection_changed.emit()

    def _on_side_toggled(self, on: bool) -> None:
        self._side_wanted = on
        self._desk.settings.keep("articles/side", on)
        self._place_side(asked=True)

    def _place_side(self, asked: bool = False) -> None:
        """Beside the text where there is room for three; where there is not, in the list's place, when it is asked for."""
        narrow = self.width() < FOLDS
        shown = self._side_wanted and (asked or not narrow)
        self._side.setVisible(shown)
        self._list.setVisible(not (narrow and shown))
        self._reader.set_side(shown)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._zone != "list":
            if self._list.isHidden():
                self._on_side_toggled(False)
            self._list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side(asked=self._list.isHidden())
