"""The mouse's own buttons for Back and Forward, wherever in the window the pointer is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class MouseHistory(QObject):
    """Takes buttons 4 and 5 before any list does, which would select the row under the pointer instead."""

    def __init__(self, window: QWidget, back: Callable[[], None], forward: Callable[[], None]) -> None:
        super().__init__(window)
        self._acts = {Qt.MouseButton.BackButton: back, Qt.MouseButton.ForwardButton: forward}
        self._window = window
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)
        else:
            window.installEventFilter(self)  # only until there is a window of the system's

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Show and (handle := self._window.windowHandle()) is not None:
                self._window.removeEventFilter(self)
                handle.installEventFilter(self)
            return False
        if event.type() not in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return False
        act = self._acts.get(event.button()) if isinstance(event, QMouseEvent) else None
        if act is None:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:  # the second press of two quick ones comes as both
            act()
        return True
