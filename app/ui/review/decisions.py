"""Writing decisions on candidates, in the order in which they were made, and taking them back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app import services
from app.tasks import Tasks
from app.ui.said import said
from db.records import Ref, Where


class Decisions(QObject):
    """`made` says at once what is decided, before it is written; `settled` that everything is written."""

    made = Signal(object, bool)  # tuple of review keys, whether accepted
    settled = Signal()
    failed = Signal(str)  # a sentence for the user

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pending = 0

    @property
    def pending(self) -> int:
        """How many are on their way: what is read meanwhile is older than what is shown."""
        return self._pending

    def accept(self, keys: tuple[int, ...]) -> None:
        """Make candidates part of the library."""
        self._write(keys, True, lambda library: services.review.accept(library, _refs(keys)))

    def reject(self, keys: tuple[int, ...]) -> None:
        """Turn candidates down."""
        self._write(keys, False, lambda library: services.review.reject(library, _refs(keys)))

    def merge(self, key: int, ref: Ref, keep: Ref) -> None:
        """Let a candidate go for the record that it repeats."""
        self._write((key,), False, lambda library: services.review.merge(library, ref, keep))

    def correct(self, key: int, ref: Ref, changes: dict[str, Any]) -> None:
        """Change a candidate and accept it."""
        self._write((key,), True, lambda library: services.review.correct(library, ref, **changes))

    def decide_rule(self, rule: str, accept: bool) -> None:
        """Decide on everything that a rule has found and that waits, also what the list does not show now."""
        where = Where(facets=(("rule", (rule,)),))

        def keys(library: Any) -> tuple[int, ...]:
            return tuple(services.review.queue(library, where).ids)

        def decide(found: tuple[int, ...]) -> None:
            if found:
                (self.accept if accept else self.reject)(found)

        self._tasks.read(keys, decide)

    def _write(self, keys: tuple[int, ...], accepted: bool, work: Callable[[Any], Any]) -> None:
        self._pending += 1
        self.made.emit(keys, accepted)
        self._tasks.write(work, lambda _value: self._on_written(), self._on_failed)

    def _on_written(self) -> None:
        self._pending -= 1
        if not self._pending:
            self.settled.emit()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(said(str(error)))
        self._on_written()


def _refs(keys: tuple[int, ...]) -> list[Ref]:
    return [services.review.ref_of(key) for key in keys]
