"""The mouse's own buttons go back and forward over a list, too, and leave its selection alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMainWindow
from pytestqt.qtbot import QtBot

from app.ui.mouse_history import MouseHistory


def test_the_buttons_are_taken_before_the_list_under_the_pointer(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    rows = QListWidget(window)
    rows.addItems(["one", "two", "three"])
    window.setCentralWidget(rows)
    went: list[str] = []
    MouseHistory(window, lambda: went.append("back"), lambda: went.append("forward"))
    window.show()
    handle = window.windowHandle()
    place = QPoint(20, rows.visualItemRect(rows.item(1)).center().y())
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, Qt.KeyboardModifier.NoModifier, place)
    assert went == ["back", "forward"]
    assert not rows.selectedItems()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert rows.selectedItems() == [rows.item(1)]
