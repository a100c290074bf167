"""Candidates of uncertain rules start folded away; the user's own decisions count once there are ten."""

from __future__ import annotations

from app import services
from db.models import RuleDecision
from db.records import Where
from db.session import Library

TEXT = """Lindholm counts its ferries

The council of Lindholm met on 3 May 2025. The ferry carried 1,200 passengers a day in 2024, or 64.5 a trip.

“We will open the new pier before the summer,” said Mayor Anna Lindqvist. She is 57 years old.
"""


def imported(library: Library) -> int:
    report = services.importing.import_text(library, TEXT).value
    return report.files[0].article_ids[0]


def decide(library: Library, rule: str, right: int, wrong: int) -> None:
    with library.write() as session:
        for number in range(right + wrong):
            decision = "accepted" if number < right else "rejected"
            session.add(
                RuleDecision(
                    rule=rule,
                    kind="quote",
                    record_id=9000 + number,
                    decision=decision,
                    decided_at="2026-01-01",
                )
            )


def test_a_rule_without_decisions_is_judged_by_its_own_confidence(library: Library) -> None:
    imported(library)
    shown = services.review.queue(library)
    everything = services.review.queue(library, folded=True)
    hidden = set(everything.ids) - set(shown.ids)
    assert hidden and shown.ids
    rows = services.review.rows(library, everything.ids)
    assert {row.rule for row in rows if row.confidence >= 0.85} <= {row.rule for row in shown.rows}
    assert all(row.confidence < 0.85 for row in services.review.rows(library, list(hidden)))
    assert services.review.uncertain(library) == len(hidden)
    counts = services.library.counts(library)
    assert (counts.review, counts.uncertain) == (len(shown.ids), len(hidden))
    facet = next(f for f in services.review.facets(library) if f.field == "rule")
    assert sum(value.count for value in facet.values) == len(shown.ids)
    weak = services.review.rows(library, list(hidden))[0].rule
    named = services.review.queue(library, Where(facets=(("rule", (weak,)),)))
    assert set(named.ids) <= hidden and len(named.ids)


def test_ten_decisions_outweigh_the_confidence_nine_do_not(library: Library) -> None:
    imported(library)
    strong = next(r.rule for r in services.review.queue(library).rows if r.rule.startswith("quote.direct"))
    decide(library, strong, 4, 5)
    assert strong in {row.rule for row in services.review.queue(library).rows}
    with library.write() as session:
        session.add(
            RuleDecision(rule=strong, kind="quote", record_id=1, decision="accepted", decided_at="2026-01-01")
        )
    assert strong not in {row.rule for row in services.review.queue(library).rows}


def test_a_weak_rule_that_was_right_ten_times_is_shown(library: Library) -> None:
    imported(library)
    everything = services.review.queue(library, folded=True)
    hidden = set(everything.ids) - set(services.review.queue(library).ids)
    weak = services.review.rows(library, list(hidden))[0].rule
    decide(library, weak, 10, 0)
    assert weak in {row.rule for row in services.review.queue(library).rows}


def test_the_reader_is_told_which_marks_are_uncertain(library: Library) -> None:
    article = imported(library)
    shown = {services.review.ref_of(key) for key in services.review.queue(library).ids}
    marks = services.articles.detail(library, article).marks
    assert {mark.ref for mark in marks if not mark.uncertain} == shown
    assert any(mark.uncertain for mark in marks)
