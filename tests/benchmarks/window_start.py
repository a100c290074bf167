"""One start of the real program, timed from inside: run by bench_window in a process of its own.

Prints the CPU milliseconds of the process (and, without "cpu", those of the clock since it began) at which the window was
mapped (its first paint begins), was painted (with the picture of the last session where there is one), showed the page
itself with its first records, every widget of it drawn, and showed records read from the library afresh; its memory then;
and whether SQLAlchemy was imported before the first paint.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

BEGIN = time.perf_counter()


def memory() -> float:
    """Megabytes of this process in memory; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def main() -> int:
    """Start as `rapporteur` does, wait for the overview and for the memory to settle, stop."""
    from app import __main__, quick_qt

    quick_qt.load()  # as __main__ is about to do: what is watched here must not be imported before it
    from PySide6.QtCore import QEvent, QObject, QTimer

    from app import bootstrap

    found: dict[str, Any] = {}

    def lap(name: str) -> None:
        found.setdefault(name + " cpu", time.process_time() * 1000)
        found.setdefault(name, (time.perf_counter() - BEGIN) * 1000)

    class Watched(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                if watched is session[0].window:
                    if "mapped" not in found:
                        found["sqlalchemy"] = "sqlalchemy" in sys.modules
                        found["picture"] = not session[0].window.furnished
                        lap("mapped")
                        QTimer.singleShot(0, lambda: lap("painted"))
                elif panel().look() is not None:  # the records are drawn with the rest of the page
                    QTimer.singleShot(0, lambda: lap("shown"))
            return False

    def touched() -> None:
        """As by somebody who is quick: the page is painted in place of its picture as soon as it is there."""
        if (cover := session[0].window._cover) is not None:
            cover.go()

    def panel() -> Any:
        window: Any = session[0].window
        return window.panel("overview")

    def shown(overview: Any) -> None:
        show[0](overview)
        if "library" in found:
            lap("read")
            QTimer.singleShot(SETTLED_MS, stop)

    def stop() -> None:
        found["memory"] = memory()
        session[0].window.close()

    session: list[Any] = []
    show: list[Any] = []
    watched = Watched()
    opened, furnished, started = bootstrap.Session.open, bootstrap.Session._furnish, bootstrap.Session._start

    def open_watched(self: Any, *arguments: Any) -> bool:
        session.append(self)
        done = opened(self, *arguments)
        self.window.installEventFilter(watched)
        return done

    def furnish_watched(self: Any) -> None:
        before = self.window.furnished
        furnished(self)
        if not before:
            show.append(panel()._show)
            panel()._show = shown
            self.window.centralWidget().installEventFilter(watched)
            QTimer.singleShot(0, touched)

    def start_watched(self: Any) -> None:
        found["library"] = True  # what is shown from now on was read from it
        started(self)

    bootstrap.Session.open = open_watched  # type: ignore[method-assign]
    bootstrap.Session._furnish = furnish_watched  # type: ignore[method-assign]
    bootstrap.Session._start = start_watched  # type: ignore[method-assign]
    status = __main__.main([])
    print(json.dumps(found))
    return status


SETTLED_MS = 1500  # until what is preloaded after the start is there too


if __name__ == "__main__":
    sys.exit(main())
