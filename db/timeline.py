"""Events in time: all that a list has, as columns, in lanes; and how many articles and quotes there are beside them.

One statement each: fifty thousand rows of the list would take ten times as long.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, case, func, literal_column, select
from sqlalchemy.orm import Session

from db import listing, memory, tallies
from db.events import SPEC
from db.facets import ARTICLE, EVENT, EVENT_SOURCE, OUTLET, PARTY, TAGGING, TOPIC
from db.records import Density, Lane, TimelineEvents, Where

LANES: Final = ("", "topic", "place", "outlet", "state")  # "state" tells what is overdue apart, too
LANES_SHOWN: Final = 12  # the largest; the others share one
REST: Final = "…"
_SEPARATOR: Final = "\x1f"
SEPARATOR: Final[ColumnElement[str]] = literal_column(
    "char(31)"
)  # as a parameter it would be bound anew for each row
C = EVENT.c
T = TypeVar("T")
_LENGTH: Final = func.length(func.coalesce(C.when_start, C.when_end))
_NUMBERS: Final = (
    C.id,
    C.date_from,
    func.coalesce(C.date_to, C.date_from),
    case((C.state == literal_column("'scheduled'"), 1), (C.state == literal_column("'deadline'"), 2), else_=0)
    + case((_LENGTH == 7, 4), (_LENGTH == 4, 8), else_=0)
    + case(
        *(
            (C.when_bound == literal_column(f"'{bound}'"), at * 16)
            for at, bound in enumerate(TimelineEvents.BOUNDS)
            if bound
        ),
        else_=0,
    ),
    func.coalesce(C.place_id, 0),
)


def events(session: Session, where: Where, lanes: str, today: date) -> TimelineEvents:
    """The dated events of a list by their first day. `lanes` is one of LANES; an event may stand in several lanes."""

    def compute() -> TimelineEvents:
        return _events(session, where, lanes, today)

    if where.is_empty:
        return memory.remembered(session, ("timeline", lanes, today), compute)
    return compute()


def _events(session: Session, where: Where, lanes: str, today: date) -> TimelineEvents:
    narrowed = listing.conditions(session, SPEC, where)
    dated = [*narrowed, C.date_from.is_not(None)]
    ids, starts, ends, marks, places, titles = _columns(session, dated)
    day = _Days()
    firsts = [day[iso] for iso in starts]
    # Sorting here takes a third of what SQLite's sorter does; what is no day of the calendar (0) is left out.
    order = [at for at in sorted(range(len(firsts)), key=firsts.__getitem__) if firsts[at] > 0]
    pick = _picker(order)
    begun = pick(firsts)
    everything = select(func.count()).select_from(EVENT).where(*narrowed)
    found = TimelineEvents(
        ids=array("q", map(int, pick(ids))),
        firsts=array("q", begun),
        lasts=array("q", (max(day[iso], first) + 1 for iso, first in zip(pick(ends), begun, strict=True))),
        marks=bytes(map(int, pick(marks))),
        titles=pick(titles),
        lanes=(),
        undated=session.connection().execute(everything).scalar_one() - len(order),
    )
    where_they_are = [int(place) for place in pick(places)] if lanes == "place" else []
    return replace(found, lanes=_lanes(session, found, lanes, where_they_are, today))


def _picker(order: Sequence[int]) -> Callable[[Sequence[T]], tuple[T, ...]]:
    """What puts a column into an order; without a loop in Python, for there are fifty thousand."""
    if len(order) > 1:
        return itemgetter(*order)
    return lambda column: tuple(column[at] for at in order)


def _columns(session: Session, dated: Sequence[Any]) -> list[list[str]]:
    """Id, first and last day, mark, place and title of the events, each column as one joined text.

    Fifty thousand rows of six values take 100 ms to leave SQLite, six joined texts half of that.
    """
    numbers = [
        func.group_concat(column) for column in _NUMBERS
    ]  # a separator of one's own takes twice as long
    query = select(*numbers, func.group_concat(C.title, SEPARATOR)).where(*dated)
    *joined, named = session.connection().execute(query).one()
    columns = [text.split(",") if text is not None else [] for text in joined]
    columns.append(named.split(_SEPARATOR) if named is not None else [])
    if len(columns[-1]) != len(columns[0]):  # a title with the separator in it
        titles = select(C.title).where(*dated)
        columns[-1] = list(session.connection().execute(titles).scalars())
    return columns


def density(session: Session) -> Density:
    """Articles by the day, month or year of publication, and quotes by that of their words."""

    def compute() -> Density:
        counted: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
        day = _Days()
        for column, kind in enumerate(("article", "quote")):
            for span, number in tallies.counted(session, kind, "day").items():
                start, _, end = span.partition("/")
                first = day[start]
                if first > 0:
                    counted[first, max(day[end or start], first) + 1][column] += number
        return Density(tuple((*span, a, q) for span, (a, q) in sorted(counted.items())))

    return memory.remembered(session, "density", compute)


class _Days(dict[str, int]):
    """Ordinals of ISO days, worked out once each: years of events share their days. What is no day is 0."""

    def __missing__(self, iso: str) -> int:
        try:
            found = date.fromisoformat(iso).toordinal()
        except ValueError:
            found = 0
        self[iso] = found
        return found


def _raw(session: Session, query: Any) -> Iterator[Any]:
    """Rows straight from the driver's cursor."""
    result = session.connection().execute(query)
    cursor: Any = result.cursor
    yield from cursor
    result.close()


def _lanes(
    session: Session, found: TimelineEvents, lanes: str, places: Sequence[int], today: date
) -> tuple[Lane, ...]:
    if lanes == "state":
        return _by_state(found, today.toordinal())
    if lanes == "place":
        names = dict(session.connection().execute(select(PARTY.c.id, PARTY.c.name)).all())  # type: ignore[arg-type]
        pairs: Iterable[tuple[int, int]] = ((at, place) for at, place in enumerate(places) if place)
        return _gathered(pairs, names, len(places))
    if lanes == "topic":
        query = select(TAGGING.c.record_id, TAGGING.c.topic_id).where(TAGGING.c.kind == "event")
        names = dict(session.connection().execute(select(TOPIC.c.id, TOPIC.c.name)).all())  # type: ignore[arg-type]
    elif lanes == "outlet":
        shown = EVENT_SOURCE.join(ARTICLE, ARTICLE.c.id == EVENT_SOURCE.c.article_id)
        query = select(EVENT_SOURCE.c.event_id, ARTICLE.c.outlet_id).select_from(shown).distinct()
        query = query.where(~EVENT_SOURCE.c.hidden, ARTICLE.c.outlet_id.is_not(None))
        names = dict(session.connection().execute(select(OUTLET.c.id, OUTLET.c.name)).all())  # type: ignore[arg-type]
    else:
        return (Lane("", "", array("q", range(len(found.ids)))),)
    at_of = {number: at for at, number in enumerate(found.ids)}
    pairs = ((at_of[event], value) for event, value in _raw(session, query) if event in at_of)
    return _gathered(pairs, names, len(found.ids))


def _by_state(found: TimelineEvents, today: int) -> tuple[Lane, ...]:
    members = {name: array("q") for name in ("overdue", "deadline", "scheduled", "happened")}
    for at in range(len(found.ids)):
        members["overdue" if found.overdue(at, today) else found.state(at)].append(at)
    return tuple(Lane(name, name, places) for name, places in members.items() if places)


def _gathered(pairs: Iterable[tuple[int, int]], names: dict[int, str], of: int) -> tuple[Lane, ...]:
    """The largest lanes with their names, then one for the rest, and one for the events that have no value."""
    by_value: dict[int, set[int]] = defaultdict(set)
    for at, value in pairs:
        by_value[value].add(at)
    sizes = Counter({value: len(places) for value, places in by_value.items()})
    largest = [value for value, _ in sizes.most_common(LANES_SHOWN)]
    found = [Lane(str(value), names.get(value, ""), array("q", sorted(by_value[value]))) for value in largest]
    stated = set().union(*by_value.values()) if by_value else set()
    shown = set().union(*(by_value[value] for value in largest)) if largest else set()
    if rest := stated - shown:
        found.append(Lane(REST, "", array("q", sorted(rest))))
    if len(stated) < of:
        found.append(Lane("", "", array("q", (at for at in range(of) if at not in stated))))
    return tuple(found)
