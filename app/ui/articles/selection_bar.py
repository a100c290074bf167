"""What can be done with selected words; stands under them, above them where there is no room, never on them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.ui.icons import icon

GAP: Final = 8


class SelectionBar(QFrame):
    """`chosen` names the action: cited, highlight, quote, event, statistic, brief, star, note, search."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("selection")
        self.setStyleSheet(
            "#selection { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }"
        )
        self.setAccessibleName(self.tr("Selected words"))
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(18)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 50))
        self.setGraphicsEffect(shadow)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 5, 5, 5)
        row.setSpacing(2)
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
        y = words.bottom() + GAP
        if y + self.height() > room.bottom() - 4:
            y = words.top() - GAP - self.height()
        if y < 4:  # the words fill the whole height: the least bad place is the lower edge
            y = room.bottom() - self.height() - 4
        x = max(4, min(end_x - self.width() // 2, room.right() - self.width() - 18))
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._over.setFocus()
            return
        super().keyPressEvent(event)
