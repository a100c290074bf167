"""The brief view: a text to write in, and beside it what it can be written from."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app import services
from app.changes import Changes
from app.services import brief_text
from app.services.brief_text import Excerpt
from app.settings import Preferences
from app.ui.brief.editor import BriefEditor
from app.ui.brief.foot import Sources
from app.ui.brief.head import BriefHead
from app.ui.brief.look import Look
from app.ui.brief.material import Material, MaterialColumn
from app.ui.brief.output import BriefOutput, Written
from app.ui.desk import Desk
from app.ui.dragging import Dragged
from app.ui.icons import icon
from app.ui.panel import Panel
from app.ui.theme import WIDTH_SIDE
from app.ui.widgets.splitter import Splitter
from app.ui.widgets.states import EmptyState
from db.errors import NoSuchRecord
from db.records import BriefExcerpt, BriefRow, Ref

# Milliseconds after the first letter that is not kept yet: a crash loses less than a second.
SAVED_AFTER: Final = 800
STRETCH: Final = 60_000  # a pause of a minute ends a stretch of writing that one undo takes back
LAID_AFTER: Final = 250
FOLDS: Final = 860  # below this width the material makes room for the text
FOUND: Final = 40
STYLES_SHOWN: Final = 8
# What can be quoted comes before who and where.
ORDER: Final = (
    "quote", "statistic", "event", "highlight", "article", "person", "organisation", "instrument", "place",
)  # fmt: skip


class BriefPanel(Panel):
    """`go({"collection": id})` opens the brief of a collection. What is typed is kept within a second."""

    VIEW = "brief"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, later: bool = False) -> None:
        self._collection: int | None = None
        self._row: BriefRow | None = None  # what the library has
        self._active = False
        self._stale = True
        self._begins = True  # the next save begins a stretch of writing
        self._saving = 0
        self._side_wanted = True
        super().__init__(desk, parent, later=later)

    # --- what the window asks -------------------------------------------------------------------------------------

    def activate(self) -> None:
        self._active = True
        if self._stale:
            self._load()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        if not self._active or self._collection is None:
            return
        if not self.isVisible():
            self._stale = True
            return
        if changes.briefs or changes.collections or changes.trash:
            self._load()
        if changes:
            self._load_material()
            self._lay_out.start()

    def place(self) -> dict[str, Any]:
        return {"collection": self._collection, "brief": True}

    def go(self, place: dict[str, Any]) -> None:
        collection = place.get("collection")
        collection = collection if isinstance(collection, int) else None
        if collection == self._collection and not self._stale:
            return
        self._keep()
        if collection != self._collection:
            self._collection, self._row = collection, None
            self._begins = True
            self._material.clear()
        self._stale = True
        if self._active:
            self._load()

    def current_refs(self) -> tuple[Ref, ...]:
        focus = QApplication.focusWidget()
        if focus is not None and self._material.isAncestorOf(focus):
            return self._material.chosen()
        excerpt = self._editor.current_excerpt()
        return (excerpt.ref,) if excerpt is not None else ()

    def put_in(self, refs: tuple[Ref, ...]) -> bool:
        if self._row is None:
            return False
        self._on_refs_inserted(refs, None)
        return True

    def find_in_view(self) -> bool:
        self._pick()
        return True

    def status(self) -> str:
        return self.tr("What is written is kept as you type.") if self._row is not None else ""

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        settings = self._desk.settings
        self._head = BriefHead(self)
        self._body = QWidget(self)
        self._splitter = Splitter(
            sizes=(820, WIDTH_SIDE),
            remember=lambda sizes: settings.keep("brief/splitter", sizes),
            parent=self._body,
        )
        self._sources = Sources()
        self._editor = BriefEditor(self._sources, self._splitter)
        self._material = MaterialColumn(self._splitter)
        self._empty = EmptyState(
            "pen-nib",
            self.tr("Choose a collection to write from it."),
            self.tr("Go to the bookmarks"),
        )
        self._dragged = Dragged(self._desk.tasks, settings, "brief drag", self)
        self._material.model.mime_for = self._dragged.mime
        self._splitter.addWidget(self._editor)
        self._splitter.addWidget(self._material)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.restore(settings.state("brief/splitter"))
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)
        column.addWidget(self._empty, 1)
        self._output = BriefOutput(self._desk, self._written, self)
        self._save = QTimer(self, singleShot=True, interval=SAVED_AFTER)
        self._pause = QTimer(self, singleShot=True, interval=STRETCH)
        self._lay_out = QTimer(self, singleShot=True, interval=LAID_AFTER)
        self._count = QTimer(self, singleShot=True, interval=LAID_AFTER)
        self._show_body(False)
        self._apply(settings.preferences)
        self.setFocusProxy(self._editor)

    def _connect(self) -> None:
        editor, head, material = self._editor, self._head, self._material
        editor.edited.connect(self._on_edited)
        editor.excerpts_changed.connect(self._on_excerpts_changed)
        editor.refs_inserted.connect(self._on_refs_inserted)
        editor.words_inserted.connect(self._on_words_inserted)
        editor.kind_changed.connect(head.show_kind)
        editor.kind_changed.connect(lambda _kind, _level: self.selection_changed.emit())
        editor.excerpt_opened.connect(self._open)
        editor.excerpt_menu_wanted.connect(self._on_menu)
        editor.pick_wanted.connect(self._pick)
        head.kind_chosen.connect(self._on_kind)
        head.dressed.connect(self._on_dressed)
        head.pick_wanted.connect(self._pick)
        head.items_wanted.connect(self._on_items)
        head.styles_wanted.connect(self._on_styles_wanted)
        head.style_chosen.connect(self._on_style)
        head.copy_wanted.connect(self._output.copy)
        head.export_wanted.connect(self._on_export)
        head.print_wanted.connect(self._output.print_out)
        head.side_toggled.connect(self._on_side)
        material.inserted.connect(lambda refs: self._on_refs_inserted(refs, None))
        material.search_wanted.connect(lambda _query: self._load_material())
        material.left.connect(editor.setFocus)
        material.drag_expected.connect(self._dragged.expect)
        material.view.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self._empty.acted.connect(lambda: self.collection_requested.emit(-1))
        self._save.timeout.connect(self._keep)
        self._pause.timeout.connect(self._on_pause)
        self._lay_out.timeout.connect(self._read_excerpts)
        self._count.timeout.connect(self._show_words)
        self._desk.settings.changed.connect(self._apply)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._output.print_out)

    # --- loading --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._stale = False
        collection = self._collection
        if collection is None:
            self._show_body(False)
            return
        self._desk.tasks.read_latest(
            "brief",
            lambda library: services.briefs.read(library, collection),
            self._on_loaded,
            self._on_gone,
        )
        self._load_material()

    def _on_loaded(self, row: BriefRow) -> None:
        if row.collection_id != self._collection:
            return
        before, self._row = self._row, row
        self._head.show_name(row.name)
        self._show_style()
        self._show_body(True)
        writing = self._save.isActive() or self._saving
        if before is None or (not writing and row.body != self._text()):
            self._editor.set_blocks(brief_text.parse(row.body))
            self._on_excerpts_changed()
            self._show_words()
        elif before.style != row.style:
            self._lay_out.start()
        self._desk.settings.keep("brief/last", row.collection_id)
        self.status_changed.emit(self.status())

    def _on_gone(self, error: Exception) -> None:
        if not isinstance(error, NoSuchRecord):
            self._desk.tasks.crashed.emit(error)
            return
        self._collection, self._row = None, None
        self._save.stop()
        self._show_body(False)

    def _show_body(self, on: bool) -> None:
        self._body.setVisible(on)
        self._head.setVisible(on)
        self._empty.setVisible(not on)
        self._place_side()

    def _load_material(self) -> None:
        collection, query = self._collection, self._material.query
        if collection is None:
            return

        def work(library: Any) -> list[Material]:
            if query:
                page = services.search.find(library, query, limit=FOUND)
                hits = [hit for hit in page.hits if hit.ref.kind in ORDER]
                hits.sort(key=lambda hit: ORDER.index(hit.ref.kind))
                return [Material(hit.ref, hit.title, hit.subtitle) for hit in hits]
            listing = services.bookmarks.listing(library, collection)
            rows = services.bookmarks.rows(library, listing.ids[:500])
            return [Material(row.ref, row.title, row.subtitle, row.note) for row in rows]

        def show(rows: list[Material]) -> None:
            if collection == self._collection:
                self._material.show_rows(rows, query)

        self._desk.tasks.read_latest("brief material", work, show, lambda _error: None)

    # --- keeping --------------------------------------------------------------------------------------------------

    def _text(self) -> str:
        return brief_text.serialise(self._editor.blocks())

    def _on_edited(self) -> None:
        if not self._save.isActive():
            self._save.start()
        self._pause.start()
        self._count.start()

    def _keep(self) -> None:
        """Write what stands in the editor to the library."""
        self._save.stop()
        collection, row = self._collection, self._row
        if collection is None or row is None:
            return
        body = self._text()
        if body == row.body:
            return
        begins, self._begins = self._begins, False
        self._row = BriefRow(row.collection_id, row.name, body, row.style, row.saved_at)
        self._saving += 1

        def kept(_value: object) -> None:
            self._saving -= 1
            self._head.show_saved(self.tr("saved"))

        def failed(error: Exception) -> None:
            self._saving -= 1
            if self._row is not None:  # what the library has is not what stands here: try again
                self._row = BriefRow(row.collection_id, row.name, row.body, row.style, row.saved_at)
                self._save.start()
            self._head.show_saved(self.tr("not saved"))
            self._desk.tasks.problem.emit(str(error))

        self._desk.tasks.write(
            lambda library: services.briefs.save(library, collection, body, begins=begins), kept, failed
        )

    def _on_pause(self) -> None:
        self._keep()
        self._begins = True

    # --- excerpts -------------------------------------------------------------------------------------------------

    def _on_excerpts_changed(self) -> None:
        refs = frozenset(one.ref for one in brief_text.excerpts(self._editor.blocks()))
        self._material.model.set_used(refs)
        self._lay_out.start()

    def _style(self) -> str:
        chosen = self._row.style if self._row is not None else ""
        return chosen or self._desk.settings.preferences.style

    def _read_excerpts(self) -> None:
        blocks, style = self._editor.blocks(), self._style()
        locale = self._desk.settings.preferences.citation_locale
        collection = self._collection

        def show(found: tuple[tuple[BriefExcerpt, ...], str, int]) -> None:
            if collection == self._collection:
                excerpts, sources, _ = found
                self._sources.show_sources(sources, named=bool(blocks) and blocks[-1].kind == "heading")
                self._editor.set_found(excerpts)
                self._editor.foot_changed()
                self._show_words()

        self._desk.tasks.read_latest(
            "brief excerpts",
            lambda library: services.briefs.laid_out(library, blocks, style=style, locale=locale),
            show,
        )

    def _show_words(self) -> None:
        self._head.show_words(*brief_text.words(self._editor.blocks()))
        if self._save.isActive():
            self._head.show_saved("")

    def _on_words_inserted(self, passage: tuple[int, int, int], at: int) -> None:
        """Words of an article become a highlight, so that they stay linked."""
        self._desk.tasks.write(
            lambda library: services.highlights.create(library, *passage),
            lambda number: self._on_refs_inserted((Ref("highlight", number),), at),
        )

    def _on_refs_inserted(self, refs: tuple[Ref, ...], at: int | None) -> None:
        def put(found: tuple[Excerpt, ...]) -> None:
            self._editor.insert_excerpts(found, at)
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
            if len(found) < len(refs):
                self._desk.records.told.emit(
                    self.tr("Some of these records are no longer in the library"), "", None
                )

        self._desk.tasks.read(lambda library: services.briefs.fresh(library, refs), put)

    def _open(self, ref: Ref) -> None:
        """Show where an excerpt stands in its article, or its record."""
        self._keep()

        def work(library: Any) -> Any:
            found = services.briefs.laid_out(
                library, (brief_text.Block("excerpt", excerpt=Excerpt(ref, "", "")),)
            )
            return found[0][0]

        def show(found: BriefExcerpt) -> None:
            if found.state == "gone":
                self._desk.records.told.emit(self.tr("This record is no longer in the library"), "", None)
            elif found.article_id is not None and found.span is not None and found.state != "trashed":
                self.passage_requested.emit(found.article_id, *found.span)
            else:
                self.open_requested.emit(ref)

        self._desk.tasks.read(work, show)

    def _on_menu(self, ref: Ref, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        records = self._desk.records
        menu.addAction(icon("book-open"), self.tr("Open Source"), lambda: self._open(ref))
        menu.addAction(
            icon("copy"), self.tr("Copy with Citation") + "\tCtrl+Shift+C", lambda: records.copy_cited((ref,))
        )
        menu.addSeparator()
        menu.addAction(icon("arrow-up"), self.tr("Move Up") + "\tAlt+↑", lambda: self._editor.move_block(-1))
        menu.addAction(
            icon("arrow-down"), self.tr("Move Down") + "\tAlt+↓", lambda: self._editor.move_block(1)
        )
        menu.addSeparator()
        menu.addAction(icon("x"), self.tr("Take out of the Brief") + "\tDel", self._editor.remove_excerpt)
        menu.popup(at)

    def _pick(self) -> None:
        if self._material.isHidden():
            self._on_side(True)
        self._material.pick()

    # --- the head -------------------------------------------------------------------------------------------------

    def _on_kind(self, kind: Any, level: int) -> None:
        self._editor.set_kind(kind, level)
        self._editor.setFocus()

    def _on_dressed(self, name: str) -> None:
        self._editor.toggle(name)
        self._editor.setFocus()

    def _on_items(self) -> None:
        self._keep()
        if self._collection is not None:
            self.collection_requested.emit(self._collection)

    def _show_style(self) -> None:
        style = self._style()
        title = style.replace("-", " ").capitalize() if len(style) > 5 else style.upper()
        self._head.show_style(self._row.style if self._row is not None else "", title)

    def _on_styles_wanted(self) -> None:
        chosen = self._row.style if self._row is not None else ""
        styles = [(style.id, style.title) for style in services.citing.styles()]
        shown = styles[:STYLES_SHOWN]
        shown += [one for one in styles[STYLES_SHOWN:] if one[0] == chosen]
        self._head.show_styles(shown, chosen)

    def _on_style(self, style: str) -> None:
        if (collection := self._collection) is not None:
            self._keep()
            self._desk.tasks.write(lambda library: services.briefs.set_style(library, collection, style))

    def _on_export(self, format_name: str) -> None:
        self._keep()
        self._output.export(format_name)

    def _written(self) -> Written | None:
        """What is to leave, as it stands in the editor now."""
        if self._collection is None or self._row is None:
            return None
        return Written(self._collection, self._row.name, self._editor.blocks(), self._style())

    # --- the window's state -----------------------------------------------------------------------------------------

    def _apply(self, preferences: Preferences) -> None:
        self._editor.set_look(Look(preferences.reading_size, preferences.reading_family))
        self._sources.set_size(preferences.reading_size)
        self._editor.foot_changed()
        self._show_style()
        self._lay_out.start()

    def _on_side(self, on: bool) -> None:
        self._side_wanted = on
        self._place_side(asked=True)

    def _place_side(self, asked: bool = False) -> None:
        narrow = self.width() < FOLDS
        shown = self._side_wanted and (asked or not narrow)
        self._material.setVisible(shown)
        self._editor.setVisible(not (narrow and shown))
        self._head.set_side(shown)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        self._begins = True
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side(asked=self._editor.isHidden())
