"""The window: places the panels, connects their signals, and keeps where one was.

It comes in three parts, so that it is there at once: the window itself, with a picture of what it showed when it was
closed; what is seen (`furnish`), in place of the picture; and what it can do (`workings.py`), in steps between events.
What is asked for before its time is made then.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from app.settings import Settings

# Late imports here and in the functions below: the first paint is that of the window with its picture.
if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QImage

    from app.changes import Changes
    from app.tasks import Tasks
    from app.ui.navigation import Navigation
    from app.ui.panel import Panel
    from app.ui.picture_of_last_time import PictureOfLastTime
    from app.ui.top_bar import TopBar
    from db.records import Ref


class MainWindow(QMainWindow):
    """One library, one window."""

    library_wanted = Signal(object)  # Path: close this library and open that one
    restore_wanted = Signal(object)  # Path of a backup that shall become this library
    prepared = Signal(object)  # every view is made; Quiet, which knows how long nobody has touched the window
    settled = Signal()  # the user has stayed somewhere for a moment: what is shown may be kept

    def __init__(self, tasks: Tasks | None, settings: Settings, parent: QWidget | None = None) -> None:
        """The whole window; without `tasks` only its frame, which waits for `furnish`."""
        super().__init__(parent)
        self._settings = settings
        self._started = False
        self._furnished = False
        self._typed = ""  # before there was a box to type into
        self._unfinished: Iterator[None] = iter(())
        self._cover: PictureOfLastTime | None = None
        self._actions: dict[str, QAction] = {}
        self.setWindowTitle("Rapporteur")
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        self.resize(1440, 900)
        if not (geometry := settings.geometry("geometry")).isEmpty():
            self.restoreGeometry(geometry)
        if tasks is not None:
            self.furnish(tasks)
            self.finish()

    @property
    def view(self) -> str:
        """The name of the view in front."""
        return self._views.view

    @property
    def started(self) -> bool:
        """Whether `start` was called."""
        return self._started

    @property
    def furnished(self) -> bool:
        """Whether what is seen is there."""
        return self._furnished

    @property
    def top(self) -> TopBar:
        """The bar above everything."""
        return self._top

    @property
    def navigation(self) -> Navigation:
        """The views and collections at the left."""
        return self._navigation

    @property
    def collection(self) -> int | None:
        """The collection in front, if it is one."""
        panel = self._views.front
        collection: Any = panel.place().get("collection") if panel is not None else None
        return collection if isinstance(collection, int) else None

    def panel(self, view: str) -> Panel:
        """The panel of a view, made when it is asked for first."""
        return self._views.panel(view)

    def show_view(self, view: str) -> Panel:
        """Bring a view to the front."""
        return self._views.show_view(view)

    def open_ref(self, ref: Ref) -> None:
        """Show a record in the view where it lives."""
        self._views.open_ref(ref)

    def open_brief(self, collection_id: int) -> None:
        """Write from a collection."""
        self._views.open_brief(collection_id)
        self._navigation.select_collection(collection_id)

    def search_for(self, text: str) -> None:
        """Put words into the box and show their hits."""
        self.finish()
        self._workings.searching.search_for(text)

    def look_up(self, text: str) -> None:
        """Show where the words of a text come from."""
        panel: Any = self.show_view("lookup")
        panel.look_up(text)

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders, as dropped on the window or handed over by a second start."""
        self.finish()
        self._workings.importing.start(paths)

    def open_link(self, text: str) -> None:
        """Show what a link to a record leads to, as handed over by the desktop."""
        self.finish()
        self._workings.links.open(text)

    def ask_library(self) -> None:
        """Ask which library to open, as when the present one cannot be used."""
        self.finish()
        self._workings.library_menu.open()

    def show_changes(self, article_id: int) -> None:
        """Show the versions of an article and what differs."""
        from db.records import Ref

        self.open_ref(Ref("article", article_id))
        panel: Any = self._views.front
        panel.show_versions(article_id)

    def tell(self, sentence: str, label: str = "", act: Any = None) -> None:
        """A toast."""
        self.finish()
        self._workings.toast.tell(sentence, label, act)

    # --- building -------------------------------------------------------------------------------------------------

    def show_picture(self, picture: QImage) -> None:
        """Show what the window looked like when it was closed, until it looks so again."""
        from app.ui.picture_of_last_time import PictureOfLastTime

        self._cover = PictureOfLastTime(picture, self)
        self._cover.gone.connect(self._on_uncovered)

    def furnish(self, tasks: Tasks) -> None:
        """Make everything that is seen, at the place where one was, in place of the picture."""
        from app.ui.actions import first_actions, make_actions
        from app.ui.desk import Desk
        from app.ui.frame import Frame
        from app.ui.period import Period
        from app.ui.record_actions import RecordActions
        from app.ui.starting import Starting
        from app.ui.view_stack import ViewStack
        from app.ui.workings import Workings

        self._tasks = tasks
        self._actions.update(make_actions(self, first_actions()))
        self._records = RecordActions(tasks, self._settings, self)
        self._period = Period(self)
        self._period.restore(str(self._settings.state("period", "")))
        self._views = ViewStack(Desk(tasks, self._settings, self._records, self._period), self)
        self._workings = Workings(self, tasks, self._settings, self._records, self._views, self._actions)
        frame = Frame(self._actions, self._views, self._period, self)
        self._top, self._navigation, self._status = frame.top, frame.navigation, frame.status
        self._period_bar, self._splitter = frame.period_bar, frame.splitter
        self._starting = Starting(self, self._views, tasks)
        self._starting.settled.connect(self.settled)
        self.setCentralWidget(frame)
        self._connect()
        self._restore()
        self._unfinished = self._workings.steps()
        self._furnished = True
        if self._cover is not None:
            self._cover.go_with_the_first_touch()
            frame.show()
        self.setFocus()  # what is typed before a view has loaded goes into the search box
        if self._typed:
            self._top.box.setText(self._typed)
            self._top.box.setFocus()

    def finish(self) -> None:
        """Make at once what is left to make."""
        unfinished, self._unfinished = self._unfinished, iter(())
        for _ in unfinished:
            pass

    def _connect(self) -> None:
        from app.ui.navigating import Navigating

        self._navigating = Navigating(self._navigation, self._views, self._tasks, self._settings, self)
        self._views.panel_made.connect(self._connect_panel)
        self._views.shown.connect(self._on_shown)
        self._views.history.changed.connect(self._on_history_changed)
        self._period.changed.connect(self._on_period_changed)
        self._navigating.counted.connect(self._status.set_counts)
        self._settings.changed.connect(lambda _: self._navigating.show_counts(self._navigating.counts))
        self._tasks.changed.connect(self._on_changed)
        self._tasks.problem.connect(self._on_problem)
        self._tasks.undo_changed.connect(self._on_undo_changed)
        self._tasks.undone.connect(self._on_undone)
        self._tasks.job_started.connect(self._status.show_job)
        self._tasks.updating.connect(self._status.show_updating)
        self._top.menu.aboutToShow.connect(self.finish)
        for name, slot in (
            ("back", self._on_back),
            ("forward", self._views.forward),
            ("import_files", lambda: self._on_import_requested(None)),
            ("search", self._on_search),
        ):
            self._actions[name].triggered.connect(slot)
        self._on_history_changed()

    def _connect_panel(self, panel: Panel) -> None:
        panel.open_requested.connect(self._views.open_ref)
        panel.passage_requested.connect(self._views.open_passage)
        panel.where_requested.connect(self._views.open_where)
        panel.search_requested.connect(self.search_for)
        panel.brief_requested.connect(self.open_brief)
        panel.collection_requested.connect(self._navigating.choose_collection)
        panel.import_requested.connect(self._on_import_requested)
        panel.export_requested.connect(self._on_export_requested)
        panel.selection_changed.connect(self._on_selection_changed)
        panel.status_changed.connect(lambda text: self._on_status_changed(panel, text))

    # --- start and session ----------------------------------------------------------------------------------------

    def _restore(self) -> None:
        from app.ui.views import VIEWS
        from app.ui.window_session import WindowSession

        self._session = WindowSession(self._settings, self, self._splitter)
        self._session.restore_splitter()
        place = self._session.last_place(VIEWS)
        self.show_view(place.view).go(place.details)

    def start(self) -> None:
        """Load what is in front; called once the window is painted, so that the library's modules do not delay it."""
        if self._started:
            return
        self._started = True
        self._starting.go_on(self._unfinished, self._load)

    def _load(self) -> None:
        from app import services  # late: loads the database
        from app.ui import synchronised

        self._views.start()
        self._navigating.load()
        self._workings.watching.start()
        self._workings.looking_again.start()
        if self._cover is not None:
            self._cover.go_when_calm(lambda: self._tasks.reading)
        synchronised.warn(self._tasks, self._settings, self)
        self._tasks.read(lambda library: services.library.is_read_only(library), self._status.show_read_only)

    def stop(self) -> None:
        """Make nothing more ahead: the window is about to go."""
        self._starting.stop()

    def looks(self) -> dict[str, Any]:
        """What is shown now, for the first look of the next start."""
        if not self._furnished:
            return {}
        panel = self._views.front
        return {
            **({panel.VIEW: panel.look()} if panel is not None else {}),
            "counts": self._navigating.counts,
            "collections": self._navigating.collections,
        }

    def show_looks(self, looks: dict[str, Any]) -> None:
        """Show what was there at the last end, until the library has been read."""
        from db.records import Counts

        if isinstance(counts := looks.get("counts"), Counts):
            self._navigating.show_counts(counts)
        if isinstance(collections := looks.get("collections"), tuple):
            self._navigating.show_collections(collections)
        panel = self._views.front
        if panel is not None and (look := looks.get(panel.VIEW)) is not None:
            panel.show_look(look)

    def picture(self) -> QImage | None:
        """What the window shows, for the first paint of the next start; None where that will not show the same."""
        panel = self._views.front
        if panel is None or not panel.comes_back() or self._top.box.text():
            return None
        self.finish()
        self._workings.toast.hide()
        for name in ("back", "forward"):  # there is no way back at the start
            self._actions[name].setEnabled(False)
        return self.grab().toImage()

    def save_session(self) -> None:
        """Remember the place, the window and the splitters."""
        if self._furnished:
            self._session.save(self._views.here)

    # --- what happens ---------------------------------------------------------------------------------------------

    def _on_uncovered(self) -> None:
        self._cover = None

    def _on_changed(self, changes: Changes) -> None:
        self._refresh_panels(changes)
        self._navigating.refresh(changes)

    def _on_period_changed(self, _days: object) -> None:
        from app.changes import EVERYTHING

        self._refresh_panels(EVERYTHING)
        self._settings.keep("period", self._period.kept())

    def _refresh_panels(self, changes: Changes) -> None:
        for panel in self._views.panels.values():
            panel.refresh(changes)

    def _on_history_changed(self) -> None:
        self._actions["back"].setEnabled(self._views.history.can_go_back)
        self._actions["forward"].setEnabled(self._views.history.can_go_forward)

    def _on_back(self) -> None:
        self.finish()
        self._workings.back()

    def _on_search(self) -> None:
        self.finish()
        self._workings.searching.focus()

    def _on_import_requested(self, paths: object) -> None:
        self.finish()
        self._workings.import_wanted(paths)

    def _on_export_requested(self, refs: tuple[Ref, ...]) -> None:
        self.finish()
        self._workings.export(refs)

    def _on_shown(self, panel: Panel) -> None:
        self._navigating.select(panel)
        self._period_bar.set_applies(panel.KEPT_TO_PERIOD)
        self._on_selection_changed()
        self._status.set_text(panel.status())

    def _on_selection_changed(self) -> None:
        self._workings.selection_changed()

    def _on_problem(self, sentence: str) -> None:
        from app.ui.said import said

        self.tell(said(sentence))

    def _on_undone(self, label: str, back: bool) -> None:
        from app.ui.widgets.undo_names import undo_name

        sentence = self.tr("Taken back: %1") if back else self.tr("Done again: %1")
        self.tell(sentence.replace("%1", undo_name(label)))

    def _on_undo_changed(self, undo: str, redo: str) -> None:
        from app.ui.widgets.undo_names import undo_name

        self.finish()
        for name, label, text in (
            ("undo", undo, self.tr("Undo")),
            ("redo", redo, self.tr("Redo")),
        ):
            self._actions[name].setEnabled(bool(label))
            self._actions[name].setText(f"{text} {undo_name(label)}".strip())

    def _on_status_changed(self, panel: Panel, text: str) -> None:
        if panel is self._views.front:
            self._status.set_text(text)

    # --- Qt overrides ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: Any) -> None:
        from PySide6.QtWidgets import QApplication, QLineEdit

        if (
            self.focusWidget() in (None, self)
            and event.text().isprintable()
            and event.text() not in ("", "/")
        ):
            if self._furnished:
                self._top.box.setFocus()
                QApplication.sendEvent(self._top.box, event)
            else:
                self._typed += event.text()
            return
        # "/" finds in the article, as in a browser, where no field wants the letter.
        if self._furnished and event.text() == "/" and not isinstance(QApplication.focusWidget(), QLineEdit):
            self.finish()
            self._workings.find()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.import_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._furnished and not self._may_close():
            event.ignore()
            return
        self.save_session()
        event.accept()

    def _may_close(self) -> bool:
        asked = [job for job in self._tasks.running_jobs if not job.resumes]
        if not asked:
            return True
        from PySide6.QtWidgets import QMessageBox

        answer = QMessageBox.question(
            self,
            self.tr("Work is still running"),
            self.tr("“%1” is not finished. Stop it and close? What is done so far stays.").replace(
                "%1", asked[0].title
            ),
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Close
