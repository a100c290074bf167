"""Everything that leaves the library: plain frozen records, cheap to import, safe to hand to any thread.

Offsets are Unicode code points into the frozen text named by `text_id`. Dates are ISO 8601 text that may stop early:
"2025-10-25", "2025-10", "2025", or "--06-20" where the day is known and the year is not.

One module a kind; everything is imported from here.
"""

from __future__ import annotations

from db.records.articles import (
    ArticleDetail,
    ArticleRow,
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
from db.records.events import Density, EventDetail, EventRow, EventSource, Lane, TimelineEvents
from db.records.highlights import HIGHLIGHT_COLOURS, HighlightColour, HighlightRow
from db.records.importing import FileResult, ImportReport, Progress
from db.records.library import Anniversary, Counts, Overview, TrashRow
from db.records.lists import Facet, FacetValue, Listing, Where
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
from db.records.statistics import Change, Ledger, LedgerHeading, MeasureGroup, Series, StatisticRow

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
