"""Find the statistics of a document."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from app.extract.dates import timeline
from app.extract.dates.periods import periods
from app.extract.document import Document, Span
from app.extract.model import Change, Period, Statistic, Stretch
from app.extract.statistics import change as changes
from app.extract.statistics import english, equivalents, geography, measure, nature
from app.extract.statistics.as_of import Times
from app.extract.statistics.model_parts import Clause, Number
from app.extract.statistics.phrases import Phrases

# a change set off by a comma says how the number before it moved: `VND390 trillion, up 64.8% from 2022`
_MOVED: Final = re.compile(
    r",? (?:and )?(?:was |were |is )?(?:up|down|surging|rising|falling|jumping|climbing|increasing|growing|declining|dropping|soaring|an? (?:\S+ )?(?:increase|rise|jump|surge|growth|decline|drop|fall|decrease)|representing an? \S+|marking an? \S+)(?: (?:by|of|about|around|nearly|over|some|more than|from))*\s*",
    re.IGNORECASE,
)
_MEASURES: Final = frozenset({"count", "currency", "physical", "points", "number"})


def find(document: Document) -> list[Statistic]:
    """The statistics of a document in the order of its text."""
    found: list[Statistic] = []
    spans = [
        (f.start, f.end) for f in timeline(document) if f.type in ("DATE", "TIME") and f.value[:1] != "P"
    ]
    reader = _Reader(document)
    at = 0
    for sentence in document.sentences:
        while at < len(spans) and spans[at][1] <= sentence.start:
            at += 1
        last = at
        while last < len(spans) and spans[last][0] < sentence.end:
            last += 1
        reader.enter(sentence)
        result = english.numbers_of(document.text, sentence.start, sentence.end, spans[at:last])
        if result is not None:
            found += reader.statistics(*result, sentence)
    return found


class _Reader:
    """Reads sentence after sentence and remembers what a later one refers back to."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.times = Times(periods(document), document.text, document.published)
        self.country: str | None = None  # what `the country` means
        self.paragraph = 0

    def enter(self, sentence: Span) -> None:
        """Go on to the next sentence."""
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.times.carried = None
        place = geography.only_place(self.text, sentence.start, sentence.end)
        self.country = place or self.country

    def statistics(self, numbers: list[Number], clause: Clause, sentence: Span) -> list[Statistic]:
        """The numbers of one sentence as records."""
        phrases = Phrases(clause, numbers)
        found: list[Statistic] = []
        words, before = None, 0
        roots: list[int] = []  # for each statistic, the index of the one that it restates or is
        for i, number in enumerate(numbers):
            words = measure.measured(number, phrases, clause, words, before)
            named = _named(number, words, measure.counted_with(number, phrases, clause))
            before = number.end
            as_of = self.times.of(number, numbers, clause.start, clause.end)
            previous = numbers[i - 1] if i else None
            record = self._record(number, named, as_of, clause, sentence)
            root = i
            if equivalents.conversion_of(number, previous, self.text):
                root = roots[i - 1]
                one = found[root]
                record = replace(
                    record,
                    equivalent_of=Stretch(one.start, one.end),
                    as_of=record.as_of or one.as_of,
                    geography=record.geography or one.geography,
                    qualifier=record.qualifier or one.qualifier,
                    change=record.change or _converted(one.change, number),
                    nature=one.nature,
                )
            elif record.change is not None and i and self._moves(found[i - 1], record):
                j = roots[i - 1]
                found[j] = replace(found[j], change=record.change)
            roots.append(root)
            found.append(record)
        dated = [s.as_of for s in found if s.as_of is not None]
        self.times.carried = dated[0] if dated and all(d == dated[0] for d in dated) else None
        return found

    def _moves(self, one: Statistic, change: Statistic) -> bool:
        gap = self.text[one.end : change.start]
        return (
            one.unit_kind in _MEASURES
            and change.unit_kind == "percent"
            and bool(_MOVED.fullmatch(gap))
            and gap[0] in ", "
        )

    def _record(
        self, number: Number, words: str | None, as_of: Period | None, clause: Clause, sentence: Span
    ) -> Statistic:
        text = self.text
        start = changes.qualifier_span(number, text, clause.start)
        direction = changes.direction(number, text, clause.start)
        change = None
        if direction is not None:
            change = Change(
                direction, number.value, number.unit or None, changes.base(number, text, clause.end)
            )
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
            geography=geography.place_of(text, start, number.end, clause.start, clause.end, self.country),
            as_of=as_of,
            change=change,
            nature=nature.nature(text, start, number.end, clause.start, clause.end),
            paragraph=sentence.paragraph,
            rule=f"statistic.en.{number.rule or 'number'}",
            confidence=number.confidence,
        )


def _named(number: Number, words: str | None, with_it: str | None) -> str | None:
    """The measure of a count: what hangs on the counted noun, and who or what has them."""
    if number.kind != "count" or with_it is None:
        return words
    noun = f"{number.unit} {with_it}"
    return f"{noun}, {words}" if words and words not in noun else noun


def _converted(change: Change | None, number: Number) -> Change | None:
    """A rise or fall told again in another unit; one in percent stays with the amount that it was told of."""
    if change is None or change.unit == "percent":
        return None
    return Change(change.direction, number.value, number.unit or None, change.base)
