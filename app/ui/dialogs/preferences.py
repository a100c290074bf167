"""The preferences; every choice takes effect and is saved at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from app.settings import Settings
from app.ui.theme import GAP, GAP_LARGE, GAP_WIDE, reading_font
from app.ui.widgets.choice import Choice, FontChoice, Number


class PreferencesDialog(QDialog):
    """Colours, language, reading and citing; and, of the library that is open, how alike reprints must be."""

    likeness_chosen = Signal(float)  # 0 to 1: the share of the shorter text that the longer one must hold

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._form = QFormLayout()
        self._build()

    def _build(self) -> None:
        now = self._settings.preferences
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(480, 420)
        self._form.setVerticalSpacing(GAP)
        self._form.setHorizontalSpacing(GAP_WIDE)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._choice(
            self.tr("Colours"),
            "scheme",
            now.scheme,
            [(self.tr("As the system"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")],
        )
        self._choice(
            self.tr("Language (after a restart)"),
            "language",
            now.language,
            [(self.tr("As the system"), ""), ("English", "en"), ("Tiếng Việt", "vi")],
        )
        self._choice(
            self.tr("Citation style"),
            "style",
            now.style,
            [
                ("APA", "apa"),
                ("MLA", "modern-language-association"),
                (self.tr("Chicago, notes"), "chicago-notes-bibliography"),
                (self.tr("Chicago, author and date"), "chicago-author-date"),
            ],
        )
        face = FontChoice(self)
        face.setCurrentFont(QFont(now.reading_family) if now.reading_family else reading_font())
        face.currentFontChanged.connect(lambda font: self._settings.set(reading_family=font.family()))
        self._row(self.tr("Reading font"), face)
        self._number(self.tr("Reading size"), "reading_size", now.reading_size, 11, 40, " px")
        self._number(
            self.tr("Reading width"), "reading_width", now.reading_width, 40, 70, self.tr(" characters")
        )
        self._likeness = self._likeness_box()
        for name, text in (
            ("show_numbers", self.tr("Paragraph numbers")),
            ("show_quotes", self.tr("Mark quotes")),
            ("show_events", self.tr("Mark events")),
            ("show_statistics", self.tr("Mark statistics")),
            ("show_candidates", self.tr("Mark what is not reviewed yet")),
            ("add_paragraph", self.tr("Name the paragraph in styles that leave it out")),
            ("show_uncertain", self.tr("Show what uncertain rules have found")),
        ):
            box = QCheckBox(text, self)
            box.setChecked(getattr(now, name))
            box.toggled.connect(lambda on, field=name: self._settings.set(**{field: on}))
            self._form.addRow("", box)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_WIDE)
        layout.setSpacing(GAP_WIDE)
        layout.addLayout(self._form)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def set_likeness(self, value: float) -> None:
        """What the library has; the choice is open from then on."""
        box = self._likeness
        at = min(range(box.count()), key=lambda row: abs(box.itemData(row) - value))
        box.setCurrentIndex(at)
        box.setEnabled(True)

    def _likeness_box(self) -> QComboBox:
        box = Choice(self)
        for text, value in (
            (self.tr("where a third is the same"), 0.33),
            (self.tr("where half is the same (usual)"), 0.5),
            (self.tr("where three quarters are the same"), 0.75),
            (self.tr("only where nearly every word is the same"), 0.9),
        ):
            box.addItem(text, value)
        box.setCurrentIndex(1)
        box.setEnabled(False)
        box.setToolTip(
            self.tr("For this library. Reprints are grouped again in the background; nothing is deleted.")
        )
        box.activated.connect(lambda _row: self.likeness_chosen.emit(box.currentData()))
        self._row(self.tr("Articles count as one story"), box)
        return box

    def _row(self, label: str, widget: QWidget) -> None:
        widget.setAccessibleName(label)
        self._form.addRow(label, widget)

    def _choice(self, label: str, name: str, value: str, choices: list[tuple[str, str]]) -> None:
        box = Choice(self)
        for text, data in choices:
            box.addItem(text, data)
        if value not in [data for _, data in choices]:
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))
        box.currentIndexChanged.connect(lambda _row: self._settings.set(**{name: box.currentData()}))
        self._row(label, box)

    def _number(self, label: str, name: str, value: int, low: int, high: int, unit: str) -> None:
        box = Number(self)
        box.setRange(low, high)
        box.setValue(value)
        box.setSuffix(unit)
        box.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet moves the frame, not the words
        box.valueChanged.connect(lambda number: self._settings.set(**{name: number}))
        self._row(label, box)
