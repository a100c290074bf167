"""The results of the one box: everything that was found, grouped by kind, while one types."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import services
from app.changes import Changes
from app.ui.panel import Panel
from app.ui.search.delegate import HitDelegate, kind_title
from app.ui.search.model import KINDS, HitModel
from app.ui.theme import GAP, GAP_LARGE, GAP_SMALL, GAP_WIDE, title_font
from db.records import Kind, Ref, SearchHit, SearchPage

PAGE = 60
EXPORTED = ("article", "quote", "event", "statistic", "highlight")


class SearchPanel(Panel):
    """Shows the hits of the newest query; an older one that is still running is dropped."""

    VIEW: ClassVar[str] = "search"
    KEPT_TO_PERIOD: ClassVar[bool] = True

    _query: str
    _kind: Kind | None
    _stale: bool

    def search(self, text: str) -> None:
        """Look for what stands in the box."""
        if text == self._query and not self._stale:
            return
        self._query = text
        self._stale = False
        self._kind = None
        self._ask()

    def open_first(self) -> None:
        """Open the selected hit, or the first (Enter in the box)."""
        index = self._view.currentIndex()
        self._open(index if index.isValid() else self._model.first_hit())

    def refresh(self, changes: Changes) -> None:
        self._stale = True
        if self.isVisible() and self._query:
            self._ask()

    def place(self) -> dict[str, Any]:
        return {"query": self._query}

    def go(self, place: dict[str, Any]) -> None:
        if query := str(place.get("query", "")):
            self.search(query)

    def current_refs(self) -> tuple[Ref, ...]:
        row = self._model.row_at(self._view.currentIndex())
        return (row.ref,) if isinstance(row, SearchHit) else ()

    def listed_refs(self) -> tuple[Ref, ...]:
        return tuple(hit.ref for hit in self._model.hits if hit.ref.kind in EXPORTED)

    def status(self) -> str:
        return self._line.text()

    def _build(self) -> None:
        self._query = ""
        self._kind = None
        self._stale = False
        self._model = HitModel(self)
        self._title = QLabel(self.tr("Search"), self)
        self._title.setFont(title_font())
        self._line = QLabel(self)
        self._line.setProperty("role", "secondary")
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setWordWrap(True)
        self._chips = QButtonGroup(self)
        self._chips.setExclusive(True)
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(GAP_SMALL)
        self._chip_row.addStretch(1)
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(HitDelegate(self._view))
        self._view.setAccessibleName(self.tr("Hits"))
        self._view.setMouseTracking(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._nothing = self._make_nothing()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._nothing)
        head = QVBoxLayout()
        head.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP)
        head.setSpacing(GAP_SMALL)
        head.addWidget(self._title)
        head.addWidget(self._line)
        head.addLayout(self._chip_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._view.activated.connect(self._open)
        self._view.clicked.connect(self._open)
        self._view.customContextMenuRequested.connect(self._on_menu)
        self._view.selectionModel().currentChanged.connect(lambda *_: self.selection_changed.emit())
        self._model.more_wanted.connect(self._on_more)
        self._chips.idClicked.connect(self._on_chip)

    def _make_nothing(self) -> QWidget:
        page = QWidget(self)
        self._sentence = QLabel(page)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._wider = QPushButton(self.tr("Search for any of the words"), page)
        self._wider.clicked.connect(self._on_wider)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.addStretch(2)
        layout.addWidget(self._sentence)
        layout.addWidget(self._wider, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        return page

    # --- private --------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        query, kinds = self._query, (self._kind,) if self._kind else ()
        asked = self._desk.period.query(query)
        self._desk.tasks.read_latest(
            "search",
            lambda library: services.search.find(library, asked, kinds=kinds, limit=PAGE),
            self._on_page,
            self._on_failed,
        )

    def _on_page(self, page: SearchPage) -> None:
        self._model.set_page(page)
        self._title.setText(self.tr("Results for “%1”").replace("%1", page.query))
        searched = self.tr("%1 of %2 articles searched")
        searched = searched.replace("%1", self.locale().toString(page.searched))
        searched = searched.replace("%2", self.locale().toString(page.of))
        self._line.setText(f"{searched} · {page.understood}" if page.understood else searched)
        if self._kind is None:
            self._show_chips(page)
        if not page.hits:
            self._sentence.setText(self.tr("Nothing in the library matches “%1”.").replace("%1", page.query))
            self._wider.setVisible(len(page.query.split()) > 1 and " OR " not in page.query)
        self._stack.setCurrentIndex(0 if page.hits else 1)
        self._view.setCurrentIndex(self._model.first_hit())
        self._view.scrollToTop()
        self.status_changed.emit(self._line.text())
        self.selection_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._sentence.setText(str(error))
        self._wider.hide()
        self._stack.setCurrentIndex(1)

    def _on_more(self) -> None:
        query, kinds, offset = self._query, (self._kind,) if self._kind else (), len(self._model.hits)
        asked = self._desk.period.query(query)
        self._desk.tasks.read_latest(
            "search more",
            lambda library: services.search.find(library, asked, kinds=kinds, limit=PAGE, offset=offset),
            lambda page: self._model.add_page(page) if query == self._query else None,
        )

    def _show_chips(self, page: SearchPage) -> None:
        for button in self._chips.buttons():
            self._chips.removeButton(button)
            button.setParent(None)
            button.deleteLater()
        counts = {kind: (count, more) for kind, count, more in page.counts if count}
        if len(counts) < 2:
            return
        self._add_chip(0, self.tr("All"), checked=True)
        for number, kind in enumerate(KINDS, start=1):
            if kind in counts:
                count, more = counts[kind]
                shown = self.locale().toString(count) + ("+" if more else "")
                self._add_chip(number, f"{kind_title(kind)}  {shown}")

    def _add_chip(self, number: int, text: str, *, checked: bool = False) -> None:
        chip = QPushButton(text, self)
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setChecked(checked)
        self._chips.addButton(chip, number)
        self._chip_row.insertWidget(self._chip_row.count() - 1, chip)

    def _on_chip(self, number: int) -> None:
        self._kind = KINDS[number - 1] if number else None
        self._ask()

    def _on_wider(self) -> None:
        self.search_requested.emit(" OR ".join(self._query.split()))

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if not isinstance(row, SearchHit):
            return
        if row.ref.kind == "article" and row.at is not None:
            self.passage_requested.emit(row.ref.id, *row.at)
        else:
            self.open_requested.emit(row.ref)

    def _on_menu(self, position: QPoint) -> None:
        row = self._model.row_at(self._view.indexAt(position))
        if isinstance(row, SearchHit):
            self._desk.records.menu((row.ref,), False, self).popup(
                self._view.viewport().mapToGlobal(position)
            )

    # --- Qt overrides ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._view.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.first_hit())
