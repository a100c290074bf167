"""Searching everything at once, completing what is typed, and examples of what can be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from app.changes import Changes, Outcome
from db import recent_searches
from db.records import RecentSearchRow, SearchAround, SearchPage, SearchPlace, Where
from db.search import complete as completing
from db.search import find as finding
from db.search import inflection
from db.search.fold import sound
from db.search.narrowing import query_of
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
    query: str | Where,
    *,
    kinds: Sequence[str] = (),
    limit: int = 50,
    offset: int = 0,
    ranked: bool = True,
    quick: bool = False,
    say: Callable[[str], str] = str,
) -> SearchPage:
    """The hits of a query, grouped by kind. Never fails on a query; raises Interrupted when stopped.

    A `Where` adds chosen facet values (as `around` gives them) and a period to what is typed. Without `kinds` every kind
    shows its best few before any shows more; with them, one kind comes after another. `offset` goes on where an earlier page
    ended. `ranked` puts the best of the newest 1,000 of a kind first; otherwise the newest first. `quick` leaves kinds with many hits
    newest first, so that the page is there at once; `SearchPage.settled` says whether none was left so.
    `say` puts the phrases of `SearchPage.understood` (`db.search.wording.PHRASES`) into another language.
    """
    with library.read() as session:
        return finding.find(session, _where(query), kinds, limit, offset, ranked, quick, say)


def around(library: Library, query: str | Where, *, kinds: Sequence[str] = ()) -> SearchAround:
    """By what the hits of a query can be narrowed, with counts, and how they lie in time."""
    from db.search import around as counting  # late: a search without a window needs no facets

    with library.read() as session:
        return counting.around(session, _where(query), kinds)


def places(
    library: Library, article_id: int, query: str | Where, *, most: int = 200
) -> tuple[SearchPlace, ...]:
    """Every place in an article where the words of a query stand, in order; raises NoSuchRecord."""
    with library.read() as session:
        return finding.places(session, article_id, _where(query), most)


def suggestion(library: Library, query: str) -> str:
    """What was perhaps meant: the query with names and words of the library for those that it hardly has; "" for nothing."""
    from db.search import suggest  # late: only a query with few hits asks

    with library.read() as session:
        return suggest.suggestion(session, sound(query))


def whole_query(query: str | Where) -> str:
    """What is typed and chosen as one query, to be saved or copied."""
    return query_of(_where(query)).strip()


def complete(library: Library, text: str) -> tuple[str, ...]:
    """Whole queries that continue what is typed: field names, and the library's own names, outlets and topics."""
    with library.read() as session:
        return completing.complete(session, sound(text))


def recent(library: Library, *, most: int = 8) -> tuple[RecentSearchRow, ...]:
    """The newest searches by which something was opened."""
    with library.read() as session:
        return recent_searches.newest(session, most)


def get_ready() -> None:
    """Load what the first word would wait for; for when the box is entered."""
    inflection.ready()


def remember(library: Library, query: str, kind: str = "", found: int | None = None) -> Outcome[None]:
    """Keep a search among the recent ones; the oldest beyond 200 are forgotten. Nothing that undo would take back.

    A library that may not be written keeps none, without a word: nobody asked for it.
    """
    if library.read_only:
        return Outcome(None, Changes())
    with library.write(durable=False, recount=False) as session:
        recent_searches.remember(session, sound(query).strip(), kind, found)
    return Outcome(None, Changes())


def forget(library: Library, query: str = "") -> Outcome[None]:
    """Forget a search, or all of them."""
    with library.write(recount=False) as session:
        recent_searches.forget(session, sound(query).strip())
    return Outcome(None, Changes())


def samples(library: Library) -> dict[str, str]:
    """Names of this library for examples: speaker, outlet, topic, place, unit, each the most frequent; without what is not there."""
    with library.read() as session:
        return recent_searches.samples(session)


def help() -> tuple[Example, ...]:
    """Examples of what can be asked; each of them runs."""
    return EXAMPLES


def _where(query: str | Where) -> Where:
    """A query with what no library can hold made harmless."""
    if not isinstance(query, Where):
        return Where(sound(query))
    facets = tuple((field, tuple(sound(value) for value in values)) for field, values in query.facets)
    return Where(sound(query.query), facets, query.period)
