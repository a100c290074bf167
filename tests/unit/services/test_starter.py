"""A new library opens with the starter data, every word of it where its record says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app import services
from app.services import starter_data
from db.records import Where
from db.search import index
from db.session import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = services.library.open_library(tmp_path_factory.mktemp("starter") / "library.rapporteur")
    yield made
    made.close()


def test_counts_are_those_of_the_data(library: Library) -> None:
    data, counts = starter_data.load(), services.library.counts(library)
    assert counts.articles == len(data.articles)
    assert counts.quotes == sum(len(a.quotes) for a in data.articles)
    assert counts.statistics == sum(len(a.statistics) for a in data.articles)
    assert counts.events == len(data.events)
    assert counts.review == counts.trash == counts.seals_failed == 0


def test_every_quote_is_sealed_and_stands_in_quotation_marks(library: Library) -> None:
    for quote in services.quotes.rows(library, services.quotes.listing(library).ids):
        context = services.quotes.context(library, quote.id)
        assert quote.seal == "verified"
        assert context.words == quote.text
        assert context.before.endswith("“") and context.after[:2].find("”") in (0, 1)


def test_one_person_in_two_capacities_is_one_person_with_two_roles(library: Library) -> None:
    found = services.parties.listing(library, Where("dang hoang giang"))
    people = [row for row in found.rows if row.name == "Dang Hoang Giang"]
    assert len(people) == 1
    roles = services.parties.detail(library, people[0].id).roles
    assert {r.title for r in roles} >= {
        "Permanent Representative of Vietnam to the UN",
        "Deputy Minister of Foreign Affairs",
    }


def test_expected_and_reported_signatories_stand_side_by_side(library: Library) -> None:
    group = services.statistics.group(library, "hanoi-convention-signatories")
    assert [(row.value, row.nature) for row in group.rows] == [(40, "expected"), (65, "reported")]
    assert group.difference == "expected and reported differ"


def test_accents_are_kept_and_not_needed(library: Library) -> None:
    names = [row.name for row in services.parties.listing(library, Where("antonio guterres")).rows]
    assert names[0] == "António Guterres"


def test_the_index_agrees_with_the_records(library: Library) -> None:
    with library.write() as session:
        index.check(session.connection().exec_driver_sql)


@pytest.mark.parametrize("name", ["articles", "quotes", "events", "statistics", "parties"])
def test_every_facet_value_finds_as_many_as_it_counts(library: Library, name: str) -> None:
    service = getattr(services, name)
    for facet in service.facets(library):
        for value in facet.values:
            found = service.listing(library, Where(facets=((facet.field, (value.value,)),)))
            assert len(found.ids) == value.count, (facet.field, value)


def test_a_second_opening_finds_the_same_library(library: Library) -> None:
    again = services.library.open_library(library.path)
    assert services.library.counts(again) == services.library.counts(library)
    again.close()
