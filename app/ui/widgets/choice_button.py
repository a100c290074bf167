"""A quiet button that says which of several values is in force and opens a menu of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.ui.icons import icon


class ChoiceButton(QPushButton):
    """`name` says to a screen reader what is chosen ("Order: %1"); `face` is the text shown, with %1 for the value's label."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        name: str,
        tip: str,
        parent: QWidget | None = None,
        *,
        face: str = "%1",
    ) -> None:
        super().__init__(parent)
        self._choices = dict(choices)
        self._key = next(iter(self._choices), "")
        self._name, self._face = name, face
        self.setProperty("role", "quiet")
        self.setIcon(icon("caret-down"))
        self.setIconSize(QSize(13, 13))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the caret stands after the words
        self.setToolTip(tip)
        menu = QMenu(self)
        self.setMenu(menu)
        self._group = QActionGroup(self)
        for key, label in self._choices.items():
            action = QAction(label, self, checkable=True)
            action.setData(key)
            self._group.addAction(action)
            menu.addAction(action)
        self._group.triggered.connect(self._on_triggered)
        self.set_key(self._key)

    @property
    def key(self) -> str:
        """The value in force."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show a value as the one in force, without announcing it; an unknown one is passed over."""
        if key not in self._choices:
            return
        self._key = key
        label = self._choices[key]
        self.setText(self._face.replace("%1", label))
        self.setAccessibleName(self._name.replace("%1", label))
        for action in self._group.actions():
            action.setChecked(action.data() == key)

    def _on_triggered(self, action: QAction) -> None:
        if action.data() != self._key:
            self.set_key(action.data())
            self.chosen.emit(self._key)
