"""Who takes part in a happening."""

from __future__ import annotations

from typing import Final

from app.extract.document import Document
from app.extract.events.lexicon import ENTITIES, NOUNS, PEOPLE, SPEECH
from app.extract.events.places import Places
from app.extract.events.triggers import Trigger
from app.extract.lang.language import words as listed
from app.extract.model import Named
from app.extract.patterns import pattern
from app.extract.statistics.nouns import singular
from app.extract.statistics.phrases import Phrase, Phrases

_VERBS: Final = frozenset({"VB", "VBD", "VBZ", "VBN", "VBG", "MD"})
_FINITE: Final = frozenset({"VBD", "VBZ", "MD"})
_SKIP: Final = frozenset({"which", "that", "who", ",", "also", "both"})
_OBJECT_OF: Final = listed(
    """of for in from on among at with about into against to per than after before during since by as including like near
    over under around across within without throughout despite amid amidst following behind alongside"""
)
_EMPTY: Final = frozenset({"there", "this", "that", "these", "those"})
_ABSTRACT: Final = pattern(
    r"(?:tion|sion|ment|ing|ity|ness|ance|ence|sis|ism|ure|age|ship|fact|move|plan|value|cost|price|rate|loss|profit|result|level|figure|number)s?$"
)
_NO_PARTY: Final = frozenset(
    {
        "place",
        "part",
        "effect",
        "account",
        "note",
        "care",
        "advantage",
        "honor",
        "honour",
        "protection",
        "order",
        "list",
    }
)
_AGENT: Final = pattern(r"(?:er|or|ist|ian|ant|ee)s?$")
_TO_OBJECT: Final = listed("with between by against for of to from as in on up out into at")
_ADDS: Final = listed("with by to from as and")
MOST: Final = 4


class Arguments:
    """Reads the phrases around the triggers of one sentence."""

    def __init__(self, document: Document, phrases: Phrases) -> None:
        self.document = document
        self.text = document.text
        self.phrases = phrases
        self.words = phrases.words
        self.places = Places(document, phrases)

    def participants(self, trigger: Trigger) -> list[Phrase]:
        """Subject and object of a verb; what `of`, `by`, `between` and `with` tie to a noun."""
        found: list[Phrase] = []
        subject: Phrase | None = None
        if trigger.kind == "verb":
            inverted = (
                self.phrases.after(trigger.head + 1) if self.words[trigger.head].lower in SPEECH else None
            )
            if inverted is not None and any(
                w.tag == "NNP" for w in self.words[inverted.first : inverted.end]
            ):
                return [inverted]
            subject = self.subject(trigger)
            if subject is not None:
                found += [*self._beside(subject), subject]
            found += self._objects(trigger.head + 1)
        else:
            found += self._of_noun(trigger)
        kept: list[Phrase] = []
        for phrase in found:
            if (
                phrase not in kept
                and not self.phrases.is_time(phrase)
                and self._takes_part(phrase, phrase is subject)
            ):
                kept.append(phrase)
        return kept[:MOST]

    def _takes_part(self, phrase: Phrase, subject: bool) -> bool:
        """Whether a phrase names someone or something that acts or is acted on: a name, a person, a body, a product."""
        words = self.words[phrase.first : phrase.end]
        head = self.words[phrase.head]
        if any(w.tag == "NNP" for w in words) or head.tag == "PRP":
            return head.lower not in _EMPTY
        amount = subject and words[0].tag == "CD" and not (_AGENT.search(head.lower) or head.lower in PEOPLE)
        if amount or head.lower in _NO_PARTY:
            return False
        if head.lower in ENTITIES or _AGENT.search(head.lower):
            return True
        return subject and not _ABSTRACT.search(head.lower) and singular(head.lower) not in NOUNS

    def named(self, phrase: Phrase) -> Named:
        """The phrase as a record, under the fullest name that the article gives when it names a party."""
        start, end = self.words[phrase.first].start, self.words[phrase.end - 1].end
        before = self.words[phrase.first - 1] if phrase.first else None
        if before is not None and before.tag in ("DT", "PRP$") and before.end + 1 == start:
            start = before.start
        for mention in self.document.index.overlapping(start, end):
            if mention.end >= end - 1 and mention.start <= self.words[phrase.head].start:
                return Named(mention.party.name, start, end)
        return Named(self.phrases.text(phrase), start, end)

    def subject(self, trigger: Trigger) -> Phrase | None:
        """The phrase before the verb, past relative pronouns, commas, adverbs and objects of prepositions."""
        i, steps = self._start(trigger) - 1, 0
        quoted = self.document.is_quoted(self.words[trigger.head].start)
        reduced = (
            trigger.group == trigger.head and self.words[trigger.head].tag == "VBN"
        )  # `the debate held on`
        while i >= 0 and steps < 40:
            steps += 1
            word = self.words[i]
            if (
                word.lower in _SKIP
                or word.tag in ("RB", "W", "TO")
                or (self.document.is_quoted(word.start) and not quoted)
            ):
                i -= 1
                continue
            phrase = self.phrases.by_end.get(i + 1)
            if phrase is None:
                if word.tag == "PRP":
                    return Phrase(i, i, i + 1)
                i -= 1
                continue
            left = self.phrases.left_of(phrase)
            if left >= 1 and self.words[left].lower == "and" and not reduced:
                other = self.phrases.by_end.get(left)
                over = self.phrases.left_of(other) if other is not None else -1
                if over >= 1 and self.words[over].lower in _OBJECT_OF:
                    i = over - 1  # `trade between the two and others`
                    continue
            beneficiary = (
                left >= 0 and self.words[left].lower == "for" and self.words[trigger.group - 1].lower == "to"
            )
            if self.phrases.is_time(phrase) or (
                left >= 1 and self.words[left].lower in _OBJECT_OF and not beneficiary and not reduced
            ):
                i = left - 1
                continue
            return self._without_apposition(phrase, left, trigger.group)
        return None

    def _start(self, trigger: Trigger) -> int:
        """Where to look for the subject from: before the verb, or before the one that it shares its subject with."""
        first = trigger.group
        for _ in range(2):
            if first < 2 or self.words[first - 1].tag != "CC":
                return first
            earlier = next((k for k in range(first - 2, -1, -1) if self.words[k].tag in _FINITE), None)
            if earlier is None or any(self.words[k].text == ";" for k in range(earlier, first)):
                return first
            first = earlier
        return first

    def _without_apposition(self, phrase: Phrase, left: int, verb: int) -> Phrase:
        """`Ford Motors, the car maker of Detroit, has posted`: the name, not what is put beside it."""
        closed = any(w.text == "," for w in self.words[phrase.end : min(verb, phrase.end + 8)])
        if closed and left > 0 and self.words[left].text == ",":
            named = self.phrases.by_end.get(left)
            if named is not None and any(w.tag == "NNP" for w in self.words[named.first : named.end]):
                return named
        return phrase

    def _beside(self, subject: Phrase) -> list[Phrase]:
        """`GM and Chrysler`: the name that `and` puts before the last of a subject."""
        i = self.phrases.left_of(subject)
        if i < 1 or self.words[i].lower != "and" or self.words[subject.head].tag != "NNP":
            return []
        other = self.phrases.by_end.get(i)
        return [other] if other is not None and self.words[other.head].tag == "NNP" else []

    def _objects(self, i: int) -> list[Phrase]:
        """The object right after a verb, and those that `with`, `by` and `to` add before the clause ends."""
        found: list[Phrase] = []
        i = self.places.past_time(i)
        first = self.phrases.after(i)
        if first is None and i < len(self.words) and self.words[i].lower in _TO_OBJECT:
            first = self.phrases.after(i + 1)
            if first is not None and self.places.is_place(first, self.words[i].lower):
                first = None
        if first is None:
            return found
        found.append(first)
        at = self.places.past_time(first.end)
        for _ in range(2):
            if at >= len(self.words) or self.words[at].lower not in _ADDS:
                break
            following = self.phrases.after(at + 1)
            if following is None:
                break
            found.append(following)
            at = self.places.past_time(following.end)
        return found

    def _of_noun(self, trigger: Trigger) -> list[Phrase]:
        found: list[Phrase] = []
        i = trigger.head
        phrase = next((p for p in self.phrases.all if p.first <= i < p.end), None)
        if phrase is not None:
            owner = next((k for k in range(phrase.first, i) if self.words[k].tag == "POS"), None)
            if owner is not None:
                found.append(Phrase(phrase.first, owner - 1, owner))
            elif phrase.first < i and self.words[i - 1].tag == "NNP":
                found.append(Phrase(phrase.first, i - 1, i))
        at = i + 1
        for _ in range(3):
            if at >= len(self.words) or self.words[at].lower not in (
                "of",
                "between",
                "with",
                "by",
                "and",
                "against",
                "from",
                "for",
                "to",
            ):
                break
            following = self.phrases.after(at + 1)
            if following is None:
                break
            if self.words[at].lower != "for" or self.words[following.head].tag == "NNP":
                found.append(following)
            at = following.end
        return found
