"""What a speaker says, and what the whole library says, as the words that are compared for what recurs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.base import REJECTED
from db.facets import ARTICLE, QUOTE

MOST: Final = 1000  # quotes of one speaker that are looked through, the newest
SAMPLE: Final = 1500  # quotes of the whole library that stand for all of them

_ALIVE: Final = QUOTE.c.deleted_at.is_(None) & (QUOTE.c.status != REJECTED)


@dataclass(frozen=True, slots=True)
class Saying:
    """A quote's words and where they stand, so that words in two quotes that overlap are known to be the same."""

    id: int
    text_id: int
    start: int
    words: str
    language: str  # of the article


def of_speaker(session: Session, party_id: int) -> list[Saying]:
    """A speaker's quotes in order of time."""
    query = (
        _sayings().where(QUOTE.c.speaker_id == party_id).order_by(QUOTE.c.date_from.desc(), QUOTE.c.id.desc())
    )
    return _read(session, query.limit(MOST))[::-1]


def sample(session: Session) -> list[Saying]:
    """Every quote of a small library, evenly spread ones of a large."""
    last = session.connection().execute(select(func.max(QUOTE.c.id))).scalar() or 0
    step = max(1, last // SAMPLE)
    return _read(session, _sayings().where(QUOTE.c.id % step == 0).limit(SAMPLE * 2))


def _sayings() -> Select[Any]:
    return (
        select(QUOTE.c.id, QUOTE.c.text_id, QUOTE.c.start_at, QUOTE.c.text, ARTICLE.c.language)
        .join(ARTICLE, ARTICLE.c.id == QUOTE.c.article_id)
        .where(_ALIVE)
    )


def _read(session: Session, query: Select[Any]) -> list[Saying]:
    return [
        Saying(i, text, at, words, lang or "")
        for i, text, at, words, lang in session.connection().execute(query)
    ]
