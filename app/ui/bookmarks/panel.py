"""The bookmarks view: one collection, or all bookmarks, in the user's own order with their notes."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import services
from app.changes import Changes
from app.ui.bookmarks.head import CollectionHead
from app.ui.bookmarks.items import Item, read
from app.ui.bookmarks.model import BookmarkModel
from app.ui.bookmarks.order import put_before, stepped
from app.ui.bookmarks.row import MARGIN, WIDEST
from app.ui.bookmarks.view import BookmarksView
from app.ui.desk import Desk
from app.ui.icons import icon
from app.ui.panel import Panel
from app.ui.widgets.cards import CardsLoading
from app.ui.widgets.states import EmptyState, StateStack
from db.records import BookmarkRow, CollectionRow, Listing, QuoteRow, Ref, StatisticRow, Where

COPIED_AT_ONCE: Final = 300


class BookmarksPanel(Panel):
    """`go({"collection": id})` shows a collection, None all bookmarks."""

    VIEW = "bookmarks"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, later: bool = False) -> None:
        self._collection: int | None = None
        self._collections: tuple[CollectionRow, ...] = ()
        self._stale = True
        self._activated = False  # until then nothing is read, so that the window shows first
        self._to_top = False  # at the next list
        self._writes = (
            0  # of a new order, not answered yet: what is read meanwhile is older than what is shown
        )
        self._wanted: Ref | None = None
        self._wanted_id: int | None = None  # the bookmark to be current in the next list
        super().__init__(desk, parent, later=later)

    # --- what the window asks ---------------------------------------------------------------------------------------

    def activate(self) -> None:
        self._activated = True
        if self._stale:
            self._load()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        if changes:
            self._reload()

    def show_ref(self, ref: Ref) -> None:
        if ref.kind == "collection":
            self.go({"collection": ref.id})
            return
        self._wanted = ref
        self.go({"collection": None})

    def place(self) -> dict[str, Any]:
        current = self._view.current_id() if self._wanted_id is None else self._wanted_id
        return {"collection": self._collection, "current": current}

    def go(self, place: dict[str, Any]) -> None:
        collection = place.get("collection")
        collection = collection if isinstance(collection, int) else None
        current = place.get("current")
        self._wanted_id = current if isinstance(current, int) else None
        same = collection == self._collection and not self._stale
        self._to_top = self._to_top or collection != self._collection
        self._collection = collection
        if not same:
            self._view.end_note()
            if self._activated:
                self._load()
        else:
            self._select_wanted()

    def current_refs(self) -> tuple[Ref, ...]:
        return tuple(item.ref for item in self._model.items(self._view.selected_ids()))

    def current_starred(self) -> bool:
        items = self._model.items(self._view.selected_ids())
        return bool(items) and all(item.is_bookmark or _is_starred(item) for item in items)

    def status(self) -> str:
        count = len(self._model.ids)
        row = self._row()
        if row is not None and row.is_smart:
            return self.tr("%Ln record(s) found now", "", count)
        return self.tr("%Ln bookmark(s)", "", count)

    # --- building -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("bookmarks")
        self.setStyleSheet("#bookmarks { background: palette(window); }")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = BookmarkModel(self)
        self._view = BookmarksView(self)
        self._view.setModel(self._model)
        self._head = CollectionHead(self)
        self._empty = EmptyState(
            "star",
            self.tr("Nothing is bookmarked yet. Star a quote, an event, a figure or an article with Ctrl+D."),
            self.tr("Go to the quotes"),
        )
        self._states = StateStack(
            self._view, self._empty, loading=CardsLoading(MARGIN, MARGIN, WIDEST), parent=self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._states, 1)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._head.chosen.connect(self._on_collection_chosen)
        self._head.copy_wanted.connect(self._on_copy_all)
        self._head.export_wanted.connect(self._on_export)
        self._head.brief_wanted.connect(self._on_brief)
        self._head.search_wanted.connect(self.search_requested)
        self._head.keep_wanted.connect(self._on_keep)
        self._empty.acted.connect(self._on_empty)
        self._model.rows_wanted.connect(self._on_rows_wanted)
        self._view.selection_ids_changed.connect(self.selection_changed)
        self._view.opened.connect(self._on_opened)
        self._view.menu_wanted.connect(self._on_menu)
        self._view.acted.connect(self._on_acted)
        self._view.moved.connect(self._on_moved)
        self._view.stepped.connect(self._on_stepped)
        self._view.remove_wanted.connect(self._remove)
        self._view.note_written.connect(self._on_note_written)

    # --- loading --------------------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        if self._writes or not self.isVisible() or not self._activated:
            self._stale = True
        else:
            self._load()

    def _load(self) -> None:
        self._stale = False
        wanted = self._collection

        def work(library: Any) -> tuple[tuple[CollectionRow, ...], Listing[BookmarkRow], tuple[Item, ...]]:
            collections = services.bookmarks.collections(library)
            known = wanted if any(row.id == wanted for row in collections) else None
            listing = services.bookmarks.listing(library, known)
            return collections, listing, read(library, listing.rows)

        self._states.load()
        self._desk.tasks.read_latest("bookmarks", work, self._on_loaded)

    def _on_loaded(
        self, found: tuple[tuple[CollectionRow, ...], Listing[BookmarkRow], tuple[Item, ...]]
    ) -> None:
        self._collections, listing, items = found
        row = self._row()
        if row is None:
            self._collection = None
        if self._writes:  # an order that is being written is newer than this one
            self._stale = True
        elif not self._model.renew(listing.ids, items):
            self._model.set_listing(listing.ids, items)
        if self._to_top:
            self._view.scrollToTop()
            self._to_top = False
        smart = row is not None and row.is_smart
        self._view.orderable = row is not None and not smart
        removal = (
            self.tr("A saved search fills itself")
            if smart
            else self.tr("Remove from the collection (Delete)")
            if row
            else self.tr("Remove bookmark (Delete)")
        )
        self._view.set_removal(removal)
        self._head.show_collection(row, self._collections)
        by_hand = self.tr("your order: drag, or Alt+Shift+↑ ↓") if row and len(listing.ids) > 1 else ""
        if smart:
            by_hand = self.tr("what a search finds now")
        self._head.set_count(len(listing.ids), by_hand)
        self._empty.set_sentence(
            self.tr("The search of this collection finds nothing now.")
            if smart
            else self.tr(
                "Nothing is in this collection yet. Drop a record on it, or press Ctrl+Shift+D on one."
            )
            if row
            else self.tr(
                "Nothing is bookmarked yet. Star a quote, an event, a figure or an article with Ctrl+D."
            )
        )
        self._states.settle(len(listing.ids), len(listing.ids))
        self._select_wanted()
        self.selection_changed.emit()
        self.status_changed.emit(self.status())

    def _select_wanted(self) -> None:
        identity, self._wanted_id = self._wanted_id, None
        if identity is not None and self._view.select_id(identity):
            return
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        found = next((item.id for item in self._model.items(self._model.ids) if item.ref == wanted), None)
        if found is not None:
            self._view.select_id(found)

    def _row(self) -> CollectionRow | None:
        return next((row for row in self._collections if row.id == self._collection), None)

    def _on_rows_wanted(self, ids: list[int]) -> None:
        def work(library: Any) -> tuple[Item, ...]:
            return read(library, services.bookmarks.rows(library, ids))

        self._desk.tasks.read(work, self._model.supply)

    # --- what the user does ---------------------------------------------------------------------------------------------

    def _on_collection_chosen(self, collection: int | None) -> None:
        self.go({"collection": collection})
        self.place_changed.emit()

    def _on_opened(self, identity: int) -> None:
        item = self._model.row_of(identity)
        if item is None:
            return
        if isinstance(item.record, (QuoteRow, StatisticRow)):
            span = item.record.span
            self.passage_requested.emit(span.article_id, span.start, span.end)
        else:
            self.open_requested.emit(item.ref)

    def _on_acted(self, name: str, identity: int, at: QPoint) -> None:
        items = self._model.items((identity,))
        refs = tuple(item.ref for item in items)
        if name == "copy" and refs:
            self._desk.records.copy_cited(refs)
        elif name == "collect" and refs:
            menu = self._desk.records.collections_menu(refs, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)
        elif name == "remove":
            self._remove((identity,))

    def _on_menu(self, ids: tuple[int, ...], at: QPoint) -> None:
        refs = self.current_refs()
        if not refs:
            return
        menu = self._desk.records.menu(refs, self.current_starred(), self)
        first = menu.actions()[0]
        if len(refs) == 1:
            self._before(
                menu, first, "arrow-square-out", self.tr("Open") + "\tEnter", lambda: self._on_opened(ids[0])
            )
            self._before(
                menu,
                first,
                "pencil-simple",
                self.tr("Write Note Here") + "\tF2",
                lambda: self._view.begin_note(ids[0]),
            )
        if (row := self._row()) is not None and not row.is_smart:
            text = self.tr("Remove from “%1”").replace("%1", row.name) + "\tDel"
            self._before(menu, first, "x", text, lambda: self._remove(ids))
            menu.insertMenu(first, self._move_menu(refs, row, menu))
        menu.insertSeparator(first)
        for action in menu.actions():  # Del removes from the list here; the Trash has no key in this view
            if action.text().endswith("\tDel") and action.text().startswith(self.tr("Move to Trash")):
                action.setText(self.tr("Move to Trash"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _before(self, menu: Any, first: QAction, glyph: str, text: str, act: Any) -> None:
        action = QAction(icon(glyph), text, menu)
        action.triggered.connect(lambda _=False: act())
        menu.insertAction(first, action)

    def _move_menu(self, refs: tuple[Ref, ...], here: CollectionRow, parent: Any) -> Any:
        menu = parent.addMenu(icon("arrow-right"), self.tr("Move to"))
        others = [row for row in self._collections if row.id != here.id and not row.is_smart]
        for row in others:
            action = menu.addAction(icon("folder-simple", row.colour), row.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, target=row: self._move(refs, here, target))
        menu.setEnabled(bool(others))
        parent.removeAction(menu.menuAction())
        return menu

    def _move(self, refs: tuple[Ref, ...], here: CollectionRow, target: CollectionRow) -> None:
        tasks = self._desk.tasks
        tasks.write(lambda library: services.bookmarks.move(library, here.id, target.id, refs))
        sentence = self.tr("%Ln moved to %1", "", len(refs)).replace("%1", target.name)
        self._desk.records.told.emit(sentence, self.tr("Undo"), tasks.undo)

    def _remove(self, ids: tuple[int, ...]) -> None:
        refs = tuple(item.ref for item in self._model.items(ids))
        row = self._row()
        if not refs:
            return
        if row is None:
            self._desk.records.set_star(refs, False)
            return
        if row.is_smart:
            self._explain_smart()
            return
        tasks = self._desk.tasks
        sentence = self.tr("%Ln removed from %1", "", len(refs)).replace("%1", row.name)
        tasks.write(
            lambda library: services.bookmarks.remove(library, row.id, refs),
            lambda _value: self._desk.records.told.emit(sentence, self.tr("Undo"), tasks.undo),
        )

    def _on_note_written(self, identity: int, text: str) -> None:
        for item in self._model.items((identity,)):
            self._desk.records.set_note(item.ref, text)

    def _on_moved(self, ids: tuple[int, ...], before: int) -> None:
        self._reorder(put_before(list(self._model.ids), ids, before))

    def _on_stepped(self, by: int) -> None:
        self._reorder(stepped(list(self._model.ids), self._view.selected_ids(), by))

    def _reorder(self, ids: list[int]) -> None:
        """Show the new order at once, then write it."""
        collection = self._collection
        if (row := self._row()) is not None and row.is_smart:
            self._explain_smart()
            return
        if collection is None:
            sentence = self.tr(
                "All bookmarks stand by the day they were made; a collection has your own order"
            )
            self._desk.records.told.emit(sentence, "", None)
            return
        if ids == list(self._model.ids):
            return
        self._model.set_listing(ids, self._model.items(ids))
        self._view.scrollTo(self._view.currentIndex())
        self._writes += 1

        def written(_result: object) -> None:
            self._writes -= 1
            if not self._writes and self._stale:
                self._load()

        self._desk.tasks.write(
            lambda library: services.bookmarks.reorder(library, collection, ids), written, written
        )

    def _on_copy_all(self) -> None:
        self._all_refs(lambda refs: self._desk.records.copy_cited(refs[:COPIED_AT_ONCE]))

    def _explain_smart(self) -> None:
        self._desk.records.told.emit(
            self.tr("A saved search fills itself; turn it into an ordinary collection to arrange it"),
            "",
            None,
        )

    def _on_keep(self) -> None:
        if (collection := self._collection) is not None:
            tasks = self._desk.tasks
            tasks.write(
                lambda library: services.bookmarks.keep_found(library, collection),
                lambda _count: self._desk.records.told.emit(
                    self.tr("An ordinary collection now: what was found is bookmarked"),
                    self.tr("Undo"),
                    tasks.undo,
                ),
            )

    def _on_brief(self) -> None:
        if self._collection is not None:
            self.brief_requested.emit(self._collection)

    def _on_export(self) -> None:
        self._all_refs(self.export_requested.emit)

    def _all_refs(self, act: Any) -> None:
        """Do something with every record of the list, also with those that were not looked at."""
        ids = tuple(self._model.ids)

        def work(library: Any) -> tuple[Ref, ...]:
            return tuple(row.ref for row in services.bookmarks.rows(library, ids))

        self._desk.tasks.read(work, act)

    def _on_empty(self) -> None:
        self.where_requested.emit("quotes", Where())


def _is_starred(item: Item) -> bool:
    """Whether what a saved search found is bookmarked."""
    return bool(getattr(item.record, "starred", False))
