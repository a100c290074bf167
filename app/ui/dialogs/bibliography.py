"""The bibliography of a collection or of the library: it follows what changes while it stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app import services
from app.changes import Changes
from app.settings import Settings
from app.tasks import Tasks
from app.ui.icons import icon
from app.ui.said import said
from app.ui.theme import GAP_SMALL, reading_font
from app.ui.widgets.choice import Choice
from app.ui.widgets.tips import plain_tip
from db.records import CollectionRow

if TYPE_CHECKING:
    from app.cite.excerpt import CitedText

SHOWN: Final = 20  # doubtful sources that the tooltip names


class BibliographyDialog(QDialog):
    """Each source once, in the style in force."""

    copied = Signal(object)  # CitedText: put this on the clipboard
    style_wanted = Signal()

    def __init__(
        self, tasks: Tasks, settings: Settings, collection: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._settings = settings
        self._wanted = collection
        self._cited: CitedText | None = None
        self._what = Choice(self)
        self._count = QLabel(self)
        self._page = QTextBrowser(self)
        self._copy = QPushButton(icon("copy", "on_accent"), self.tr("Copy All"), self)
        self._build()
        self._connect()
        tasks.read(lambda library: services.bookmarks.collections(library), self._fill)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Bibliography"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 560)
        self._what.setAccessibleName(self.tr("Whose sources"))
        self._count.setProperty("role", "secondary")
        self._page.setFont(reading_font(15))
        self._page.setOpenLinks(False)
        self._page.setAccessibleName(self.tr("Bibliography"))
        self._copy.setProperty("role", "primary")
        self._style = QPushButton(self.tr("Style…"), self)
        head = QHBoxLayout()
        head.setSpacing(GAP_SMALL)
        head.addWidget(self._what, 1)
        head.addWidget(self._style)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self._page, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._what.currentIndexChanged.connect(lambda _row: self._load())
        self._style.clicked.connect(self.style_wanted)
        self._copy.clicked.connect(self._on_copy)
        self._settings.changed.connect(lambda _preferences: self._load())
        self._tasks.changed.connect(self._on_changed)

    def _fill(self, collections: tuple[CollectionRow, ...]) -> None:
        self._what.blockSignals(True)
        for row in collections:
            self._what.addItem(row.name, row.id)
        self._what.addItem(self.tr("The whole library"), None)
        at = self._what.findData(self._wanted) if self._wanted is not None else -1
        self._what.setCurrentIndex(at if at >= 0 else self._what.count() - 1)
        self._what.blockSignals(False)
        self._load()

    def _load(self) -> None:
        collection, now = self._what.currentData(), self._settings.preferences
        self._tasks.read_latest(
            "bibliography",
            lambda library: services.bibliography.bibliography(
                library, collection, style=now.style, locale=now.citation_locale
            ),
            self._show,
            lambda error: self._page.setPlainText(said(str(error))),
        )

    def _show(self, found: tuple[CitedText, int, tuple[tuple[str, tuple[str, ...]], ...]]) -> None:
        self._cited, count, doubtful = found
        text = self.tr("%Ln source(s)", "", count)
        if doubtful:
            text += " · " + self.tr("%Ln with something to check", "", len(doubtful))
        self._count.setText(text)
        told = (f"{title}: {', '.join(map(self._part, parts))}" for title, parts in doubtful[:SHOWN])
        self._count.setToolTip(plain_tip("\n".join(told)))
        self._copy.setEnabled(bool(count))
        self._page.setHtml(self._cited.html or self.tr("There is nothing to cite here yet."))

    def _part(self, name: str) -> str:
        """A part of a source that it does not state outright."""
        return {
            "title": self.tr("title"),
            "authors": self.tr("authors"),
            "outlet": self.tr("outlet"),
            "published": self.tr("date"),
            "url": self.tr("address"),
        }.get(name, name)

    def _on_changed(self, changes: Changes) -> None:
        if changes.articles or changes.bookmarks or changes.collections or changes.trash:
            self._load()

    def _on_copy(self) -> None:
        if self._cited is not None:
            self.copied.emit(self._cited)
