"""The import report: every file, what became of it and why, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from time import monotonic
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.tasks import Job
from app.ui.dialogs.report_model import ALL, CHECK, DUPLICATES, FAILED, VERSIONS, Line, ReportModel
from app.ui.progress_text import progress_text
from app.ui.theme import GAP, GAP_SMALL, ROW_FACET, sized
from app.ui.widgets.choice import Choice
from db.records import FileResult, Progress

STEPS: Final = 1000  # of the bar for one file
MENU_MOST: Final = 30  # articles of one container that a menu names by number
SESSION: Final = -1  # instead of an import's number: everything since the start


class ImportReportDialog(QDialog):
    """A table that can stay open while more is imported."""

    retry_requested = Signal(str)  # path
    read_as_requested = Signal(str, str)  # path, name of the reader
    article_requested = Signal(object)  # the articles that a file gave
    changes_requested = Signal(int)  # article: show what its new version changed
    details_requested = Signal(object)  # articles: edit the metadata of one
    undo_requested = Signal(int)  # batch
    batch_chosen = Signal(int)  # the import to show; SESSION for all since the start

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ReportModel(self)
        self._table = QTableView(self)
        self._imports = Choice(self)
        self._kinds = QButtonGroup(self)
        self._said = QLabel(self)
        self._article = QPushButton(self.tr("Open Article"), self)
        self._changes = QPushButton(self.tr("Show Changes"), self)
        self._details = QPushButton(self.tr("Edit Details…"), self)
        self._open = QPushButton(self.tr("Open Original"), self)
        self._retry = QPushButton(self.tr("Try Again"), self)
        self._read_as = QPushButton(self.tr("Read As"), self)
        self._readers = QMenu(self._read_as)
        self._undo = QPushButton(self.tr("Undo This Import"), self)
        self._doing = QLabel(self)
        self._bar = QProgressBar(self)
        self._stop = QPushButton(self.tr("Stop"), self)
        self._job: Job | None = None
        self._since = 0.0
        self._build()
        self._connect()

    # --- what is shown --------------------------------------------------------------------------------------------

    @property
    def batch(self) -> int:
        """The import that is shown, SESSION for all since the start."""
        chosen = self._imports.currentData()
        return chosen if isinstance(chosen, int) else SESSION

    def set_readers(self, readers: Sequence[tuple[str, str]]) -> None:
        """The formats that a file can be read as: (name, name to show)."""
        self._readers.clear()
        for name, shown in readers:
            action = self._readers.addAction(shown.replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, chosen=name: self.read_as_requested.emit(self._path(), chosen)
            )
        self._on_selected()

    def set_imports(self, imports: Sequence[tuple[int, str]]) -> None:
        """Earlier imports to choose from: (number, name to show), the last one first."""
        shown = self.batch
        self._imports.blockSignals(True)
        self._imports.clear()
        self._imports.addItem(self.tr("Since the start"), SESSION)
        for number, name in imports:
            self._imports.addItem(name, number)
        self._imports.setCurrentIndex(max(0, self._imports.findData(shown)))
        self._imports.blockSignals(False)

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines, newest last; the selected row stays selected."""
        kept = self._table.currentIndex().row()
        self._model.set_lines(lines)
        self._select(kept)
        self._show_counts()

    def add(self, line: Line) -> None:
        """Add a line at the end."""
        self._model.add(line)
        self._show_counts()

    def refresh(self) -> None:
        """Something about the lines is different: what can be taken back, or what an article still lacks."""
        self._show_counts()
        self._on_selected()

    def settle(self, article_id: int, names: Sequence[str]) -> None:
        """The user has looked after these fields of an article."""
        for row in range(self._model.rowCount()):
            line = self._model.line(row)
            if line is not None and line.result.unsure and article_id in line.result.article_ids[:1]:
                left = tuple(name for name in line.result.unsure if name not in names)
                self._model.replace(row, _with_unsure(line.result, left))
        self.refresh()

    def follow(self, job: Job) -> None:
        """Show how far an import is until it ends."""
        self._job, self._since = job, monotonic()
        self._doing.setText("")
        self._bar.setRange(0, 0)
        self._show_job(True)
        job.progressed.connect(lambda progress: self._on_progress(job, progress))
        job.finished.connect(lambda: self._on_finished(job))

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Imports"))
        self.resize(860, 480)
        self._imports.setAccessibleName(self.tr("Import"))
        self._imports.setMinimumWidth(220)
        self._imports.addItem(self.tr("Since the start"), SESSION)
        top = QHBoxLayout()
        top.setSpacing(GAP_SMALL)
        top.addWidget(self._imports)
        top.addSpacing(GAP)
        for kind in (ALL, FAILED, CHECK, VERSIONS, DUPLICATES):
            chip = QPushButton(self)
            chip.setProperty("role", "chip")
            chip.setProperty("kind", kind)
            chip.setCheckable(True)
            chip.setChecked(kind == ALL)
            chip.setAutoDefault(False)
            self._kinds.addButton(chip)
            top.addWidget(chip)
        top.addStretch(1)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Imported files"))
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(ROW_FACET + 6)
        self._table.setShowGrid(False)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 240)
        header.resizeSection(1, 110)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._said.setFont(sized(12))
        self._said.setMinimumHeight(2 * self._said.fontMetrics().lineSpacing())
        self._said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._read_as.setMenu(self._readers)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(top)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._said)
        layout.addLayout(self._actions())
        layout.addLayout(self._foot())
        self._show_job(False)
        self._show_counts()

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP_SMALL)
        for widget in self._buttons():
            widget.setAutoDefault(False)
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        self._doing.setFont(sized(12))
        self._doing.setProperty("role", "secondary")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop.setToolTip(self.tr("What has been imported so far stays"))
        row = QHBoxLayout()
        row.setSpacing(GAP_SMALL)
        row.addWidget(self._undo)
        row.addStretch(1)
        for widget in (self._doing, self._bar, self._stop):
            row.addWidget(widget)
        row.addWidget(close)
        for button in (self._undo, self._stop, close):
            button.setAutoDefault(False)
        return row

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._article, self._changes, self._details, self._open, self._retry, self._read_as)

    def _connect(self) -> None:
        self._imports.activated.connect(lambda _row: self.batch_chosen.emit(self.batch))
        self._kinds.buttonClicked.connect(self._on_kind)
        self._article.clicked.connect(self._on_article)
        self._changes.clicked.connect(self._on_changes)
        self._details.clicked.connect(self._on_details)
        self._open.clicked.connect(self._on_open)
        self._retry.clicked.connect(lambda: self.retry_requested.emit(self._path()))
        self._undo.clicked.connect(self._on_undo)
        self._stop.clicked.connect(self._on_stop)
        self._table.activated.connect(lambda _index: self._on_article())
        self._table.customContextMenuRequested.connect(self._on_menu)
        self._table.selectionModel().currentChanged.connect(self._on_selected)

    # --- the selected line ----------------------------------------------------------------------------------------

    def _line(self) -> Line | None:
        return self._model.line(self._table.currentIndex().row())

    def _path(self) -> str:
        line = self._line()
        return line.result.path if line is not None else ""

    def _select(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self._table.setCurrentIndex(self._model.index(row, 0))
        self._on_selected()

    def _on_selected(self, _current: QModelIndex | None = None, _previous: QModelIndex | None = None) -> None:
        line = self._line()
        result = line.result if line is not None else None
        exists = bool(result) and Path(self._path()).exists()
        missing = self.tr("Select a file that is still there.")
        gave = self.tr("Select a file that gave an article.")
        one = result is not None and bool(result.article_ids)
        changed = result is not None and bool(result.versions)
        for button, can, why in (
            (self._article, one, gave),
            (self._changes, changed, self.tr("Select a file that brought a new version of an article.")),
            (self._details, one, gave),
            (self._open, exists, missing),
            (self._retry, exists, missing),
            (self._read_as, exists and not self._readers.isEmpty(), missing),
        ):
            button.setEnabled(can)
            button.setToolTip("" if can else why)
        can_undo = line is not None and line.batch is not None
        self._undo.setEnabled(can_undo)
        self._undo.setToolTip(
            self.tr("Its articles go to the trash, and articles that it changed get their earlier text back")
            if can_undo
            else self.tr("Select a file of an import that is still in the library.")
        )
        self._said.setText("\n".join(self._model.sentences(result)) if result is not None else "")

    def _on_article(self) -> None:
        line = self._line()
        if line is not None and line.result.article_ids:
            self.article_requested.emit(line.result.article_ids)

    def _on_changes(self) -> None:
        line = self._line()
        if line is not None and line.result.versions:
            self.changes_requested.emit(line.result.versions[0])

    def _on_details(self) -> None:
        line = self._line()
        if line is not None and line.result.article_ids:
            self.details_requested.emit(line.result.article_ids)

    def _on_undo(self) -> None:
        line = self._line()
        if line is not None and line.batch is not None:
            self.undo_requested.emit(line.batch)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._path()))

    def _on_menu(self, place: QPoint) -> None:
        if self._line() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in (*self._buttons(), self._undo):
            if button is self._read_as:
                sub = menu.addMenu(button.text())
                sub.addActions(self._readers.actions())
                sub.setEnabled(button.isEnabled())
                continue
            action = menu.addAction(button.text(), button.click)
            action.setEnabled(button.isEnabled())
        menu.popup(self._table.viewport().mapToGlobal(place))

    # --- kinds of line, progress ----------------------------------------------------------------------------------

    def _on_kind(self, chip: QPushButton) -> None:
        self._model.show_only(str(chip.property("kind")))
        self._select(0)

    def _show_counts(self) -> None:
        counts = self._model.counts
        names = {
            ALL: self.tr("All %1"),
            FAILED: self.tr("Not read %1"),
            CHECK: self.tr("Please check %1"),
            VERSIONS: self.tr("New versions %1"),
            DUPLICATES: self.tr("Already there %1"),
        }
        for chip in self._kinds.buttons():
            kind = str(chip.property("kind"))
            chip.setText(names[kind].replace("%1", self.locale().toString(counts[kind])))
            chip.setVisible(kind == ALL or counts[kind] > 0 or chip.isChecked())

    def _show_job(self, on: bool) -> None:
        for widget in (self._doing, self._bar, self._stop):
            widget.setVisible(on)

    def _on_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job:
            self._bar.setRange(0, progress.of * STEPS)
            self._bar.setValue(round((progress.done + progress.inside) * STEPS))
            self._doing.setText(progress_text(progress, monotonic() - self._since))

    def _on_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._show_job(False)

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._doing.setText(self.tr("Stopping…"))


def _with_unsure(result: FileResult, unsure: tuple[str, ...]) -> FileResult:
    return FileResult(
        result.path, result.status, result.article_ids, result.message, result.notes, unsure, result.versions
    )
