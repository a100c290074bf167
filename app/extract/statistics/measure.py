"""What a number measures: the phrase that governs it, read off the parts of speech of its sentence.

`inflation rose 0.3%` measures inflation, `60 per cent of its revenue` revenue, `a 25% tax on vehicles` the tax, and a
conversion in brackets what the number before it measured.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from app.extract.statistics.model_parts import Clause, Number
from app.extract.tagging.words import Word

_NOUNS: Final = frozenset({"NN", "NNS", "NNP"})
_INSIDE: Final = frozenset({"NN", "NNS", "NNP", "JJ", "VBN", "VBG", "CD", "POS"})
_VERBS: Final = frozenset({"VB", "VBD", "VBZ", "VBN", "VBG", "MD"})
_FINITE: Final = frozenset({"VBD", "VBZ", "MD"})
_JOINING: Final = frozenset(
    [
        "of",
        "for",
        "in",
        "from",
        "on",
        "among",
        "at",
        "with",
        "about",
        "into",
        "against",
        "to",
        "per",
        "between",
    ]
)
_CHAIN: Final = frozenset(["of", "for", "in", "from", "on", "among", "about", "between"])
_TIME_NOUNS: Final = frozenset(
    [
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "quarter",
        "quarters",
        "today",
        "yesterday",
        "tomorrow",
        "time",
        "times",
        "period",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "morning",
        "afternoon",
        "evening",
        "night",
        "decade",
        "decades",
        "century",
        "hour",
        "hours",
        "minute",
        "minutes",
        "seconds",
        "ago",
    ]
)
_HOLLOW: Final = frozenset(
    [
        "increase",
        "rise",
        "gain",
        "jump",
        "growth",
        "decrease",
        "decline",
        "drop",
        "fall",
        "cut",
        "reduction",
        "total",
        "average",
        "maximum",
        "minimum",
        "percent",
        "per",
        "cent",
        "number",
        "amount",
        "%",
        "$",
        "rate",
        "level",
        "most",
        "least",
        "half",
        "result",
        "fact",
        "end",
        "way",
        "part",
        "lot",
        "record",
        "high",
        "low",
        "estimate",
        "estimates",
        "figure",
        "data",
        "report",
        "reports",
        "source",
        "sources",
        "statement",
        "thing",
    ]
)
_REFERRING: Final = frozenset(["which", "that", "who", "whose", "where", "when", "what"])
_SKIPPED: Final = frozenset(["more", "other", "such", "same", "many", "several", "few", "own"])
_SPEECH: Final = frozenset(
    [
        "said",
        "says",
        "say",
        "told",
        "added",
        "reported",
        "reports",
        "announced",
        "announces",
        "estimated",
        "estimates",
        "showed",
        "shows",
        "according",
        "noted",
        "stated",
        "explained",
        "claimed",
        "believes",
        "think",
        "thinks",
        "expects",
        "predicted",
    ]
)
LOOK_BACK: Final = 40  # words


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by the indices of its first word, its head and one past its last word."""

    first: int
    head: int
    end: int


class Phrases:
    """The noun phrases of a clause, with the numbers' own words kept out."""

    def __init__(self, clause: Clause, numbers: list[Number]) -> None:
        self.words = clause.words
        self.taken = bytearray(len(self.words) + 1)
        for number in numbers:
            i = clause.index_at(number.start)
            while i < len(self.words) and self.words[i].start < number.end:
                self.taken[i] = 1
                i += 1
        self.all = self._chunks()
        self.by_end = {phrase.end: phrase for phrase in self.all}
        self.by_first = {phrase.first: phrase for phrase in self.all}

    def _chunks(self) -> list[Phrase]:
        found, i, words = [], 0, self.words
        while i < len(words):
            if words[i].tag not in _INSIDE or self.taken[i] or words[i].tag == "POS":
                i += 1
                continue
            first, head = i, -1
            while i < len(words) and not self.taken[i] and i - first < 12:
                tag = words[i].tag
                if tag in _NOUNS:
                    head = i
                elif (tag == "POS" and head >= 0) or (
                    words[i].text in ("&", "-", "/")
                    and head >= 0
                    and i + 1 < len(words)
                    and words[i + 1].tag in _NOUNS
                ):
                    pass
                elif tag not in _INSIDE or (
                    head >= 0 and tag in ("VBN", "VBG") and words[i - 1].tag != "POS"
                ):
                    break
                i += 1
            if head >= 0:
                first = self._without_verb(first, head)
                found.append(Phrase(first, head, head + 1))
                i = max(head + 1, first + 1)
            else:
                i = max(i, first + 1)
        return found

    def _without_verb(self, first: int, head: int) -> int:
        """A gerund or participle at the front is a verb, not a modifier, after a form of `be` or `have` or at a clause's start."""
        before = self.words[first - 1] if first else None
        if (
            self.words[first].tag in ("VBN", "VBG")
            and first < head
            and before is not None
            and before.tag in (*_VERBS, "IN", "RB", "TO")
        ):
            return first + 1
        return first

    def is_about(self, phrase: Phrase) -> bool:
        """Whether the phrase can be what is measured: no time, no hollow word."""
        head = self.words[phrase.head].lower
        return head not in _TIME_NOUNS and not (phrase.head == phrase.first and head in _HOLLOW)

    def before(self, index: int) -> Phrase | None:
        """The phrase that ends right before a word."""
        return self.by_end.get(index)

    def after(self, index: int) -> Phrase | None:
        """The phrase that starts at a word, or after its article, possessive or adverb."""
        for i in range(index, min(index + 4, len(self.words))):
            phrase = self.by_first.get(i)
            if phrase is not None:
                return phrase
            if self.words[i].tag not in ("DT", "PRP$", "RB", "CD") and not self.taken[i]:
                return None
        return None

    def extended(self, phrase: Phrase, most: int = 2) -> list[Phrase]:
        """The phrase with those joined to it by `of`, `in`, `for` and their kind."""
        chain = [phrase]
        while len(chain) <= most:
            at = chain[-1].end
            if at >= len(self.words) or self.words[at].lower not in _CHAIN:
                break
            following = self.after(at + 1)
            if (
                following is None
                or not self.is_about(following)
                or any(self.taken[k] for k in range(at, following.first))
            ):
                break
            chain.append(following)
        return chain

    def text(self, chain: list[Phrase]) -> str:
        """The words of a chain with the prepositions between, articles left out."""
        pieces: list[str] = []
        for i in range(chain[0].first, chain[-1].end):
            word = self.words[i]
            if (
                word.tag in ("DT", "PRP$")
                or (word.tag == "." and word.text not in ("&", "-", "%"))
                or word.lower in _SKIPPED
            ):
                continue
            if word.tag == "POS" and pieces:
                pieces[-1] += word.text
            else:
                pieces.append(word.text)
        return " ".join(pieces)


def measured(
    number: Number, phrases: Phrases, clause: Clause, previous: str | None, before_previous: int
) -> str | None:
    """The words for what the number measures, or None when the sentence does not say.

    `previous` is what the number before it in the sentence measured, `before_previous` the offset where that ended.
    """
    first = clause.index_at(number.start)
    last = clause.index_at(number.end - 1)
    between = clause.text[before_previous : number.start] if before_previous else ""
    if previous and re.fullmatch(
        r"\s?[(/]\s?(?:US|about |around |approximately |equal to |or )*\s?|,? (?:equal|equivalent) to (?:about )?|,? or (?:about )?",
        between,
    ):
        return previous
    follower = _following(number, phrases, first, last)
    if follower:
        return follower
    if number.kind in ("percent", "percentage points") or number.fraction:
        whole = _of_phrase(phrases, last + 1)
        if whole:
            return whole
    carrier = _carrier(phrases, first)
    if carrier:
        return carrier
    if previous and re.fullmatch(
        r",? (?:and|or|to|then|but|from)(?: (?:a|about|nearly|over|by|another|to))* ?|, ?", between
    ):
        return previous
    subject = _subject(phrases, first)
    if subject:
        return subject
    if number.kind == "currency" and number.unit:
        whole = _of_phrase(phrases, last + 1)
        if whole:
            return whole
    return None


def _following(number: Number, phrases: Phrases, first: int, last: int) -> str | None:
    """`a 25% tax on imported vehicles`: the noun that the amount modifies."""
    if number.kind in ("count", "rank", "age") or number.noun_end:
        return None
    at = last + 1
    words = phrases.words
    if at < len(words) and words[at].text == "-" and words[at].start == number.end:
        at += 1
    phrase = phrases.by_first.get(at)
    if phrase is None:
        return None
    head = words[phrase.head].lower
    article = first > 0 and words[first - 1].tag in ("DT", "PRP$", "JJ", "POS")
    if words[at].tag in ("VBN", "VBG", "CD") and not article:
        return None
    if head in _TIME_NOUNS or (words[at].tag == "JJ" and phrase.first == phrase.head):
        return None
    if number.kind in ("duration",) and not article:
        return None
    if head in _HOLLOW:
        chain = phrases.extended(phrase)
        return phrases.text(chain[1:] or chain) if len(chain) > 1 else None
    return phrases.text(phrases.extended(phrase, 1))


def _of_phrase(phrases: Phrases, at: int) -> str | None:
    words = phrases.words
    if at >= len(words) or words[at].lower not in ("of", "in", "from", "among"):
        return None
    phrase = phrases.after(at + 1)
    if phrase is None or not phrases.is_about(phrase):
        return None
    return phrases.text(phrases.extended(phrase, 1))


def _carrier(phrases: Phrases, first: int) -> str | None:
    """`an interest rate of 1.4%`, `exports worth $2bn`, `a budget of about $5m`: the phrase that a preposition ties to the number."""
    words = phrases.words
    at = first - 1
    while (
        at >= 0
        and first - at < 7
        and (words[at].tag in ("RB", "DT", "JJ", "JJR", "SYM") or words[at].lower in _QUALIFYING)
    ):
        at -= 1
    if at < 1:
        return None
    word = words[at].lower
    if word not in (
        "of",
        "worth",
        "at",
        "with",
        "for",
        "between",
        "above",
        "below",
        "over",
        "under",
        "averaging",
        "totaling",
        "totalling",
        "reaching",
        "exceeding",
        "around",
        "to",
        ":",
        "(",
        "-",
    ):
        return None
    phrase = phrases.before(at)
    if phrase is None or phrases.words[phrase.head].lower in _TIME_NOUNS:
        return None
    if words[phrase.head].lower in _HOLLOW:
        chain_before = (
            phrases.before(phrase.first - 1)
            if phrase.first > 1 and words[phrase.first - 1].lower in ("of", "in")
            else None
        )
        if chain_before is not None and phrases.is_about(chain_before):
            return phrases.text([chain_before])
        return None
    if (
        word in ("to", "at", "with", "for", "-")
        and _verb_left(phrases, phrase.first) is not None
        and word in ("to", "at", "for")
    ):
        # `rose to 5`, `sold at 5` hang on the verb, `its stake at 5` on the noun: the noun is nearer, the subject says more
        subject = _subject(phrases, first)
        own = phrases.text([phrase])
        return own if subject is None or subject == own else f"{own}, {subject}"
    start = _chain_start(phrases, phrase)
    return phrases.text([start, phrase] if start is not phrase else [phrase])


_QUALIFYING: Final = frozenset(
    [
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "some",
        "over",
        "under",
        "more",
        "less",
        "than",
        "at",
        "least",
        "most",
        "up",
        "to",
        "just",
        "only",
        "as",
        "much",
        "many",
        "well",
        "an",
        "a",
        "the",
        "exactly",
        "estimated",
        "total",
        "average",
        "combined",
    ]
)


def _chain_start(phrases: Phrases, phrase: Phrase) -> Phrase:
    """The first phrase of the chain that ends with this one (`exports of rice` for `rice`)."""
    words, at = phrases.words, phrase
    for _ in range(3):
        i = at.first - 1
        while i > 0 and words[i].tag in ("DT", "PRP$"):
            i -= 1
        if i < 1 or words[i].lower not in ("of", "in", "for"):
            return at
        earlier = phrases.before(i)
        if earlier is None or not phrases.is_about(earlier):
            return at
        at = earlier
    return at


def _verb_left(phrases: Phrases, index: int) -> int | None:
    """The index of the nearest verb before a word in the same clause."""
    words = phrases.words
    for i in range(index - 1, max(-1, index - LOOK_BACK), -1):
        if words[i].text in (";", ":", "("):
            return None
        if words[i].tag in _VERBS and not _attributive(words, i):
            return i
    return None


def _attributive(words: list[Word], i: int) -> bool:
    """Whether a participle stands before a noun as an adjective."""
    return (
        words[i].tag in ("VBN", "VBG")
        and i + 1 < len(words)
        and words[i + 1].tag in ("NN", "NNS")
        and (i == 0 or words[i - 1].tag in ("DT", "JJ", "PRP$", "IN", "POS"))
    )


def _subject(phrases: Phrases, first: int) -> str | None:
    """The subject of the verb that governs the number: the phrase before the verb, through relative clauses and participles."""
    words = phrases.words
    verb = _verb_left(phrases, first)
    if verb is None:
        phrase = _nearest(phrases, first)
        return phrases.text([_chain_start(phrases, phrase)] if phrase else []) if phrase else None
    for _ in range(5):
        start = verb
        while start > 0 and (
            words[start - 1].tag in (*_VERBS, "RB", "TO") or words[start - 1].lower in ("'ve", "n't")
        ):
            start -= 1
        phrase = _before_verb(phrases, start)
        if phrase is not None:
            return phrases.text(_whole(phrases, phrase))
        earlier = _verb_left(phrases, start)
        if earlier is None:
            break
        if words[earlier].lower in _SPEECH:
            break
        verb = earlier
    phrase = _nearest(phrases, first)
    return phrases.text([phrase]) if phrase is not None else None


def _before_verb(phrases: Phrases, start: int) -> Phrase | None:
    """The phrase that ends before a verb, skipping a relative pronoun, commas and prepositional phrases."""
    words, i = phrases.words, start - 1
    steps = 0
    while i >= 0 and steps < LOOK_BACK:
        steps += 1
        word = words[i]
        if word.lower in _REFERRING or word.text in (",", "also") or word.tag == "RB":
            i -= 1
            continue
        phrase = phrases.by_end.get(i + 1)
        if phrase is None:
            if phrases.taken[i] or word.tag in ("CD", "DT", "."):
                i -= 1
                continue
            return None
        left = phrase.first - 1
        while left >= 0 and words[left].tag in ("DT", "PRP$"):
            left -= 1
        if left >= 0 and words[left].lower in _JOINING | {
            "than",
            "after",
            "before",
            "during",
            "since",
            "by",
            "as",
            "including",
            "like",
            "near",
        }:
            i = left - 1  # the object of a preposition is no subject
            continue
        if not phrases.is_about(phrase):
            i = left
            continue
        return phrase
    return None


def _whole(phrases: Phrases, phrase: Phrase) -> list[Phrase]:
    """The subject with the phrases that hang on it (`exports` + `to China`)."""
    words = phrases.words
    chain = [phrase]
    for _ in range(2):
        at = chain[-1].end
        if at < len(words) and words[at].lower in ("of", "for", "in", "from", "to", "on"):
            following = phrases.after(at + 1)
            if following is not None and phrases.is_about(following):
                chain.append(following)
                continue
        break
    return chain


def _nearest(phrases: Phrases, first: int) -> Phrase | None:
    for phrase in reversed(phrases.all):
        if phrase.end <= first and phrases.is_about(phrase):
            return phrase
    return None
