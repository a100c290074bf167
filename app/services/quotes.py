"""What one does with quotes: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services.undoing import undoable
from db import adding, articles, contexts, editing, quotes
from db import listing as lists
from db.models import Quote
from db.records import Context, Facet, Listing, QuoteRow, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()
CHANGES: Final = Changes(articles=True, quotes=True, parties=True, review=True, bookmarks=True)


def listing(
    library: Library, where: Where = EVERYTHING, order: str = "newest", *, whole: bool = True
) -> Listing[QuoteRow]:
    """The quotes that `where` leaves. Orders: newest, oldest, speaker, article, added.

    Without `whole` a long list that nothing narrows comes with its first ids only.
    """
    with library.read() as session:
        ids, of, all_ids = lists.begin(session, quotes.SPEC, where, order, whole=whole)
        return Listing(ids, quotes.rows(session, ids[:FIRST]), of, all_ids)


def rows(library: Library, ids: Sequence[int]) -> tuple[QuoteRow, ...]:
    """Quotes in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return quotes.rows(session, ids)


def facets(library: Library, where: Where = EVERYTHING) -> tuple[Facet, ...]:
    """Speaker, organisation, topic, outlet, year, kind, seal and status with counts."""
    with library.read() as session:
        return lists.facets(session, quotes.SPEC, where)


def detail(library: Library, quote_id: int) -> QuoteRow:
    """One quote; raises NoSuchRecord."""
    with library.read() as session:
        return quotes.row(session, quote_id)


def context(library: Library, quote_id: int) -> Context:
    """The words before and after a quote in its paragraph; raises NoSuchRecord."""
    with library.read() as session:
        return contexts.around(session, quotes.row(session, quote_id).span)


def create(
    library: Library,
    article_id: int,
    start: int,
    end: int,
    *,
    kind: str = "direct",
    speaker: str | int | None = None,
    role: str = "",
) -> Outcome[int]:
    """A quote of the user's from words of an article's current text; the value is its id.

    `speaker` is a party's id or a name; a name that the library does not know becomes a person.
    """

    def work(session: Session) -> int:
        text = articles.current_text(session, article_id)
        at = editing.at(session, text, start, end)
        label = speaker if isinstance(speaker, str) else ""
        return adding.quote(
            session,
            at,
            text.text[start:end],
            frozen=text,
            kind=kind,
            speaker_id=editing.party_of(session, speaker),
            speaker_label=label,
            role=role,
        )

    return undoable(library, "New Quote", CHANGES, work)


def edit(library: Library, quote_id: int, **fields: Any) -> Outcome[None]:
    """Change start and end, speaker, role, kind, said, occasion or quoted_by; raises NoSuchRecord."""

    def work(session: Session) -> None:
        editing.edit_quote(session, editing.get(session, Quote, quote_id), fields)

    return undoable(library, "Edit Quote", CHANGES, work)
