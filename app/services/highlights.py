"""What one does with highlights: mark words, colour them, write a note, list them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services.undoing import undoable
from db import articles, highlights
from db import listing as lists
from db.records import Facet, HighlightRow, Listing, Where
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()
CHANGES: Final = Changes(highlights=True, bookmarks=True, briefs=True)


def listing(library: Library, where: Where = EVERYTHING, order: str = "newest") -> Listing[HighlightRow]:
    """The highlights that `where` leaves. Orders: newest, oldest, article, colour."""
    with library.read() as session:
        ids = highlights.ids(session, where, order)
        return Listing(ids, highlights.rows(session, ids[:FIRST]), lists.total(session, highlights.SPEC))


def rows(library: Library, ids: Sequence[int]) -> tuple[HighlightRow, ...]:
    """Highlights in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return highlights.rows(session, ids)


def detail(library: Library, highlight_id: int) -> HighlightRow:
    """One highlight; raises NoSuchRecord."""
    with library.read() as session:
        return highlights.row(session, highlight_id)


def facets(library: Library, where: Where = EVERYTHING) -> tuple[Facet, ...]:
    """Colour, topic, outlet and seal with counts."""
    with library.read() as session:
        return lists.facets(session, highlights.SPEC, where)


def of_article(library: Library, article_id: int) -> tuple[HighlightRow, ...]:
    """The highlights of an article in order of place."""
    with library.read() as session:
        return highlights.rows(session, highlights.of_article(session, article_id))


def create(
    library: Library, article_id: int, start: int, end: int, *, colour: str = "yellow", note: str = ""
) -> Outcome[int]:
    """Highlight words of an article's current text; the value is the highlight's id.

    Words that touch a highlight of the same colour make it longer. Raises NoSuchRecord and StorageProblem.
    """

    def work(session: Session) -> int:
        text = articles.current_text(session, article_id)
        return highlights.mark(session, text, start, end, colour, note)

    return undoable(library, "Highlight", CHANGES, work, recount=False)


def recolour(library: Library, ids: Sequence[int], colour: str) -> Outcome[None]:
    """Give highlights another colour; raises NoSuchRecord, and StorageProblem for a colour that there is not."""

    def work(session: Session) -> None:
        for identity in ids:
            highlights.get(session, identity).colour = highlights.checked(colour)

    return undoable(library, "Colour Highlight", CHANGES, work, recount=False)


def set_note(library: Library, highlight_id: int, text: str) -> Outcome[None]:
    """Write a highlight's note; an empty text takes it away. Raises NoSuchRecord."""

    def work(session: Session) -> None:
        highlights.get(session, highlight_id).note = text.strip()

    return undoable(library, "Edit Note", CHANGES, work, recount=False)


def move(library: Library, highlight_id: int, start: int, end: int) -> Outcome[None]:
    """Put a highlight on other words of its text; raises NoSuchRecord, and StorageProblem for a span that is none."""

    def work(session: Session) -> None:
        highlights.move(session, highlights.get(session, highlight_id), start, end)

    return undoable(library, "Move Highlight", CHANGES, work, recount=False)
