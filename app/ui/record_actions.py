"""What can be done with any record, from anywhere: star, note, collect, copy, cite, delete.

Panels call these from their buttons and context menus, the main window from its shortcuts, so an action behaves the same
wherever it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from app import services
from app.settings import Settings
from app.tasks import Tasks
from app.ui.icons import icon
from db.records import CollectionRow, Ref

# Late imports in the functions below: the first page waits for this module.
if TYPE_CHECKING:
    from app.cite.excerpt import CitedText
    from app.ui.widgets.picture import Picture


class RecordActions(QObject):
    """Actions on records given by reference; results are announced by a toast."""

    told = Signal(
        str, str, object
    )  # sentence, label of the toast's button ("" for none), what the button does
    collection_wanted = Signal(object)  # refs for which a new collection shall be named
    similar_wanted = Signal(object)  # Ref: what is like it?
    words_wanted = Signal(object)  # Ref of a quote: where else do its words stand?
    passage_wanted = Signal(int, int, int)  # the same for words of an article: id, start, end
    note_wanted = Signal(object)  # Ref whose note shall be edited
    note_refused = Signal(object, str)  # Ref, and the words that could not be kept as its note
    brief_wanted = Signal(object)  # refs that shall stand in a brief
    brief_words_wanted = Signal(int, int, int)  # article id, start, end: words that shall stand in a brief

    def __init__(self, tasks: Tasks, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings

    # --- bookmarks ------------------------------------------------------------------------------------------------

    def set_star(self, refs: Sequence[Ref], on: bool) -> None:
        """Star records or take their stars away."""
        sentence = (
            self.tr("%Ln bookmarked", "", len(refs))
            if on
            else self.tr("%Ln bookmark(s) removed", "", len(refs))
        )
        self._write(lambda library: services.bookmarks.set_bookmark(library, refs, on), sentence)

    def add_to_collection(self, refs: Sequence[Ref], collection: CollectionRow) -> None:
        """Put records into a collection; they get their star if they have none."""
        self._write(
            lambda library: services.bookmarks.add(library, collection.id, refs),
            self.tr("Added to %1").replace("%1", collection.name),
        )

    def set_note(self, ref: Ref, text: str) -> None:
        """Write the note of a record; where that fails, its words are not lost: `note_refused` has them."""

        def refused(error: Exception) -> None:
            self._tasks.problem.emit(str(error))
            self.note_refused.emit(ref, text)

        self._write(
            lambda library: services.bookmarks.set_note(library, ref, text), self.tr("Note saved"), refused
        )

    def delete(self, refs: Sequence[Ref]) -> None:
        """Move records to the Trash."""
        sentence = self.tr("%Ln moved to Trash", "", len(refs))
        self._write(lambda library: services.trash.delete(library, refs), sentence)

    # --- pictures -------------------------------------------------------------------------------------------------

    def hand_out(self, picture: Picture, form: str, parent: QWidget) -> None:
        """Copy a picture with its sources ("copy"), or ask for a file to save it in ("png", "svg")."""
        from app.ui.widgets.picture import copy_picture, save_picture

        if form == "copy":
            copy_picture(picture)
            self.told.emit(self.tr("Picture copied, with its sources as text"), "", None)
            return
        path = save_picture(picture, form, parent)
        if path is None:
            self.told.emit(self.tr("The picture could not be written there; choose another place."), "", None)
        elif path:
            self.told.emit(self.tr("Saved as %1").replace("%1", path), "", None)

    # --- copying --------------------------------------------------------------------------------------------------

    def copy_cited(self, refs: Sequence[Ref], form: str = "quotation") -> None:
        """Copy records with their citation: words in quotation marks, source, paragraph and address."""
        style, locale = self._style()
        add = self._settings.preferences.add_paragraph

        def work(library: Any) -> Any:
            if len(refs) == 1:
                return services.citing.cited(
                    library, refs[0], style=style, locale=locale, form=form, add_paragraph=add
                )
            return services.citing.cited_many(
                library, refs, style=style, locale=locale, form=form, add_paragraph=add
            )

        again = (
            (self.tr("As block quote"), lambda: self.copy_cited(refs, "block"))
            if form == "quotation"
            else None
        )
        self._tasks.read(work, lambda cited: self._to_clipboard(cited, again))

    def copy_passage(self, article_id: int, start: int, end: int, form: str = "quotation") -> None:
        """Copy selected words of an article with their citation; offsets are code points into the frozen text."""
        style, locale = self._style()
        add = self._settings.preferences.add_paragraph
        self._tasks.read(
            lambda library: services.citing.cited_selection(
                library, article_id, start, end, style=style, locale=locale, form=form, add_paragraph=add
            ),
            lambda cited: self._to_clipboard(
                cited,
                (self.tr("As block quote"), lambda: self.copy_passage(article_id, start, end, "block"))
                if form == "quotation"
                else None,
            ),
        )

    def copy_citation(self, refs: Sequence[Ref]) -> None:
        """Copy the citation alone."""
        self.copy_cited(refs, form="reference")

    def copy_through(self, refs: Sequence[Ref], template: str) -> None:
        """Copy records through a template of the user's."""
        style, locale = self._style()

        def work(library: Any) -> Any:
            filled = [
                services.templates.filled(library, ref, template, style=style, locale=locale) for ref in refs
            ]
            return filled[0] if len(filled) == 1 else services.citing.joined(filled)

        self._tasks.read(work, self._to_clipboard)

    def copy_cited_text(self, cited: CitedText) -> None:
        """Put a text that is made already on the clipboard, in every form."""
        self._to_clipboard(cited)

    def copy_links(self, refs: Sequence[Ref]) -> None:
        """Copy addresses that lead back to the records in this library."""
        self._tasks.read(
            lambda _library: "\n".join(services.citing.link(ref) for ref in refs), self._links_to_clipboard
        )

    # --- menus ----------------------------------------------------------------------------------------------------

    def menu(self, refs: Sequence[Ref], starred: bool, parent: QWidget) -> QMenu:
        """The context menu of records: the same entries in the same order in every view."""
        menu = QMenu(parent)
        self._entry(
            menu, "copy", self.tr("Copy with Citation"), lambda: self.copy_cited(refs), "Ctrl+Shift+C"
        )
        self._entry(
            menu, "quotes", self.tr("Copy Citation Only"), lambda: self.copy_citation(refs), "Ctrl+Shift+A"
        )
        menu.addMenu(self.copy_menu(refs, menu))
        menu.addSeparator()
        star = self.tr("Remove Bookmark") if starred else self.tr("Bookmark")
        self._entry(menu, "star", star, lambda: self.set_star(refs, not starred), "Ctrl+D")
        menu.addMenu(self.collections_menu(refs, menu))
        self._entry(
            menu,
            "pen-nib",
            self.tr("Add to Brief"),
            lambda: self.brief_wanted.emit(tuple(refs)),
            "Ctrl+Shift+E",
        )
        if len(refs) == 1:
            self._entry(
                menu, "note-pencil", self.tr("Note…"), lambda: self.note_wanted.emit(refs[0]), "Ctrl+M"
            )
            self._add_tracing(menu, refs[0])
        menu.addSeparator()
        if all(ref.kind in ("article", "quote", "event", "statistic", "highlight") for ref in refs):
            self._entry(menu, "trash", self.tr("Move to Trash"), lambda: self.delete(refs), "Del")
        return menu

    def _add_tracing(self, menu: QMenu, ref: Ref) -> None:
        if ref.kind in ("article", "quote", "event", "statistic"):
            menu.addSeparator()
            self._entry(
                menu,
                "intersect",
                self.tr("Find Similar"),
                lambda: self.similar_wanted.emit(ref),
                "Ctrl+Shift+L",
            )
        if ref.kind == "quote":
            self._entry(
                menu,
                "file-search",
                self.tr("Find the Same Words Elsewhere"),
                lambda: self.words_wanted.emit(ref),
                "Ctrl+Shift+W",
            )

    def copy_menu(self, refs: Sequence[Ref], parent: QWidget) -> QMenu:
        """The other forms in which records can be copied, the user's templates, and the link."""
        from app.ui.dialogs.templates import load_templates

        menu = QMenu(self.tr("Copy As"), parent)
        menu.setIcon(icon("clipboard-text"))
        for form, text in (
            ("quotation", self.tr("Quotation with Citation")),
            ("block", self.tr("Block Quotation")),
            ("footnote", self.tr("Footnote")),
            ("citation", self.tr("Citation in the Text")),
            ("reference", self.tr("Full Reference")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, chosen=form: self.copy_cited(refs, chosen))
        menu.addSeparator()
        for number, template in enumerate(load_templates(self._settings), start=1):
            name = template.name.replace("&", "&&")
            action = menu.addAction(f"{name}\tCtrl+Alt+{number}" if number < 10 else name)
            action.triggered.connect(lambda _=False, text=template.text: self.copy_through(refs, text))
        menu.addSeparator()
        link = menu.addAction(icon("link"), self.tr("Link to the Record"))
        link.triggered.connect(lambda _=False: self.copy_links(refs))
        return menu

    def collections_menu(self, refs: Sequence[Ref], parent: QWidget) -> QMenu:
        """A menu of all collections, read when it opens."""
        menu = QMenu(self.tr("Add to Collection"), parent)
        menu.setIcon(icon("folder-simple-plus"))
        menu.setEnabled(bool(refs))
        waiting = menu.addAction(self.tr("Loading…"))
        waiting.setEnabled(False)

        def fill(collections: tuple[CollectionRow, ...]) -> None:
            if not isValid(menu):  # closed, and with it deleted, before the answer came
                return
            menu.clear()
            names = {row.id: row for row in collections}
            for row in collections:
                depth, above = 0, row.parent_id
                while above is not None and above in names:
                    depth, above = depth + 1, names[above].parent_id
                action = menu.addAction(icon("folder-simple"), "    " * depth + row.name.replace("&", "&&"))
                if row.is_smart:
                    action.setIcon(icon("lightning"))
                    action.setEnabled(False)
                    action.setToolTip(self.tr("A saved search fills itself"))
                action.triggered.connect(lambda _=False, chosen=row: self.add_to_collection(refs, chosen))
            if collections:
                menu.addSeparator()
            new = menu.addAction(icon("plus"), self.tr("New Collection…"))
            new.triggered.connect(lambda: self.collection_wanted.emit(tuple(refs)))

        self._tasks.read(lambda library: services.bookmarks.collections(library), fill)
        return menu

    # --- private --------------------------------------------------------------------------------------------------

    def _style(self) -> tuple[str, str]:
        preferences = self._settings.preferences
        return preferences.style, preferences.citation_locale

    def _entry(self, menu: QMenu, glyph: str, text: str, act: Callable[[], None], keys: str = "") -> QAction:
        # The keys are shown, not bound: the main window binds each shortcut once.
        action = menu.addAction(icon(glyph), f"{text}\t{keys}" if keys else text)
        action.triggered.connect(lambda _=False: act())
        return action

    def _write(
        self,
        work: Callable[[Any], Any],
        sentence: str,
        refused: Callable[[Exception], None] | None = None,
    ) -> None:
        self._tasks.write(
            work, lambda _value: self.told.emit(sentence, self.tr("Undo"), self._tasks.undo), refused
        )

    def _links_to_clipboard(self, links: str) -> None:
        QGuiApplication.clipboard().setText(links)
        self.told.emit(self.tr("%Ln link(s) copied", "", links.count("\n") + 1), "", None)

    def _to_clipboard(self, cited: CitedText, again: tuple[str, Callable[[], None]] | None = None) -> None:
        from app.ui.dragging import put_cited
        from app.ui.said import said

        QGuiApplication.clipboard().setMimeData(put_cited(QMimeData(), cited))
        first = cited.plain.strip().split("\n", 1)[0]
        shown = first if len(first) <= 90 else first[:89].rstrip() + "…"
        notes = " ".join(map(said, cited.notes))
        copied = self.tr("Copied:")
        self.told.emit(f"{copied} {shown}" + (f"  {notes}" if notes else ""), *(again or ("", None)))
