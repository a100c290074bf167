"""What the window can do beyond showing records: made when the first page is seen, in steps, or when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from app.settings import Settings
from app.tasks import Tasks
from app.ui.actions import ACTIONS, fill_menus, make_actions
from app.ui.panel import Panel
from app.ui.record_actions import RecordActions
from app.ui.views import VIEWS
from db.records import Ref

if TYPE_CHECKING:
    from app.ui.collecting import Collecting
    from app.ui.front_actions import FrontActions
    from app.ui.importing import Importing
    from app.ui.library_menu import LibraryMenu
    from app.ui.links import Links
    from app.ui.looking_again import LookingAgain
    from app.ui.main_window import MainWindow
    from app.ui.searching import Searching
    from app.ui.tracing import Tracing
    from app.ui.view_stack import ViewStack
    from app.ui.watching import Watching
    from app.ui.widgets.toast import Toast


class Workings(QObject):
    """Makes the window's helpers one after the other (`steps`) and connects each; there is nothing of one before its step."""

    searching: Searching
    toast: Toast
    collecting: Collecting
    links: Links
    importing: Importing
    watching: Watching
    looking_again: LookingAgain
    tracing: Tracing
    library_menu: LibraryMenu
    front: FrontActions

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        settings: Settings,
        records: RecordActions,
        views: ViewStack,
        actions: dict[str, QAction],
    ) -> None:
        """`actions` are those that were made for what is seen; the others are added to them."""
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._settings = settings
        self._records = records
        self._views = views
        self.actions = actions

    def steps(self) -> Iterator[None]:
        """The work, with a pause wherever the window may look for keys and clicks."""
        for step in (
            self._make_searching,
            self._make_actions,
            self._make_menu,
            self._make_toast,
            self._make_collecting,
            self._make_links,
            self._make_importing,
            self._make_watching,
            self._make_library_menu,
            self._make_front,
            self._connect_actions,
        ):
            step()
            yield

    # --- the steps ------------------------------------------------------------------------------------------------

    def _make_searching(self) -> None:
        from app.ui.searching import Searching  # late, as all that follow: the first page needs none of them

        window, top = self._window, self._window.top
        self.searching = Searching(top, self._views, self._tasks, window)
        self.searching.told.connect(window.tell)
        self.searching.lookup_wanted.connect(window.look_up)
        self.searching.link_pasted.connect(window.open_link)
        if typed := top.box.text():  # before anybody listened
            self.searching.search_for(typed)

    def _make_actions(self) -> None:
        self.actions.update(
            make_actions(self._window, [spec for spec in ACTIONS if spec.name not in self.actions])
        )
        self.actions["show_navigation"].setChecked(True)

    def _make_menu(self) -> None:
        fill_menus(self._window.top.menu, self.actions)

    def _make_toast(self) -> None:
        from app.ui.widgets.toast import Toast

        self.toast = Toast(self._window)
        self._records.told.connect(self._window.tell)

    def _make_collecting(self) -> None:
        from app.ui.collecting import Collecting

        window, records = self._window, self._records
        made = self.collecting = Collecting(self._tasks, self._settings, records, window)
        navigation = window.navigation
        navigation.collection_menu_wanted.connect(made.show_menu)
        navigation.new_collection_wanted.connect(lambda: made.create(()))
        navigation.records_dropped.connect(made.drop)
        navigation.collection_moved.connect(made.move)
        navigation.rename_wanted.connect(made.rename)
        navigation.delete_wanted.connect(made.delete)
        records.note_wanted.connect(made.edit_note)
        records.collection_wanted.connect(made.create)
        records.brief_wanted.connect(made.add_to_brief)
        records.brief_words_wanted.connect(made.add_words_to_brief)
        records.note_refused.connect(made.write_note_again)
        made.brief_requested.connect(window.open_brief)

    def _make_links(self) -> None:
        from app.ui.links import Links
        from app.ui.tracing import Tracing

        window = self._window
        self.links = Links(self._tasks, self._views, window)
        self.links.told.connect(window.tell)
        self.tracing = Tracing(self._tasks, self._records, window)
        self.tracing.search_wanted.connect(self.searching.search_for)
        self.tracing.lookup_wanted.connect(window.look_up)

    def _make_importing(self) -> None:
        from app.ui.importing import Importing

        window = self._window
        self.importing = Importing(self._tasks, window)
        self.importing.told.connect(window.tell)
        self.importing.changes_wanted.connect(window.show_changes)
        self.importing.article_wanted.connect(lambda number: window.open_ref(Ref("article", number)))

    def _make_watching(self) -> None:
        from app.ui.looking_again import LookingAgain
        from app.ui.watching import Watching

        window, folder = self._window, self.actions["watch_folder"]
        self.watching = Watching(self._tasks, self._settings, self.importing, folder, window)
        self.watching.told.connect(window.tell)
        self.looking_again = LookingAgain(self._tasks, window)
        self.looking_again.told.connect(window.tell)

    def _make_library_menu(self) -> None:
        from app.ui.library_menu import LibraryMenu

        window = self._window
        made = self.library_menu = LibraryMenu(self._tasks, self._settings, window)
        made.told.connect(window.tell)
        made.library_wanted.connect(window.library_wanted)
        made.restore_wanted.connect(window.restore_wanted)
        made.copied.connect(self._records.copy_cited_text)

    def _make_front(self) -> None:
        from app.ui.front_actions import FrontActions
        from app.ui.mouse_history import MouseHistory

        self.front = FrontActions(
            self.actions,
            lambda: self._views.front,
            self._records,
            self.collecting,
            self._settings,
            self._window,
        )
        self.front.update()
        MouseHistory(self._window, self.back, self._views.forward)

    def _connect_actions(self) -> None:
        for name, slot in self._slots().items():
            self.actions[name].triggered.connect(slot)
        for view in VIEWS:
            if (action := self.actions.get(f"view_{view}")) is not None:
                action.triggered.connect(lambda _=False, chosen=view: self._window.show_view(chosen))
        for scheme in ("system", "light", "dark"):
            self.actions[f"scheme_{scheme}"].triggered.connect(
                lambda _=False, s=scheme: self._settings.set(scheme=s)
            )
        QShortcut(QKeySequence("F10"), self._window, self._window.top.show_menu)
        for name in ("undo", "redo"):
            self.actions[name].setEnabled(False)
        self._on_settings_changed(self._settings.preferences)
        self._settings.changed.connect(self._on_settings_changed)

    def _slots(self) -> dict[str, Callable[..., object]]:
        window, library_menu, importing = self._window, self.library_menu, self.importing
        return {
            "import_folder": importing.ask_folder,
            "import_clipboard": importing.from_clipboard,
            "watch_folder": self.watching.toggle,
            "import_reports": importing.show_reports,
            "open_library": library_menu.open,
            "backup": library_menu.back_up,
            "restore": library_menu.restore,
            "check": library_menu.check,
            "look_again": self.looking_again.everything,
            "export": self._on_export,
            "preferences": library_menu.preferences,
            "style": library_menu.choose_style,
            "templates": library_menu.templates,
            "bibliography": lambda: library_menu.bibliography(window.collection),
            "quit": window.close,
            "undo": self._tasks.undo,
            "redo": self._tasks.redo,
            "similar": lambda: self.tracing.similar_in(self._views.front),
            "trace": lambda: self.tracing.trace_in(self._views.front),
            "find": self.find,
            "show_navigation": window.navigation.setVisible,
            "numbers": lambda on: self._settings.set(show_numbers=on),
            "full_screen": lambda on: window.showFullScreen() if on else window.showNormal(),
            "shortcuts": library_menu.shortcuts,
            "log": library_menu.show_log,
            "about": library_menu.about,
        }

    def selection_changed(self) -> None:
        """What is selected in front is not what it was."""
        if hasattr(self, "front"):  # otherwise it looks itself when it is made
            self.front.update()

    # --- what the actions do --------------------------------------------------------------------------------------

    def find(self) -> None:
        """Find in what is in front, or everywhere where it has no find bar of its own."""
        panel = self._views.front
        if panel is None or not panel.find_in_view():
            self.searching.focus()

    def back(self) -> None:
        """From the results to where one was, or one step back."""
        if not self.searching.back():
            self._views.back()

    def import_wanted(self, paths: object) -> None:
        """Import what a panel names, or ask for it."""
        if isinstance(paths, list):
            self.importing.start([Path(path) for path in paths])
        else:
            self.importing.ask_files()

    def export(self, refs: tuple[Ref, ...]) -> None:
        """Write records to a file that is asked for."""
        self.library_menu.export(refs, self._window.collection)

    def _on_export(self) -> None:
        panel: Panel | None = self._views.front
        refs = panel.current_refs() if panel is not None else ()
        listed = panel.listed_refs() if panel is not None else ()
        self.library_menu.export(refs, self._window.collection, listed)

    def _on_settings_changed(self, preferences: Any) -> None:
        self.actions["numbers"].setChecked(preferences.show_numbers)
        for scheme in ("system", "light", "dark"):
            self.actions[f"scheme_{scheme}"].setChecked(preferences.scheme == scheme)
