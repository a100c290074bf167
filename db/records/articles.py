"""Articles: their rows, their text with marks and mentions, their originals, versions and stories."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from db.records.article_rows import ArticleRow
    from db.records.basics import PartyName, Ref, ReviewStatus


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
