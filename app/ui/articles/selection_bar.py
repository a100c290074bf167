"""What can be done with selected words; stands under them, above them where there is no room, never on them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import (
    QPushButton,
    QToolButton,
    QWidget,
)

from app.ui.articles.floating_bar import FloatingBar
from app.ui.icons import icon


class SelectionBar(FloatingBar):
    """`chosen` names the action: cited, highlight, quote, event, statistic, brief, star, note, search."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "selection")
        self.setAccessibleName(self.tr("Selected words"))
        row = self._row
        words = " " + self.tr("Copy with citation")
        self._forms = (f"{words}   Ctrl+Shift+C", words, "")  # the longest that there is room for
        self._cite = QPushButton(self._forms[0])
        self._cite.setToolTip(self.tr("Copy with citation") + " (Ctrl+Shift+C)")
        self._cite.setAccessibleName(self.tr("Copy with citation"))
        self._cite.setProperty("role", "primary")
        self._cite.setIcon(icon("copy", "on_accent"))
        self._cite.setIconSize(QSize(15, 15))
        self._cite.clicked.connect(lambda _=False: self.chosen.emit("cited"))
        row.addWidget(self._cite)
        self._buttons: dict[str, QToolButton] = {}
        for name, glyph, text in (
            ("highlight", "highlighter-circle", self.tr("Highlight (H)")),
            ("quote", "quotes", self.tr("Make a quote")),
            ("event", "calendar-blank", self.tr("Make an event")),
            ("statistic", "chart-bar", self.tr("Make a statistic")),
            ("brief", "pen-nib", self.tr("Add to a brief (Ctrl+Shift+E)")),
            ("star", "star", self.tr("Bookmark")),
            ("note", "note-pencil", self.tr("Note")),
            ("search", "magnifying-glass", self.tr("Search for this")),
        ):
            button = QToolButton()
            button.setIcon(icon(glyph))
            button.setIconSize(QSize(17, 17))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _=False, what=name: self.chosen.emit(what))
            row.addWidget(button)
            self._buttons[name] = button
        self.hide()

    def controls(self) -> tuple[QWidget, ...]:
        """The buttons from left to right."""
        return (self._cite, *self._buttons.values())

    def set_target(self, star: str, note: str) -> None:
        """Say what the star and the note will be of: the record under the words, or the article."""
        for name, text in (("star", star), ("note", note)):
            self._buttons[name].setToolTip(text)
            self._buttons[name].setAccessibleName(text)

    def show_for(self, words: QRect, end_x: int) -> None:
        """Stand under `words` near `end_x`, both in the parent's pixels; hide when they are out of sight."""
        room = self._over.rect()
        if not room.intersects(words):
            self.hide()
            return
        for text in self._forms:
            self._cite.setText(text)
            self.adjustSize()
            if self.width() <= room.width() - 22:
                break
        self._stand_under(words, end_x)

    def _least_bad(self, room: QRect) -> int:
        return room.bottom() - self.height() - 4  # the lower edge: reading goes on above it
