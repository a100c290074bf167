"""What the fields of the search box mean for each kind of record, as conditions on its list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, select, true
from sqlalchemy.sql.selectable import Select

from db.base import REJECTED, Base
from db.facets import (
    ALIAS,
    ARTICLE,
    BOOKMARK,
    EVENT,
    EVENT_SOURCE,
    HIGHLIGHT,
    MENTION,
    PARTICIPANT,
    PARTY,
    QUOTE,
    ROLE,
    STATISTIC,
    TEXT,
    TOPIC,
    starred,
    tagged,
    with_topics,
)
from db.listing import Condition, ListSpec
from db.records import PARTY_KINDS
from db.search import ranges
from db.search.fold import key
from db.search.match import in_columns, rowids
from db.search.named import contains, is_whole, outlets, parties, topics

COLLECTION, ITEM = Base.metadata.tables["collection"], Base.metadata.tables["collection_item"]
ORIGINAL = Base.metadata.tables["original"]
RECORD_KINDS: Final = {
    "article": ("article", "articles"),
    "quote": ("quote", "quotes", "quotation"),
    "event": ("event", "events"),
    "statistic": ("statistic", "statistics", "figure", "number"),
    "highlight": ("highlight", "highlights"),
}
Maker = Callable[[str], Condition]


def condition(spec: ListSpec, name: str, value: str) -> Condition:
    """The records of a list that a field finds; nothing where the field means nothing."""
    maker = _MAKERS[spec.kind].get(name)
    return false() if maker is None else maker(value)


def _from_outlet(value: str) -> Select[Any]:
    return select(ARTICLE.c.id).where(ARTICLE.c.outlet_id.in_(outlets(value)))


def _dated(first: ColumnElement[Any], last: ColumnElement[Any]) -> Maker:
    def maker(value: str) -> Condition:
        days = ranges.days(value)
        return false() if days is None else and_(first <= days[1], last >= days[0])

    return maker


def _of_kind(own: str, column: ColumnElement[Any] | None) -> Maker:
    """`kind:quote` takes all of a kind; `kind:direct` those of a value of the kind's own column."""

    def maker(value: str) -> Condition:
        folded = key(value)
        if folded in RECORD_KINDS[own]:
            return true()
        return false() if column is None else func.lower(column) == folded

    return maker


def _equals(column: ColumnElement[Any]) -> Maker:
    return lambda value: func.lower(column) == value.strip().lower()


def _collected(kind: str, record: ColumnElement[int]) -> Maker:
    def maker(value: str) -> Condition:
        names = select(COLLECTION.c.id).where(
            func.lower(COLLECTION.c.name).like(f"%{value.lower()}%"), COLLECTION.c.deleted_at.is_(None)
        )
        return record.in_(
            select(BOOKMARK.c.record_id)
            .join(ITEM, ITEM.c.bookmark_id == BOOKMARK.c.id)
            .where(BOOKMARK.c.kind == kind, ITEM.c.collection_id.in_(names))
        )

    return maker


def _noted(kinds: tuple[str, ...], record: ColumnElement[int]) -> Maker:
    def maker(value: str) -> Condition:
        words = in_columns("note", value)
        found = rowids("note_fts", words)
        return record.in_(
            select(BOOKMARK.c.record_id).where(BOOKMARK.c.kind.in_(kinds), BOOKMARK.c.id.in_(found))
        )

    return maker


def _with_note(kinds: tuple[str, ...], record: ColumnElement[int]) -> Condition:
    return record.in_(select(BOOKMARK.c.record_id).where(BOOKMARK.c.kind.in_(kinds), BOOKMARK.c.note != ""))


def _choice(choices: Mapping[str, Condition]) -> Maker:
    return lambda value: choices.get(key(value), false())


def _speaks(parties_named: Any) -> Condition:
    return QUOTE.c.speaker_id.in_(parties_named)


def _speaker(value: str) -> Condition:
    """By the speaker's names; a speaker that is no party is found by how the article calls it."""
    if is_whole(value):
        return _speaks(parties(value))
    words = in_columns("speaker", value)
    labelled = rowids("quote_fts", words)
    return or_(_speaks(parties(value)), and_(QUOTE.c.speaker_id.is_(None), QUOTE.c.id.in_(labelled)))


def _reviewed(table: Any) -> dict[str, Condition]:
    return {
        "candidate": table.c.status == "candidate",
        "accepted": table.c.status == "accepted",
        "reviewed": table.c.status == "accepted",
        "mine": table.c.origin == "user",
    }


def _alive(table: Any) -> Condition:
    return and_(table.c.deleted_at.is_(None), table.c.status != REJECTED)


def _mentioned(value: str, kind: str | None = None) -> Condition:
    named = (
        select(TEXT.c.article_id)
        .join(MENTION, MENTION.c.text_id == TEXT.c.id)
        .where(MENTION.c.party_id.in_(parties(value, kind)))
    )
    return ARTICLE.c.id.in_(named)


def _by_party_kind(named: Callable[[str, str | None], Condition]) -> dict[str, Maker]:
    """A field for each kind of party."""

    def of(kind: str) -> Maker:
        return lambda value: named(value, kind)

    return {kind: of(kind) for kind in PARTY_KINDS}


def _articles() -> dict[str, Maker]:
    c = ARTICLE.c
    return {
        "speaker": lambda v: c.id.in_(select(QUOTE.c.article_id).where(_speaker(v), _alive(QUOTE))),
        "party": _mentioned,
        **_by_party_kind(_mentioned),
        "outlet": lambda v: c.outlet_id.in_(outlets(v)),
        "author": lambda v: func.lower(c.authors).like(f"%{v.lower()}%"),
        "topic": lambda v: tagged("article", c.id, topics(v)),
        "title": lambda v: c.id.in_(rowids("article_fts", in_columns("title", v))),
        "kind": lambda v: or_(_of_kind("article", c.kind)(v), func.lower(c.genre) == key(v)),
        "genre": _equals(c.genre),
        "language": _equals(c.language),
        "date": _dated(c.date_from, c.date_to),
        "year": _dated(c.date_from, c.date_to),
        "added": _dated(func.substr(c.added_at, 1, 10), func.substr(c.added_at, 1, 10)),
        "collection": _collected("article", c.id),
        "note": _noted(("article",), c.id),
        "is": _choice(
            {
                "bookmarked": starred("article", c.id),
                "starred": starred("article", c.id),
                "digest": c.kind == "digest",
                "full": c.kind == "full text",
                "undated": c.date_from.is_(None),
                "unsure": c.unsure != [],
                "reprint": and_(c.story_id.is_not(None), c.story_id != c.id),
            }
        ),
        "has": _choice(
            {
                "quotes": exists().where(QUOTE.c.article_id == c.id, _alive(QUOTE)),
                "quote": exists().where(QUOTE.c.article_id == c.id, _alive(QUOTE)),
                "statistics": exists().where(STATISTIC.c.article_id == c.id, _alive(STATISTIC)),
                "statistic": exists().where(STATISTIC.c.article_id == c.id, _alive(STATISTIC)),
                "events": exists().where(EVENT_SOURCE.c.article_id == c.id),
                "event": exists().where(EVENT_SOURCE.c.article_id == c.id),
                "original": exists().where(ORIGINAL.c.article_id == c.id),
                "date": c.date_from.is_not(None),
                "url": c.url.is_not(None),
                "note": _with_note(("article",), c.id),
                "topic": tagged("article", c.id, select(TOPIC.c.id)),
            }
        ),
    }


def _shared_by_article(kind: str, table: Any) -> dict[str, Maker]:
    """Fields of whatever rests on one article, also of what nobody reviews."""
    c = table.c
    return {
        "outlet": lambda v: c.article_id.in_(_from_outlet(v)),
        "topic": lambda v: with_topics(kind, table, topics(v)),  # type: ignore[arg-type]
        "title": lambda v: c.article_id.in_(select(ARTICLE.c.id).where(contains(ARTICLE.c.title_key, v))),
        "language": lambda v: c.article_id.in_(
            select(ARTICLE.c.id).where(func.lower(ARTICLE.c.language) == v.lower())
        ),
        "added": _dated(func.substr(c.created_at, 1, 10), func.substr(c.created_at, 1, 10)),
        "seal": _equals(c.seal),
        "collection": _collected(kind, c.id),
    }


def _shared(kind: str, table: Any) -> dict[str, Maker]:
    """Fields of what rests on one article and is reviewed."""
    c = table.c
    return {
        **_shared_by_article(kind, table),
        "date": _dated(c.date_from, c.date_to),
        "year": _dated(c.date_from, c.date_to),
        "status": _equals(c.status),
        "rule": lambda v: c.rule.like(f"%{v}%"),
        "note": _noted((kind,), c.id),
    }


def _quotes() -> dict[str, Maker]:
    c = QUOTE.c
    stars = starred("quote", c.id)
    return {
        **_shared("quote", QUOTE),
        "speaker": _speaker,
        "person": lambda v: _speaks(parties(v, "person")),
        "organisation": lambda v: or_(
            c.organisation_id.in_(parties(v, "organisation")), _speaks(parties(v, "organisation"))
        ),
        "party": lambda v: or_(
            _speaks(parties(v)), c.organisation_id.in_(parties(v)), c.quoted_by_id.in_(parties(v))
        ),
        "place": lambda v: c.occasion_id.in_(
            select(EVENT.c.id).where(EVENT.c.place_id.in_(parties(v, "place")))
        ),
        "kind": _of_kind("quote", c.kind),
        "is": _choice(
            {
                **_reviewed(QUOTE),
                "bookmarked": stars,
                "starred": stars,
                "verified": c.seal == "verified",
                "direct": c.kind == "direct",
                "indirect": c.kind == "indirect",
            }
        ),
        "has": _choice(
            {
                "speaker": c.speaker_id.is_not(None),
                "occasion": c.occasion_id.is_not(None),
                "role": c.role != "",
                "date": c.when_start.is_not(None),
                "note": _with_note(("quote",), c.id),
            }
        ),
    }


def _events() -> dict[str, Maker]:
    c, s = EVENT.c, EVENT_SOURCE.c
    stars = starred("event", c.id)

    def taking_part(value: str, kind: str | None = None) -> Condition:
        return c.id.in_(
            select(PARTICIPANT.c.event_id).where(PARTICIPANT.c.party_id.in_(parties(value, kind)))
        )

    return {
        "speaker": lambda v: c.id.in_(select(QUOTE.c.occasion_id).where(_speaker(v), _alive(QUOTE))),
        "party": lambda v: or_(taking_part(v), c.place_id.in_(parties(v))),
        **_by_party_kind(taking_part),
        "place": lambda v: or_(c.place_id.in_(parties(v)), taking_part(v, "place")),
        "outlet": lambda v: c.id.in_(select(s.event_id).where(s.article_id.in_(_from_outlet(v)))),
        "topic": lambda v: tagged("event", c.id, topics(v)),
        "title": lambda v: contains(c.title_key, v),
        "kind": _of_kind("event", c.state),
        "state": _equals(c.state),
        "date": _dated(c.date_from, c.date_to),
        "year": _dated(c.date_from, c.date_to),
        "added": _dated(func.substr(c.created_at, 1, 10), func.substr(c.created_at, 1, 10)),
        "status": _equals(c.status),
        "rule": lambda v: c.rule.like(f"%{v}%"),
        "collection": _collected("event", c.id),
        "note": _noted(("event",), c.id),
        "is": _choice(
            {
                **_reviewed(EVENT),
                "bookmarked": stars,
                "starred": stars,
                "happened": c.state == "happened",
                "scheduled": c.state == "scheduled",
                "deadline": c.state == "deadline",
            }
        ),
        "has": _choice(
            {
                "place": c.place_id.is_not(None),
                "date": or_(c.when_start.is_not(None), c.when_end.is_not(None)),
                "quotes": exists().where(QUOTE.c.occasion_id == c.id, _alive(QUOTE)),
                "note": _with_note(("event",), c.id),
            }
        ),
    }


def _valued(value: str) -> Condition:
    wanted = ranges.numbers(value)
    if wanted is None:
        return false()
    c = STATISTIC.c
    least, greatest = func.coalesce(c.value, c.low, c.high), func.coalesce(c.value, c.high, c.low)
    parts = []
    if wanted[0] != float("-inf"):
        parts.append(greatest >= wanted[0])
    if wanted[1] != float("inf"):
        parts.append(least <= wanted[1])
    return and_(least.is_not(None), *parts)


def _statistics() -> dict[str, Maker]:
    c = STATISTIC.c
    stars = starred("statistic", c.id)
    return {
        **_shared("statistic", STATISTIC),
        "speaker": lambda v: c.speaker_id.in_(parties(v)),
        "person": lambda v: c.speaker_id.in_(parties(v, "person")),
        "organisation": lambda v: c.speaker_id.in_(parties(v, "organisation")),
        "party": lambda v: or_(c.speaker_id.in_(parties(v)), c.geography_id.in_(parties(v))),
        "place": lambda v: c.geography_id.in_(parties(v)),
        "kind": _of_kind("statistic", c.unit_kind),
        "value": _valued,
        "unit": lambda v: or_(func.lower(c.unit).like(f"{v.lower()}%"), func.lower(c.unit_kind) == v.lower()),
        "measure": lambda v: (
            func.lower(c.measure) == v[1:].lower()
            if is_whole(v)
            else or_(contains(c.measure_key, v), func.lower(c.measure).like(f"%{v.lower()}%"))
        ),
        "nature": _equals(c.nature),
        "is": _choice(
            {
                **_reviewed(STATISTIC),
                "bookmarked": stars,
                "starred": stars,
                "verified": c.seal == "verified",
                "disputed": c.disputed,
                "reported": c.nature == "reported",
                "target": c.nature == "target",
                "estimate": c.nature == "estimate",
                "expected": c.nature == "expected",
            }
        ),
        "has": _choice(
            {
                "change": c.change_direction.is_not(None),
                "date": c.date_from.is_not(None),
                "speaker": c.speaker_id.is_not(None),
                "note": _with_note(("statistic",), c.id),
            }
        ),
    }


def _parties() -> dict[str, Maker]:
    c = PARTY.c
    stars = c.id.in_(select(BOOKMARK.c.record_id).where(BOOKMARK.c.kind.in_(PARTY_KINDS)))

    def named(value: str, kind: str | None = None) -> Condition:
        found = c.id.in_(parties(value))
        return found if kind is None else and_(c.kind == kind, found)

    def of_kind(value: str) -> Condition:
        folded = key(value).replace("organization", "organisation")
        plural = {"people": "person", "persons": "person", **{f"{kind}s": kind for kind in PARTY_KINDS}}
        return true() if folded in ("party", "parties") else c.kind == plural.get(folded, folded)

    members = select(ROLE.c.person_id)
    return {
        "party": named,
        "person": lambda v: named(v, "person"),
        "place": lambda v: named(v, "place"),
        "instrument": lambda v: named(v, "instrument"),
        "organisation": lambda v: or_(
            named(v, "organisation"), c.id.in_(members.where(ROLE.c.organisation_id.in_(parties(v))))
        ),
        "speaker": lambda v: and_(named(v), exists().where(QUOTE.c.speaker_id == c.id, _alive(QUOTE))),
        "title": lambda v: c.id.in_(members.where(func.lower(ROLE.c.title).like(f"%{v.lower()}%"))),
        "kind": of_kind,
        "note": _noted(PARTY_KINDS, c.id),
        "is": _choice({"bookmarked": stars, "starred": stars, "mine": c.origin == "user"}),
        "has": _choice(
            {
                "quotes": exists().where(QUOTE.c.speaker_id == c.id, _alive(QUOTE)),
                "alias": c.id.in_(
                    select(ALIAS.c.party_id).group_by(ALIAS.c.party_id).having(func.count() > 1)
                ),
                "note": _with_note(PARTY_KINDS, c.id),
            }
        ),
    }


def _highlights() -> dict[str, Maker]:
    c = HIGHLIGHT.c
    stars = starred("highlight", c.id)
    first, last = (
        select(column).where(ARTICLE.c.id == c.article_id).scalar_subquery()
        for column in (ARTICLE.c.date_from, ARTICLE.c.date_to)
    )
    shared = _shared_by_article("highlight", HIGHLIGHT)
    return {
        **shared,
        "date": _dated(first, last),
        "year": _dated(first, last),
        "kind": _of_kind("highlight", c.colour),
        "note": lambda v: c.id.in_(rowids("highlight_fts", in_columns("note", v))),
        "is": _choice(
            {
                "bookmarked": stars,
                "starred": stars,
                "highlighted": true(),
                "mine": true(),
                "verified": c.seal == "verified",
            }
        ),
        "has": _choice({"note": c.note != ""}),
    }


_MAKERS: Final[Mapping[str, Mapping[str, Maker]]] = {
    "article": _articles(),
    "quote": _quotes(),
    "event": _events(),
    "statistic": _statistics(),
    "highlight": _highlights(),
    "person": _parties(),
}
