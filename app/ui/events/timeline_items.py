"""Events as the timeline sees them: from one day to another, as numbers, with no day made up."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db.records import DateSpan, EventRow

OPEN_DAYS = 540.0  # how far an open-ended span is drawn before it fades


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """Days are proleptic ordinals; `last` is the end of the last day. Soft: the ends are not known to the day."""

    id: int
    title: str
    first: float
    last: float
    precision: str
    bound: str
    state: str
    overdue: bool
    lane: str


def days(when: DateSpan) -> tuple[float, float] | None:
    """The days that a span may touch, first and last; None when it has no year."""
    first = _edge(when.start, False)
    last = _edge(when.end or when.start, True)
    if first is None and last is None:
        return None
    if first is None:
        first = last
    if last is None:
        last = first
    assert first is not None and last is not None
    return (first, last) if first <= last else (last, first)


def items(rows: Iterable[EventRow], lanes: str, today: float) -> list[TimelineItem]:
    """The dated ones among `rows`, earliest first; `lanes` is "", "topic", "place", "outlet" or "state"."""
    found = []
    for row in rows:
        span = days(row.when)
        if span is None:
            continue
        overdue = row.state != "happened" and span[1] < today
        found.append(
            TimelineItem(
                row.id,
                row.title,
                *span,
                row.when.precision,
                row.when.bound or "",
                row.state,
                overdue,
                _lane(row, lanes),
            )
        )
    return sorted(found, key=lambda item: (item.first, item.last, item.id))


def _lane(row: EventRow, lanes: str) -> str:
    if lanes == "topic":
        return row.topics[0] if row.topics else ""
    if lanes == "place":
        return row.place.name if row.place else ""
    if lanes == "outlet":
        return row.first_source.outlet if row.first_source else ""
    return row.state if lanes == "state" else ""


def _edge(iso: str | None, end: bool) -> float | None:
    if not iso or iso.startswith("--"):
        return None
    parts = [int(part) for part in iso[:10].split("-")]
    month = parts[1] if len(parts) > 1 else (12 if end else 1)
    if len(parts) > 2:
        day = parts[2]
    else:
        day = calendar.monthrange(parts[0], month)[1] if end else 1
    return date(parts[0], month, day).toordinal() + (1.0 if end else 0.0)
