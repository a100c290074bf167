"""One function per user action. Modules load when first used, on the worker that uses them, so that no start waits for them."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services import (
        articles,
        batches,
        bibliography,
        bookmarks,
        briefs,
        citing,
        clusters,
        dossiers,
        drafts,
        events,
        exporting,
        highlights,
        importing,
        library,
        lookup,
        parties,
        quotes,
        review,
        search,
        statistics,
        stories,
        synchronised,
        templates,
        topics,
        trash,
    )

__all__ = [
    "articles",
    "batches",
    "bibliography",
    "bookmarks",
    "briefs",
    "citing",
    "clusters",
    "dossiers",
    "drafts",
    "events",
    "exporting",
    "highlights",
    "importing",
    "library",
    "lookup",
    "parties",
    "quotes",
    "review",
    "search",
    "statistics",
    "stories",
    "synchronised",
    "templates",
    "topics",
    "trash",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return importlib.import_module(f"app.services.{name}")
