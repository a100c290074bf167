"""Draft check: paste or open a text, and see where each quotation or sentence of it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, Final

from PySide6.QtCore import QMimeData, QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import services
from app.changes import Changes
from app.services.lookup_shapes import Cluster, Report
from app.ui.icons import icon
from app.ui.lookup.delegate import FindingDelegate
from app.ui.lookup.draft import Draft
from app.ui.lookup.model import FindingModel
from app.ui.lookup.sources import Sources
from app.ui.lookup.wording import verdict_name
from app.ui.panel import Panel
from app.ui.said import said
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, title_font
from app.ui.widgets.splitter import Splitter
from db.records import Ref

PAUSE_MS: Final = 350
KEPT: Final = 20_000  # characters of a draft that Back and the session remember
LONGEST: Final = 400_000  # characters that are checked at once: a book is no draft
VERDICTS: Final = ("verified", "altered", "misattributed", "not found")


class LookupPanel(Panel):
    """The text at the left, what became of its passages at the right, and below them where the chosen one stands."""

    VIEW: ClassVar[str] = "lookup"

    def look_up(self, text: str) -> None:
        """Check a text that came from elsewhere: from the search box, or words of an article."""
        self._draft.setPlainText(text)
        self._check()

    def activate(self) -> None:
        self._draft.setFocus()

    def refresh(self, changes: Changes) -> None:
        if changes.articles or changes.quotes:
            self._pause.start()

    def place(self) -> dict[str, Any]:
        text = self._draft.toPlainText()
        return {"text": text if len(text) <= KEPT else "", "every": self._every.isChecked()}

    def go(self, place: dict[str, Any]) -> None:
        self._every.setChecked(bool(place.get("every")))
        text = str(place.get("text") or "")
        if text and text != self._draft.toPlainText():
            self.look_up(text)

    def current_refs(self) -> tuple[Ref, ...]:
        passage = self._model.passage(self._list.currentIndex())
        match = passage.matches[0] if passage is not None and passage.matches else None
        return (Ref(match.kind, match.id),) if match is not None and match.kind == "quote" else ()

    def current_passage(self) -> tuple[int, int, int] | None:
        passage = self._model.passage(self._list.currentIndex())
        if passage is None or not passage.matches or self.current_refs():
            return None
        match = passage.matches[0]
        return (match.article_id, match.start, match.end)

    def status(self) -> str:
        return self._summary.text()

    # --- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._report: Report | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._title = QLabel(self.tr("Draft check"), self)
        self._title.setFont(title_font())
        self._open = QPushButton(icon("folder-open"), self.tr("Open Text…"), self)
        self._every = QCheckBox(self.tr("Every sentence"), self)
        self._every.setToolTip(self.tr("Look up every sentence, not only quotations"))
        self._copy = QPushButton(icon("copy"), self.tr("Copy Report"), self)
        self._export = QPushButton(icon("export"), self.tr("Save Report…"), self)
        self._draft = Draft(self)
        self._model = FindingModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(FindingDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)  # rows are as high as their width needs
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("What became of each passage"))
        self._sources = Sources(self)
        self._sources.hide()
        self._summary = QLabel(self)
        self._summary.setProperty("role", "secondary")
        self._summary.setWordWrap(True)
        self._lay_out()
        self._show_report(None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP)
        head.setSpacing(GAP)
        head.addWidget(self._title)
        head.addStretch(1)
        for widget in (self._every, self._open, self._copy, self._export):
            head.addWidget(widget)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._summary.setContentsMargins(GAP_WIDE, GAP_SMALL, GAP_WIDE, GAP_SMALL)
        column.addWidget(self._summary)
        findings = Splitter(Qt.Orientation.Vertical, sizes=(440, 260), parent=right)
        findings.addWidget(self._list)
        findings.addWidget(self._sources)
        findings.restore(None)
        column.addWidget(findings, 1)
        both = Splitter(sizes=(560, 560), parent=self)
        both.addWidget(self._draft)
        both.addWidget(right)
        both.restore(None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(both, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._check)
        self._draft.textChanged.connect(self._pause.start)
        self._draft.passage_reached.connect(self._on_reached)
        self._draft.file_dropped.connect(lambda name: self._read(Path(name)))
        self._every.toggled.connect(lambda _: self._check())
        self._open.clicked.connect(self._ask_file)
        self._copy.clicked.connect(self._copy_report)
        self._export.clicked.connect(self._save_report)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.activated.connect(self._open_source)
        self._list.doubleClicked.connect(self._open_source)
        self._sources.opened.connect(self.passage_requested)

    # --- checking -------------------------------------------------------------------------------------------------

    def _check(self) -> None:
        self._pause.stop()
        text, every = self._draft.toPlainText(), self._every.isChecked()
        if not text.strip():
            self._show_report(None)
            return
        if len(text) > LONGEST:
            self._show_report(None)
            self._summary.setText(
                self.tr("This text is too long to be checked at once; paste a chapter of it.")
            )
            return
        self._desk.tasks.read_latest(
            "lookup",
            lambda library: services.drafts.check(library, text, every=every),
            self._show_report,
            lambda error: self._summary.setText(said(str(error))),
        )

    def _show_report(self, report: Report | None) -> None:
        self._report = report if report is not None and report.passages else None
        self._model.set_report(self._report)
        self._sources.show_cluster(None)
        for button in (self._copy, self._export):
            button.setEnabled(self._report is not None)
            button.setToolTip("" if self._report is not None else self.tr("Check a text first."))
        if report is not None and report.text == self._draft.toPlainText():
            self._draft.mark(report.text, report.passages)
        elif report is None:
            self._draft.mark("", ())
        self._summary.setText(self._said(report))
        self.status_changed.emit(self._summary.text())
        if self._report is not None:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _said(self, report: Report | None) -> str:
        if report is None:
            return self.tr("Nothing is changed or kept: the text is only compared with the library.")
        if not report.passages:
            return self.tr("There are too few words to look for.")
        number = self.locale().toString
        counts = [(verdict, report.count(verdict)) for verdict in VERDICTS]  # type: ignore[arg-type]
        said = [f"{verdict_name(verdict)} {number(count)}" for verdict, count in counts if count]
        return " · ".join(said)

    def _on_reached(self, number: int) -> None:
        self._list.setCurrentIndex(self._model.index(number, 0))

    def _on_current(self, index: QModelIndex) -> None:
        passage = self._model.passage(index)
        self.selection_changed.emit()
        if passage is None:
            self._sources.show_cluster(None)
            return
        if not self._draft.hasFocus():
            self._draft.show_passage(index.row())
        if not passage.matches:
            self._sources.show_cluster(None)
            return
        words = passage.text

        def show(cluster: Cluster) -> None:
            current = self._model.passage(self._list.currentIndex())
            if current is not None and current.text == words:
                self._sources.show_cluster(cluster)

        self._desk.tasks.read_latest(
            "cluster", lambda library: services.clusters.of_words(library, words), show
        )

    def _open_source(self, index: QModelIndex) -> None:
        passage = self._model.passage(index)
        if passage is not None and passage.matches:
            match = passage.matches[0]
            self.passage_requested.emit(match.article_id, match.start, match.end)

    # --- files and reports ----------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        texts = self.tr("Texts") + " (*.txt *.md *.docx *.odt *.rtf *.html *.htm)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a Text to Check"), "", texts)
        if name:
            self._read(Path(name))

    def _read(self, path: Path) -> None:
        self._desk.tasks.read(lambda _library: services.drafts.read(path), self.look_up)

    def _copy_report(self) -> None:
        report = self._report
        if report is None:
            return

        def done(texts: tuple[str, str]) -> None:
            data = QMimeData()
            data.setText(texts[0])
            data.setHtml(texts[1])
            QGuiApplication.clipboard().setMimeData(data)
            self._desk.records.told.emit(self.tr("Report copied"), "", None)

        self._desk.tasks.read(
            lambda _: (services.drafts.written(report), services.drafts.written(report, "html")), done
        )

    def _save_report(self) -> None:
        report = self._report
        if report is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save Report"), self.tr("report.md"), "Markdown (*.md);;HTML (*.html);;Text (*.txt)"
        )
        if name:
            path = Path(name)
            self._desk.tasks.read(
                lambda _: services.drafts.save(report, path),
                lambda _: self._desk.records.told.emit(
                    self.tr("Report saved as %1").replace("%1", path.name), "", None
                ),
            )

    # --- Qt overrides ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.hasFocus():
            self._open_source(self._list.currentIndex())
        else:
            super().keyPressEvent(event)
