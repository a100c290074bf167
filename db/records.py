"""Everything that leaves the library: plain frozen records, cheap to import, safe to hand to any thread.

Offsets are Unicode code points into the frozen text named by `text_id`. Dates are ISO 8601 text that may stop early:
"2025-10-25", "2025-10", "2025", or "--06-20" where the day is known and the year is not.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import ClassVar, Final, Generic, Literal, TypeVar

Kind = Literal[
    "article",
    "quote",
    "event",
    "statistic",
    "highlight",
    "person",
    "organisation",
    "place",
    "instrument",
    "topic",
    "collection",
]
HitKind = Kind | Literal["note"]
PartyKind = Literal["person", "organisation", "place", "instrument"]
ReviewStatus = Literal["candidate", "accepted", "rejected"]
Seal = Literal["verified", "source changed", "not found", "unchecked"]
HighlightColour = Literal["yellow", "green", "blue", "pink"]
HIGHLIGHT_COLOURS: Final[tuple[HighlightColour, ...]] = ("yellow", "green", "blue", "pink")
PARTY_KINDS: Final[tuple[PartyKind, ...]] = ("person", "organisation", "place", "instrument")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ref:
    """Any record: its kind and its id."""

    kind: Kind
    id: int


@dataclass(frozen=True, slots=True)
class Span:
    """Where a record rests: code points `start` to `end` of one frozen text, and the paragraph number for citing."""

    article_id: int
    text_id: int
    start: int
    end: int
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or period as far as a source supports it; `start` and `end` are partial ISO dates, `text` the words of the source."""

    start: str | None
    end: str | None = None
    bound: Literal["before", "after", "circa"] | None = None
    text: str = ""

    @property
    def precision(self) -> str:
        """`day`, `month`, `year`, `day of an unstated year` or `unknown`, read off the start (or the end)."""
        iso = self.start or self.end or ""
        if iso.startswith("--"):
            return "day of an unstated year"
        return {4: "year", 7: "month", 10: "day"}.get(len(iso), "unknown")


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party as another record shows it."""

    id: int
    kind: PartyKind
    name: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The article that a record comes from, as much as a card or a row shows."""

    article_id: int
    title: str
    outlet: str
    published: str | None
    published_sure: bool
    paragraph: int | None


# --- articles ---------------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class PassageRecord:
    number: int | None  # None: heading or caption, not counted
    kind: str  # paragraph, heading, question, list, table, quote, caption
    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article's text that leads to a record."""

    ref: Ref
    start: int
    end: int
    status: ReviewStatus
    label: str  # what a screen reader or a tooltip says of it
    uncertain: bool = False  # a candidate of a rule that starts folded away
    colour: str = ""  # of a highlight


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named in an article's text."""

    party: PartyName
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    row: ArticleRow
    text_id: int
    text: str
    text_sha256: str
    passages: tuple[PassageRecord, ...]
    marks: tuple[Mark, ...]
    mentions: tuple[Mention, ...]
    authors: tuple[str, ...]
    dateline: str | None
    published_source: str | None  # page, url, dateline, text, file, user
    url: str | None
    original_title: str | None
    captions: tuple[str, ...]
    filename: str | None
    has_original: bool
    words: int
    note: str  # what is known of its date or origin, in our words
    versions: int = 1  # frozen texts that there are of it
    story: StoryGroup | None = None  # when other articles print the same


@dataclass(frozen=True, slots=True)
class OriginalText:
    """What was imported, before cleaning; `removed` are (start, end, reason) code points into `source_text`."""

    article_id: int
    filename: str
    media_type: str
    size: int
    sha256: str
    source_text: str
    removed: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class TextVersion:
    """One frozen text of an article, as a list of versions shows it."""

    id: int
    kind: Literal["digest", "full text"]
    created_at: str
    words: int
    current: bool
    filename: str | None  # of the original it was read from


@dataclass(frozen=True, slots=True)
class TextDifferences:
    """Two versions and where they differ: `old[a:b]` became `new[c:d]` for each (a, b, c, d), in code points, in order."""

    old: str
    new: str
    parts: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class CarriedRecord:
    """What became of a record between two versions of a text.

    `moved`: its words stand elsewhere. `edited`: the sentence of an event was edited. `gone`: its words are no longer there.
    `old` and `new` are (start, end) in the two texts, code points; the paragraphs are None outside numbered passages.
    """

    ref: Ref
    words: str
    state: Literal["moved", "edited", "gone"]
    old: tuple[int, int]
    new: tuple[int, int] | None
    old_paragraph: int | None
    new_paragraph: int | None


@dataclass(frozen=True, slots=True)
class VersionComparison:
    """Two versions of an article side by side: their words, and what became of its records, those that are gone first."""

    article_id: int
    old_id: int
    new_id: int
    differences: TextDifferences
    records: tuple[CarriedRecord, ...]
    kept: int  # records that stand where they stood


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """Articles that print one story: reprints, wire copies, corrected versions elsewhere."""

    id: int  # of the facet "story"
    articles: tuple[int, ...]  # in order of date, the undated last
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]  # that sign it; none where no agency is named


# --- quotes -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class QuoteRow:
    id: int
    text: str  # the exact words, without outer quotation marks
    kind: Literal["direct", "indirect", "interview"]
    speaker: PartyName | None
    speaker_label: str  # as the article names the speaker
    role: str  # at that time, as the article gives it
    quoted_by: PartyName | None
    said: DateSpan | None
    occasion: tuple[int, str] | None  # an event's id and title
    span: Span
    source: SourceLine
    seal: Seal
    status: ReviewStatus
    starred: bool
    note: str
    rule: str
    confidence: float
    speaker_at: tuple[int, int] | None = None  # where the article names the speaker for this quote
    cue: tuple[str, int | None, int | None] | None = None  # the word of speaking and where it stands


@dataclass(frozen=True, slots=True)
class Context:
    """The words that a record rests on with what stands before and after them in the same passage."""

    before: str
    words: str
    after: str


# --- events -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EventRow:
    id: int
    title: str
    when: DateSpan
    place: PartyName | None
    state: Literal["happened", "scheduled", "deadline"]
    sources: int
    first_source: SourceLine | None
    topics: tuple[str, ...]
    status: ReviewStatus
    starred: bool
    note: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class EventSource:
    span: Span
    source: SourceLine
    context: Context


@dataclass(frozen=True, slots=True)
class EventDetail:
    row: EventRow
    sources: tuple[EventSource, ...]
    participants: tuple[PartyName, ...]
    quotes: int  # said on this occasion
    speakers: int


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the timeline: what its events have in common, and their places in `TimelineEvents`, earliest first."""

    key: str  # "" for events of which nothing is stated, "…" for those of lanes too small to have one of their own
    label: str
    members: array[int]


@dataclass(frozen=True, slots=True)
class TimelineEvents:
    """Dated events as columns of equal length, earliest first: fifty thousand have to be drawn within a frame.

    `firsts` and `lasts` are proleptic ordinals of the first day and of the day after the last one that the source allows.
    A mark holds the state in its lowest two bits, then the precision and the bound, two bits each (the tuples below).
    """

    STATES: ClassVar = ("happened", "scheduled", "deadline")
    PRECISIONS: ClassVar = ("day", "month", "year")
    BOUNDS: ClassVar = ("", "before", "after", "circa")

    ids: array[int]
    firsts: array[int]
    lasts: array[int]
    marks: bytes
    titles: tuple[str, ...]
    lanes: tuple[Lane, ...]
    undated: int  # events that the list has and the timeline cannot place

    def state(self, at: int) -> str:
        """Whether an event happened, is scheduled or is a deadline."""
        return self.STATES[self.marks[at] & 3]

    def precision(self, at: int) -> str:
        """How precisely its date is known."""
        return self.PRECISIONS[self.marks[at] >> 2 & 3]

    def bound(self, at: int) -> str:
        """Whether its date is a bound, or approximate; "" for neither."""
        return self.BOUNDS[self.marks[at] >> 4 & 3]

    def overdue(self, at: int, today: int) -> bool:
        """Whether an event was planned and the last day for it has passed."""
        return self.state(at) != "happened" and self.lasts[at] <= today and self.bound(at) != "after"


@dataclass(frozen=True, slots=True)
class Density:
    """How many articles and quotes are dated how: each tuple is (first day, day after the last, articles, quotes), by day.

    Days are proleptic ordinals; a record that is dated by its month or year only stands for that whole stretch.
    """

    spans: tuple[tuple[int, int, int, int], ...]


# --- statistics -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    direction: Literal["up", "down"]
    value: float | None
    unit: str  # percent, percentage points, or a counted noun
    base: str  # what it is compared with, as written


@dataclass(frozen=True, slots=True)
class StatisticRow:
    id: int
    text: str  # as written
    value: float | None
    low: float | None
    high: float | None
    unit: str
    unit_kind: str
    qualifier: str
    measure: str
    measure_key: str  # figures that answer the same question share it
    as_of: DateSpan | None
    geography: PartyName | None
    change: Change | None
    nature: Literal["reported", "target", "estimate", "expected"]
    equivalents: tuple[str, ...]  # the same amount in other units, as the source states it
    speaker: PartyName | None
    span: Span
    source: SourceLine
    seal: Seal
    disputed: bool
    status: ReviewStatus
    starred: bool
    note: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """The figures of one measure; `difference` says in what way sources differ, or None."""

    key: str
    title: str
    rows: tuple[StatisticRow, ...]
    difference: Literal["expected and reported differ", "sources disagree"] | None


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one unit to be drawn beside each other, and what is not drawn of the measure or the selection."""

    title: str
    unit: str
    rows: tuple[StatisticRow, ...]
    other_units: int  # figures in other units, which are never mixed in
    more: int  # figures beyond those that a chart has room for


@dataclass(frozen=True, slots=True)
class LedgerHeading:
    """The line above figures of one measure, or of one unit. Its id is negative; "" is the key of those that state none."""

    id: int
    key: str
    title: str
    count: int
    difference: Literal["expected and reported differ", "sources disagree"] | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The figures in the order of the ledger, each measure under a heading, and the first lines of it.

    `ids` are those of figures and, where they are grouped `by` something, of headings: the heading -n has the nth of `groups`,
    which are pairs of a measure's key, or a unit, and how many figures it has here.
    """

    by: Literal["measure", "unit", ""]
    ids: array[int]
    groups: tuple[tuple[str, int], ...]
    rows: tuple[StatisticRow | LedgerHeading, ...]
    figures: int
    of: int


# --- highlights -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """Words that the user marked; the note is the highlight's own."""

    id: int
    text: str
    colour: HighlightColour
    note: str
    span: Span
    source: SourceLine
    seal: Seal
    starred: bool
    created_at: str


# --- parties and topics -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PartyRow:
    id: int
    kind: PartyKind
    name: str
    description: str  # latest role of a person, or what is known
    quotes: int
    events: int
    statistics: int
    articles: int
    starred: bool


@dataclass(frozen=True, slots=True)
class RoleRow:
    id: int
    title: str
    organisation: PartyName | None
    when: DateSpan  # attested from/to
    source: SourceLine | None
    span: Span | None = None  # the words that say so, where they are known


@dataclass(frozen=True, slots=True)
class PartyDetail:
    row: PartyRow
    aliases: tuple[str, ...]
    roles: tuple[RoleRow, ...]
    together: tuple[
        tuple[PartyName, int], ...
    ]  # named in the same passages, with in how many articles both are named
    note: str


@dataclass(frozen=True, slots=True)
class PartyRecords:
    """The first records of each kind in a dossier."""

    quotes: tuple[QuoteRow, ...]
    events: tuple[EventRow, ...]
    statistics: tuple[StatisticRow, ...]
    articles: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class RecurringWord:
    """A word, or two, that a speaker comes back to more than others in the library do."""

    text: str  # as the speaker mostly writes it
    quotes: tuple[int, ...]  # ids, in order of time; the same words printed twice count once


Stage = Literal["negotiated", "adopted", "opened", "signed", "closes", "enters into force"]


@dataclass(frozen=True, slots=True)
class LifeStage:
    """One stage in the life of a treaty or law, and the events that tell of it; none where no source does."""

    stage: Stage
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class TopicRow:
    id: int
    name: str
    articles: int
    quotes: int
    events: int
    statistics: int


# --- bookmarks --------------------------------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True)
class BriefRow:
    """What is written from a collection; `body` is Markdown (`app.services.brief_text`), `style` "" that of the preferences."""

    collection_id: int
    name: str  # the collection's
    body: str
    style: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class BriefExcerpt:
    """A record as it stands in a brief now: its words, who and where, the citation that follows them, and how it is."""

    ref: Ref
    words: str  # as they are set, quotation marks included; "" for what is cited without words
    source: str  # who, where and when, in words, kept with the brief in case the record goes
    citation: str  # in the brief's style; "" in a style of notes
    state: Literal["sound", "changed", "trashed", "gone"]
    title: str = ""  # of an event or a figure's measure
    article_id: int | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class TrashRow:
    ref: Ref
    title: str
    subtitle: str
    deleted_at: str
    expires_at: str


# --- review -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record found by extraction and not yet accepted, with its sentence."""

    ref: Ref
    record: QuoteRow | EventRow | StatisticRow
    context: Context
    span: Span
    source: SourceLine
    rule: str
    confidence: float


# --- lists, facets, search --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Where:
    """What a list is narrowed to: words and fields of the search box, facet values by field, and a period (ISO days)."""

    query: str = ""
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    period: tuple[str, str] | None = None

    def values(self, facet: str) -> tuple[str, ...]:
        """The values chosen in one facet."""
        return next((chosen for name, chosen in self.facets if name == facet), ())

    def with_values(self, facet: str, values: tuple[str, ...]) -> Where:
        """The same with other values chosen in one facet; no values removes the facet."""
        rest = tuple((name, chosen) for name, chosen in self.facets if name != facet)
        return Where(self.query, rest + (((facet, values),) if values else ()), self.period)

    @property
    def is_empty(self) -> bool:
        return not (self.query.strip() or self.facets or self.period)


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str  # what `Where` carries: an id as text for parties and topics, otherwise the value itself
    label: str
    count: int
    at_least: bool = False  # counted among the newest hits only


@dataclass(frozen=True, slots=True)
class Facet:
    field: str  # outlet, year, language, kind, speaker, organisation, topic, seal, place, state, measure, unit, nature, ...
    values: tuple[FacetValue, ...]
    more: int = 0  # values left out


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list's ids in order, its first rows, and how many there are without any narrowing."""

    ids: array[int]
    rows: tuple[T, ...]
    of: int


@dataclass(frozen=True, slots=True)
class SearchHit:
    """`spans` are code points into `snippet`; `at` is where the hit stands in the article's frozen text, if it does."""

    ref: Ref
    article_id: int | None
    title: str
    subtitle: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
    score: float
    at: tuple[int, int] | None = None
    places: int = 0  # in an article: how often its text has the words
    noted: bool = False  # found in the note on the record, which is the snippet

    @property
    def kind(self) -> HitKind:
        """Under which heading the hit stands."""
        return "note" if self.noted else self.ref.kind


@dataclass(frozen=True, slots=True)
class SearchPage:
    query: str
    understood: str  # how the query was read, in words
    searched: int  # articles with text
    of: int  # articles in all
    counts: tuple[tuple[HitKind, int, bool], ...]  # kind, how many, and whether there are more than that
    hits: tuple[SearchHit, ...]
    more: bool
    ranked: bool
    settled: bool = True  # False: kinds with many hits stand newest first until they are ranked
    left_out: int = 0  # words of a query that is too long to be looked for whole


@dataclass(frozen=True, slots=True)
class SearchAround:
    """By what the hits of a query can be narrowed (values are labels, as a query takes them), and how they lie in time.

    `months` are "2025-10", or "2025" where only the year is known, with how many hits; `capped`: of the newest `counted` hits of each kind only.
    """

    facets: tuple[Facet, ...]
    months: tuple[tuple[str, int], ...]
    capped: bool
    counted: int = 0


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """One place within an article where a query's words stand; offsets as in SearchHit."""

    article_id: int
    snippet: str
    spans: tuple[tuple[int, int], ...]
    at: tuple[int, int]
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class RecentSearchRow:
    """A search by which something was opened; `kind` is what it was narrowed to ("" for all)."""

    query: str
    kind: str
    found: int | None
    searched_at: str


# --- the library as a whole -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers beside the navigation."""

    articles: int = 0
    quotes: int = 0
    events: int = 0
    statistics: int = 0
    parties: int = 0
    topics: int = 0
    bookmarks: int = 0
    highlights: int = 0
    review: int = 0  # without those of uncertain rules
    uncertain: int = 0  # candidates of rules that start folded away
    trash: int = 0
    seals_failed: int = 0


@dataclass(frozen=True, slots=True)
class Anniversary:
    """What the same day of other years has, or where that is nothing (`exact` False) the days around it."""

    events: tuple[EventRow, ...] = ()
    articles: tuple[ArticleRow, ...] = ()
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Overview:
    counts: Counts
    newest: tuple[ArticleRow, ...]
    due: tuple[EventRow, ...]  # scheduled and deadlines from today on, nearest first
    overdue: tuple[EventRow, ...]
    activity: tuple[tuple[str, int, int], ...]  # month "2025-10", articles published, events
    disagreements: tuple[MeasureGroup, ...]
    quote: QuoteRow | None  # one worth reading, another each day
    this_day: Anniversary = Anniversary()  # frozen, and so the same for all
    month: str = ""  # "2025-10": this one, or the newest before it that has quotes
    most_quoted: tuple[tuple[PartyName, int], ...] = ()  # in that month


@dataclass(frozen=True, slots=True)
class FileResult:
    path: str
    status: Literal["imported", "duplicate", "updated", "failed", "cancelled"]
    article_ids: tuple[int, ...] = ()
    message: str = ""  # in words, for a duplicate, an update or a failure
    notes: tuple[str, ...] = ()  # the sentences of the message
    unsure: tuple[str, ...] = ()  # fields of its articles to show as "please check"
    versions: tuple[int, ...] = ()  # articles of which it brought a new version


@dataclass(frozen=True, slots=True)
class ImportReport:
    batch_id: int | None
    files: tuple[FileResult, ...] = field(default=())
    cancelled: bool = False

    def count(self, status: str) -> int:
        """How many files ended with a status."""
        return sum(file.status == status for file in self.files)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work is: `done` of `of` (0: unknown), and what it is at.

    `inside` is the share of the present item that is done, 0 to 1, and `parts` how many parts of it are.
    """

    done: int
    of: int
    what: str = ""
    inside: float = 0.0
    parts: int = 0
