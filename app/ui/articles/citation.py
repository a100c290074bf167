"""The citation of the open article in the chosen style, to read, select and copy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.theme import label_font, reading_font, scale, sized

# Names as people say them; the full titles stand in the menu.
SHORT: Final = {
    "apa": "APA",
    "modern-language-association": "MLA",
    "chicago-notes-bibliography": "Chicago notes",
    "chicago-author-date": "Chicago author-date",
    "harvard-cite-them-right": "Harvard",
    "ieee": "IEEE",
    "nlm-citation-sequence": "Vancouver",
    "oscola": "OSCOLA",
}


# A heading that is a button stands where the other headings stand: its frame shows only with the focus.
HEADING_STYLE: Final = (
    "QPushButton { padding: 2px 0; border: 1px solid transparent; background: transparent; text-align: left; }"
    "QPushButton:hover { background: transparent; color: palette(text); }"
    "QPushButton:focus { border: 2px solid palette(accent); padding: 1px 0; }"
)


class Citation(QWidget):
    """Announces what it needs; the panel reads it."""

    styles_wanted = Signal()
    style_chosen = Signal(str)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = ""
        self._button = QPushButton()
        self._button.setProperty("role", "quiet")
        self._button.setFont(label_font())
        self._button.setIcon(icon("caret-down"))
        self._button.setIconSize(QSize(11, 11))
        self._button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._button.setStyleSheet(HEADING_STYLE)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self.styles_wanted)
        self._button.setMenu(self._menu)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setMinimumWidth(1)  # a long address must not make it count on more width than there is
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setProperty("role", "secondary")
        self._text.setFont(reading_font(round(13 * scale())))
        copy = QToolButton()
        copy.setIcon(icon("copy"))
        copy.setIconSize(QSize(15, 15))
        copy.setToolTip(self.tr("Copy the citation (Ctrl+Shift+A)"))
        copy.setAccessibleName(self.tr("Copy the citation"))
        copy.clicked.connect(lambda _=False: self.copy_wanted.emit())
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._button)
        line.addStretch(1)
        line.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._text)
        self._notes = QLabel(self.tr("please check"))
        self._notes.setProperty("role", "warning")
        self._notes.setFont(sized(11))
        self._notes.hide()
        column.addWidget(self._notes, 0, Qt.AlignmentFlag.AlignLeft)

    def set_style(self, style: str) -> None:
        """Show the name of the style in force."""
        self._style = style
        name = SHORT.get(style, style.replace("-", " ").title())
        heading = self.tr("Citation")
        self._button.setText(f"{heading} · {name}".upper())
        self._button.setAccessibleName(self.tr("Citation style: %1").replace("%1", name))
        self._button.setToolTip(self.tr("Choose the citation style"))

    def set_styles(self, styles: Sequence[tuple[str, str]]) -> None:
        """Fill the menu with (id, title)."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        for style, title in styles:
            action = self._menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(style == self._style)
            group.addAction(action)
            action.triggered.connect(lambda _=False, chosen=style: self.style_chosen.emit(chosen))

    def set_text(self, html: str, plain: str) -> None:
        """Show a citation."""
        self._text.setText(html)
        self._text.setAccessibleName(plain)
        self._notes.hide()

    def set_notes(self, notes: Sequence[str]) -> None:
        """Say that something in the citation is not sure; what it is, where the mouse rests."""
        self._notes.setVisible(bool(notes))
        self._notes.setToolTip("\n".join(notes))
        self._notes.setAccessibleName(" ".join([self.tr("please check"), *notes]))
