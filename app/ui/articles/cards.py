"""What a card beside the text says of a record: plain text by record, made once and painted often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale

from app.ui.articles.naming import pen_name, said
from app.ui.widgets.counted import Counted
from app.ui.widgets.dates import shown_when
from db.records import EventRow, HighlightRow, MeasureGroup, QuoteRow, Ref, StatisticRow

Record = QuoteRow | EventRow | StatisticRow | HighlightRow
_SIGNS = {
    "nearly": "≈",
    "almost": "≈",
    "about": "≈",
    "around": "≈",
    "approximately": "≈",
    "some": "≈",
    "over": ">",
    "more than": ">",
    "at least": "≥",
    "less than": "<",
    "fewer than": "<",
    "under": "<",
    "up to": "≤",
    "at most": "≤",
}
_LARGE = (
    (1e12, QT_TRANSLATE_NOOP("Articles", "%1 trillion")),
    (1e9, QT_TRANSLATE_NOOP("Articles", "%1 billion")),
    (1e6, QT_TRANSLATE_NOOP("Articles", "%1 million")),
)


@dataclass(frozen=True, slots=True)
class Card:
    """`lead` is painted large: a quote's words, an event's title, a statistic's figure; `beside` follows the figure.

    Of a highlight `lead` are the words and `beside` is the note.
    """

    ref: Ref
    lead: str
    beside: str
    line: str
    warning: str
    starred: bool
    candidate: bool
    pen: str = ""  # the colour of a highlight

    @property
    def ink(self) -> str:
        """The colour token of its edge."""
        return self.pen or self.ref.kind

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        kinds = {
            "quote": QT_TRANSLATE_NOOP("Articles", "Quote"),
            "event": QT_TRANSLATE_NOOP("Articles", "Event"),
            "statistic": QT_TRANSLATE_NOOP("Articles", "Statistic"),
            "highlight": QT_TRANSLATE_NOOP("Articles", "Highlight"),
        }
        parts = [said(kinds[self.ref.kind]), self.lead, self.beside, self.line, self.warning]
        if self.starred:
            parts.append(said(QT_TRANSLATE_NOOP("Articles", "bookmarked")))
        return ", ".join(part for part in parts if part)


def make_cards(records: Sequence[Record], groups: Mapping[str, MeasureGroup]) -> tuple[Card, ...]:
    """Cards in the order of the records; `groups` are those measures of which sources differ, by key."""
    return tuple(_card(record, groups) for record in records)


def ref_of(record: Record) -> Ref:
    """The reference of a record."""
    if isinstance(record, QuoteRow):
        return Ref("quote", record.id)
    if isinstance(record, HighlightRow):
        return Ref("highlight", record.id)
    return Ref("event" if isinstance(record, EventRow) else "statistic", record.id)


def shown_value(row: StatisticRow, locale: QLocale | None = None) -> str:
    """The figure with the sign of its qualifier: "≈ 65", "> 13,750", "390 trillion", "79.1 %"; as written without a value."""
    locale = locale or QLocale()
    if row.value is None and row.low is not None and row.high is not None:
        return f"{_number(row.low, locale)}–{_number(row.high, locale)}"
    if row.value is None:
        return row.text
    number = _number(row.value, locale)
    if row.unit_kind == "percent":
        number += " %"
    elif row.unit_kind == "currency":
        number = f"{row.unit} {number}"
    sign = _SIGNS.get(row.qualifier.lower(), "")
    return f"{sign} {number}" if sign else number


def _number(value: float, locale: QLocale) -> str:
    for size, pattern in _LARGE:
        if abs(value) >= size:
            return said(pattern).replace("%1", _plain(value / size, locale))
    return _plain(value, locale)


def _plain(value: float, locale: QLocale) -> str:
    if value == int(value):
        return locale.toString(int(value))
    return locale.toString(value, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value)


def _card(record: Record, groups: Mapping[str, MeasureGroup]) -> Card:
    if isinstance(record, QuoteRow):
        return _quote(record)
    if isinstance(record, EventRow):
        return _event(record)
    if isinstance(record, HighlightRow):
        return _highlight(record)
    return _statistic(record, groups.get(record.measure_key))


def _waiting(line: str, status: str) -> str:
    """The line of a card, with what is still to be done about it."""
    if status != "candidate":
        return line
    to_review = said(QT_TRANSLATE_NOOP("Articles", "to review"))
    return f"{to_review} · {line}" if line else to_review


def _quote(row: QuoteRow) -> Card:
    words = row.text if row.kind == "indirect" else f"“{row.text}”"
    speaker = row.speaker.name if row.speaker is not None else row.speaker_label
    warning = _broken(row.seal)
    who = ", ".join(part for part in (speaker, row.role) if part)
    if not who:
        who = said(QT_TRANSLATE_NOOP("Articles", "Speaker not known"))
    who = _waiting(who, row.status)
    return Card(Ref("quote", row.id), words, "", who, warning, row.starred, row.status == "candidate")


def _broken(seal: str) -> str:
    """What is wrong with words whose seal does not hold."""
    if seal == "source changed":
        return said(QT_TRANSLATE_NOOP("Articles", "The source has changed since"))
    if seal == "not found":
        return said(QT_TRANSLATE_NOOP("Articles", "These words are not in the text"))
    return ""


def _highlight(row: HighlightRow) -> Card:
    parts = [pen_name(row.colour)]
    if row.span.paragraph is not None:
        place = said(QT_TRANSLATE_NOOP("Articles", "para. %1"))
        parts.append(place.replace("%1", QLocale().toString(row.span.paragraph)))
    return Card(
        Ref("highlight", row.id),
        row.text,
        row.note,
        " · ".join(parts),
        _broken(row.seal),
        row.starred,
        False,
        row.colour,
    )


def _event(row: EventRow) -> Card:
    parts = [
        shown_when(row.when, ahead=row.state != "happened") or row.when.text,
        row.place.name if row.place is not None else "",
        Counted().sources(row.sources) if row.sources > 1 else "",
    ]
    states = {
        "scheduled": QT_TRANSLATE_NOOP("Articles", "scheduled"),
        "deadline": QT_TRANSLATE_NOOP("Articles", "deadline"),
    }
    if row.state in states:
        parts.insert(0, said(states[row.state]))
    line = _waiting(" · ".join(part for part in parts if part), row.status)
    return Card(Ref("event", row.id), row.title, "", line, "", row.starred, row.status == "candidate")


def _statistic(row: StatisticRow, group: MeasureGroup | None) -> Card:
    as_of = shown_when(row.as_of, ahead=row.nature in ("target", "expected"))
    natures = {
        "target": QT_TRANSLATE_NOOP("Articles", "target"),
        "estimate": QT_TRANSLATE_NOOP("Articles", "estimate"),
        "expected": QT_TRANSLATE_NOOP("Articles", "expected"),
    }
    nature = said(natures[row.nature]) if row.nature in natures else ""
    line = _waiting(" · ".join(part for part in (f"“{row.text}”", as_of, nature) if part), row.status)
    return Card(
        Ref("statistic", row.id),
        shown_value(row),
        row.measure,
        line,
        _difference(row, group),
        row.starred,
        row.status == "candidate",
    )


def _difference(row: StatisticRow, group: MeasureGroup | None) -> str:
    """What another source says instead, for the line of warning."""
    if group is None or group.difference is None:
        return ""
    for other in group.rows:
        same = (other.value, other.low, other.high) == (row.value, row.low, row.high)
        if other.id == row.id or same or other.text in row.equivalents:
            continue
        if other.nature in ("expected", "target") and row.nature == "reported":
            text = said(QT_TRANSLATE_NOOP("Articles", "Expected before: %1"))
        elif row.nature in ("expected", "target") and other.nature == "reported":
            text = said(QT_TRANSLATE_NOOP("Articles", "Reported later: %1"))
        else:
            text = said(QT_TRANSLATE_NOOP("Articles", "Another source: %1"))
        return f"{text.replace('%1', other.text)} · {other.source.outlet}"
    return ""
