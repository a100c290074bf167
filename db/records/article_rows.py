"""An article as a list shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ArticleRow:
    id: int
    title: str
    title_given: bool  # False: our description, the source has no headline
    outlet: str
    published: str | None
    published_sure: bool
    kind: Literal["full text", "digest"]
    genre: str
    language: str
    topics: tuple[str, ...]
    quotes: int
    events: int
    statistics: int
    starred: bool
    added_at: str  # ISO 8601 with seconds, UTC
    unsure: tuple[str, ...]  # fields to show as "please check"
