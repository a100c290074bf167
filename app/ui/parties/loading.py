"""What a dossier reads: a function of the library, run on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app import services
from db.records import (
    ArticleRow,
    EventRow,
    LifeStage,
    PartyDetail,
    QuoteRow,
    RecurringWord,
    StatisticRow,
    Where,
)

SHOWN: Final = 12  # of each kind; the rest is one click away in its own view
SPEAKERS: Final = ("person", "organisation")


@dataclass(frozen=True, slots=True)
class DossierData:
    """A party with the first records of each kind, the words that recur in what it said, and the life of an instrument."""

    party: PartyDetail
    quotes: tuple[QuoteRow, ...]
    events: tuple[EventRow, ...]
    statistics: tuple[StatisticRow, ...]
    articles: tuple[ArticleRow, ...]
    words: tuple[RecurringWord, ...] = ()
    life: tuple[LifeStage, ...] = ()


def where_said(party_id: int, kind: str) -> Where:
    """The quotes of a dossier: what a person or body said, or what was said of anything else."""
    return Where(facets=(("speaker" if kind in SPEAKERS else "party", (str(party_id),)),))


def load(library: Any, party_id: int) -> DossierData:
    """Everything on a dossier's page; raises NoSuchRecord."""
    party = services.parties.detail(library, party_id)
    where = Where(facets=(("party", (str(party_id),)),))
    row = party.row
    said = where_said(party_id, row.kind)
    return DossierData(
        party,
        services.quotes.listing(library, said, order="oldest").rows[:SHOWN],
        services.events.listing(library, where, order="oldest").rows[:SHOWN] if row.events else (),
        services.statistics.listing(library, where, order="newest").rows[:SHOWN] if row.statistics else (),
        services.articles.listing(library, where, order="newest").rows[:SHOWN],
        services.dossiers.recurring(library, party_id) if row.kind in SPEAKERS and row.quotes > 1 else (),
        services.dossiers.life(library, party_id) if row.kind == "instrument" and row.events else (),
    )
