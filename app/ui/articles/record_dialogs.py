"""Making a record from selected words, or correcting one: the few things that the words do not say themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import GAP, GAP_WIDE, reading_font, set_role
from app.ui.widgets.choice import Choice
from app.ui.widgets.elided_label import ElidedLabel
from db.records import DateSpan, EventRow, QuoteRow, StatisticRow

# A partial ISO date, or nothing.
DATE: Final = re.compile(
    r"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?"
)
# A number in digits and the word after it.
NUMBER: Final = re.compile(
    r"(?P<number>\d[\d.,]*)\s*(?P<scale>thousand|million|billion|trillion)?\s*(?P<unit>%|per\s?cent|\w+)?"
)
SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


class RecordDialog(QDialog):
    """Shows the words and asks for the rest; `values()` are the keyword arguments of the service's `create` and `edit`."""

    parties_wanted = Signal(str, str)  # what is typed, kind of party ("" for any): answer with `set_parties`

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(420)
        self._form = QFormLayout()
        self._form.setSpacing(GAP)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._names = QStringListModel(self)
        self._waiting: tuple[QLineEdit, str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=120)
        self._timer.timeout.connect(self._ask)
        self._problem = QLabel()
        self._problem.setProperty("role", "warning")
        self._problem.setWordWrap(True)
        self._problem.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        set_role(buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        buttons.accepted.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP)
        column.addWidget(ElidedLabel(words, lines=4, font=reading_font(15), leading=1.4))
        column.addLayout(self._form)
        column.addWidget(self._problem)
        column.addWidget(buttons)

    def values(self) -> dict[str, Any]:
        """What was filled in."""
        raise NotImplementedError

    def fill(self, record: Any) -> None:
        """Show what a record says now, to be corrected."""
        raise NotImplementedError

    def set_parties(self, names: Sequence[str]) -> None:
        """Names to complete what is typed with."""
        self._names.setStringList(list(names))

    def _problem_text(self) -> str:
        """Why it cannot be saved, in one sentence; "" when it can."""
        return ""

    def _line(self, label: str, hint: str = "", text: str = "") -> QLineEdit:
        line = QLineEdit(text)
        line.setPlaceholderText(hint)
        line.setAccessibleName(label)
        self._form.addRow(label, line)
        return line

    def _party_line(self, label: str, kind: str) -> QLineEdit:
        line = self._line(label, self.tr("Type a name"))
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        line.setCompleter(completer)
        line.textEdited.connect(lambda _text: self._wait(line, kind))
        return line

    def _date_problem(self, *lines: QLineEdit) -> str:
        """What is wrong with the dates in some lines; "" when nothing is."""
        for line in lines:
            if not DATE.fullmatch(line.text().strip()):
                return self.tr("“%1” is no date; write it like 2025-10-25, 2025-10 or 2025.").replace(
                    "%1", line.text()
                )
        return ""

    def _choice(self, label: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = Choice()
        box.setAccessibleName(label)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, text in choices:
            box.addItem(text, value)
        self._form.addRow(label, box)
        return box

    def _wait(self, line: QLineEdit, kind: str) -> None:
        self._waiting = (line, kind)
        self._timer.start()

    def _ask(self) -> None:
        if self._waiting is not None and self._waiting[0].text().strip():
            self.parties_wanted.emit(self._waiting[0].text().strip(), self._waiting[1])

    def _on_save(self) -> None:
        if problem := self._problem_text():
            self._problem.setText(problem)
            self._problem.show()
            return
        self.accept()


class QuoteDialog(RecordDialog):
    """A quote: what kind, who said it, in which role."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setWindowTitle(self.tr("New Quote"))
        self._speaker = self._party_line(self.tr("Speaker"), "person")
        self._role = self._line(self.tr("Role at the time"), self.tr("as the article gives it"))
        self._kind = self._choice(
            self.tr("Kind"),
            (
                ("direct", self.tr("Direct: the speaker’s own words")),
                ("indirect", self.tr("Indirect: told by the article")),
                ("interview", self.tr("Interview: an answer")),
            ),
        )

    def fill(self, record: QuoteRow) -> None:
        self.setWindowTitle(self.tr("Edit Quote"))
        self._speaker.setText(record.speaker.name if record.speaker is not None else record.speaker_label)
        self._role.setText(record.role)
        self._kind.setCurrentIndex(self._kind.findData(record.kind))

    def values(self) -> dict[str, Any]:
        return {
            "kind": self._kind.currentData(),
            "speaker": self._speaker.text().strip() or None,
            "role": self._role.text().strip(),
        }


class EventDialog(RecordDialog):
    """An event: its title, when and where, and whether it has happened."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setWindowTitle(self.tr("New Event"))
        self._was = DateSpan(None)
        title = " ".join(words.split())
        self._title = self._line(self.tr("Title"), text=title if len(title) <= 90 else "")
        self._start = self._line(self.tr("Begins"), self.tr("2025-10-25, 2025-10, 2025 or --06-20"))
        self._end = self._line(self.tr("Ends"), self.tr("if it is another day"))
        self._place = self._party_line(self.tr("Place"), "place")
        self._state = self._choice(
            self.tr("State"),
            (
                ("happened", self.tr("Happened")),
                ("scheduled", self.tr("Scheduled")),
                ("deadline", self.tr("Deadline")),
            ),
        )

    def fill(self, record: EventRow) -> None:
        self.setWindowTitle(self.tr("Edit Event"))
        self._title.setText(record.title)
        self._start.setText(record.when.start or "")
        self._end.setText(record.when.end or "")
        self._place.setText(record.place.name if record.place is not None else "")
        self._state.setCurrentIndex(self._state.findData(record.state))
        self._was = record.when

    def values(self) -> dict[str, Any]:
        values: dict[str, Any] = {
            "title": self._title.text().strip(),
            "state": self._state.currentData(),
        }
        start, end = self._start.text().strip(), self._end.text().strip()
        if (start or None, end or None) != (self._was.start, self._was.end):
            values["when"] = DateSpan(start or None, end or None)
        values["place"] = self._place.text().strip() or None
        return values

    def _problem_text(self) -> str:
        if not self._title.text().strip():
            return self.tr("An event needs a title.")
        return self._date_problem(self._start, self._end)


class StatisticDialog(RecordDialog):
    """A statistic: what it measures, its value and unit, its qualifier and the time it is about."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setWindowTitle(self.tr("New Statistic"))
        self._measure = self._line(self.tr("Measures"), self.tr("for example: countries that signed"))
        self._value = self._line(self.tr("Value"), "65")
        self._unit = self._line(self.tr("Unit"), self.tr("countries, percent, USD …"))
        self._qualifier = self._choice(
            self.tr("Qualifier"),
            (
                ("", self.tr("none")),
                ("nearly", self.tr("nearly")),
                ("about", self.tr("about")),
                ("more than", self.tr("more than")),
                ("at least", self.tr("at least")),
                ("less than", self.tr("less than")),
                ("up to", self.tr("up to")),
            ),
        )
        self._guess(words)
        self._was = DateSpan(None)
        self._as_of = self._line(self.tr("As of"), self.tr("2025-10-25, 2025-10 or 2025"))
        self._nature = self._choice(
            self.tr("Nature"),
            (
                ("reported", self.tr("Reported")),
                ("expected", self.tr("Expected")),
                ("estimate", self.tr("Estimate")),
                ("target", self.tr("Target")),
            ),
        )

    def values(self) -> dict[str, Any]:
        values: dict[str, Any] = {
            "measure": self._measure.text().strip(),
            "unit": self._unit.text().strip(),
            "qualifier": self._qualifier.currentData(),
            "nature": self._nature.currentData(),
            "value": _number(self._value.text()),
        }
        as_of = self._as_of.text().strip() or None
        if as_of != self._was.start:
            values["as_of"] = DateSpan(as_of) if as_of else None
        return values

    def fill(self, record: StatisticRow) -> None:
        self.setWindowTitle(self.tr("Edit Statistic"))
        self._measure.setText(record.measure)
        self._value.setText("" if record.value is None else f"{record.value:.15g}")
        self._unit.setText(record.unit)
        if record.qualifier and self._qualifier.findData(record.qualifier) < 0:
            self._qualifier.addItem(record.qualifier, record.qualifier)
        self._qualifier.setCurrentIndex(self._qualifier.findData(record.qualifier))
        self._was = record.as_of or DateSpan(None)
        self._as_of.setText(self._was.start or "")
        self._nature.setCurrentIndex(self._nature.findData(record.nature))

    def _guess(self, words: str) -> None:
        """Put the first number, its qualifier and its unit into their fields, to be looked over."""
        found = NUMBER.search(words)
        if found is None:
            return
        number = found["number"].rstrip(".,")
        value = _number(number)
        if found["scale"] and value is not None:
            number = f"{value * SCALES[found['scale']]:.15g}"
        self._value.setText(number)
        before = words[: found.start()].lower().strip()
        for row in range(1, self._qualifier.count()):
            if before.endswith(self._qualifier.itemData(row)):
                self._qualifier.setCurrentIndex(row)
        unit = found["unit"] or ""
        self._unit.setText(self.tr("percent") if unit.startswith(("%", "per")) else unit)

    def _problem_text(self) -> str:
        if not self._measure.text().strip():
            return self.tr("Say what the number measures.")
        if self._value.text().strip() and _number(self._value.text()) is None:
            return self.tr("“%1” is no number; write it like 13750 or 64.78.").replace(
                "%1", self._value.text()
            )
        return self._date_problem(self._as_of)


def _number(text: str) -> float | None:
    plain = text.strip().replace(",", "").replace(" ", "")
    try:
        return float(plain) if plain else None
    except ValueError:
        return None
