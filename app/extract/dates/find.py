"""Find every time expression of a document and give it a value, in one pass from first to last."""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from typing import Final

from app.extract.dates.narrative import DATELINE_LINES, Narrative, opening
from app.extract.dates.rules import Reading, Rule, RuleBook
from app.extract.document import Document, Span
from app.extract.model import TimeExpression
from app.extract.patterns import pattern
from app.extract.pieces import pieces, words_of

BOOKS: Final = {"en": "english_book", "vi": "vietnamese_book"}
_SIGNS: Final = (("slash", "/"), ("colon", ":"))  # the decade rule finds its own
_DATELINE: Final = pattern(r"^\W*(?:\w+day,? )?(\w+ \d{1,2},? \d{4}|\d{1,2} \w+,? \d{4}|\d{4}-\d\d-\d\d)\W*$")


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression with the rule that found it and how sure that rule is."""

    start: int
    end: int
    type: str
    value: str
    rule: str
    confidence: float


def find(document: Document) -> tuple[TimeExpression, ...]:
    """Every time expression of the document, in order, as the records of the command line."""
    return tuple(
        TimeExpression(f.start, f.end, document.text[f.start : f.end], f.type, f.value)  # type: ignore[arg-type]
        for f in timeline(document)
    )


def timeline(document: Document) -> list[Found]:
    """Every time expression of the document, in order, with rule and confidence."""
    return document.once("dates.timeline", _timeline)


def book_of(language: str) -> RuleBook:
    """The rules of a language, the English ones where it has none; late, for an article needs one language."""
    name = BOOKS.get(language, BOOKS["en"])
    book: RuleBook = importlib.import_module(f"app.extract.dates.{name}").BOOK
    return book


def _timeline(document: Document) -> list[Found]:
    book = book_of(document.language)
    narrative = _narrative(document, book)
    found: list[Found] = []
    for sentence in pieces(document):
        narrative.sentence_start, narrative.sentence_end = sentence.start, sentence.end
        found += _read(_matches(document, sentence, book, narrative), narrative)
    return found


def _narrative(document: Document, book: RuleBook) -> Narrative:
    day, precision = opening(document.text, document.published)
    narrative = Narrative(document.text, day, precision)
    if day is None:
        for paragraph in document.paragraphs[:DATELINE_LINES]:
            line = document.text[paragraph.start : paragraph.end]
            if len(line) < 40 and _DATELINE.match(line):
                read = _read(_matches(document, paragraph, book, narrative), narrative)
                if read and re.fullmatch(r"\d{4}-\d\d-\d\d", read[0].value):
                    day, precision = opening(document.text, read[0].value)
                    return Narrative(document.text, day, precision)
    return narrative


def _matches(
    document: Document, sentence: Span, book: RuleBook, narrative: Narrative
) -> list[tuple[re.Match[str], Rule]]:
    """The matches of the sentence that can be read, the earlier rule winning where two overlap, in order of place."""
    text = document.text
    present = _present(document, sentence, book)
    if not present:
        return []
    claimed = bytearray(sentence.end - sentence.start + 1)
    taken: list[tuple[re.Match[str], Rule]] = []
    for rule in book.for_classes(present):
        for match in rule.pattern.finditer(text, sentence.start, sentence.end):
            start, end = match.start() - sentence.start, match.end() - sentence.start
            if claimed.find(1, start, end) >= 0:
                continue
            reading = _reading(rule, match, narrative)
            if reading is None:
                continue
            start, end = _span(match, reading)
            start, end = start - sentence.start, end - sentence.start
            claimed[start:end] = b"\1" * (end - start)
            taken.append((match, rule))
    taken.sort(key=lambda pair: pair[0].start())
    return taken


def _present(document: Document, sentence: Span, book: RuleBook) -> set[str]:
    """The classes of words and signs that the sentence holds: a rule without any of its own is not tried."""
    present: set[str] = set()
    text, classes = document.text, book.classes
    for word in words_of(document, sentence):
        if word in classes:
            present |= classes[word]
        if word[0].isdigit():
            present |= _digit_classes(word)
        elif word[-4:] == "days":
            present.add("weekday-plural")
    if "digits" in present:
        present |= {name for name, sign in _SIGNS if text.find(sign, sentence.start, sentence.end) >= 0}
    return present


def _digit_classes(word: str) -> set[str]:
    classes = {"digits"}
    if len(word) == 4 and "1400" <= word <= "2100":
        classes.add("year")
    if word.endswith("0") and len(word) in (2, 4):
        classes.add("decade")
    return classes


def _reading(rule: Rule, match: re.Match[str], narrative: Narrative) -> Reading | None:
    try:
        return rule.read(match, narrative)
    except (ValueError, OverflowError):  # a day outside the calendar, such as 31 April or the year 12000
        return None


def _span(match: re.Match[str], reading: Reading) -> tuple[int, int]:
    start = match.start() if reading.start is None else reading.start
    end = match.end() if reading.end is None else reading.end
    while start < end and match.string[start].isspace():
        start += 1
    while end > start and match.string[end - 1].isspace():
        end -= 1
    return start, end


def _read(matches: list[tuple[re.Match[str], Rule]], narrative: Narrative) -> list[Found]:
    """Value the matches from left to right, each with what the text has said before it."""
    found: list[Found] = []
    for match, rule in matches:
        reading = _reading(rule, match, narrative)
        if reading is None:
            continue
        start, end = _span(match, reading)
        if start >= end or (found and start < found[-1].end):
            continue
        found.append(Found(start, end, reading.type, reading.value, rule.id, rule.confidence))
        narrative.note(reading.value, start, end)
    return found
