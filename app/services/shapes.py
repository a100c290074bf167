"""Records as JSON: one set of shapes for every command and for export.

Keys are those of `extract` (shared with `app.extract.model`), with what a library adds: `id`, `article_id`, `review` (the
review status), `source` and the rest. Offsets are code points into the frozen text `text_id` of the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from db.records import (
    ArticleDetail,
    ArticleRow,
    BookmarkRow,
    CollectionRow,
    DateSpan,
    EventDetail,
    EventRow,
    EventSource,
    HighlightRow,
    PartyDetail,
    PartyName,
    PartyRow,
    QuoteRow,
    SourceLine,
    Span,
    StatisticRow,
    TopicRow,
)

Shape = dict[str, Any]


def party_name(party: PartyName | None) -> Shape | None:
    """A party inside another record."""
    return None if party is None else {"id": party.id, "kind": party.kind, "name": party.name}


def date(when: DateSpan | None) -> Shape | None:
    """A date or period with its precision; None where nothing is known."""
    if when is None or not (when.start or when.end or when.text):
        return None
    return {
        "start": when.start,
        "end": when.end,
        "precision": when.precision,
        "bound": when.bound,
        "text": when.text,
    }


def source(line: SourceLine | None) -> Shape | None:
    """The article that a record comes from."""
    return None if line is None else {key: value for key, value in asdict(line).items() if key != "paragraph"}


def place(span: Span) -> Shape:
    """Where a record rests."""
    return {
        "article_id": span.article_id,
        "text_id": span.text_id,
        "start": span.start,
        "end": span.end,
        "paragraph": span.paragraph,
    }


def article(row: ArticleRow) -> Shape:
    """An article in a list."""
    return asdict(row) | {"topics": list(row.topics), "unsure": list(row.unsure)}


def article_detail(detail: ArticleDetail, records: Sequence[QuoteRow | EventRow | StatisticRow]) -> Shape:
    """An article with its frozen text and everything that rests on it."""
    return article(detail.row) | {
        "text_id": detail.text_id,
        "text": detail.text,
        "text_sha256": detail.text_sha256,
        "words": detail.words,
        "passages": [asdict(passage) for passage in detail.passages],
        "authors": list(detail.authors),
        "dateline": detail.dateline,
        "published_source": detail.published_source,
        "url": detail.url,
        "original_title": detail.original_title,
        "captions": list(detail.captions),
        "filename": detail.filename,
        "note": detail.note,
        "mentions": [{"party": party_name(m.party), "start": m.start, "end": m.end} for m in detail.mentions],
        "records": {
            "quotes": [quote(r) for r in records if isinstance(r, QuoteRow)],
            "statistics": [statistic(r) for r in records if isinstance(r, StatisticRow)],
            "events": [event(r) for r in records if isinstance(r, EventRow)],
        },
    }


def quote(row: QuoteRow) -> Shape:
    """A quote."""
    speaker = None
    if row.speaker is not None or row.speaker_label:
        at = row.speaker_at or (None, None)
        speaker = {
            "id": row.speaker.id if row.speaker else None,
            "name": row.speaker.name if row.speaker else row.speaker_label,
            "label": row.speaker_label,
            "start": at[0],
            "end": at[1],
        }
    return {
        "id": row.id,
        **place(row.span),
        "text": row.text,
        "kind": row.kind,
        "speaker": speaker,
        "cue": {"text": row.cue[0], "start": row.cue[1], "end": row.cue[2]} if row.cue else None,
        "role": row.role,
        "quoted_by": party_name(row.quoted_by),
        "said": date(row.said),
        "occasion": {"id": row.occasion[0], "title": row.occasion[1]} if row.occasion else None,
        "seal": row.seal,
        **_reviewed(row),
        "source": source(row.source),
    }


def highlight(row: HighlightRow) -> Shape:
    """A highlight."""
    return {
        "id": row.id,
        **place(row.span),
        "text": row.text,
        "colour": row.colour,
        "note": row.note,
        "seal": row.seal,
        "starred": row.starred,
        "created_at": row.created_at,
        "source": source(row.source),
    }


def statistic(row: StatisticRow) -> Shape:
    """A statistic."""
    as_of = row.as_of
    return {
        "id": row.id,
        **place(row.span),
        "text": row.text,
        "value": row.value,
        "low": row.low,
        "high": row.high,
        "unit": row.unit or None,
        "unit_kind": row.unit_kind,
        "qualifier": row.qualifier or None,
        "measure": row.measure or None,
        "measure_key": row.measure_key,
        "geography": row.geography.name if row.geography else None,
        "as_of": {"start": as_of.start, "end": as_of.end, "text": as_of.text} if as_of else None,
        "change": asdict(row.change) if row.change else None,
        "nature": row.nature,
        "equivalents": list(row.equivalents),
        "speaker": party_name(row.speaker),
        "disputed": row.disputed,
        "seal": row.seal,
        **_reviewed(row),
        "source": source(row.source),
    }


def event(row: EventRow, sources: Sequence[EventSource] = ()) -> Shape:
    """An event; `start`, `end`, `text` and `paragraph` are those of its first source, when the sources are at hand."""
    first = sources[0] if sources else None
    at = (
        place(first.span)
        if first
        else {"article_id": row.first_source.article_id if row.first_source else None}
    )
    return {
        "id": row.id,
        **at,
        "text": first.context.words if first else None,
        "title": row.title,
        "date": date(row.when),
        "place": party_name(row.place),
        "status": row.state,
        "sources": row.sources,
        "topics": list(row.topics),
        **_reviewed(row),
        "source": source(row.first_source),
    }


def event_detail(detail: EventDetail) -> Shape:
    """An event with its sentences and participants."""
    return event(detail.row, detail.sources) | {
        "participants": [party_name(party) for party in detail.participants],
        "quotes": detail.quotes,
        "sources": [
            {**place(s.span), "text": s.context.words, "source": source(s.source)} for s in detail.sources
        ],
    }


def party(row: PartyRow) -> Shape:
    """A person, organisation, place or instrument in a list."""
    return asdict(row)


def party_detail(detail: PartyDetail) -> Shape:
    """A dossier."""
    return party(detail.row) | {
        "aliases": list(detail.aliases),
        "roles": [
            {
                "id": role.id,
                "title": role.title,
                "organisation": party_name(role.organisation),
                "date": date(role.when),
                "source": source(role.source),
                "paragraph": role.source.paragraph if role.source else None,
            }
            for role in detail.roles
        ],
        "together": [{"party": party_name(name), "passages": number} for name, number in detail.together],
        "note": detail.note,
    }


def topic(row: TopicRow) -> Shape:
    """A topic with what carries it."""
    return asdict(row)


def collection(row: CollectionRow) -> Shape:
    """A collection."""
    return asdict(row)


def bookmark(row: BookmarkRow) -> Shape:
    """A bookmark."""
    return {
        "id": row.id,
        "kind": row.ref.kind,
        "record_id": row.ref.id,
        "title": row.title,
        "subtitle": row.subtitle,
        "note": row.note,
        "collections": list(row.collections),
        "created_at": row.created_at,
        "article_id": row.article_id,
    }


def _reviewed(row: QuoteRow | EventRow | StatisticRow) -> Shape:
    return {
        "review": row.status,
        "starred": row.starred,
        "note": row.note,
        "rule": row.rule,
        "confidence": row.confidence,
    }
