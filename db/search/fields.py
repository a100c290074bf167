"""What the fields of the search box mean for each kind of record, as conditions on its list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import and_, exists, false, func, or_, select, true

from db.base import Base
from db.facets import (
    ALIAS,
    ARTICLE,
    BOOKMARK,
    EVENT,
    EVENT_SOURCE,
    HIGHLIGHT,
    PARTICIPANT,
    PARTY,
    QUOTE,
    ROLE,
    STATISTIC,
    TOPIC,
    starred,
    tagged,
    with_topics,
)
from db.listing import Condition, ListSpec
from db.records import PARTY_KINDS
from db.search.conditions import (
    RECORD_KINDS,
    Maker,
    alive,
    by_party_kind,
    choice,
    collected,
    dated,
    equals,
    from_outlet,
    mentioned,
    noted,
    of_kind,
    reviewed,
    speaker,
    speaks,
    valued,
    with_note,
)
from db.search.fold import key
from db.search.match import in_columns, rowids
from db.search.named import contains, is_whole, outlets, parties, topics

ORIGINAL = Base.metadata.tables["original"]


def condition(spec: ListSpec, name: str, value: str) -> Condition:
    """The records of a list that a field finds; nothing where the field means nothing."""
    maker = _MAKERS[spec.kind].get(name)
    if maker is None or (name == "kind" and _is_another(spec.kind, value)):
        return false()
    return maker(value)


def _is_another(own: str, value: str) -> bool:
    """Whether a value of `kind:` names another kind of record: no row need be looked at to know that none is meant."""
    folded = key(value)
    return any(folded in names for kind, names in RECORD_KINDS.items() if kind != own)


def _articles() -> dict[str, Maker]:
    c = ARTICLE.c
    return {
        "speaker": lambda v: c.id.in_(select(QUOTE.c.article_id).where(speaker(v), alive(QUOTE))),
        "party": mentioned,
        **by_party_kind(mentioned),
        "outlet": lambda v: c.outlet_id.in_(outlets(v)),
        "author": lambda v: func.lower(c.authors).like(f"%{v.lower()}%"),
        "topic": lambda v: tagged("article", c.id, topics(v)),
        "title": lambda v: c.id.in_(rowids("article_fts", in_columns("title", v))),
        "kind": lambda v: or_(of_kind("article", c.kind)(v), func.lower(c.genre) == key(v)),
        "genre": equals(c.genre),
        "language": equals(c.language),
        "date": dated(c.date_from, c.date_to),
        "year": dated(c.date_from, c.date_to),
        "added": dated(func.substr(c.added_at, 1, 10), func.substr(c.added_at, 1, 10)),
        "collection": collected("article", c.id),
        "note": noted(("article",), c.id),
        "is": choice(
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
        "has": choice(
            {
                "quotes": exists().where(QUOTE.c.article_id == c.id, alive(QUOTE)),
                "quote": exists().where(QUOTE.c.article_id == c.id, alive(QUOTE)),
                "statistics": exists().where(STATISTIC.c.article_id == c.id, alive(STATISTIC)),
                "statistic": exists().where(STATISTIC.c.article_id == c.id, alive(STATISTIC)),
                "events": exists().where(EVENT_SOURCE.c.article_id == c.id),
                "event": exists().where(EVENT_SOURCE.c.article_id == c.id),
                "original": exists().where(ORIGINAL.c.article_id == c.id),
                "date": c.date_from.is_not(None),
                "url": c.url.is_not(None),
                "note": with_note(("article",), c.id),
                "topic": tagged("article", c.id, select(TOPIC.c.id)),
            }
        ),
    }


def _shared_by_article(kind: str, table: Any) -> dict[str, Maker]:
    """Fields of whatever rests on one article, also of what nobody reviews."""
    c = table.c
    return {
        "outlet": lambda v: c.article_id.in_(from_outlet(v)),
        "topic": lambda v: with_topics(kind, table, topics(v)),  # type: ignore[arg-type]
        "title": lambda v: c.article_id.in_(select(ARTICLE.c.id).where(contains(ARTICLE.c.title_key, v))),
        "language": lambda v: c.article_id.in_(
            select(ARTICLE.c.id).where(func.lower(ARTICLE.c.language) == v.lower())
        ),
        "added": dated(func.substr(c.created_at, 1, 10), func.substr(c.created_at, 1, 10)),
        "seal": equals(c.seal),
        "collection": collected(kind, c.id),
    }


def _shared(kind: str, table: Any) -> dict[str, Maker]:
    """Fields of what rests on one article and is reviewed."""
    c = table.c
    return {
        **_shared_by_article(kind, table),
        "date": dated(c.date_from, c.date_to),
        "year": dated(c.date_from, c.date_to),
        "status": equals(c.status),
        "rule": lambda v: c.rule.like(f"%{v}%"),
        "note": noted((kind,), c.id),
    }


def _quotes() -> dict[str, Maker]:
    c = QUOTE.c
    stars = starred("quote", c.id)
    return {
        **_shared("quote", QUOTE),
        "speaker": speaker,
        "person": lambda v: speaks(parties(v, "person")),
        "organisation": lambda v: or_(
            c.organisation_id.in_(parties(v, "organisation")), speaks(parties(v, "organisation"))
        ),
        "party": lambda v: or_(
            speaks(parties(v)), c.organisation_id.in_(parties(v)), c.quoted_by_id.in_(parties(v))
        ),
        "place": lambda v: c.occasion_id.in_(
            select(EVENT.c.id).where(EVENT.c.place_id.in_(parties(v, "place")))
        ),
        "kind": of_kind("quote", c.kind),
        "is": choice(
            {
                **reviewed(QUOTE),
                "bookmarked": stars,
                "starred": stars,
                "verified": c.seal == "verified",
                "direct": c.kind == "direct",
                "indirect": c.kind == "indirect",
            }
        ),
        "has": choice(
            {
                "speaker": c.speaker_id.is_not(None),
                "occasion": c.occasion_id.is_not(None),
                "role": c.role != "",
                "date": c.when_start.is_not(None),
                "note": with_note(("quote",), c.id),
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
        "speaker": lambda v: c.id.in_(select(QUOTE.c.occasion_id).where(speaker(v), alive(QUOTE))),
        "party": lambda v: or_(taking_part(v), c.place_id.in_(parties(v))),
        **by_party_kind(taking_part),
        "place": lambda v: or_(c.place_id.in_(parties(v)), taking_part(v, "place")),
        "outlet": lambda v: c.id.in_(select(s.event_id).where(s.article_id.in_(from_outlet(v)))),
        "topic": lambda v: tagged("event", c.id, topics(v)),
        "title": lambda v: contains(c.title_key, v),
        "kind": of_kind("event", c.state),
        "state": equals(c.state),
        "date": dated(c.date_from, c.date_to),
        "year": dated(c.date_from, c.date_to),
        "added": dated(func.substr(c.created_at, 1, 10), func.substr(c.created_at, 1, 10)),
        "status": equals(c.status),
        "rule": lambda v: c.rule.like(f"%{v}%"),
        "collection": collected("event", c.id),
        "note": noted(("event",), c.id),
        "is": choice(
            {
                **reviewed(EVENT),
                "bookmarked": stars,
                "starred": stars,
                "happened": c.state == "happened",
                "scheduled": c.state == "scheduled",
                "deadline": c.state == "deadline",
            }
        ),
        "has": choice(
            {
                "place": c.place_id.is_not(None),
                "date": or_(c.when_start.is_not(None), c.when_end.is_not(None)),
                "quotes": exists().where(QUOTE.c.occasion_id == c.id, alive(QUOTE)),
                "note": with_note(("event",), c.id),
            }
        ),
    }


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
        "kind": of_kind("statistic", c.unit_kind),
        "value": valued,
        "unit": lambda v: or_(func.lower(c.unit).like(f"{v.lower()}%"), func.lower(c.unit_kind) == v.lower()),
        "measure": lambda v: (
            func.lower(c.measure) == v[1:].lower()
            if is_whole(v)
            else or_(contains(c.measure_key, v), func.lower(c.measure).like(f"%{v.lower()}%"))
        ),
        "nature": equals(c.nature),
        "is": choice(
            {
                **reviewed(STATISTIC),
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
        "has": choice(
            {
                "change": c.change_direction.is_not(None),
                "date": c.date_from.is_not(None),
                "speaker": c.speaker_id.is_not(None),
                "note": with_note(("statistic",), c.id),
            }
        ),
    }


def _parties() -> dict[str, Maker]:
    c = PARTY.c
    stars = c.id.in_(select(BOOKMARK.c.record_id).where(BOOKMARK.c.kind.in_(PARTY_KINDS)))

    def named(value: str, kind: str | None = None) -> Condition:
        found = c.id.in_(parties(value))
        return found if kind is None else and_(c.kind == kind, found)

    def party_kind(value: str) -> Condition:
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
        "speaker": lambda v: and_(named(v), exists().where(QUOTE.c.speaker_id == c.id, alive(QUOTE))),
        "title": lambda v: c.id.in_(members.where(func.lower(ROLE.c.title).like(f"%{v.lower()}%"))),
        "kind": party_kind,
        "note": noted(PARTY_KINDS, c.id),
        "is": choice({"bookmarked": stars, "starred": stars, "mine": c.origin == "user"}),
        "has": choice(
            {
                "quotes": exists().where(QUOTE.c.speaker_id == c.id, alive(QUOTE)),
                "alias": c.id.in_(
                    select(ALIAS.c.party_id).group_by(ALIAS.c.party_id).having(func.count() > 1)
                ),
                "note": with_note(PARTY_KINDS, c.id),
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
        "date": dated(first, last),
        "year": dated(first, last),
        "kind": of_kind("highlight", c.colour),
        "note": lambda v: c.id.in_(rowids("highlight_fts", in_columns("note", v))),
        "is": choice(
            {
                "bookmarked": stars,
                "starred": stars,
                "highlighted": true(),
                "mine": true(),
                "verified": c.seal == "verified",
            }
        ),
        "has": choice({"note": c.note != ""}),
    }


_MAKERS: Final[Mapping[str, Mapping[str, Maker]]] = {
    "article": _articles(),
    "quote": _quotes(),
    "event": _events(),
    "statistic": _statistics(),
    "highlight": _highlights(),
    "person": _parties(),
}
