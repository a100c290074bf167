"""Find the statistics of a document."""

from __future__ import annotations

from app.extract.dates import timeline
from app.extract.document import Document, Span
from app.extract.model import Change, Statistic
from app.extract.statistics import change as changes
from app.extract.statistics import english, measure
from app.extract.statistics.model_parts import Clause, Number


def find(document: Document) -> list[Statistic]:
    """The statistics of a document in the order of its text."""
    found: list[Statistic] = []
    spans = [
        (f.start, f.end) for f in timeline(document) if f.type in ("DATE", "TIME") and f.value[:1] != "P"
    ]
    at = 0
    for sentence in document.sentences:
        while at < len(spans) and spans[at][1] <= sentence.start:
            at += 1
        last = at
        while last < len(spans) and spans[last][0] < sentence.end:
            last += 1
        result = english.numbers_of(document.text, sentence.start, sentence.end, spans[at:last])
        if result is not None:
            found += _statistics(*result, sentence)
    return found


def _statistics(numbers: list[Number], clause: Clause, sentence: Span) -> list[Statistic]:
    phrases = measure.Phrases(clause, numbers)
    found = []
    previous, before = None, 0
    for number in numbers:
        words = measure.measured(number, phrases, clause, previous, before)
        found.append(_statistic(number, words, clause, sentence))
        previous, before = words, number.end
    return found


def _statistic(number: Number, words: str | None, clause: Clause, sentence: Span) -> Statistic:
    text = clause.text
    start = changes.qualifier_span(number, text, clause.start)
    direction = changes.direction(number, text, clause.start)
    change = None
    if direction is not None:
        change = Change(direction, number.value, number.unit or None, changes.base(number, text, clause.end))
    return Statistic(
        start=start,
        end=number.end,
        text=text[start : number.end],
        value=None if number.is_range else number.value,
        low=number.low,
        high=number.high,
        unit=number.unit or None,
        unit_kind=number.kind or "number",
        qualifier=changes.qualifier(number, text, clause.start),
        measure=words,
        geography=None,
        as_of=None,
        change=change,
        nature="reported",
        paragraph=sentence.paragraph,
        rule=f"statistic.en.{number.rule or 'number'}",
        confidence=number.confidence,
    )
