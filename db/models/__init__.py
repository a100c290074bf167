"""All tables of the library; importing this package fills `Base.metadata`."""

from db.models.article import (
    Article,
    ArticleText,
    Fingerprint,
    Original,
    Outlet,
    OutletAlias,
    Passage,
    Sample,
    StoryDecision,
)
from db.models.bookmark import Bookmark, Brief, Collection, CollectionItem
from db.models.event import Event, EventParticipant, EventSource
from db.models.gram import Gram
from db.models.highlight import Highlight
from db.models.importing import ImportBatch, ImportFile
from db.models.library import LibraryFact
from db.models.party import Mention, Party, PartyAlias, Role
from db.models.quote import Quote
from db.models.review import Apart, RuleDecision
from db.models.search import RecentSearch
from db.models.statistic import Statistic
from db.models.tally import Tally
from db.models.topic import Tagging, Topic

__all__ = [
    "Apart",
    "Article",
    "ArticleText",
    "Bookmark",
    "Brief",
    "Collection",
    "CollectionItem",
    "Event",
    "EventParticipant",
    "EventSource",
    "Fingerprint",
    "Gram",
    "Highlight",
    "ImportBatch",
    "ImportFile",
    "LibraryFact",
    "Mention",
    "Original",
    "Outlet",
    "OutletAlias",
    "Party",
    "PartyAlias",
    "Passage",
    "Quote",
    "RecentSearch",
    "Role",
    "Sample",
    "RuleDecision",
    "Statistic",
    "StoryDecision",
    "Tagging",
    "Tally",
    "Topic",
]
