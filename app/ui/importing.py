"""Importing as the window offers it: asking for files, running the job, and the report with a line for each file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app import services
from app.tasks import Job, Tasks
from app.ui.dialogs.article_details import ArticleDetailsDialog
from app.ui.dialogs.import_report import SESSION, ImportReportDialog
from app.ui.dialogs.new_article import NewArticleDialog
from app.ui.dialogs.pick import PickDialog
from app.ui.dialogs.report_model import Line
from app.ui.widgets.dates import shown_moment
from db.records import ArticleDetail, ArticleRow, FileResult, ImportReport

IMPORTS_SHOWN: Final = 50  # earlier imports that the report offers


class Importing(QObject):
    """What the main window does about imports."""

    told = Signal(str, str, object)
    article_wanted = Signal(int)
    changes_wanted = Signal(int)  # article: what its new version changed

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._lines: list[Line] = []  # since the start
        self._known: dict[int, Line] = {}  # by the identity of the result, while its import runs
        self._report: ImportReportDialog | None = None
        self._job: Job | None = None

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
        self._job = job
        if self._report is not None:
            self._report.follow(job)
        if done is not None:
            job.finished.connect(done)

    def from_clipboard(self) -> None:
        """Make an article of the text on the clipboard, with its metadata asked for."""
        data = QGuiApplication.clipboard().mimeData()
        text = data.text() if data is not None and data.hasText() else ""
        if not text.strip():
            self.told.emit(self.tr("There is no text on the clipboard; copy an article first."), "", None)
            return
        html = data.html() if data.hasHtml() else None
        dialog = NewArticleDialog(text, self._window)
        # What the text itself says is read on a worker, and comes into the fields that are still empty.
        self._tasks.read(lambda _library: services.importing.look_through(text, html), dialog.set_found)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._add_pasted(dialog, text, html)
        dialog.deleteLater()

    def show_reports(self) -> None:
        """The report of everything imported since the start, and of earlier imports."""
        if self._report is None:
            self._report = report = ImportReportDialog(self._window)
            report.retry_requested.connect(lambda path: self.start([Path(path)]))
            report.read_as_requested.connect(lambda path, reader: self.start([Path(path)], reader=reader))
            report.article_requested.connect(lambda ids: self._choose(ids, self.article_wanted.emit))
            report.changes_requested.connect(self.changes_wanted)
            report.details_requested.connect(lambda ids: self._choose(ids, self._on_details_wanted))
            report.undo_requested.connect(self._remove_batch)
            report.batch_chosen.connect(self._show_batch)
            self._tasks.read(lambda library: services.importing.readers(library), report.set_readers)
            report.set_lines(self._lines)
            if self._job is not None and self._job.running:
                report.follow(self._job)
        self._load_imports()
        self._report.show()
        self._report.raise_()
        self._report.activateWindow()

    # --- an import under way and at its end -----------------------------------------------------------------------

    def _on_file(self, result: FileResult) -> None:
        line = Line(result)
        self._lines.append(line)
        self._known[id(result)] = line
        if self._report is not None and self._report.batch == SESSION:
            self._report.add(line)

    def _on_done(self, report: ImportReport, *, quiet: bool = False) -> None:
        self._take_over(report)
        if quiet and report.count("duplicate") == len(report.files):
            return
        imported = report.count("imported") + report.count("updated") + report.count("cancelled")
        parts = [self.tr("%Ln file(s) imported", "", imported)] if imported else []
        if versions := sum(len(file.versions) for file in report.files):
            parts.append(self.tr("%Ln new version(s)", "", versions))
        if duplicates := report.count("duplicate"):
            parts.append(self.tr("%Ln already there", "", duplicates))
        if failed := report.count("failed"):
            parts.append(self.tr("%Ln could not be read", "", failed))
        if unsure := sum(bool(file.unsure) for file in report.files):
            parts.append(self.tr("%Ln to check", "", unsure))
        sentence = ", ".join(parts) or self.tr("There was nothing to import.")
        if report.cancelled:
            sentence += " " + self.tr("(stopped)")
        self.told.emit(sentence, self.tr("Report"), self.show_reports)

    def _take_over(self, report: ImportReport) -> None:
        """From now on the lines know their import."""
        for result in report.files:
            line = self._known.pop(id(result), None)
            if line is None:
                self._on_file(result)
                line = self._known.pop(id(result))
            line.batch = report.batch_id if result.article_ids else None
        if self._report is not None:
            self._report.refresh()
            self._load_imports()

    # --- what the report asks for ---------------------------------------------------------------------------------

    def _load_imports(self) -> None:
        def show(batches: Any) -> None:
            if self._report is not None:
                self._report.set_imports([(batch.id, self._named(batch)) for batch in batches])

        self._tasks.read(lambda library: services.batches.listing(library, IMPORTS_SHOWN), show)

    def _named(self, batch: Any) -> str:
        files = batch.imported + batch.duplicates + batch.failed
        parts = [shown_moment(batch.started_at), self.tr("%Ln file(s)", "", files)]
        if batch.undone:
            parts.append(self.tr("taken back"))
        return " · ".join(parts)

    def _show_batch(self, batch_id: int) -> None:
        if self._report is None:
            return
        if batch_id == SESSION:
            self._report.set_lines(self._lines)
            return

        def show(found: tuple[ImportReport, bool]) -> None:
            report, undone = found
            if self._report is not None and self._report.batch == batch_id:
                batch = None if undone else report.batch_id
                self._report.set_lines(
                    Line(result, batch if result.article_ids else None) for result in report.files
                )

        def read(library: Any) -> tuple[ImportReport, bool]:
            undone = any(
                b.id == batch_id and b.undone for b in services.batches.listing(library, IMPORTS_SHOWN)
            )
            return services.batches.report(library, batch_id), undone

        self._tasks.read(read, show)

    def _remove_batch(self, batch_id: int) -> None:
        def work(library: Any, job: Job) -> Any:
            return services.batches.remove(
                library, batch_id, progress=job.report, cancelled=lambda: job.cancelled
            )

        self._tasks.job(
            self.tr("Taking the import back"), work, lambda count: self._on_removed(batch_id, count)
        )

    def _on_removed(self, batch_id: int, count: int) -> None:
        for line in self._lines:
            if line.batch == batch_id:
                line.batch = None
        if self._report is not None:
            self._report.refresh()
            self._show_batch(self._report.batch)
            self._load_imports()
        self.told.emit(
            self.tr("Import taken back: %Ln article(s)", "", count), self.tr("Undo"), self._tasks.undo
        )

    def _on_details_wanted(self, article_id: int) -> None:
        self._tasks.read(lambda library: services.articles.detail(library, article_id), self._edit_details)

    def _edit_details(self, detail: ArticleDetail) -> None:
        dialog = ArticleDetailsDialog(detail, self._report or self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._save_details(detail.row.id, dialog.changes()))
        dialog.open()

    def _choose(self, ids: tuple[int, ...], act: Callable[[int], None]) -> None:
        """Act on the article of a file, or on the one that is chosen of an archive, a mailbox or a table."""
        if len(ids) == 1:
            act(ids[0])
            return

        def choose(rows: tuple[ArticleRow, ...]) -> None:
            names = [(f"{row.title} · {row.outlet}" if row.outlet else row.title, row.id) for row in rows]
            dialog = PickDialog(self.tr("Articles of This File"), names, parent=self._report)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(lambda: act(dialog.chosen))
            dialog.open()

        self._tasks.read(lambda library: services.articles.rows(library, ids), choose)

    def _save_details(self, article_id: int, fields: dict[str, Any]) -> None:
        if not fields:
            return

        def saved(_: Any) -> None:
            if self._report is not None:
                self._report.settle(article_id, tuple(fields))
            self.told.emit(self.tr("Details saved"), self.tr("Undo"), self._tasks.undo)

        self._tasks.write(
            lambda library: services.articles.set_metadata(library, article_id, **fields), saved
        )

    # --- paste ----------------------------------------------------------------------------------------------------

    def _add_pasted(self, dialog: NewArticleDialog, text: str, html: str | None) -> None:
        metadata, words = dialog.metadata(), dialog.text
        kept = html if words == text else None  # the fields belong to the words as they stand in the form
        self._tasks.write(
            lambda library: services.importing.import_text(library, words, html=kept, **metadata),
            self._on_pasted,
        )

    def _on_pasted(self, report: ImportReport) -> None:
        self._on_done(report)
        for result in report.files:
            if result.status in ("imported", "updated") and result.article_ids:
                self.article_wanted.emit(result.article_ids[0])
