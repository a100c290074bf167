"""How the text is set, at hand above it: larger, smaller, the width of the lines, with or without serifs."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.settings import Preferences
from app.ui.icons import icon
from app.ui.theme import interface_font

WIDTHS: Final = (54, 66, 70)  # characters of a line: narrow, usual, as wide as is still read with ease


class ReadingMenu(QMenu):
    """The same preferences as in the dialog, where any other face and width can be chosen."""

    zoom_wanted = Signal(int)  # 1 larger, -1 smaller, 0 as at first
    chosen = Signal(str, object)  # name of a preference, its value

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for glyph, text, step in (
            ("magnifying-glass-plus", self.tr("Larger") + "\tCtrl++", 1),
            ("magnifying-glass-minus", self.tr("Smaller") + "\tCtrl+-", -1),
            ("", self.tr("Usual Size") + "\tCtrl+0", 0),
        ):
            action = self.addAction(icon(glyph), text) if glyph else self.addAction(text)
            action.triggered.connect(lambda _=False, by=step: self.zoom_wanted.emit(by))
        names = (self.tr("Narrow Lines"), self.tr("Usual Lines"), self.tr("Wide Lines"))
        self._widths = self._group("reading_width", dict(zip(names, WIDTHS, strict=True)))
        faces = {self.tr("With Serifs"): "", self.tr("Without Serifs"): interface_font().family()}
        self._faces = self._group("reading_family", faces)

    def show_preferences(self, preferences: Preferences) -> None:
        """Check what is in force; another width or face than these is none of them."""
        for value, action in (*self._widths.items(), *self._faces.items()):
            action.setChecked(value in (preferences.reading_width, preferences.reading_family))

    def _group(self, preference: str, choices: dict[str, Any]) -> dict[Any, QAction]:
        self.addSeparator()
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        made = {}
        for text, value in choices.items():
            action = self.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, to=value: self.chosen.emit(preference, to))
            made[value] = action
        return made
