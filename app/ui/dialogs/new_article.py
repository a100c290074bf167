"""A new article from pasted text: its words and the metadata that a citation needs."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import set_role

PARTIAL_DATE = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})?")


class NewArticleDialog(QDialog):
    """What is left empty is taken from the text where the text states it, and stays open where it does not."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLineEdit(self)
        self._outlet = QLineEdit(self)
        self._authors = QLineEdit(self)
        self._published = QLineEdit(self)
        self._url = QLineEdit(self)
        self._text = QPlainTextEdit(text, self)
        self._error = QLabel(self)
        self._build()

    @property
    def text(self) -> str:
        """The words as they stand in the field."""
        return self._text.toPlainText()

    def metadata(self) -> dict[str, Any]:
        """The fields that were filled in."""
        given: dict[str, Any] = {
            "title": self._title.text().strip(),
            "outlet": self._outlet.text().strip(),
            "authors": tuple(name.strip() for name in self._authors.text().split(";") if name.strip()),
            "published": self._published.text().strip(),
            "url": self._url.text().strip(),
        }
        return {name: value for name, value in given.items() if value}

    def _build(self) -> None:
        self.setWindowTitle(self.tr("New Article from Clipboard"))
        self.resize(640, 560)
        self._published.setPlaceholderText(self.tr("2025-10-25, 2025-10 or 2025"))
        self._authors.setPlaceholderText(self.tr("several with ; between them"))
        self._error.setProperty("role", "warning")
        self._error.hide()
        form = QFormLayout()
        for label, field in (
            (self.tr("Headline"), self._title),
            (self.tr("Outlet"), self._outlet),
            (self.tr("Authors"), self._authors),
            (self.tr("Published"), self._published),
            (self.tr("Address (URL)"), self._url),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
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
        layout.addLayout(form)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._error)
        layout.addWidget(buttons)

    def _on_accepted(self) -> None:
        if not PARTIAL_DATE.fullmatch(self._published.text().strip()):
            self._error.setText(self.tr("Write the date as 2025-10-25, 2025-10 or 2025, or leave it empty."))
            self._error.show()
            self._published.setFocus()
            return
        self.accept()
