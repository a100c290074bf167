"""Making records from selected words and correcting them: asks what the words do not say, writes with undo."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app import services
from app.ui.articles.cards import Record, ref_of
from app.ui.articles.loading import find_parties
from app.ui.articles.record_dialogs import EventDialog, QuoteDialog, RecordDialog, StatisticDialog
from app.ui.desk import Desk
from app.ui.widgets.wash import COLOURS
from db.records import Kind, Ref

DIALOGS: dict[str, type[RecordDialog]] = {
    "quote": QuoteDialog,
    "event": EventDialog,
    "statistic": StatisticDialog,
}
# Opening marks with what closes them; a quote's words are kept without the outer ones.
MARKS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "'": "'"}
KINDS: dict[str, Kind] = {"quote": "quote", "event": "event", "statistic": "statistic"}


class Making(QObject):
    """`made` is emitted with the new record; `last` is the one that the view has not shown yet."""

    made = Signal(object)  # Ref

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.last: Ref | None = None

    def ask(self, kind: str, article_id: int, start: int, end: int, words: str) -> RecordDialog:
        """Open the dialog of a kind for words given as code points."""
        if kind == "quote":
            start, end, words = _inside(start, end, words)
        dialog = DIALOGS[kind](words, self._window)
        dialog.parties_wanted.connect(lambda text, of: self._complete(dialog, text, of))
        dialog.accepted.connect(lambda: self._write(kind, article_id, start, end, dialog.values()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def edit(self, record: Record, words: str) -> RecordDialog:
        """Open the dialog of a record to correct it; `words` are those that it rests on."""
        ref = ref_of(record)
        dialog = DIALOGS[ref.kind](words, self._window)
        dialog.fill(record)
        before = dialog.values()
        dialog.parties_wanted.connect(lambda text, of: self._complete(dialog, text, of))
        dialog.accepted.connect(lambda: self.change(ref, _changed(before, dialog.values())))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def highlight(self, article_id: int, start: int, end: int, colour: str | None = None) -> None:
        """Highlight words with a pen, or with the one that was used last."""
        settings = self._desk.settings
        pen = colour or str(settings.state("articles/pen", COLOURS[0]))
        pen = pen if pen in COLOURS else COLOURS[0]
        settings.keep("articles/pen", pen)

        def work(library: Any) -> Any:
            return services.highlights.create(library, article_id, start, end, colour=pen)

        def written(number: int) -> None:
            self.last = Ref("highlight", number)
            self.made.emit(self.last)

        self._desk.tasks.write(work, written)

    def recolour(self, ref: Ref, colour: str) -> None:
        """Give a highlight another colour, which the next one will have as well."""
        self._desk.settings.keep("articles/pen", colour)
        self._desk.tasks.write(lambda library: services.highlights.recolour(library, (ref.id,), colour))

    def change(self, ref: Ref, values: dict[str, Any]) -> None:
        """Write other values of a record; none writes nothing."""
        if not values:
            return

        def work(library: Any) -> Any:
            service = {"quote": services.quotes, "event": services.events, "statistic": services.statistics}
            return service[ref.kind].edit(library, ref.id, **values)

        tasks = self._desk.tasks
        tasks.write(
            work, lambda _: self._desk.records.told.emit(self.tr("Changed"), self.tr("Undo"), tasks.undo)
        )

    def _complete(self, dialog: RecordDialog, text: str, kind: str) -> None:
        self._desk.tasks.read_latest(
            "articles speakers",
            lambda lib: find_parties(lib, text, kind),
            dialog.set_parties,
        )

    def _write(self, kind: str, article_id: int, start: int, end: int, values: dict[str, Any]) -> None:
        def work(library: Any) -> Any:
            service = {"quote": services.quotes, "event": services.events, "statistic": services.statistics}
            return service[kind].create(library, article_id, start, end, **values)

        self._desk.tasks.write(work, lambda number: self._on_written(Ref(KINDS[kind], number)))

    def _on_written(self, ref: Ref) -> None:
        self.last = ref
        said = {
            "quote": self.tr("Quote made"),
            "event": self.tr("Event made"),
            "statistic": self.tr("Statistic made"),
        }
        self._desk.records.told.emit(said[ref.kind], self.tr("Undo"), self._desk.tasks.undo)
        self.made.emit(ref)


def _changed(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Only what the user changed: a name that stays must not be looked up again."""
    return {name: value for name, value in after.items() if name not in before or before[name] != value}


def _inside(start: int, end: int, words: str) -> tuple[int, int, str]:
    """The words between outer quotation marks, where there are some."""
    if len(words) > 2 and MARKS.get(words[0]) == words[-1]:
        return start + 1, end - 1, words[1:-1]
    return start, end, words
