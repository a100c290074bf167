"""What is loaded when the window is painted first: the list grows only here, where somebody sees it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Final

OURS: Final = {
    "app",
    "app.__main__",
    "app.bootstrap",
    "app.first_picture",
    "app.paths",
    "app.preflight",
    "app.quick_qt",
    "app.settings",
    "app.single_instance",
    "app.ui",
    "app.ui.application",
    "app.ui.main_window",
    "app.ui.picture_of_last_time",
    "resources",
}
# What costs more than a millisecond and was there once.
NOT_YET: Final = {
    "argparse",
    "asyncio",
    "hashlib",
    "html",
    "json",
    "logging",
    "multiprocessing",
    "pickle",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "sqlalchemy",
    "sqlite3",
    "subprocess",
}
PAINTED: Final = """
import os, sys, tempfile
from pathlib import Path
home = tempfile.mkdtemp()
os.environ["RAPPORTEUR_HOME"] = home
(Path(home) / "data").mkdir()
(Path(home) / "data" / "library.rapporteur").write_bytes(b"as it was left")
from app import __main__, quick_qt
quick_qt.load()
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from app import bootstrap, first_picture, paths
load = first_picture.load
def kept(folder, library, sight):
    first_picture.save(folder, library, sight, QImage(sight.width, sight.height, QImage.Format.Format_RGB32))
    return load(folder, library, sight)
first_picture.load = kept
bootstrap.Session._on_painted = lambda self: QCoreApplication.exit(7)  # the paint is done
status = __main__.main([])
modules = sorted(sys.modules)
import json
print(json.dumps({"status": status, "modules": modules}))
os._exit(0)
"""


def test_no_module_is_loaded_before_the_first_paint_that_it_does_not_need() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PAINTED], capture_output=True, text=True, check=True, timeout=60
    )
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["status"] == 7, "the window was not painted"
    modules = set(found["modules"])
    assert {name for name in modules if name.split(".")[0] in ("app", "db", "resources")} == OURS
    assert not modules & NOT_YET
