"""A watched folder: what is put into it is imported while one works. A timer asks; a worker looks and reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QFileDialog, QToolTip, QWidget

from app import services
from app.settings import Preferences, Settings
from app.tasks import Tasks
from app.ui.importing import Importing
from app.ui.said import said
from app.ui.widgets.tips import plain_tip

EVERY_MS: Final = 5_000
MOST_KEPT: Final = (
    20_000  # files remembered for the next start; a folder with more is read again, and finds duplicates
)


class Watching(QObject):
    """Switches the watching on and off, and starts an import when there is something new."""

    told = Signal(str, str, object)

    def __init__(
        self, tasks: Tasks, settings: Settings, importing: Importing, action: QAction, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._settings = settings
        self._importing = importing
        self._action = action
        self._window = window
        self._seen: Any = None  # services.importing.Watched
        self._busy = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        settings.changed.connect(self._on_settings)
        action.hovered.connect(lambda: QToolTip.showText(QCursor.pos(), plain_tip(action.toolTip()), window))
        self._on_settings(settings.preferences)

    @property
    def folder(self) -> str:
        """The watched folder, "" for none."""
        return self._settings.preferences.watched_folder

    def start(self) -> None:
        """Begin to look; called once the window is painted."""
        self._timer.start()
        self.look()

    def toggle(self) -> None:
        """Ask for a folder and watch it, or watch it no longer."""
        if self.folder:
            self._settings.set(watched_folder="")
            self.told.emit(self.tr("The folder is watched no longer."), "", None)
            return
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Watch a Folder"))
        self._action.setChecked(False)
        if name:
            self.watch(Path(name))

    def watch(self, folder: Path) -> None:
        """Import what is in a folder, and from now on what comes into it."""
        self._settings.set(watched_folder=str(folder))
        self.told.emit(
            self.tr("New files in “%1” are imported from now on.").replace("%1", folder.name), "", None
        )
        self.look()

    def look(self) -> None:
        """See on a worker whether there is something new."""
        if self._busy or not self.folder:
            return
        self._busy = True
        folder, seen, kept = Path(self.folder), self._seen, self._settings.state("watched/seen", "")

        def work(library: Any, _job: Any) -> Any:
            return services.importing.new_files(library, folder, seen or _seen(str(kept)))

        self._tasks.job(self.tr("Looking for new files"), work, self._on_looked, self._on_failed, quiet=True)

    def _on_looked(self, seen: Any) -> None:
        if not seen.paths or self.folder != seen.folder:
            self._seen = seen if self.folder == seen.folder else None
            self._busy = False
            return
        self._importing.start(list(seen.paths), quiet=True, done=lambda: self._on_imported(seen))

    def _on_imported(self, seen: Any) -> None:
        """Only now the files count as seen: what a crash interrupts is found again."""
        self._busy = False
        self._seen = seen
        if len(seen.marks) <= MOST_KEPT:
            self._settings.keep("watched/seen", _kept(seen))

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self.told.emit(
            self.tr("The watched folder cannot be read: %1").replace("%1", said(str(error))), "", None
        )
        self._settings.set(watched_folder="")

    def _on_settings(self, preferences: Preferences) -> None:
        folder = preferences.watched_folder
        self._action.setChecked(bool(folder))
        watching = self.tr("Watching “%1”").replace("%1", Path(folder).name)
        self._action.setText(watching.replace("&", "&&") if folder else self.tr("Watch a Folder…"))
        self._action.setToolTip(
            self.tr("Watching %1").replace("%1", folder)
            if folder
            else self.tr("Import what is put into a folder")
        )


def _kept(seen: Any) -> str:
    return json.dumps({"library": seen.library, "folder": seen.folder, "marks": dict(seen.marks)})


def _seen(kept: str) -> Any:
    """What was kept at the last end; None when it cannot be read."""
    try:
        found = json.loads(kept)
        marks = {str(path): (int(size), int(time)) for path, (size, time) in found["marks"].items()}
        return services.importing.Watched(str(found["library"]), str(found["folder"]), marks)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
