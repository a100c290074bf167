"""Quotes: who said what, when, where and how the article says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from db.records.basics import DateSpan, PartyName, ReviewStatus, Seal, SourceLine, Span


@dataclass(frozen=True, slots=True)
class QuoteRow:
    id: int
    text: str  # the exact words, without outer quotation marks
    kind: Literal["direct", "indirect", "interview"]
    speaker: PartyName | None
    speaker_label: str  # as the article names the speaker
    role: str  # at that time, as the article gives it
    quoted_by: PartyName | None
    said: DateSpan | None
    occasion: tuple[int, str] | None  # an event's id and title
    span: Span
    source: SourceLine
    seal: Seal
    status: ReviewStatus
    starred: bool
    note: str
    rule: str
    confidence: float
    speaker_at: tuple[int, int] | None = None  # where the article names the speaker for this quote
    cue: tuple[str, int | None, int | None] | None = None  # the word of speaking and where it stands
