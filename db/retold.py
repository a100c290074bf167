"""Events that other articles tell again: proposed by date, place, participants and words, never merged by themselves.

Articles of one day often tell the same happening under other titles. Two events can be one when their dates meet, no
article tells both (an article that does, tells them apart), and enough else agrees: the words of their titles and of the
sentences that they rest on, who took part, and where. The weights are our own, set by hand on pairs of invented news.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db import apart
from db.base import REJECTED
from db.models import ArticleText, Event, EventParticipant, EventSource
from db.search.fold import fold

ENOUGH: Final = 0.55  # of 1: from here on two events are proposed as one
LEAST_WORDS: Final = 0.3  # share of words that must agree where parties and place alone do not tell
MOST: Final = 400  # events of one time that are compared
SENTENCE: Final = 0.8  # what words of the sentences count against those of the titles
LONG: Final = 62  # days; a longer span names a period, not a happening
_WORD: Final = re.compile(r"[^\W_]{3,}")
_EMPTY: Final = frozenset(
    """the and for with from that this will was were has have had are its his her their after before between about into
    said says told also which who whom when where while than then not but out over under against during among other
    của và các những cho với tại trong ngày tháng năm được đã sẽ này theo cùng""".split()  # noqa: SIM905
)
_ENDINGS: Final = ("ings", "ing", "ers", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class Telling:
    """One event as far as it tells whether it is another."""

    id: int
    status: str
    title: frozenset[str]
    words: frozenset[str]  # of its sentences
    start: str | None
    end: str | None
    place: int | None
    parties: frozenset[int]
    articles: frozenset[int]


def of(session: Session, event_id: int) -> list[int]:
    """The events that may be the same as one, the likeliest first; none that the user has said are not."""
    mine = session.get(Event, event_id)
    if mine is None or mine.when_start is None:
        return []
    near = _of_that_time(session, mine)
    not_it = apart.of(session, "event", event_id)
    near = [i for i in near if i not in not_it]
    if not near:
        return []
    tellings = _tellings(session, [event_id, *near])
    own = tellings.get(event_id)
    if own is None:
        return []
    scored = [(alike(own, tellings[i]), i) for i in near if i in tellings]
    good = [(score, i) for score, i in scored if score >= ENOUGH]
    good.sort(key=lambda one: (-one[0], tellings[one[1]].status != "accepted", one[1]))
    return [i for _, i in good]


def alike(one: Telling, other: Telling) -> float:
    """How much speaks for two events being one, from 0 to about 1; 0 where something speaks against it."""
    if one.articles & other.articles:
        return 0.0
    words = max(_overlap(one.title, other.title), SENTENCE * _overlap(one.words, other.words))
    shared = len(one.parties & other.parties)
    score = 0.55 * words + 0.15 * min(shared, 2)
    if one.place is not None and other.place is not None:
        score += 0.15 if one.place == other.place else -0.2
    score += 0.15 if (one.start, one.end) == (other.start, other.end) else 0.0
    plain = shared >= 2 and one.place is not None and one.place == other.place
    return score if words >= LEAST_WORDS or plain else 0.0


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter's words that the longer has; two words at least must agree, or the only one."""
    shorter = min(len(one), len(other))
    common = len(one & other)
    return common / shorter if shorter and (common > 1 or common == shorter) else 0.0


def _of_that_time(session: Session, mine: Event) -> list[int]:
    """Shown events whose dates meet that of one; without a year, those of the same day and month."""
    query = select(Event.id).where(Event.id != mine.id, Event.deleted_at.is_(None), Event.status != REJECTED)
    if mine.date_from is None or mine.date_to is None:
        query = query.where(Event.when_start == mine.when_start)
    else:
        try:
            earliest = (date.fromisoformat(mine.date_from) - timedelta(days=LONG)).isoformat()
        except (ValueError, OverflowError):
            earliest = mine.date_from
        query = query.where(
            Event.date_from.between(earliest, mine.date_to),
            or_(Event.date_to >= mine.date_from, Event.date_to.is_(None)),
        )
    return list(
        session.execute(query.order_by(Event.date_from.desc(), Event.id.desc()).limit(MOST)).scalars()
    )


def _tellings(session: Session, ids: Iterable[int]) -> Mapping[int, Telling]:
    wanted = list(ids)
    parties: dict[int, set[int]] = defaultdict(set)
    links = select(EventParticipant.event_id, EventParticipant.party_id)
    for event_id, party_id in session.execute(links.where(EventParticipant.event_id.in_(wanted))):
        parties[event_id].add(party_id)
    sentences: dict[int, list[str]] = defaultdict(list)
    articles: dict[int, set[int]] = defaultdict(set)
    sources = (
        select(
            EventSource.event_id,
            EventSource.article_id,
            func.substr(
                ArticleText.text, EventSource.start_at + 1, EventSource.end_at - EventSource.start_at
            ),
        )
        .join(ArticleText, ArticleText.id == EventSource.text_id)
        .where(EventSource.event_id.in_(wanted), ~EventSource.hidden)
    )
    for event_id, article_id, sentence in session.execute(sources):
        sentences[event_id].append(sentence)
        articles[event_id].add(article_id)
    events = session.execute(
        select(Event.id, Event.status, Event.title, Event.when_start, Event.when_end, Event.place_id).where(
            Event.id.in_(wanted)
        )
    )
    return {
        i: Telling(
            i,
            status,
            content(title),
            content(" ".join(sentences[i])),
            start,
            end,
            place,
            frozenset(parties[i]),
            frozenset(articles[i]),
        )
        for i, status, title, start, end, place in events
    }


def content(words: str) -> frozenset[str]:
    """The words that tell something, folded and without their endings; numbers of one or two digits are left out."""
    found = set()
    for word in _WORD.findall(fold(words)):
        if word not in _FOLDED:
            found.add(_stem(word))
    return frozenset(found)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


_FOLDED: Final = frozenset(fold(word) for word in _EMPTY)
