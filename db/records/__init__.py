"""Everything that leaves the library: plain frozen records, cheap to import, safe to hand to any thread.

Offsets are Unicode code points into the frozen text named by `text_id`. Dates are ISO 8601 text that may stop early:
"2025-10-25", "2025-10", "2025", or "--06-20" where the day is known and the year is not.

One module a kind; everything is imported from here, and its module is read when a name of it is first asked for: to make
all of these classes takes a third of the time to the first paint.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from db.records.article_rows import ArticleRow
    from db.records.articles import (
        ArticleDetail,
        CarriedRecord,
        Mark,
        Mention,
        OriginalText,
        PassageRecord,
        StoryGroup,
        TextDifferences,
        TextVersion,
        VersionComparison,
    )
    from db.records.basics import (
        PARTY_KINDS,
        Context,
        DateSpan,
        HitKind,
        Kind,
        PartyKind,
        PartyName,
        Ref,
        ReviewStatus,
        Seal,
        SourceLine,
        Span,
    )
    from db.records.briefs import BriefExcerpt, BriefRow
    from db.records.collections import BookmarkRow, CollectionRow
    from db.records.event_rows import EventRow
    from db.records.events import Density, EventDetail, EventSource, Lane, TimelineEvents
    from db.records.facets import Facet, FacetValue
    from db.records.highlights import HIGHLIGHT_COLOURS, HighlightColour, HighlightRow
    from db.records.importing import FileResult, ImportReport, Progress
    from db.records.library import Anniversary, Counts, Overview
    from db.records.lists import Listing, Where
    from db.records.parties import (
        LifeStage,
        PartyDetail,
        PartyRecords,
        PartyRow,
        RecurringWord,
        RoleRow,
        Stage,
        TopicRow,
    )
    from db.records.quotes import QuoteRow
    from db.records.review import Candidate
    from db.records.search import RecentSearchRow, SearchAround, SearchHit, SearchPage, SearchPlace
    from db.records.statistic_rows import Change, MeasureGroup, StatisticRow
    from db.records.statistics import Ledger, LedgerGroups, LedgerHeading, Series
    from db.records.trash import TrashRow

__all__ = (
    "Anniversary",
    "ArticleDetail",
    "ArticleRow",
    "BookmarkRow",
    "BriefExcerpt",
    "BriefRow",
    "Candidate",
    "CarriedRecord",
    "Change",
    "CollectionRow",
    "Context",
    "Counts",
    "DateSpan",
    "Density",
    "EventDetail",
    "EventRow",
    "EventSource",
    "Facet",
    "FacetValue",
    "FileResult",
    "HIGHLIGHT_COLOURS",
    "HighlightColour",
    "HighlightRow",
    "HitKind",
    "ImportReport",
    "Kind",
    "Lane",
    "Ledger",
    "LedgerGroups",
    "LedgerHeading",
    "LifeStage",
    "Listing",
    "Mark",
    "MeasureGroup",
    "Mention",
    "OriginalText",
    "Overview",
    "PARTY_KINDS",
    "PartyDetail",
    "PartyKind",
    "PartyName",
    "PartyRecords",
    "PartyRow",
    "PassageRecord",
    "Progress",
    "QuoteRow",
    "RecentSearchRow",
    "RecurringWord",
    "Ref",
    "ReviewStatus",
    "RoleRow",
    "Seal",
    "SearchAround",
    "SearchHit",
    "SearchPage",
    "SearchPlace",
    "Series",
    "SourceLine",
    "Span",
    "Stage",
    "StatisticRow",
    "StoryGroup",
    "TextDifferences",
    "TextVersion",
    "TimelineEvents",
    "TopicRow",
    "TrashRow",
    "VersionComparison",
    "Where",
)

# Where each of them is.
_HOMES: Final = {
    "article_rows": ("ArticleRow",),
    "articles": (
        "ArticleDetail",
        "CarriedRecord",
        "Mark",
        "Mention",
        "OriginalText",
        "PassageRecord",
        "StoryGroup",
        "TextDifferences",
        "TextVersion",
        "VersionComparison",
    ),
    "basics": (
        "Context",
        "DateSpan",
        "HitKind",
        "Kind",
        "PARTY_KINDS",
        "PartyKind",
        "PartyName",
        "Ref",
        "ReviewStatus",
        "Seal",
        "SourceLine",
        "Span",
    ),
    "briefs": (
        "BriefExcerpt",
        "BriefRow",
    ),
    "collections": (
        "BookmarkRow",
        "CollectionRow",
    ),
    "event_rows": ("EventRow",),
    "events": (
        "Density",
        "EventDetail",
        "EventSource",
        "Lane",
        "TimelineEvents",
    ),
    "facets": (
        "Facet",
        "FacetValue",
    ),
    "highlights": (
        "HIGHLIGHT_COLOURS",
        "HighlightColour",
        "HighlightRow",
    ),
    "importing": (
        "FileResult",
        "ImportReport",
        "Progress",
    ),
    "library": (
        "Anniversary",
        "Counts",
        "Overview",
    ),
    "lists": (
        "Listing",
        "Where",
    ),
    "parties": (
        "LifeStage",
        "PartyDetail",
        "PartyRecords",
        "PartyRow",
        "RecurringWord",
        "RoleRow",
        "Stage",
        "TopicRow",
    ),
    "quotes": ("QuoteRow",),
    "review": ("Candidate",),
    "search": (
        "RecentSearchRow",
        "SearchAround",
        "SearchHit",
        "SearchPage",
        "SearchPlace",
    ),
    "statistic_rows": (
        "Change",
        "MeasureGroup",
        "StatisticRow",
    ),
    "statistics": (
        "Ledger",
        "LedgerGroups",
        "LedgerHeading",
        "Series",
    ),
    "trash": ("TrashRow",),
}
_MODULES: Final = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """A record's class, or another name of `__all__`; AttributeError for any other."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = found
    return found
