"""What one does with events: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services.undoing import undoable
from db import adding, apart, articles, editing, events, merging, retold, review, timeline
from db import listing as lists
from db.models import Event
from db.records import Density, EventDetail, EventRow, Facet, Listing, Ref, TimelineEvents, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
LIKELIEST: Final = 5  # events that may be the same as one
EVERYTHING: Final = Where()
CHANGES: Final = Changes(articles=True, events=True, parties=True, review=True, bookmarks=True)


def listing(
    library: Library, where: Where = EVERYTHING, order: str = "newest", *, whole: bool = True
) -> Listing[EventRow]:
    """The events that `where` leaves. Orders: newest, oldest, title, sources, added.

    Without `whole` a long list that nothing narrows comes with its first ids only.
    """
    with library.read() as session:
        ids, of, all_ids = lists.begin(session, events.SPEC, where, order, whole=whole)
        return Listing(ids, events.rows(session, ids[:FIRST]), of, all_ids)


def rows(library: Library, ids: Sequence[int]) -> tuple[EventRow, ...]:
    """Events in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return events.rows(session, ids)


def facets(library: Library, where: Where = EVERYTHING) -> tuple[Facet, ...]:
    """Topic, place, state, year, status and outlet with counts."""
    with library.read() as session:
        return lists.facets(session, events.SPEC, where)


def detail(library: Library, event_id: int) -> EventDetail:
    """One event with the sentences it rests on and who took part; raises NoSuchRecord."""
    with library.read() as session:
        return events.detail(session, event_id)


def in_time(
    library: Library, where: Where = EVERYTHING, lanes: str = "", today: date | None = None
) -> TimelineEvents:
    """Every dated event that `where` leaves as columns, earliest first, in lanes: "", topic, place, outlet or state."""
    with library.read() as session:
        return timeline.events(session, where, lanes, today or date.today())


def density(library: Library) -> Density:
    """How many articles and quotes there are for each day, month and year."""
    with library.read() as session:
        return timeline.density(session)


def create(
    library: Library, article_id: int, start: int, end: int, *, title: str, **fields: Any
) -> Outcome[int]:
    """An event of the user's that rests on words of an article; the value is its id.

    `fields` are those of `edit`: when (DateSpan), place and participants (ids or names), state.
    """

    def work(session: Session) -> int:
        text = articles.current_text(session, article_id)
        at = editing.at(session, text, start, end)
        event_id = adding.event(session, title.strip(), sources=[at])
        editing.edit_event(session, editing.get(session, Event, event_id), fields)
        return event_id

    return undoable(library, "New Event", CHANGES, work)


def edit(library: Library, event_id: int, **fields: Any) -> Outcome[None]:
    """Change title, when (DateSpan), place, state or participants; raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.edit_event(session, editing.get(session, Event, event_id), fields)

    return undoable(library, "Edit Event", CHANGES, work)


def told_again(library: Library, event_id: int) -> tuple[EventRow, ...]:
    """The events of other articles that may be the same as one, the likeliest first."""
    with library.read() as session:
        return events.rows(session, retold.of(session, event_id)[:LIKELIEST])


def merge(library: Library, keep: int, drop: int) -> Outcome[None]:
    """Make two events one: `keep` takes on the sentences, participants, star, note and topics of `drop`.

    Raises NoSuchRecord.
    """

    def work(session: Session) -> None:
        editing.get(session, Event, keep)
        editing.get(session, Event, drop)
        if keep != drop:
            merging.move(session, "event", keep, drop)
            review.decide(session, [Ref("event", drop)], "merged")

    return undoable(library, "Merge", CHANGES, work)


def not_same(library: Library, event_id: int, other: int) -> Outcome[None]:
    """Remember that two events are not the same, so that they are not proposed as one again."""

    def work(session: Session) -> None:
        apart.keep(session, "event", event_id, other)

    return undoable(library, "Not the Same", CHANGES, work)
