"""The one search box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from pytestqt.qtbot import QtBot

from app.ui.top_bar import SearchBox


def test_files_are_left_to_the_window_and_words_are_taken(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    for data, taken in ((_files(), False), (_words(), True)):
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        box.dragEnterEvent(event)
        assert event.isAccepted() is taken


def test_undo_is_the_windows_where_nothing_was_typed(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    for typed, taken in (("", False), ("Hanoi", True)):
        qtbot.keyClicks(box, typed)
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a"
        )
        event.ignore()
        box.event(event)
        assert event.isAccepted() is taken


def _files() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/article.txt")])
    return data


def _words() -> QMimeData:
    data = QMimeData()
    data.setText("cybercrime")
    return data
