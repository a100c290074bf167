"""The quiet line that says how many candidates are folded away, and shows or hides them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.theme import GAP_SMALL, GAP_WIDE, sized


class Uncertain(QWidget):
    """Hidden while there is nothing that uncertain rules have found."""

    shown_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = False
        self._said = QLabel()
        self._said.setFont(sized(12))
        self._said.setProperty("role", "secondary")
        self._said.setToolTip(
            self.tr(
                "Rules that were right in fewer than 85 % of their candidates start folded away:"
                " by your decisions once there are ten of them, by their own confidence before."
            )
        )
        self._switch = QPushButton()
        self._switch.setProperty("role", "link")
        self._switch.setFont(sized(12))
        self._switch.setAutoDefault(False)
        self._switch.clicked.connect(lambda _=False: self.shown_wanted.emit(not self._shown))
        self._said.setBuddy(self._switch)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_WIDE, 2, GAP_WIDE, 2)
        row.setSpacing(GAP_SMALL)
        row.addWidget(self._said, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.hide()

    @property
    def said(self) -> str:
        """What the line says, without its button."""
        return self._said.text()

    def show_number(self, number: int, shown: bool) -> None:
        """How many there are, and whether the list holds them now."""
        self._shown = shown
        text = (
            self.tr("%1 from uncertain rules shown ·")
            if shown
            else self.tr("%1 from uncertain rules hidden ·")
        )
        self._said.setText(text.replace("%1", QLocale().toString(number)))
        self._switch.setText(self.tr("Hide") if shown else self.tr("Show"))
        self._switch.setAccessibleName(
            self.tr("Hide what uncertain rules have found")
            if shown
            else self.tr("Show what uncertain rules have found")
        )
        self.setVisible(number > 0)
