"""Where words come from: a sentence, a paragraph, or each quotation of a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.services import locating
from app.services.locating import LEAST, words_of
from app.services.lookup_shapes import Difference, Match, Passage, Verdict
from db.models import Party, PartyAlias
from db.search.fold import key
from db.session import Library

__all__ = ["Difference", "Match", "Passage", "lookup", "quotations", "sentences"]

MATCHES: Final = 10
CANDIDATES: Final = 8
WHOLE: Final = (
    45  # words up to which a text without quotations is looked up as one; a longer one sentence by sentence
)
_QUOTATION: Final = re.compile(
    r"[“„«\"](?P<words>[^“”„«»\"\n]{8,}?)[”»\"“]|[「『](?P<cornered>[^「」『』\n]{8,}?)[」』]|(?<!\w)‘(?P<single>[^‘\n]{8,}?)’(?!\w)"
)
_SENTENCE: Final = re.compile(
    r"(?:(?<=[.!?…])|(?<=[.!?…][”’\")\]]))\s+(?=[“‘\"(\[]?[^\W\d_a-z])|\n+"
    r"|(?<=[。！？])(?![”’」』）])|(?<=[。！？][”’」』）])"  # which no blank follows
)


_NO_NAMES: Final = frozenset(
    [
        "i",
        "he",
        "she",
        "it",
        "we",
        "they",
        "you",
        "who",
        "this",
        "that",
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "our",
        "my",
        "one",
        "another",
        "others",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "sir",
        "lord",
        "lady",
        "madam",
        "president",
        "vice",
        "prime",
        "deputy",
        "first",
        "foreign",
        "defence",
        "defense",
        "finance",
        "interior",
        "home",
        "minister",
        "secretary",
        "general",
        "ambassador",
        "representative",
        "permanent",
        "chairman",
        "chairwoman",
        "chair",
        "chief",
        "director",
        "governor",
        "mayor",
        "senator",
        "justice",
        "judge",
        "colonel",
        "captain",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "king",
        "queen",
        "prince",
        "princess",
        "pope",
        "ong",
        "ba",
        "anh",
        "chi",
        "co",
        "chu",
        "bac",
        "em",
        "toi",
        "thay",
        "tong",
        "thong",
        "thu",
        "tuong",
        "bo",
        "truong",
        "pho",
        "chu",
        "tich",
        "bi",
        "dai",
        "su",
        "giam",
        "doc",
    ]
)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    speaker: str | None = None


def lookup(library: Library, text: str, *, every: bool = False) -> tuple[Passage, ...]:
    """Each quotation of a draft, or the text itself where it quotes nothing, with where its words stand.

    A text of more than 45 words without quotations is looked up sentence by sentence; with `every` also one with quotations.
    """
    pieces = [] if every else quotations(text)
    if not pieces:
        pieces = sentences(text) if every or len(words_of(text)) > WHOLE else _whole(text)
    with library.read() as session:
        return tuple(_look(session, text, piece) for piece in pieces)


def quotations(text: str) -> list[_Piece]:
    """The words in quotation marks of a draft, with the speaker that the draft gives them, if it names one."""
    from app.extract.engine import extract  # late: grammars load only for a lookup
    from app.extract.model import QUOTES

    speakers = {
        (quote.start, quote.end): quote.speaker.name
        for quote in extract(text, parts=frozenset({QUOTES})).quotes
        if quote.speaker and quote.kind == "direct"
    }
    found = []
    for match in _QUOTATION.finditer(text):
        start, end = match.span(match.lastgroup or "words")
        if len(words_of(text[start:end])) >= LEAST:
            speaker = next((who for (a, b), who in speakers.items() if a < end and start < b), None)
            found.append(_Piece(start, end, speaker))
    return found


def sentences(text: str) -> list[_Piece]:
    """The sentences of a text that have words enough to be looked for."""
    ends = [match.span() for match in _SENTENCE.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    found = []
    for start, end in zip(starts, [*(start for start, _ in ends), len(text)]):
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if len(words_of(text[start:end])) > LEAST:
            found.append(_Piece(start, end))
    return found


def _whole(text: str) -> list[_Piece]:
    words = text.strip()
    start = text.find(words)
    return [_Piece(start, start + len(words))] if len(words_of(words)) >= LEAST else []


def _look(session: Session, draft: str, piece: _Piece) -> Passage:
    words = draft[piece.start : piece.end]
    exact = locating.exact(session, words, MATCHES)
    matches = exact or locating.near(session, words, CANDIDATES)
    matches = [locating.quoted(session, match) for match in matches]
    verdict: Verdict = "verified" if exact else "altered" if matches else "not found"
    if matches and piece.speaker and _said_by_others(session, piece.speaker, matches):
        verdict = "misattributed"
    return Passage(piece.start, piece.end, words, verdict, tuple(matches[:MATCHES]), piece.speaker)


def _said_by_others(session: Session, speaker: str, matches: Iterable[Match]) -> bool:
    """Whether every quote that was found has a speaker, and none of them is the one that the draft names."""
    if not _name(speaker):
        return False  # "she" and "the minister" name nobody
    known = [
        match.speaker for match in matches if match.kind == "quote" and match.speaker and _name(match.speaker)
    ]
    return bool(known) and not any(_same_person(session, speaker, who) for who in known)


def _same_person(session: Session, one: str, other: str) -> bool:
    first, second = _name(one), _name(other)
    if first <= second or second <= first:
        return True
    mine = select(PartyAlias.party_id).where(PartyAlias.name_key == key(one))
    names = session.execute(select(Party.name_key).where(Party.id.in_(mine))).scalars().all()
    return key(other) in names


def _name(speaker: str) -> frozenset[str]:
    """The words of a name without titles and articles; none for a pronoun or a description."""
    words = (key(word) for word in speaker.split() if word[:1].isupper())
    return frozenset(word for word in words if word and word not in _NO_NAMES)
