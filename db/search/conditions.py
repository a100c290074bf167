"""How the value of a field of the search box becomes a condition: words, dates, notes, speakers, parties, choices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, false, func, or_, select, true
from sqlalchemy.sql.selectable import Select

from db.base import REJECTED, Base
from db.facets import (
    ARTICLE,
    BOOKMARK,
    MENTION,
    QUOTE,
    STATISTIC,
    TEXT,
)
from db.listing import Condition
from db.records import PARTY_KINDS
from db.search import ranges
from db.search.fold import key
from db.search.match import in_columns, rowids
from db.search.named import is_whole, outlets, parties

COLLECTION, ITEM = Base.metadata.tables["collection"], Base.metadata.tables["collection_item"]
RECORD_KINDS: Final = {
    "article": ("article", "articles"),
    "quote": ("quote", "quotes", "quotation"),
    "event": ("event", "events"),
    "statistic": ("statistic", "statistics", "figure", "number"),
    "highlight": ("highlight", "highlights"),
}
Maker = Callable[[str], Condition]


def from_outlet(value: str) -> Select[Any]:
    """The ids of the articles of the outlets that a value names."""
    return select(ARTICLE.c.id).where(ARTICLE.c.outlet_id.in_(outlets(value)))


def dated(first: ColumnElement[Any], last: ColumnElement[Any]) -> Maker:
    """Days, months, years and ranges of them, against the first and the last day that a record may mean."""

    def maker(value: str) -> Condition:
        days = ranges.days(value)
        return false() if days is None else and_(first <= days[1], last >= days[0])

    return maker


def of_kind(own: str, column: ColumnElement[Any] | None) -> Maker:
    """`kind:quote` takes all of a kind; `kind:direct` those of a value of the kind's own column."""

    def maker(value: str) -> Condition:
        folded = key(value)
        if folded in RECORD_KINDS[own]:
            return true()
        return false() if column is None else func.lower(column) == folded

    return maker


def equals(column: ColumnElement[Any]) -> Maker:
    """The whole of a column, upper and lower case alike."""
    return lambda value: func.lower(column) == value.strip().lower()


def collected(kind: str, record: ColumnElement[int]) -> Maker:
    """Bookmarks that lie in collections with the value in their name."""

    def maker(value: str) -> Condition:
        names = select(COLLECTION.c.id).where(
            func.lower(COLLECTION.c.name).like(f"%{value.lower()}%"), COLLECTION.c.deleted_at.is_(None)
        )
        return record.in_(
            select(BOOKMARK.c.record_id)
            .join(ITEM, ITEM.c.bookmark_id == BOOKMARK.c.id)
            .where(BOOKMARK.c.kind == kind, ITEM.c.collection_id.in_(names))
        )

    return maker


def noted(kinds: tuple[str, ...], record: ColumnElement[int]) -> Maker:
    """Words of the note on a record."""

    def maker(value: str) -> Condition:
        words = in_columns("note", value)
        found = rowids("note_fts", words)
        return record.in_(
            select(BOOKMARK.c.record_id).where(BOOKMARK.c.kind.in_(kinds), BOOKMARK.c.id.in_(found))
        )

    return maker


def with_note(kinds: tuple[str, ...], record: ColumnElement[int]) -> Condition:
    """Records that have a note."""
    return record.in_(select(BOOKMARK.c.record_id).where(BOOKMARK.c.kind.in_(kinds), BOOKMARK.c.note != ""))


def choice(choices: Mapping[str, Condition]) -> Maker:
    """One condition for each value that the field knows, as `is:` and `has:` have."""
    return lambda value: choices.get(key(value), false())


def speaks(parties_named: Any) -> Condition:
    """Quotes of which the speaker is one of these parties."""
    return QUOTE.c.speaker_id.in_(parties_named)


def speaker(value: str) -> Condition:
    """By the speaker's names; a speaker that is no party is found by how the article calls it."""
    if is_whole(value):
        return speaks(parties(value))
    words = in_columns("speaker", value)
    labelled = rowids("quote_fts", words)
    return or_(speaks(parties(value)), and_(QUOTE.c.speaker_id.is_(None), QUOTE.c.id.in_(labelled)))


def reviewed(table: Any) -> dict[str, Condition]:
    """The choices of `is:` that every kind has which is reviewed."""
    return {
        "candidate": table.c.status == "candidate",
        "accepted": table.c.status == "accepted",
        "reviewed": table.c.status == "accepted",
        "mine": table.c.origin == "user",
    }


def alive(table: Any) -> Condition:
    """Neither in the trash nor rejected."""
    return and_(table.c.deleted_at.is_(None), table.c.status != REJECTED)


def mentioned(value: str, kind: str | None = None) -> Condition:
    """Articles that name a party, or one of a kind."""
    named = (
        select(TEXT.c.article_id)
        .join(MENTION, MENTION.c.text_id == TEXT.c.id)
        .where(MENTION.c.party_id.in_(parties(value, kind)))
    )
    return ARTICLE.c.id.in_(named)


def by_party_kind(named: Callable[[str, str | None], Condition]) -> dict[str, Maker]:
    """A field for each kind of party."""

    def of(kind: str) -> Maker:
        return lambda value: named(value, kind)

    return {kind: of(kind) for kind in PARTY_KINDS}


def valued(value: str) -> Condition:
    """Figures of which the value, or the range, meets a number or a range of them."""
    wanted = ranges.numbers(value)
    if wanted is None:
        return false()
    c = STATISTIC.c
    least, greatest = func.coalesce(c.value, c.low, c.high), func.coalesce(c.value, c.high, c.low)
    parts = []
    if wanted[0] != float("-inf"):
        parts.append(greatest >= wanted[0])
    if wanted[1] != float("inf"):
        parts.append(least <= wanted[1])
    return and_(least.is_not(None), *parts)
