"""Reading quotes: the list and its facets, cards, and the words around a quote."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db import facets, joined, listing
from db.base import REJECTED
from db.errors import NoSuchRecord
from db.facets import ARTICLE, PARTY, QUOTE
from db.listing import ListSpec, Order, among
from db.models import Event
from db.records import QuoteRow, Where

C = QUOTE.c
_WITH_SPEAKER = QUOTE.outerjoin(PARTY, PARTY.c.id == C.speaker_id)
_WITH_ARTICLE = QUOTE.join(ARTICLE, ARTICLE.c.id == C.article_id)


def of_party(ids: Iterable[int]) -> Any:
    """Quotes by one of the parties, for one of them, or passed on by one of them."""
    wanted = list(ids)
    return or_(C.speaker_id.in_(wanted), C.quoted_by_id.in_(wanted), C.organisation_id.in_(wanted))


SPEC: Final = ListSpec(
    kind="quote",
    table=QUOTE,
    alive=C.deleted_at.is_(None) & (C.status != REJECTED),
    orders={
        # the newest article first, and its quotes as one reads them
        "newest": Order((C.date_from.desc(), C.article_id.desc(), C.start_at, C.id)),
        "oldest": Order((C.date_from.asc().nulls_last(), C.id)),
        "speaker": Order(
            (PARTY.c.name_key.asc().nulls_last(), C.date_from.desc(), C.article_id.desc(), C.start_at),
            _WITH_SPEAKER,
        ),
        "article": Order((ARTICLE.c.title_key, C.article_id, C.start_at), _WITH_ARTICLE),
        "added": Order((C.id.desc(),)),
    },
    facets={
        "speaker": facets.party(C.speaker_id),
        "organisation": facets.party(C.organisation_id),
        "topic": facets.topic("quote", QUOTE),
        "outlet": facets.outlet(QUOTE),
        "year": facets.year(C.date_from),
        "kind": facets.plain(C.kind),
        "seal": facets.plain(C.seal),
        "status": facets.plain(C.status),
        "party": facets.hidden(lambda chosen: of_party(facets.numbers(chosen))),
        "article": facets.hidden(lambda chosen: C.article_id.in_(facets.numbers(chosen))),
        "event": facets.hidden(lambda chosen: C.occasion_id.in_(facets.numbers(chosen))),
        "starred": facets.hidden(lambda _: facets.starred("quote", C.id)),
    },
    index="quote_fts",
    date_from=C.date_from,
    date_to=C.date_to,
)


def ids(session: Session, where: Where, order: str) -> array[int]:
    """The ids of the quotes that `where` leaves, in order."""
    return listing.ids(session, SPEC, where, order)


def rows(session: Session, wanted: Iterable[int]) -> tuple[QuoteRow, ...]:
    """Quotes as cards, in the order of the ids; what is gone is left out."""
    wanted = list(wanted)
    raw = listing.records(session, QUOTE, wanted)
    names = joined.party_names(session, [i for row in raw for i in (row.speaker_id, row.quoted_by_id)])
    sources = joined.sources(session, (row.article_id for row in raw))
    stars = joined.bookmarks(session, "quote", wanted)
    occasions = _occasions(session, (row.occasion_id for row in raw))
    found = {
        row.id: QuoteRow(
            id=row.id,
            text=row.text,
            kind=row.kind,
            speaker=names.get(row.speaker_id),
            speaker_label=row.speaker_label,
            role=row.role,
            quoted_by=names.get(row.quoted_by_id),
            said=joined.date_span(row),
            occasion=occasions.get(row.occasion_id),
            span=joined.span(row),
            source=joined.at_paragraph(sources[row.article_id], row.paragraph),
            seal=row.seal,
            status=row.status,
            starred=row.id in stars,
            note=stars.get(row.id) or row.remark,
            rule=row.rule,
            confidence=row.confidence,
            speaker_at=None if row.speaker_start is None else (row.speaker_start, row.speaker_end),
            cue=(row.cue, row.cue_start, row.cue_end) if row.cue else None,
        )
        for row in raw
    }
    return listing.in_order(wanted, found)


def row(session: Session, quote_id: int) -> QuoteRow:
    """One quote; raises NoSuchRecord."""
    found = rows(session, [quote_id])
    if not found:
        raise NoSuchRecord("This quote is no longer in the library.")
    return found[0]


def around(session: Session, text_id: int, start: int, end: int) -> int | None:
    """The paragraph of a quote whose words hold a span of a text (its quotation marks included); None without one."""
    query = select(C.paragraph).where(
        C.text_id == text_id, C.start_at <= start + 1, C.end_at >= end - 2, C.deleted_at.is_(None)
    )
    return session.connection().execute(query.limit(1)).scalar()


def _occasions(session: Session, ids: Iterable[int | None]) -> dict[int | None, tuple[int, str]]:
    found: dict[int | None, tuple[int, str]] = {}
    for some in listing.chunks({i for i in ids if i is not None}):
        query = select(Event.id, Event.title).where(among(Event.id, some), Event.deleted_at.is_(None))
        found |= {i: (i, title) for i, title in session.connection().execute(query)}
    return found
