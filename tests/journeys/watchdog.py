"""A watchdog over the interface thread: how long it was at work without going back to its event loop, and in what.

A thread of its own looks at the interface thread every two milliseconds: which function it is in, and how much CPU time it
has used since (so that other load on the machine does not count). What is used in one go is a stall; its culprit is the
function of the interface that was seen most in it. Work that a test does itself, outside the interface, is not counted.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher

NOTED: Final = 8.0  # milliseconds from which a stall is noted
_EVERY: Final = 0.002
_ROOT: Final = Path(__file__).resolve().parents[2]
_INTERFACE: Final = str(_ROOT / "app" / "ui")


@dataclass(slots=True)
class Stall:
    """CPU milliseconds in one go, and where they went: each function of the interface with its share."""

    test: str
    milliseconds: float = 0.0
    seen: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        culprits = ", ".join(f"{name} {spent:.0f}" for name, spent in self.seen.most_common(3))
        return f"{self.milliseconds:6.0f} ms  {self.test}: {culprits}"


class Watchdog:
    """Watches from `start` to `stop`; `stalls` are those of more than `NOTED` milliseconds."""

    def __init__(self, test: str) -> None:
        self.stalls: list[Stall] = []
        self._test = test
        self._stopping = threading.Event()
        self._waiting = False  # the event loop has nothing to do
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._watched = threading.main_thread().ident or 0
        self._clock = (
            time.pthread_getcpuclockid(self._watched) if hasattr(time, "pthread_getcpuclockid") else None
        )
        self._dispatcher = QAbstractEventDispatcher.instance()

    def start(self) -> None:
        """Begin; a system without a clock for each thread is not watched."""
        if self._clock is None or self._dispatcher is None:
            return
        self._dispatcher.aboutToBlock.connect(self._on_block)
        self._dispatcher.awake.connect(self._on_awake)
        self._thread.start()

    def stop(self) -> None:
        """End; `stalls` is complete."""
        if not self._thread.is_alive():
            return
        self._stopping.set()
        self._thread.join()
        if self._dispatcher is not None:
            self._dispatcher.aboutToBlock.disconnect(self._on_block)
            self._dispatcher.awake.disconnect(self._on_awake)

    def _on_block(self) -> None:
        self._waiting = True

    def _on_awake(self) -> None:
        self._waiting = False

    def _watch(self) -> None:
        assert self._clock is not None
        before = time.clock_gettime(self._clock)
        stall = Stall(self._test)
        while not self._stopping.wait(_EVERY):
            now = time.clock_gettime(self._clock)
            spent, before = (now - before) * 1000, now
            # The frame is not kept: it would keep alive what its function lets go, such as a painter.
            culprit = None if self._waiting else _culprit(sys._current_frames().get(self._watched))
            if culprit is not None:
                stall.milliseconds += spent
                stall.seen[culprit] += spent  # type: ignore[assignment]
            elif stall.seen:
                self._note(stall)
                stall = Stall(self._test)
        self._note(stall)

    def _note(self, stall: Stall) -> None:
        if stall.milliseconds > NOTED:
            self.stalls.append(stall)


def _culprit(frame: FrameType | None) -> str | None:
    """The innermost function of the interface on the stack; None when the interface is not at work."""
    while frame is not None:
        code = frame.f_code
        if code.co_filename.startswith(_INTERFACE):
            return f"{Path(code.co_filename).relative_to(_ROOT)}:{code.co_qualname}"
        frame = frame.f_back
    return None
