"""Searching everything at once, completing what is typed, and examples of what can be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from db.records import SearchPage
from db.search import complete as completing
from db.search import find as finding
from db.session import Library


@dataclass(frozen=True, slots=True)
class Example:
    """A query that runs, and what it asks for."""

    query: str
    meaning: str


EXAMPLES: Final = (
    Example("cyber convention", "both words, in any order, also as beginnings while you type"),
    Example('"peace inside"', "exactly these words, next to each other"),
    Example("scams OR fraud", "either word"),
    Example("convention -draft", "without a word"),
    Example("trust NEAR/5 vietnam", "words with at most five between them"),
    Example("multilateral*", "words that begin so"),
    Example("speaker:giang", "what a person said, and the articles that quote it"),
    Example('outlet:"Thanh Nien"', "from one newsroom"),
    Example("topic:cybercrime", "with a topic"),
    Example("place:hanoi kind:event", "events at a place"),
    Example("date:2025-10..", "dated October 2025 or later; also 2024..2025 and ..2024-06"),
    Example("year:2025 kind:quote", "quotes of a year"),
    Example("value:>1bn", "figures above a billion; also 10..20 and <50%"),
    Example("unit:percent", "figures in a unit"),
    Example("is:bookmarked", "with a star; also candidate, verified, disputed, scheduled, deadline, digest"),
    Example("has:note", "with a note; also original, speaker, date, place, change"),
    Example("-is:candidate rule:said", "found by a rule of extraction and reviewed"),
)


def find(
    library: Library,
    query: str,
    *,
    kinds: Sequence[str] = (),
    limit: int = 50,
    offset: int = 0,
    ranked: bool = True,
) -> SearchPage:
    """The hits of a query, grouped by kind. Never fails on a query; raises Interrupted when stopped.

    Without `kinds` every kind shows its best few before any shows more; with them, one kind comes after another. `offset`
    goes on where an earlier page ended. `ranked` puts the best of the newest 2,000 first;
    otherwise the newest first.
    """
    with library.read() as session:
        return finding.find(session, query, kinds, limit, offset, ranked)


def complete(library: Library, text: str) -> tuple[str, ...]:
    """Whole queries that continue what is typed: field names, and the library's own names, outlets and topics."""
    with library.read() as session:
        return completing.complete(session, text)


def help() -> tuple[Example, ...]:
    """Examples of what can be asked; each of them runs."""
    return EXAMPLES
