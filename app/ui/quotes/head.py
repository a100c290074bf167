"""The line above the cards: what is chosen, the order, copying. Where there is no room, what is chosen goes below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.quotes.card import WIDEST, card_margin
from app.ui.theme import GAP_SMALL, GAP_WIDE, scale

WIDE = 760  # chips beside the order from here on


class CardsHead(QWidget):
    """Sets `chips` at the left and `controls` at the right, or one below the other."""

    def __init__(self, chips: QWidget, controls: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self._controls = controls
        self._wide: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(GAP_SMALL)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._arrange(True)

    def _arrange(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        for widget in (self._chips, self._controls):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._controls, 0, 1)
        place = (0, 0) if wide else (1, 0)
        self._grid.addWidget(self._chips, *place, 1, 1 if wide else 2, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margin = card_margin(self.width())
        beyond = self.width() - margin - round(WIDEST * scale()) - GAP_WIDE  # of the right edge of the cards
        self._grid.setContentsMargins(margin, 0, max(0, beyond), 0)
        self._arrange(self.width() >= WIDE * scale())
