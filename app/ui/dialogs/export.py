"""What to export, and as what."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

FORMATS = (
    ("docx", "docx", "Word (.docx)"),
    ("odt", "odt", "OpenDocument (.odt)"),
    ("md", "md", "Markdown (.md)"),
    ("html", "html", "Web page (.html)"),
    ("pdf", "pdf", "PDF (.pdf)"),
    ("xlsx", "xlsx", "Excel (.xlsx)"),
    ("csv", "csv", "CSV (.csv)"),
    ("bibtex", "bib", "BibTeX (.bib)"),
    ("ris", "ris", "RIS (.ris)"),
    ("csl-json", "json", "CSL-JSON (.json)"),
    ("json", "json", "Rapporteur (.json)"),
    ("pack", "zip", "Evidence pack (.zip)"),
)


class ExportDialog(QDialog):
    """The selected records or all of them, in one of the formats."""

    def __init__(self, selected: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = QComboBox(self)
        self._format = QComboBox(self)
        self._build(selected)

    @property
    def selected_only(self) -> bool:
        return bool(self._what.currentData())

    @property
    def format(self) -> str:
        return str(FORMATS[self._format.currentIndex()][0])

    @property
    def suffix(self) -> str:
        return str(FORMATS[self._format.currentIndex()][1])

    def _build(self, selected: int) -> None:
        self.setWindowTitle(self.tr("Export"))
        if selected:
            self._what.addItem(self.tr("%n selected record(s)", "", selected), True)
        self._what.addItem(self.tr("The whole library"), False)
        for _, _, text in FORMATS:
            self._format.addItem(text)
        form = QFormLayout()
        form.addRow(self.tr("What"), self._what)
        form.addRow(self.tr("Format"), self._format)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
