"""The Qt binding itself: PySide6 6.12.0 on Python 3.11 lost a reference to None in every void call, and then aborted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_a_void_call_keeps_the_references_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 100
