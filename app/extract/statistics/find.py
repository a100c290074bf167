"""Find the statistics of a document."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from types import ModuleType
from typing import Final

from app.extract.dates import timeline
from app.extract.dates.periods import periods
from app.extract.document import Document, Span
from app.extract.model import Change, Period, Statistic, Stretch
from app.extract.patterns import pattern
from app.extract.pieces import pieces, words_of
from app.extract.statistics import english, equivalents, geography, nature
from app.extract.statistics.as_of import Times
from app.extract.statistics.model_parts import Reading

# a change set off by a comma says how the number before it moved: `VND390 trillion, up 64.8% from 2022`
_MOVED: Final = pattern(
    r"(?:[^.;\d]|(?<!\d)\d{1,2}(?!\d)|(?:19|20)\d\d){0,70}?,? (?:and )?(?:was |were |is )?(?:tăng|giảm|up|down|surging|rising|falling|jumping|climbing|increasing|growing|declining|dropping|soaring|an? (?:\S+ )?(?:increase|rise|jump|surge|growth|decline|drop|fall|decrease)|representing an? \S+|marking an? \S+)(?: (?:by|of|about|around|nearly|over|some|more than|from))*\s*",
    re.IGNORECASE,
)
_WHEN: Final = pattern(
    r"(?: (?:in|over|during|last|this) [^,.;]{1,25})?, (?:or )?(?:about |some |nearly |almost )?"
)
_COMPARED: Final = pattern(r" (?:fewer|more|less|higher|lower) than\b")  # "910 cases in 2023, 6% fewer than"
MOST: Final = 40  # numbers or times in a sentence; more are a table or noise
_OTHER: Final = pattern(r"\b(?:while|whereas|but)\b|\band (?:the )?[A-Z]")
_OR: Final = pattern(r",? or (?:about |around |nearly |some |almost |more than |over )?")
_FROM_BASE: Final = pattern(
    r"[^;]{0,70}?, (?:(?P<up>up|rising|higher)|(?:down|falling|lower)) from (?:about |nearly |just |around |some )?",
    re.IGNORECASE,
)
_WORTH: Final = pattern(r"[^\W\d_]|[%$€£¥]")  # bare digits say nothing
LANGUAGES: Final = frozenset({"en", "vi"})
_MEASURES: Final = frozenset({"count", "currency", "physical", "points", "number"})


def find(document: Document) -> list[Statistic]:
    """The statistics of a document in the order of its text."""
    language = _rules(document.language)
    dates = [(f.start, f.end) for f in timeline(document) if f.type in ("DATE", "TIME")]
    spans = sorted([*dates, *((p.start, p.end) for p in periods(document))])
    starts = [start for start, _ in spans]
    reader = _Reader(document)
    found: list[Statistic] = []
    for sentence in pieces(document):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        reader.enter(sentence)
        if language is english and not english.may_count(words_of(document, sentence)):
            continue
        if last - first > MOST or not _WORTH.search(document.text, sentence.start, sentence.end):
            continue
        readings = language.readings(document, sentence.start, sentence.end, spans[first:last])
        found += reader.statistics(readings, sentence)
    return found


def _rules(language: str) -> ModuleType:
    """The rules of a language; late, for an article needs one language."""
    if language == "vi":
        from app.extract.statistics import vietnamese

        return vietnamese
    return english


class _Reader:
    """Turns the readings of sentence after sentence into records and remembers what a later one refers back to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.published = document.published
        self.language = document.language if document.language in LANGUAGES else "en"
        self.times = Times(periods(document), document.text, document.published)
        self.country: str | None = None  # what `the country` means
        self.paragraph = 0

    def enter(self, sentence: Span) -> None:
        """Go on to the next sentence."""
        if sentence.paragraph > self.paragraph + 1:
            self.times.carried = None
        self.paragraph = sentence.paragraph
        if not geography.may_name(words_of(self.document, sentence)):
            return
        place = geography.only_place(self.text, sentence.start, sentence.end)
        self.country = place if place and place not in geography.BLOCS else self.country

    def statistics(self, readings: list[Reading], sentence: Span) -> list[Statistic]:
        """The readings of one sentence as records."""
        numbers = [reading.number for reading in readings]
        found: list[Statistic] = []
        roots: list[int] = []  # for each statistic, the index of the one that it restates, or its own
        for i, reading in enumerate(readings):
            record = self._record(
                reading, self.times.of(reading.number, numbers, sentence.start, sentence.end), sentence
            )
            root = i
            if equivalents.conversion_of(reading.number, numbers[i - 1] if i else None, self.text):
                root = roots[i - 1]
                record = _restating(record, found[root])
            elif record.change is not None and i and self._moves(found[i - 1], record):
                record = replace(record, measure=record.measure or found[-1].measure)
                for j, other in enumerate(found):
                    if roots[j] == roots[i - 1]:
                        found[j] = replace(other, change=record.change)
            elif i and record.change is None and (again := self._or_in_percent(found[-1], record)):
                record = replace(record, change=again, measure=record.measure or found[-1].measure)
            elif i and (moved := self._moved_from(found[-1], record)):
                found[-1] = replace(found[-1], change=found[-1].change or moved)
            roots.append(root)
            found.append(record)
        if found:
            self.times.carried = self._goes_on(found)
        return found

    def _goes_on(self, found: list[Statistic]) -> Period | None:
        """The period that the next sentence may go on with: the latest whole one of this, unless something else is told."""
        if found[0].nature != "reported":
            return None
        dated = [s.as_of for s in found if s.as_of is not None and s.as_of.end]
        latest = max(dated, key=lambda p: p.end or "", default=None)
        if latest is None or latest.start is None or latest.start == latest.end:
            return None
        return None if latest.end == (self.published or "")[:10] else latest

    def _moves(self, one: Statistic, change: Statistic) -> bool:
        gap = self.text[one.end : change.start]
        if _OTHER.search(gap):
            return False  # `to $84 and Varn Milk up 4 per cent`
        return (
            one.unit_kind in _MEASURES
            and change.unit_kind == "percent"
            and gap[0] in ", "
            and (
                bool(_MOVED.fullmatch(gap))
                or (bool(_WHEN.fullmatch(gap)) and _COMPARED.match(self.text, change.end) is not None)
            )
        )

    def _or_in_percent(self, one: Statistic, other: Statistic) -> Change | None:
        """`lost 190 points, or 0.6%`: the same move as a share."""
        if one.change is None or other.unit_kind != "percent" or one.unit_kind == "percent":
            return None
        if not _OR.fullmatch(self.text[one.end : other.start]):
            return None
        return replace(one.change, value=other.value, unit=other.unit)

    def _moved_from(self, one: Statistic, base: Statistic) -> Change | None:
        """`310 million last year, up from 240 million in 2023`: a move told by its base, its size left open."""
        match = _FROM_BASE.fullmatch(self.text[one.end : base.start])
        if match is None or one.unit_kind != base.unit_kind or one.unit != base.unit:
            return None
        when = f" in {base.as_of.text}" if base.as_of is not None else ""
        return Change("up" if match["up"] else "down", None, None, f"{base.text}{when}")

    def _place(self, reading: Reading, sentence: Span) -> str | None:
        """Where the number holds; a rank is in the world or a region, but it is a country that has it."""
        after = reading.number.end if reading.number.kind != "rank" else sentence.end
        place = geography.place_of(
            self.text, reading.start, after, sentence.start, sentence.end, self.country
        )
        return self.country if place is None and reading.number.kind == "rank" else place

    def _record(self, reading: Reading, as_of: Period | None, sentence: Span) -> Statistic:
        text, number = self.text, reading.number
        change = None
        if reading.direction is not None:
            size = None if number.is_range else number.value  # a range, or "from 310 to 275", has no one size
            change = Change(reading.direction, size, number.unit or None, reading.base)
        return Statistic(
            start=reading.start,
            end=number.end,
            text=text[reading.start : number.end],
            value=None if number.is_range else number.value,
            low=number.low,
            high=number.high,
            unit=number.unit or None,
            unit_kind=number.kind or "number",
            qualifier=reading.qualifier,
            measure=reading.measure,
            geography=self._place(reading, sentence),
            as_of=as_of,
            change=change,
            nature=nature.nature(text, number.start, number.end, sentence.start, sentence.end),
            paragraph=sentence.paragraph,
            rule=f"statistic.{self.language}.{number.rule or 'number'}",
            confidence=number.confidence,
        )


def _restating(record: Statistic, one: Statistic) -> Statistic:
    """A conversion takes over what the text says only of the amount that it converts."""
    return replace(
        record,
        equivalent_of=Stretch(one.start, one.end),
        as_of=record.as_of or one.as_of,
        geography=record.geography or one.geography,
        qualifier=record.qualifier or one.qualifier,
        change=record.change or _converted(one.change, record),
        nature=one.nature,
    )


def _converted(change: Change | None, record: Statistic) -> Change | None:
    """A rise or fall told again in another unit; one in percent stays with the amount that it was told of."""
    if change is None or change.unit == "percent":
        return None
    return Change(change.direction, record.value, record.unit, change.base)
