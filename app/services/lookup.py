"""Where words come from: a sentence, a paragraph, or each quotation of a draft.

Words are compared folded and without punctuation. An exact run is found by the index as a phrase; an altered one by the
articles that hold most of its three-word runs, aligned word by word (difflib's matcher, Ratcliff and Obershelp).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final, Literal

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db import joined
from db.base import REJECTED
from db.facets import ARTICLE, QUOTE, TEXT
from db.models import Party, PartyAlias
from db.search.fold import fold, key
from db.session import Library

Verdict = Literal["verified", "altered", "misattributed", "not found"]
MATCHES: Final = 10
ALTERED: Final = 0.72  # share of words that must stand in the same order
PHRASE_WORDS: Final = (
    40  # words of an exact run that the index is asked for; the rest is compared in the text
)
_RUN: Final = 3
_CANDIDATES: Final = 8
_WORD: Final = re.compile(r"\w+")
_QUOTATION: Final = re.compile(r"[“„«\"](?P<words>[^“”„«»\"\n]{8,}?)[”»\"“]")
_LEAST: Final = 3  # words: shorter pieces come from anywhere


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a passage differs from its source: the words there and here (either may be empty)."""

    source: str
    draft: str


@dataclass(frozen=True, slots=True)
class Match:
    """Where a passage was found: an article, or the quote that holds it; `start` to `end` in the frozen text."""

    kind: Literal["article", "quote"]
    id: int
    article_id: int
    title: str
    start: int
    end: int
    text: str
    score: float
    speaker: str | None = None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the text that was looked up, with what became of it."""

    start: int
    end: int
    text: str
    verdict: Verdict
    matches: tuple[Match, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    speaker: str | None = None


def lookup(library: Library, text: str) -> tuple[Passage, ...]:
    """Each quotation of a draft, or the text itself when it quotes nothing, with where its words stand."""
    pieces = quotations(text)
    if not pieces:
        words = text.strip()
        start = text.find(words)
        pieces = [_Piece(start, start + len(words))] if len(_WORD.findall(words)) >= _LEAST else []
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
        start, end = match.span("words")
        if len(_WORD.findall(match["words"])) >= _LEAST:
            speaker = next((who for (a, b), who in speakers.items() if a < end and start < b), None)
            found.append(_Piece(start, end, speaker))
    return found


def _look(session: Session, draft: str, piece: _Piece) -> Passage:
    words = draft[piece.start : piece.end]
    exact = _exact(session, words)
    matches = exact or _near(session, words)
    matches = [_quoted(session, match) for match in matches]
    verdict: Verdict = "verified" if exact else "altered" if matches else "not found"
    named = piece.speaker and piece.speaker[:1].isupper()  # "he" names nobody
    if matches and named and piece.speaker and _said_by_others(session, piece.speaker, matches):
        verdict = "misattributed"
    return Passage(piece.start, piece.end, words, verdict, tuple(matches[:MATCHES]))


def _exact(session: Session, words: str) -> list[Match]:
    sought = _WORD.findall(fold(words))
    if len(sought) < _LEAST:
        return []
    phrase = f'text : "{" ".join(sought[:PHRASE_WORDS])}"'
    ids = _articles(session, phrase, MATCHES * 2)
    pattern = re.compile(r"\b" + r"\W+".join(map(re.escape, sought)) + r"\b")
    found = []
    for article_id, title, text_ in _texts(session, ids):
        match = pattern.search(fold(text_))
        if match:
            found.append(
                Match(
                    "article", article_id, article_id, title, *match.span(), text_[slice(*match.span())], 1.0
                )
            )
    return found[:MATCHES]


def _near(session: Session, words: str) -> list[Match]:
    sought = _WORD.findall(fold(words))
    runs = [sought[i : i + _RUN] for i in range(max(1, len(sought) - _RUN + 1))]
    step = max(1, len(runs) // 24)
    hits: Counter[int] = Counter()
    for run in runs[::step]:
        hits.update(_articles(session, f'text : "{" ".join(run)}"', 50))
    if not hits and len(sought) > _LEAST:
        hits.update(_articles(session, "text : (" + " OR ".join(f'"{w}"' for w in _rare(sought)) + ")", 20))
    found = []
    for article_id, title, text_ in _texts(session, [i for i, _ in hits.most_common(_CANDIDATES)]):
        best = _align(sought, words, text_)
        if best is not None:
            start, end, score, differences = best
            found.append(
                Match(
                    "article",
                    article_id,
                    article_id,
                    title,
                    start,
                    end,
                    text_[start:end],
                    score,
                    None,
                    differences,
                )
            )
    return sorted(found, key=lambda match: -match.score)


def _rare(words: list[str]) -> list[str]:
    return sorted(set(words), key=len, reverse=True)[:5]


def _align(
    sought: list[str], words: str, text_: str
) -> tuple[int, int, float, tuple[Difference, ...]] | None:
    """The stretch of a text most like the words, when it is like enough, with what differs."""
    tokens = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(fold(text_))]
    there = [token for token, _, _ in tokens]
    places: dict[str, list[int]] = {}
    for i, token in enumerate(there):
        places.setdefault(token, []).append(i)
    offsets = Counter(i - j for j, word in enumerate(sought) for i in places.get(word, ())[:200])
    best: tuple[float, int, int, SequenceMatcher[str]] | None = None
    for offset, _ in offsets.most_common(3):
        first, last = max(0, offset - 4), min(len(there), offset + len(sought) + 6)
        matcher = SequenceMatcher(None, there[first:last], sought, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        start, end = blocks[0].a, blocks[-1].a + blocks[-1].size
        window = there[first + start : first + end]
        matcher = SequenceMatcher(None, window, sought, autojunk=False)
        score = matcher.ratio()
        if best is None or score > best[0]:
            best = (score, first + start, first + end, matcher)
    if best is None or best[0] < ALTERED:
        return None
    score, first, last, matcher = best
    own = [(m.start(), m.end()) for m in _WORD.finditer(fold(words))]
    differences = tuple(
        Difference(
            text_[tokens[first + a][1] : tokens[first + b - 1][2]] if b > a else "",
            words[own[c][0] : own[d - 1][1]] if d > c else "",
        )
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )
    return tokens[first][1], tokens[last - 1][2], round(score, 3), differences


def _quoted(session: Session, match: Match) -> Match:
    """The quote that holds a match, when there is one: it knows who said it."""
    q = QUOTE.c
    row = (
        session.connection()
        .execute(
            select(q.id, q.start_at, q.end_at, q.speaker_label, q.speaker_id)
            .join(TEXT, TEXT.c.id == q.text_id)
            .where(
                q.article_id == match.article_id,
                TEXT.c.current,
                q.start_at < match.end,
                q.end_at > match.start,
                q.deleted_at.is_(None),
                q.status != REJECTED,
            )
            .order_by(q.status, q.end_at - q.start_at)
            .limit(1)
        )
        .first()
    )
    if row is None or min(row.end_at, match.end) - max(row.start_at, match.start) < 0.8 * (
        match.end - match.start
    ):
        return match
    names = joined.party_names(session, [row.speaker_id])
    speaker = names[row.speaker_id].name if row.speaker_id in names else row.speaker_label or None
    return Match(
        "quote",
        row.id,
        match.article_id,
        match.title,
        match.start,
        match.end,
        match.text,
        match.score,
        speaker,
        match.differences,
    )


def _said_by_others(session: Session, speaker: str, matches: Iterable[Match]) -> bool:
    """Whether every quote that was found has a speaker, and none of them is the one that the draft names."""
    known = [match.speaker for match in matches if match.kind == "quote" and match.speaker]
    return bool(known) and not any(_same_person(session, speaker, who) for who in known)


def _same_person(session: Session, one: str, other: str) -> bool:
    first, second = set(key(one).split()), set(key(other).split())
    if first <= second or second <= first:
        return True
    mine = select(PartyAlias.party_id).where(PartyAlias.name_key == key(one))
    names = session.execute(select(Party.name_key).where(Party.id.in_(mine))).scalars().all()
    return key(other) in names


def _articles(session: Session, match: str, limit: int) -> list[int]:
    query = text(
        "SELECT rowid FROM article_fts WHERE article_fts MATCH :words ORDER BY rowid DESC LIMIT :most"
    )
    return list(session.connection().execute(query, {"words": match, "most": limit}).scalars())


def _texts(session: Session, ids: list[int]) -> list[tuple[int, str, str]]:
    query = (
        select(TEXT.c.article_id, ARTICLE.c.title, TEXT.c.text)
        .join(ARTICLE, ARTICLE.c.id == TEXT.c.article_id)
        .where(TEXT.c.article_id.in_(ids), TEXT.c.current, ARTICLE.c.deleted_at.is_(None))
    )
    rows = {row[0]: (row[0], row[1], row[2]) for row in session.connection().execute(query)}
    return [rows[i] for i in ids if i in rows]
