"""Turns of the event loop: how much CPU time the interface thread used in each, and in which function.

Input waits until a turn of the event loop has ended, so a turn is what a user may feel as a stall. Its two ends are exact: the
dispatcher says when it begins and ends one. The culprit is found by a thread that looks every millisecond at where the
interface thread is. Time is the CPU time of the interface thread, so that other load on the machine does not count.
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

ROOT: Final = Path(__file__).resolve().parents[1]
QT: Final = "Qt (layout, paint)"  # at work in the event loop, and in no function of ours
_EVERY: Final = 0.001
_SWITCH: Final = 0.0005  # seconds after which the looking thread gets its turn
_OURS: Final = str(ROOT / "app")
_TESTS: Final = str(ROOT / "tests")


@dataclass(slots=True)
class Turn:
    """CPU milliseconds in one go, and where they went: each function of ours with its share."""

    milliseconds: float = 0.0
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def culprit(self) -> str:
        """The function that was seen most, with its file; of the interface where there is one."""
        return self.seen.most_common(1)[0][0] if self.seen else QT

    def __str__(self) -> str:
        culprits = ", ".join(f"{name} {spent:.0f}" for name, spent in self.seen.most_common(3))
        return f"{self.milliseconds:6.1f} ms  {culprits}"


class Turns:
    """Watches from `start` to `stop`; `found` are the turns of more than `noted` milliseconds, in their order.

    What is done outside the event loop, as a test does when it calls the interface itself, counts as far as a function of
    the interface was seen in it.
    """

    def __init__(self, noted: float) -> None:
        self.found: list[Turn] = []
        self.noted = noted
        self._turn = Turn()
        self._pure = False  # begun by the dispatcher: everything in it is work of the interface
        self._began = 0.0
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._watch, name="turns", daemon=True)
        self._watched = threading.main_thread().ident or 0
        self._clock = (
            time.pthread_getcpuclockid(self._watched) if hasattr(time, "pthread_getcpuclockid") else None
        )
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._switch = sys.getswitchinterval()

    def start(self) -> None:
        """Begin; a system without a clock for each thread is not watched."""
        if self._clock is None or self._dispatcher is None:
            return
        self._switch = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH)
        self._dispatcher.aboutToBlock.connect(self._on_begin)
        self._dispatcher.awake.connect(self._on_end)
        self._began = time.thread_time()
        self._thread.start()

    def stop(self) -> None:
        """End; `found` is complete."""
        if not self._thread.is_alive():
            return
        self._close(pure=False)
        self._stopping.set()
        self._thread.join()
        sys.setswitchinterval(self._switch)
        if self._dispatcher is not None:
            self._dispatcher.aboutToBlock.disconnect(self._on_begin)
            self._dispatcher.awake.disconnect(self._on_end)

    def _on_begin(self) -> None:
        self._close(pure=True)

    def _on_end(self) -> None:
        self._close(pure=False)

    def _close(self, *, pure: bool) -> None:
        """End the turn that runs and begin the next."""
        now = time.thread_time()
        with self._lock:
            turn, self._turn = self._turn, Turn()
            spent, was_pure = (now - self._began) * 1000, self._pure
            self._began, self._pure = now, pure
        if was_pure:
            turn.milliseconds = spent
        else:
            turn.milliseconds = sum(share for name, share in turn.seen.items() if name != QT)
        self._note(turn)

    def _note(self, turn: Turn) -> None:
        if turn.milliseconds > self.noted:
            self.found.append(turn)

    def _watch(self) -> None:
        assert self._clock is not None
        before = time.clock_gettime(self._clock)
        while not self._stopping.wait(_EVERY):
            # The frame is not kept: it would keep alive what its function lets go, such as a painter.
            culprit = _culprit(sys._current_frames().get(self._watched))
            now = time.clock_gettime(self._clock)
            spent, before = (now - before) * 1000, now
            with self._lock:
                if culprit is not None:
                    self._turn.seen[culprit] += spent  # type: ignore[assignment]
                elif not self._pure and self._turn.seen:  # a test's own work between two calls
                    turn, self._turn = self._turn, Turn()
                    turn.milliseconds = sum(turn.seen.values())
                    self._note(turn)


def _culprit(frame: FrameType | None) -> str | None:
    """The innermost function of ours on the stack; QT in the event loop alone; None in a test's own work."""
    first = True
    while frame is not None:
        code = frame.f_code
        if code.co_filename.startswith(_OURS):
            return f"{Path(code.co_filename).relative_to(ROOT)}:{code.co_qualname}"
        if first and code.co_filename.startswith(_TESTS) and code.co_name not in _WAITING:
            first = False
        frame = frame.f_back
    return QT if first else None


_WAITING: Final = frozenset({"wait", "loop"})  # functions of tests that run an event loop
