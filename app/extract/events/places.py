"""Where a happening takes place: the phrase after its word, the one that opens its sentence, or the one before its noun."""

from __future__ import annotations

from typing import Final

from app.extract.document import Document
from app.extract.events.lexicon import ON_PLACES, PLACES, TOUCHES
from app.extract.events.triggers import Trigger
from app.extract.statistics import geography
from app.extract.statistics.nouns import singular
from app.extract.statistics.phrases import Phrase, Phrases
from app.extract.tagging.words import Word

_LOCATIVE: Final = frozenset({"in", "at", "near", "outside", "inside", "across", "into", "to", "from"})
_ADDED: Final = frozenset({"of", "by", "with", "on"})  # what they bring leaves the place with the happening
_FINITE: Final = frozenset({"VBD", "VBZ", "MD"})
_NO_GROUND: Final = frozenset(
    {"market", "markets", "office", "offices", "court", "school", "university", "state", "states"}
)
REACH: Final = 30  # words between a happening and its place


class Places:
    """Finds the places of the happenings of one sentence."""

    def __init__(self, document: Document, phrases: Phrases) -> None:
        self.document = document
        self.text = document.text
        self.phrases = phrases
        self.words = phrases.words

    def of(self, trigger: Trigger) -> Phrase | None:
        """The place after the trigger and its object (`in Hanoi`, `at the White House`), else one that opens the clause."""
        found = (
            self._touched(trigger)
            or self._following(trigger)
            or self._opening(trigger)
            or self._inner(trigger)
        )
        return self._whole(found) if found is not None else None

    def _whole(self, place: Phrase) -> Phrase:
        """`the airport of Varn`, `Terminal 3 of the airport`: what a common noun of a place is of."""
        i = place.end
        if i < len(self.words) and self.words[i].tag == "CD":
            i += 1
        if self.words[place.head].lower not in PLACES or i >= len(self.words) or self.words[i].lower != "of":
            return place
        following = self.phrases.after(i + 1)
        if following is None or self.phrases.is_time(following):
            return place
        return Phrase(place.first, place.head, following.end)

    def _touched(self, trigger: Trigger) -> Phrase | None:
        """`hit the country`, `visited Hanoi`: the place that a verb has for its object."""
        if self.words[trigger.head].lower not in TOUCHES or trigger.passive:
            return None
        phrase = self.phrases.after(trigger.head + 1)
        if phrase is None or self.words[phrase.head].lower in _NO_GROUND:
            return None
        return phrase if self.is_place(phrase, "in") else None

    def _following(self, trigger: Trigger) -> Phrase | None:
        """Walk right over object, times, guests and companions to the place that belongs to the trigger."""
        i = trigger.head + 1
        first = self.phrases.after(i)
        if first is not None and not self.phrases.taken[i]:
            i = first.end
        near = True  # whether a place at `i` can belong to the trigger, and not to the noun before it
        limit = min(len(self.words), trigger.head + REACH)
        while i < limit:
            word = self.words[i]
            past = self.past_time(i)
            if past > i:
                i, near = past, True
                continue
            if word.text in (",", ".") or word.lower == "including":  # a stop inside is of `Mr.`
                i, near = i + 1, True
                continue
            if word.lower == "and" or word.tag == "RB":
                i += 1
                continue
            preposition = word.tag in ("IN", "TO")
            phrase = self._object(i + 1) if preposition else self.phrases.after(i)
            if phrase is None or word.tag in _FINITE or word.tag == "W":
                return None
            if preposition and near and self._is_here(phrase, word):
                return phrase
            if preposition:
                near = word.lower in _ADDED or self.phrases.is_time(phrase)
            i = phrase.end
        return None

    def _object(self, i: int) -> Phrase | None:
        """The phrase after a preposition, behind the first of two adjectives (`on British and Irish markets`)."""
        pair = self.words[i : i + 2]
        if len(pair) == 2 and pair[0].tag == "JJ" and pair[1].lower == "and":
            return self.phrases.after(i + 2)
        return self.phrases.after(i)

    def _is_here(self, phrase: Phrase, preposition: Word) -> bool:
        if preposition.lower == "on":
            return singular(self.words[phrase.head].lower) in ON_PLACES
        return preposition.lower in _LOCATIVE and self.is_place(phrase, preposition.lower)

    def past_time(self, i: int) -> int:
        """The index after a time that stands at a word: `released on 3 April by the group`."""
        at = past = i
        while at < len(self.words) and (
            self.phrases.taken[at] or self.words[at].lower in ("on", "in", "at", "last")
        ):
            at += 1
            past = at if self.phrases.taken[at - 1] else past
        return past

    def _inner(self, trigger: Trigger) -> Phrase | None:
        """`a New York press conference`: the place that stands before the noun."""
        if trigger.kind != "noun":
            return None
        phrase = next((p for p in self.phrases.all if p.first <= trigger.head < p.end), None)
        if phrase is None:
            return None
        names = [k for k in range(phrase.first, trigger.head) if self.words[k].tag == "NNP"]
        if not names or names[-1] - names[0] != len(names) - 1:
            return None
        found = Phrase(names[0], names[-1], names[-1] + 1)
        start, end = self.words[found.first].start, self.words[found.head].end
        mentions = self.document.index.overlapping(start, end)
        return found if any(m.party.kind == "place" and m.start == start for m in mentions) else None

    def _opening(self, trigger: Trigger) -> Phrase | None:
        """`In California, a lawsuit was filed`."""
        if self.words[0].lower not in ("in", "at") or trigger.clause:
            return None
        phrase = self.phrases.after(1)
        if phrase is not None and phrase.end < trigger.group and self.is_place(phrase, self.words[0].lower):
            return phrase
        return None

    def is_place(self, phrase: Phrase, preposition: str) -> bool:
        """Whether a phrase names a place, as the object of a preposition."""
        head = self.words[phrase.head]
        if self.phrases.is_time(phrase):
            return False
        if head.lower in PLACES:
            named = any(w.tag == "NNP" for w in self.words[phrase.first : phrase.end])
            return named or preposition not in ("to", "into", "across")
        start, end = self.words[phrase.first].start, self.words[phrase.end - 1].end
        mentions = self.document.index.overlapping(start, end)
        if any(m.party.kind == "place" for m in mentions):
            return True
        if head.tag != "NNP":
            return False
        if geography.only_place(self.text, start, end) or self._within_place(phrase.end):
            return True
        return preposition == "in" and not any(m.party.kind == "organisation" for m in mentions)

    def _within_place(self, i: int) -> bool:
        """Whether a comma and a larger place follow: `in Mobile, Alabama`."""
        if i + 1 >= len(self.words) or self.words[i].text != ",":
            return False
        larger = self.phrases.by_first.get(i + 1)
        if larger is None:
            return False
        start, end = self.words[larger.first].start, self.words[larger.end - 1].end
        return any(m.party.kind == "place" for m in self.document.index.overlapping(start, end))
