"""Reading articles again after an upgrade, quietly in the background, or all of them when the menu asks for it."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app import services
from app.tasks import Job, Tasks

AFTER: Final = 3_000  # milliseconds: the start is done by then, and what the user opens first has been read


class LookingAgain(QObject):
    """One job at a time; it may be cancelled, and goes on at the next start."""

    told = Signal(str, str, object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._job: Job | None = None
        self._timer = QTimer(self, interval=AFTER, singleShot=True)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Look soon whether an earlier extraction has read some of the articles."""
        self._timer.start()

    def check(self) -> None:
        """Look now, and read those articles again."""
        self._tasks.read(lambda library: services.review.outdated(library), self._on_outdated)

    def everything(self) -> None:
        """Read every article again, and say what came of it."""
        self._run(everything=True)

    def _on_outdated(self, number: int) -> None:
        if number:
            self._run(everything=False)

    def _run(self, *, everything: bool) -> None:
        if self._job is not None and self._job.running:
            if everything:
                self.told.emit(self.tr("Articles are being read again already."), "", None)
            return

        def work(library: Any, job: Job) -> Any:
            return services.review.reextract(
                library, progress=job.report, cancelled=lambda: job.cancelled, everything=everything
            )

        title = self.tr("Looking again for quotes, events and figures")
        self._job = self._tasks.job(title, work, self._on_done if everything else None, resumes=True)

    def _on_done(self, result: Any) -> None:
        sentence = self.tr("%Ln article(s) read again", "", result.articles)
        if result.found > result.gone:
            new = result.found - result.gone
            sentence += self.tr("; %Ln more candidate(s) to review", "", new)
        self.told.emit(sentence, "", None)
