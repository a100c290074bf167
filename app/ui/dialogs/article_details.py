"""An article's metadata in one form, as the import report opens it: what is unsure says so, and can be confirmed."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.dialogs.new_article import is_date
from app.ui.theme import GAP, GAP_SMALL, set_role, sized
from db.records import ArticleDetail

FIELDS: Final = ("title", "outlet", "authors", "published", "dateline", "language", "genre", "url")


class ArticleDetailsDialog(QDialog):
    """`changes()` are the fields that were changed, or confirmed as they are."""

    def __init__(self, detail: ArticleDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = detail
        self._fields: dict[str, QLineEdit] = {}
        self._right: dict[str, QCheckBox] = {}
        self._names = {
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "authors": self.tr("Authors"),
            "published": self.tr("Published"),
            "dateline": self.tr("Dateline"),
            "language": self.tr("Language"),
            "genre": self.tr("Genre"),
            "url": self.tr("Address"),
        }
        self._error = QLabel(self)
        self._build()

    def changes(self) -> dict[str, Any]:
        """Fields with their new values; one that was confirmed has the value that it had."""
        found: dict[str, Any] = {}
        for name, field in self._fields.items():
            text = field.text().strip()
            confirmed = name in self._right and self._right[name].isChecked()
            if text != self._value(name) or (confirmed and text):
                found[name] = [p.strip() for p in text.split(";") if p.strip()] if name == "authors" else text
        return found

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Details of the Article"))
        self.resize(600, 380)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_SMALL)
        grid.setColumnStretch(1, 1)
        hints = {
            "authors": self.tr("several with ; between them"),
            "published": self.tr("2025-10-25, 2025-10 or 2025"),
            "language": self.tr("en, vi, fr …"),
        }
        for row, name in enumerate(FIELDS):
            label, field = QLabel(self._names[name], self), QLineEdit(self._value(name), self)
            field.setAccessibleName(self._names[name])
            field.setPlaceholderText(hints.get(name, ""))
            field.setCursorPosition(0)
            label.setBuddy(field)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 1)
            self._fields[name] = field
            if name in self._detail.row.unsure:
                grid.addLayout(self._unsure(name), row, 2)
        where = " · ".join(filter(None, (self._detail.filename, self._detail.note)))
        note = QLabel(where, self)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setFont(sized(12))
        note.setProperty("role", "secondary")
        note.setVisible(bool(where))
        self._error.setProperty("role", "warning")
        self._error.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        set_role(buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        layout.addLayout(grid)
        layout.addWidget(note)
        layout.addStretch(1)
        layout.addWidget(self._error)
        layout.addWidget(buttons)
        first = next((name for name in FIELDS if name in self._detail.row.unsure), FIELDS[0])
        self._fields[first].setFocus()

    def _unsure(self, name: str) -> QVBoxLayout:
        check = QLabel(self.tr("please check"), self)
        check.setFont(sized(11))
        check.setProperty("role", "warning")
        check.setToolTip(self.tr("Not stated outright in the source. Setting it makes it sure."))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(check, 0, Qt.AlignmentFlag.AlignLeft)
        if self._value(name):
            right = QCheckBox(self.tr("It is right"), self)
            right.setAccessibleName(self.tr("%1 is right").replace("%1", self._names[name]))
            column.addWidget(right)
            self._right[name] = right
        return column

    def _value(self, name: str) -> str:
        detail, row = self._detail, self._detail.row
        values = {
            "title": row.title,
            "outlet": row.outlet,
            "authors": "; ".join(detail.authors),
            "published": row.published or "",
            "dateline": detail.dateline or "",
            "language": row.language,
            "genre": row.genre,
            "url": detail.url or "",
        }
        return values[name]

    def _on_accepted(self) -> None:
        if not self._fields["title"].text().strip():
            self._tell(self.tr("An article needs a title; type one."), "title")
        elif not is_date(self._fields["published"].text().strip()):
            text = self.tr("Write the date as 2025-10-25, 2025-10 or 2025, or leave it empty.")
            self._tell(text, "published")
        else:
            self.accept()

    def _tell(self, sentence: str, name: str) -> None:
        self._error.setText(sentence)
        self._error.show()
        self._fields[name].setFocus()
