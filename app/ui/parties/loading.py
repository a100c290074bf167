"""What a dossier reads: a function of the library, run on a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app import services
from db.records import LifeStage, PartyDetail, PartyRecords, PartyRow, Where

SHOWN: Final = 12  # of each kind; the rest is one click away in its own view
SPEAKERS: Final = ("person", "organisation")


@dataclass(frozen=True, slots=True)
class DossierData:
    """A party with the first records of each kind, and the life of an instrument."""

    party: PartyDetail
    records: PartyRecords
    life: tuple[LifeStage, ...] = ()
    perhaps: tuple[PartyRow, ...] = ()  # what may be the same party under another name

    @property
    def speaks(self) -> bool:
        """Whether there may be words that recur, which are read after the rest."""
        return self.party.row.kind in SPEAKERS and self.party.row.quotes > 1


def where_said(party_id: int, kind: str) -> Where:
    """The quotes of a dossier: what a person or body said, or what was said of anything else."""
    return Where(facets=(("speaker" if kind in SPEAKERS else "party", (str(party_id),)),))


def load(library: Any, party_id: int) -> DossierData:
    """Everything on a dossier's page; raises NoSuchRecord."""
    party = services.parties.detail(library, party_id)
    row = party.row
    named = Where(facets=(("party", (str(party_id),)),))
    return DossierData(
        party,
        services.dossiers.records(library, where_said(party_id, row.kind), named, SHOWN),
        services.dossiers.life(library, party_id) if row.kind == "instrument" and row.events else (),
        services.parties.likely(library, party_id),
    )
