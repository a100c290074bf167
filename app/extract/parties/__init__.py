"""Finding people, organisations, places and instruments, and the roles in which people are presented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.extract.model import PartyMention, Role
from app.extract.parties import instruments, roles
from app.extract.parties.party import Mention

if TYPE_CHECKING:
    from app.extract.document import Document


def find(document: Document) -> list[PartyMention]:
    """The mentions of parties in a document in the order of its text; the longest where two overlap."""
    found = instruments.find(document)
    taken = sorted((m.start, m.end) for m in found)
    place = 0
    for mention in document.index.mentions:
        while place < len(taken) and taken[place][1] <= mention.name_start:
            place += 1
        covered = place < len(taken) and taken[place][0] < mention.end
        if not covered and _is_shown(document, mention):
            found.append(_mention(document, mention))
    return sorted(found, key=lambda m: m.start)


def find_roles(document: Document) -> list[Role]:
    """The titles in which the document presents people, in the order of its text."""
    return roles.find(document)


def _is_shown(document: Document, mention: Mention) -> bool:
    """Whether a mention is more than a capital at the head of a sentence."""
    party = mention.party
    if party.sure == 0 and (mention.quoted or any(c.isdigit() for c in party.name)):
        return False
    if party.sure > 0 or len(mention.run.words) > 1:
        return True
    opens = document.sentence_at(mention.start).start == mention.start
    return party.count > 1 or not opens


def _mention(document: Document, mention: Mention) -> PartyMention:
    party = mention.party
    return PartyMention(
        start=mention.name_start,
        end=mention.end,
        name=document.text[mention.name_start : mention.end],
        kind=party.kind,
        canonical=party.name,
        rule=f"party.{party.kind}",
        confidence=(0.5, 0.75, 0.95)[party.sure],
    )
