"""The window: places the panels, connects their signals, and turns the shortcuts into actions on what is in front."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.changes import EVERYTHING, Changes
from app.settings import Settings
from app.tasks import Tasks
from app.ui import synchronised
from app.ui.actions import fill_menus, make_actions
from app.ui.collecting import Collecting
from app.ui.desk import Desk
from app.ui.front_actions import FrontActions
from app.ui.importing import Importing
from app.ui.library_menu import LibraryMenu
from app.ui.links import Links
from app.ui.looking_again import LookingAgain
from app.ui.mouse_history import MouseHistory
from app.ui.navigating import Navigating
from app.ui.navigation import Navigation
from app.ui.panel import Panel
from app.ui.period import Period, PeriodBar
from app.ui.record_actions import RecordActions
from app.ui.said import said
from app.ui.searching import Searching
from app.ui.status_line import StatusLine
from app.ui.theme import WIDTH_NAVIGATION
from app.ui.top_bar import TopBar
from app.ui.tracing import Tracing
from app.ui.view_stack import ViewStack
from app.ui.views import VIEWS, preload
from app.ui.watching import Watching
from app.ui.widgets.toast import Toast
from app.ui.widgets.undo_names import undo_name
from app.ui.window_session import WindowSession
from db.records import Counts, Ref

PRELOAD_MS: Final = 800  # after the start: what is in front comes first
KEPT_MS: Final = 500  # after the last move: a flight through the views is written down once


class MainWindow(QMainWindow):
    """One library, one window."""

    library_wanted = Signal(object)  # Path: close this library and open that one
    restore_wanted = Signal(object)  # Path of a backup that shall become this library

    def __init__(self, tasks: Tasks, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._started = False
        self._actions = make_actions(self)
        self._records = RecordActions(tasks, settings, self)
        self._period = Period(self)
        self._period.restore(str(settings.state("period", "")))
        self._views = ViewStack(Desk(tasks, settings, self._records, self._period), self)
        self._links = Links(tasks, self._views, self)
        self._importing = Importing(tasks, self)
        self._watching = Watching(tasks, settings, self._importing, self._actions["watch_folder"], self)
        self._collecting = Collecting(tasks, settings, self._records, self)
        self._looking_again = LookingAgain(tasks, self)
        self._tracing = Tracing(tasks, self._records, self)
        self._library_menu = LibraryMenu(tasks, settings, self)
        self._front = FrontActions(
            self._actions, lambda: self._views.front, self._records, self._collecting, settings, self
        )
        self._build()
        self._connect()
        self._restore()

    @property
    def view(self) -> str:
        """The name of the view in front."""
        return self._views.view

    @property
    def started(self) -> bool:
        """Whether `start` was called."""
        return self._started

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
        self._searching.search_for(text)

    def look_up(self, text: str) -> None:
        """Show where the words of a text come from."""
        panel: Any = self.show_view("lookup")
        panel.look_up(text)

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders, as dropped on the window or handed over by a second start."""
        self._importing.start(paths)

    def open_link(self, text: str) -> None:
        """Show what a link to a record leads to, as handed over by the desktop."""
        self._links.open(text)

    def ask_library(self) -> None:
        """Ask which library to open, as when the present one cannot be used."""
        self._library_menu.open()

    def tell(self, sentence: str, label: str = "", act: Any = None) -> None:
        """A toast."""
        self._toast.tell(sentence, label, act)

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle("Rapporteur")
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        self.resize(1440, 900)
        self._menu = QMenu(self)
        fill_menus(self._menu, self._actions)
        self._top = TopBar(
            self._actions["back"], self._actions["forward"], self._actions["import_files"], self._menu, self
        )
        self._top.setObjectName("top")
        self._navigation = Navigation(self)
        self._navigation.setObjectName("navigation")
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._navigation)
        self._splitter.addWidget(self._make_front())
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([WIDTH_NAVIGATION, 1228])
        self._status = StatusLine(self)
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(self._status)
        self.setCentralWidget(middle)
        self._toast = Toast(self)
        self._actions["show_navigation"].setChecked(True)

    def _make_front(self) -> QWidget:
        front = QWidget(self)
        self._period_bar = PeriodBar(self._period, front)
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._period_bar)
        column.addWidget(self._views, 1)
        return front

    def _connect(self) -> None:
        self._searching = Searching(self._top, self._views, self._tasks, self)
        self._navigating = Navigating(self._navigation, self._views, self._tasks, self._settings, self)
        self._connect_actions()
        self._views.panel_made.connect(self._connect_panel)
        self._views.shown.connect(self._on_shown)
        self._period.changed.connect(lambda _: self._refresh_panels(EVERYTHING))
        self._period.changed.connect(lambda _: self._settings.keep("period", self._period.kept()))
        self._navigating.counted.connect(self._status.set_counts)
        self._navigation.collection_menu_wanted.connect(self._collecting.show_menu)
        self._navigation.new_collection_wanted.connect(lambda: self._collecting.create(()))
        self._navigation.records_dropped.connect(self._collecting.drop)
        self._navigation.collection_moved.connect(self._collecting.move)
        self._navigation.rename_wanted.connect(self._collecting.rename)
        self._navigation.delete_wanted.connect(self._collecting.delete)
        self._tasks.changed.connect(self._on_changed)
        self._tasks.problem.connect(lambda sentence: self.tell(said(sentence)))
        self._tasks.undo_changed.connect(self._on_undo_changed)
        self._tasks.undone.connect(self._on_undone)
        self._tasks.job_started.connect(self._status.show_job)
        self._tasks.updating.connect(self._status.show_updating)
        self._records.told.connect(self.tell)
        self._searching.told.connect(self.tell)
        self._searching.lookup_wanted.connect(self.look_up)
        self._tracing.search_wanted.connect(self._searching.search_for)
        self._tracing.lookup_wanted.connect(self.look_up)
        self._records.note_wanted.connect(self._collecting.edit_note)
        self._records.collection_wanted.connect(self._collecting.create)
        self._records.brief_wanted.connect(self._collecting.add_to_brief)
        self._records.brief_words_wanted.connect(self._collecting.add_words_to_brief)
        self._collecting.brief_requested.connect(self.open_brief)
        self._links.told.connect(self.tell)
        self._searching.link_pasted.connect(self._links.open)
        self._importing.told.connect(self.tell)
        self._importing.changes_wanted.connect(self._on_changes_wanted)
        self._importing.article_wanted.connect(lambda number: self.open_ref(Ref("article", number)))
        self._watching.told.connect(self.tell)
        self._looking_again.told.connect(self.tell)
        self._library_menu.told.connect(self.tell)
        self._library_menu.library_wanted.connect(self.library_wanted)
        self._library_menu.restore_wanted.connect(self.restore_wanted)
        self._library_menu.copied.connect(self._records.copy_cited_text)
        self._views.history.changed.connect(self._on_history_changed)
        self._settings.changed.connect(self._on_settings_changed)
        self._settings.changed.connect(lambda _: self._navigating.show_counts(self._navigating.counts))

    def _connect_actions(self) -> None:
        for name, slot in {
            "import_files": self._importing.ask_files,
            "import_folder": self._importing.ask_folder,
            "import_clipboard": self._importing.from_clipboard,
            "watch_folder": self._watching.toggle,
            "import_reports": self._importing.show_reports,
            "open_library": self._library_menu.open,
            "backup": self._library_menu.back_up,
            "restore": self._library_menu.restore,
            "check": self._library_menu.check,
            "look_again": self._looking_again.everything,
            "export": self._on_export,
            "preferences": self._library_menu.preferences,
            "style": self._library_menu.choose_style,
            "templates": self._library_menu.templates,
            "bibliography": lambda: self._library_menu.bibliography(self._collection()),
            "quit": self.close,
            "undo": self._tasks.undo,
            "redo": self._tasks.redo,
            "back": self._on_back,
            "forward": self._views.forward,
            "search": self._searching.focus,
            "similar": lambda: self._tracing.similar_in(self._views.front),
            "trace": lambda: self._tracing.trace_in(self._views.front),
            "find": self._on_find,
            "show_navigation": self._navigation.setVisible,
            "numbers": lambda on: self._settings.set(show_numbers=on),
            "full_screen": lambda on: self.showFullScreen() if on else self.showNormal(),
            "shortcuts": self._library_menu.shortcuts,
            "log": self._library_menu.show_log,
            "about": self._library_menu.about,
        }.items():
            self._actions[name].triggered.connect(slot)
        for view in VIEWS:
            if (action := self._actions.get(f"view_{view}")) is not None:
                action.triggered.connect(lambda _=False, chosen=view: self.show_view(chosen))
        for scheme in ("system", "light", "dark"):
            self._actions[f"scheme_{scheme}"].triggered.connect(
                lambda _=False, s=scheme: self._settings.set(scheme=s)
            )
        QShortcut(QKeySequence("F10"), self, self._top.show_menu)
        MouseHistory(self, self._on_back, self._views.forward)
        self._on_settings_changed(self._settings.preferences)
        self._on_undo_changed("", "")
        self._on_history_changed()

    def _connect_panel(self, panel: Panel) -> None:
        panel.open_requested.connect(self._views.open_ref)
        panel.passage_requested.connect(self._views.open_passage)
        panel.where_requested.connect(self._views.open_where)
        panel.search_requested.connect(self._searching.search_for)
        panel.brief_requested.connect(self.open_brief)
        panel.collection_requested.connect(self._navigating.choose_collection)
        panel.import_requested.connect(self._on_import_requested)
        panel.export_requested.connect(lambda refs: self._library_menu.export(refs, self._collection()))
        panel.selection_changed.connect(self._front.update)
        panel.status_changed.connect(lambda text: self._on_status_changed(panel, text))

    # --- start and session ----------------------------------------------------------------------------------------

    def _restore(self) -> None:
        self._session = WindowSession(self._settings, self, self._splitter)
        self._session.restore_window()
        place = self._session.last_place(VIEWS)
        self.show_view(place.view).go(place.details)

    def start(self) -> None:
        """Load what is in front; called once the window is painted, so that the library's modules do not delay it."""
        if self._started:
            return
        self._started = True
        self._views.start()
        self._navigating.load()
        self._watching.start()
        self._looking_again.start()
        synchronised.warn(self._tasks, self._settings, self)
        QTimer.singleShot(PRELOAD_MS, self, self._preload)
        self._keep_session_up_to_date()

    def _keep_session_up_to_date(self) -> None:
        """A crash loses nothing of where the user went, and at most the last twenty seconds of scrolling and resizing."""
        saver = QTimer(self, interval=20_000)
        saver.timeout.connect(self.save_session)
        saver.start()
        soon = QTimer(self, singleShot=True, interval=KEPT_MS)
        soon.timeout.connect(self.save_session)
        for moved in (self._views.shown, self._views.moved, self._views.history.changed):
            moved.connect(lambda *_: soon.start())

    def _preload(self) -> None:
        self._tasks.job("", lambda _library, _job: preload(), quiet=True, resumes=True)

    def looks(self) -> dict[str, Any]:
        """What is shown now, for the first look of the next start."""
        panel = self._views.front
        return {
            **({panel.VIEW: panel.look()} if panel is not None else {}),
            "counts": self._navigating.counts,
            "collections": self._navigating.collections,
        }

    def show_looks(self, looks: dict[str, Any]) -> None:
        """Show what was there at the last end, until the library has been read."""
        if isinstance(counts := looks.get("counts"), Counts):
            self._navigating.show_counts(counts)
        if isinstance(collections := looks.get("collections"), tuple):
            self._navigating.show_collections(collections)
        panel = self._views.front
        if panel is not None and (look := looks.get(panel.VIEW)) is not None:
            panel.show_look(look)

    def save_session(self) -> None:
        """Remember the place, the window and the splitters."""
        self._session.save(self._views.here)

    # --- what happens ---------------------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        self._refresh_panels(changes)
        self._navigating.refresh(changes)

    def _refresh_panels(self, changes: Changes) -> None:
        for panel in self._views.panels.values():
            panel.refresh(changes)

    def _on_history_changed(self) -> None:
        self._actions["back"].setEnabled(self._views.history.can_go_back)
        self._actions["forward"].setEnabled(self._views.history.can_go_forward)

    # --- the rest -------------------------------------------------------------------------------------------------

    def _collection(self) -> int | None:
        panel = self._views.front
        collection: Any = panel.place().get("collection") if panel is not None else None
        return collection if isinstance(collection, int) else None

    def _on_export(self) -> None:
        panel = self._views.front
        refs = panel.current_refs() if panel is not None else ()
        listed = panel.listed_refs() if panel is not None else ()
        self._library_menu.export(refs, self._collection(), listed)

    def _on_back(self) -> None:
        if not self._searching.back():
            self._views.back()

    def _on_shown(self, panel: Panel) -> None:
        self._navigating.select(panel)
        self._period_bar.set_applies(panel.KEPT_TO_PERIOD)
        self._front.update()
        self._status.set_text(panel.status())

    def _on_find(self) -> None:
        panel = self._views.front
        if panel is None or not panel.find_in_view():
            self._searching.focus()

    def _on_undone(self, label: str, back: bool) -> None:
        sentence = self.tr("Taken back: %1") if back else self.tr("Done again: %1")
        self.tell(sentence.replace("%1", undo_name(label)))

    def _on_undo_changed(self, undo: str, redo: str) -> None:
        for name, label, text in (
            ("undo", undo, self.tr("Undo")),
            ("redo", redo, self.tr("Redo")),
        ):
            self._actions[name].setEnabled(bool(label))
            self._actions[name].setText(f"{text} {undo_name(label)}".strip())

    def _on_settings_changed(self, preferences: Any) -> None:
        self._actions["numbers"].setChecked(preferences.show_numbers)
        for scheme in ("system", "light", "dark"):
            self._actions[f"scheme_{scheme}"].setChecked(preferences.scheme == scheme)

    def _on_status_changed(self, panel: Panel, text: str) -> None:
        if panel is self._views.front:
            self._status.set_text(text)

    def _on_changes_wanted(self, article_id: int) -> None:
        self.open_ref(Ref("article", article_id))
        panel: Any = self._views.front
        panel.show_versions(article_id)

    def _on_import_requested(self, paths: object) -> None:
        if isinstance(paths, list):
            self.import_paths([Path(path) for path in paths])
        else:
            self._importing.ask_files()

    # --- Qt overrides ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: Any) -> None:
        # "/" finds in the article, as in a browser, where no field wants the letter.
        if event.text() == "/" and not isinstance(QApplication.focusWidget(), QLineEdit):
            self._on_find()
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
        if asked := [job for job in self._tasks.running_jobs if not job.resumes]:
            answer = QMessageBox.question(
                self,
                self.tr("Work is still running"),
                self.tr("“%1” is not finished. Stop it and close? What is done so far stays.").replace(
                    "%1", asked[0].title
                ),
                QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
                QMessageBox.StandardButton.Cancel,
            )
            if answer != QMessageBox.StandardButton.Close:
                event.ignore()
                return
        self.save_session()
        event.accept()
