"""Making one record of two: what hangs on the one that goes moves to the one that stays."""

from __future__ import annotations

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from db import dates
from db.models import (
    Bookmark,
    CollectionItem,
    Event,
    EventParticipant,
    EventSource,
    Quote,
    Tagging,
)
from db.records import Kind


def move(session: Session, kind: Kind, keep: int, drop: int) -> None:
    """Give a record the star, note, collections and topics of another of its kind; an event also sentences and parties."""
    _move_bookmark(session, kind, keep, drop)
    _move_topics(session, kind, keep, drop)
    if kind == "event":
        take_sources(session, keep, drop)
        _move_event(session, keep, drop)
    session.flush()


def take_sources(session: Session, keep: int, drop: int) -> None:
    """Give an event the sentences that another rests on, but those that it has."""
    query = select(EventSource).where(EventSource.event_id.in_((keep, drop)), ~EventSource.hidden)
    sources = session.execute(query).scalars().all()
    own = [source for source in sources if source.event_id == keep]
    for source in sources:
        known = any(
            one.text_id == source.text_id and one.start_at < source.end_at and source.start_at < one.end_at
            for one in own
        )
        if not known:
            session.add(
                EventSource(
                    event_id=keep,
                    article_id=source.article_id,
                    text_id=source.text_id,
                    start_at=source.start_at,
                    end_at=source.end_at,
                    paragraph=source.paragraph,
                )
            )
    session.flush()


def _move_bookmark(session: Session, kind: Kind, keep: int, drop: int) -> None:
    query = select(Bookmark).where(Bookmark.kind == kind, Bookmark.record_id.in_((keep, drop)))
    found = {one.record_id: one for one in session.execute(query).scalars()}
    going, staying = found.get(drop), found.get(keep)
    if going is None:
        return
    if staying is None:
        going.record_id = keep
        return
    if going.note and going.note not in staying.note:
        staying.note = "\n\n".join(note for note in (staying.note, going.note) if note)
    items = select(CollectionItem.collection_id, CollectionItem.bookmark_id, CollectionItem.position)
    rows = session.execute(items.where(CollectionItem.bookmark_id.in_((going.id, staying.id)))).all()
    there = {row.collection_id for row in rows if row.bookmark_id == staying.id}
    moved = [row for row in rows if row.bookmark_id == going.id and row.collection_id not in there]
    session.execute(delete(CollectionItem).where(CollectionItem.bookmark_id == going.id))
    for row in moved:
        session.add(
            CollectionItem(collection_id=row.collection_id, bookmark_id=staying.id, position=row.position)
        )
    session.delete(going)


def _move_topics(session: Session, kind: Kind, keep: int, drop: int) -> None:
    query = select(Tagging.topic_id, Tagging.record_id).where(
        Tagging.kind == kind, Tagging.record_id.in_((keep, drop))
    )
    rows = session.execute(query).all()
    there = {topic_id for topic_id, record_id in rows if record_id == keep}
    new = [topic_id for topic_id, record_id in rows if record_id == drop and topic_id not in there]
    session.execute(delete(Tagging).where(Tagging.kind == kind, Tagging.record_id == drop))
    if new:
        session.connection().execute(
            insert(Tagging), [{"topic_id": i, "kind": kind, "record_id": keep} for i in new]
        )


def _move_event(session: Session, keep: int, drop: int) -> None:
    """Participants, quotes said there, and what only the other told: place, and a more exact date."""
    stays, goes = session.get_one(Event, keep), session.get_one(Event, drop)
    query = select(EventParticipant).where(EventParticipant.event_id.in_((keep, drop)))
    links = session.execute(query.order_by(EventParticipant.position)).scalars().all()
    there = {link.party_id for link in links if link.event_id == keep}
    position = max((link.position for link in links if link.event_id == keep), default=-1)
    for link in links:
        if link.event_id == drop and link.party_id not in there:
            position += 1
            session.add(EventParticipant(event_id=keep, party_id=link.party_id, position=position))
    session.execute(update(Quote).where(Quote.occasion_id == drop).values(occasion_id=keep))
    stays.place_id = stays.place_id or goes.place_id
    if goes.when_start and len(goes.when_start) > len(stays.when_start or "") and _within(goes, stays):
        for name in ("when_start", "when_end", "when_bound", "when_text", "date_from", "date_to"):
            setattr(stays, name, getattr(goes, name))
    stays.decided_at = stays.decided_at or dates.now()


def _within(exact: Event, coarse: Event) -> bool:
    """Whether a date only says more exactly what the other says."""
    return (exact.when_start or "").startswith(coarse.when_start or "") and not coarse.when_end
