"""The window: places the panels, connects their signals, and turns the shortcuts into actions on what is in front."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import services
from app.changes import Changes
from app.settings import Settings
from app.tasks import Tasks
from app.ui.actions import fill_menus, make_actions
from app.ui.collecting import Collecting
from app.ui.desk import Desk
from app.ui.front_actions import FrontActions
from app.ui.history import History, Place
from app.ui.importing import Importing
from app.ui.library_menu import LibraryMenu
from app.ui.navigation import Navigation
from app.ui.panel import Panel
from app.ui.record_actions import RecordActions
from app.ui.status_line import StatusLine
from app.ui.theme import WIDTH_NAVIGATION
from app.ui.top_bar import TopBar
from app.ui.views import VIEWS, make_panel
from app.ui.widgets.toast import Toast
from app.ui.window_session import WindowSession
from db.records import PARTY_KINDS, CollectionRow, Counts, Kind, Ref, Where

ARRIVAL_MS: Final = 1500  # after a link, what a panel says of its place belongs to the link
HOME_OF: dict[str, str] = {
    "article": "articles",
    "quote": "quotes",
    "event": "events",
    "statistic": "statistics",
    "topic": "topics",
    **dict.fromkeys(PARTY_KINDS, "parties"),
}


LINK = re.compile(r"rapporteur://([a-z]+)/(\d+)(?:#.*)?")  # what "Copy As, Link to the Record" gives


class MainWindow(QMainWindow):
    """One library, one window."""

    library_wanted = Signal(object)  # Path: close this library and open that one
    restore_wanted = Signal(object)  # Path of a backup that shall become this library

    def __init__(self, tasks: Tasks, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._panels: dict[str, Panel] = {}
        self._before_search: Place | None = None
        self._arriving: Panel | None = None
        self._since_arrival = QElapsedTimer()
        self._started = False
        self._counts = Counts()
        self._collections: tuple[CollectionRow, ...] = ()
        self._actions = make_actions(self)
        self._history = History(self)
        self._records = RecordActions(tasks, settings, self)
        self._desk = Desk(tasks, settings, self._records)
        self._importing = Importing(tasks, self)
        self._collecting = Collecting(tasks, self._records, self)
        self._library_menu = LibraryMenu(tasks, settings, self)
        self._front = FrontActions(
            self._actions, self._front_panel, self._records, self._collecting, settings, self
        )
        self._build()
        self._connect()
        self._restore()

    @property
    def view(self) -> str:
        """The name of the view in front."""
        panel = self._stack.currentWidget()
        return panel.VIEW if isinstance(panel, Panel) else ""

    def panel(self, view: str) -> Panel:
        """The panel of a view, made when it is asked for first."""
        if view not in self._panels:
            panel = make_panel(view, self._desk)
            self._panels[view] = panel
            self._stack.addWidget(panel)
            self._connect_panel(panel)
        return self._panels[view]

    def show_view(self, view: str, *, remember: bool = True) -> Panel:
        """Bring a view to the front."""
        leaving = self._stack.currentWidget()
        if isinstance(leaving, Panel):
            self._history.amend(self._place_of(leaving))
        panel = self.panel(view)
        self._stack.setCurrentWidget(panel)
        self._navigation.select_view(view)
        if self._started:
            panel.activate()
        if remember and view != "search":
            self._history.visit(self._place_of(panel))
        self._front.update()
        self._status.set_text(panel.status())
        return panel

    def open_ref(self, ref: Ref) -> None:
        """Show a record in the view where it lives."""
        panel = self.show_view(HOME_OF[ref.kind], remember=False)
        panel.show_ref(ref)
        self._arrive(panel)

    def open_passage(self, article_id: int, start: int, end: int) -> None:
        """Open an article at some words of it."""
        panel: Any = self.show_view("articles", remember=False)
        panel.show_passage(article_id, start, end)
        self._arrive(panel)

    def open_where(self, view: str, where: Where) -> None:
        """Show a view narrowed to something."""
        panel = self.show_view(view, remember=False)
        panel.narrow(where)
        self._arrive(panel)

    def search_for(self, text: str) -> None:
        """Put words into the box and show their hits."""
        self._top.box.setText(text)
        self._top.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._on_searched(text)

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders, as dropped on the window or handed over by a second start."""
        self._importing.start(paths)

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
        self._stack = QStackedWidget(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._navigation)
        self._splitter.addWidget(self._stack)
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

    def _connect(self) -> None:
        self._connect_actions()
        box = self._top.box
        box.searched.connect(self._on_searched)
        box.left.connect(self._on_search_left)
        box.results_wanted.connect(self._on_results_wanted)
        box.opened.connect(self._on_search_opened)
        self._navigation.view_chosen.connect(self._on_view_chosen)
        self._navigation.collection_chosen.connect(self._on_collection_chosen)
        self._navigation.collection_menu_wanted.connect(self._collecting.show_menu)
        self._navigation.new_collection_wanted.connect(lambda: self._collecting.create(()))
        self._navigation.records_dropped.connect(self._collecting.drop)
        self._tasks.changed.connect(self._on_changed)
        self._tasks.problem.connect(self.tell)
        self._tasks.undo_changed.connect(self._on_undo_changed)
        self._tasks.undone.connect(lambda label: self.tell(self.tr("Done: %1").replace("%1", label)))
        self._tasks.job_started.connect(self._status.show_job)
        self._records.told.connect(self.tell)
        self._records.note_wanted.connect(self._collecting.edit_note)
        self._records.collection_wanted.connect(self._collecting.create)
        self._importing.told.connect(self.tell)
        self._library_menu.told.connect(self.tell)
        self._library_menu.library_wanted.connect(self.library_wanted)
        self._library_menu.restore_wanted.connect(self.restore_wanted)
        self._library_menu.copied.connect(self._records.copy_cited_text)
        self._history.changed.connect(self._on_history_changed)
        self._settings.changed.connect(self._on_settings_changed)

    def _connect_actions(self) -> None:
        for name, slot in {
            "import_files": self._importing.ask_files,
            "import_folder": self._importing.ask_folder,
            "import_clipboard": self._importing.from_clipboard,
            "import_reports": self._importing.show_reports,
            "open_library": self._library_menu.open,
            "backup": self._library_menu.back_up,
            "restore": self._library_menu.restore,
            "check": self._library_menu.check,
            "export": self._on_export,
            "preferences": self._library_menu.preferences,
            "style": self._library_menu.choose_style,
            "templates": self._library_menu.templates,
            "bibliography": self._on_bibliography,
            "quit": self.close,
            "undo": self._tasks.undo,
            "redo": self._tasks.redo,
            "back": self._on_back,
            "forward": self._on_forward,
            "search": self._on_search_focus,
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
        self._on_settings_changed(self._settings.preferences)
        self._on_undo_changed("", "")
        self._on_history_changed()

    def _connect_panel(self, panel: Panel) -> None:
        panel.open_requested.connect(self.open_ref)
        panel.passage_requested.connect(self.open_passage)
        panel.where_requested.connect(self.open_where)
        panel.search_requested.connect(self.search_for)
        panel.import_requested.connect(self._on_import_requested)
        panel.export_requested.connect(self._on_export_requested)
        panel.place_changed.connect(lambda: self._on_place_changed(panel))
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
        panel = self._stack.currentWidget()
        if isinstance(panel, Panel):
            panel.activate()
        self._load_counts()
        self._load_collections()
        saver = QTimer(self, interval=20_000)  # so that a crash loses no more than this of the session
        saver.timeout.connect(self.save_session)
        saver.start()

    def looks(self) -> dict[str, Any]:
        """What is shown now, for the first look of the next start."""
        found = {view: panel.look() for view, panel in self._panels.items()}
        return {**found, "counts": self._counts, "collections": self._collections}

    def show_looks(self, looks: dict[str, Any]) -> None:
        """Show what was there at the last end, until the library has been read."""
        if isinstance(counts := looks.get("counts"), Counts):
            self._on_counts(counts)
        if isinstance(collections := looks.get("collections"), tuple):
            self._on_collections(collections)
        panel = self._front_panel()
        if panel is not None and (look := looks.get(panel.VIEW)) is not None:
            panel.show_look(look)

    def save_session(self) -> None:
        """Remember the place, the window and the splitters."""
        panel = self._front_panel()
        self._session.save(self._place_of(panel) if panel is not None and panel.VIEW != "search" else None)

    # --- what happens ---------------------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        for panel in self._panels.values():
            panel.refresh(changes)
        self._load_counts()
        if changes.bookmarks or changes.collections:
            self._load_collections()

    def _load_counts(self) -> None:
        self._tasks.read(lambda library: services.library.counts(library), self._on_counts)

    def _on_counts(self, counts: Counts) -> None:
        self._counts = counts
        self._navigation.set_counts(counts)
        self._status.set_counts(counts)

    def _load_collections(self) -> None:
        self._tasks.read(lambda library: services.bookmarks.collections(library), self._on_collections)

    def _on_collections(self, rows: tuple[CollectionRow, ...]) -> None:
        self._collections = rows
        self._navigation.set_collections(rows)

    def _on_view_chosen(self, view: str) -> None:
        panel = self.show_view(view)
        if view == "bookmarks":
            panel.go({"collection": None})

    def _on_collection_chosen(self, number: int) -> None:
        panel = self.show_view("bookmarks")
        panel.go({"collection": number})
        self._navigation.select_collection(number)

    def _on_place_changed(self, panel: Panel) -> None:
        if panel is not self._stack.currentWidget() or panel.VIEW == "search":
            return
        if panel is self._arriving and self._since_arrival.elapsed() < ARRIVAL_MS:
            self._history.amend(self._place_of(panel))
        else:
            self._history.visit(self._place_of(panel))
        self._select_in_navigation(panel)

    def _arrive(self, panel: Panel) -> None:
        """A link is one step of the history, though the panel knows only a moment later where exactly it stands."""
        self._history.visit(self._place_of(panel))
        self._arriving = panel
        self._since_arrival.start()

    def _select_in_navigation(self, panel: Panel) -> None:
        """Show in the navigation where a panel stands: its view, or one of its collections."""
        self._navigation.select_view(panel.VIEW)
        collection = panel.place().get("collection")
        if isinstance(collection, int):
            self._navigation.select_collection(collection)

    def _place_of(self, panel: Panel) -> Place:
        return Place(panel.VIEW, panel.place())

    def _go(self, place: Place | None) -> None:
        if place is not None:
            panel = self.show_view(place.view, remember=False)
            panel.go(place.details)
            self._select_in_navigation(panel)

    def _on_back(self) -> None:
        if self.view == "search":
            self._on_search_left()
            return
        panel = self._stack.currentWidget()
        if isinstance(panel, Panel):
            self._history.amend(self._place_of(panel))
        self._go(self._history.back())

    def _on_forward(self) -> None:
        panel = self._stack.currentWidget()
        if isinstance(panel, Panel):
            self._history.amend(self._place_of(panel))
        self._go(self._history.forward())

    def _on_history_changed(self) -> None:
        self._actions["back"].setEnabled(self._history.can_go_back)
        self._actions["forward"].setEnabled(self._history.can_go_forward)

    # --- search ---------------------------------------------------------------------------------------------------

    def _on_search_focus(self) -> None:
        self._top.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.box.selectAll()

    def _on_searched(self, text: str) -> None:
        if not text.strip():
            if self.view == "search":
                self._leave_search()
            return
        if (link := LINK.fullmatch(text.strip())) and link[1] in HOME_OF:
            self._top.box.clear()
            self.open_ref(Ref(cast(Kind, link[1]), int(link[2])))
            return
        if self.view != "search":
            self._before_search = self._history.current
        panel: Any = self.show_view("search")
        panel.search(text)

    def _on_search_left(self) -> None:
        self._top.box.clear()
        self._leave_search()

    def _leave_search(self) -> None:
        if self.view == "search":
            self._go(self._before_search or Place("overview"))
        panel = self._stack.currentWidget()
        if panel is not None:
            panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_results_wanted(self) -> None:
        if self.view == "search":
            self.panel("search").setFocus(Qt.FocusReason.TabFocusReason)

    def _on_search_opened(self) -> None:
        if self.view == "search":
            panel: Any = self.panel("search")
            panel.open_first()

    # --- the rest -------------------------------------------------------------------------------------------------

    def _front_panel(self) -> Panel | None:
        panel = self._stack.currentWidget()
        return panel if isinstance(panel, Panel) else None

    def _on_export(self) -> None:
        panel = self._front_panel()
        self._on_export_requested(panel.current_refs() if panel is not None else ())

    def _on_bibliography(self) -> None:
        panel = self._front_panel()
        collection: Any = panel.place().get("collection") if panel is not None else None
        self._library_menu.bibliography(collection if isinstance(collection, int) else None)

    def _on_export_requested(self, refs: Any) -> None:
        panel = self._front_panel()
        collection: Any = panel.place().get("collection") if panel is not None else None
        self._library_menu.export(refs, collection if isinstance(collection, int) else None)

    def _on_find(self) -> None:
        panel = self._front_panel()
        if panel is None or not panel.find_in_view():
            self._on_search_focus()

    def _on_undo_changed(self, undo: str, redo: str) -> None:
        for name, label, text in (
            ("undo", undo, self.tr("Undo")),
            ("redo", redo, self.tr("Redo")),
        ):
            self._actions[name].setEnabled(bool(label))
            self._actions[name].setText(f"{text} {label}".strip())

    def _on_settings_changed(self, preferences: Any) -> None:
        self._actions["numbers"].setChecked(preferences.show_numbers)
        for scheme in ("system", "light", "dark"):
            self._actions[f"scheme_{scheme}"].setChecked(preferences.scheme == scheme)

    def _on_status_changed(self, panel: Panel, text: str) -> None:
        if panel is self._stack.currentWidget():
            self._status.set_text(text)

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.BackButton:
            self._on_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self._on_forward()
        else:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.import_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._tasks.running_jobs:
            answer = QMessageBox.question(
                self,
                self.tr("Work is still running"),
                self.tr("“%1” is not finished. Stop it and close? What is done so far stays.").replace(
                    "%1", self._tasks.running_jobs[0].title
                ),
                QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
                QMessageBox.StandardButton.Cancel,
            )
            if answer != QMessageBox.StandardButton.Close:
                event.ignore()
                return
        self.save_session()
        event.accept()
