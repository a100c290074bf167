"""The panels by the name of their view; each is imported when it is shown for the first time, so that the window is not late."""

from __future__ import annotations

import importlib
from typing import Final

from app.ui.desk import Desk
from app.ui.panel import Panel


def preload() -> None:
    """Import what the views are made of, so that the first opening of each only has to build it; run on a worker."""
    for name in _MODULES:
        importlib.import_module(name)


def make_panel(view: str, desk: Desk) -> Panel:
    """A new panel for a view of the navigation, or "search"; KeyError for an unknown one."""
    return _MAKERS[view](desk)


def _overview(desk: Desk) -> Panel:
    from app.ui.overview.panel import OverviewPanel

    return OverviewPanel(desk)


def _articles(desk: Desk) -> Panel:
    from app.ui.articles.panel import ArticlesPanel

    return ArticlesPanel(desk)


def _quotes(desk: Desk) -> Panel:
    from app.ui.quotes.panel import QuotesPanel

    return QuotesPanel(desk)


def _events(desk: Desk) -> Panel:
    from app.ui.events.panel import EventsPanel

    return EventsPanel(desk)


def _statistics(desk: Desk) -> Panel:
    from app.ui.statistics.panel import StatisticsPanel

    return StatisticsPanel(desk)


def _parties(desk: Desk) -> Panel:
    from app.ui.parties.panel import PartiesPanel

    return PartiesPanel(desk)


def _topics(desk: Desk) -> Panel:
    from app.ui.topics.panel import TopicsPanel

    return TopicsPanel(desk)


def _bookmarks(desk: Desk) -> Panel:
    from app.ui.bookmarks.panel import BookmarksPanel

    return BookmarksPanel(desk)


def _brief(desk: Desk) -> Panel:
    from app.ui.brief.panel import BriefPanel

    return BriefPanel(desk)


def _highlights(desk: Desk) -> Panel:
    from app.ui.highlights.panel import HighlightsPanel

    return HighlightsPanel(desk)


def _review(desk: Desk) -> Panel:
    from app.ui.review.panel import ReviewPanel

    return ReviewPanel(desk)


def _trash(desk: Desk) -> Panel:
    from app.ui.trash.panel import TrashPanel

    return TrashPanel(desk)


def _lookup(desk: Desk) -> Panel:
    from app.ui.lookup.panel import LookupPanel

    return LookupPanel(desk)


def _search(desk: Desk) -> Panel:
    from app.ui.search.panel import SearchPanel

    return SearchPanel(desk)


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
