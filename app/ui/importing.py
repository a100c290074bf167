"""Importing as the window offers it: asking for files, running the job, and the report with a line for each file."""

from __future__ import annotations

from collections.abc import Callable
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
    article_wanted = Signal(int)

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._files: list[FileResult] = []
        self._batches: dict[FileResult, int] = {}
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

    def start(
        self,
        paths: list[Path],
        *,
        reader: str | None = None,
        quiet: bool = False,
        done: Callable[[], object] | None = None,
    ) -> None:
        """Import in the background; `reader` forces a format.

        A quiet import says nothing when all of it was there already. `done` is called at the end, also of one that failed.
        """

        def work(library: Any, job: Job) -> Any:
            return services.importing.import_documents(
                library,
                paths,
                reader=reader,
                progress=job.report,
                cancelled=lambda: job.cancelled,
                file_done=job.report_item,
            )

        job = self._tasks.job(self.tr("Importing"), work, lambda report: self._on_done(report, quiet=quiet))
        job.item_done.connect(self._on_file)
        if done is not None:
            job.finished.connect(done)

    def from_clipboard(self) -> None:
        """Make an article of the text on the clipboard, with its metadata asked for."""
        data = QGuiApplication.clipboard().mimeData()
        text = data.text() if data is not None and data.hasText() else ""
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
            self._report.read_as_requested.connect(
                lambda path, reader: self.start([Path(path)], reader=reader)
            )
            self._report.article_requested.connect(self.article_wanted)
            self._report.undo_requested.connect(self._remove_batch)
            self._tasks.read(lambda library: services.importing.readers(library), self._report.set_readers)
        self._report.set_files(self._files, self._batches)
        self._report.show()
        self._report.raise_()

    def _on_file(self, result: FileResult) -> None:
        self._files.append(result)
        if self._report is not None and self._report.isVisible():
            self._report.set_files(self._files, self._batches)

    def _remove_batch(self, batch_id: int) -> None:
        def work(library: Any, job: Job) -> Any:
            return services.batches.remove(
                library, batch_id, progress=job.report, cancelled=lambda: job.cancelled
            )

        self._tasks.job(
            self.tr("Taking the import back"), work, lambda count: self._on_removed(batch_id, count)
        )

    def _on_removed(self, batch_id: int, count: int) -> None:
        self._batches = {result: batch for result, batch in self._batches.items() if batch != batch_id}
        if self._report is not None:
            self._report.set_files(self._files, self._batches)
        self.told.emit(
            self.tr("Import taken back: %n article(s)", "", count),
            self.tr("Undo"),
            self._tasks.undo,
        )

    def _on_done(self, report: ImportReport, *, quiet: bool = False) -> None:
        if not any(result in self._files for result in report.files):
            self._files += report.files
        if report.batch_id is not None:
            self._batches |= dict.fromkeys(report.files, report.batch_id)
        if self._report is not None and self._report.isVisible():
            self._report.set_files(self._files, self._batches)
        if quiet and report.count("duplicate") == len(report.files):
            return
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
