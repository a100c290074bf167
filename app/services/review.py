"""Deciding on candidates: accept, reject, correct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services.reextracting import outdated, reextract
from app.services.undoing import undoable
from db import apart, editing, events, merging, quotes, review, statistics, twins
from db.listing import PAGE
from db.models import Event, Quote, Statistic
from db.records import Candidate, Facet, Listing, QuoteRow, Ref, ReviewStatus, SourceLine, StatisticRow, Where
from db.session import Library

FIRST: Final = 30  # rows that come with a list: twice what a window shows
EVERYTHING: Final = Where()
CHANGES: Final = Changes(
    articles=True, quotes=True, events=True, statistics=True, parties=True, review=True, bookmarks=True
)
__all__ = ["outdated", "reextract"]  # of `reextracting`, where they are at home
ref_of = review.ref_of
key_of = review.key_of


@dataclass(frozen=True, slots=True)
class RulePrecision:
    """How a rule of extraction has done: what was accepted of it (corrected or not), rejected, and waits."""

    rule: str
    accepted: int
    rejected: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Twin:
    """The record that a candidate repeats, as a line shows it."""

    ref: Ref
    title: str
    source: str  # outlet, or the article's title
    status: ReviewStatus


def queue(
    library: Library, where: Where = EVERYTHING, *, folded: bool = False, whole: bool = True
) -> Listing[Candidate]:
    """The candidates that `where` leaves, as review keys (`ref_of`); the newest article first.

    What rules below `db.folding.PRECISE` have found is left out unless `folded`, or unless `where` names the rule.
    Without `whole` a long queue that nothing narrows comes with its first keys only.
    """
    with library.read() as session:
        of = review.number(session, EVERYTHING, folded=folded)
        whole = whole or not where.is_empty or of <= PAGE
        keys = (
            review.queue(session, where, folded=folded)
            if whole
            else review.first(session, PAGE, folded=folded)
        )
        return Listing(keys, review.rows(session, keys[:FIRST]), of, whole)


def rows(library: Library, keys: Sequence[int]) -> tuple[Candidate, ...]:
    """Candidates with their sentences, in the order of their keys."""
    with library.read() as session:
        return review.rows(session, keys)


def facets(library: Library, where: Where = EVERYTHING, *, folded: bool = False) -> tuple[Facet, ...]:
    """Kind, rule and article with counts; `folded` as in `queue`."""
    with library.read() as session:
        return review.facets(session, where, folded=folded)


def uncertain(library: Library, where: Where = EVERYTHING) -> int:
    """How many candidates that `where` leaves come from folded rules."""
    with library.read() as session:
        return review.number(session, where) - review.number(session, where, folded=False)


def accept(library: Library, refs: Sequence[Ref]) -> Outcome[None]:
    """Make candidates part of the library."""

    def work(session: Session) -> None:
        review.decide(session, refs, "accepted")

    return undoable(library, "Accept", CHANGES, work)


def reject(library: Library, refs: Sequence[Ref]) -> Outcome[None]:
    """Turn candidates down: they are listed nowhere any more, and not proposed again."""

    def work(session: Session) -> None:
        review.decide(session, refs, "rejected")

    return undoable(library, "Reject", CHANGES, work)


def twin(library: Library, ref: Ref) -> Twin | None:
    """What a candidate could be merged with: the same words, or the same said elsewhere; an accepted record first."""
    with library.read() as session:
        found = twins.of(session, ref)
        if found is None:
            return None
        if found.kind == "event":
            event = events.rows(session, [found.id])[0]
            return _twin(found, event.title, event.first_source, event.status)
        row: QuoteRow | StatisticRow
        (row,) = (quotes if found.kind == "quote" else statistics).rows(session, [found.id])
        return _twin(found, row.text, row.source, row.status)


def _twin(ref: Ref, title: str, source: SourceLine | None, status: ReviewStatus) -> Twin:
    return Twin(ref, title, (source.outlet or source.title) if source else "", status)


def merge(library: Library, ref: Ref, keep: Ref) -> Outcome[None]:
    """Let a candidate go for its twin, which takes on its star, note, topics and, of an event, its sentences and parties.

    Raises NoSuchRecord.
    """

    def work(session: Session) -> None:
        editing.get(session, review.MODELS[ref.kind], ref.id)
        editing.get(session, review.MODELS[keep.kind], keep.id)
        merging.move(session, ref.kind, keep.id, ref.id)
        review.decide(session, [ref], "merged")

    return undoable(library, "Merge", CHANGES, work)


def not_same(library: Library, ref: Ref, other: Ref) -> Outcome[None]:
    """Remember that two records of a kind are not the same, so that they are not proposed as one again."""

    def work(session: Session) -> None:
        apart.keep(session, ref.kind, ref.id, other.id)

    return undoable(library, "Not the Same", CHANGES, work)


def correct(library: Library, ref: Ref, **fields: Any) -> Outcome[None]:
    """Change a candidate as the `edit` of its kind does, and accept it; raises NoSuchRecord."""

    def work(session: Session) -> None:
        if ref.kind == "quote":
            editing.edit_quote(session, editing.get(session, Quote, ref.id), fields)
        elif ref.kind == "event":
            editing.edit_event(session, editing.get(session, Event, ref.id), fields)
        else:
            editing.edit_statistic(session, editing.get(session, Statistic, ref.id), fields)
        review.decide(session, [ref], "corrected")

    return undoable(library, "Correct", CHANGES, work)


def rules(library: Library) -> tuple[RulePrecision, ...]:
    """Every rule that has found something, with how it has done."""
    with library.read() as session:
        return tuple(RulePrecision(*found) for found in review.precision(session))
