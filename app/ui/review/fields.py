"""The fields of a candidate that can be corrected before it is accepted; what is not touched is not changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit, QWidget

from app import services
from app.tasks import Tasks
from app.ui.theme import GAP, GAP_SMALL
from app.ui.widgets.choice import Choice
from db.records import Candidate, DateSpan, EventRow, PartyName, QuoteRow, StatisticRow, Where

PARTIAL_DATE: Final = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
)
OFFERED: Final = 12  # names of a type-ahead


class WrongFieldError(ValueError):
    """What stands in a field cannot be saved; the message is for the user."""


class PartyField(QLineEdit):
    """A party by name, with type-ahead over the library; a name that it does not know becomes a new party."""

    def __init__(
        self, tasks: Tasks, channel: str, kinds: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._channel = f"review {channel}"
        self._where = (("kind", kinds),)
        self._ids: dict[str, int] = {}
        self._before = ""
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_edited)

    def set_party(self, party: PartyName | None, label: str = "") -> None:
        """Show a party, or how the article names it where it is not known."""
        self._before = party.name if party is not None else ""
        self._ids = {party.name: party.id} if party is not None else {}
        self.setText(self._before)
        self.setCursorPosition(0)
        named = QCoreApplication.translate("Review", "not known; the article says “%1”")
        self.setPlaceholderText(named.replace("%1", label) if label and party is None else "")

    @property
    def is_changed(self) -> bool:
        return self.text().strip() != self._before

    def value(self) -> int | str | None:
        """The party's id, a new name, or None."""
        name = self.text().strip()
        return self._ids.get(name, name) or None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.completer().popup()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and popup is not None and popup.isVisible():
            # Enter takes the name; it must not accept the candidate as well.
            if popup.currentIndex().isValid():
                self.setText(str(popup.currentIndex().data()))
            popup.hide()
            return
        super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        typed = text.strip()
        if not typed:
            return
        where = Where(typed, self._where)

        def work(library: Any) -> tuple[tuple[str, int], ...]:
            found = services.parties.listing(library, where, "most")
            rows = services.parties.rows(library, found.ids[:OFFERED])
            return tuple((row.name, row.id) for row in rows)

        self._tasks.read_latest(self._channel, work, self._on_found, lambda _error: None)

    def _on_found(self, found: tuple[tuple[str, int], ...]) -> None:
        self._ids |= dict(found)
        self._names.setStringList([name for name, _ in found])
        if self.hasFocus() and found:
            self.completer().complete()


class Fields(QWidget):
    """A grid of fields for one kind of candidate. `entered` is emitted for Enter in a field, `left` for Esc."""

    entered = Signal()
    left = Signal()
    edited = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP_SMALL)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self._loaded: dict[str, str] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._choices: dict[str, Choice] = {}

    def first(self) -> QWidget:
        """The field that E goes to."""
        return next(iter((*self._lines.values(), *self._choices.values())))

    def field(self, name: str) -> QLineEdit | None:
        """A line by name."""
        return self._lines.get(name)

    def load(self, candidate: Candidate) -> None:
        """Show a candidate's values."""
        raise NotImplementedError

    def changes(self) -> dict[str, Any]:
        """What the user changed, as `services.review.correct` takes it; raises WrongFieldError."""
        raise NotImplementedError

    # --- for the kinds ------------------------------------------------------------------------------------------------

    def add_line(
        self, name: str, text: str, row: int, column: int = 0, wide: bool = False, hint: str = ""
    ) -> QLineEdit:
        """A line of text with its label."""
        line = QLineEdit()
        line.setPlaceholderText(hint)
        self.add(name, text, line, row, column, wide)
        return line

    def add(
        self, name: str, text: str, line: QLineEdit, row: int, column: int = 0, wide: bool = False
    ) -> None:
        """A field that was made elsewhere."""
        self._lines[name] = line
        line.returnPressed.connect(self.entered)
        line.textEdited.connect(lambda _text: self.edited.emit())
        self._place(text, line, row, column, wide)

    def add_choice(
        self, name: str, text: str, choices: tuple[tuple[str, str], ...], row: int, column: int = 0
    ) -> None:
        """One of several values, given as (value, label)."""
        box = Choice()
        for value, label in choices:
            box.addItem(label, value)
        box.activated.connect(lambda _at: self.edited.emit())
        self._choices[name] = box
        self._place(text, box, row, column, False)

    def show_text(self, name: str, text: str) -> None:
        """Put a value into a line."""
        self._loaded[name] = text
        self._lines[name].setText(text)
        self._lines[name].setCursorPosition(0)

    def show_choice(self, name: str, value: str) -> None:
        """Choose a value."""
        self._loaded[name] = value
        self._choices[name].setCurrentIndex(max(0, self._choices[name].findData(value)))

    def changed_text(self, name: str) -> str | None:
        """What a line says, if it is not what was loaded."""
        text = self._lines[name].text().strip()
        return text if text != self._loaded.get(name, "") else None

    def changed_choice(self, name: str) -> str | None:
        """What is chosen, if it is not what was loaded."""
        value = str(self._choices[name].currentData())
        return value if value != self._loaded.get(name) else None

    def changed_date(self, start: str, end: str, before: DateSpan) -> DateSpan | None:
        """The period of two lines, if one of them was changed; it keeps the bound and the source's words."""
        if self.changed_text(start) is None and self.changed_text(end) is None:
            return None
        first, last = self._lines[start].text().strip(), self._lines[end].text().strip()
        for given in (first, last):
            if given and not PARTIAL_DATE.fullmatch(given):
                wrong = QCoreApplication.translate(
                    "Review", "“%1” is no date; write it like 2025-10-25, 2025-10 or 2025."
                )
                raise WrongFieldError(wrong.replace("%1", given))
        return DateSpan(first or None, last or None, before.bound, before.text)

    def changed_number(self, name: str) -> tuple[bool, float | None]:
        """Whether a number was changed, and what it is now."""
        text = self.changed_text(name)
        if text is None:
            return False, None
        if not text:
            return True, None
        number, fits = QLocale().toDouble(text)
        if fits:
            return True, number
        try:
            return True, float(text.replace(" ", "").replace(",", ""))
        except ValueError as error:
            wrong = QCoreApplication.translate("Review", "“%1” is no number; write it like 1234.5.")
            raise WrongFieldError(wrong.replace("%1", text)) from error

    def _place(self, text: str, field: QWidget, row: int, column: int, wide: bool) -> None:
        label = QLabel(text)
        label.setProperty("role", "secondary")
        label.setBuddy(field)
        field.setAccessibleName(text)
        self._grid.addWidget(label, row, column * 2)
        self._grid.addWidget(field, row, column * 2 + 1, 1, 3 if wide else 1)

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class QuoteFields(Fields):
    """Speaker, kind and role of a quote."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self._speaker = PartyField(tasks, "speaker", ("person", "organisation", "place"))
        self.add("speaker", self.tr("Speaker"), self._speaker, 0)
        self.add_choice(
            "kind",
            self.tr("Kind"),
            (
                ("direct", self.tr("Direct")),
                ("indirect", self.tr("Paraphrase")),
                ("interview", self.tr("Interview")),
            ),
            0,
            1,
        )
        self.add_line("role", self.tr("Role then"), 1, wide=True)

    def load(self, candidate: Candidate) -> None:
        record = candidate.record
        assert isinstance(record, QuoteRow)
        self._speaker.set_party(record.speaker, record.speaker_label)
        self.show_choice("kind", record.kind)
        self.show_text("role", record.role)

    def changes(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self._speaker.is_changed:
            found["speaker"] = self._speaker.value()
        for name, value in (("kind", self.changed_choice("kind")), ("role", self.changed_text("role"))):
            if value is not None:
                found[name] = value
        return found


class StatisticFields(Fields):
    """Value, unit, measure, period, place and nature of a statistic."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.add_line("value", self.tr("Value"), 0)
        self.add_line("unit", self.tr("Unit"), 0, 1)
        self.add_line("low", self.tr("At least"), 1)
        self.add_line("high", self.tr("At most"), 1, 1)
        self.add_line("measure", self.tr("Measures"), 2, wide=True)
        self.add_line("from", self.tr("As of"), 3, hint="2025-10-25, 2025-10, 2025")
        self.add_line("to", self.tr("Until"), 3, 1)
        self._place_field = PartyField(tasks, "geography", ("place", "organisation"))
        self.add("geography", self.tr("Place"), self._place_field, 4)
        natures = (
            ("reported", self.tr("Reported")),
            ("target", self.tr("Target")),
            ("estimate", self.tr("Estimate")),
            ("expected", self.tr("Expected")),
        )
        self.add_choice("nature", self.tr("Nature"), natures, 4, 1)
        self._speaker = PartyField(tasks, "figure speaker", ("person", "organisation", "place"))
        self.add("speaker", self.tr("Speaker"), self._speaker, 5, wide=True)
        self._when = DateSpan(None)

    def load(self, candidate: Candidate) -> None:
        record = candidate.record
        assert isinstance(record, StatisticRow)
        for name, number in (("value", record.value), ("low", record.low), ("high", record.high)):
            self.show_text(name, "" if number is None else f"{number:.15g}")
        self.show_text("unit", record.unit)
        self.show_text("measure", record.measure)
        when = record.as_of or DateSpan(None)
        self._when = when
        self.show_text("from", when.start or "")
        self.show_text("to", when.end or "")
        self._place_field.set_party(record.geography)
        self._speaker.set_party(record.speaker)
        self.show_choice("nature", record.nature)

    def changes(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in ("value", "low", "high"):
            changed, number = self.changed_number(name)
            if changed:
                found[name] = number
        for name in ("unit", "measure"):
            if (text := self.changed_text(name)) is not None:
                found[name] = text
        if (when := self.changed_date("from", "to", self._when)) is not None:
            found["as_of"] = when
        for name, field in (("geography", self._place_field), ("speaker", self._speaker)):
            if field.is_changed:
                found[name] = field.value()
        if (nature := self.changed_choice("nature")) is not None:
            found["nature"] = nature
        return found


class EventFields(Fields):
    """Title, dates, place and state of an event."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.add_line("title", self.tr("Title"), 0, wide=True)
        self.add_line("from", self.tr("From"), 1, hint="2025-10-25, 2025-10, 2025")
        self.add_line("to", self.tr("To"), 1, 1)
        self._place_field = PartyField(tasks, "event place", ("place",))
        self.add("place", self.tr("Place"), self._place_field, 2)
        states = (
            ("happened", self.tr("Happened")),
            ("scheduled", self.tr("Scheduled")),
            ("deadline", self.tr("Deadline")),
        )
        self.add_choice("state", self.tr("State"), states, 2, 1)
        self._when = DateSpan(None)

    def load(self, candidate: Candidate) -> None:
        record = candidate.record
        assert isinstance(record, EventRow)
        self._when = record.when
        self.show_text("title", record.title)
        self.show_text("from", record.when.start or "")
        self.show_text("to", record.when.end or "")
        self._place_field.set_party(record.place)
        self.show_choice("state", record.state)

    def changes(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if (title := self.changed_text("title")) is not None:
            if not title:
                raise WrongFieldError(self.tr("An event needs a title; type one."))
            found["title"] = title
        if (when := self.changed_date("from", "to", self._when)) is not None:
            found["when"] = when
        if self._place_field.is_changed:
            found["place"] = self._place_field.value()
        if (state := self.changed_choice("state")) is not None:
            found["state"] = state
        return found


MAKERS: Final[dict[str, Callable[[Tasks], Fields]]] = {
    "quote": QuoteFields,
    "statistic": StatisticFields,
    "event": EventFields,
}
