"""Merging a candidate with the record that it repeats."""

from __future__ import annotations

from app import services
from db.records import Ref
from db.session import Library

TEXT = """The council of Lindholm opened the new pier on 3 May 2025.

“We will sail before the summer,” said Mayor Anna Lindqvist.
"""


def waiting(library: Library, kind: str) -> list[Ref]:
    rows = services.review.queue(library, folded=True).rows
    return [row.ref for row in rows if row.ref.kind == kind]


def test_an_event_takes_on_the_sentence_of_its_twin_and_undo_takes_it_back(library: Library) -> None:
    services.importing.import_text(library, TEXT)
    other = services.importing.import_text(library, TEXT + "\nThe town had waited for years.").value
    ours = waiting(library, "event")
    assert len(ours) == 2
    drop, keep = ours
    services.review.accept(library, [keep])
    before = services.library.counts(library)
    twin = services.review.twin(library, drop)
    assert twin is not None and (twin.ref, twin.status) == (keep, "accepted")
    outcome = services.review.merge(library, drop, keep)
    sources = services.events.detail(library, keep.id).sources
    assert len({source.span.article_id for source in sources}) == len(sources) == 2
    assert drop not in waiting(library, "event") and other.files
    rule = {r.rule: r for r in services.review.rules(library)}[
        services.events.detail(library, keep.id).row.rule
    ]
    assert (rule.accepted, rule.rejected) == (2, 0)  # what is found twice is no mistake of the rule
    assert outcome.undo is not None
    outcome.undo(library)
    assert services.library.counts(library) == before
    assert len(services.events.detail(library, keep.id).sources) == 1


def test_another_date_or_speaker_is_no_twin(library: Library) -> None:
    services.importing.import_text(library, TEXT)
    services.importing.import_text(
        library, TEXT.replace("3 May", "4 May").replace("Anna Lindqvist", "Tomas Berg")
    )
    for kind in ("event", "quote"):
        refs = waiting(library, kind)
        assert len(refs) == 2 and all(services.review.twin(library, ref) is None for ref in refs)


def test_a_record_made_by_hand_on_the_same_words_is_the_twin(library: Library) -> None:
    article = services.importing.import_text(library, TEXT).value.files[0].article_ids[0]
    text = services.articles.detail(library, article).text
    (quote,) = waiting(library, "quote")
    start = text.index("We will")
    made = services.quotes.create(library, article, start, start + 12, speaker="Anna Lindqvist").value
    twin = services.review.twin(library, quote)
    assert twin is not None and twin.ref == Ref("quote", made)
