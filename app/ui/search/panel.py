"""The results of the one box: everything that was found, grouped by kind, while one types."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from app import services
from app.changes import Changes
from app.ui.dragging import Dragged
from app.ui.panel import Panel
from app.ui.places import where_from_place, where_to_place
from app.ui.said import said
from app.ui.search.delegate import HitDelegate
from app.ui.search.head import SearchHead
from app.ui.search.model import Heading, HitModel
from app.ui.search.narrowing import facet_labels, value_label
from app.ui.search.nothing import NothingStates
from app.ui.search.understood import say
from app.ui.widgets.facet_column import FacetColumn
from app.ui.widgets.opaque import OpaqueViewport
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.stack import Stack
from db.records import Facet, HitKind, Ref, SearchAround, SearchHit, SearchPage, SearchPlace, Where

PAGE: Final = 60
BATCH: Final = 24  # rows: more than fit into a window
FEW: Final = 3  # hits up to which something else was perhaps meant
MEANT: Final = 8  # words of a query that may be mistyped; a longer one is a text
EXPORTED: Final = ("article", "quote", "event", "statistic", "highlight")
COLUMN: Final = 228
ROOM_FOR_COLUMN: Final = 760  # pixels of the view under which the facets fold away


class HitsView(OpaqueViewport, QListView):
    """Rows as high as their words need, laid out by and by: the first ones show before all are measured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)


class SearchPanel(Panel):
    """Shows the hits of the newest query; an older one that is still running is dropped.

    The page comes first, kinds with many hits newest first; then they are ranked, then counted for narrowing. Each step
    is asked for when the one before has come, in one channel, so that the next key stops whatever runs.
    """

    VIEW: ClassVar[str] = "search"
    KEPT_TO_PERIOD: ClassVar[bool] = True

    lookup_requested = Signal(str)  # where do these words come from?
    save_requested = Signal(str, object)  # query, kinds: keep it as a collection
    searched = Signal(str, str, int)  # query, kind, hits: it was of use

    _where: Where
    _kind: HitKind | None
    _stale: bool

    def search(self, text: str) -> None:
        """Look for what stands in the box; what is chosen beside the hits stays chosen."""
        if text == self._where.query and not self._stale:
            return
        self._where = Where(text, self._where.facets, self._where.period)
        self._kind = None
        self._ask()

    def reset(self) -> None:
        """Forget what was chosen: the next search is another one."""
        self._where = Where()
        self._kind = None
        self._stale = True

    def open_first(self) -> None:
        """Open the selected hit, or the first (Enter in the box)."""
        index = self._view.currentIndex()
        self._open(index if index.isValid() else self._model.first_hit())

    def refresh(self, changes: Changes) -> None:
        self._stale = True
        if self.isVisible() and self._where.query:
            self._ask()

    def place(self) -> dict[str, Any]:
        return {"query": self._where.query, "kind": self._kind or "", "where": where_to_place(self._where)}

    def go(self, place: dict[str, Any]) -> None:
        where = where_from_place(place.get("where"))
        where = Where(str(place.get("query", "")) or where.query, where.facets, where.period)
        kind: Any = place.get("kind") or None
        if where.query and (where != self._where or kind != self._kind or self._stale):
            self._where, self._kind = where, kind
            self._ask()

    def current_refs(self) -> tuple[Ref, ...]:
        row = self._model.row_at(self._view.currentIndex())
        return (row.ref,) if isinstance(row, SearchHit) else ()

    def listed_refs(self) -> tuple[Ref, ...]:
        return tuple(hit.ref for hit in self._model.hits if hit.kind in EXPORTED)

    def status(self) -> str:
        return self._head.short_line

    def _build(self) -> None:
        self._where = Where()
        self._kind = None
        self._stale = False
        self._found = 0
        self._moved = False
        self._facets: tuple[Facet, ...] = ()
        self._model = HitModel(self)
        self._head = SearchHead(self)
        self._view = HitsView(self)
        self._view.setObjectName("hits")
        self._view.setModel(self._model)
        self._delegate = HitDelegate(self._view)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(self.tr("Hits"))
        self._view.setMouseTracking(True)
        self._dragged = Dragged(self._desk.tasks, self._desk.settings, "search drag", self)
        self._model.mime_for = self._dragged.mime
        self._view.setDragEnabled(True)
        self._view.setDragDropMode(QListView.DragDropMode.DragOnly)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)  # rows are as high as their width needs
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._nothing = NothingStates(self)
        self._stack = Stack(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        self._column = FacetColumn(facet_labels(), value_label)
        self._column.hide()
        self._splitter = Splitter(sizes=(COLUMN, 900), parent=self)
        self._splitter.addWidget(self._column)
        self._splitter.addWidget(self._stack)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.restore(None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._splitter, 1)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._view.activated.connect(self._open)
        self._view.pressed.connect(lambda _index: self._dragged.expect(self.current_refs()))
        self._view.clicked.connect(self._on_clicked)
        self._view.customContextMenuRequested.connect(self._on_menu)
        self._view.selectionModel().currentChanged.connect(lambda *_: self.selection_changed.emit())
        self._model.more_wanted.connect(self._on_more)
        self._head.kind_chosen.connect(self._on_kind)
        self._head.suggestion_chosen.connect(self.search_requested)
        self._head.lookup_wanted.connect(self._on_lookup)
        self._head.save_wanted.connect(self._on_save)
        self._head.period_chosen.connect(self._on_period)
        self._head.chosen.connect(self._on_chosen)
        self._column.chosen.connect(self._on_chosen)
        found = self._nothing.found
        found.suggestion_wanted.connect(lambda: self.search_requested.emit(self._suggested))
        found.any_wanted.connect(lambda: self.search_requested.emit(" OR ".join(self._where.query.split())))
        found.unfiltered_wanted.connect(self._on_unfiltered)
        found.lookup_wanted.connect(self._on_lookup)
        self._nothing.import_wanted.connect(lambda: self.import_requested.emit(None))

    # --- asking ---------------------------------------------------------------------------------------------------

    @property
    def _asked(self) -> Where:
        """What is typed and chosen, within the period to which every view is kept."""
        return self._desk.period.narrowed(self._where)

    @property
    def _kinds(self) -> tuple[HitKind, ...]:
        return (self._kind,) if self._kind else ()

    def _ask(self) -> None:
        self._stale = False
        self._moved = False
        self._suggested = ""
        self._head.set_where(self._where)
        where, kinds = self._asked, self._kinds
        self._desk.tasks.read_latest(
            "search",
            lambda library: services.search.find(
                library, where, kinds=kinds, limit=PAGE, quick=True, say=say
            ),
            self._on_page,
            self._on_failed,
        )

    def _on_page(self, page: SearchPage) -> None:
        self._show(page)
        where, kinds = self._asked, self._kinds
        if page.hits and not page.settled:
            self._desk.tasks.read_latest(
                "search",
                lambda library: services.search.find(library, where, kinds=kinds, limit=PAGE, say=say),
                self._on_ranked,
            )
        else:
            self._ask_around()

    def _on_ranked(self, page: SearchPage) -> None:
        """The best first, unless somebody is already reading what came before."""
        if not self._moved and self._view.verticalScrollBar().value() == 0 and not self._has_moved():
            self._show(page)
        self._ask_around()

    def _ask_around(self) -> None:
        where, kinds = self._asked, self._kinds
        if not where.query.strip():
            return
        self._desk.tasks.read_latest(
            "search", lambda library: services.search.around(library, where, kinds=kinds), self._on_around
        )

    def _on_around(self, around: SearchAround) -> None:
        self._head.set_around(around, self._where)
        self._facets = around.facets
        self._column.set_facets(around.facets, dict(self._where.facets))
        self._show_column()
        if self._found <= FEW and len(self._where.query.split()) <= MEANT:
            query = self._where.query
            self._desk.tasks.read_latest(
                "search", lambda library: services.search.suggestion(library, query), self._on_suggestion
            )

    def _on_suggestion(self, query: str) -> None:
        self._suggested = query
        self._nothing.found.set_suggestion(query)
        self._head.set_suggestion(query if self._found else "")

    def _show(self, page: SearchPage) -> None:
        self._model.set_page(page)
        self._found = sum(count for _, count, _ in page.counts)
        self._head.set_page(page, self._kind)
        self._head.set_kind(self._kind)
        if not page.hits:
            filtered = bool(self._where.facets or self._where.period)
            self._nothing.found.show_query(page.query, filtered=filtered)
            empty = page.of == 0 and not filtered
            self._nothing.setCurrentWidget(self._nothing.empty if empty else self._nothing.found)
        self._stack.setCurrentWidget(self._view if page.hits else self._nothing)
        self._view.setCurrentIndex(self._model.first_hit())
        self._view.scrollToTop()
        self.status_changed.emit(self._head.short_line)
        self.selection_changed.emit()

    def _has_moved(self) -> bool:
        return self._view.currentIndex() != self._model.first_hit()

    def _on_failed(self, error: Exception) -> None:
        self._nothing.say(said(str(error)))
        self._stack.setCurrentWidget(self._nothing)

    def _on_more(self) -> None:
        where, kinds, offset = self._asked, self._kinds, len(self._model.hits)
        self._moved = True
        self._desk.tasks.read_latest(
            "search more",
            lambda library: services.search.find(library, where, kinds=kinds, limit=PAGE, offset=offset),
            lambda page: self._model.add_page(page) if where == self._asked else None,
        )

    # --- narrowing ------------------------------------------------------------------------------------------------

    def _on_kind(self, kind: str) -> None:
        chosen: Any = kind or None
        self._kind = chosen
        self._ask()

    def _on_chosen(self, field: str, values: tuple[str, ...]) -> None:
        self._where = self._where.with_values(field, tuple(values))
        self._ask()

    def _on_period(self, period: tuple[str, str] | None) -> None:
        self._where = Where(self._where.query, self._where.facets, period)
        self._ask()

    def _on_unfiltered(self) -> None:
        self._where = Where(self._where.query)
        self._ask()

    def _on_lookup(self) -> None:
        self.lookup_requested.emit(self._where.query)

    def _on_save(self) -> None:
        where, kinds = self._where, self._kinds
        self._desk.tasks.read(
            lambda _library: services.search.whole_query(where),
            lambda query: self.save_requested.emit(query, kinds),
        )

    # --- opening --------------------------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if isinstance(row, Heading):
            self._on_kind(row.kind)
            return
        if row is None:
            return
        self.searched.emit(self._where.query.strip(), self._kind or "", self._found)
        if isinstance(row, SearchPlace):
            self.passage_requested.emit(row.article_id, *row.at)
        elif row.ref.kind == "article" and row.at is not None:
            self.passage_requested.emit(row.ref.id, *row.at)
        else:
            self.open_requested.emit(row.ref)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        position = self._view.viewport().mapFromGlobal(QCursor.pos())
        if (
            isinstance(row, SearchHit)
            and row.kind == "article"
            and self._delegate.on_places(self._view.visualRect(index), row, position)
        ):
            self._toggle_places(row)
        else:
            self._open(index)

    def _toggle_places(self, hit: SearchHit, on: bool | None = None) -> None:
        """Show or hide the places within an article."""
        article_id, where = hit.ref.id, self._asked
        shown = self._model.shows_places(article_id)
        if shown and on is not True:
            self._model.set_places(article_id, ())
        elif not shown and on is not False and hit.places > 1:
            self._moved = True
            self._desk.tasks.read_latest(
                "places",
                lambda library: services.search.places(library, article_id, where),
                lambda places: self._model.set_places(article_id, places) if where == self._asked else None,
            )

    def _on_menu(self, position: QPoint) -> None:
        row = self._model.row_at(self._view.indexAt(position))
        if isinstance(row, SearchHit):
            self._desk.records.menu((row.ref,), False, self).popup(
                self._view.viewport().mapToGlobal(position)
            )

    def _show_column(self) -> None:
        wide = self.width() >= ROOM_FOR_COLUMN
        self._head.set_facets(() if wide else self._facets, self._where)
        shown = self._column.has_values and wide
        if shown != self._column.isVisibleTo(self._splitter):
            self._column.setVisible(shown)
            QTimer.singleShot(0, self._view, self._view.doItemsLayout)  # once the list has its new width

    # --- Qt overrides ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.doItemsLayout()
        self._show_column()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._model.row_at(self._view.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._view.currentIndex())
        elif event.key() == Qt.Key.Key_Right and isinstance(row, SearchHit) and row.kind == "article":
            self._toggle_places(row, True)
        elif event.key() == Qt.Key.Key_Left and isinstance(row, SearchHit) and row.kind == "article":
            self._toggle_places(row, False)
        elif event.key() == Qt.Key.Key_Left and isinstance(row, SearchPlace):
            self._view.setCurrentIndex(self._model.article_index(row.article_id))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.first_hit())
