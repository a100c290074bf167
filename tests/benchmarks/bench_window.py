"""From starting the program to a window, to records in it, and to records read afresh; beside a bare Qt window."""

from __future__ import annotations

import json
import os
import shutil
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
SCREEN = """{"screens": [{"name": "screen", "x": 0, "y": 0, "width": 1920, "height": 1080,
"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}"""


def measure() -> Iterator[Figure]:
    """The first start builds the starter library and is not counted."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RAPPORTEUR_HOME": home}
        # With bytecode, as an installed program has it.
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "bytecode")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        # A screen on which the window has its usual size; the platform's own is smaller.
        (Path(home) / "screen.json").write_text(SCREEN, encoding="utf-8")
        environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(home) / 'screen.json'}"
        command = [sys.executable, "-m", "tests.benchmarks.window_start"]
        for _ in range(2):
            _run(command, environment)
        bare, ours, plain, fresh = [], [], [], []
        cache = Path(home) / "cache"
        for _ in range(REPEAT):  # in turn, so that a slower minute of the machine slows all
            bare.append(json.loads(_run([sys.executable, "-c", BARE], environment)))
            ours.append(json.loads(_run(command, environment)))
            (cache / "first-picture.raw").unlink()
            plain.append(json.loads(_run(command, environment)))
            shutil.rmtree(cache)
            fresh.append(json.loads(_run(command, environment)))
    if not all(start["picture"] for start in ours) or any(start["picture"] for start in (*plain, *fresh)):
        raise AssertionError(
            "the picture of the last session was not kept, or was shown where there was none"
        )
    if any(start["sqlalchemy"] for start in ours):
        raise AssertionError("SQLAlchemy was imported before the window was painted")
    yield Figure("a bare QMainWindow: mapped, CPU", _column(bare, "mapped cpu"))
    yield Figure("a bare QMainWindow: painted, CPU", _column(bare, "painted cpu"))
    yield Figure("Rapporteur: window mapped, CPU", _column(ours, "mapped cpu"))
    yield Figure("Rapporteur: window painted, as it was left, CPU", _column(ours, "painted cpu"))
    yield Figure("Rapporteur: the page itself under it, CPU", _column(ours, "shown cpu"))
    base = statistics.median(_column(bare, "mapped cpu"))
    yield Figure("window mapped against the bare window", _against(ours, "mapped cpu", base), 1.3, "x")
    base = statistics.median(_column(bare, "painted cpu"))
    yield Figure("window painted against the bare window", _against(ours, "painted cpu", base), 1.3, "x")
    yield Figure("usable page against the bare window", _against(ours, "shown cpu", base), 2.5, "x")
    yield Figure("the same without a picture", _against(plain, "shown cpu", base), 2.5, "x")
    yield Figure("records read afresh against the bare window", _against(ours, "read cpu", base), None, "x")
    yield Figure("the same with nothing kept: first records", _against(fresh, "shown cpu", base), 2.5, "x")
    yield Figure("Rapporteur: window painted, by the clock", _column(ours, "painted"))
    yield Figure("Rapporteur: usable page, by the clock", _column(ours, "shown"))
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
