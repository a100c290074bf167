"""From starting the program to a window, to records in it, and to records read afresh; beside a bare Qt window."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.figure import Figure

REPEAT = 7
BARE = """
import json, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
laps = {}
class Window(QMainWindow):
    def paintEvent(self, event):
        if not laps:
            laps["mapped cpu"] = time.process_time() * 1000
            QTimer.singleShot(0, painted)
def painted():
    laps["painted cpu"] = time.process_time() * 1000
    lines = open("/proc/self/status").read().splitlines()
    laps["memory"] = next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
    application.quit()
window = Window(); window.show(); application.exec(); print(json.dumps(laps))
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
            bare.append(json.loads(_run([sys.executable, "-c", BARE], environment)))
            ours.append(json.loads(_run(command, environment)))
    if any(start["sqlalchemy"] for start in ours):
        raise AssertionError("SQLAlchemy was imported before the window was painted")
    base = statistics.median(_column(bare, "painted cpu"))
    yield Figure("a bare QMainWindow: painted, CPU", _column(bare, "painted cpu"))
    yield Figure("Rapporteur: window mapped, CPU", _column(ours, "mapped cpu"))
    yield Figure("Rapporteur: window painted, CPU", _column(ours, "painted cpu"))
    yield Figure("window mapped against the bare window", _against(ours, "mapped cpu", base), 1.3, "x")
    yield Figure("window painted against the bare window", _against(ours, "painted cpu", base), 1.3, "x")
    yield Figure("first records against the bare window", _against(ours, "shown cpu", base), 2.5, "x")
    yield Figure("records read afresh against the bare window", _against(ours, "read cpu", base), None, "x")
    yield Figure("Rapporteur: first records on the screen, by the clock", _column(ours, "shown"))
    yield Figure("Rapporteur: records read from the library, by the clock", _column(ours, "read"))
    yield Figure("memory of the bare window", _column(bare, "memory"), None, "MB")
    yield Figure("memory after the start", _column(ours, "memory"), 110, "MB")


def _against(starts: list[dict[str, Any]], name: str, base: float) -> tuple[float, ...]:
    return tuple(milliseconds / base for milliseconds in _column(starts, name))


def _column(starts: list[dict[str, Any]], name: str) -> tuple[float, ...]:
    return tuple(float(start[name]) for start in starts)


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=60)
    return done.stdout.strip().splitlines()[-1]
