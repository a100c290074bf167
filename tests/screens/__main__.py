"""Pictures of every view: `python -m tests.screens FOLDER`, called by `python3 dev.py shots FOLDER`.

Light and dark, at 1440x900 and at 150 %, with the starter library and, where a folder of articles is given by the variable
RAPPORTEUR_SEEDS or lies at ../shared/seeds, with those imported. Each scale is a process of its own, for Qt reads it once.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

VIEWS = (
    "overview",
    "articles",
    "quotes",
    "events",
    "statistics",
    "parties",
    "topics",
    "bookmarks",
    "review",
    "trash",
    "search",
)
QUERY = "cybercrime convention"
SIZE = (1440, 900)
SMALL = (900, 600)


def main() -> int:
    """Take every picture; returns the worst exit status of the processes that take them."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="part of the pictures' names, such as quotes-dark")
    parser.add_argument("--child", nargs=2, metavar=("SCALE", "CONTENT"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if arguments.child:
        return _take(arguments.folder, arguments.child[0], arguments.child[1], arguments.only or "")
    seeds = _seeds()
    contents = ["starter", *(["seeds"] if seeds else []), "empty"]
    worst = 0
    for scale in ("100", "150"):
        for content in contents:
            command = [
                sys.executable,
                "-m",
                "tests.screens",
                str(arguments.folder),
                "--child",
                scale,
                content,
            ]
            if arguments.only:
                command += ["--only", arguments.only]
            environment = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(int(scale) / 100),
            }
            worst = max(worst, subprocess.run(command, env=environment, check=False).returncode)
    print(f"{len(list(arguments.folder.glob('*.png')))} pictures in {arguments.folder}")
    return worst


def _seeds() -> Path | None:
    folder = Path(
        os.environ.get("RAPPORTEUR_SEEDS", Path(__file__).resolve().parents[3] / "shared" / "seeds")
    )
    return folder if folder.is_dir() else None


def _take(folder: Path, scale: str, content: str, only: str) -> int:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["RAPPORTEUR_HOME"] = home
        from PySide6.QtCore import QSettings

        from app import services
        from app.settings import Settings
        from app.tasks import Tasks
        from app.ui import theme
        from app.ui.application import make_application, translate
        from app.ui.main_window import MainWindow

        application = make_application()
        translate(application, "")
        theme.apply(application, "light")
        library = Path(home) / "library.rapporteur"
        starter = content != "empty"
        tasks = Tasks(lambda: services.library.open_library(library, starter=starter))
        wrong: list[object] = []
        tasks.crashed.connect(wrong.append)
        settings = Settings(QSettings(str(Path(home) / "settings.ini"), QSettings.Format.IniFormat))
        window = MainWindow(tasks, settings)
        window.resize(*SIZE)
        window.show()
        window.start()
        _wait(lambda: False, 1.5)
        if content == "seeds" and (seeds := _seeds()) is not None:
            window.import_paths([seeds])
            _wait(lambda: not tasks.running_jobs, 120)
            _wait(lambda: False, 6)
        _furnish(window, tasks, starter)
        for scheme in ("light", "dark"):
            theme.apply(application, scheme)  # type: ignore[arg-type]
            for view in VIEWS:
                name = f"{view}-{content}-{scheme}-{scale}.png"
                if only in name:
                    _picture(window, view, folder / name)
        if scale == "100" and (not only or "small" in only):
            theme.apply(application, "light")
            window.resize(*SMALL)
            for view in ("articles", "quotes", "statistics"):
                _picture(window, view, folder / f"{view}-{content}-small-{scale}.png")
        window.close()
        tasks.close()
        for error in wrong:
            print(f"crashed: {error!r}", file=sys.stderr)
        return 1 if wrong else 0


def _furnish(window: Any, tasks: Any, starter: bool) -> None:
    """Some stars and collections, so that Bookmarks has something to show."""
    if not starter:
        return
    from app import services
    from db.records import Ref, Where

    made: list[int] = []
    tasks.write(lambda lib: services.bookmarks.create_collection(lib, "Hanoi signing"), made.append)
    tasks.write(
        lambda lib: services.bookmarks.create_collection(lib, "Capacity building", None, "event"), made.append
    )
    _wait(lambda: len(made) == 2, 10)
    ids: list[Any] = []
    tasks.read(lambda lib: services.quotes.listing(lib, Where()).ids, ids.append)
    _wait(lambda: ids, 10)
    if made and ids:
        refs = [Ref("quote", number) for number in ids[0][:4]]
        tasks.write(lambda lib: services.bookmarks.add(lib, made[0], refs))
        tasks.write(
            lambda lib: services.bookmarks.set_note(lib, refs[0], "Opens the paragraph on implementation.")
        )
    _wait(lambda: False, 0.5)


def _picture(window: Any, view: str, target: Path) -> None:
    if view == "search":
        window.search_for(QUERY)
    else:
        window.show_view(view)
    if view == "statistics":  # the measure on which two sources bear has the chart worth seeing
        panel = window.panel(view)
        _wait(lambda: panel.current_refs(), 3)
        rows = [panel._model.row_of(number) for number in panel._model.ids]
        nearly = next((row.id for row in rows if getattr(row, "text", "").startswith("nearly 65")), None)
        if nearly is not None:
            panel._view.select_id(nearly)
    _wait(lambda: False, 1.0)
    window.grab().save(str(target))


def _wait(holds: Callable[[], Any], seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    end = time.monotonic() + seconds
    while time.monotonic() < end and not holds():
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


if __name__ == "__main__":
    sys.exit(main())
