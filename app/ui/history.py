"""Back and forward through everything: a list of places, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A view and where the user was in it."""

    view: str
    details: dict[str, Any] = field(default_factory=dict)


class History(QObject):
    """Places in the order in which the user went there."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._places) - 1

    @property
    def current(self) -> Place | None:
        return self._places[self._at] if self._places else None

    def visit(self, place: Place) -> None:
        """The user went somewhere new: what was ahead is forgotten."""
        if self.current == place:
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        del self._places[:-LONGEST]
        self._at = len(self._places) - 1
        self.changed.emit()

    def amend(self, place: Place) -> None:
        """The present place is now known better, such as how far it is scrolled."""
        if self._places and self._places[self._at].view == place.view:
            self._places[self._at] = place

    def back(self) -> Place | None:
        """One step back, or None."""
        if not self.can_go_back:
            return None
        self._at -= 1
        self.changed.emit()
        return self.current

    def forward(self) -> Place | None:
        """One step forward, or None."""
        if not self.can_go_forward:
            return None
        self._at += 1
        self.changed.emit()
        return self.current
