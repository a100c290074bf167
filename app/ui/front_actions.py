"""The shortcuts that act on what is in front: copy, cite, bookmark, collect, note, delete, find, and the reading size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.settings import Preferences, Settings
from app.ui.collecting import Collecting
from app.ui.dialogs.templates import load_templates
from app.ui.panel import Panel
from app.ui.record_actions import RecordActions

SMALLEST, LARGEST = 11, 40  # pixels
NEEDS_RECORDS: Final = ("bookmark", "collect", "note", "delete", "similar")
NEEDS_WORDS_OR_RECORDS: Final = ("copy_cited", "copy_citation", "brief", "trace")


class FrontActions(QObject):
    """Asks the panel in front what is selected, and does it; greys what has nothing to act on, with the reason."""

    def __init__(
        self,
        actions: dict[str, QAction],
        front: Callable[[], Panel | None],
        records: RecordActions,
        collecting: Collecting,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._front = front
        self._records = records
        self._collecting = collecting
        self._settings = settings
        self._tips = {name: actions[name].toolTip() for name in (*NEEDS_RECORDS, *NEEDS_WORDS_OR_RECORDS)}
        self._connect()

    def update(self) -> None:
        """The selection is not what it was: allow what can act on it."""
        panel = self._front()
        refs = panel.current_refs() if panel is not None else ()
        words = panel is not None and panel.current_passage() is not None
        for name in NEEDS_WORDS_OR_RECORDS:
            self._allow(name, bool(refs) or words)
        for name in NEEDS_RECORDS:
            self._allow(name, bool(refs))

    def _connect(self) -> None:
        for name, slot in (
            ("copy_cited", lambda: self._copy("quotation")),
            ("copy_citation", lambda: self._copy("reference")),
            ("bookmark", self._bookmark),
            ("collect", self._collect),
            ("brief", self._brief),
            ("note", self._note),
            ("delete", self._delete),
            ("zoom_in", lambda: self._zoom(1)),
            ("zoom_out", lambda: self._zoom(-1)),
            ("zoom_reset", lambda: self._zoom(0)),
        ):
            self._actions[name].triggered.connect(slot)
        window = self._actions["copy_cited"].parent()
        if isinstance(window, QWidget):
            for number in range(9):  # Ctrl+Alt+1 copies through the first template, and so on
                keys = QKeySequence(f"Ctrl+Alt+{number + 1}")
                QShortcut(keys, window, lambda at=number: self._copy_through(at))

    def _copy_through(self, number: int) -> None:
        panel = self._front()
        templates = load_templates(self._settings)
        if panel is not None and number < len(templates) and (refs := panel.current_refs()):
            self._records.copy_through(refs, templates[number].text)

    def _allow(self, name: str, allowed: bool) -> None:
        action = self._actions[name]
        action.setEnabled(allowed)
        reason = self.tr("Select a record or some words first.")
        action.setToolTip(self._tips[name] if allowed else f"{self._tips[name]}\n{reason}")

    def _copy(self, form: str) -> None:
        panel = self._front()
        if panel is None:
            return
        passage = panel.current_passage()
        if passage is not None:
            self._records.copy_passage(*passage, form)
        elif refs := panel.current_refs():
            self._records.copy_cited(refs, form)

    def _bookmark(self) -> None:
        panel = self._front()
        if panel is not None and (refs := panel.current_refs()):
            self._records.set_star(refs, not panel.current_starred())

    def _collect(self) -> None:
        panel = self._front()
        if panel is not None and (refs := panel.current_refs()):
            self._collecting.pick(refs)

    def _brief(self) -> None:
        panel = self._front()
        if panel is None:
            return
        passage = panel.current_passage()
        if passage is not None:
            self._collecting.add_words_to_brief(*passage)
        elif (refs := panel.current_refs()) and not panel.put_in(refs):
            self._collecting.add_to_brief(refs)

    def _note(self) -> None:
        panel = self._front()
        if panel is not None and (refs := panel.current_refs()):
            self._collecting.edit_note(refs[0])

    def _delete(self) -> None:
        panel = self._front()
        if panel is not None and (refs := panel.current_refs()):
            self._records.delete(refs)

    def _zoom(self, step: int) -> None:
        size = self._settings.preferences.reading_size
        new = Preferences().reading_size if step == 0 else min(LARGEST, max(SMALLEST, size + step))
        self._settings.set(reading_size=new)
