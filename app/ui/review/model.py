"""Candidates as a paged list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from PySide6.QtCore import QLocale

from app import services
from app.ui.review.rules import short
from app.ui.widgets.paged_model import PagedModel
from db.records import Candidate, EventRow, Listing, QuoteRow, Where


@dataclass(frozen=True, slots=True)
class Waiting:
    """A candidate under its review key."""

    id: int
    candidate: Candidate


def read(library: Any, keys: Sequence[int]) -> tuple[Waiting, ...]:
    """Candidates by key; runs on a worker."""
    return keyed(services.review.rows(library, keys))


def keyed(candidates: Iterable[Candidate]) -> tuple[Waiting, ...]:
    """Candidates with their keys; runs on a worker, for it loads the library's modules."""
    return tuple(Waiting(services.review.key_of(each.ref), each) for each in candidates)


def read_queue(library: Any, where: Where, folded: bool, whole: bool = True) -> Listing[Waiting]:
    """The queue with its first rows, with what uncertain rules found or without; runs on a worker."""
    queue = services.review.queue(library, where, folded=folded, whole=whole)
    return Listing(queue.ids, keyed(queue.rows), queue.of, queue.whole)


def words_of(candidate: Candidate) -> str:
    """What was found: the words (in quotation marks unless they are a paraphrase), the figure, the event's title."""
    record = candidate.record
    if isinstance(record, EventRow):
        return record.title
    if isinstance(record, QuoteRow) and record.kind != "indirect":
        return f"“{record.text}”"
    return record.text


def percent(share: float) -> str:
    """A share of one as a percentage."""
    return f"{QLocale().toString(round(share * 100))} %"


class ReviewModel(PagedModel[Waiting]):
    """Rows by review key."""

    def after(self, current: int | None, going: Sequence[int]) -> int | None:
        """What comes to the front when some go: the next that stays, or at the end of the list the last that does."""
        gone, ids = set(going), self.ids
        if current is None or current not in gone:
            return current
        at = self.index_of(current).row()
        onwards = (ids[row] for row in chain(range(at, len(ids)), range(at - 1, -1, -1)))
        return next((key for key in onwards if key not in gone), None)

    def spoken(self, row: Waiting) -> str:
        kinds = {"quote": self.tr("quote"), "event": self.tr("event"), "statistic": self.tr("statistic")}
        candidate = row.candidate
        source = candidate.source.outlet or candidate.source.title
        parts = (kinds[candidate.ref.kind], words_of(candidate), short(candidate.rule))
        return ", ".join((*parts, percent(candidate.confidence), source))

    def copied(self, row: Waiting) -> str:
        record = row.candidate.record
        return record.title if isinstance(record, EventRow) else record.text
