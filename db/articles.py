"""Reading articles: the list and its facets, one article with its text, marks and original."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db import companions, facets, folding, joined, listing, stories
from db.base import REJECTED
from db.errors import NoSuchRecord
from db.facets import ARTICLE, EVENT, EVENT_SOURCE, HIGHLIGHT, MENTION, OUTLET, QUOTE, STATISTIC, TEXT
from db.listing import ListSpec, Order, among
from db.models import Article, ArticleText, Mention, Original, Passage
from db.records import (
    ArticleDetail,
    ArticleRow,
    Mark,
    OriginalText,
    PassageRecord,
    Ref,
    TextVersion,
    Where,
)
from db.records import Mention as MentionRecord

C = ARTICLE.c
_WITH_OUTLET = ARTICLE.outerjoin(OUTLET, OUTLET.c.id == C.outlet_id)


def names_party(ids: Iterable[int]) -> Any:
    """Articles whose current text names one of the parties."""
    wanted = list(ids)
    return or_(
        C.id.in_(
            select(TEXT.c.article_id)
            .join(MENTION, MENTION.c.text_id == TEXT.c.id)
            .where(MENTION.c.party_id.in_(wanted))
        ),
        C.id.in_(
            select(QUOTE.c.article_id).where(QUOTE.c.speaker_id.in_(wanted), QUOTE.c.deleted_at.is_(None))
        ),
    )


SPEC: Final = ListSpec(
    kind="article",
    table=ARTICLE,
    alive=C.deleted_at.is_(None),
    orders={
        "newest": Order((C.date_from.desc(), C.id.desc())),
        "oldest": Order((C.date_from.asc().nulls_last(), C.id)),
        "title": Order((C.title_key, C.id)),
        "outlet": Order(
            (OUTLET.c.name_key.asc().nulls_last(), C.date_from.desc(), C.id.desc()), _WITH_OUTLET
        ),
        "added": Order((C.added_at.desc(), C.id.desc())),
    },
    facets={
        "outlet": facets.outlet(ARTICLE),
        "topic": facets.topic("article", ARTICLE),
        "year": facets.year(C.date_from),
        "kind": facets.plain(C.kind),
        "genre": facets.plain(C.genre),
        "language": facets.plain(C.language),
        "party": facets.hidden(lambda chosen: names_party(facets.numbers(chosen))),
        # the ids of parties that an article names together, joined by plus signs
        "together": facets.hidden(
            lambda chosen: companions.naming(facets.numbers(tuple("+".join(chosen).split("+"))))
        ),
        "starred": facets.hidden(lambda _: facets.starred("article", C.id)),
        "story": facets.hidden(lambda chosen: C.story_id.in_(facets.numbers(chosen))),
        "batch": facets.hidden(lambda chosen: C.batch_id.in_(facets.numbers(chosen))),
    },
    index="article_fts",
    date_from=C.date_from,
    date_to=C.date_to,
)


def ids(session: Session, where: Where, order: str) -> array[int]:
    """The ids of the articles that `where` leaves, in order."""
    return listing.ids(session, SPEC, where, order)


def rows(session: Session, wanted: Iterable[int]) -> tuple[ArticleRow, ...]:
    """Articles as a list shows them, in the order of the ids; what is gone is left out."""
    wanted = list(wanted)
    topics = joined.topics(session, "article", wanted)
    stars = joined.bookmarks(session, "article", wanted)
    counts = _record_counts(session, wanted)
    found: dict[int, ArticleRow] = {}
    for some in listing.chunks(wanted):
        query = (
            select(ARTICLE, OUTLET.c.name.label("outlet")).select_from(_WITH_OUTLET).where(among(C.id, some))
        )
        for row in session.connection().execute(query):
            quotes, events, statistics = (
                counts[kind].get(row.id, 0) for kind in ("quote", "event", "statistic")
            )
            found[row.id] = ArticleRow(
                id=row.id,
                title=row.title,
                title_given=row.title_given,
                outlet=row.outlet or "",
                published=row.published,
                published_sure=row.published_sure,
                kind=row.kind,
                genre=row.genre,
                language=row.language,
                topics=topics.get(row.id, ()),
                quotes=quotes,
                events=events,
                statistics=statistics,
                starred=row.id in stars,
                added_at=row.added_at,
                unsure=tuple(row.unsure),
            )
    return listing.in_order(wanted, found)


def row(session: Session, article_id: int) -> ArticleRow:
    """One article as a list shows it; raises NoSuchRecord."""
    found = rows(session, [article_id])
    if not found:
        raise NoSuchRecord("This article is no longer in the library.")
    return found[0]


def detail(session: Session, article_id: int) -> ArticleDetail:
    """An article with its current frozen text and all that is marked in it; raises NoSuchRecord."""
    head = row(session, article_id)
    article = session.get_one(Article, article_id)
    text = current_text(session, article_id)
    original = (
        session.connection()
        .execute(
            select(Original.filename)
            .where(Original.article_id == article_id)
            .order_by(Original.id.desc())
            .limit(1)
        )
        .scalar()
    )
    return ArticleDetail(
        row=head,
        text_id=text.id,
        text=text.text,
        text_sha256=text.sha256,
        passages=passages(session, text.id),
        marks=marks(session, text.id),
        mentions=mentions(session, text.id),
        authors=tuple(article.authors),
        dateline=article.dateline,
        published_source=article.published_source,
        url=article.url,
        original_title=article.original_title,
        captions=tuple(article.captions),
        filename=original,
        has_original=original is not None,
        words=text.words,
        note=article.note,
        versions=number_of_versions(session, article_id),
        story=stories.group_of(session, article_id),
    )


def current_text(session: Session, article_id: int) -> ArticleText:
    """The current version of an article's frozen text; raises NoSuchRecord."""
    query = select(ArticleText).where(ArticleText.article_id == article_id, ArticleText.current)
    text = session.execute(query).scalar_one_or_none()
    if text is None:
        raise NoSuchRecord("This article is no longer in the library.")
    return text


def versions(session: Session, article_id: int) -> tuple[TextVersion, ...]:
    """The frozen texts of an article, the newest first; raises NoSuchRecord."""
    current_text(session, article_id)
    query = (
        select(TEXT.c.id, TEXT.c.kind, TEXT.c.created_at, TEXT.c.words, TEXT.c.current, Original.filename)
        .outerjoin(Original, Original.text_id == TEXT.c.id)
        .where(TEXT.c.article_id == article_id)
        .order_by(TEXT.c.current.desc(), TEXT.c.id.desc(), Original.id.desc())
    )
    found: dict[int, TextVersion] = {}
    for row in session.connection().execute(query):
        found.setdefault(row.id, TextVersion(*row))
    return tuple(found.values())


def number_of_versions(session: Session, article_id: int) -> int:
    """How many frozen texts an article has."""
    query = select(func.count()).select_from(TEXT).where(TEXT.c.article_id == article_id)
    return int(session.connection().execute(query).scalar_one())


def version_text(session: Session, article_id: int, text_id: int) -> str:
    """The words of one version of an article; raises NoSuchRecord."""
    query = select(TEXT.c.text).where(TEXT.c.id == text_id, TEXT.c.article_id == article_id)
    found = session.connection().execute(query).scalar_one_or_none()
    if found is None:
        raise NoSuchRecord("This version of the text is no longer in the library.")
    return str(found)


def passages(session: Session, text_id: int) -> tuple[PassageRecord, ...]:
    """The passages of a text in order."""
    query = (
        select(Passage.number, Passage.kind, Passage.start_at, Passage.end_at, Passage.page)
        .where(Passage.text_id == text_id)
        .order_by(Passage.start_at)
    )
    return tuple(PassageRecord(*found) for found in session.connection().execute(query))


def mentions(session: Session, text_id: int) -> tuple[MentionRecord, ...]:
    """The parties named in a text, in order."""
    query = (
        select(Mention.party_id, Mention.start_at, Mention.end_at)
        .where(Mention.text_id == text_id)
        .order_by(Mention.start_at)
    )
    found = session.connection().execute(query).all()
    names = joined.party_names(session, (party_id for party_id, _, _ in found))
    return tuple(MentionRecord(names[party_id], start, end) for party_id, start, end in found)


def marks(session: Session, text_id: int) -> tuple[Mark, ...]:
    """Where records rest in a text, in order of place."""
    connection = session.connection()
    found: list[Mark] = []
    c = QUOTE.c
    quotes = select(c.id, c.start_at, c.end_at, c.status, c.rule, c.speaker_label).where(
        c.text_id == text_id, c.deleted_at.is_(None), c.status != REJECTED
    )
    for i, *place, who in connection.execute(quotes):
        found.append(_mark(session, Ref("quote", i), place, f"Quote, {who}" if who else "Quote"))
    c = STATISTIC.c
    figures = select(c.id, c.start_at, c.end_at, c.status, c.rule, c.measure).where(
        c.text_id == text_id, c.deleted_at.is_(None), c.status != REJECTED
    )
    for i, *place, measure in connection.execute(figures):
        label = f"Statistic, {measure}" if measure else "Statistic"
        found.append(_mark(session, Ref("statistic", i), place, label))
    c = EVENT_SOURCE.c
    events = (
        select(EVENT.c.id, c.start_at, c.end_at, EVENT.c.status, EVENT.c.rule, EVENT.c.title)
        .join(EVENT_SOURCE, c.event_id == EVENT.c.id)
        .where(c.text_id == text_id, EVENT.c.deleted_at.is_(None), EVENT.c.status != REJECTED)
    )
    for i, *place, title in connection.execute(events):
        found.append(_mark(session, Ref("event", i), place, f"Event, {title}"))
    c = HIGHLIGHT.c
    highlighted = select(c.id, c.start_at, c.end_at, c.colour, c.note).where(
        c.text_id == text_id, c.deleted_at.is_(None)
    )
    for i, start, end, colour, note in connection.execute(highlighted):
        label = f"Highlight, {note}" if note else "Highlight"
        found.append(Mark(Ref("highlight", i), start, end, "accepted", label, colour=colour))
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, mark.ref.kind, mark.ref.id)))


def _mark(session: Session, ref: Ref, place: Sequence[Any], label: str) -> Mark:
    start, end, status, rule = place
    uncertain = status == "candidate" and rule in folding.weak(session)
    return Mark(ref, start, end, status, label, uncertain)


def record_refs(session: Session, article_id: int) -> tuple[Ref, ...]:
    """Quotes, events and statistics of an article in order of place; those of an earlier text version come last."""
    text = current_text(session, article_id)
    earlier = (
        session.connection()
        .execute(
            select(TEXT.c.id)
            .where(TEXT.c.article_id == article_id, TEXT.c.id != text.id)
            .order_by(TEXT.c.id.desc())
        )
        .scalars()
    )
    found: dict[Ref, None] = {}
    for text_id in [text.id, *earlier]:
        found |= dict.fromkeys(mark.ref for mark in marks(session, text_id))
    return tuple(found)


def original(session: Session, article_id: int) -> OriginalText:
    """What was imported, before cleaning; raises NoSuchRecord for an article without an original."""
    found = original_row(session, article_id)
    return OriginalText(
        article_id=article_id,
        filename=found.filename,
        media_type=found.media_type,
        size=found.size,
        sha256=found.sha256,
        source_text=source_of(session, found),
        removed=tuple((int(a), int(b), str(why)) for a, b, why in found.removed),
    )


def source_of(session: Session, original: Original) -> str:
    """What the bytes of an original decode to."""
    if original.source_text == b"":
        return session.get_one(ArticleText, original.text_id).text
    packed = original.source_text if original.source_text is not None else original.data
    return zlib.decompress(packed).decode("utf-8", "replace")


def original_bytes(session: Session, article_id: int) -> tuple[str, bytes]:
    """The name and the bytes of the imported file; raises NoSuchRecord for an article without an original."""
    found = original_row(session, article_id)
    return found.filename, zlib.decompress(found.data)


def original_row(session: Session, article_id: int) -> Original:
    """The latest original of an article; raises NoSuchRecord for an article without one."""
    query = select(Original).where(Original.article_id == article_id).order_by(Original.id.desc()).limit(1)
    found = session.execute(query).scalar_one_or_none()
    if found is None:
        raise NoSuchRecord("This article has no original file: it is a digest, or was written here.")
    return found


def _record_counts(session: Session, wanted: list[int]) -> dict[str, dict[int, int]]:
    counts: dict[str, dict[int, int]] = {"quote": {}, "event": {}, "statistic": {}}
    connection = session.connection()
    for some in listing.chunks(wanted):
        for kind, table in (("quote", QUOTE), ("statistic", STATISTIC)):
            query = (
                select(table.c.article_id, func.count())
                .where(
                    among(table.c.article_id, some), table.c.deleted_at.is_(None), table.c.status != REJECTED
                )
                .group_by(table.c.article_id)
            )
            counts[kind] |= dict(connection.execute(query).all())
        query = (
            select(EVENT_SOURCE.c.article_id, func.count(EVENT_SOURCE.c.event_id.distinct()))
            .join(EVENT, EVENT.c.id == EVENT_SOURCE.c.event_id)
            .where(
                among(EVENT_SOURCE.c.article_id, some),
                EVENT.c.deleted_at.is_(None),
                EVENT.c.status != REJECTED,
            )
            .group_by(EVENT_SOURCE.c.article_id)
        )
        counts["event"] |= dict(connection.execute(query).all())
    return counts
