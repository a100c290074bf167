"""PySide6 imported quickly is PySide6: what was left for later comes when it is asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

ASKED = """
import json, sys
from app import quick_qt
quick_qt.load()
from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QLabel
early = "argparse" in sys.modules
try:
    QPoint("a", "b")
except TypeError as error:
    wrong = str(error)
import builtins
from shibokensupport.signature import get_signature
signature = str(get_signature(QPoint.manhattanLength)) + str(get_signature(QLabel.setText))
from shibokensupport.signature.lib import pyi_generator
import linecache, html.parser
print(json.dumps({
    "read": len(linecache.cache),
    "early": early, "wrong": wrong, "signature": signature, "compile": builtins.compile.__module__,
    "stubs": callable(pyi_generator.generate_pyi), "left": sorted(quick_qt._SOURCES),
    "none": hasattr(pyi_generator, "no_such_thing"),
}))
"""


def run(program: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(done.stdout)


def test_what_was_left_for_later_comes_when_it_is_asked_for() -> None:
    found = run(ASKED)
    plainly = run(
        ASKED.replace("quick_qt.load()", "import PySide6.QtCore").replace("builtins.compile", "int")
    )
    assert not found["early"], "what writes type stubs was run"
    assert found["compile"] == "builtins", "the compiler was not given back"
    assert found["read"] * 3 < plainly["read"], "the source of what is imported is read"
    assert found["stubs"] and not found["none"]
    for name in ("wrong", "signature"):
        assert found[name] == plainly[name]
    assert "QPoint" in found["wrong"]
