"""What a user action changed, announced once to everybody, and how to take it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Changes:
    """Which kinds of record are not what they were."""

    articles: bool = False
    quotes: bool = False
    events: bool = False
    statistics: bool = False
    highlights: bool = False
    parties: bool = False
    topics: bool = False
    bookmarks: bool = False
    collections: bool = False
    briefs: bool = False
    searches: bool = False
    review: bool = False
    trash: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))

    def __bool__(self) -> bool:
        return any(getattr(self, f.name) for f in fields(self))


EVERYTHING = Changes(*(True for _ in fields(Changes)))


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a write gives back: its value, what changed, and the inverse action if there is one.

    `label` names the action for the Undo menu ("Remove from Collection"); `undo(library)` performs the inverse and
    returns an Outcome whose own `undo` does the action again. Where that takes long (`background`), it is called with
    `progress` and `cancelled` too, and runs as a job.
    """

    value: T
    changes: Changes
    label: str = ""
    undo: Callable[..., Outcome[Any]] | None = None
    background: bool = False
