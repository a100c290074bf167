"""The pens of a highlight, under its words: colour, note, copy, brief, Trash."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.articles.floating_bar import FloatingBar
from app.ui.articles.naming import pen_name
from app.ui.icons import icon
from app.ui.widgets.wash import COLOURS, pen_icon
from db.records import Ref


class HighlightBar(FloatingBar):
    """Says what is wished of the highlight that it stands under."""

    recoloured = Signal(object, str)  # Ref, colour
    acted = Signal(object, str)  # Ref, what: note, copy, brief, delete

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "pens")
        self._ref: Ref | None = None
        self.setAccessibleName(self.tr("Highlight"))
        row = self._row
        self._pens: dict[str, QToolButton] = {}
        for number, colour in enumerate(COLOURS, 1):
            text = f"{pen_name(colour)} ({number})"
            button = self._button(text)
            button.setIcon(pen_icon(colour))
            button.setIconSize(QSize(20, 20))
            button.clicked.connect(lambda _=False, chosen=colour: self._recolour(chosen))
            row.addWidget(button)
            self._pens[colour] = button
        row.addSpacing(6)
        self._actions: list[QToolButton] = []
        for name, glyph, text in (
            ("note", "note-pencil", self.tr("Note (Ctrl+M)")),
            ("copy", "copy", self.tr("Copy with citation (Ctrl+Shift+C)")),
            ("brief", "pen-nib", self.tr("Add to a brief (Ctrl+Shift+E)")),
            ("delete", "trash", self.tr("Take the highlight away (Del)")),
        ):
            button = self._button(text)
            button.setIcon(icon(glyph))
            button.setIconSize(QSize(17, 17))
            button.clicked.connect(lambda _=False, what=name: self._act(what))
            row.addWidget(button)
            self._actions.append(button)
        self.hide()

    @property
    def ref(self) -> Ref | None:
        """The highlight that it stands under, while it shows."""
        return self._ref if not self.isHidden() else None

    def controls(self) -> tuple[QWidget, ...]:
        """The buttons from left to right."""
        return (*self._pens.values(), *self._actions)

    def show_for(self, ref: Ref, colour: str, words: QRect, end_x: int) -> None:
        """Stand under `words` near `end_x`, both in the parent's pixels; hide when they are out of sight."""
        self._ref = ref
        for name, button in self._pens.items():
            button.setIcon(pen_icon(name, name == colour))
        room = self._over.rect()
        if not room.intersects(words):
            self.hide()
            return
        self.adjustSize()
        self._stand_under(words, end_x)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def _recolour(self, colour: str) -> None:
        if self._ref is not None:
            self.recoloured.emit(self._ref, colour)

    def _act(self, what: str) -> None:
        ref = self._ref
        self.hide()
        if ref is not None:
            self.acted.emit(ref, what)
