"""A bookmark with its record, so that a row can show words, figure or date as the record's own view does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication

from app import services
from app.ui.widgets.dates import shown_date, shown_when
from db.records import (
    PARTY_KINDS,
    ArticleRow,
    BookmarkRow,
    EventRow,
    HighlightRow,
    PartyRow,
    QuoteRow,
    Ref,
    SourceLine,
    StatisticRow,
)

Record: TypeAlias = ArticleRow | QuoteRow | EventRow | StatisticRow | HighlightRow | PartyRow


@dataclass(frozen=True, slots=True)
class Item:
    """A bookmark and, where its kind has rows of its own, the record."""

    bookmark: BookmarkRow
    record: Record | None

    @property
    def id(self) -> int:
        return self.bookmark.id

    @property
    def ref(self) -> Ref:
        return self.bookmark.ref

    @property
    def is_bookmark(self) -> bool:
        """Whether it is a bookmark and not only what a saved search found."""
        return bool(self.bookmark.created_at)

    @property
    def note(self) -> str:
        """What the user wrote; a remark that came with the record is not a note of theirs."""
        return self.bookmark.note.strip()


def read(library: Any, bookmarks: Iterable[BookmarkRow]) -> tuple[Item, ...]:
    """Bookmarks with their records, in their order; runs on a worker."""
    bookmarks = tuple(bookmarks)
    ids: dict[str, list[int]] = defaultdict(list)
    for bookmark in bookmarks:
        kind = bookmark.ref.kind
        ids["party" if kind in PARTY_KINDS else kind].append(bookmark.ref.id)
    readers: dict[str, Callable[[Any, list[int]], Iterable[Record]]] = {
        "article": services.articles.rows,
        "quote": services.quotes.rows,
        "event": services.events.rows,
        "statistic": services.statistics.rows,
        "highlight": services.highlights.rows,
        "party": services.parties.rows,
    }
    found: dict[tuple[str, int], Record] = {}
    for name, wanted in ids.items():
        if name in readers:
            found |= {(name, row.id): row for row in readers[name](library, wanted)}
    return tuple(
        Item(b, found.get(("party" if b.ref.kind in PARTY_KINDS else b.ref.kind, b.ref.id)))
        for b in bookmarks
    )


def words(item: Item) -> str:
    """What stands first: the words (in quotation marks unless they are a paraphrase), a figure, a title, a name."""
    record = item.record
    if isinstance(record, QuoteRow):
        return record.text if record.kind == "indirect" else f"“{record.text}”"
    if isinstance(record, HighlightRow):
        return f"“{record.text}”"
    if isinstance(record, StatisticRow):
        return record.text
    return item.bookmark.title


def after_words(item: Item) -> str:
    """What stands beside a figure: what it measures."""
    return item.record.measure if isinstance(item.record, StatisticRow) else ""


def line(item: Item) -> str:
    """Who, where and when, as far as it is known."""
    record = item.record
    if isinstance(record, QuoteRow):
        speaker = record.speaker.name if record.speaker else record.speaker_label
        kind = QCoreApplication.translate("Bookmarks", "paraphrase") if record.kind == "indirect" else ""
        return _joined(
            kind, speaker, record.role, shown_when(record.said, ahead=False), source(record.source)
        )
    if isinstance(record, StatisticRow):
        place = record.geography.name if record.geography else ""
        return _joined(
            shown_when(record.as_of, ahead=record.nature in ("target", "expected")),
            place,
            source(record.source),
        )
    if isinstance(record, EventRow):
        place = record.place.name if record.place else ""
        first = source(record.first_source) if record.first_source else ""
        return _joined(shown_when(record.when, ahead=record.state != "happened"), place, first)
    if isinstance(record, HighlightRow):
        return _joined(source(record.source), shown_date(record.source.published))
    if isinstance(record, ArticleRow):
        return _joined(record.outlet, shown_date(record.published))
    return item.bookmark.subtitle


def spoken(item: Item) -> str:
    """What a screen reader says of a row."""
    kinds = {
        "article": QCoreApplication.translate("Bookmarks", "article"),
        "quote": QCoreApplication.translate("Bookmarks", "quote"),
        "event": QCoreApplication.translate("Bookmarks", "event"),
        "statistic": QCoreApplication.translate("Bookmarks", "statistic"),
        "highlight": QCoreApplication.translate("Bookmarks", "highlight"),
        "person": QCoreApplication.translate("Bookmarks", "person"),
        "organisation": QCoreApplication.translate("Bookmarks", "organisation"),
        "place": QCoreApplication.translate("Bookmarks", "place"),
        "instrument": QCoreApplication.translate("Bookmarks", "instrument"),
        "topic": QCoreApplication.translate("Bookmarks", "topic"),
    }
    note = QCoreApplication.translate("Bookmarks", "note: %1").replace("%1", item.note) if item.note else ""
    parts = (kinds[item.ref.kind], words(item), after_words(item), line(item), note)
    return ", ".join(part for part in parts if part)


def source(given: SourceLine) -> str:
    """Outlet (or headline) and paragraph."""
    if given.paragraph is None:
        return given.outlet or given.title
    place = QCoreApplication.translate("Bookmarks", "para. %1").replace("%1", str(given.paragraph))
    return f"{given.outlet or given.title}, {place}"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
