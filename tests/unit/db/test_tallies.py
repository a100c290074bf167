"""Facets of a whole list, counted off the indexes, are those that counting record by record gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import services
from db import articles, events, listing, parties, quotes, statistics
from db.records import Ref, Where
from db.session import Library

SPECS = {one.kind: one for one in (articles.SPEC, quotes.SPEC, events.SPEC, statistics.SPEC, parties.SPEC)}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = services.library.open_library(tmp_path / "library.rapporteur")
    services.trash.delete(made, (Ref("article", 2), Ref("quote", 1), Ref("event", 1), Ref("statistic", 1)))
    return made


@pytest.mark.parametrize("kind", SPECS)
def test_in_passing_or_one_by_one_the_counts_are_equal(library: Library, kind: str) -> None:
    spec = SPECS[kind]
    with library.read() as session:
        whole = {facet.field: facet for facet in listing.facets(session, spec, Where())}
        assert whole
        for name, facet in spec.facets.items():
            if facet.hidden:
                continue
            values, _ = listing.values(session, spec, facet, [spec.alive])
            assert list(whole[name].values if name in whole else ()) == values, name


@pytest.mark.parametrize("kind", ["article", "quote", "event", "statistic"])
def test_the_facets_of_a_query_count_its_hits(
    library: Library, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = SPECS[kind]
    where = Where("a*")
    with library.read() as session:
        ids = listing.ids(session, spec, where, "added")
        assert ids
        for facet in listing.facets(session, spec, where):
            one_by_one, _ = listing.values(
                session, spec, spec.facets[facet.field], [listing.among(spec.id, ids)]
            )
            assert list(facet.values) == one_by_one
        monkeypatch.setattr(listing, "HELD", len(ids) - 1)
        for facet in listing.facets(session, spec, where):
            assert all(value.at_least for value in facet.values)
