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
import time
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.process_time() * 1000); application.quit()
window = Window(); window.show(); application.exec()
"""


def measure() -> Iterator[Figure]:
    """The first start builds the starter library and is not counted."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RAPPORTEUR_HOME": home}
        # With bytecode, as an installed program has it.
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "bytecode")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
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
    base = min(bare)
    yield Figure("a bare QMainWindow: first paint, CPU", tuple(bare))
    yield Figure("Rapporteur: first paint, CPU", _column(ours, "paint cpu"))
    yield Figure("first paint against the bare window", _against(ours, "paint cpu", base), 1.3, "x")
    yield Figure("first records against the bare window", _against(ours, "shown cpu", base), 2.5, "x")
    yield Figure("records read afresh against the bare window", _against(ours, "read cpu", base), None, "x")
    yield Figure("Rapporteur: first records on the screen, by the clock", _column(ours, "shown"))
    yield Figure("Rapporteur: records read from the library, by the clock", _column(ours, "read"))
    yield Figure("memory after the start", _column(ours, "memory"), 110, "MB")


def _against(starts: list[dict[str, Any]], name: str, base: float) -> tuple[float, ...]:
    return tuple(milliseconds / base for milliseconds in _column(starts, name))


def _column(starts: list[dict[str, Any]], name: str) -> tuple[float, ...]:
    return tuple(float(start[name]) for start in starts)


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=60)
    return done.stdout.strip().splitlines()[-1]
