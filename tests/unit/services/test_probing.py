"""A field beside words is asked row by row or as a set: the same records are found."""

from __future__ import annotations

import pytest

from app import services
from db.search import marked
from db.session import Library


def found(library: Library, query: str) -> set[tuple[str, int]]:
    library.forget()
    page = services.search.find(library, query, limit=500)
    return {(hit.ref.kind, hit.ref.id) for hit in page.hits}


@pytest.mark.parametrize("cost", [1e-9, 1e9])
def test_outlets_and_topics_find_the_same_as_lists_narrowed_by_them(
    library: Library, monkeypatch: pytest.MonkeyPatch, cost: float
) -> None:
    monkeypatch.setattr(marked, "LISTED", dict.fromkeys(marked.LISTED, cost))
    outlets = sorted({row.outlet for row in services.articles.listing(library).rows if row.outlet})
    topics = services.topics.listing(library)
    quote = services.quotes.listing(library).ids[0]
    with library.write() as session:  # a quote with a topic of its own
        row = (topics[0].id, "quote", quote)
        session.connection().exec_driver_sql(
            "INSERT INTO tagging (topic_id, kind, record_id) VALUES (?, ?, ?)", row
        )
    asked = [f'outlet:"{name}"' for name in outlets] + [f'topic:"={topic.name}"' for topic in topics]
    hits = 0
    for field in asked:
        with_words = found(library, f"the {field} ") | found(library, f"of {field} ")
        every = found(library, f"{field} ")
        words = found(library, "the ") | found(library, "of ")
        assert with_words == every & words, field
        hits += len(with_words)
    assert hits


def test_a_kind_that_is_another_kinds_name_finds_that_kind_alone(library: Library) -> None:
    assert {kind for kind, _ in found(library, "the kind:quote ")} == {"quote"}
