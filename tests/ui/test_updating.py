"""A library of an earlier version is brought up to date behind the window, which says so meanwhile."""

from __future__ import annotations

import lzma
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.bootstrap import _open_library
from app.tasks import Tasks
from app.ui.status_line import StatusLine

FIRST = Path(__file__).parents[1] / "migrations" / "r0001.rapporteur.xz"


def test_the_status_line_says_that_the_library_is_brought_up_to_date(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "library.rapporteur"
    path.write_bytes(lzma.decompress(FIRST.read_bytes()))
    tasks = Tasks(lambda: _open_library(path, tasks.updating.emit))
    status = StatusLine()
    qtbot.addWidget(status)
    seen: list[tuple[bool, bool, bool]] = []
    sizes: list[int] = []
    tasks.updating.connect(status.show_updating)
    tasks.updating.connect(
        lambda on: seen.append((on, status._bar.isVisibleTo(status), status._cancel.isVisibleTo(status)))
    )
    tasks.read(lambda library: library.path.stat().st_size, sizes.append)
    qtbot.waitUntil(lambda: bool(sizes), timeout=60_000)
    assert seen == [(True, True, False), (False, False, False)]
    tasks.close()


def test_a_library_of_this_version_is_opened_without_a_word(qtbot: QtBot, library_file: Path) -> None:
    said: list[bool] = []
    _open_library(library_file, said.append).close()
    assert not said
