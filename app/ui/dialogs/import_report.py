"""The import report: every file, what became of it, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import ROW_FACET, tokens
from db.records import FileResult

PATH: Final = int(Qt.ItemDataRole.UserRole)
ARTICLE: Final = PATH + 1  # id of the first article
BATCH: Final = PATH + 2  # of the import, while it can be undone


class ImportReportDialog(QDialog):
    """A table that can stay open while more is imported."""

    retry_requested = Signal(str)  # path
    read_as_requested = Signal(str, str)  # path, name of the reader
    article_requested = Signal(int)
    undo_requested = Signal(int)  # batch

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._table = QTableView(self)
        self._summary = QLabel(self)
        self._retry = QPushButton(self.tr("Try Again"), self)
        self._open = QPushButton(self.tr("Open Original"), self)
        self._article = QPushButton(self.tr("Open Article"), self)
        self._read_as = QPushButton(self.tr("Read As"), self)
        self._readers = QMenu(self._read_as)
        self._undo = QPushButton(self.tr("Undo This Import"), self)
        self._build()

    def set_readers(self, readers: Sequence[tuple[str, str]]) -> None:
        """The formats that a file can be read as: (name, name to show)."""
        self._readers.clear()
        for name, shown in readers:
            action = self._readers.addAction(shown.replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, chosen=name: self.read_as_requested.emit(self._path(), chosen)
            )
        self._on_selected()

    def set_files(self, files: Sequence[FileResult], batches: Mapping[FileResult, int] | None = None) -> None:
        """Show these results, newest last, with the imports that can be undone; the selected row stays selected."""
        kept = self._table.currentIndex().row()
        batches = batches or {}
        states = {
            "imported": self.tr("imported"),
            "updated": self.tr("updated"),
            "duplicate": self.tr("already there"),
            "failed": self.tr("not read"),
            "cancelled": self.tr("stopped"),
        }
        t = tokens(self.palette())
        self._model.removeRows(0, self._model.rowCount())
        for result in files:
            path = Path(result.path)
            cells = [
                QStandardItem(path.name),
                QStandardItem(states[result.status]),
                QStandardItem(result.message),
            ]
            for cell in cells:
                cell.setEditable(False)
                cell.setToolTip(result.message or result.path)
            if result.status == "failed":
                cells[1].setForeground(t.color("warning"))
            cells[0].setData(result.path, PATH)
            cells[0].setData(result.article_ids[0] if result.article_ids else None, ARTICLE)
            cells[0].setData(batches.get(result) if result.status == "imported" else None, BATCH)
            self._model.appendRow(cells)
        if 0 <= kept < self._model.rowCount():
            self._table.setCurrentIndex(self._model.index(kept, 0))
        self._summary.setText(self.tr("%n file(s)", "", len(files)))
        self._on_selected()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Imports"))
        self.resize(820, 420)
        self._model.setHorizontalHeaderLabels([self.tr("File"), self.tr("State"), self.tr("What happened")])
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Imported files"))
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(ROW_FACET + 6)
        self._table.setShowGrid(False)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 260)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        self._retry.clicked.connect(self._on_retry)
        self._open.clicked.connect(self._on_open)
        self._article.clicked.connect(self._on_article)
        self._undo.clicked.connect(self._on_undo)
        self._read_as.setMenu(self._readers)
        self._table.doubleClicked.connect(self._on_article)
        self._table.selectionModel().currentChanged.connect(self._on_selected)
        row = QHBoxLayout()
        for widget in (self._article, self._open, self._retry, self._read_as, self._undo):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._summary)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)

    def _path(self) -> str:
        index = self._table.currentIndex()
        return str(self._model.index(index.row(), 0).data(PATH) or "") if index.isValid() else ""

    def _number(self, role: int) -> int | None:
        index = self._table.currentIndex()
        found = self._model.index(index.row(), 0).data(role) if index.isValid() else None
        return found if isinstance(found, int) else None

    def _on_selected(self, _current: QModelIndex | None = None, _previous: QModelIndex | None = None) -> None:
        exists = bool(self._path()) and Path(self._path()).exists()
        missing = self.tr("Select a file that is still there.")
        for button, can, why in (
            (self._retry, exists, missing),
            (self._open, exists, missing),
            (self._read_as, exists and not self._readers.isEmpty(), missing),
            (
                self._article,
                self._number(ARTICLE) is not None,
                self.tr("Select a file that gave an article."),
            ),
            (
                self._undo,
                self._number(BATCH) is not None,
                self.tr("Select a file of an import that is still in the library."),
            ),
        ):
            button.setEnabled(can)
            button.setToolTip("" if can else why)
        if self._number(BATCH) is not None:
            self._undo.setToolTip(self.tr("Moves every article of this import to the trash"))

    def _on_article(self) -> None:
        number = self._number(ARTICLE)
        if number is not None:
            self.article_requested.emit(number)

    def _on_undo(self) -> None:
        number = self._number(BATCH)
        if number is not None:
            self.undo_requested.emit(number)

    def _on_retry(self) -> None:
        self.retry_requested.emit(self._path())

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._path()))
