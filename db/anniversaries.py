"""What happened and what was published on this day of the year, and who was quoted most in a month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db import articles, dates, events, joined, memory, quotes
from db.facets import ARTICLE, EVENT, QUOTE
from db.records import Anniversary, PartyName

SHOWN: Final = 6
NEAR: Final = 3  # days before and after that are looked at when the day itself has nothing
MOST_QUOTED: Final = 5
_DAY: Final = 10  # characters of an ISO date that names its day


def on_this_day(session: Session, today: date) -> Anniversary:
    """Events and articles of this day in other years; where there are none, those of the days around it."""
    return memory.remembered(session, ("this day", today), lambda: _around(session, today))


def _around(session: Session, today: date) -> Anniversary:
    exact = _of_days(session, today, [today])
    if exact.events or exact.articles:
        return exact
    return _of_days(session, today, [today + timedelta(n) for n in range(-NEAR, NEAR + 1)])


def _of_days(session: Session, today: date, days: list[date]) -> Anniversary:
    """By an index of whole days: the same day in every year that the library knows of."""
    first, last = _years(session)
    wanted = [
        day
        for year in range(first, last + 1)
        for day in (_in_year(one, year) for one in days)
        if day is not None
    ]
    wanted = [day for day in wanted if day[:4] != f"{today.year:04d}"]
    c, a = EVENT.c, ARTICLE.c
    yearless = c.date_from.is_(None) & c.when_start.in_([f"--{day:%m-%d}" for day in days])
    dated = c.date_from.in_(wanted) & (func.length(c.when_start) == _DAY)
    of_events = select(c.id).where(events.SPEC.alive, c.state == "happened", or_(dated, yearless))
    of_articles = select(a.id).where(
        articles.SPEC.alive, a.date_from.in_(wanted), func.length(a.published) == _DAY
    )
    connection = session.connection()
    some = connection.execute(of_events.order_by(c.date_from.desc()).limit(SHOWN)).scalars().all()
    texts = connection.execute(of_articles.order_by(a.date_from.desc()).limit(SHOWN)).scalars().all()
    return Anniversary(
        events.rows(session, some), articles.rows(session, texts[: max(0, SHOWN - len(some))]), len(days) == 1
    )


def _in_year(day: date, year: int) -> str | None:
    try:
        return day.replace(year=year).isoformat()
    except ValueError:  # 29 February
        return None


def _years(session: Session) -> tuple[int, int]:
    """The first and the last year of what is dated, from the ends of the indexes."""
    connection = session.connection()
    found: list[int] = []
    for table, alive in ((EVENT, events.SPEC.alive), (ARTICLE, articles.SPEC.alive)):
        for end in (table.c.date_from.asc(), table.c.date_from.desc()):
            query = (
                select(table.c.date_from).where(alive, table.c.date_from.is_not(None)).order_by(end).limit(1)
            )
            if (day := connection.execute(query).scalar()) is not None:
                found.append(int(day[:4]))
    return (min(found), max(found)) if found else (1, 0)


def most_quoted(session: Session, today: date) -> tuple[str, tuple[tuple[PartyName, int], ...]]:
    """The month ("2025-10") of the newest quotes up to today, and who was quoted most in it; "" where nothing is dated.

    Only quotes count whose month is known; without a day of their own they have that of their article.
    """
    return memory.remembered(session, ("most quoted", today), lambda: _most_quoted(session, today))


def _most_quoted(session: Session, today: date) -> tuple[str, tuple[tuple[PartyName, int], ...]]:
    c = QUOTE.c
    known = (
        quotes.SPEC.alive,
        c.speaker_id.is_not(None),
        func.substr(c.date_from, 1, 7) == func.substr(c.date_to, 1, 7),
    )
    connection = session.connection()
    newest = select(c.date_from).where(*known, c.date_from <= today.isoformat())
    day = connection.execute(newest.order_by(c.date_from.desc()).limit(1)).scalar()
    if day is None:
        return "", ()
    month = str(day)[:7]
    within = c.date_from.between(f"{month}-01", dates.last_day(month))
    query = select(c.speaker_id, func.count().label("n")).where(*known, within).group_by(c.speaker_id)
    query = query.order_by(func.count().desc(), c.speaker_id).limit(MOST_QUOTED)
    found = connection.execute(query).all()
    names = joined.party_names(session, (i for i, _ in found))
    return month, tuple((names[i], number) for i, number in found if i in names)
