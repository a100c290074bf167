"""Lists, facets, search, reverse lookup and opening on a made library, in CPU time of this process; goals beside.

A query kind is twelve different queries, asked once each after one that warms the statements: a figure is the worst but
one of them. What an earlier call counted is forgotten before each call, as after a write.
"""

from __future__ import annotations

import gc
import random
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from app import services
from db.records import Where
from db.session import Library
from tests.benchmarks import libraries
from tests.benchmarks.figure import Figure, each
from tests.benchmarks.words import Words

KINDS = ("articles", "quotes", "events", "statistics", "parties")
QUERIES = 12
LARGE = 500_000  # from so many articles on the goals for a million count
COMMON = ("the", "government", "minister", "agreement", "water", "new", "people", "percent", "of", "trade", "police", "and")  # fmt: skip
PREFIXES = ("con", "min", "tri", "mar", "the", "pla", "qui", "bre", "der", "gro", "tor", "ste")


def measure() -> Iterator[Figure]:
    """All figures of the library that was asked for."""
    library = libraries.opened()
    large = libraries.wanted() >= LARGE
    yield from _lists(library, large)
    gc.disable()  # as the window does, which looks for garbage while nothing is asked (`app.ui.garbage`)
    yield from _search(library, large)
    yield from _one(library, large)
    gc.enable()
    library.close()


def queries() -> dict[str, list[str]]:
    """Queries by kind, the same for the same generator."""
    rng = random.Random(3)
    words = Words(random.Random(7)).all
    middle = [rng.sample(words[30:400], 2) for _ in range(QUERIES)]
    return {
        "common word": [f"{word} " for word in COMMON],
        "three-letter prefix": list(PREFIXES),
        "two-letter prefix": [prefix[:2] for prefix in PREFIXES],
        "rare word": [f"{word} " for word in rng.sample(words[8000:], QUERIES)],
        "two words": [f"{one} {other} " for one, other in middle],
        "phrase": [f'"{" ".join(rng.sample(words[:40], 2))}"' for _ in range(QUERIES)],
        "word and filter": [
            f"{word} {rule} "
            for word, rule in zip(
                COMMON,
                ("outlet:herald", "date:2024..", "topic:water", "year:2022", "kind:quote", "is:candidate")
                * 2,
                strict=True,
            )
        ],
        "word and narrow filter": [
            f"{word} {rule} "
            for word, rule in zip(
                COMMON,
                ("date:2024-05-06", "date:2024-05", "topic:water date:2023", "is:bookmarked") * 3,
                strict=True,
            )
        ],
        "either, or without": [f"{one} OR {other} " for one, other in middle[:6]]
        + [f"{one} -{other} " for one, other in middle[6:]],
    }


def _lists(library: Library, large: bool) -> Iterator[Figure]:
    page, counted = (33, 250) if large else (16, 50)
    for name in KINDS:
        service = getattr(services, name)
        yield _fresh(
            library, f"list of {name}, first page", [partial(service.listing, library, whole=False)] * 5, page
        )
    for name in KINDS:
        service = getattr(services, name)
        yield _fresh(library, f"list of {name}, all ids", [partial(service.listing, library)] * 5)
    for name in KINDS:
        service = getattr(services, name)
        yield _fresh(library, f"facets of {name}", [partial(service.facets, library)] * 5, counted)
    queue = services.review.queue
    yield _fresh(library, "review queue, first page", [partial(queue, library, whole=False)] * 5, page)
    yield _fresh(library, "review queue, all keys", [partial(queue, library)] * 3)
    yield _fresh(
        library, "facets of the review queue", [partial(services.review.facets, library)] * 5, counted
    )
    for order in ("measure", "newest"):
        ledger = partial(services.statistics.ledger, library, order=order)
        begun = partial(ledger, whole=False)
        yield _fresh(library, f"ledger by {order}, first lines", [begun] * 5, page)
        yield _fresh(library, f"ledger by {order}, all lines", [ledger] * 3)
    yield _fresh(library, "topics with counts", [partial(services.topics.listing, library)] * 3)
    yield _fresh(library, "numbers beside the navigation", [partial(services.library.counts, library)] * 5)
    day = date(2026, 1, 1)
    yield _fresh(library, "overview", [partial(services.library.overview, library, day)] * 3)


def _search(library: Library, large: bool) -> Iterator[Figure]:
    find = services.search.find
    for name, asked in queries().items():
        find(library, asked[0])
        newest = [partial(find, library, query, quick=True) for query in asked]
        yield each(f"newest page: {name}", newest, 33 if large else 16)
    for name, asked in queries().items():
        bounded = name in ("common word", "three-letter prefix", "two-letter prefix")
        goal = (60 if bounded else 150) if large else 25
        yield each(f"ranked page: {name}", [partial(find, library, query) for query in asked], goal)
    for name in ("common word", "rare word", "two words"):
        asked = queries()[name]
        counted = [partial(services.search.around, library, query) for query in asked]
        counted[0]()
        yield each(f"facets and histogram of the hits: {name}", counted, 250 if large else 50)
        if name == "common word":
            chosen = (("topic", ("water",)),)
            narrowed = [Where(query, chosen, ("2023-01-01", "2023-12-31")) for query in asked]
            counted = [partial(services.search.around, library, where) for where in narrowed]
            counted[0]()
            yield each("facets and histogram with a topic and a year chosen", counted, 250 if large else 50)
        for kind in ("articles", "quotes"):
            service = getattr(services, kind)
            counted = [partial(service.facets, library, Where(query)) for query in asked]
            counted[0]()
            yield each(f"facets of {kind}: {name}", counted, 250 if large else 50)


def _one(library: Library, large: bool) -> Iterator[Figure]:
    rng = random.Random(5)
    ids = rng.sample(range(1, libraries.wanted() + 1), 20)
    opening = [partial(services.articles.detail, library, i) for i in ids]
    opening[0]()
    yield each("open an article: text, marks, mentions", opening, 30)
    texts = [services.articles.detail(library, i).text.split() for i in ids]
    sentences = [" ".join(words[8:38]) for words in texts if len(words) > 38]
    services.lookup.lookup(library, sentences[0])
    found = [partial(services.lookup.lookup, library, words) for words in sentences[1:]]
    yield each("reverse lookup of a 30-word sentence", found, 300 if large else 50)
    altered = [
        partial(services.lookup.lookup, library, words[:60] + " never " + words[60:]) for words in sentences
    ]
    yield each("reverse lookup of an altered sentence", altered, 300 if large else 50)


def _fresh(
    library: Library, what: str, actions: list[Callable[[], Any]], goal: float | None = None
) -> Figure:
    """As `each`, with the library's memory emptied before each call."""

    def forgetful(action: Callable[[], Any]) -> Callable[[], Any]:
        def run() -> Any:
            library.forget()
            return action()

        return run

    actions[0]()
    return each(what, map(forgetful, actions), goal)
