"""Quotations in quotation marks, with the speaker given in their sentence, carried on, or led in by the text before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.extract.marks import Quoted
from app.extract.quotes import indirect, spans
from app.extract.quotes.attribution import Attribution, attribute
from app.extract.quotes.clauses import Report
from app.extract.quotes.silent import Silent
from app.extract.speakers.cues import main_subject, subject_of
from app.extract.speakers.phrases import CUE, QUOTED, Phrase, Sentence
from app.extract.speakers.resolve import Resolved, resolve

if TYPE_CHECKING:
    from app.extract.document import Document, Span

_LEAST_WORDS: Final = 2  # a single quoted word is a scare quote more often than speech


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, where that is said, and how it was found."""

    who: Resolved
    mention: Phrase
    cue: tuple[int, int] | None
    rule: str


@dataclass(frozen=True, slots=True)
class Found:
    """A quoted stretch with its speaker; `start` and `end` are the words without marks."""

    start: int
    end: int
    quoted: Quoted
    voice: Voice | None
    rule: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A clause of reported speech with its speaker."""

    report: Report
    paragraph: int
    voice: Voice


class Reader:
    """Reads a document from front to back and keeps who spoke last."""

    def __init__(self, document: Document, spoken: frozenset[int]) -> None:
        """`spoken` are the paragraphs that are somebody's words as a whole: quotations in them are quoted by that speaker."""
        self._spoken = spoken
        self._document = document
        self._text = document.text
        self._grammar = document.lang.grammar
        self._last: Voice | None = None
        self._open: list[int] = []  # places in `found` that wait for the speaker of the next paragraph
        self._bodies: dict[str, Resolved] = {}  # noun -> the fullest words for a body without a name
        self._silent = Silent(document)
        self.found: list[Found] = []
        self.reported: list[Reported] = []

    def read(self) -> list[Found]:
        """Every attributed quotation of the document, in order."""
        quoted = self._document.quoted
        at = 0
        for paragraph in self._document.paragraphs:
            first = at
            while at < len(quoted) and quoted[at].paragraph == paragraph.paragraph:
                at += 1
            if paragraph.paragraph in self._spoken:
                self._within(paragraph, quoted[first:at])
            elif first == at:
                self._open.clear()
                self._lead(paragraph)
            else:
                self._paragraph(paragraph, quoted[first:at])
        return self.found

    def _within(self, paragraph: Span, quoted: list[Quoted]) -> None:
        """Quotations inside an answer or a turn: only those that it attributes to somebody by name."""
        kept = self._last
        for span in self._document.sentences_of(paragraph):
            self._report(self._sentence_of(span), named=True)
            inside = [q for q in quoted if span.start <= q.start < span.end]
            if not inside or span.start <= paragraph.start < inside[0].start <= paragraph.start + 1:
                continue
            before = len(self.found)
            self._sentence(self._sentence_of(span), inside)
            named = [
                f
                for f in self.found[before:]
                if f.rule not in ("loose", "colon") and f.voice and f.voice.mention.kind == "name"
            ]
            self.found[before:] = [Found(f.start, f.end, f.quoted, f.voice, "nested") for f in named]
        self._last = kept

    def _lead(self, paragraph: Span) -> None:
        """A paragraph without quotation marks may report, and bring in the speaker of the next one."""
        for span in self._document.sentences_of(paragraph):
            if self._silent.skips(span):
                continue
            sentence = self._sentence_of(span)
            self._report(sentence)
            voice = self._telling(sentence, self._text[span.start : span.end].endswith(":"))
            if voice is not None:
                self._last = voice

    def _report(self, sentence: Sentence, named: bool = False) -> None:
        """Keep the reported clauses of a sentence, and their speaker; with `named`, only where a name says who."""
        for report in indirect.reports(self._document, sentence):
            if named and report.mention.kind != "name":
                continue
            voice = self._voice(sentence, report.mention, (report.cue_start, report.cue_end), report.rule)
            self.reported.append(Reported(report, sentence.span.paragraph, voice))
            self._last = voice

    def _telling(self, sentence: Sentence, colon: bool) -> Voice | None:
        """The speaker of a sentence that reports speech without quoting, or that leads in with a colon."""
        for place in range(len(sentence.tokens) - 1, -1, -1):
            token = sentence.tokens[place]
            if token.tag != CUE or self._grammar.cues.get(token.low, 0) < (1 if colon else 2):
                continue
            mention = subject_of(sentence, place)
            if (mention is not None and mention.kind != "nominal") or (mention is not None and colon):
                return self._voice(sentence, mention, (token.start, token.end), "lead")
        mention = main_subject(sentence, len(sentence.tokens)) if colon else None
        return self._voice(sentence, mention, None, "lead") if mention is not None else None

    def _voice(self, sentence: Sentence, mention: Phrase, cue: tuple[int, int] | None, rule: str) -> Voice:
        who = resolve(self._document, sentence, mention, self._last.who if self._last else None)
        if who.party is not None:
            who.party.spoke = True
        elif mention.kind == "nominal" and mention.head in self._document.lang.names.bodies:
            self._read_silent(mention.head)
            known = self._bodies.setdefault(mention.head, who)
            if who.name.lower() == f"the {mention.head}" and known.name.lower().startswith("the "):
                who = known  # "the ministry", after "the transport ministry"
            elif len(who.name) > len(known.name):
                self._bodies[mention.head] = who
        return Voice(who, mention, cue, rule)

    def _paragraph(self, paragraph: Span, quoted: list[Quoted]) -> None:
        sentences = [self._sentence_of(s) for s in self._document.sentences_of(paragraph)]
        here: Voice | None = None  # the last speaker attributed in this paragraph
        waiting: list[int] = []
        at = 0
        for number, sentence in enumerate(sentences):
            first = at
            while at < len(quoted) and quoted[at].start < sentence.span.end:
                at += 1
            inside = quoted[first:at]
            if not inside:
                self._report(sentence)
                telling = self._telling(sentence, False)
                if telling is not None:
                    self._last = here = telling
                continue
            if self._is_alone(sentence):
                voice = here or self._ahead(sentences, number)
                if voice is None and number > 0:
                    voice = self._behind(sentences[number - 1])
                if voice is None:
                    voice = self._last
                    waiting += range(len(self.found), len(self.found) + len(inside))
                for each in inside:
                    self._add(each, voice, "floating")
                if voice is not None:
                    here = self._last = voice
            else:
                said = self._sentence(sentence, inside)
                self._report(sentence)
                if said is not None:
                    here = self._last = said
        self._settle(waiting, here, quoted)

    def _settle(self, waiting: list[int], here: Voice | None, quoted: list[Quoted]) -> None:
        """Multi-paragraph quotations: the speaker named in a later paragraph said the paragraphs left open before."""
        if (
            here is not None
            and self._open
            and quoted
            and here.rule not in ("floating", "carried")
            and not waiting
        ):
            for place in self._open:
                old = self.found[place]
                self.found[place] = Found(old.start, old.end, old.quoted, here, old.rule)
        if quoted[-1].closed or not waiting:
            self._open = []
        else:
            self._open += waiting

    def _sentence_of(self, span: Span) -> Sentence:
        """The sentence read, and the bodies without names in it remembered in their fullest words."""
        sentence = Sentence(self._document, span)
        bodies = self._document.lang.names.bodies
        for phrase in sentence.phrases:
            if phrase.kind == "nominal" and phrase.last - phrase.first > 1 and phrase.head in bodies:
                self._read_silent(phrase.head)
                self._remember(phrase)
        return sentence

    def _remember(self, phrase: Phrase) -> None:
        """Keep the fullest words for a body, the first that the text gives."""
        shown = " ".join(self._text[phrase.start : phrase.end].split())
        if shown[:4].lower() == "the " and "\u2019" not in shown and "'" not in shown:
            self._bodies.setdefault(phrase.head, Resolved(shown, None))

    def _read_silent(self, body: str) -> None:
        """Read the sentences that were passed over and name a body, in their order, before it is spoken of again."""
        for span in self._silent.naming(body):
            for phrase in Sentence(self._document, span).phrases:
                if phrase.kind == "nominal" and phrase.last - phrase.first > 1 and phrase.head == body:
                    self._remember(phrase)

    def _is_alone(self, sentence: Sentence) -> bool:
        return not any(
            t.tag not in (QUOTED, ",", ".", "-", ":", ";", "!", "?", ")", "(", "'", "\u2019", "\u2018")
            for t in sentence.tokens
        )

    def _ahead(self, sentences: list[Sentence], number: int) -> Voice | None:
        """ "One. Two." "Three," she said: the speaker is named behind the next quotation."""
        for sentence in sentences[number + 1 : number + 3]:
            if self._is_alone(sentence):
                continue
            if sentence.tag(0) != QUOTED:
                return None
            got = attribute(sentence, 0, self._grammar, True)
            if got is not None and got.rule in ("inverted", "after"):
                return self._voice(sentence, got.mention, (got.cue_start, got.cue_end), "ahead")
            return None
        return None

    def _behind(self, sentence: Sentence) -> Voice | None:
        """The sentence before, in the same paragraph, tells of the speaker."""
        telling = self._telling(sentence, True)
        return Voice(telling.who, telling.mention, telling.cue, "behind") if telling is not None else None

    def _sentence(self, sentence: Sentence, inside: list[Quoted]) -> Voice | None:
        """Attribute each quotation of a sentence that has words of its own."""
        places = [p for p, t in enumerate(sentence.tokens) if t.tag == QUOTED]
        said: Voice | None = None
        previous = (-9, "")
        seen = sentence.tokens[places[-1]].end if places else 0
        for each in inside:
            if each.start >= seen:
                break  # beyond what is looked at of so long a sentence
            place = next(
                (p for p in places if sentence.tokens[p].start <= each.start < sentence.tokens[p].end), None
            )
            if place is None:
                continue
            open_end = spans.ends_open(self._text, each)
            got = attribute(sentence, place, self._grammar, open_end)
            if got is None:
                continue
            start, end = spans.inner(self._text, each)
            if (
                said is not None
                and self._lists(sentence, previous[0], place)
                and spans.word_count(self._text, start, end) >= _LEAST_WORDS
            ):
                self._add(each, said, previous[1])
                previous = (place, previous[1])
                continue
            if not self._is_speech(sentence, place, start, end, got):
                continue
            voice = self._voice(
                sentence, got.mention, (got.cue_start, got.cue_end) if got.rule != "loose" else None, got.rule
            )
            self._add(each, voice, got.rule)
            if got.rule != "loose":
                said, previous = voice, (place, got.rule)
        return said

    def _lists(self, sentence: Sentence, first: int, second: int) -> bool:
        """Whether two quoted tokens are items of one list: "peace within", "calm without" """
        between = range(first + 1, second)
        return first >= 0 and len(between) <= 2 and all(sentence.tag(p) in (",", "C") for p in between)

    def _is_speech(self, sentence: Sentence, place: int, start: int, end: int, got: Attribution) -> bool:
        opens = sentence.tag(place - 1) in ("", ",", ":", "-", QUOTED, CUE)
        adjacent = opens and got.rule in ("inverted", "after", "split") and got.score > 4
        led = sentence.tag(place - 1) in (",", ":") and sentence.tag(place - 2) == CUE
        if spans.word_count(self._text, start, end) < _LEAST_WORDS:
            return adjacent or led  # "Yes," she said
        return adjacent or led or not spans.is_title(self._document, sentence, place, start, end)

    def _add(self, quoted: Quoted, voice: Voice | None, rule: str) -> None:
        start, end = spans.inner(self._text, quoted)
        if end > start:
            self.found.append(Found(start, end, quoted, voice, rule))
