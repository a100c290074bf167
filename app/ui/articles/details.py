"""An article's metadata, to be changed in place: a field looks like text until one goes into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.articles.naming import kind_name, language_name
from app.ui.icons import icon
from app.ui.theme import GAP_SMALL, sized
from app.ui.widgets.dates import shown_moment
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.tips import plain_tip
from db.records import ArticleDetail

# A field is quiet until the mouse or the focus is on it.
FIELD_STYLE: Final = (
    "QLineEdit { border: 1px solid transparent; background: transparent; padding: 3px 6px; }"
    "QLineEdit:hover { border-color: palette(mid); }"
    "QLineEdit:focus { border: 2px solid palette(accent); padding: 2px 5px; background: palette(base); }"
)
FIELDS: Final = ("title", "outlet", "authors", "published", "dateline", "language", "genre", "url")


class Details(QWidget):
    """Announces what the user changed; the panel writes it, with undo."""

    field_set = Signal(str, object)  # name, new value: text, or a list for authors
    topics_set = Signal(object, object)  # tuple of names to add, tuple to remove
    topic_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: ArticleDetail | None = None
        self._fields: dict[str, _Field] = {}
        self._checks: dict[str, QLabel] = {}
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
        self._known = QStringListModel(self)
        self._build()

    def show_article(self, detail: ArticleDetail) -> None:
        """Show an article's metadata."""
        self._detail = detail
        for name, field in self._fields.items():
            field.show_value(self._value(name))
            unsure = name in detail.row.unsure
            self._checks[name].setVisible(unsure)
            field.setToolTip(plain_tip(self._tip(name)))
        self._show_topics(detail.row.topics)
        added = self.tr("Added %1").replace("%1", shown_moment(detail.row.added_at))
        self._origin.set_text(" · ".join(part for part in (detail.filename or "", added) if part))
        self._note.setText(detail.note)
        self._note.setVisible(bool(detail.note))

    def set_known_topics(self, names: Sequence[str]) -> None:
        """Names to complete a topic with."""
        self._known.setStringList(list(names))

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        small = sized(12)
        hints = {
            "authors": self.tr("Names, separated by semicolons"),
            "published": self.tr("2025-10-25, 2025-10 or 2025"),
            "language": self.tr("en, vi, fr …"),
        }
        row = 0
        for name in FIELDS:
            label = QLabel(self._names[name])
            label.setFont(small)
            label.setProperty("role", "secondary")
            field = _Field(self._names[name], hints.get(name, ""))
            label.setBuddy(field)
            field.changed.connect(lambda text, which=name: self._on_changed(which, text))
            check = QLabel(self.tr("please check"))
            check.setFont(sized(11))
            check.setProperty("role", "warning")
            check.setToolTip(self.tr("Not stated outright in the source. Setting it makes it sure."))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 1)
            grid.addWidget(check, row + 1, 1, Qt.AlignmentFlag.AlignLeft)
            row += 2
            self._fields[name], self._checks[name] = field, check
        self._topics = QWidget()
        self._flow = FlowLayout(self._topics, gap=4)
        self._add = QLineEdit()
        self._add.setPlaceholderText(self.tr("Add a topic"))
        self._add.setAccessibleName(self.tr("Add a topic"))
        self._add.setStyleSheet(FIELD_STYLE)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._add.setCompleter(completer)
        self._add.returnPressed.connect(self._on_topic_added)
        self._origin = ElidedLabel(color="secondary", font=small)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setFont(small)
        self._note.setProperty("role", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_SMALL, 0)  # the scroll bar stands beside the fields
        column.setSpacing(GAP_SMALL)
        column.addLayout(grid)
        column.addWidget(self._topics)
        column.addWidget(self._add)
        column.addWidget(self._note)
        column.addWidget(self._origin)

    def _value(self, name: str) -> str:
        if self._detail is None:
            return ""
        row = self._detail.row
        values = {
            "title": row.title,
            "outlet": row.outlet,
            "authors": "; ".join(self._detail.authors),
            "published": row.published or "",
            "dateline": self._detail.dateline or "",
            "language": row.language,
            "genre": row.genre,
            "url": self._detail.url or "",
        }
        return values[name]

    def _tip(self, name: str) -> str:
        if self._detail is None:
            return ""
        if name == "published" and self._detail.published_source:
            sources = {
                "page": self.tr("From the page’s own data"),
                "url": self.tr("From the address"),
                "dateline": self.tr("From the dateline"),
                "text": self.tr("From the text"),
                "file": self.tr("From the file"),
                "user": self.tr("Set by you"),
            }
            return sources.get(self._detail.published_source, "")
        if name == "language":
            return language_name(self._detail.row.language)
        if name == "genre":
            return kind_name(self._detail.row.genre)
        return self._value(name)

    def _show_topics(self, topics: Sequence[str]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for topic in topics:
            chip = QPushButton(topic.replace("&", "&&"), self._topics)
            chip.setProperty("role", "chip")
            chip.setIcon(icon("x"))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setAccessibleName(self.tr("Take the topic %1 off").replace("%1", topic))
            chip.setToolTip(plain_tip(self.tr("Take the topic %1 off").replace("%1", topic)))
            chip.clicked.connect(lambda _=False, name=topic: self.topics_set.emit((), (name,)))
            self._flow.addWidget(chip)
            chip.show()
        self._topics.setVisible(bool(topics))
        self._topics.updateGeometry()

    def _on_changed(self, name: str, text: str) -> None:
        if self._detail is None or text == self._value(name):
            return
        value: object = text
        if name == "authors":
            value = [part.strip() for part in text.split(";") if part.strip()]
        self.field_set.emit(name, value)

    def _on_topic_added(self) -> None:
        name = self._add.text().strip()
        self._add.clear()
        if name:
            self.topics_set.emit((name,), ())


class _Field(QLineEdit):
    """Tells a change when one leaves it or presses Enter; Esc takes it back."""

    changed = Signal(str)

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self._value = ""
        self.setAccessibleName(name)
        self._hint = hint
        self.setPlaceholderText("–")
        self.setStyleSheet(FIELD_STYLE)
        self.editingFinished.connect(self._on_finished)

    def show_value(self, value: str) -> None:
        """Show a value, unless the user is in the middle of typing another."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self.setText(value)
            self.setCursorPosition(0)

    def _on_finished(self) -> None:
        text = self.text().strip()
        if self.isModified() and text != self._value:
            self.setModified(False)
            self.changed.emit(text)

    # --- Qt -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._value)
            self.setModified(False)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setPlaceholderText(self._hint or "–")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setPlaceholderText("–")
        self.setCursorPosition(0)
        self.deselect()
