"""The person that "he" or "she" stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.extract.parties.party import Mention, Party
from app.extract.patterns import pattern

if TYPE_CHECKING:
    from app.extract.document import Document

_MOST: Final = 60
# Set by hand, checked on news articles; characters for "near", points for the rest.
WEIGHTS: Final = {
    "near": 150.0,
    "gender": 1.5,
    "unsure": -2.0,
    "sure1": -0.5,
    "quoted": -2.5,
    "possessive": -1.5,
    "first": 1.0,
    "predicate": 1.5,
    "previous": 1.0,
    "object": -1.0,
    "paragraph": 0.5,
    "last": 2.5,
    "count": 0.08,
}
_PREDICATE: Final = pattern(
    r"(?:,[^.\n]{3,90},|,)?\s+(?:also |later |has |had |have |then |recently |who )?(?:[a-z]+ed|[a-z]+s|said|told|wrote|spoke|went|made"
    r"|took|held|began|gave|came|put|ran|had|was|got|knew|thought|saw|met|won|lost|left|kept|let|sat|stood|felt)\b"
)
_AFTER_VERB: Final = pattern(
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
    weights = WEIGHTS
    sentence = document.sentence_at(offset)
    paragraph = document.paragraph_at(offset)
    before = document.sentence_at(max(0, sentence.start - 2))
    subjects = document.subjects
    for mention in document.index.before(offset, _MOST):
        party = mention.party
        if (
            party.kind != "person"
            or party is not_party
            or (party.gender is not None and party.gender != gender)
        ):
            continue
        score = -(offset - mention.start) / weights["near"]
        if party.gender == gender:
            score += weights["gender"]
        elif party.sure < 2 and not party.spoke:
            score += weights["unsure"]
        elif party.sure < 2:
            score += weights["sure1"]
        if mention.quoted:
            score += weights["quoted"]
        if mention.run.possessive:
            score += weights["possessive"]
        subject = subjects.get(mention.start)
        if subject is not None:
            score += subject[0] * weights["first"] + subject[1] * weights["predicate"]
            if before.start <= mention.start < before.end and subject[0] and subject[1]:
                score += weights["previous"]
        elif mention.start >= sentence.start:
            score += weights["object"]
        if mention.start >= paragraph.start:
            score += weights["paragraph"]
        if party is last_speaker:
            score += weights["last"]
        score += min(party.count, 8) * weights["count"]
        if score > most:
            best, most = party, score
    if (
        best is None
        and last_speaker is not None
        and last_speaker.kind == "person"
        and last_speaker.gender in (None, gender)
    ):
        return last_speaker
    return best


def subjects(document: Document) -> dict[int, tuple[float, float]]:
    """Starts of the mentions that look like subjects: 1.0 where one opens its sentence, and 1.0 before a verb."""
    found: dict[int, tuple[float, float]] = {}
    text = document.text
    for mention in document.index.mentions:
        if mention.party.kind != "person":
            continue
        sentence = document.sentence_at(mention.start)
        opens = 1.0 if mention.start - sentence.start < 25 else 0.0
        acts = 0.0
        if not mention.run.possessive and _PREDICATE.match(text, mention.end, mention.end + 120):
            acts = 1.0
        elif _AFTER_VERB.search(text, max(0, mention.start - 40), mention.start):
            acts = 0.7
        if opens or acts:
            found[mention.start] = (opens, acts)
    return found


def last_body(mentions: list[Mention]) -> Party | None:
    """The organisation or place mentioned last outside quotation marks."""
    for mention in reversed(mentions):
        if mention.party.kind == "organisation" and not mention.quoted:
            return mention.party
    return None
