"""The person that "he" or "she" stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.extract.parties.party import Mention, Party

if TYPE_CHECKING:
    from app.extract.document import Document

_MOST: Final = 60
_PREDICATE: Final = re.compile(
    r"(?:,[^.\n]{3,90},)?\s+(?:also |later |has |had |have |then |recently |who )?(?:[a-z]+ed|[a-z]+s|said|told|wrote|spoke|went|made"
    r"|took|held|began|gave|came|put|ran|had|was|got|knew|thought|saw|met|won|lost|left|kept|let|sat|stood|felt)\b"
)
_AFTER_VERB: Final = re.compile(
    r"\b(?:said|says|told|asked|added|wrote|noted|tweeted|replied|argued|according to)\s+(?:[\w.]+\s+){0,3}$"
)


def antecedent(
    document: Document, offset: int, gender: str, last_speaker: Party | None, not_party: Party | None = None
) -> Party | None:
    """The likeliest person for a pronoun of `gender` ("m" or "f") at `offset`, or None.

    Nearness, being a subject, having spoken last and an agreeing gender count for a person; standing in quotation
    marks, in the headline, or in a possessive against them. The weights are our own, set by hand.
    """
    best: Party | None = None
    most = float("-inf")
    sentence = document.sentence_at(offset)
    paragraph = document.paragraph_at(offset)
    subjects = document.subjects
    for mention in document.index.before(offset, _MOST):
        party = mention.party
        if (
            party.kind != "person"
            or party is not_party
            or (party.gender is not None and party.gender != gender)
        ):
            continue
        score = -(offset - mention.start) / 150.0
        if party.gender == gender:
            score += 2.0
        elif party.sure < 2 and not party.spoke:
            score -= 3.0
        elif party.sure < 2:
            score -= 1.0
        if mention.quoted:
            score -= 2.5
        if mention.run.possessive:
            score -= 0.7
        if mention.start in subjects:
            score += subjects[mention.start]
        if mention.start >= paragraph.start:
            score += 0.5
        if mention.start >= sentence.start and mention.start not in subjects:
            score -= 1.0
        if party is last_speaker:
            score += 1.5
        score += min(party.count, 8) * 0.08
        if score > most:
            best, most = party, score
    if best is None and last_speaker is not None and last_speaker.gender in (None, gender):
        return last_speaker
    return best


def subjects(document: Document) -> dict[int, float]:
    """Starts of the mentions that look like subjects of their clause, with how much that counts for a pronoun."""
    found: dict[int, float] = {}
    text = document.text
    for mention in document.index.mentions:
        if mention.party.kind != "person":
            continue
        weight = 0.0
        sentence = document.sentence_at(mention.start)
        if mention.start - sentence.start < 25:
            weight += 1.0
        if not mention.run.possessive and _PREDICATE.match(text, mention.end, mention.end + 120):
            weight += 1.5
        elif _AFTER_VERB.search(text, max(0, mention.start - 40), mention.start):
            weight += 1.0
        if weight:
            found[mention.start] = weight
    return found


def last_body(mentions: list[Mention]) -> Party | None:
    """The organisation or place mentioned last outside quotation marks."""
    for mention in reversed(mentions):
        if mention.party.kind == "organisation" and not mention.quoted:
            return mention.party
    return None
