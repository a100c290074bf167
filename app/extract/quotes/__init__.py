"""Finding quotes: quoted and reported words with who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.extract.model import Cue, Quote, QuoteKind, Speaker
from app.extract.quotes import interview, spans, transcript
from app.extract.quotes.confidence import confidence
from app.extract.quotes.direct import Found, Reader, Reported, Voice
from app.extract.quotes.turn import Turn

if TYPE_CHECKING:
    from app.extract.document import Document


def find(document: Document) -> list[Quote]:
    """The quotes of a document in the order of its text."""
    turns = transcript.turns(document) or interview.turns(document)
    spoken = frozenset(turn.paragraph for turn in turns) | _asked(turns)
    reader = Reader(document, spoken)
    found = [_quote(document, found) for found in reader.read() if found.voice is not None]
    found += [_indirect(document, reported) for reported in reader.reported]
    found += [_turn(document, turn) for turn in turns]
    return sorted(found, key=lambda q: (q.start, -q.end))


def _asked(turns: list[Turn]) -> set[int]:
    """The paragraphs of an interview that ask: what "some say" there is no report."""
    if not turns or turns[0].kind != "interview":
        return set()
    return {turn.paragraph - 1 for turn in turns}


def _indirect(document: Document, reported: Reported) -> Quote:
    report = reported.report
    speaker, cue = _who(document, reported.voice)
    words = document.text[report.start : report.end]
    rule = f"quote.indirect.{report.rule}"
    return Quote(
        report.start,
        report.end,
        words,
        "indirect",
        reported.paragraph,
        speaker,
        cue,
        rule,
        confidence(rule, speaker),
    )


def _who(document: Document, voice: Voice) -> tuple[Speaker, Cue | None]:
    text, mention = document.text, voice.mention
    speaker = Speaker(voice.who.name, text[mention.start : mention.end], mention.start, mention.end)
    return speaker, Cue(text[voice.cue[0] : voice.cue[1]], *voice.cue) if voice.cue else None


def _turn(document: Document, turn: Turn) -> Quote:
    text = document.text
    start, end = spans.trimmed(text, turn.start, turn.end)
    label = text[turn.label_start : turn.label_end]
    speaker = Speaker(turn.name, label, turn.label_start, turn.label_end) if turn.name else None
    kind: QuoteKind = "interview" if turn.kind == "interview" else "direct"
    return Quote(
        start,
        end,
        text[start:end],
        kind,
        turn.paragraph,
        speaker,
        None,
        turn.rule,
        confidence(turn.rule, speaker),
    )


def _quote(document: Document, found: Found) -> Quote:
    assert found.voice is not None
    speaker, cue = _who(document, found.voice)
    words = document.text[found.start : found.end]
    rule = f"quote.direct.{found.rule}"
    return Quote(
        found.start,
        found.end,
        words,
        "direct",
        found.quoted.paragraph,
        speaker,
        cue,
        rule,
        confidence(rule, speaker),
    )
