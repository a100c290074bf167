"""From starting the program to a window, to records in it, and to records read afresh; beside a bare Qt window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.figure import Figure

REPEAT = 5
BARE = """
import time; begin = time.perf_counter()
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        print((time.perf_counter() - begin) * 1000); application.quit()
window = Window(); window.show(); application.exec()
"""


def measure() -> Iterator[Figure]:
    """The first start builds the starter library and is not counted."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RAPPORTEUR_HOME": home}
        command = [
            sys.executable,
            "-m",
            "tests.benchmarks.window_start",
            str(Path(home) / "library.rapporteur"),
        ]
        _run(command, environment)
        bare, ours = [], []
        for _ in range(REPEAT):  # in turn, so that a slower minute of the machine slows both
            bare.append(float(_run([sys.executable, "-c", BARE], environment)))
            ours.append(json.loads(_run(command, environment)))
    if any(start["sqlalchemy"] for start in ours):
        raise AssertionError("SQLAlchemy was imported before the window was painted")
    yield Figure("a bare QMainWindow: first paint", tuple(bare))
    yield Figure("Rapporteur: first paint", _column(ours, "paint"))
    yield Figure("Rapporteur: first records on the screen", _column(ours, "shown"))
    yield Figure("Rapporteur: records read from the library", _column(ours, "read"))


def _column(starts: list[dict[str, Any]], name: str) -> tuple[float, ...]:
    return tuple(float(start[name]) for start in starts)


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=60)
    return done.stdout.strip().splitlines()[-1]
