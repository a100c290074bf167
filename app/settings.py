"""What the user set and where the window was left, typed, kept by QSettings in the platform's own place."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal


@dataclass(frozen=True, slots=True)
class Preferences:
    """The user's choices; every field is saved under its own name."""

    scheme: str = "system"  # system, light, dark
    language: str = ""  # "" follows the system
    style: str = "apa"  # citation style id
    citation_locale: str = "en-US"
    reading_size: int = 17  # pixels
    reading_family: str = ""
    reading_width: int = 66  # characters
    show_numbers: bool = True  # paragraph numbers in the reader
    show_quotes: bool = True
    show_events: bool = True
    show_statistics: bool = True
    show_highlights: bool = True
    show_candidates: bool = True
    show_uncertain: bool = False  # candidates of rules that were too often wrong
    add_paragraph: bool = False  # also where a citation style leaves the paragraph out
    favourite_styles: str = ""  # style ids with a space between them
    watched_folder: str = ""  # new files in it are imported; "" for none
    templates: str = ""  # JSON: [[name, text], ...]; "" for those that we bring along


class Settings(QObject):
    """Preferences and session state; `changed` is emitted with the new preferences."""

    changed = Signal(object)  # Preferences

    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._preferences = self._load()

    @property
    def preferences(self) -> Preferences:
        return self._preferences

    def set(self, **values: Any) -> None:
        """Change some preferences and save them at once; an unknown name is a TypeError."""
        new = Preferences(**{**asdict(self._preferences), **values})
        if new == self._preferences:
            return
        self._preferences = new
        for name in values:
            self._store.setValue(f"preferences/{name}", getattr(new, name))
        self.changed.emit(new)

    def state(self, name: str, default: Any = None) -> Any:
        """A piece of session state, such as a splitter's sizes; `default` when there is none or it cannot be read."""
        value = self._store.value(f"session/{name}")
        return default if value is None else value

    def keep(self, name: str, value: Any) -> None:
        """Remember a piece of session state (numbers, text, lists of them, or bytes)."""
        self._store.setValue(f"session/{name}", value)

    def geometry(self, name: str) -> QByteArray:
        """A saved geometry, empty when there is none."""
        value = self._store.value(f"session/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def sync(self) -> None:
        """Write everything to disk now, so that it survives a crash."""
        self._store.sync()

    def _load(self) -> Preferences:
        values: dict[str, Any] = {}
        for f in fields(Preferences):
            raw = self._store.value(f"preferences/{f.name}")
            if raw is None:
                continue
            try:
                if isinstance(f.default, bool):
                    values[f.name] = str(raw).lower() in ("true", "1")
                else:
                    values[f.name] = int(raw) if isinstance(f.default, int) else str(raw)
            except (TypeError, ValueError):
                continue  # a damaged value falls back to its default
        return Preferences(**values)
