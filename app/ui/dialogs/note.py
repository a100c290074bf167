"""Writing the note of a record."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.theme import set_role


class NoteDialog(QDialog):
    """A plain-text note (Markdown is kept as written); Ctrl+Enter saves, Esc leaves it as it was."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = QPlainTextEdit(text, self)
        self._build()

    @property
    def text(self) -> str:
        """What stands in the field, without blank space around it."""
        return self._edit.toPlainText().strip()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Note"))
        self.resize(520, 280)
        label = QLabel(self.tr("Your note on this record:"), self)
        label.setBuddy(self._edit)
        self._edit.setAccessibleName(self.tr("Note"))
        self._edit.setTabChangesFocus(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        set_role(buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self._edit, 1)
        layout.addWidget(buttons)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
