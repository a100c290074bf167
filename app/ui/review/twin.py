"""The record that the current candidate repeats, looked up while it is looked at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from app import services
from app.tasks import Tasks
from db.records import Ref


class Twin(QObject):
    """`shown` says what M would merge with; until that is known, nothing unless it was said of this candidate before."""

    shown = Signal(str, str)  # its words, and whether it is accepted and where it stands; "" for none

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._key: int | None = None
        self._asked: tuple[int, Ref] | None = None
        self._ref: Ref | None = None

    def of(self, key: int) -> Ref | None:
        """The twin of a candidate, once it is known."""
        return self._ref if key == self._key else None

    def look(self, key: int, ref: Ref) -> None:
        """Look the twin of a candidate up."""
        if self._key != key:
            self._forget()
        self._asked = (key, ref)

        def found(twin: Any) -> None:
            if self._asked != (key, ref):
                return
            if twin is None:
                self._forget()
                return
            self._key, self._ref = key, twin.ref
            status = self.tr("accepted") if twin.status == "accepted" else self.tr("to review")
            self.shown.emit(twin.title, " · ".join(filter(None, (status, twin.source))))

        self._tasks.read_latest("review twin", lambda library: services.review.twin(library, ref), found)

    def _forget(self) -> None:
        self._key = self._ref = None
        self.shown.emit("", "")

    def keep_apart(self, key: int, ref: Ref) -> None:
        """Remember that the twin of a candidate is not the same, and look for another."""
        other = self.of(key)
        if other is None:
            return
        self._forget()
        self._tasks.write(
            lambda library: services.review.not_same(library, ref, other),
            lambda _value: self.look(key, ref),
        )
