"""What one does with quotes: list and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from db import contexts, quotes
from db import listing as lists
from db.records import Context, Facet, Listing, QuoteRow, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()


def listing(library: Library, where: Where = EVERYTHING, order: str = "newest") -> Listing[QuoteRow]:
    """The quotes that `where` leaves. Orders: newest, oldest, speaker, article, added."""
    with library.read() as session:
        ids = quotes.ids(session, where, order)
        return Listing(ids, quotes.rows(session, ids[:FIRST]), lists.total(session, quotes.SPEC))


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
