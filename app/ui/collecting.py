"""Collections and notes as the window asks for them: naming, renaming, picking one with type-ahead, writing a note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from app import services
from app.settings import Settings
from app.tasks import Tasks
from app.ui.dialogs.note import NoteDialog
from app.ui.dialogs.pick import PickDialog
from app.ui.icons import icon
from app.ui.record_actions import RecordActions
from db.records import CollectionRow, Ref

COLOURS: Final = ("accent", "event", "statistic", "quote", "warning", "star")


class Collecting(QObject):
    """What the main window does about collections, briefs and notes."""

    brief_requested = Signal(int)  # collection id: show its brief

    def __init__(self, tasks: Tasks, settings: Settings, records: RecordActions, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._settings = settings
        self._records = records
        self._window = window

    def create(self, refs: Sequence[Ref], parent_id: int | None = None) -> None:
        """Ask for a name, make a collection, and put `refs` into it."""
        name, accepted = QInputDialog.getText(
            self._window, self.tr("New Collection"), self.tr("Name of the collection:")
        )
        name = name.strip()
        if not accepted or not name:
            return

        def made(number: int) -> None:
            if refs:
                row = CollectionRow(number, parent_id, name, "accent", 0, 0)
                self._records.add_to_collection(refs, row)

        self._tasks.write(
            lambda library: services.bookmarks.create_collection(library, name, parent_id), made
        )

    def pick(self, refs: Sequence[Ref]) -> None:
        """Choose a collection by typing a part of its name, or a new one, and add `refs`."""

        def choose(collections: tuple[CollectionRow, ...]) -> None:
            if not collections:
                self.create(refs)
                return
            dialog = PickDialog(
                self.tr("Add to Collection"),
                [(row.name, row) for row in collections],
                self.tr("New Collection…"),
                self._window,
            )
            if dialog.exec():
                if dialog.chosen is None:
                    self.create(refs)
                else:
                    self._records.add_to_collection(refs, dialog.chosen)

        self._tasks.read(lambda library: services.bookmarks.collections(library), choose)

    def add_to_brief(self, refs: Sequence[Ref], ask: bool = False) -> None:
        """Put records at the end of the brief that was written in last, or of one that is chosen now."""
        if not refs:
            return
        last = self._settings.state("brief/last")

        def choose(collections: tuple[CollectionRow, ...]) -> None:
            known = next((row for row in collections if str(row.id) == str(last) and row.has_brief), None)
            if known is not None and not ask:
                self._put_in_brief(refs, known)
                return
            begun = sorted(collections, key=lambda row: not row.has_brief)
            if not begun:
                self.create(refs)
                return
            dialog = PickDialog(
                self.tr("Add to the Brief of"),
                [(row.name, row) for row in begun],
                parent=self._window,
            )
            if dialog.exec() and dialog.chosen is not None:
                self._put_in_brief(refs, dialog.chosen)

        self._tasks.read(lambda library: services.bookmarks.collections(library), choose)

    def add_words_to_brief(self, article_id: int, start: int, end: int) -> None:
        """Highlight words of an article, so that they stay linked, and put them into a brief."""
        self._tasks.write(
            lambda library: services.highlights.create(library, article_id, start, end),
            lambda number: self.add_to_brief((Ref("highlight", number),)),
        )

    def _put_in_brief(self, refs: Sequence[Ref], row: CollectionRow) -> None:
        self._settings.keep("brief/last", row.id)
        self._tasks.write(
            lambda library: services.briefs.add(library, row.id, refs),
            lambda _count: self._records.told.emit(
                self.tr("Added to the brief of “%1”").replace("%1", row.name),
                self.tr("Undo"),
                self._tasks.undo,
            ),
        )

    def drop(self, collection_id: int, refs: Sequence[Ref]) -> None:
        """Records were dropped on a collection, or on Bookmarks itself (-1)."""
        if collection_id < 0:
            self._records.set_star(refs, True)
            return

        def add(collections: tuple[CollectionRow, ...]) -> None:
            row = next((row for row in collections if row.id == collection_id), None)
            if row is not None:
                self._records.add_to_collection(refs, row)

        self._tasks.read(lambda library: services.bookmarks.collections(library), add)

    def edit_note(self, ref: Ref) -> None:
        """Show the note of a record and save what is written."""
        self._tasks.read(
            lambda library: services.bookmarks.note(library, ref), lambda text: self._show_note(ref, text)
        )

    def write_note_again(self, ref: Ref, text: str) -> None:
        """Show words that could not be kept as a note, to be saved again or copied."""
        self._show_note(ref, "", text)

    def _show_note(self, ref: Ref, before: str, written: str | None = None) -> None:
        dialog = NoteDialog(before if written is None else written, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def save() -> None:
            if written is not None or dialog.text != before:
                self._records.set_note(ref, dialog.text)

        dialog.accepted.connect(save)
        dialog.open()

    def show_menu(self, collection_id: int, position: QPoint, smart: bool = False) -> None:
        """The context menu of a collection in the navigation."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if smart:
            menu.addAction(
                icon("magnifying-glass"), self.tr("Edit Search…"), lambda: self.edit_search(collection_id)
            )
            menu.addAction(
                icon("folder-simple"),
                self.tr("Turn into an Ordinary Collection"),
                lambda: self.keep_found(collection_id),
            )
            menu.addSeparator()
        menu.addAction(
            icon("pen-nib"), self.tr("Write Brief"), lambda: self.brief_requested.emit(collection_id)
        )
        menu.addSeparator()
        menu.addAction(icon("pencil-simple"), self.tr("Rename…"), lambda: self.rename(collection_id))
        menu.addAction(
            icon("folder-simple-plus"),
            self.tr("New Collection Inside…"),
            lambda: self.create((), collection_id),
        )
        colours = menu.addMenu(icon("palette"), self.tr("Colour"))
        names = {
            "accent": self.tr("Blue"),
            "event": self.tr("Green"),
            "statistic": self.tr("Violet"),
            "quote": self.tr("Amber"),
            "warning": self.tr("Red"),
            "star": self.tr("Gold"),
        }
        for colour in COLOURS:
            action = colours.addAction(icon("square", colour), names[colour])
            action.triggered.connect(lambda _=False, chosen=colour: self._recolour(collection_id, chosen))
        menu.addAction(icon("note-pencil"), self.tr("What It Is For…"), lambda: self.describe(collection_id))
        link = Ref("collection", collection_id)
        menu.addAction(icon("link"), self.tr("Copy Link"), lambda: self._records.copy_links((link,)))
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("Delete Collection"), lambda: self.delete(collection_id))
        menu.popup(position)

    def describe(self, collection_id: int) -> None:
        """Write what a collection is for."""

        def ask(collections: tuple[CollectionRow, ...]) -> None:
            row = _of(collections, collection_id)
            if row is None:
                return
            dialog = NoteDialog(row.note, self._window)
            dialog.setWindowTitle(row.name)
            if dialog.exec() and dialog.text != row.note:
                text = dialog.text
                self._tasks.write(
                    lambda library: services.bookmarks.describe_collection(library, collection_id, text)
                )

        self._tasks.read(lambda library: services.bookmarks.collections(library), ask)

    def edit_search(self, collection_id: int) -> None:
        """Let a smart collection search for something else."""

        def ask(collections: tuple[CollectionRow, ...]) -> None:
            row = _of(collections, collection_id)
            if row is None or row.query is None:
                return
            query, accepted = QInputDialog.getText(
                self._window,
                self.tr("Edit Search"),
                self.tr("What the collection looks for:"),
                text=row.query,
            )
            if accepted and query.strip() and query.strip() != row.query:
                self._tasks.write(
                    lambda library: services.bookmarks.edit_search(library, collection_id, query, row.kinds)
                )

        self._tasks.read(lambda library: services.bookmarks.collections(library), ask)

    def keep_found(self, collection_id: int) -> None:
        """Turn a smart collection into an ordinary one that holds what it finds now."""
        self._tasks.write(
            lambda library: services.bookmarks.keep_found(library, collection_id),
            lambda count: self._records.told.emit(
                self.tr("%Ln bookmarked; the collection is now an ordinary one", "", count),
                self.tr("Undo"),
                self._tasks.undo,
            ),
        )

    def rename(self, collection_id: int) -> None:
        """Ask for another name of a collection."""

        def ask(collections: tuple[CollectionRow, ...]) -> None:
            row = _of(collections, collection_id)
            if row is None:
                return
            name, accepted = QInputDialog.getText(
                self._window, self.tr("Rename Collection"), self.tr("Name of the collection:"), text=row.name
            )
            if accepted and name.strip() and name.strip() != row.name:
                new = name.strip()
                self._tasks.write(
                    lambda library: services.bookmarks.rename_collection(library, collection_id, new)
                )

        self._tasks.read(lambda library: services.bookmarks.collections(library), ask)

    def move(self, collection_id: int, parent_id: int | None, position: int) -> None:
        """Put a collection under another, or elsewhere among its siblings."""
        self._tasks.write(
            lambda library: services.bookmarks.move_collection(library, collection_id, parent_id, position)
        )

    def _recolour(self, collection_id: int, colour: str) -> None:
        self._tasks.write(lambda library: services.bookmarks.recolour(library, collection_id, colour))

    def delete(self, collection_id: int) -> None:
        """Move a collection to the Trash."""
        self._tasks.write(
            lambda library: services.bookmarks.delete_collection(library, collection_id),
            lambda _value: self._records.told.emit(
                self.tr("Collection moved to Trash; its records keep their stars"),
                self.tr("Undo"),
                self._tasks.undo,
            ),
        )


def _of(collections: Sequence[CollectionRow], collection_id: int) -> CollectionRow | None:
    return next((row for row in collections if row.id == collection_id), None)
