"""What a dossier tells beside the lists: words that recur in a speaker's quotes, and the life of an instrument."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from app.services import instrument_life
from app.services.recurring import Background
from app.services.recurring import recurring as words_of
from db import articles, events, memory, parties, quotes, sayings, statistics
from db.records import LifeStage, PartyRecords, RecurringWord, Where
from db.session import Library

EVENTS: Final = 60  # of an instrument that its life is read off; those known by most sources


def records(library: Library, said: Where, named: Where, number: int) -> PartyRecords:
    """The first so many records of each kind: quotes of `said` and events of `named` from the oldest on, figures and
    articles of `named` from the newest."""
    with library.read() as session:
        return PartyRecords(
            quotes.rows(session, quotes.ids(session, said, "oldest")[:number]),
            events.rows(session, events.ids(session, named, "oldest")[:number]),
            statistics.rows(session, statistics.ids(session, named, "newest")[:number]),
            articles.rows(session, articles.ids(session, named, "newest")[:number]),
        )


def recurring(library: Library, party_id: int) -> tuple[RecurringWord, ...]:
    """Words that recur in what a party said, the most distinctive against the library first."""
    with library.read() as session:
        said = sayings.of_speaker(session, party_id)
        if len(said) < 2:
            return ()
        return words_of(said, _background(session))


def life(library: Library, party_id: int) -> tuple[LifeStage, ...]:
    """The stages in the life of an instrument with their events; empty for other parties. Raises NoSuchRecord."""
    with library.read() as session:
        party = parties.row(session, party_id)
        if party.kind != "instrument":
            return ()
        where = Where(facets=(("party", (str(party_id),)),))
        found = [events.detail(session, i) for i in events.ids(session, where, "sources")[:EVENTS]]
        found.sort(key=lambda event: event.row.when.start or event.row.when.end or "~")
        beside = {one.id for event in found for one in event.participants if one.kind == "instrument"}
        others = parties.names(session, beside - {party_id})
        own = parties.names(session, {party_id})
        return instrument_life.life(party.name, own, others, found)


def _background(session: Session) -> Background:
    return memory.remembered(session, "words of quotes", lambda: Background(sayings.sample(session)))
