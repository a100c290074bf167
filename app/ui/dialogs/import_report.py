"""The import report: every file, what became of it, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import ROW_FACET, tokens
from db.records import FileResult


class ImportReportDialog(QDialog):
    """A table that can stay open while more is imported."""

    retry_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._table = QTableView(self)
        self._summary = QLabel(self)
        self._retry = QPushButton(self.tr("Try Again"), self)
        self._open = QPushButton(self.tr("Open Original"), self)
        self._build()

    def set_files(self, files: Sequence[FileResult]) -> None:
        """Show these results, newest last."""
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
            cells[0].setData(result.path, Qt.ItemDataRole.UserRole)
            self._model.appendRow(cells)
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
        self._table.selectionModel().currentChanged.connect(self._on_selected)
        row = QHBoxLayout()
        for widget in (self._retry, self._open):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._summary)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)

    def _path(self) -> str:
        index = self._table.currentIndex()
        return (
            str(self._model.index(index.row(), 0).data(Qt.ItemDataRole.UserRole) or "")
            if index.isValid()
            else ""
        )

    def _on_selected(self, _current: QModelIndex | None = None, _previous: QModelIndex | None = None) -> None:
        exists = bool(self._path()) and Path(self._path()).exists()
        for button in (self._retry, self._open):
            button.setEnabled(exists)
            button.setToolTip("" if exists else self.tr("Select a file that is still there."))

    def _on_retry(self) -> None:
        self.retry_requested.emit(self._path())

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._path()))
