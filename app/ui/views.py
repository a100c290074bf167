"""The panels by the name of their view; each is imported when it is shown for the first time, so that the window is not late."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

from app.ui.desk import Desk
from app.ui.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def preload() -> None:
    """Import what the views are made of, so that the first opening of each only has to build it; run on a worker."""
    for name in _MODULES:
        importlib.import_module(name)


def make_panel(view: str, desk: Desk, parent: QWidget | None = None, *, later: bool = False) -> Panel:
    """A new panel for a view of the navigation, or "search"; KeyError for an unknown one. One for `later` is not built yet."""
    return _MAKERS[view](desk, parent, later)


def _overview(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.overview.panel import OverviewPanel

    return OverviewPanel(desk, parent, later=later)


def _articles(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.articles.panel import ArticlesPanel

    return ArticlesPanel(desk, parent, later=later)


def _quotes(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.quotes.panel import QuotesPanel

    return QuotesPanel(desk, parent, later=later)


def _events(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.events.panel import EventsPanel

    return EventsPanel(desk, parent, later=later)


def _statistics(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.statistics.panel import StatisticsPanel

    return StatisticsPanel(desk, parent, later=later)


def _parties(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.parties.panel import PartiesPanel

    return PartiesPanel(desk, parent, later=later)


def _topics(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.topics.panel import TopicsPanel

    return TopicsPanel(desk, parent, later=later)


def _bookmarks(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.bookmarks.panel import BookmarksPanel

    return BookmarksPanel(desk, parent, later=later)


def _brief(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.brief.panel import BriefPanel

    return BriefPanel(desk, parent, later=later)


def _highlights(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.highlights.panel import HighlightsPanel

    return HighlightsPanel(desk, parent, later=later)


def _review(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.review.panel import ReviewPanel

    return ReviewPanel(desk, parent, later=later)


def _trash(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.trash.panel import TrashPanel

    return TrashPanel(desk, parent, later=later)


def _lookup(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.lookup.panel import LookupPanel

    return LookupPanel(desk, parent, later=later)


def _search(desk: Desk, parent: QWidget | None, later: bool) -> Panel:
    from app.ui.search.panel import SearchPanel

    return SearchPanel(desk, parent, later=later)


_MAKERS = {
    "overview": _overview,
    "articles": _articles,
    "quotes": _quotes,
    "events": _events,
    "statistics": _statistics,
    "parties": _parties,
    "topics": _topics,
    "bookmarks": _bookmarks,
    "highlights": _highlights,
    "brief": _brief,
    "review": _review,
    "trash": _trash,
    "lookup": _lookup,
    "search": _search,
}
VIEWS = tuple(_MAKERS)
# In the order in which they are made while nobody waits for them; the trash is opened by few.
PREPARED: Final = (
    "articles",
    "search",
    "quotes",
    "events",
    "statistics",
    "parties",
    "topics",
    "bookmarks",
    "overview",
    "review",
    "highlights",
    "brief",
    "lookup",
)
# Those that are opened most come first.
_MODULES: Final = (
    "app.ui.articles.panel",
    "app.ui.search.panel",
    "app.ui.quotes.panel",
    "app.ui.events.panel",
    "app.ui.statistics.panel",
    "app.ui.parties.panel",
    "app.ui.topics.panel",
    "app.ui.bookmarks.panel",
    "app.ui.brief.panel",
    "app.ui.highlights.panel",
    "app.ui.review.panel",
    "app.ui.trash.panel",
    "app.ui.lookup.panel",
)
