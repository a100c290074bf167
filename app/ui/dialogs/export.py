"""What to export, and as what."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import set_role
from app.ui.widgets.choice import Choice
from db.records import CollectionRow

# format of the service, ending of the file, name
FORMATS: Final = (
    ("docx", "docx", "Word (.docx)"),
    ("odt", "odt", "OpenDocument (.odt)"),
    ("pdf", "pdf", "PDF (.pdf)"),
    ("md", "md", "Markdown (.md)"),
    ("pandoc", "md", "Markdown for pandoc (.md)"),
    ("html", "html", "Web page (.html)"),
    ("xlsx", "xlsx", "Excel (.xlsx)"),
    ("csv", "csv", "CSV (.csv)"),
    ("bibtex", "bib", "BibTeX (.bib)"),
    ("ris", "ris", "RIS (.ris)"),
    ("csl-json", "json", "CSL-JSON (.json)"),
    ("json", "json", "Rapporteur (.json)"),
    ("pack", "zip", ""),
)


class ExportDialog(QDialog):
    """The selected records, a collection, or all of them, in one of the formats."""

    def __init__(
        self,
        selected: int,
        collections: tuple[CollectionRow, ...],
        collection: int | None = None,
        listed: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._what = Choice(self)
        self._format = Choice(self)
        self._about = QLabel(self)
        self._build(selected, collections, collection, listed)

    @property
    def selected_only(self) -> bool:
        return bool(self._what.currentData() == "selected")

    @property
    def listed_only(self) -> bool:
        return bool(self._what.currentData() == "listed")

    @property
    def collection(self) -> int | None:
        """The collection to export, or None."""
        data = self._what.currentData()
        return data if isinstance(data, int) else None

    @property
    def format(self) -> str:
        return FORMATS[self._format.currentIndex()][0]

    @property
    def suffix(self) -> str:
        return FORMATS[self._format.currentIndex()][1]

    @property
    def name(self) -> str:
        """What the file is about, for its name."""
        return self._what.currentText() if self.collection is not None else ""

    def _build(
        self, selected: int, collections: tuple[CollectionRow, ...], collection: int | None, listed: int
    ) -> None:
        self.setWindowTitle(self.tr("Export"))
        if selected:
            self._what.addItem(self.tr("%Ln selected record(s)", "", selected), "selected")
        if listed:
            self._what.addItem(self.tr("%Ln record(s) listed now", "", listed), "listed")
        for row in collections:
            self._what.addItem(row.name, row.id)
        self._what.addItem(self.tr("The whole library"), "library")
        if collection is not None and (at := self._what.findData(collection)) >= 0:
            self._what.setCurrentIndex(at)
        for format_name, _, text in FORMATS:
            self._format.addItem(text or self.tr("Evidence pack (.zip)"), format_name)
        self._about.setProperty("role", "secondary")
        self._about.setWordWrap(True)
        self._about.setMinimumWidth(360)
        self._format.currentIndexChanged.connect(self._explain)
        self._explain()
        form = QFormLayout()
        for label, field in ((self.tr("What"), self._what), (self.tr("Format"), self._format)):
            field.setAccessibleName(label)
            form.addRow(label, field)
        form.addRow("", self._about)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Export…"))
        set_role(buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def _explain(self) -> None:
        texts = {
            "docx": self.tr("With real footnotes."),
            "odt": self.tr("With real footnotes."),
            "html": self.tr("One file that works offline and can be filtered."),
            "md": self.tr("With footnotes."),
            "csv": self.tr("One row a record; safe to open in a spreadsheet."),
            "xlsx": self.tr("One row a record."),
            "json": self.tr("Everything, to be imported again without loss."),
            "pack": self.tr(
                "Excerpts in context, citations, checks and the original files, readable in any browser."
            ),
        }
        self._about.setText(texts.get(self.format, ""))
