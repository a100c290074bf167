"""The wheel changes no value."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox
from pytestqt.qtbot import QtBot

from app.ui.widgets.choice import Choice, Number

UI = Path(__file__).parents[3] / "app" / "ui"


def turn(box: QComboBox | QSpinBox) -> bool:
    """Turn the wheel over a box; whether it took that for itself."""
    at = QPointF(box.rect().center())
    event = QWheelEvent(
        at,
        box.mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    return event.isAccepted()


@pytest.mark.parametrize("focus", [False, True])
def test_the_wheel_scrolls_the_page_and_not_the_value(qtbot: QtBot, focus: bool) -> None:
    choice, number = Choice(), Number()
    for box in (choice, number):
        qtbot.addWidget(box)
    choice.addItems(["one", "two", "three"])
    number.setRange(0, 9)
    for box in (choice, number):
        box.show()
        if focus:
            box.setFocus()
        assert not turn(box)
    assert (choice.currentIndex(), number.value()) == (0, 0)


def test_every_box_of_the_window_is_one_of_these() -> None:
    plain = [
        f"{path.relative_to(UI)}:{node.lineno}"
        for path in sorted(UI.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in ("QComboBox", "QFontComboBox", "QSpinBox")
    ]
    assert plain == []
