"""Lists, facets and search on twenty thousand articles stay within bounds that only a fault of design would break."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app import services
from db.records import Where
from db.session import Library
from tests.benchmarks.figure import cpu as milliseconds
from tests.benchmarks.generated import build

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
ARTICLES = 20_000


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = build(tmp_path_factory.mktemp("scale") / "library.rapporteur", ARTICLES)
    yield made
    made.close()


def cpu(work: Callable[[], Any]) -> float:
    """The least CPU milliseconds of three runs: other load on the machine does not count."""
    return min(milliseconds(work) for _ in range(3))


@pytest.mark.parametrize("name", ["articles", "quotes", "events", "statistics", "parties"])
def test_a_list_opens_within_a_twentieth_of_a_second(library: Library, name: str) -> None:
    service = getattr(services, name)
    assert cpu(lambda: service.listing(library)) < 50
    assert cpu(lambda: service.listing(library, Where(facets=(("starred", ("yes",)),)))) < 50


@pytest.mark.parametrize(
    "query", ["the", "con", "convention cyber", '"convention cyber"', "gub", "marconten ", "speaker:herald"]
)
def test_the_newest_page_comes_at_once_and_the_ranked_page_soon(library: Library, query: str) -> None:
    assert cpu(lambda: services.search.find(library, query, ranked=False)) < 60
    assert cpu(lambda: services.search.find(library, query)) < 150


def test_facets_of_a_query_follow_quickly(library: Library) -> None:
    assert cpu(lambda: services.quotes.facets(library, Where("convention cyber"))) < 150


def test_an_article_opens_at_once(library: Library) -> None:
    assert cpu(lambda: services.articles.detail(library, ARTICLES // 2)) < 30


def test_a_sentence_is_found_among_all_articles(library: Library) -> None:
    words = services.articles.detail(library, ARTICLES // 3).text.split()[10:40]
    passages: list[Any] = []
    assert cpu(lambda: passages.append(services.lookup.lookup(library, " ".join(words)))) < 100
    assert passages[0][0].verdict == "verified"
