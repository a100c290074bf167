"""Choosing a citation style among all there are: type a part of its name, see at once how it cites."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import services
from app.tasks import Tasks
from app.ui.icons import icon
from app.ui.said import said
from app.ui.theme import GAP_SMALL, label_font, reading_font, set_role
from db.records import Ref

if TYPE_CHECKING:
    from app.cite.excerpt import CitedText
    from app.cite.styles import StyleInfo


class StylesDialog(QDialog):
    """`style` is what was chosen; the preview cites `ref`, or the newest article."""

    def __init__(
        self, tasks: Tasks, style: str, locale: str, ref: Ref | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.style_id = style
        self._tasks = tasks
        self._locale = locale
        self._ref = ref
        self._field = QLineEdit(self)
        self._list = QListWidget(self)
        self._in_text = QLabel(self)
        self._reference = QLabel(self)
        self._pause = QTimer(self, singleShot=True, interval=120)
        self._favourites: list[str] = []
        self._star = QPushButton(self)
        self._build()
        self._find()

    @property
    def favourites(self) -> tuple[str, ...]:
        """The styles that the user starred, in order."""
        return tuple(self._favourites)

    def set_favourites(self, styles: tuple[str, ...]) -> None:
        """Show these first."""
        self._favourites = list(styles)
        self._find()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Citation Style"))
        self.resize(640, 620)
        self._field.setPlaceholderText(self.tr("Type a part of the name, such as Chicago, Nature or law"))
        self._field.setAccessibleName(self.tr("Part of a style’s name"))
        self._field.textChanged.connect(lambda _text: self._pause.start())
        self._field.installEventFilter(self)
        self._pause.timeout.connect(self._find)
        self._list.setAccessibleName(self.tr("Citation styles"))
        self._list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self._list.itemActivated.connect(lambda _item: self.accept())
        for label in (self._in_text, self._reference):
            label.setWordWrap(True)
            label.setFont(reading_font(15))
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMinimumHeight(24)
        self._reference.setMinimumHeight(66)
        self._reference.setAlignment(Qt.AlignmentFlag.AlignTop)
        add = QPushButton(self.tr("Add a Style File…"), self)
        add.setToolTip(self.tr("A .csl file of your own"))
        add.clicked.connect(self._on_add)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.addButton(add, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use This Style"))
        set_role(buttons.button(QDialogButtonBox.StandardButton.Ok), "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._star.setCheckable(True)
        self._star.setShortcut("Ctrl+D")
        self._star.clicked.connect(self._on_star)
        head = QHBoxLayout()
        head.addWidget(self._field, 1)
        head.addWidget(self._star)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(head)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._heading(self.tr("IN THE TEXT OR IN A NOTE")))
        layout.addWidget(self._in_text)
        layout.addWidget(self._heading(self.tr("IN FULL")))
        layout.addWidget(self._reference)
        layout.addWidget(buttons)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(label_font())
        label.setProperty("role", "secondary")
        return label

    def _find(self) -> None:
        words, favourites = self._field.text(), tuple(self._favourites)

        def work(_library: Any) -> tuple[StyleInfo, ...]:
            found = services.citing.find_styles(words)
            if words.strip():
                return tuple(found)
            first = [style for name in favourites for style in services.citing.find_styles(name, 1)]
            return (*first, *(style for style in found if style.id not in favourites))

        self._tasks.read_latest("styles", work, self._fill)

    def _fill(self, styles: tuple[StyleInfo, ...]) -> None:
        self._list.clear()
        for style in styles:
            item = (
                QListWidgetItem(icon("star-fill", "star"), style.title)
                if style.id in self._favourites
                else QListWidgetItem(style.title)
            )
            item.setData(Qt.ItemDataRole.UserRole, style.id)
            item.setToolTip(f"{style.title}\n{style.id}")
            self._list.addItem(item)
            if style.id == self.style_id:
                self._list.setCurrentItem(item)
        if self._list.currentItem() is None and self._list.count():
            self._list.setCurrentRow(0)
        if not styles:
            self._in_text.setText(self.tr("No style has this in its name."))
            self._reference.clear()

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.style_id = str(item.data(Qt.ItemDataRole.UserRole))
        self._show_star()
        style, locale, ref = self.style_id, self._locale, self._ref
        self._tasks.read_latest(
            "style preview",
            lambda library: services.citing.preview(library, style, locale, ref),
            self._show_preview,
            lambda error: self._reference.setText(said(str(error))),
        )

    def _show_star(self) -> None:
        on = self.style_id in self._favourites
        self._star.setChecked(on)
        self._star.setIcon(icon("star-fill" if on else "star", "star"))
        self._star.setText(self.tr("Favourite"))
        self._star.setToolTip(self.tr("Show this style first (Ctrl+D)"))

    def _on_star(self, on: bool) -> None:
        if on and self.style_id not in self._favourites:
            self._favourites.append(self.style_id)
        elif not on and self.style_id in self._favourites:
            self._favourites.remove(self.style_id)
        self._show_star()
        self._find()

    def _show_preview(self, both: tuple[CitedText, CitedText]) -> None:
        self._in_text.setText(both[0].html)
        self._reference.setText(both[1].html)

    def _on_add(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Add a Style File"), "", "CSL (*.csl)")
        if not name:
            return

        def added(style: StyleInfo) -> None:
            self.style_id = style.id
            self._field.setText(style.title)

        path = Path(name)
        self._tasks.read(
            lambda _library: services.citing.add_style(path),
            added,
            lambda error: self._reference.setText(said(str(error))),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            by: Any = step.get(Qt.Key(event.key()))
            if by is not None and self._list.count():
                row = min(max(self._list.currentRow() + by, 0), self._list.count() - 1)
                self._list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)
