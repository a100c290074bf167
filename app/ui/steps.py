"""Work on the interface thread that nobody waits for, in steps between events: keys, clicks and paints go before it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow

SLICE: Final = 0.004  # seconds in one go; a step that is begun is ended
PAUSE: Final = 12  # milliseconds from one slice to the next, for whatever else there is to do
REST: Final = 0.4  # seconds after the last key or click until the work goes on
_INPUT: Final = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
    )
)


class Quiet(QObject):
    """Knows how long nobody has touched a window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._touched = 0.0

    def watch(self, window: QWindow | None) -> None:
        """Look at what comes to a window of the system's."""
        if window is not None:
            window.installEventFilter(self)

    @property
    def seconds(self) -> float:
        """Seconds since the last key, click or movement."""
        return time.monotonic() - self._touched

    # --- Qt -------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._touched = time.monotonic()
        return False


class Steps(QObject):
    """Runs the steps of `work` one after the other, while the window is left alone; `ended` is called after the last."""

    def __init__(
        self,
        work: Iterator[None],
        quiet: Quiet,
        parent: QObject | None = None,
        ended: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._quiet = quiet
        self._ended = ended
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._run)
        self._timer.start()

    def stop(self) -> None:
        """Do nothing more."""
        self._timer.stop()

    def _run(self) -> None:
        if self._quiet.seconds < REST:
            self._timer.start(round(REST * 1000))
            return
        end = time.perf_counter() + SLICE
        while time.perf_counter() < end:
            try:
                next(self._work)
            except StopIteration:
                if self._ended is not None:
                    self._ended()
                return
        self._timer.start(PAUSE)
