"""The parties that may be the same as the one shown: merge one into it, or say that it is not the same."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import GAP_SMALL
from app.ui.widgets.flush import INSET
from db.records import PartyRow


class Perhaps(QWidget):
    """One line a party, the likeliest first."""

    party_wanted = Signal(object)  # PartyRow
    merge_wanted = Signal(object)  # PartyRow: the one that goes
    apart_wanted = Signal(object)

    def __init__(self, rows: tuple[PartyRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_SMALL - INSET, 4, GAP_SMALL, 0)
        layout.setSpacing(4)
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(GAP_SMALL)
            name = self._button(row.name, "link", self.tr("Open the dossier"))
            name.setMinimumWidth(1)  # else a long name would widen the page
            name.clicked.connect(lambda _=False, party=row: self.party_wanted.emit(party))
            merge = self._button(
                self.tr("Merge"), "chip", self.tr("Make one party of the two, with the names of both")
            )
            merge.setAccessibleName(self.tr("Merge with: %1").replace("%1", row.name))
            merge.clicked.connect(lambda _=False, party=row: self.merge_wanted.emit(party))
            apart = self._button(self.tr("Not the same"), "chip", self.tr("Do not propose these two again"))
            apart.setAccessibleName(self.tr("Not the same as: %1").replace("%1", row.name))
            apart.clicked.connect(lambda _=False, party=row: self.apart_wanted.emit(party))
            line.addWidget(name)
            line.addWidget(merge)
            line.addWidget(apart)
            line.addStretch(1)
            layout.addLayout(line)

    def _button(self, text: str, role: str, tip: str) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"), self)
        button.setProperty("role", role)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button
