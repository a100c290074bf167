"""One start of the real window, timed from inside: run by bench_window in a process of its own.

Prints three numbers in milliseconds since the process began: the window's first paint, the first records on the screen,
and the first records read from the library; and whether SQLAlchemy was imported before the first paint.
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


def main(library: Path) -> None:
    """Start, wait for the overview, stop."""
    from PySide6.QtCore import QEvent, QObject, QSettings, QTimer

    from app import bootstrap, paths
    from app.settings import Settings
    from app.ui.application import make_application

    application = make_application()
    settings = Settings(QSettings(str(paths.settings_file()), QSettings.Format.IniFormat))
    session = bootstrap.Session(application, settings)
    found: dict[str, Any] = {}

    def lap(name: str) -> None:
        found.setdefault(name, (time.perf_counter() - BEGIN) * 1000)
        found.setdefault(name + " cpu", time.process_time() * 1000)

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and "paint" not in found:
                found["sqlalchemy"] = "sqlalchemy" in sys.modules
                lap("paint")
                if panel.look() is not None:
                    lap("shown")
            return False

    painted = Painted()
    session.open(library, [])
    window = session.window
    assert window is not None
    panel: Any = window.panel("overview")
    show = panel._show

    def shown(overview: Any) -> None:
        show(overview)
        lap("shown")
        lap("read")
        found["memory"] = memory()
        QTimer.singleShot(0, stop)

    def stop() -> None:
        session.close()
        application.quit()

    panel._show = shown
    window.installEventFilter(painted)
    application.exec()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
