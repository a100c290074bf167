"""The user's own ways to copy a record: texts with tokens in braces, seen filled while they are written."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import services
from app.settings import Settings
from app.tasks import Tasks
from app.ui.said import said
from app.ui.theme import GAP, GAP_SMALL, label_font, reading_font, set_role


@dataclass(frozen=True, slots=True)
class Template:
    """A named text with tokens."""

    name: str
    text: str


def load_templates(settings: Settings) -> list[Template]:
    """The user's templates; two to begin with. A damaged list falls back to these."""
    try:
        found = json.loads(settings.preferences.templates)
        return [Template(str(name), str(text)) for name, text in found]
    except (ValueError, TypeError):
        return [
            Template("Words — speaker (citation)", "{words} — {speaker}, {role} {citation}"),
            Template(
                "Markdown quotation", "> {bare}\n>\n> — {speaker}, {role} ({outlet}, {published}, {para})"
            ),
        ]


def save_templates(settings: Settings, templates: list[Template]) -> None:
    """Keep the user's templates."""
    settings.set(templates=json.dumps([[template.name, template.text] for template in templates]))


class TemplatesDialog(QDialog):
    """A list of templates, the text of one, the tokens it may hold, and what comes of it."""

    def __init__(self, tasks: Tasks, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._templates = load_templates(settings)
        self._list = QListWidget(self)
        self._name = QLineEdit(self)
        self._text = QPlainTextEdit(self)
        self._preview = QLabel(self)
        self._tokens = QMenu(self)
        self._pause = QTimer(self, singleShot=True, interval=150)
        self._filling = False
        self._build()
        self._fill(0)
        tasks.read(lambda _library: services.templates.tokens(), self._fill_tokens)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Copy Templates"))
        self.resize(760, 480)
        self._list.setAccessibleName(self.tr("Templates"))
        self._list.setMaximumWidth(240)
        self._list.currentRowChanged.connect(self._show)
        self._name.setAccessibleName(self.tr("Name"))
        self._name.setPlaceholderText(self.tr("Name"))
        self._text.setAccessibleName(self.tr("Text with tokens"))
        self._text.setTabChangesFocus(True)
        self._preview.setWordWrap(True)
        self._preview.setFont(reading_font(15))
        self._preview.setTextFormat(Qt.TextFormat.PlainText)
        self._preview.setMinimumHeight(80)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._name.textEdited.connect(self._on_edited)
        self._text.textChanged.connect(self._on_edited)
        self._pause.timeout.connect(self._ask_preview)
        new = QPushButton(self.tr("New"), self)
        new.clicked.connect(self._on_new)
        remove = QPushButton(self.tr("Remove"), self)
        remove.clicked.connect(self._on_remove)
        insert = QPushButton(self.tr("Insert Token"), self)
        insert.setMenu(self._tokens)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        set_role(buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        buttons.accepted.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        below_list = QHBoxLayout()
        below_list.addWidget(new)
        below_list.addWidget(remove)
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addLayout(below_list)
        heading = QLabel(self.tr("AN INVENTED QUOTE THROUGH THIS TEMPLATE"), self)
        heading.setFont(label_font())
        heading.setProperty("role", "secondary")
        right = QVBoxLayout()
        right.setSpacing(GAP_SMALL)
        right.addWidget(self._name)
        right.addWidget(self._text, 1)
        right.addWidget(insert, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(heading)
        right.addWidget(self._preview)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(left)
        row.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)

    def _fill(self, row: int) -> None:
        self._filling = True
        self._list.clear()
        self._list.addItems([template.name for template in self._templates])
        self._filling = False
        self._list.setCurrentRow(min(row, len(self._templates) - 1))

    def _fill_tokens(self, tokens: dict[str, str]) -> None:
        for token, meaning in tokens.items():
            action = self._tokens.addAction(f"{{{token}}}   {meaning}")
            action.triggered.connect(lambda _=False, name=token: self._text.insertPlainText(f"{{{name}}}"))

    def _show(self, row: int) -> None:
        if self._filling or not 0 <= row < len(self._templates):
            return
        self._filling = True
        self._name.setText(self._templates[row].name)
        self._text.setPlainText(self._templates[row].text)
        self._filling = False
        self._ask_preview()

    def _on_edited(self) -> None:
        row = self._list.currentRow()
        if self._filling or not 0 <= row < len(self._templates):
            return
        self._templates[row] = Template(
            self._name.text().strip() or self.tr("Untitled"), self._text.toPlainText()
        )
        item = self._list.item(row)
        if item is not None:
            item.setText(self._templates[row].name)
        self._pause.start()

    def _ask_preview(self) -> None:
        text, now = self._text.toPlainText(), self._settings.preferences
        self._tasks.read_latest(
            "template",
            lambda _library: services.templates.preview(text, now.style, now.citation_locale),
            self._preview.setText,
            lambda error: self._preview.setText(said(str(error))),
        )

    def _on_new(self) -> None:
        self._templates.append(Template(self.tr("New template"), "{words} {citation}"))
        self._fill(len(self._templates) - 1)
        self._name.setFocus()
        self._name.selectAll()

    def _on_remove(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._templates):
            del self._templates[row]
            self._fill(max(0, row - 1))

    def _on_save(self) -> None:
        save_templates(self._settings, self._templates)
        self.accept()
