"""Events as columns agree with events as rows, and lanes hold what they have in common."""

from __future__ import annotations

from datetime import date

import pytest

from app import services
from db.dates import days
from db.records import Where
from db.session import Library

TODAY = date(2026, 11, 22)


def test_columns_agree_with_rows(library: Library) -> None:
    found = services.events.in_time(library, today=TODAY)
    rows = {row.id: row for row in services.events.rows(library, services.events.listing(library).ids)}
    dated = {number for number, row in rows.items() if days(row.when.start, row.when.end)[0]}
    assert set(found.ids) == dated and found.undated == len(rows) - len(dated)
    assert list(found.firsts) == sorted(found.firsts)
    for at, number in enumerate(found.ids):
        row = rows[number]
        first, last = days(row.when.start, row.when.end)
        assert date.fromordinal(found.firsts[at]).isoformat() == first
        assert date.fromordinal(found.lasts[at] - 1).isoformat() == last
        assert found.titles[at] == row.title
        assert (found.state(at), found.precision(at), found.bound(at) or None) == (
            row.state,
            row.when.precision,
            row.when.bound,
        )


@pytest.mark.parametrize("lanes", ["", "topic", "place", "outlet", "state"])
def test_every_event_has_a_lane_and_no_lane_is_empty(library: Library, lanes: str) -> None:
    found = services.events.in_time(library, lanes=lanes, today=TODAY)
    assert all(lane.members for lane in found.lanes)
    assert {at for lane in found.lanes for at in lane.members} == set(range(len(found.ids)))
    assert all(list(lane.members) == sorted(set(lane.members)) for lane in found.lanes)
    rows = services.events.rows(library, found.ids)
    for lane in found.lanes:
        if not lane.key or lane.key == "…":
            continue
        for at in lane.members:
            if lanes == "topic":
                assert lane.label in rows[at].topics
            elif lanes == "place":
                assert rows[at].place is not None and rows[at].place.name == lane.label
            elif lanes == "state":
                assert lane.key in (rows[at].state, "overdue")


def test_what_is_planned_is_overdue_once_its_last_day_has_passed(library: Library) -> None:
    early = services.events.in_time(library, lanes="state", today=date(2020, 1, 1))
    late = services.events.in_time(library, lanes="state", today=date(2040, 1, 1))
    assert "overdue" not in [lane.key for lane in early.lanes]
    assert next(lane.key for lane in late.lanes) == "overdue"


def test_a_narrowed_timeline_holds_what_the_list_holds(library: Library) -> None:
    where = Where(period=("2024-01-01", "2025-12-31"))
    found = services.events.in_time(library, where, today=TODAY)
    assert sorted(found.ids) == sorted(services.events.listing(library, where).ids)


def test_density_counts_every_dated_article_once(library: Library) -> None:
    density = services.events.density(library)
    articles = services.articles.rows(library, services.articles.listing(library, Where()).ids)
    assert sum(span[2] for span in density.spans) == sum(row.published is not None for row in articles)
    assert all(first < last for first, last, _, _ in density.spans)
