"""The record that a candidate repeats: of the same kind, on the same words, or saying the same elsewhere.

What the user has said is not the same is none; for an event, what another article may tell again comes last.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import apart, retold
from db.base import REJECTED
from db.models import Event, EventSource, Quote, Statistic
from db.records import Ref
from db.search.fold import key


def of(session: Session, ref: Ref) -> Ref | None:
    """The twin of a candidate, an accepted record before another candidate; None without one."""
    if ref.kind == "quote":
        found = _quotes(session, session.get(Quote, ref.id))
    elif ref.kind == "statistic":
        found = _statistics(session, session.get(Statistic, ref.id))
    else:
        found = _events(session, session.get(Event, ref.id))
    not_it = apart.of(session, ref.kind, ref.id)
    found = [row for row in found if row[0] not in not_it]
    if not found and ref.kind == "event":
        found = [(i, "accepted") for i in retold.of(session, ref.id)[:1]]
    best = min(found, key=lambda row: (row[1] != "accepted", row[0]), default=None)
    return Ref(ref.kind, best[0]) if best is not None else None


def _others(model: Any, own: int) -> list[Any]:
    return [model.id != own, model.deleted_at.is_(None), model.status != REJECTED]


def _overlap(model: Any, record: Any) -> list[Any]:
    return [
        model.text_id == record.text_id,
        model.start_at < record.end_at,
        model.end_at > record.start_at,
    ]


def _quotes(session: Session, mine: Quote | None) -> Iterable[tuple[int, str]]:
    if mine is None:
        return []
    columns = select(Quote.id, Quote.status, Quote.text).where(*_others(Quote, mine.id))
    rows = list(session.execute(columns.where(*_overlap(Quote, mine))))
    if mine.speaker_id is not None:  # the same words of another speaker are another quote
        words = key(mine.text)
        said = session.execute(columns.where(Quote.speaker_id == mine.speaker_id))
        rows += [row for row in said if key(row[2]) == words]
    return [(row[0], row[1]) for row in rows]


def _statistics(session: Session, mine: Statistic | None) -> Iterable[tuple[int, str]]:
    if mine is None:
        return []
    columns = select(Statistic.id, Statistic.status).where(*_others(Statistic, mine.id))
    rows = list(session.execute(columns.where(*_overlap(Statistic, mine))))
    if mine.measure_key and mine.value is not None:
        same = [
            getattr(Statistic, name).is_not_distinct_from(getattr(mine, name))
            for name in ("value", "unit", "when_start", "when_end", "geography_id", "nature")
        ]
        rows += list(session.execute(columns.where(Statistic.measure_key == mine.measure_key, *same)))
    return [(row[0], row[1]) for row in rows]


def _events(session: Session, mine: Event | None) -> Iterable[tuple[int, str]]:
    """Those of one sentence are twins when no two dates or titles tell them apart; elsewhere, of one title and date."""
    if mine is None:
        return []
    columns = select(Event.id, Event.status, Event.when_start, Event.title_key).where(
        *_others(Event, mine.id)
    )
    found = []
    sources = select(EventSource).where(EventSource.event_id == mine.id)
    for source in session.execute(sources).scalars().all():
        beside = select(EventSource.event_id).where(*_overlap(EventSource, source))
        for row in session.execute(columns.where(Event.id.in_(beside))):
            if row[2] == mine.when_start or row[3] == mine.title_key or not (row[2] and mine.when_start):
                found.append((row[0], row[1]))
    if mine.date_from is not None:
        same = columns.where(Event.date_from == mine.date_from, Event.title_key == mine.title_key)
        found += [(row[0], row[1]) for row in session.execute(same) if row[2] == mine.when_start]
    return found
