"""What a packaged build is asked to do before it is given away: `rapporteur --self-test`.

Opens a library (twice, the second time through the migrations' check), takes a copy back through every migration and
up again, imports a document, searches it, cites it, and renders the window without a screen. Everything happens in a temporary folder.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

TEXT = """Harbour ministers agree on a common watch

The ministers of five harbour towns met in Lund on 4 March 2024. “We will keep one watch for all of us,” said Maja Lind,
the minister of Norrhamn. The watch is to cost 12.5 million euros by 2027.

More than 40 ships were inspected last year, 8 percent more than in 2022.
"""


def main() -> int:
    """Run every step; prints one line a step and returns 0, or 1 at the first that fails."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="rapporteur-self-test-", ignore_cleanup_errors=True) as folder:
        os.environ["RAPPORTEUR_HOME"] = folder
        try:
            _run(Path(folder))
        except Exception as error:
            import traceback  # only a failure needs it

            traceback.print_exc()
            print(f"self-test failed: {error}", file=sys.stderr)
            return 1
    print("self-test passed")
    return 0


def _run(folder: Path) -> None:
    from app import services  # late: the window's start does not need this module

    path = folder / "library.rapporteur"
    library = _step("open a new library with the starter data", lambda: services.library.open_library(path))
    library.close()
    _step("migrate a copy down and up", lambda: _migrate(path, folder / "older.rapporteur"))
    library = _step("open it again", lambda: services.library.open_library(path))
    document = folder / "harbour.txt"
    document.write_text(TEXT, encoding="utf-8")
    report = _step(
        "import a document", lambda: services.importing.import_documents(library, [document])
    ).value
    _check(report.count("imported") == 1, f"the import said {report.files}")
    page = _step("search", lambda: services.search.find(library, "“one watch for all”"))
    _check(bool(page.hits), "the words of the document were not found")
    article = report.files[0].article_ids[0]
    text = services.articles.detail(library, article).text
    start = text.index("We will keep")
    cited = _step(
        "cite a selection",
        lambda: services.citing.cited_selection(
            library, article, start, start + 36, style="apa", locale="en-US"
        ),
    )
    _check("We will keep one watch for all of us" in cited.plain, cited.plain)
    library.close()
    _step("render the window", lambda: _window(path, folder))


def _migrate(path: Path, copy: Path) -> None:
    """A packaged build must have every migration: nothing else would notice before a user's library needs one."""
    from db.migrations import runner  # late: loads Alembic

    newest = runner.version_of(path)
    shutil.copy(path, copy)
    runner.downgrade(copy, 0)
    runner.upgrade(copy)
    _check(
        runner.version_of(copy) == newest, f"the copy is at revision {runner.version_of(copy)}, not {newest}"
    )


def _window(path: Path, folder: Path) -> None:
    from PySide6.QtCore import QEventLoop, QSettings, QTimer

    from app.settings import Settings
    from app.tasks import Tasks
    from app.ui import theme
    from app.ui.application import make_application
    from app.ui.main_window import MainWindow

    application = make_application()
    theme.apply(application, "light")
    from app import services  # late, as above

    tasks = Tasks(lambda: services.library.open_library(path))
    wrong: list[object] = []
    for signal in (tasks.crashed, tasks.open_failed, tasks.problem):
        signal.connect(wrong.append)
    window = MainWindow(tasks, Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)))
    window.show()
    window.start()
    for view in ("overview", "articles", "quotes", "events", "statistics", "parties"):
        window.show_view(view)
        loop = QEventLoop()
        QTimer.singleShot(400, loop.quit)
        loop.exec()
        picture = window.grab().toImage()
        colours = {
            picture.pixel(x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)
        }
        _check(len(colours) > 20, f"the view {view} is empty")
    window.close()
    tasks.close()
    _check(not wrong, str(wrong))


def _step(what: str, act: Callable[[], Any]) -> Any:
    begin = time.perf_counter()
    result = act()
    print(f"  {what}: {time.perf_counter() - begin:.2f} s", flush=True)
    return result


def _check(holds: bool, otherwise: str) -> None:
    if not holds:
        raise RuntimeError(otherwise)
