"""What extraction found and nobody has looked at yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.records.basics import Context, Ref, SourceLine, Span
    from db.records.event_rows import EventRow
    from db.records.quotes import QuoteRow
    from db.records.statistic_rows import StatisticRow


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record found by extraction and not yet accepted, with its sentence."""

    ref: Ref
    record: QuoteRow | EventRow | StatisticRow
    context: Context
    span: Span
    source: SourceLine
    rule: str
    confidence: float
