"""The trash: what is deleted rests there for thirty days and returns with its bookmarks.

An article takes its quotes, statistics and those events along that rest on no other article; they return with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, aliased

from db import bookmark_writes, describing, disputes, trashed_collections
from db.dates import now
from db.errors import StorageProblem
from db.listing import among, chunks
from db.models import (
    Article,
    ArticleText,
    Bookmark,
    Collection,
    CollectionItem,
    Event,
    EventParticipant,
    EventSource,
    Fingerprint,
    Highlight,
    Mention,
    Original,
    Party,
    PartyAlias,
    Passage,
    Quote,
    Role,
    Sample,
    Statistic,
    StoryDecision,
    Tagging,
)
from db.records import PARTY_KINDS, Kind, Ref, TrashRow

DAYS: Final = 30
BLOCK: Final = 100  # articles whose records go along at once
Told = Callable[[int], None]
# Kinds that rest on one article each: they go with it and come back with it.
ON_ONE_ARTICLE: Final[tuple[Kind, ...]] = ("quote", "statistic", "highlight")
TABLES: Final[dict[str, Any]] = {
    "article": Article,
    "quote": Quote,
    "event": Event,
    "statistic": Statistic,
    "highlight": Highlight,
    "collection": Collection,
    **dict.fromkeys(PARTY_KINDS, Party),
}


def listing(session: Session) -> tuple[TrashRow, ...]:
    """What rests in the trash, last deleted first; what went along with an article is not listed apart."""
    found: list[tuple[Ref, str]] = []
    for kind in ("article", "quote", "event", "statistic", "highlight", "collection"):
        model = TABLES[kind]
        query = select(model.id, model.deleted_at).where(
            model.deleted_at.is_not(None), model.deleted_with.is_(None)
        )
        found += [(Ref(kind, i), when or "") for i, when in session.execute(query)]  # type: ignore[arg-type]
    people = select(Party.kind, Party.id, Party.deleted_at).where(Party.deleted_at.is_not(None))
    found += [(Ref(kind, i), when or "") for kind, i, when in session.execute(people)]  # type: ignore[arg-type]
    shown = describing.describe(session, [ref for ref, _ in found])
    rows = [
        TrashRow(ref, shown[ref][0], shown[ref][1], when, _expires(when))
        for ref, when in found
        if ref in shown
    ]
    return tuple(sorted(rows, key=lambda row: row.deleted_at, reverse=True))


def resting(session: Session, ref: Ref) -> str:
    """The name or the first words of a record in the trash; "" when it does not rest there."""
    model = TABLES.get(ref.kind)
    if model is None:
        return ""
    query = select(model.id).where(model.id == ref.id, model.deleted_at.is_not(None))
    if session.execute(query).first() is None:
        return ""
    shown = describing.describe(session, [ref]).get(ref)
    words = " ".join(shown[0].split()) if shown else ""
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"


def move_in(session: Session, refs: Iterable[Ref], told: Told | None = None) -> None:
    """Move records to the trash, `told` from time to time of how many more articles are there.

    Raises NoSuchRecord, and StorageProblem for what cannot be deleted.
    """
    when = now()
    found = _by_kind(session, refs)
    for kind, ids in found.items():
        _set_deleted(session, kind, ids, when, None)
        if kind == "article":
            for some in chunks(ids, BLOCK):
                _take_along(session, some, when)
                if told:
                    told(len(some))
        elif kind == "collection":
            trashed_collections.take_along(session, ids, when)
    disputes.refresh(session, _measures(session, found))


def restore(session: Session, refs: Iterable[Ref], told: Told | None = None) -> None:
    """Take records back out of the trash, with what went along; an article comes with its record. `told` as in `move_in`."""
    found = _by_kind(session, refs)
    for kind, ids in found.items():
        if kind in ON_ONE_ARTICLE:
            model = TABLES[kind]
            homes = session.execute(
                select(Article.id)
                .join(model, model.article_id == Article.id)
                .where(model.id.in_(ids), Article.deleted_at.is_not(None))
            )
            restore(session, [Ref("article", i) for i in set(homes.scalars())])
        _set_deleted(session, kind, ids, None, None)
        if kind == "article":
            for some in chunks(ids, BLOCK):
                _bring_back(session, some)
                if told:
                    told(len(some))
        elif kind == "collection":
            trashed_collections.bring_back(session, ids)
    disputes.refresh(session, _measures(session, found))


def purge(session: Session, refs: Iterable[Ref]) -> None:
    """Delete records for good, with everything that hangs on them."""
    found = _by_kind(session, refs)
    measures = _measures(session, found)
    for kind, ids in found.items():
        for some in chunks(ids):
            if kind == "article":
                _purge_articles(session, some)
            elif kind == "collection":
                trashed_collections.purge(session, some)
            else:
                _purge(session, kind, some)
    disputes.refresh(session, measures)


def expired(session: Session, moment: datetime) -> list[Ref]:
    """What has rested in the trash for longer than thirty days."""
    limit = (moment.astimezone(UTC) - timedelta(days=DAYS)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return [row.ref for row in listing(session) if row.deleted_at < limit]


def _expires(deleted_at: str) -> str:
    moment = datetime.strptime(deleted_at, "%Y-%m-%dT%H:%M:%SZ") + timedelta(days=DAYS)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _by_kind(session: Session, refs: Iterable[Ref]) -> dict[Kind, list[int]]:
    found: dict[Kind, list[int]] = defaultdict(list)
    for ref in refs:
        if ref.kind not in TABLES:
            raise StorageProblem(f"A {ref.kind} has no place in the trash; delete it in its own list.")
        bookmark_writes.must_exist(session, ref)
        found[ref.kind].append(ref.id)
    return found


def _set_deleted(session: Session, kind: Kind, ids: Sequence[int], when: str | None, along: Any) -> None:
    """`along` is the article that they go with: an id, or the column that holds it."""
    model = TABLES[kind]
    for some in chunks(ids):
        session.execute(
            update(model)
            .where(among(model.id, some))
            .values(deleted_at=when, deleted_with=along)
            .execution_options(synchronize_session="fetch")
        )
        bookmark_writes.hide(session, kind, some, when is not None)


def _take_along(session: Session, article_ids: Sequence[int], when: str) -> None:
    for kind in ON_ONE_ARTICLE:
        model = TABLES[kind]
        query = select(model.id).where(among(model.article_id, article_ids), model.deleted_at.is_(None))
        _set_deleted(session, kind, session.execute(query).scalars().all(), when, model.article_id)
    _hide_sources(session, article_ids, hidden=True)
    elsewhere = aliased(EventSource)
    other = select(elsewhere.id).where(elsewhere.event_id == Event.id, ~elsewhere.hidden)
    query = (
        select(Event.id, func.max(EventSource.article_id))
        .join(EventSource, EventSource.event_id == Event.id)
        .where(among(EventSource.article_id, article_ids), Event.deleted_at.is_(None), ~other.exists())
        .group_by(Event.id)
    )
    homes: dict[int, list[int]] = defaultdict(list)
    for event_id, article_id in session.execute(query):
        homes[article_id].append(event_id)
    for article_id, events in homes.items():
        _set_deleted(session, "event", events, when, article_id)


def _bring_back(session: Session, article_ids: Sequence[int]) -> None:
    _hide_sources(session, article_ids, hidden=False)
    for kind in (*ON_ONE_ARTICLE, "event"):
        model = TABLES[kind]
        query = select(model.id).where(model.deleted_at.is_not(None), among(model.deleted_with, article_ids))
        _set_deleted(session, kind, session.execute(query).scalars().all(), None, None)  # type: ignore[arg-type]


def _hide_sources(session: Session, article_ids: Sequence[int], *, hidden: bool) -> None:
    session.execute(
        update(EventSource)
        .where(among(EventSource.article_id, article_ids))
        .values(hidden=hidden)
        .execution_options(synchronize_session="fetch")
    )


def _purge(session: Session, kind: Kind, ids: Sequence[int]) -> None:
    marked = select(Bookmark.id).where(Bookmark.kind == kind, Bookmark.record_id.in_(ids))
    session.execute(delete(CollectionItem).where(CollectionItem.bookmark_id.in_(marked)))
    session.execute(delete(Bookmark).where(Bookmark.kind == kind, Bookmark.record_id.in_(ids)))
    session.execute(delete(Tagging).where(Tagging.kind == kind, Tagging.record_id.in_(ids)))
    if kind == "event":
        session.execute(update(Quote).where(Quote.occasion_id.in_(ids)).values(occasion_id=None))
        session.execute(delete(EventSource).where(EventSource.event_id.in_(ids)))
        session.execute(delete(EventParticipant).where(EventParticipant.event_id.in_(ids)))
    if kind in PARTY_KINDS:
        _forget_party(session, ids)
    model = TABLES[kind]
    session.execute(delete(model).where(model.id.in_(ids)))


def _forget_party(session: Session, ids: Sequence[int]) -> None:
    for column in (
        Quote.speaker_id,
        Quote.organisation_id,
        Quote.quoted_by_id,
        Event.place_id,
        Statistic.geography_id,
        Statistic.speaker_id,
        Role.organisation_id,
    ):
        session.execute(update(column.class_).where(column.in_(ids)).values({column.key: None}))
    session.execute(delete(EventParticipant).where(EventParticipant.party_id.in_(ids)))
    session.execute(delete(Role).where(Role.person_id.in_(ids)))
    session.execute(delete(Mention).where(Mention.party_id.in_(ids)))
    session.execute(delete(PartyAlias).where(PartyAlias.party_id.in_(ids)))


def _purge_articles(session: Session, ids: Sequence[int]) -> None:
    for kind in ON_ONE_ARTICLE:
        model = TABLES[kind]
        found = session.execute(select(model.id).where(model.article_id.in_(ids))).scalars().all()
        for some in chunks(found):
            _purge(session, kind, some)  # type: ignore[arg-type]
    resting = select(EventSource.event_id).where(EventSource.article_id.in_(ids))
    elsewhere = select(EventSource.event_id).where(EventSource.article_id.not_in(ids))
    events = (
        session.execute(select(Event.id).where(Event.id.in_(resting), Event.id.not_in(elsewhere)))
        .scalars()
        .all()
    )
    for some in chunks(events):
        _purge(session, "event", some)
    session.execute(delete(EventSource).where(EventSource.article_id.in_(ids)))
    session.execute(
        delete(StoryDecision).where(StoryDecision.article_id.in_(ids) | StoryDecision.other_id.in_(ids))
    )
    texts = select(ArticleText.id).where(ArticleText.article_id.in_(ids))
    session.execute(delete(Role).where(Role.article_id.in_(ids)))
    session.execute(delete(Mention).where(Mention.text_id.in_(texts)))
    session.execute(delete(Passage).where(Passage.text_id.in_(texts)))
    session.execute(delete(Original).where(Original.article_id.in_(ids)))
    session.execute(delete(Fingerprint).where(Fingerprint.article_id.in_(ids)))
    session.execute(delete(Sample).where(Sample.article_id.in_(ids)))
    session.execute(delete(ArticleText).where(ArticleText.article_id.in_(ids)))
    _purge(session, "article", ids)


def _measures(session: Session, found: dict[Kind, list[int]]) -> set[str]:
    keys: set[str] = set()
    for column, ids in (
        (Statistic.id, found.get("statistic", [])),
        (Statistic.article_id, found.get("article", [])),
    ):
        for some in chunks(ids):
            keys.update(session.execute(select(Statistic.measure_key).where(among(column, some))).scalars())
    return keys
