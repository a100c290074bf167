"""From the words that name a speaker to the person or body meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.extract.lang.language import words
from app.extract.parties.party import Party
from app.extract.patterns import pattern
from app.extract.speakers.cues import possessor
from app.extract.speakers.phrases import NOUN, Phrase, Sentence
from app.extract.speakers.pronouns import antecedent, last_body

if TYPE_CHECKING:
    from app.extract.document import Document

_DETERMINER: Final = pattern(r"(?i)^(?:the|an?)\s+")
_QUALIFIERS: Final = frozenset(
    ["prime", "deputy", "vice", "former", "foreign"]
)  # "the minister" is no prime minister, if there is another
_VAGUE: Final = words("""a an one another some many several two three four other""")


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who a mention stands for: a party of the index where there is one, and the name to show."""

    name: str
    party: Party | None
    at: int = -1  # where the mention of somebody without a party begins


def resolve(document: Document, sentence: Sentence, mention: Phrase, last: Resolved | None) -> Resolved:
    """The speaker behind a mention; `last` is the speaker before, whom pronouns tend to go on with."""
    if mention.kind == "name" and mention.run is not None:
        return _named(document, mention)
    if mention.kind == "pronoun":
        return _pronoun(document, mention, last)
    return _nominal(document, sentence, mention, last)


def _named(document: Document, mention: Phrase) -> Resolved:
    assert mention.run is not None
    for found in document.index.overlapping(mention.run.name_start, mention.run.end):
        return Resolved(found.party.name, found.party)
    return Resolved(_shown(document, mention), None)


def _shown(document: Document, mention: Phrase) -> str:
    return " ".join(document.text[mention.start : mention.end].split())


def _pronoun(document: Document, mention: Phrase, last: Resolved | None) -> Resolved:
    gender = document.lang.grammar.pronouns.get(mention.head, "p")
    if mention.head in ("his", "her", "him"):
        gender = "f" if mention.head == "her" else "m"
    before = last.party if last else None
    if gender in ("m", "f"):
        if last is not None and last.at >= document.paragraph_at(mention.start).start:
            return last  # a neighbour ... he
        party = antecedent(document, mention.start, gender, before)
        if party is not None:
            return Resolved(party.name, party)
    elif gender == "o":
        if last is not None and last.at >= document.paragraph_at(mention.start).start:
            return last  # the port operator ... it
        party = (
            before
            if before is not None and before.kind != "person"
            else last_body(document.index.before(mention.start))
        )
        if party is not None:
            return Resolved(party.name, party)
    elif gender == "p" and last is not None and (last.party is None or last.party.kind != "person"):
        return last
    return Resolved(_shown(document, mention), None)


def _nominal(document: Document, sentence: Sentence, mention: Phrase, last: Resolved | None) -> Resolved:
    """ "the ambassador", "the UN Secretary-General", "the commission"."""
    label = Resolved(_with_complement(document, sentence, mention), None, mention.start)
    if sentence.low(mention.first) in _VAGUE or sentence.tag(mention.first) == "O":
        return label
    words = {t.low for t in sentence.tokens[mention.first : mention.last + 1]}
    for token in sentence.tokens[mention.first : mention.last + 1]:
        if token.run is not None:
            words.update(token.run.title)
            words.update(w.lower() for w in token.run.words)
    head = mention.head
    if any(t.tag == "S" for t in sentence.tokens[mention.first : mention.last + 1]):
        owner = possessor(sentence, mention) if head in document.lang.grammar.cue_nouns else None
        if owner is not None and owner.run is not None:
            return _named(document, owner)
        only = _only_bearer(document, head)
        return Resolved(only.name, only) if only is not None else label
    heads = {head, *document.lang.names.short_roles.get(head, ())} - {"foreign", "prime", "deputy"}
    titled = not heads.isdisjoint(document.lang.names.roles) or head in document.lang.names.unnamed
    best: Party | None = None
    most = 0.0
    for place, found in enumerate(reversed(document.index.before(mention.start, 120))):
        party = found.party
        if party.kind == "person":
            if not titled or heads.isdisjoint(party.titles):
                continue
            agree = (
                len(words & party.titles)
                - 0.6 * len(_QUALIFIERS & party.titles - words)
                + (0.5 if last and party is last.party else 0.0)
                - place * 0.01
            )
        else:
            own = party.folded
            if head not in own or len(own) < 2:
                continue
            agree = 1.0 - place * 0.01
        if agree > most or best is None:
            best, most = party, agree
    if best is None:
        best = _only_bearer(document, head) or _unnamed(document, mention, last)
    return Resolved(best.name, best) if best is not None else label


def _with_complement(document: Document, sentence: Sentence, mention: Phrase) -> str:
    """ "A spokesman" as "A spokesman for the ministry"."""
    end, place = mention.end, mention.last + 1
    for _ in range(2):
        link = sentence.low(place)
        within = sentence.starting_at.get(place + 1)
        if (
            link in ("of", "for", "to", "at", "from", "with")
            and place == mention.last + 1
            and within is not None
        ):
            end, place = within.end, within.last + 1
        elif link == "of" and sentence.tag(place + 1) == NOUN:
            place += 1  # the chamber of commerce
            while sentence.tag(place + 1) == NOUN:
                place += 1
            end, place = sentence.tokens[place].end, place + 1
        elif link == "in" and within is not None and sentence.is_place(within) and place > mention.last + 1:
            end, place = within.end, within.last + 1
        else:
            break
    return " ".join(document.text[mention.start : end].split())


def _only_bearer(document: Document, head: str) -> Party | None:
    """The one person of the whole text with that title, when it is one and comes only later."""
    if head not in document.lang.names.roles:
        return None
    bearers = {id(p): p for p in document.index.parties if p.kind == "person" and head in p.titles}
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def _unnamed(document: Document, mention: Phrase, last: Resolved | None) -> Party | None:
    """ "The businessman", "the official": the person spoken of last, when the text never gave them that title."""
    names = document.lang.names
    if (
        mention.head not in names.unnamed
        or document.text[mention.start : mention.start + 4].lower() != "the "
    ):
        return None
    gender = "f" if mention.head in names.female else "m" if mention.head in names.male else None
    before = (
        last.party if last is not None and last.party is not None and last.party.kind == "person" else None
    )
    if gender is None:
        return before
    return antecedent(document, mention.start, gender, before)
