"""Find the events of a document: dated happenings and plans, each with title, time, place, participants and status."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import Final

from app.extract.dates.narrative import opening
from app.extract.dates.periods import TimeSpan, periods
from app.extract.document import Document, Span
from app.extract.events import dating, merge, triggers
from app.extract.events.arguments import Arguments
from app.extract.events.lexicon import AMOUNTS, DAILY, HAPPEN, MEASURES
from app.extract.events.title import title_of
from app.extract.events.triggers import Trigger
from app.extract.model import Cue, Event, EventDate, Status
from app.extract.patterns import pattern
from app.extract.pieces import pieces
from app.extract.statistics.model_parts import Clause
from app.extract.statistics.phrases import Phrase, Phrases
from app.extract.tagging.english import sentence_words
from app.extract.tagging.words import Word

MAIN: Final = "event.en.dated"
NOUN: Final = "event.en.noun"
NOUN_BESIDE: Final = "event.en.noun-beside"  # told by a verb that has the same date
PARTICIPLE: Final = "event.en.dated-participle"
MEASURED: Final = "event.en.measured"
SPOKEN: Final = "event.en.dated-speech"
TOLD: Final = "event.en.told"
PRESENT: Final = "event.en.present"
CONFIDENCE: Final = {
    MAIN: 0.9,  # as measured: 93 to 95 % of the dates are right (tests/gold/FIGURES.md)
    NOUN: 0.8,
    NOUN_BESIDE: 0.45,
    PARTICIPLE: 0.45,
    MEASURED: 0.35,
    SPOKEN: 0.3,
    TOLD: 0.3,
    PRESENT: 0.2,
}
TOLD_SENTENCES: Final = 6  # news tells the happenings of the day first; what comes later is background
PRESENT_SENTENCES: Final = 6
_WORDS: Final = pattern(r"[^\W\d_]{2,}\W+[^\W\d_]{2,}")  # what says that something happens has two words
ANNOUNCES: Final = frozenset(
    {
        "announce",
        "announces",
        "announced",
        "publish",
        "published",
        "releases",
        "released",
        "unveil",
        "unveiled",
    }
)
NO_DEADLINE: Final = frozenset(
    {"have", "has", "had", "need", "needs", "know", "think", "want", "wants", "see", "seen"}
)
_MONEY: Final = pattern(
    r" (?:in |up |out )?(?:about |around |nearly |over |some |more than )?(?:US|A|C|HK)?[$€£¥]\d"
)
HEADLINE: Final = 4  # words
MOST: Final = 20  # times in a sentence; more are a table or noise


def find(document: Document) -> list[Event]:
    """The events of a document in the order of its text."""
    if document.language == "vi":
        from app.extract.events import vietnamese  # late: an article needs one language

        return merge.merged(vietnamese.find(document))
    return merge.merged(_Finder(document).events())


class _Finder:
    """Goes through the sentences of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.spans = periods(document)
        self.starts = [s.start for s in self.spans]
        self.place = 0  # of the sentence in the document
        day, precision = opening(document.text, document.published)
        self.published = day.isoformat() if day and precision == "day" else None

    def events(self) -> list[Event]:
        """Every event, not yet merged."""
        found: list[Event] = []
        for place, sentence in enumerate(pieces(self.document)):
            self.place = place
            told = self.published and place < TOLD_SENTENCES and not self.document.is_quoted(sentence.start)
            here = self.spans[
                bisect_left(self.starts, sentence.start) : bisect_left(self.starts, sentence.end)
            ]
            if len(here) <= MOST and (here or told):
                found += self._of(sentence, here)
        return found

    def _of(self, sentence: Span, here: list[TimeSpan]) -> list[Event]:
        if not _WORDS.search(self.text, sentence.start, sentence.end):
            return []
        words = sentence_words(self.document, sentence.start, sentence.end)
        candidates = triggers.find(words)
        if not candidates:
            return []
        clause = Clause(self.text, sentence.start, sentence.end, words)
        arguments = Arguments(self.document, Phrases(clause, [(s.start, s.end) for s in here]))
        dated = {d.trigger: d for d in dating.date(candidates, words, here, triggers.clause_numbers(words))}
        told = {
            id(d.span)
            for t, d in dated.items()
            if t.kind == "verb"
            and self._rule(t, d, arguments, beside=False) == MAIN
            and self._what_happens(t, candidates, arguments) is None
        }
        found = []
        for trigger in candidates:
            one, told_by = dated.get(trigger), trigger
            if one is not None and trigger.kind == "verb":
                noun = self._what_happens(trigger, candidates, arguments)
                if noun is not None and noun not in dated:
                    trigger = replace(noun, future=trigger.future, negated=trigger.negated)
            beside = one is not None and told_by.kind == "noun" and id(one.span) in told
            rule = self._rule(trigger, one, arguments, beside=beside)
            if rule is None:
                continue
            date = _date(self.text, one.span) if one is not None else self._told()
            if date is not None and not (one is not None and self._long_past(one.span)):
                place = arguments.places.of(told_by)
                found.append(self._event(trigger, date, one, rule, sentence, arguments, place))
        return found

    def _rule(
        self, trigger: Trigger, one: dating.Dated | None, arguments: Arguments, *, beside: bool
    ) -> str | None:
        words = arguments.words
        if trigger.negated:
            return None
        if one is None:
            return self._told_rule(trigger, words)
        if trigger.kind == "noun":
            vague = trigger.loose and one.span.extent.precision != "day"
            return NOUN_BESIDE if beside or vague or one.span.extent.precision == "year" else NOUN
        head = words[trigger.head].lower
        limits = one.span.link in ("by", "until", "before")
        until = self.text.startswith(("until", "till"), one.span.link_start)
        if until and head in ("runs", "lasts", "goes", "continues") and not trigger.future:
            return None  # the season runs until February
        if one.span.link == "since" or (
            triggers.is_state(trigger, words) and not (limits and head not in NO_DEADLINE)
        ):
            return None  # what holds from a time on happens at none
        if triggers.is_speech(trigger, words):
            return SPOKEN if one.span.extent.precision == "day" and one.span.link == "at" else None
        if _MONEY.match(self.text, words[trigger.head].end):
            return MEASURED
        if head in MEASURES | AMOUNTS and not (head in DAILY and one.span.extent.precision == "day"):
            return MEASURED
        if head in ANNOUNCES:
            return SPOKEN
        infinitive = trigger.group > 0 and words[trigger.group - 1].lower == "to"
        return MAIN if trigger.finite or infinitive or len(words) < HEADLINE else PARTICIPLE

    def _what_happens(self, verb: Trigger, candidates: list[Trigger], arguments: Arguments) -> Trigger | None:
        """The event noun that is the subject of a verb such as `take place` or `be held`."""
        words = arguments.words
        if words[verb.head].lower not in HAPPEN and not (
            verb.group != verb.head and words[verb.head].lower == "place"
        ):
            return None
        subject = arguments.subject(verb)
        if subject is None:
            return None
        return next(
            (t for t in candidates if t.kind == "noun" and subject.first <= t.head < subject.end), None
        )

    def _long_past(self, span: TimeSpan) -> bool:
        """Whether a time only bounds what went on before it: `were counted differently before 2021`."""
        if span.link not in ("before", "until") or span.extent.precision == "day":
            return False
        return self.published is not None and span.extent.first < self.published[: len(span.extent.first)]

    def _told_rule(self, trigger: Trigger, words: list[Word]) -> str | None:
        """The rule for a verb without a date of its own at the head of a dated report."""
        if (
            self.published is None
            or trigger.kind == "noun"
            or not trigger.finite
            or trigger.future
            or trigger.perfect
        ):
            return None
        if words[trigger.group].tag == "MD" or self.document.is_quoted(words[trigger.head].start):
            return None
        if words[trigger.group].tag == "VBD" or words[trigger.head].tag == "VBN":
            return TOLD if self.place < TOLD_SENTENCES else None
        return PRESENT if self.place < PRESENT_SENTENCES else None

    def _told(self) -> EventDate | None:
        if self.published is None:
            return None
        return EventDate(self.published, None, "day", "circa", "")

    def _event(
        self,
        trigger: Trigger,
        date: EventDate,
        one: dating.Dated | None,
        rule: str,
        sentence: Span,
        arguments: Arguments,
        place: Phrase | None,
    ) -> Event:
        words = arguments.words
        head = words[trigger.head]
        participants = arguments.participants(trigger)
        title = title_of(trigger, arguments)
        named = [arguments.named(p) for p in participants if p != place]
        return Event(
            start=sentence.start,
            end=sentence.end,
            text=self.text[sentence.start : sentence.end],
            title=title,
            trigger=Cue(head.text, head.start, head.end),
            date=date,
            place=arguments.named(place) if place is not None else None,
            participants=tuple(named),
            status=self._status(trigger, one, date),
            paragraph=sentence.paragraph,
            rule=rule,
            confidence=round(CONFIDENCE[rule] - _doubt(title, participants, arguments, rule), 2),
        )

    def _status(self, trigger: Trigger, one: dating.Dated | None, date: EventDate) -> Status:
        first = date.start or date.end or ""
        known = self.published is not None and first[:1].isdigit()
        later = known and first > (self.published or "")[: len(first)]
        ahead = later or (
            trigger.future and not (known and not later and first < (self.published or "")[: len(first)])
        )
        if one is not None and ahead and one.span.link in ("by", "before", "until"):
            return "deadline"
        return "scheduled" if ahead else "happened"


def _doubt(title: str, participants: list[Phrase], arguments: Arguments, rule: str) -> float:
    """What a dated verb loses that has only a pronoun, or nothing, to tell what it is about."""
    if rule != MAIN:
        return 0.0
    if not participants:
        return 0.35 if " " not in title else 0.0
    return 0.3 if all(arguments.words[p.head].tag == "PRP" for p in participants) else 0.0


def _date(text: str, span: TimeSpan) -> EventDate | None:
    first, last = span.extent.first, span.extent.last
    precision = span.extent.precision
    bound = span.bound
    if span.link == "until":
        bound = "before"
    return EventDate(first, last if last != first else None, precision, bound, text[span.start : span.end])
