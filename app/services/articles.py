"""What one does with articles: list, read, look at the original."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from app.changes import Changes, Outcome
from app.services import comparing, putting_back
from app.services.undoing import undoable
from db import articles, editing, events, quotes, statistics, stories
from db import listing as lists
from db.records import (
    ArticleDetail,
    ArticleRow,
    EventRow,
    Facet,
    Listing,
    OriginalText,
    QuoteRow,
    Ref,
    StatisticRow,
    StoryGroup,
    TextDifferences,
    TextVersion,
    VersionComparison,
    Where,
)
from db.session import Library

FIRST: Final = 100  # rows that come with a list
EVERYTHING: Final = Where()
CHANGED_TEXT: Final = Changes(articles=True, quotes=True, events=True, statistics=True, parties=True)


def listing(
    library: Library, where: Where = EVERYTHING, order: str = "newest", *, whole: bool = True
) -> Listing[ArticleRow]:
    """The articles that `where` leaves. Orders: newest, oldest, title, outlet, added.

    Without `whole` a long list that nothing narrows comes with its first ids only.
    """
    with library.read() as session:
        ids, of, all_ids = lists.begin(session, articles.SPEC, where, order, whole=whole)
        return Listing(ids, articles.rows(session, ids[:FIRST]), of, all_ids)


def rows(library: Library, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
    """Articles in the order of their ids; what is gone is left out."""
    with library.read() as session:
        return articles.rows(session, ids)


def facets(library: Library, where: Where = EVERYTHING) -> tuple[Facet, ...]:
    """Outlet, topic, year, kind, genre and language with counts."""
    with library.read() as session:
        return lists.facets(session, articles.SPEC, where)


def detail(library: Library, article_id: int) -> ArticleDetail:
    """An article with its text and all that is marked in it; raises NoSuchRecord."""
    with library.read() as session:
        return articles.detail(session, article_id)


def original(library: Library, article_id: int) -> OriginalText:
    """What was imported, before cleaning; raises NoSuchRecord when there is no original."""
    with library.read() as session:
        return articles.original(session, article_id)


def original_bytes(library: Library, article_id: int) -> tuple[str, bytes]:
    """The imported file's name and bytes; raises NoSuchRecord when there is no original."""
    with library.read() as session:
        return articles.original_bytes(session, article_id)


def groups(library: Library) -> tuple[StoryGroup, ...]:
    """The stories that two or more articles print, the largest first; `Where(facets=(("story", (id,)),))` lists one."""
    with library.read() as session:
        return stories.groups(session)


def versions(library: Library, article_id: int) -> tuple[TextVersion, ...]:
    """The frozen texts of an article, the current one first; raises NoSuchRecord."""
    with library.read() as session:
        return articles.versions(session, article_id)


def differences(library: Library, article_id: int, old_text_id: int, new_text_id: int) -> TextDifferences:
    """Where two versions of an article differ, word by word; raises NoSuchRecord."""
    with library.read() as session:
        return comparing.differences(session, article_id, old_text_id, new_text_id)


def compare(
    library: Library, article_id: int, old_text_id: int | None = None, new_text_id: int | None = None
) -> VersionComparison:
    """Two versions (by default the current one and the one before it) with what became of their records; raises NoSuchRecord."""
    with library.read() as session:
        return comparing.compare(session, article_id, old_text_id, new_text_id)


def records(library: Library, article_id: int) -> tuple[QuoteRow | EventRow | StatisticRow, ...]:
    """Quotes, events and statistics of an article in order of their place in the text."""
    with library.read() as session:
        refs = articles.record_refs(session, article_id)
        found: dict[Ref, QuoteRow | EventRow | StatisticRow] = {}
        for quote in quotes.rows(session, [r.id for r in refs if r.kind == "quote"]):
            found[Ref("quote", quote.id)] = quote
        for event in events.rows(session, [r.id for r in refs if r.kind == "event"]):
            found[Ref("event", event.id)] = event
        for figure in statistics.rows(session, [r.id for r in refs if r.kind == "statistic"]):
            found[Ref("statistic", figure.id)] = figure
        return tuple(found[ref] for ref in refs if ref in found)


def put_back(library: Library, article_id: int, parts: Sequence[tuple[int, int]]) -> Outcome[None]:
    """Put parts that cleaning took out, (start, end) of `OriginalText.removed`, back into the text as a new version.

    Raises NoSuchRecord, and StorageProblem for a part that is in the text already.
    """

    def work(session: Session) -> None:
        putting_back.put_back(session, article_id, parts)

    return undoable(library, "Put Back", CHANGED_TEXT, work)


def set_metadata(library: Library, article_id: int, **fields: Any) -> Outcome[None]:
    """Set title, outlet, authors, published, dateline, language, url, genre, original_title or note.

    What is set is sure from then on. Raises NoSuchRecord, and StorageProblem for what is no date or no title.
    """

    def work(session: Session) -> None:
        editing.set_metadata(session, article_id, fields)

    return undoable(library, "Edit Metadata", Changes(articles=True, quotes=True, bookmarks=True), work)


def set_topics(
    library: Library, refs: Sequence[Ref], add: Sequence[str] = (), remove: Sequence[str] = ()
) -> Outcome[None]:
    """Put topics on records and take others off."""

    def work(session: Session) -> None:
        editing.set_topics(session, refs, add, remove)

    changes = Changes(articles=True, quotes=True, events=True, statistics=True, topics=True)
    return undoable(library, "Edit Topics", changes, work)
