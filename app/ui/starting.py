"""The start of a window that is painted: what is left to make, what is to be read, and what is kept while it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.tasks import Tasks

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.steps import Steps
    from app.ui.view_stack import ViewStack

PRELOAD_MS: Final = 800  # after the start: what is in front comes first
KEPT_MS: Final = 500  # after the last move: a flight through the views is written down once
SAVED_MS: Final = 20_000  # what a crash loses at most of scrolling and resizing
SETTLED_MS: Final = 3000  # after the start: what was read is on the screen
STEP_SECONDS: Final = 0.006  # of work between two looks at keys and clicks


class Starting(QObject):
    """Goes on where the first paint ends. Each of its parts comes when those before it have had their turn."""

    settled = Signal()  # the user has stayed somewhere for a moment: what is shown may be kept

    def __init__(self, window: MainWindow, views: ViewStack, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._views = views
        self._tasks = tasks
        self._preparing: Steps | None = None

    def go_on(self, unfinished: Iterator[None], load: Callable[[], None]) -> None:
        """Take what is left to make, with a look at keys and clicks every few milliseconds, and then `load`."""
        begin = perf_counter()
        for _ in unfinished:
            if perf_counter() - begin > STEP_SECONDS:
                QTimer.singleShot(0, self, lambda: self.go_on(unfinished, load))
                return
        load()
        QTimer.singleShot(PRELOAD_MS, self, self._preload)
        self._keep_session_up_to_date()

    def stop(self) -> None:
        """Make nothing more ahead: the window is about to go."""
        if self._preparing is not None:
            self._preparing.stop()

    def _keep_session_up_to_date(self) -> None:
        saver = QTimer(self, interval=SAVED_MS)
        saver.timeout.connect(self._window.save_session)
        saver.start()
        soon = QTimer(self, singleShot=True, interval=KEPT_MS)
        soon.timeout.connect(self._window.save_session)
        soon.timeout.connect(self.settled)
        views = self._views
        for moved in (views.shown, views.moved, views.history.changed, self._tasks.changed):
            moved.connect(lambda *_: soon.start())
        QTimer.singleShot(SETTLED_MS, soon, soon.start)

    def _preload(self) -> None:
        from app.ui.views import preload  # late, as what follows

        job = self._tasks.job("", lambda _library, _job: preload(), quiet=True, resumes=True)
        job.finished.connect(self._prepare)

    def _prepare(self) -> None:
        """Make the views that nobody has opened yet, while the window is left alone."""
        from app.ui.steps import Quiet, Steps

        quiet = Quiet(self)
        quiet.watch(self._window.windowHandle())
        ended = self._window.prepared
        self._preparing = Steps(self._views.preparing(), quiet, self, lambda: ended.emit(quiet))
