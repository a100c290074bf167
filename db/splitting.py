"""Making two parties of one that two stand behind: other names, or the articles that speak of the other, go to a new party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final, cast

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from db import adding
from db.editing import get
from db.errors import StorageProblem
from db.facets import EVENT, EVENT_SOURCE, MENTION, PARTICIPANT, QUOTE, TEXT
from db.listing import among
from db.models import EventParticipant, Mention, Party, PartyAlias, Quote, Role, Statistic
from db.records import PartyKind
from db.search.fold import key

_OF_ARTICLES: Final = (
    Quote.speaker_id,
    Quote.organisation_id,
    Quote.quoted_by_id,
    Statistic.speaker_id,
    Statistic.geography_id,
    Role.person_id,
    Role.organisation_id,
)


def split(
    session: Session, party_id: int, name: str, aliases: Iterable[str], article_ids: Iterable[int]
) -> int:
    """Take a new party out of one; returns its id.

    It gets `aliases`, what `article_ids` hold of the old one, and every place that calls it by one of the aliases. Events
    follow when all their articles do. Raises NoSuchRecord; StorageProblem where nothing would be left, or nothing taken.
    """
    party = get(session, Party, party_id)
    if not name.strip():
        raise StorageProblem("A name cannot be empty; type one.")
    moved = {key(alias) for alias in aliases}
    articles = set(article_ids)
    if not moved and not articles:
        raise StorageProblem("Choose the names or the articles that belong to the other one.")
    if party.name_key in moved:
        raise StorageProblem("The main name stays here; rename this one first if the other shall have it.")
    names = session.execute(
        select(PartyAlias.name).where(PartyAlias.party_id == party_id, PartyAlias.name_key.in_(moved))
    ).scalars()
    taken = list(names)
    session.execute(delete(PartyAlias).where(PartyAlias.party_id == party_id, PartyAlias.name_key.in_(moved)))
    new = adding.party(
        session,
        cast(PartyKind, party.kind),
        name.strip(),
        aliases=[alias for alias in taken if key(alias) != key(name)],
    )
    whole = _mentions(session, party_id, new, moved, articles)
    _records(session, party_id, new, articles | whole)
    if moved:
        session.execute(
            update(Quote)
            .where(Quote.speaker_id == party_id, Quote.id.in_(_called(session, party_id, moved)))
            .values(speaker_id=new)
        )
    _events(session, party_id, new, articles | whole)
    session.flush()
    session.expire_all()
    return new


def _mentions(session: Session, old: int, new: int, moved: set[str], articles: set[int]) -> set[int]:
    """Give the new party its mentions; returns the articles in which the old one is named no more."""
    length = MENTION.c.end_at - MENTION.c.start_at
    query = (
        select(MENTION, TEXT.c.article_id, func.substr(TEXT.c.text, MENTION.c.start_at + 1, length))
        .join(TEXT, TEXT.c.id == MENTION.c.text_id)
        .where(MENTION.c.party_id == old)
    )
    connection = session.connection()
    going: list[dict[str, Any]] = []
    stays: dict[int, bool] = defaultdict(bool)
    for text_id, start, _party, end, article_id, words in connection.execute(query):
        goes = article_id in articles or key(words) in moved
        stays[article_id] |= not goes
        if goes:
            going.append({"text_id": text_id, "start_at": start, "end_at": end, "party_id": new})
    for row in going:
        connection.execute(
            delete(MENTION).where(
                MENTION.c.text_id == row["text_id"],
                MENTION.c.start_at == row["start_at"],
                MENTION.c.party_id == old,
            )
        )
    if going:
        connection.execute(insert(Mention), going)
    return {article for article, still in stays.items() if not still}


def _records(session: Session, old: int, new: int, articles: set[int]) -> None:
    for column in _OF_ARTICLES:
        model = column.class_
        session.execute(
            update(model)
            .where(column == old, among(model.article_id, articles))
            .values({column.key: new})
            .execution_options(synchronize_session=False)
        )


def _called(session: Session, old: int, moved: set[str]) -> Sequence[int]:
    """The quotes of a speaker whom the article calls by one of the names there."""
    query = select(QUOTE.c.id, QUOTE.c.speaker_label).where(QUOTE.c.speaker_id == old)
    return [i for i, label in session.connection().execute(query) if key(label) in moved]


def _events(session: Session, old: int, new: int, articles: set[int]) -> None:
    """Events that rest on nothing but the articles: their place and their participant become the new party."""
    connection = session.connection()
    elsewhere = select(EVENT_SOURCE.c.event_id).where(~among(EVENT_SOURCE.c.article_id, articles))
    here = select(EVENT_SOURCE.c.event_id).where(among(EVENT_SOURCE.c.article_id, articles))
    of_these = EVENT.c.id.in_(here) & EVENT.c.id.not_in(elsewhere)
    connection.execute(update(EVENT).where(EVENT.c.place_id == old, of_these).values(place_id=new))
    events = list(connection.execute(select(EVENT.c.id).where(of_these)).scalars())
    rows = [
        dict(row)
        for row in connection.execute(
            select(PARTICIPANT).where(PARTICIPANT.c.party_id == old, among(PARTICIPANT.c.event_id, events))
        ).mappings()
    ]
    connection.execute(
        delete(PARTICIPANT).where(PARTICIPANT.c.party_id == old, among(PARTICIPANT.c.event_id, events))
    )
    if rows:
        connection.execute(insert(EventParticipant), [{**row, "party_id": new} for row in rows])
