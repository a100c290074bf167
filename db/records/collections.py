"""Bookmarks and the collections that they lie in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.records.basics import Ref, Span


@dataclass(frozen=True, slots=True)
class CollectionRow:
    id: int
    parent_id: int | None
    name: str
    colour: str  # a token of the theme: accent, quote, statistic, event, star, warning
    position: int
    count: int
    note: str = ""  # Markdown
    query: str | None = None  # a smart collection: what a search finds now
    kinds: tuple[str, ...] = ()  # the kinds that its search is narrowed to
    more: bool = False  # a smart collection that finds more than `count`
    has_brief: bool = False

    @property
    def is_smart(self) -> bool:
        return self.query is not None


@dataclass(frozen=True, slots=True)
class BookmarkRow:
    """A starred record as a list shows it: `title` is its words or name, `subtitle` who, where and when."""

    id: int
    ref: Ref
    title: str
    subtitle: str
    note: str
    collections: tuple[int, ...]
    created_at: str
    article_id: int | None
    span: Span | None
