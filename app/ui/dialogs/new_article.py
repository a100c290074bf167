"""A new article from pasted text: its words and the metadata that a citation needs, filled in as far as the text says it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import GAP, GAP_SMALL, set_role, sized

PARTIAL_DATE = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})?")
FIELDS: Final = ("title", "outlet", "authors", "published", "url")


def is_date(text: str) -> bool:
    """Whether a text is a date as far as it goes (2025-10-25, 2025-10, 2025 or --06-20), or empty."""
    if not PARTIAL_DATE.fullmatch(text):
        return False
    whole = f"2000{text[1:]}" if text.startswith("--") else f"{text}-01-01"[:10]
    try:
        return not text or bool(date.fromisoformat(whole))
    except ValueError:
        return False


class Found(Protocol):
    """What the text says of itself (`services.importing.Found`)."""

    @property
    def unsure(self) -> tuple[str, ...]: ...


class NewArticleDialog(QDialog):
    """What is left as it was found is taken from the text again, with its doubts; what the user writes is sure."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = {name: QLineEdit(self) for name in FIELDS}
        self._checks = {name: QLabel(self.tr("please check"), self) for name in FIELDS}
        self._found = dict.fromkeys(FIELDS, "")
        self._text = QPlainTextEdit(text, self)
        self._error = QLabel(self)
        self._build()

    @property
    def text(self) -> str:
        """The words as they stand in the field."""
        return self._text.toPlainText()

    def set_found(self, found: Found) -> None:
        """Fill the fields that the user has not written in."""
        for name, field in self._fields.items():
            value = getattr(found, name)
            self._found[name] = "; ".join(value) if isinstance(value, tuple) else value
            if not field.isModified():
                field.setText(self._found[name])
                field.setCursorPosition(0)
                self._checks[name].setVisible(bool(value) and name in found.unsure)

    def metadata(self) -> dict[str, Any]:
        """The fields that say something else than the text does; one that was emptied is ""."""
        given: dict[str, Any] = {}
        for name, field in self._fields.items():
            text = field.text().strip()
            if text != self._found[name]:
                names = [part.strip() for part in text.split(";") if part.strip()]
                given[name] = names if name == "authors" else text
        return given

    def _build(self) -> None:
        self.setWindowTitle(self.tr("New Article from Clipboard"))
        self.resize(640, 560)
        self._fields["published"].setPlaceholderText(self.tr("2025-10-25, 2025-10 or 2025"))
        self._fields["authors"].setPlaceholderText(self.tr("several with ; between them"))
        self._error.setProperty("role", "warning")
        self._error.hide()
        names = {
            "title": self.tr("Headline"),
            "outlet": self.tr("Outlet"),
            "authors": self.tr("Authors"),
            "published": self.tr("Published"),
            "url": self.tr("Address (URL)"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_SMALL)
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(self._fields.items()):
            label, check = QLabel(names[name], self), self._checks[name]
            field.setAccessibleName(names[name])
            field.textEdited.connect(lambda _text, of=check: of.hide())
            label.setBuddy(field)
            check.setFont(sized(11))
            check.setProperty("role", "warning")
            check.setToolTip(self.tr("Not stated outright in the text. What you write here is sure."))
            check.hide()
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 1)
            grid.addWidget(check, row, 2, Qt.AlignmentFlag.AlignVCenter)
        self._text.setAccessibleName(self.tr("Text of the article"))
        self._text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Add Article"))
        set_role(buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        layout.addLayout(grid)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._error)
        layout.addWidget(buttons)

    def _on_accepted(self) -> None:
        if not self.text.strip():
            self._error.setText(self.tr("An article needs a text; paste or type it."))
            self._error.show()
            self._text.setFocus()
            return
        published = self._fields["published"]
        if not is_date(published.text().strip()):
            self._error.setText(self.tr("Write the date as 2025-10-25, 2025-10 or 2025, or leave it empty."))
            self._error.show()
            published.setFocus()
            return
        self.accept()
