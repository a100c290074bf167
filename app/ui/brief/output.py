"""Ways that a brief leaves the program: copied, exported to a file, printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app import printing, services
from app.services.brief_text import Block
from app.tasks import Job
from app.ui.brief.foot import sources_heading
from app.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Written:
    """A brief as it stands in the editor, which may be newer than what the library has."""

    collection_id: int
    name: str
    blocks: tuple[Block, ...]
    style: str


class BriefOutput(QObject):
    """Asks for what is written when it is wanted; does nothing while no brief is open."""

    def __init__(self, desk: Desk, written: Callable[[], Written | None], over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._written = written
        self._over = over

    def copy(self) -> None:
        """Put the whole text on the clipboard, in every form that it takes."""
        if (it := self._written()) is None:
            return
        locale = self._desk.settings.preferences.citation_locale
        self._desk.tasks.read(
            lambda library: services.briefs.copied(
                library, it.collection_id, it.blocks, style=it.style, locale=locale, sources=sources_heading()
            ),
            self._desk.records.copy_cited_text,
        )

    def export(self, format_name: str) -> None:
        """Ask for a file, and write the whole text to it."""
        if (it := self._written()) is None:
            return
        start = f"{it.name}.{format_name}".replace("/", "-")
        title = self.tr("Export the brief")
        name, _ = QFileDialog.getSaveFileName(self._over, title, start, f"(*.{format_name})")
        if not name:
            return
        target = Path(name) if Path(name).suffix else Path(name).with_suffix(f".{format_name}")
        locale = self._desk.settings.preferences.citation_locale

        heading = sources_heading()

        def work(library: Any, _job: Job) -> Any:
            return services.briefs.export(
                library,
                it.collection_id,
                target,
                format=format_name,
                blocks=it.blocks,
                style=it.style,
                locale=locale,
                sources=heading,
                printer=printing.to_pdf,
            )

        def told(_count: int) -> None:
            self._desk.records.told.emit(
                self.tr("Brief exported to %1").replace("%1", target.name),
                self.tr("Open"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))),
            )

        self._desk.tasks.job(self.tr("Exporting"), work, told)

    def print_out(self) -> None:
        """Ask for a printer, and print the whole text."""
        if (it := self._written()) is None:
            return
        locale = self._desk.settings.preferences.citation_locale
        self._desk.tasks.read(
            lambda library: services.briefs.pages(
                library, it.collection_id, it.blocks, style=it.style, locale=locale, sources=sources_heading()
            ),
            self._print,
        )

    def _print(self, html: str) -> None:
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # late: only who prints needs it

        printer = QPrinter()
        dialog = QPrintDialog(printer, self._over)
        if dialog.exec():
            document = QTextDocument()
            document.setHtml(html)
            document.print_(printer)
