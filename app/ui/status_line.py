"""The line at the bottom: what is in front, the work in progress with its cancel button, and that nothing goes online."""

from __future__ import annotations

from time import monotonic
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from app.tasks import Job
from app.ui.icons import icon
from app.ui.progress_text import progress_text
from app.ui.theme import GAP, GAP_SMALL, GAP_WIDE, sized
from app.ui.widgets.undo_names import undo_name
from db.records import Counts, Progress

STEPS: Final = 1000  # of the bar for one item, so that it moves inside a large one


class StatusLine(QWidget):
    """Shows the newest running job; the rest is text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._title = ""
        self._since = 0.0  # seconds, of the monotonic clock
        self._given = ""
        self._counts = ""
        self._text = QLabel(self)
        self._doing = QLabel(self)
        self._bar = QProgressBar(self)
        self._cancel = QToolButton(self)
        self._read_only = QLabel(self.tr("Read only"), self)
        self._offline = QLabel(self.tr("Offline"), self)
        self._build()

    def set_text(self, text: str) -> None:
        """What the view in front says of itself; "" shows the library's own line."""
        self._given = text
        self._text.setText(text or self._counts)

    def set_counts(self, counts: Counts) -> None:
        """The library's own line."""
        articles = self.tr("%Ln article(s)", "", counts.articles)
        if counts.seals_failed:
            seals = self.tr("%Ln quote(s) no longer match their source", "", counts.seals_failed)
        else:
            seals = self.tr("all quotes verified against their sources")
        self._counts = f"{articles} · {seals}"
        self.set_text(self._given)

    def show_read_only(self, on: bool) -> None:
        """Say that the library may not be written, so that nobody is surprised by the first refusal."""
        self._read_only.setVisible(on)

    def show_job(self, job: Job) -> None:
        """Follow a job until it ends."""
        self._job = job
        self._since = monotonic()
        self._title = self._titled(job)
        self._doing.setText(self._title)
        self._bar.setRange(0, 0)
        self._show_job(True)
        job.progressed.connect(lambda progress: self._on_progress(job, progress))
        job.finished.connect(lambda: self._on_finished(job))

    def show_updating(self, on: bool) -> None:
        """Say that the library of an earlier version is being brought up to date; nobody can stop that half way."""
        if on:
            self._doing.setText(
                self.tr("Backing up the library and bringing it up to date: a large one takes some minutes")
            )
            self._bar.setRange(0, 0)
        if on or self._job is None:
            self._show_job(on)
            self._cancel.hide()

    def _build(self) -> None:
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for label in (self._text, self._doing, self._offline):
            label.setProperty("role", "secondary")
            label.setFont(sized(12))
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._doing.setTextFormat(Qt.TextFormat.PlainText)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel.setIcon(icon("x"))
        self._cancel.setToolTip(self.tr("Stop after the present item"))
        self._cancel.setAccessibleName(self.tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        self._read_only.setToolTip(
            self.tr("This library may not be written. Copy it to a folder of your own to change it.")
        )
        self._read_only.setFont(sized(12))
        self._read_only.hide()
        self._offline.setToolTip(self.tr("Rapporteur never opens a network connection by itself."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_WIDE, 2, GAP_WIDE, 2)
        layout.setSpacing(GAP_SMALL)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._doing)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        layout.addSpacing(GAP)
        layout.addWidget(self._read_only)
        layout.addWidget(self._offline)
        self.setMinimumHeight(26)
        self._show_job(False)

    def _show_job(self, shown: bool) -> None:
        for widget in (self._doing, self._bar, self._cancel):
            widget.setVisible(shown)

    def _on_progress(self, job: Job, progress: Progress) -> None:
        if job is not self._job:
            return
        self._bar.setRange(0, progress.of * STEPS)
        self._bar.setValue(round((progress.done + progress.inside) * STEPS))
        how_far = progress_text(progress, monotonic() - self._since)
        self._doing.setText(" · ".join(filter(None, (self._title, how_far))))

    def _titled(self, job: Job) -> str:
        if job.verb == "undo":
            return self.tr("Taking back: %1").replace("%1", undo_name(job.title))
        if job.verb == "redo":
            return self.tr("Doing again: %1").replace("%1", undo_name(job.title))
        return job.title

    def _on_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._show_job(False)

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._doing.setText(self.tr("Stopping…"))
