"""Importing as the window offers it: asking for files, running the job, and the report with a line for each file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app import services
from app.tasks import Job, Tasks
from app.ui.dialogs.import_report import ImportReportDialog
from app.ui.dialogs.new_article import NewArticleDialog
from db.records import FileResult, ImportReport


class Importing(QObject):
    """What the main window does about imports."""

    told = Signal(str, str, object)

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._files: list[FileResult] = []
        self._report: ImportReportDialog | None = None

    def ask_files(self) -> None:
        """Ask which files to import."""
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import Files"))
        if names:
            self.start([Path(name) for name in names])

    def ask_folder(self) -> None:
        """Ask which folder to import, with everything below it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import Folder"))
        if name:
            self.start([Path(name)])

    def start(self, paths: list[Path]) -> None:
        """Import in the background."""

        def work(library: Any, job: Job) -> Any:
            return services.importing.import_documents(
                library,
                paths,
                progress=job.report,
                cancelled=lambda: job.cancelled,
                file_done=job.report_item,
            )

        job = self._tasks.job(self.tr("Importing"), work, self._on_done)
        job.item_done.connect(self._on_file)

    def from_clipboard(self) -> None:
        """Make an article of the text on the clipboard, with its metadata asked for."""
        data = QGuiApplication.clipboard().mimeData()
        text = data.text() if data.hasText() else ""
        if not text.strip():
            self.told.emit(self.tr("There is no text on the clipboard; copy an article first."), "", None)
            return
        dialog = NewArticleDialog(text, self._window)
        if not dialog.exec():
            return
        metadata, html = dialog.metadata(), data.html() if data.hasHtml() and dialog.text == text else None
        words = dialog.text
        self._tasks.write(
            lambda library: services.importing.import_text(library, words, html=html, **metadata),
            self._on_done,
        )

    def show_reports(self) -> None:
        """The report of everything imported since the start."""
        if self._report is None:
            self._report = ImportReportDialog(self._window)
            self._report.retry_requested.connect(lambda path: self.start([Path(path)]))
        self._report.set_files(self._files)
        self._report.show()
        self._report.raise_()

    def _on_file(self, result: FileResult) -> None:
        self._files.append(result)
        if self._report is not None and self._report.isVisible():
            self._report.set_files(self._files)

    def _on_done(self, report: ImportReport) -> None:
        if not any(result in self._files for result in report.files):
            self._files += report.files
        imported = report.count("imported") + report.count("updated")
        parts = [self.tr("%n article(s) imported", "", imported)] if imported else []
        if duplicates := report.count("duplicate"):
            parts.append(self.tr("%n already there", "", duplicates))
        if failed := report.count("failed"):
            parts.append(self.tr("%n could not be read", "", failed))
        sentence = ", ".join(parts) or self.tr("There was nothing to import.")
        if report.cancelled:
            sentence += " " + self.tr("(stopped)")
        self.told.emit(sentence, self.tr("Report"), self.show_reports)
