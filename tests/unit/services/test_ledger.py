"""The ledger groups figures by measure without reading them, and its lines are the groups that the ledger as a whole has."""

from __future__ import annotations

from itertools import groupby

import pytest

from app import services
from db import listing
from db.records import LedgerHeading, StatisticRow, Where
from db.session import Library


@pytest.mark.parametrize("order", ["measure", "most", "differing"])
def test_lines_are_headings_with_their_figures(library: Library, order: str) -> None:
    ledger = services.statistics.ledger(library, order=order)
    assert ledger.figures == ledger.of == len([number for number in ledger.ids if number > 0])
    lines = services.statistics.ledger_lines(library, ledger.ids, ledger)
    assert lines[: len(ledger.rows)] == ledger.rows
    seen: list[str] = []
    heading, left = None, 0
    for line in lines:
        if isinstance(line, LedgerHeading):
            assert left == 0
            heading, left = line, line.count
            seen.append(line.key)
        else:
            assert heading is not None and line.measure_key == heading.key
            left -= 1
    assert left == 0 and len(set(seen)) == len(seen) == len(ledger.groups)


@pytest.mark.parametrize("order", ["measure", "most", "differing", "value", "newest", "added"])
def test_a_ledger_begins_as_the_whole_one_does(
    library: Library, order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 4)
    begun = services.statistics.ledger(library, order=order, whole=False)
    whole = services.statistics.ledger(library, order=order)
    assert begun.whole == (order in ("differing", "value")) and whole.whole
    assert begun.length == whole.length == len(whole.ids) and (begun.figures, begun.of) == (
        whole.figures,
        whole.of,
    )
    assert len(begun.ids) >= 4 and begun.ids == whole.ids[: len(begun.ids)]
    assert begun.groups.firsts == whole.groups.firsts[: len(begun.groups)]
    assert begun.groups.counts == whole.groups.counts[: len(begun.groups)]
    assert begun.rows == whole.rows[: len(begun.rows)]


def test_headings_say_how_sources_differ_as_the_groups_do(library: Library) -> None:
    groups = {group.key: group for group in services.statistics.groups(library)}
    ledger = services.statistics.ledger(library, order="differing")
    headings = [line for line in ledger.rows if isinstance(line, LedgerHeading)]
    assert headings[0].difference is not None, "those that differ come first"
    for heading in headings:
        if heading.key:
            assert heading.difference == groups[heading.key].difference
            assert heading.count == len(groups[heading.key].rows)


def test_a_narrowed_ledger_holds_what_the_list_holds(library: Library) -> None:
    where = Where(facets=(("nature", ("expected", "target")),))
    ledger = services.statistics.ledger(library, where)
    listing = services.statistics.listing(library, where)
    assert sorted(number for number in ledger.ids if number > 0) == sorted(listing.ids)
    assert [
        key for key, _ in groupby(line.measure_key for line in ledger.rows if isinstance(line, StatisticRow))
    ]
    flat = services.statistics.ledger(library, where, "newest")
    assert not len(flat.groups) and list(flat.ids) == list(
        services.statistics.listing(library, where, "newest").ids
    )


def test_amounts_are_ordered_within_their_unit_only(library: Library) -> None:
    ledger = services.statistics.ledger(library, order="value")
    lines = services.statistics.ledger_lines(library, ledger.ids, ledger)
    unit, before = "", float("inf")
    for line in lines:
        if isinstance(line, LedgerHeading):
            unit, before = line.key, float("inf")
            assert line.title == unit and line.difference is None
        else:
            assert line.unit == unit
            amount = line.value if line.value is not None else float("-inf")
            assert amount <= before
            before = amount


def test_a_series_keeps_units_apart(library: Library) -> None:
    rows = services.statistics.rows(library, services.statistics.listing(library).ids)
    dollars = next(row for row in rows if row.unit == "USD")
    series = services.statistics.series(library, [dollars.id])
    assert series.rows and {row.unit for row in series.rows} == {"USD"}
    same = [row for row in rows if row.measure_key == dollars.measure_key]
    assert series.other_units == sum(row.unit != "USD" for row in same) > 0
    selected = services.statistics.series(library, [row.id for row in rows])
    assert {row.unit for row in selected.rows} == {rows[0].unit}
    assert selected.other_units == sum(row.unit != rows[0].unit for row in rows)
