"""Reading people, organisations, places and instruments."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Select, func, select, true, union, union_all
from sqlalchemy.orm import Session

from db import companions, facets, joined, listing, tallies
from db.base import REJECTED
from db.errors import NoSuchRecord
from db.facets import ALIAS, ARTICLE, EVENT, MENTION, PARTICIPANT, PARTY, QUOTE, ROLE, STATISTIC
from db.listing import FacetSpec, ListSpec, Order, among
from db.models import Party
from db.records import DateSpan, PartyDetail, PartyKind, PartyRow, RoleRow, Span, Where

C = PARTY.c
_QUOTES = (
    select(func.count())
    .select_from(QUOTE)
    .where(QUOTE.c.speaker_id == C.id, QUOTE.c.deleted_at.is_(None), QUOTE.c.status != REJECTED)
    .scalar_subquery()
)
_MENTIONS = select(func.count()).select_from(MENTION).where(MENTION.c.party_id == C.id).scalar_subquery()

SPEC: Final = ListSpec(
    kind="person",
    table=PARTY,
    alive=C.deleted_at.is_(None),
    orders={
        "name": Order((C.name_key, C.id)),
        "most": Order(((_QUOTES * 3 + _MENTIONS).desc(), C.name_key, C.id)),
        "added": Order((C.id.desc(),)),
    },
    facets={
        "kind": facets.plain(C.kind),
        "organisation": FacetSpec(
            ROLE.c.organisation_id,
            lambda chosen: C.id.in_(
                select(ROLE.c.person_id).where(ROLE.c.organisation_id.in_(facets.numbers(chosen)))
            ),
            ((PARTY.join(ROLE, ROLE.c.person_id == C.id), true()),),
            labels=facets.party_names,
            unit=C.id,
        ),
        "starred": facets.hidden(lambda _: facets.starred("person", C.id)),
    },
    index="party_fts",
    date_from=C.created_at,
    date_to=C.created_at,
)


def ids(session: Session, where: Where, order: str) -> array[int]:
    """The ids of the parties that `where` leaves, in order."""
    return listing.ids(session, SPEC, where, order)


def rows(session: Session, wanted: Iterable[int]) -> tuple[PartyRow, ...]:
    """Parties as a list shows them, in the order of the ids; what is gone is left out."""
    wanted = list(wanted)
    found: dict[int, PartyRow] = {}
    roles = _latest_roles(session, wanted)
    for some in listing.chunks(wanted):
        counts = _counts(session, some)
        raw = (
            session.connection()
            .execute(select(C.id, C.kind, C.name, C.description).where(among(C.id, some)))
            .all()
        )
        stars = {(kind, i) for kind in {r.kind for r in raw} for i in joined.bookmarks(session, kind, some)}
        for one in raw:
            number = counts[one.id]
            found[one.id] = PartyRow(
                id=one.id,
                kind=one.kind,
                name=one.name,
                description=roles.get(one.id) or one.description,
                quotes=number["quotes"],
                events=number["events"],
                statistics=number["statistics"],
                articles=number["articles"],
                starred=(one.kind, one.id) in stars,
            )
    return listing.in_order(wanted, found)


def heads(session: Session, wanted: Iterable[int]) -> list[tuple[PartyKind, int, str, str]]:
    """Kind, id, name and description of parties, without what a row counts."""
    wanted = list(wanted)
    roles = _latest_roles(session, wanted)
    query = select(C.kind, C.id, C.name, C.description).where(among(C.id, wanted))
    return [
        (kind, i, name, roles.get(i) or description)
        for kind, i, name, description in session.connection().execute(query)
    ]


def row(session: Session, party_id: int) -> PartyRow:
    """One party; raises NoSuchRecord."""
    found = rows(session, [party_id])
    if not found:
        raise NoSuchRecord("This party is no longer in the library.")
    return found[0]


def detail(session: Session, party_id: int) -> PartyDetail:
    """A party with its other names, roles over time and whom it is named with; raises NoSuchRecord."""
    head = row(session, party_id)
    party = session.get_one(Party, party_id)
    aliases = (
        session.connection()
        .execute(
            select(ALIAS.c.name)
            .where(ALIAS.c.party_id == party_id, ALIAS.c.name != party.name, ~ALIAS.c.short)
            .order_by(ALIAS.c.id)
        )
        .scalars()
    )
    return PartyDetail(
        head, tuple(aliases), roles(session, party_id), companions.of(session, party_id), party.note
    )


def names(session: Session, wanted: Iterable[int]) -> tuple[str, ...]:
    """Every name in full of some parties."""
    query = select(ALIAS.c.name).where(among(ALIAS.c.party_id, wanted), ~ALIAS.c.short)
    return tuple(session.connection().execute(query.order_by(ALIAS.c.id)).scalars())


def roles(session: Session, party_id: int) -> tuple[RoleRow, ...]:
    """The roles of a person, or the people with a role in an organisation, in the order in which they are attested."""
    query = (
        select(ROLE)
        .outerjoin(ARTICLE, ARTICLE.c.id == ROLE.c.article_id)
        .where(
            (ROLE.c.person_id == party_id) | (ROLE.c.organisation_id == party_id),
            ARTICLE.c.deleted_at.is_(None),
        )
        .order_by(func.coalesce(ROLE.c.date_from, ARTICLE.c.date_from, "9999"), ROLE.c.id)
    )
    raw = session.connection().execute(query).all()
    names = joined.party_names(session, [i for r in raw for i in (r.person_id, r.organisation_id)])
    lines = joined.sources(session, (r.article_id for r in raw if r.article_id is not None))
    found = []
    for r in raw:
        other = r.organisation_id if r.person_id == party_id else r.person_id
        source = joined.at_paragraph(lines[r.article_id], r.paragraph) if r.article_id in lines else None
        span = None
        if None not in (r.article_id, r.text_id, r.start_at, r.end_at):
            span = Span(r.article_id, r.text_id, r.start_at, r.end_at, r.paragraph)
        when = joined.date_span(r) or DateSpan(None)
        found.append(RoleRow(r.id, r.title, names.get(other), when, source, span))
    return tuple(found)


def _latest_roles(session: Session, wanted: list[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    organisation = PARTY.alias()
    for some in listing.chunks(wanted):
        query = (
            select(ROLE.c.person_id, ROLE.c.title, organisation.c.name)
            .outerjoin(organisation, organisation.c.id == ROLE.c.organisation_id)
            .outerjoin(ARTICLE, ARTICLE.c.id == ROLE.c.article_id)
            .where(among(ROLE.c.person_id, some), ARTICLE.c.deleted_at.is_(None))
            .order_by(func.coalesce(ROLE.c.date_from, ARTICLE.c.date_from, ""), ROLE.c.id)
        )
        for person_id, title, name in session.connection().execute(query):
            known = name and name.lower() in title.lower()
            found[person_id] = title if not name or known else f"{title}, {name}"
    return found


def _counts(session: Session, some: list[int]) -> dict[int, Counter[str]]:
    found: dict[int, Counter[str]] = defaultdict(Counter)

    def add(name: str, query: Select[Any]) -> None:
        for party_id, number in session.connection().execute(query):
            found[party_id][name] += number

    def alive(table: Any) -> Any:
        return table.c.deleted_at.is_(None) & (table.c.status != REJECTED)

    s, e = STATISTIC.c, EVENT.c
    for name, kind, facet in (("quotes", "quote", "speaker"), ("statistics", "statistic", "geography")):
        for party_id, number in tallies.numbers(session, kind, facet, some).items():
            found[party_id][name] += number
    given = select(s.speaker_id, func.count()).where(among(s.speaker_id, some), alive(STATISTIC))
    add("statistics", given.group_by(s.speaker_id))
    # From indexes alone: what is not listed, which is less, is left out by a set of it, and no event is looked up.
    places = select(e.place_id.label("party"), e.id.label("event")).where(among(e.place_id, some))
    taking_part = select(PARTICIPANT.c.party_id, PARTICIPANT.c.event_id).where(
        among(PARTICIPANT.c.party_id, some)
    )
    away = union_all(select(e.id).where(e.deleted_at.is_not(None)), select(e.id).where(e.status == REJECTED))
    both = union(places, taking_part).subquery()
    listed = select(both.c.party, func.count()).where(both.c.event.not_in(away))
    add("events", listed.group_by(both.c.party))
    add(
        "articles",
        select(MENTION.c.party_id, func.count(MENTION.c.text_id.distinct()))
        .where(among(MENTION.c.party_id, some), MENTION.c.text_id.not_in(facets.trashed_texts()))
        .group_by(MENTION.c.party_id),
    )
    return found
