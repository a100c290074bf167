"""The articles view: the list, the reader, and beside the text what it holds. Reads and writes through the tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app import services
from app.changes import Changes
from app.settings import Preferences
from app.ui import beginning, looks
from app.ui.articles import loading
from app.ui.articles.list_pane import ListPane
from app.ui.articles.open_article import OpenArticle
from app.ui.articles.reader import Reader
from app.ui.articles.side import SideColumn
from app.ui.dragging import Dragged
from app.ui.panel import Panel
from app.ui.places import where_from_place, where_to_place
from app.ui.theme import WIDTH_LIST, WIDTH_SIDE
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.wash import COLOURS
from db.records import ArticleDetail, ArticleRow, Ref, StoryGroup, Where

FOLDS: Final = 1100  # below this width there is room for two columns
LIST_SHARE: Final = 0.42  # of the width; the text comes first
LIST_LEAST: Final = 260
LEAST: Final = 520  # of the panel: the side column, which asks for room of its own, folds away long before
SETTLED: Final = 700  # milliseconds on one article before it becomes a step of the history


class ArticlesPanel(Panel):
    """List, reader, side column."""

    VIEW = "articles"
    KEPT_TO_PERIOD: ClassVar[bool] = True

    _loaded: bool
    _stale: bool
    _active: bool
    _pending: dict[str, Any] | None
    _article: OpenArticle
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
        touched = touched or changes.highlights
        if not (touched or changes.topics or changes.bookmarks or changes.parties or changes.review):
            return
        if not self.isVisible() or not self._loaded:
            self._stale = True
            return
        self._load()
        if self._article.id is not None:
            self._article.reload()

    def show_ref(self, ref: Ref) -> None:
        self._article.open(ref.id)

    def show_passage(self, article_id: int, start: int, end: int) -> None:
        """Open an article at some words of it and select them."""
        self._article.open(article_id, lambda: self._reader.reveal_words(start, end))

    def show_versions(self, article_id: int) -> None:
        """Open an article at what changed between the latest two versions of its text."""
        self._article.open(article_id, self._article.show_versions)

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
            "article": self._article.id,
            "top": self._reader.place() if self._article.id is not None else 0,
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
            self._article.open(article, (lambda: self._reader.go(top)) if top else None)
            self._settle.stop()  # it is a step of the history already

    def current_refs(self) -> tuple[Ref, ...]:
        if self._zone != "list":
            if (ref := self._side.cards.current_ref()) is not None:
                return (ref,)
            return (Ref("article", self._article.id),) if self._article.id is not None else ()
        return tuple(Ref("article", identity) for identity in self._list.view.selected_ids())

    def listed_refs(self) -> tuple[Ref, ...]:
        return tuple(Ref("article", number) for number in self._list.model.ids if self._list.model.whole)

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
        if not self._loaded or (shown == of and not self._groups):
            return ""
        locale = self.locale()
        articles = (
            self.tr("%1 of %Ln article(s)", "", of).replace("%1", locale.toString(shown))
            if shown != of
            else self.tr("%Ln article(s)", "", of)
        )
        if not self._groups:
            return articles
        stories = self.tr("%Ln story(s) printed more than once", "", len(self._groups))
        agencies = {agency for group in self._groups for agency in group.agencies}
        sources = [self.tr("%Ln wire source(s)", "", len(agencies))] if agencies else []
        return f"{articles} · {', '.join([stories, *sources])}"

    def look(self) -> Any:
        where = self._desk.period.narrowed(self._list.where)
        listed = looks.of_list(where, self._list.order, self._list.model, self._list.shown()[1])
        return (listed, self._article.look()) if self._loaded else None

    def show_look(self, look: Any) -> None:
        match look:
            case (listed, ArticleDetail() | None as detail):
                place = self.place()
                where = self._desk.period.narrowed(where_from_place(place))
                listing = looks.fitting(listed, where, str(place.get("order") or self._list.order))
                if listing is not None:
                    self._list.show_look(listing)
                if detail is not None and detail.row.id == place.get("article"):
                    self._article.show_look(detail)

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> Iterator[None]:
        settings = self._desk.settings
        self._loaded = self._stale = self._active = False
        self._pending = None
        self._groups: tuple[StoryGroup, ...] = ()
        self._zone = "list"
        self._side_wanted = str(settings.state("articles/side", "true")).lower() == "true"
        # What is put elsewhere is dressed again with all that is in it: from the outside inwards, each in its place.
        self._splitter = Splitter(
            sizes=(WIDTH_LIST, 556, WIDTH_SIDE), remember=self._on_splitter_moved, parent=self
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._list = ListPane(self._splitter)
        yield
        self._reader = Reader(self._splitter)
        yield
        self._side = SideColumn(self._splitter)
        yield
        self._article = OpenArticle(self._desk, self._reader, self._side, self)
        self._dragged = Dragged(self._desk.tasks, self._desk.settings, "articles drag", self)
        self._list.model.mime_for = self._dragged.mime
        self._side.cards.cards.mime_for = self._dragged.mime
        for pane in (self._list, self._reader, self._side):
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.restore(settings.state("articles/splitter"))
        wanted = self._splitter.wanted
        self._widths = (wanted[0] or WIDTH_LIST, wanted[2] or WIDTH_SIDE)  # of the list and the side column
        self.setMinimumWidth(LEAST)
        self._list.set_order(str(settings.state("articles/order", "newest")))
        self._side.set_details_open(str(settings.state("articles/details", "false")).lower() == "true")
        self._side.clear()
        self._reader.apply(settings.preferences)
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._place_side()

    def _connect(self) -> None:
        pane, reader, side = self._list, self._reader, self._side
        pane.order_chosen.connect(self._on_order)
        pane.narrowed.connect(self._on_narrowed)
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
        reader.preference_set.connect(lambda name, value: self._desk.settings.set(**{name: value}))
        reader.zoom_wanted.connect(self._on_zoom)
        reader.selection_changed.connect(self.selection_changed)
        side.cards.current_changed.connect(self.selection_changed)
        side.details_toggled.connect(lambda on: self._desk.settings.keep("articles/details", on))
        pane.view.pressed.connect(lambda _index: self._dragged.expect(self.current_refs()))
        side.cards.pressed.connect(lambda _index: self._dragged.expect(self.current_refs()))
        article = self._article
        article.opened.connect(self._on_opened)
        article.shown.connect(self.selection_changed)
        article.record_chosen.connect(self._on_record_chosen)
        article.open_requested.connect(self.open_requested)
        article.search_requested.connect(self.search_requested)
        article.stories.narrow_wanted.connect(self.narrow)
        self._desk.settings.changed.connect(reader.apply)
        self._settle.timeout.connect(self.place_changed)
        self._splitter.resized.connect(self._fit_columns)
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
            ("H", article.pen),
            *((str(n + 1), lambda n=n: article.pen(n)) for n in range(len(COLOURS))),
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
        where, order = self._desk.period.narrowed(self._list.where), self._list.order
        self._list.load()
        tasks = self._desk.tasks
        beginning.read(
            tasks,
            "articles list",
            lambda lib, whole: loading.load_listing(lib, where, order, whole),
            self._on_loaded,
            lambda loaded: loaded.listing.whole,
        )
        tasks.read_latest(
            "articles facets", lambda lib: services.articles.facets(lib, where), self._list.show_facets
        )
        if pairs := self._list.unnamed_parties():
            tasks.read(
                lambda lib: loading.load_party_names(lib, pairs), self._on_party_names, self._article.fail
            )

    def _on_narrowed(self, where: Where) -> None:
        if (
            where.is_empty and self._list.where.is_empty
        ):  # everything again: then it is the period that hides the rest
            self._desk.period.set(None)
        self.narrow(where)

    def _on_loaded(self, loaded: loading.Loaded) -> None:
        if not self._list.show_listing(loaded.listing, self._article.id):
            return
        self._loaded = True
        self._groups = loaded.groups
        for story in loaded.where.values("story"):
            self._list.name_value("story", story, self.tr("One story"))
        if self._article.id is not None:
            if self._list.view.current_id() != self._article.id:  # else whatever else is selected stays so
                self._list.view.select_id(self._article.id)
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
                self._article.close()
        elif article_id != self._article.id:
            self._article.open(article_id)
        self._show_steps()

    def _on_row_star(self, row: ArticleRow) -> None:
        self._desk.records.set_star((Ref("article", row.id),), not row.starred)

    def _on_list_menu(self, ids: tuple[int, ...], place: QPoint) -> None:
        refs = tuple(Ref("article", identity) for identity in ids)
        menu = self._desk.records.menu(refs, self.current_starred(), self)
        self._article.stories.add_actions(menu, ids, self._groups)
        menu.popup(place)

    def _show_steps(self) -> None:
        row, count = self._list.view.currentIndex().row(), self._list.model.rowCount()
        self._reader.set_steps(row > 0, row + 1 < count)

    def _on_opened(self, article_id: int) -> None:
        self._settle.start()
        self._list.view.select_id(article_id)

    def _on_record_chosen(self) -> None:
        self._zone = "text"
        self.selection_changed.emit()

    def _on_edit_key(self) -> None:
        if self._zone != "list":
            self._article.edit_current()

    # --- the window's state ---------------------------------------------------------------------------------------

    def _on_zoom(self, step: int) -> None:
        size = self._desk.settings.preferences.reading_size
        new = min(40, max(11, size + step)) if step else Preferences().reading_size
        self._desk.settings.set(reading_size=new)

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
        if narrow and shown and self._zone == "list" and self.isVisible():
            self._reader.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._side.setVisible(shown)
        self._list.setVisible(not (narrow and shown))
        self._fit_columns()
        self._reader.set_side(shown)

    def _fit_columns(self) -> None:
        """Give list and side column the widths that the user gave them, the list less where the text would have too little."""
        total = sum(self._splitter.sizes())
        if total <= LIST_LEAST:
            return  # not laid out yet
        share = max(LIST_LEAST, round(total * LIST_SHARE))
        left = 0 if self._list.isHidden() else min(self._widths[0], share)
        right = 0 if self._side.isHidden() else self._widths[1]
        if self._splitter.sizes() != [left, total - left - right, right]:
            self._splitter.setSizes([left, total - left - right, right])

    def _on_splitter_moved(self, sizes: list[int]) -> None:
        left, right = self._widths
        self._widths = (sizes[0] or left, sizes[2] or right)
        self._desk.settings.keep("articles/splitter", [self._widths[0], sizes[1], self._widths[1]])

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
