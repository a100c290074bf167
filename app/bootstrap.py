"""The one place where everything is put together: arguments, log, settings, library, tasks and the window."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QMessageBox

from app import paths, quick_qt
from app.settings import Settings
from app.single_instance import SingleInstance
from app.tasks import Tasks
from app.ui import first_look, links, theme
from app.ui.application import Application, make_application, translate
from app.ui.main_window import MainWindow
from app.ui.said import said

log = logging.getLogger(__name__)

UNSEEN_MS: Final = (
    3000  # a window that nobody sees, such as a minimised one, is not painted; it starts all the same
)


def main(argv: Sequence[str]) -> int:
    """Open the window and run it until it is closed; returns the exit status."""
    arguments = _arguments(argv)
    if arguments.self_test:
        from app import selftest  # only a packaged build's check needs it

        return selftest.main()
    _start_log()
    application = make_application()
    settings = Settings(QSettings(str(paths.settings_file()), QSettings.Format.IniFormat))
    translate(application, settings.preferences.language)
    library = (
        Path(arguments.library)
        if arguments.library
        else Path(settings.state("library", paths.default_library()))
    )
    desk = Session(application, settings)
    files, found = _sorted(arguments.files)
    if not desk.open(library, files, found):
        return 0  # a window with this library was already open and has taken the files
    return application.exec()


class Session(QObject):
    """One library in one window; changes both when the user opens another library."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._tasks: Tasks | None = None
        self._instance: SingleInstance | None = None
        self._library: Path | None = None
        self.window: MainWindow | None = None
        theme.apply(application, settings.preferences.scheme)  # type: ignore[arg-type]
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme)
        settings.changed.connect(lambda preferences: self._on_scheme(preferences.scheme))
        application.aboutToQuit.connect(self.close)
        if isinstance(application, Application):
            application.named.connect(lambda name: self._take([name]))
        self._scheme = settings.preferences.scheme
        _catch_crashes(self)

    def open(self, library: Path, files: list[Path], found: Sequence[str] = ()) -> bool:
        """Show a window on a library; False when another window has it open and took the files and links (`found`)."""
        self._library = library
        self._instance = SingleInstance(library, self)
        if self._instance.hand_over(files, found):
            return False
        self._instance.handed_over.connect(self._on_handed_over)
        tasks = self._tasks = Tasks(lambda: _open_library(library, tasks.updating.emit), self)
        self._tasks.crashed.connect(self._on_crashed)
        self._tasks.open_failed.connect(lambda error: self._on_open_failed(library, error))
        self.window = MainWindow(self._tasks, self._settings)
        self.window.library_wanted.connect(self._on_library_wanted)
        self.window.restore_wanted.connect(lambda backup: self._on_restore_wanted(backup, library))
        self.window.installEventFilter(self)
        self.window.show_looks(first_look.load(paths.cache_folder(), library))
        self.window.show()
        QTimer.singleShot(UNSEEN_MS, self.window, self._start)
        if files or found:
            QTimer.singleShot(0, self, lambda: self._take([*map(str, files), *found]))
        return True

    def close(self) -> None:
        """Save the session and close the library; safe to call twice."""
        if self._instance is not None:
            self._instance.close()
            self._instance = None
        looks = {}
        if self.window is not None:
            self.window.save_session()
            looks = self.window.looks()
        if self._tasks is not None:
            self._tasks.close()
            self._tasks = None
            if self._library is not None and looks:
                first_look.save(paths.cache_folder(), self._library, looks)

    def _replace(self, library: Path) -> None:
        old = self.window
        self.close()
        self.window = None
        if not self.open(library, []):
            self._application.quit()
        if old is not None:
            old.deleteLater()

    def _start(self) -> None:
        if self.window is None or self._tasks is None or self.window.started:
            return
        quick_qt.rested()
        if self._instance is not None:
            self._instance.listen()
        self.window.start()
        # Only a library that could be opened is the one to open next time.
        library = str(self._library)
        self._tasks.read(lambda _library: None, lambda _none: self._settings.keep("library", library))

    def _on_library_wanted(self, library: Path) -> None:
        self._replace(library)

    def _on_restore_wanted(self, backup: Path, library: Path) -> None:
        from app import services  # late: loads the database

        self.close()
        try:
            services.library.restore(backup, library)
        except Exception as error:
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
        files, found = _sorted(named)
        if self.window is None:
            return
        if files:
            self.window.import_paths(files)
        for link in found[:1]:  # one window shows one record
            self.window.open_link(link)

    def _on_open_failed(self, library: Path, error: Exception) -> None:
        """The library cannot be used: say why, and offer another, never an empty window."""
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

    def _on_crashed(self, error: Exception) -> None:
        show_crash(error, self.window)

    def _on_scheme(self, scheme: str) -> None:
        if scheme != self._scheme:
            self._scheme = scheme
            theme.apply(self._application, scheme)  # type: ignore[arg-type]

    def _on_system_scheme(self) -> None:
        if self._scheme == "system":
            theme.apply(self._application, "system")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The first paint is done when this event comes back around: only then may the library's modules load.
        if watched is self.window and event.type() == QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self._start)
        return False


class CrashBox(QMessageBox):
    """The message of a bug."""


def show_crash(error: BaseException, parent: Any = None) -> None:
    """Tell the user of a bug: what was being done is lost, the library is not, and the log says more.

    One at a time: what fails in every repaint would fail again under its own message, without end.
    """
    if any(isinstance(box, CrashBox) and box.isVisible() for box in QApplication.topLevelWidgets()):
        return
    box = CrashBox(QMessageBox.Icon.Critical, "Rapporteur", "", parent=parent)
    box.setText(
        QApplication.translate(
            "Bootstrap", "Something went wrong that should not have. Your library is safe."
        )
    )
    box.setInformativeText(
        QApplication.translate("Bootstrap", "The log says more:") + f"\n{paths.log_file()}"
    )
    box.setDetailedText("".join(traceback.format_exception(error)))
    box.exec()
    box.deleteLater()


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
    found = [name for name in named if name.lower().startswith(links.SCHEME)]
    files = [QUrl(name).toLocalFile() if name.startswith("file:") else name for name in named]
    return [Path(name) for name in files if name not in found], found


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
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


class _LogFile(logging.Handler):
    """The log file, opened with its first line: most sessions write none, and what rotates it loads slowly."""

    def __init__(self) -> None:
        super().__init__()
        self._file: logging.Handler | None = None
        self._useless = False

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; on a disk that cannot be written the log on the terminal has to do."""
        if self._file is None and not self._useless:
            from logging.handlers import RotatingFileHandler  # late: loads sockets

            path = paths.log_file()
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._file = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
                self._file.setFormatter(self.formatter)
            except OSError:
                self._useless = True
        if self._file is not None:
            self._file.emit(record)


def _start_log() -> None:
    handlers: list[logging.Handler] = [logging.StreamHandler()] if sys.stderr is not None else []
    handlers.append(_LogFile())
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=handlers
    )


def _catch_crashes(session: Session) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            os._exit(130)
        log.critical("crash", exc_info=(kind, error, trace))
        if threading.current_thread() is threading.main_thread():
            show_crash(error, session.window)

    sys.excepthook = hook
