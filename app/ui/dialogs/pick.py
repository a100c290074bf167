"""Choosing one of several names by typing a part of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget


class PickDialog(QDialog):
    """A field and the names that contain what is typed; Enter takes the first."""

    def __init__(
        self, title: str, choices: list[tuple[str, Any]], new: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.chosen: Any = None  # the data of the choice, None for `new`
        self._choices = choices
        self._new = new
        self._field = QLineEdit(self)
        self._list = QListWidget(self)
        self.setWindowTitle(title)
        self._build()
        self._fill("")

    def _build(self) -> None:
        self.resize(380, 360)
        self._field.setPlaceholderText(self.tr("Type a part of the name"))
        self._field.setAccessibleName(self.tr("Part of the name"))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list.setAccessibleName(self.windowTitle())
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        layout = QVBoxLayout(self)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)

    def _fill(self, typed: str) -> None:
        self._list.clear()
        wanted = typed.casefold().strip()
        for name, data in self._choices:
            if wanted in name.casefold():
                item = QListWidgetItem(name)
                item.setData(Qt.ItemDataRole.UserRole, (data,))
                self._list.addItem(item)
        if self._new:
            item = QListWidgetItem(self._new)
            item.setData(Qt.ItemDataRole.UserRole, (None,))
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem) -> None:
        self.chosen = item.data(Qt.ItemDataRole.UserRole)[0]
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row = self._list.currentRow()
            if event.key() == Qt.Key.Key_Down:
                self._list.setCurrentRow(min(row + 1, self._list.count() - 1))
                return True
            if event.key() == Qt.Key.Key_Up:
                self._list.setCurrentRow(max(row - 1, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if (item := self._list.currentItem()) is not None:
                    self._take(item)
                return True
        return super().eventFilter(watched, event)
