"""What the overview shows: the newest, what is due, months, where sources differ, a quote."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import func, literal_column, select, text
from sqlalchemy.orm import Session

from db import anniversaries, articles, counts, events, listing, memory, quotes, statistics, tallies
from db.base import PLANNED, TELLING
from db.facets import EVENT, QUOTE, STATISTIC
from db.models import Tally
from db.records import EventRow, MeasureGroup, Overview, QuoteRow

NEWEST: Final = 8
DUE: Final = 12
MONTHS: Final = 240
DISAGREEMENTS: Final = 8
_STRIDE: Final = 7919  # a prime, so that neighbouring days lead far apart


def overview(session: Session, today: date) -> Overview:
    """Everything on the overview page, as of a day."""
    day = today.isoformat()
    month, most_quoted = anniversaries.most_quoted(session, today)
    return Overview(
        counts=counts.counts(session),
        newest=articles.rows(session, listing.first(session, articles.SPEC, "added", NEWEST)),
        due=_planned(session, day, due=True),
        overdue=_planned(session, day, due=False),
        activity=activity(session),
        disagreements=memory.remembered(session, "disagreements", lambda: disagreements(session)),
        quote=quote_of(session, today),
        this_day=anniversaries.on_this_day(session, today),
        month=month,
        most_quoted=most_quoted,
    )


def _planned(session: Session, day: str, *, due: bool) -> tuple[EventRow, ...]:
    """Scheduled events and deadlines that are not over, nearest first; or those that are, the last one first."""
    c = EVENT.c
    query = select(c.id).where(text(PLANNED))
    if due:
        query = query.where(c.date_to >= day).order_by(c.date_to, c.id)
    else:
        query = query.where(c.date_to < day).order_by(c.date_to.desc(), c.id)
    return events.rows(session, session.connection().execute(query.limit(DUE)).scalars())


def activity(session: Session) -> tuple[tuple[str, int, int], ...]:
    """Month, articles published and events, where at least the month is known; the latest 240 months that have any."""
    articles_of, events_of = (tallies.counted(session, kind, "month") for kind in ("article", "event"))
    months = sorted(articles_of.keys() | events_of.keys())[-MONTHS:]
    return tuple((month, articles_of.get(month, 0), events_of.get(month, 0)) for month in months)


def disagreements(session: Session) -> tuple[MeasureGroup, ...]:
    """Measures of which sources give different amounts, or of which a plan and a report differ."""
    c = STATISTIC.c
    # Few figures are planned or disputed, and few measures have more than one: an index and the counts name those.
    kept, same = Tally.__table__, literal_column("tally.value") == literal_column("+told.measure_key")
    several = select(kept.c.number).where(kept.c.kind == "statistic", kept.c.facet == "measure", same)
    told = STATISTIC.alias("told")
    measures = select(told.c.measure_key).where(text(TELLING), several.correlate(told).exists())
    query = (
        select(c.measure_key)
        .where(
            statistics.SPEC.alive, c.measure_key != "", c.status == "accepted", c.measure_key.in_(measures)
        )
        .group_by(c.measure_key)
        .having(func.count(c.value.distinct()) > 1)
        .having((func.max(c.disputed) == 1) | (func.count(c.nature.distinct()) > 1))
        .limit(DISAGREEMENTS * 4)
    )
    groups = (statistics.group(session, key) for key in session.connection().execute(query).scalars())
    return tuple(group for group in groups if group.difference)[:DISAGREEMENTS]


def quote_of(session: Session, today: date) -> QuoteRow | None:
    """A quote worth reading, another each day: direct words of a known speaker, verified and accepted."""
    c = QUOTE.c
    worth = [
        quotes.SPEC.alive,
        c.kind + "" == "direct",  # an expression: the index of kinds would be read whole, and sorted
        c.seal == "verified",
        c.status == "accepted",
        c.speaker_id.is_not(None),
        func.length(c.text).between(40, 320),
    ]
    connection = session.connection()
    last = connection.execute(select(func.max(c.id))).scalar()
    if not last:
        return None
    # A day leads to a place in the library, and the next one worth reading is taken: nothing is counted.
    start = (today.toordinal() * _STRIDE) % last + 1
    for place in (c.id >= start, c.id < start):
        query = select(c.id).where(place, *worth).order_by(c.id).limit(1)
        found = connection.execute(query).scalar()
        if found is not None:
            return quotes.row(session, found)
    return None
