"""How long a command takes before it does anything: beside a Python that does nothing, and beside what is imported late."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tests.benchmarks.figure import Figure, program


def measure() -> Iterator[Figure]:
    """Each in a process of its own."""
    python = sys.executable
    yield program("python that does nothing", [python, "-c", ""])
    yield program("rapporteur --help", [python, "-m", "app", "--help"])
    yield program("rapporteur extract --help", [python, "-m", "app", "extract", "--help"])
    yield program("import sqlalchemy.orm", [python, "-c", "import sqlalchemy.orm"])
    yield program("import PySide6.QtWidgets", [python, "-c", "import PySide6.QtWidgets"])
