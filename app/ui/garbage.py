"""The garbage collector's long rounds while nobody is at the keys.

With the database's modules loaded a round through all objects takes 100 ms here, and begins in the middle of whatever is
done. What the start has made stays until the end and is left out of all rounds; the round through what came later (10 ms)
waits until the window is left alone, and then what lies free is handed back to the system. The short rounds, of a millisecond or two, go on as usual.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import cache
from typing import Final

from PySide6.QtCore import QObject, QTimer

from app.ui.steps import Quiet

EVERY: Final = 30_000  # milliseconds
LEFT_ALONE: Final = 4.0  # seconds without a key or click
NEVER: Final = 1_000_000  # rounds through the young objects before one through all begins by itself
MOST: Final = 500_000  # objects made since the last round: now it is time, whoever is at the keys


class IdleGarbage(QObject):
    """Begins when it is made: once the window and its views are there."""

    def __init__(self, quiet: Quiet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = quiet
        gc.freeze()
        first, second, _ = gc.get_threshold()
        gc.set_threshold(first, second, NEVER)
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def _on_time(self) -> None:
        first, second, _ = gc.get_threshold()
        young, middle, old = gc.get_count()
        made = young + middle * first + old * first * second
        if made > first * second and (self._quiet.seconds > LEFT_ALONE or made > MOST):
            gc.collect()
            if self._quiet.seconds > LEFT_ALONE:
                give_back()


def give_back() -> None:
    """Hand the memory that lies free between what is in use back to the system, where the C library is glibc.

    It keeps most of it otherwise: 20 to 30 MB after a minute of use, in 2 to 11 ms measured here.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], object] | None:
    if not sys.platform.startswith("linux"):
        return None
    import ctypes  # late: nothing at the start needs it

    try:
        found: Callable[[int], object] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):  # another C library
        return None
    return found
