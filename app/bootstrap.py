"""The one place where everything is put together: arguments, log, settings, library, tasks and the window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app import first_picture, paths, quick_qt
from app.settings import Settings
from app.single_instance import SingleInstance
from app.ui.application import Application, make_application, translate
from app.ui.main_window import MainWindow

# Late imports here and in the functions below: the window is painted first.
if TYPE_CHECKING:
    import argparse
    from types import TracebackType

    from app.tasks import Tasks
    from app.ui.steps import Quiet

UNSEEN_MS: Final = (
    3000  # a window that nobody sees, such as a minimised one, is not painted; it starts all the same
)
FIRST_MS: Final = 20
LATER_MS: Final = 5000
DARK: Final = 128  # lightness of a window's ground below which a desktop is dark


def main(argv: Sequence[str]) -> int:
    """Open the window and run it until it is closed; returns the exit status."""
    if not argv:  # nearly always
        return _run(None, [])
    arguments = _arguments(argv)
    if arguments.self_test:
        from app import selftest  # only a packaged build's check needs it

        return selftest.main()
    return _run(arguments.library, arguments.files)


def _run(library: str | None, named: Sequence[str]) -> int:
    """The window on a library, or on the one that was open last, with files and links to take in."""
    application = make_application()
    settings = Settings(QSettings(str(paths.settings_file()), QSettings.Format.IniFormat))
    session = Session(application, settings)
    files, found = _sorted(named) if named else ([], [])
    if not session.open(Path(library or settings.state("library", paths.default_library())), files, found):
        return 0  # a window with this library was already open and has taken the files
    return application.exec()


class Session(QObject):
    """One library in one window; changes both when the user opens another library.

    The window comes first, with a picture of what it showed when it was closed; once that is painted, `_furnish` puts the
    real thing in its place. Without a picture it is furnished before it is shown, so that nobody sees it empty.
    """

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._tasks: Tasks | None = None
        self._instance: SingleInstance | None = None
        self._library: Path | None = None
        self.window: MainWindow | None = None
        self._dressed = False
        self._scheme = settings.preferences.scheme
        self._named: list[str] = []  # what is to be taken in once the window is there
        application.aboutToQuit.connect(self.close)
        if isinstance(application, Application):
            application.named.connect(lambda name: self._take([name]))
        sys.excepthook = self._on_bug

    def open(self, library: Path, files: list[Path], found: Sequence[str] = ()) -> bool:
        """Show a window on a library; False when another window has it open and took the files and links (`found`)."""
        self._library = library
        self._instance = SingleInstance(library, self)
        if self._instance.hand_over(files, found):
            return False
        self._instance.handed_over.connect(self._on_handed_over)
        self._named = [*map(str, files), *found]
        window = self.window = MainWindow(None, self._settings)
        window.library_wanted.connect(self._on_library_wanted)
        window.prepared.connect(self._on_prepared)
        window.restore_wanted.connect(lambda backup: self._on_restore_wanted(backup, library))
        window.settled.connect(self._keep_looks)
        window.installEventFilter(self)
        picture = first_picture.load(paths.cache_folder(), library, self._sight(window))
        if picture is not None:
            window.show_picture(picture)
        else:
            self._furnish()
        window.show()
        QTimer.singleShot(UNSEEN_MS, window, self._start)
        return True

    def close(self) -> None:
        """Save the session and close the library; safe to call twice."""
        if self._instance is not None:
            self._instance.close()
            self._instance = None
        looks: dict[str, Any] = {}
        picture = None
        if self.window is not None and self.window.furnished:
            self.window.stop()
            self.window.save_session()
            looks = self.window.looks()
            picture = self.window.picture()
        if self._tasks is not None:
            self._tasks.close()
            self._tasks = None
            if self._library is not None and looks:
                from app.ui import first_look

                folder = paths.cache_folder()
                first_look.save(folder, self._library, looks)
                if picture is not None and self.window is not None:
                    first_picture.save(folder, self._library, self._sight(self.window), picture)
                else:
                    first_picture.forget(folder)

    def _keep_looks(self) -> None:
        """Keep what is shown now, so that the next start has it even if this one ends in a crash."""
        if self.window is None or self._tasks is None or self._library is None:
            return
        if self._tasks.busy:  # what is shown may be about to change
            QTimer.singleShot(LATER_MS, self.window, self._keep_looks)
            return
        from app.ui import first_look

        library, looks = self._library, self.window.looks()
        try:
            as_it_is = first_picture.state(library)
        except OSError:
            return
        self._tasks.read(
            lambda _library: first_look.save(paths.cache_folder(), library, looks, as_it_is),
            lambda _none: None,
        )

    def _furnish(self) -> None:
        """Make what is seen; the library's modules load later."""
        if self.window is None or self.window.furnished or self._library is None:
            return
        from app.tasks import Tasks
        from app.ui import first_look

        _start_log()
        self._dress()
        library = self._library
        tasks = self._tasks = Tasks(lambda: _open_library(library, tasks.updating.emit), self)
        tasks.crashed.connect(self._on_crashed)
        tasks.open_failed.connect(lambda error: self._on_open_failed(library, error))
        self.window.furnish(tasks)
        self.window.show_looks(first_look.load(paths.cache_folder(), library))

    def _dress(self) -> None:
        """Language and look of the whole application."""
        if self._dressed:
            return
        from app.ui import theme

        self._dressed = True
        application, preferences = self._application, self._settings.preferences
        translate(application, preferences.language)
        theme.apply(application, preferences.scheme)  # type: ignore[arg-type]
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme)
        self._settings.changed.connect(lambda preferences: self._on_scheme(preferences.scheme))

    def _sight(self, window: MainWindow) -> first_picture.Sight:
        """What the picture of the window depends on, now."""
        ratio = window.devicePixelRatio()
        preferences = self._settings.preferences
        dark = preferences.scheme == "dark"
        if preferences.scheme == "system":
            dark = self._application.palette().window().color().lightness() < DARK
        return first_picture.Sight(
            round(window.width() * ratio), round(window.height() * ratio), ratio, dark, preferences.language
        )

    def _replace(self, library: Path) -> None:
        old = self.window
        self.close()
        self.window = None
        if not self.open(library, []):
            self._application.quit()
        if old is not None:
            old.deleteLater()

    def _start(self) -> None:
        """Go on after the first paint."""
        self._furnish()
        if self.window is None or self._tasks is None or self.window.started:
            return
        quick_qt.rested()
        if self._instance is not None:
            self._instance.listen()
        self.window.start()
        # Only a library that could be opened is the one to open next time.
        library = str(self._library)
        self._tasks.read(lambda _library: None, lambda _none: self._settings.keep("library", library))
        named, self._named = self._named, []
        self._take(named)

    def _on_prepared(self, quiet: Quiet) -> None:
        from app.ui.garbage import IdleGarbage

        IdleGarbage(quiet, self.window)

    def _on_library_wanted(self, library: Path) -> None:
        self._replace(library)

    def _on_restore_wanted(self, backup: Path, library: Path) -> None:
        from app import services  # late: loads the database

        self.close()
        try:
            services.library.restore(backup, library)
        except Exception as error:
            from PySide6.QtWidgets import QMessageBox

            from app.ui.said import said

            QMessageBox.warning(self.window, "Rapporteur", said(str(error)))
        self._replace(library)

    def _on_handed_over(self, named: list[str]) -> None:
        if self.window is None:
            return
        self.window.setWindowState(self.window.windowState() & ~self.window.windowState().WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        self._take(named)

    def _take(self, named: list[str]) -> None:
        """Import the files and show the record of a link, both as the command line, a second start or the desktop names them."""
        if self.window is None or not self.window.furnished:
            self._named += named
            return
        files, found = _sorted(named)
        if files:
            self.window.import_paths(files)
        for link in found[:1]:  # one window shows one record
            self.window.open_link(link)

    def _on_open_failed(self, library: Path, error: Exception) -> None:
        """The library cannot be used: say why, and offer another, never an empty window."""
        from PySide6.QtWidgets import QMessageBox

        from app.ui.said import said

        box = QMessageBox(QMessageBox.Icon.Warning, "Rapporteur", said(str(error)), parent=self.window)
        if str(library) not in str(error):
            box.setInformativeText(str(library))
        again = box.addButton(self.tr("Try Again"), QMessageBox.ButtonRole.AcceptRole)
        other = box.addButton(self.tr("Open Another Library…"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is again:
            self._replace(library)
        elif box.clickedButton() is other and self.window is not None:
            self.window.ask_library()
        else:
            self._application.quit()

    def _on_crashed(self, error: BaseException) -> None:
        from app.ui.crash import show_crash

        show_crash(error, self.window)

    def _on_bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What nothing has caught: into the log, and told where there is a window to tell it in."""
        import logging
        import os
        import threading

        if issubclass(kind, KeyboardInterrupt):
            os._exit(130)
        _start_log()
        logging.getLogger(__name__).critical("crash", exc_info=(kind, error, trace))
        if threading.current_thread() is threading.main_thread():
            self._on_crashed(error)

    def _on_scheme(self, scheme: str) -> None:
        if scheme != self._scheme:
            self._scheme = scheme
            self._apply(scheme)

    def _on_system_scheme(self) -> None:
        if self._scheme == "system":
            self._apply("system")

    def _apply(self, scheme: str) -> None:
        from app.ui import theme

        theme.apply(self._application, scheme)  # type: ignore[arg-type]

    def _on_painted(self) -> None:
        """The window is seen: make what is seen of it, where that was a picture, and go on."""
        self._furnish()
        QTimer.singleShot(FIRST_MS, self._start)  # a key or a click that came meanwhile goes first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A paint is done when its event comes back around: only then may the next modules load.
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False


def _open_library(path: Path, updating: Callable[[bool], object]) -> Any:
    from app import services  # on a worker, after the first paint: loads SQLAlchemy

    if not services.library.is_older(path):
        return services.library.open_library(path)
    updating(True)
    try:
        return services.library.open_library(path)
    finally:
        updating(False)


def _sorted(named: Sequence[str]) -> tuple[list[Path], list[str]]:
    """Files, and links to records, among what was named."""
    from PySide6.QtCore import QUrl

    from app.ui.links import SCHEME

    found = [name for name in named if name.lower().startswith(SCHEME)]
    files = [QUrl(name).toLocalFile() if name.startswith("file:") else name for name in named]
    return [Path(name) for name in files if name not in found], found


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    import argparse

    parser = argparse.ArgumentParser(
        prog="rapporteur", description="Open the window; rapporteur --help lists the commands."
    )
    parser.add_argument("--library", metavar="FILE", help="the library to open (default: your own)")
    parser.add_argument("--self-test", action="store_true", help="check this build and end")
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE|LINK",
        help="documents to import; rapporteur://quote/1 shows a record",
    )
    return parser.parse_args(list(argv))


def _start_log() -> None:
    from app.log import start

    start()
