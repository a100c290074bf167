"""A second start hands its files to the first window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from app.single_instance import SingleInstance

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.single_instance import SingleInstance
application = QCoreApplication([])
taken = SingleInstance(Path(sys.argv[1])).hand_over([Path(name) for name in sys.argv[2:]])
sys.exit(0 if taken else 3)
"""


def test_files_are_handed_over_and_another_library_is_left_alone(
    tmp_path: Path, qtbot: QtBot, wait_for: Callable[[Callable[[], Any]], None]
) -> None:
    library = tmp_path / "one.rapporteur"
    first = SingleInstance(library)
    assert not first.hand_over([])
    first.listen()
    got: list[list[str]] = []
    first.handed_over.connect(got.append)
    file = tmp_path / "với dấu.txt"
    second = subprocess.Popen([sys.executable, "-c", SECOND, str(library), str(file)])
    wait_for(lambda: second.poll() is not None and got)
    assert second.returncode == 0
    assert got == [[str(file.resolve())]]
    other = subprocess.run(
        [sys.executable, "-c", SECOND, str(tmp_path / "two.rapporteur")], timeout=30, check=False
    )
    assert other.returncode == 3
    first.close()


def test_a_link_is_handed_over_as_it_is(
    tmp_path: Path, wait_for: Callable[[Callable[[], Any]], None]
) -> None:
    library = tmp_path / "one.rapporteur"
    first = SingleInstance(library)
    first.listen()
    got: list[list[str]] = []
    first.handed_over.connect(got.append)
    assert SingleInstance(library).hand_over([], ["rapporteur://quote/12"])
    wait_for(lambda: got)
    assert got == [["rapporteur://quote/12"]]
    first.close()
