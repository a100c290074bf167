"""The real window, set up for looking at it: on the starter library, the seeds, nothing, or a made library of 50,000 records."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

VIEWS: Final = (
    "overview",
    "articles",
    "quotes",
    "events",
    "statistics",
    "parties",
    "topics",
    "highlights",
    "bookmarks",
    "review",
    "trash",
    "search",
)
CONTENTS: Final = ("starter", "seeds", "empty", "many")
MANY: Final = 9_000  # articles, which makes some 50,000 records
QUERY: Final = "cybercrime convention"
SIZE: Final = (1440, 900)
SMALL: Final = (900, 600)


def seeds() -> Path | None:
    """The folder of real articles, which is not part of the repository."""
    folder = Path(
        os.environ.get("RAPPORTEUR_SEEDS", Path(__file__).resolve().parents[3] / "shared" / "seeds")
    )
    return folder if folder.is_dir() else None


class Studio:
    """One window with its tasks, driven without a user."""

    def __init__(self, home: Path, content: str, language: str = "") -> None:
        from PySide6.QtCore import QSettings

        from app import services
        from app.settings import Settings
        from app.tasks import Tasks
        from app.ui.application import make_application, translate
        from app.ui.main_window import MainWindow
        from tests.screens.pseudo import LongWords

        self.application = make_application()
        self._words = LongWords()
        if language == "long":
            self.application.installTranslator(self._words)
        else:
            translate(self.application, language)
        self.content = content
        self.scheme("light")
        library = home / "library.rapporteur"
        if content == "many":
            from tests.benchmarks import libraries

            shutil.copy(libraries.path(MANY), library)
        self.tasks = Tasks(lambda: services.library.open_library(library, starter=content != "empty"))
        self.wrong: list[object] = []
        self.tasks.crashed.connect(self.wrong.append)
        settings = Settings(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))
        self.window = MainWindow(self.tasks, settings)
        self.window.resize(*SIZE)
        self.window.show()
        if content == "many":  # made articles are not read anew
            self.window._workings.looking_again.start = lambda: None  # type: ignore[method-assign]
        self.window.start()
        self.settle()
        if content == "seeds" and (folder := seeds()) is not None:
            self.window.import_paths([folder])
            self.wait(lambda: not self.tasks.running_jobs, 120)
            self.wait(lambda: False, 6)  # the toast goes
        if content in ("starter", "seeds"):
            self._furnish()

    def scheme(self, name: str) -> None:
        """Light or dark."""
        from app.ui import theme

        theme.apply(self.application, name)  # type: ignore[arg-type]

    def show(self, view: str) -> None:
        """Bring a view to the front and wait until nothing is left to do."""
        if view == "search":
            self.window.search_for(QUERY if self.content != "many" else "convention security")
        else:
            self.window.show_view(view)
        self.settle()
        if view == "statistics":
            self._choose_figure()

    def settle(self, seconds: float = 20.0) -> None:
        """Until no work is under way and the window has been painted."""
        workers = self.tasks._workers.values()
        quiet = 0

        def calm() -> bool:
            nonlocal quiet
            busy = any(worker.current is not None or not worker.queue.empty() for worker in workers)
            quiet = 0 if busy or self.tasks._latest else quiet + 1
            return quiet > 12

        self.wait(calm, seconds)

    def wait(self, holds: Callable[[], Any], seconds: float) -> None:
        """Run the event loop until something holds."""
        from PySide6.QtCore import QEventLoop, QTimer

        end = time.monotonic() + seconds
        while time.monotonic() < end and not holds():
            loop = QEventLoop()
            QTimer.singleShot(10, loop.quit)
            loop.exec()

    def close(self) -> None:
        """End it; the language goes with it."""
        from PySide6.QtCore import QTranslator

        self.window.close()
        self.tasks.close()
        self.window.deleteLater()
        self.application.removeTranslator(self._words)
        for translator in self.application.findChildren(QTranslator):
            self.application.removeTranslator(translator)
        self.application.processEvents()

    def _choose_figure(self) -> None:
        """The measure on which two sources bear has the chart worth seeing."""
        panel: Any = self.window.panel("statistics")
        rows = [panel._model.row_of(number) for number in panel._model.ids[:500]]
        nearly = next((row.id for row in rows if getattr(row, "text", "").startswith("nearly 65")), None)
        if nearly is not None:
            panel._view.select_id(nearly)
            self.settle()

    def _furnish(self) -> None:
        """Some stars and collections, so that Bookmarks has something to show."""
        from app import services
        from db.records import Ref, Where

        made: list[int] = []
        for name, colour in (("Hanoi signing", "accent"), ("Capacity building", "event")):
            self.tasks.write(
                lambda lib, n=name, c=colour: services.bookmarks.create_collection(lib, n, None, c),
                made.append,
            )
        ids: list[Any] = []
        self.tasks.read(lambda lib: services.quotes.listing(lib, Where()).ids, ids.append)
        self.wait(lambda: len(made) == 2 and ids, 10)
        if made and ids:
            refs = [Ref("quote", number) for number in ids[0][:4]]
            note = "Opens the paragraph on implementation."
            self.tasks.write(lambda lib: services.bookmarks.add(lib, made[0], refs))
            self.tasks.write(lambda lib: services.bookmarks.set_note(lib, refs[0], note))
        self.settle()
