"""What the menu offers for the library as a whole: open, back up, restore, check, export, preferences and help."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app import paths, printing, services
from app.settings import Settings
from app.tasks import Job, Tasks
from app.ui.dialogs.bibliography import BibliographyDialog
from app.ui.dialogs.export import ExportDialog
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.dialogs.shortcuts import ShortcutsDialog
from app.ui.dialogs.styles import StylesDialog
from app.ui.dialogs.templates import TemplatesDialog
from db.records import CollectionRow, Ref

FILTER = f"Rapporteur (*{paths.LIBRARY_SUFFIX})"


class LibraryMenu(QObject):
    """Asks, then hands the work to a job or to the bootstrap."""

    told = Signal(str, str, object)
    library_wanted = Signal(object)  # Path
    copied = Signal(object)  # CitedText: put this on the clipboard
    restore_wanted = Signal(object)  # Path of the backup

    def __init__(self, tasks: Tasks, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._settings = settings
        self._window = window
        self._regrouping: Job | None = None
        self._near = 0.0  # the likeness that was chosen last

    def open(self) -> None:
        """Open another library, or make one by naming a file that does not exist."""
        dialog = QFileDialog(
            self._window, self.tr("Open or Create Library"), str(paths.data_folder()), FILTER
        )
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(paths.LIBRARY_SUFFIX.lstrip("."))
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Open"))
        if dialog.exec() and dialog.selectedFiles():
            self.library_wanted.emit(Path(dialog.selectedFiles()[0]))

    def back_up(self) -> None:
        """Write a checked copy of the library while it is in use."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back Up Library"), f"library-backup{paths.LIBRARY_SUFFIX}", FILTER
        )
        if not name:
            return
        target = Path(name)

        def work(library: Any, _job: Job) -> Any:
            return services.library.backup(library, target)

        self._tasks.job(
            self.tr("Backing up"),
            work,
            lambda _value: self.told.emit(
                self.tr("Backed up to %1").replace("%1", target.name),
                self.tr("Show"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent))),
            ),
        )

    def restore(self) -> None:
        """Open a backup as a library; the present one stays where it is."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Restore Library from Backup"), "", FILTER
        )
        if not name:
            return
        answer = QMessageBox.question(
            self._window,
            self.tr("Restore from backup?"),
            self.tr(
                "The library goes back to what it was in “%1”. The present one is kept beside it."
            ).replace("%1", Path(name).name),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
        )
        if answer == QMessageBox.StandardButton.Ok:
            self.restore_wanted.emit(Path(name))

    def check(self) -> None:
        """Check the file, the index and every quote's seal."""

        def work(library: Any, _job: Job) -> Any:
            return services.library.check(library)

        self._tasks.job(self.tr("Checking"), work, self._on_checked)

    def export(self, refs: Sequence[Ref], collection: int | None = None, listed: Sequence[Ref] = ()) -> None:
        """Write the selected records, what is listed, a collection or everything to a file."""

        def ask(collections: tuple[CollectionRow, ...]) -> None:
            dialog = ExportDialog(len(refs), collections, collection, len(listed), self._window)
            if dialog.exec():
                self._export(dialog, tuple(listed if dialog.listed_only else refs))

        self._tasks.read(lambda library: services.bookmarks.collections(library), ask)

    def _export(self, dialog: ExportDialog, refs: tuple[Ref, ...]) -> None:
        start = f"{dialog.name or 'rapporteur'}.{dialog.suffix}".replace("/", "-")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export"), start, f"(*.{dialog.suffix})")
        if not name:
            return
        target = Path(name) if Path(name).suffix else Path(name).with_suffix(f".{dialog.suffix}")
        now = self._settings.preferences
        what: dict[str, Any] = (
            {"refs": refs}
            if dialog.selected_only or dialog.listed_only
            else {"collection": dialog.collection}
        )
        format_name = dialog.format

        def work(library: Any, _job: Job) -> Any:
            return services.exporting.export(
                library,
                target,
                format=format_name,
                style=now.style,
                locale=now.citation_locale,
                printer=printing.to_pdf,
                **what,
            )

        self._tasks.job(
            self.tr("Exporting"),
            work,
            lambda count: self.told.emit(
                self.tr("%Ln record(s) exported to %1", "", count).replace("%1", target.name),
                self.tr("Open"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))),
            ),
        )

    def choose_style(self) -> None:
        """Choose the citation style among all there are."""
        now = self._settings.preferences
        dialog = StylesDialog(self._tasks, now.style, now.citation_locale, None, self._window)
        dialog.set_favourites(tuple(now.favourite_styles.split()))
        accepted = dialog.exec()
        self._settings.set(favourite_styles=" ".join(dialog.favourites))
        if accepted:
            self._settings.set(style=dialog.style_id)
            self.told.emit(
                self.tr("Citations are now in the style “%1”").replace("%1", dialog.style_id), "", None
            )

    def bibliography(self, collection: int | None = None) -> None:
        """Show the sources of a collection, or of the library, in the style in force."""
        dialog = BibliographyDialog(self._tasks, self._settings, collection, self._window)
        dialog.copied.connect(self.copied)
        dialog.style_wanted.connect(self.choose_style)
        dialog.show()

    def templates(self) -> None:
        """Write templates for copying."""
        TemplatesDialog(self._tasks, self._settings, self._window).exec()

    def preferences(self) -> None:
        """Show the preferences."""
        dialog = PreferencesDialog(self._settings, self._window)
        dialog.likeness_chosen.connect(self._regroup)
        self._tasks.read(lambda library: services.stories.likeness(library), dialog.set_likeness)
        dialog.exec()
        dialog.deleteLater()

    def shortcuts(self) -> None:
        """List every shortcut."""
        ShortcutsDialog(self._window).exec()

    def show_log(self) -> None:
        """Open the log in whatever the desktop opens text files with."""
        log = paths.log_file()
        log.parent.mkdir(parents=True, exist_ok=True)
        log.touch()  # a log is made with its first line, and there may be none
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log)))

    def about(self) -> None:
        """Say what this is, and where the library lives."""
        library = self._settings.state("library", str(paths.default_library()))
        where, log = self.tr("Library"), self.tr("Log")
        QMessageBox.about(
            self._window,
            self.tr("About Rapporteur"),
            self.tr("An offline desktop reference desk for what was said, done and counted.")
            + f"\n\n{where}: {library}\n{log}: {paths.log_file()}",
        )

    def _regroup(self, near: float) -> None:
        """Group reprints by another likeness; a choice made meanwhile waits for its turn."""
        self._near = near
        if self._regrouping is None or not self._regrouping.running:
            self._run_regrouping(near)

    def _run_regrouping(self, near: float) -> None:
        def work(library: Any, job: Job) -> Any:
            return services.stories.regroup(
                library, near, progress=job.report, cancelled=lambda: job.cancelled
            )

        self._regrouping = self._tasks.job(
            self.tr("Grouping reprints"), work, lambda result: self._on_regrouped(result, near)
        )

    def _on_regrouped(self, result: Any, near: float) -> None:
        if result.cancelled:
            self.told.emit(self.tr("The groups of reprints stay as they were."), "", None)
        elif self._near != near:
            self._run_regrouping(self._near)
        else:
            sentence = self.tr("%Ln story(s) printed more than once", "", result.stories)
            self.told.emit(sentence, self.tr("Undo"), self._tasks.undo)

    def _on_checked(self, report: Any) -> None:
        if report.ok:
            self.told.emit(
                self.tr("The library is sound: file, index and every quote were checked."), "", None
            )
        else:
            QMessageBox.warning(self._window, self.tr("Check Library"), "\n".join(report.problems))
