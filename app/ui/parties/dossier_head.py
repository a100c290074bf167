"""The head of a dossier: what kind of party it is, its name and other names, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.parties.model import kind_text
from app.ui.theme import GAP_SMALL, label_font, reading_font, sized
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.tips import plain_tip
from db.records import PartyDetail


class DossierHead(QWidget):
    """Rebuilt for each party; announces what the user wants done."""

    star_toggled = Signal(bool)
    rename_wanted = Signal()
    alias_wanted = Signal()
    alias_chosen = Signal(str)  # make it the main name
    alias_removed = Signal(str)
    merge_wanted = Signal()
    split_wanted = Signal()

    def __init__(self, party: PartyDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP_SMALL, 0, GAP_SMALL, 0)
        self._column.setSpacing(2)
        kind = QLabel(kind_text(party.row.kind).upper(), self)
        kind.setFont(label_font())
        kind.setProperty("role", "secondary")
        self._column.addWidget(kind)
        self._name(party.row.name)
        if party.row.description:
            self._quiet(party.row.description)
        if party.aliases:
            self._aliases(party.aliases)
        self._buttons(party.row.starred)

    def _name(self, text: str) -> None:
        name = QLabel(text, self)
        font = reading_font(28)
        font.setWeight(font.Weight.DemiBold)
        name.setFont(font)
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(name)

    def _quiet(self, text: str) -> None:
        label = QLabel(text, self)
        label.setProperty("role", "secondary")
        label.setFont(sized(13))
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(label)

    def _aliases(self, names: tuple[str, ...]) -> None:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=6)
        also = QLabel(self.tr("Also:"), holder)
        also.setProperty("role", "secondary")
        also.setContentsMargins(0, 4, 0, 0)
        flow.addWidget(also)
        for name in names:
            chip = QPushButton(name.replace("&", "&&"), holder)
            chip.setProperty("role", "chip")
            chip.setToolTip(plain_tip(self.tr("%1: make it the main name or remove it").replace("%1", name)))
            chip.clicked.connect(partial(self._on_alias, name, chip))
            flow.addWidget(chip)
        self._column.addSpacing(4)
        self._column.addWidget(holder)

    def _on_alias(self, name: str, chip: QPushButton, _checked: bool = False) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        main = menu.addAction(icon("text-aa"), self.tr("Make It the Main Name"))
        main.triggered.connect(lambda _=False: self.alias_chosen.emit(name))
        remove = menu.addAction(icon("x"), self.tr("Remove This Name"))
        remove.triggered.connect(lambda _=False: self.alias_removed.emit(name))
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _buttons(self, starred: bool) -> None:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=GAP_SMALL)
        text = self.tr("Bookmarked") if starred else self.tr("Bookmark")
        star = QPushButton(icon("star-fill" if starred else "star", "star"), text, holder)
        star.clicked.connect(lambda: self.star_toggled.emit(not starred))
        flow.addWidget(star)
        for text, tip, signal in (
            (self.tr("Rename…"), "", self.rename_wanted),
            (self.tr("Add another name…"), "", self.alias_wanted),
            (self.tr("Merge with…"), self.tr("Two entries, one party: make them one"), self.merge_wanted),
            (self.tr("Split…"), self.tr("One entry, two parties: take the other one out"), self.split_wanted),
        ):
            button = QPushButton(text, holder)
            button.setToolTip(tip)
            button.clicked.connect(signal)
            flow.addWidget(button)
        self._column.addSpacing(GAP_SMALL)
        self._column.addWidget(holder)
