"""The quiet row above the text: previous and next article, find, which marks show, and the side column's switch."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.settings import Preferences
from app.ui.articles.reading_menu import ReadingMenu
from app.ui.icons import icon
from app.ui.theme import GAP_SMALL

# Preference -> kind that is hidden when it is off.
SWITCHES: Final = {
    "show_quotes": "quote",
    "show_events": "event",
    "show_statistics": "statistic",
    "show_highlights": "highlight",
    "show_candidates": "candidate",
    "show_uncertain": "uncertain",
}


class ReaderBar(QWidget):
    """Buttons only; what they do is the owner's."""

    stepped = Signal(int)
    find_wanted = Signal()
    side_toggled = Signal(bool)
    preference_set = Signal(str, object)  # name, value
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_SMALL, 6, GAP_SMALL, 0)
        row.setSpacing(2)
        self._previous = self._button("caret-up", self.tr("Previous article (Alt+Up)"))
        self._previous.clicked.connect(lambda _=False: self.stepped.emit(-1))
        self._next = self._button("caret-down", self.tr("Next article (Alt+Down)"))
        self._next.clicked.connect(lambda _=False: self.stepped.emit(1))
        self._find = self._button("file-search", self.tr("Find in article (Ctrl+F)"))
        self._find.clicked.connect(lambda _=False: self.find_wanted.emit())
        self._marks = self._button("eye", self.tr("What is marked in the text"))
        self._marks.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._reading = self._button("text-aa", self.tr("How the text is set"))
        self._reading.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._reading_menu = ReadingMenu(self)
        self._reading_menu.chosen.connect(self.preference_set)
        self._reading_menu.zoom_wanted.connect(self.zoom_wanted)
        self._reading.setMenu(self._reading_menu)
        self._side = self._button("columns", self.tr("Records, details and citation"))
        self._side.setCheckable(True)
        self._side.setChecked(True)
        self._side.toggled.connect(self.side_toggled)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addStretch(1)
        for button in (self._find, self._reading, self._marks, self._side):
            row.addWidget(button)
        self._actions = self._menu()
        self.set_steps(False, False)

    def show_preferences(self, preferences: Preferences) -> None:
        """Check what is shown."""
        for name, action in self._actions.items():
            action.setChecked(bool(getattr(preferences, name)))
        self._reading_menu.show_preferences(preferences)

    def set_steps(self, back: bool, on: bool) -> None:
        """Whether there is an article before and after this one."""
        self._previous.setEnabled(back)
        self._next.setEnabled(on)

    def set_side(self, on: bool) -> None:
        """Whether the side column shows, without announcing it."""
        self._side.blockSignals(True)
        self._side.setChecked(on)
        self._side.blockSignals(False)

    def _button(self, glyph: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph))
        button.setIconSize(QSize(17, 17))
        button.setToolTip(tip)
        button.setAccessibleName(tip.split(" (")[0])
        return button

    def _menu(self) -> dict[str, QAction]:
        menu = QMenu(self)
        actions: dict[str, QAction] = {}
        for name, text in (
            ("show_quotes", self.tr("Quotes")),
            ("show_statistics", self.tr("Statistics")),
            ("show_events", self.tr("Events")),
            ("show_highlights", self.tr("Highlights")),
            ("show_candidates", self.tr("Not yet reviewed")),
            ("show_uncertain", self.tr("From uncertain rules")),
            ("show_numbers", self.tr("Paragraph numbers")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(lambda on, preference=name: self.preference_set.emit(preference, on))
            actions[name] = action
            if name == "show_uncertain":
                menu.addSeparator()
        self._marks.setMenu(menu)
        return actions
