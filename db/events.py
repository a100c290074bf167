"""Reading events: the list and its facets, rows, and one event with its sources."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db import contexts, facets, joined, listing
from db.base import REJECTED
from db.errors import NoSuchRecord
from db.facets import ARTICLE, EVENT, EVENT_SOURCE, PARTICIPANT, QUOTE
from db.listing import ListSpec, Order, among
from db.records import DateSpan, EventDetail, EventRow, EventSource, SourceLine, Where

C = EVENT.c
S = EVENT_SOURCE.c
_SOURCES = (
    select(func.count()).select_from(EVENT_SOURCE).where(S.event_id == C.id, ~S.hidden).scalar_subquery()
)
_WITH_ARTICLES = EVENT.join(EVENT_SOURCE, (S.event_id == C.id) & ~S.hidden).join(
    ARTICLE, ARTICLE.c.id == S.article_id
)


def of_party(ids: Iterable[int]) -> Any:
    """Events that one of the parties takes part in or that are at one of the places."""
    wanted = list(ids)
    return or_(
        C.place_id.in_(wanted),
        C.id.in_(select(PARTICIPANT.c.event_id).where(PARTICIPANT.c.party_id.in_(wanted))),
    )


def in_articles(article_ids: Any) -> Any:
    """Events that rest on one of the articles."""
    return C.id.in_(select(S.event_id).where(S.article_id.in_(article_ids), ~S.hidden))


SPEC: Final = ListSpec(
    kind="event",
    table=EVENT,
    alive=C.deleted_at.is_(None) & (C.status != REJECTED),
    orders={
        "newest": Order((C.date_from.desc(), C.id.desc())),
        "oldest": Order((C.date_from.asc().nulls_last(), C.id)),
        "title": Order((C.title_key, C.id)),
        "sources": Order((_SOURCES.desc(), C.date_from.desc(), C.id.desc())),
        "added": Order((C.id.desc(),)),
    },
    facets={
        "topic": facets.topic("event", EVENT),
        "place": facets.party(C.place_id),
        "state": facets.plain(C.state),
        "year": facets.year(C.date_from),
        "status": facets.plain(C.status),
        "outlet": facets.outlet(EVENT, _WITH_ARTICLES, unit=C.id),
        "party": facets.hidden(lambda chosen: of_party(facets.numbers(chosen))),
        "article": facets.hidden(lambda chosen: in_articles(facets.numbers(chosen))),
        "starred": facets.hidden(lambda _: facets.starred("event", C.id)),
    },
    index="event_fts",
    date_from=C.date_from,
    date_to=C.date_to,
)


def ids(session: Session, where: Where, order: str) -> array[int]:
    """The ids of the events that `where` leaves, in order."""
    return listing.ids(session, SPEC, where, order)


def rows(session: Session, wanted: Iterable[int]) -> tuple[EventRow, ...]:
    """Events as a list or the timeline shows them, in the order of the ids; what is gone is left out."""
    wanted = list(wanted)
    raw = listing.records(session, EVENT, wanted)
    places = joined.party_names(session, (row.place_id for row in raw))
    topics = joined.topics(session, "event", wanted)
    stars = joined.bookmarks(session, "event", wanted)
    sources = _first_sources(session, wanted)
    found = {
        row.id: EventRow(
            id=row.id,
            title=row.title,
            when=joined.date_span(row) or DateSpan(None),
            place=places.get(row.place_id),
            state=row.state,
            sources=sources[row.id][0] if row.id in sources else 0,
            first_source=sources[row.id][1] if row.id in sources else None,
            topics=topics.get(row.id, ()),
            status=row.status,
            starred=row.id in stars,
            note=stars.get(row.id) or row.remark,
            rule=row.rule,
            confidence=row.confidence,
        )
        for row in raw
    }
    return listing.in_order(wanted, found)


def row(session: Session, event_id: int) -> EventRow:
    """One event; raises NoSuchRecord."""
    found = rows(session, [event_id])
    if not found:
        raise NoSuchRecord("This event is no longer in the library.")
    return found[0]


def detail(session: Session, event_id: int) -> EventDetail:
    """An event with the sentences it rests on, who took part, and how much was said there; raises NoSuchRecord."""
    head = row(session, event_id)
    connection = session.connection()
    participants = (
        connection.execute(
            select(PARTICIPANT.c.party_id)
            .where(PARTICIPANT.c.event_id == event_id)
            .order_by(PARTICIPANT.c.position, PARTICIPANT.c.party_id)
        )
        .scalars()
        .all()
    )
    names = joined.party_names(session, participants)
    quotes, speakers = connection.execute(
        select(func.count(), func.count(QUOTE.c.speaker_id.distinct())).where(
            QUOTE.c.occasion_id == event_id, QUOTE.c.deleted_at.is_(None), QUOTE.c.status != REJECTED
        )
    ).one()
    return EventDetail(
        head,
        sources(session, event_id),
        tuple(names[i] for i in participants if i in names),
        quotes,
        speakers,
    )


def sources(session: Session, event_id: int, limit: int = 1000) -> tuple[EventSource, ...]:
    """The sentences that an event rests on, in the order in which they were found."""
    query = select(EVENT_SOURCE).where(S.event_id == event_id, ~S.hidden).order_by(S.id).limit(limit)
    return tuple(_read(session, session.connection().execute(query).all()))


def first_sources(session: Session, event_ids: Iterable[int]) -> dict[int, EventSource]:
    """The first sentence of each event."""
    other = EVENT_SOURCE.alias()
    earlier = select(other.c.id).where(other.c.event_id == S.event_id, other.c.id < S.id, ~other.c.hidden)
    query = select(EVENT_SOURCE).where(among(S.event_id, event_ids), ~S.hidden, ~earlier.exists())
    raw = session.connection().execute(query).all()
    return {row.event_id: found for row, found in zip(raw, _read(session, raw), strict=True)}


def _read(session: Session, raw: Sequence[Any]) -> list[EventSource]:
    """Sentences with their articles and what stands around them."""
    lines = joined.sources(session, (row.article_id for row in raw))
    spans = [joined.span(row) for row in raw]
    return [
        EventSource(span, joined.at_paragraph(lines[row.article_id], row.paragraph), context)
        for row, span, context in zip(raw, spans, contexts.of_all(session, spans), strict=True)
    ]


def _first_sources(session: Session, wanted: list[int]) -> dict[int, tuple[int, SourceLine]]:
    counted: dict[int, tuple[int, int, int | None]] = {}
    for some in listing.chunks(wanted):
        query = (
            select(S.event_id, S.article_id, S.paragraph)
            .where(among(S.event_id, some), ~S.hidden)
            .order_by(S.event_id, S.id)
        )
        for event_id, article_id, paragraph in session.connection().execute(query):
            number, first, where = counted.get(event_id, (0, article_id, paragraph))
            counted[event_id] = (number + 1, first, where)
    lines = joined.sources(session, (first for _, first, _ in counted.values()))
    return {
        event_id: (number, joined.at_paragraph(lines[first], where))
        for event_id, (number, first, where) in counted.items()
    }
