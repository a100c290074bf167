"""What a number measures: the phrase that governs it, read off the parts of speech of its sentence.

`inflation rose 0.3%` measures inflation, `60 per cent of its revenue` revenue, `a 25% tax on vehicles` the tax, and a
conversion in brackets what the number before it measured.
"""

from __future__ import annotations

import re
from typing import Final

from app.extract.lang.language import words as listed
from app.extract.patterns import pattern
from app.extract.statistics.model_parts import Clause, Number
from app.extract.statistics.phrases import VERBS, Phrase, Phrases
from app.extract.tagging.words import Word

_OBJECT_OF: Final = listed(
    """of for in from on among at with about into against to per between than after before during since by as including
    like near over under across through despite"""
)
_REFERRING: Final = listed("which that who whose where when what")
_SPEECH: Final = listed(
    """said says say told added reported reports announced announces estimated estimates showed shows according noted
    stated explained claimed believes think thinks expects predicted indicates indicated"""
)
_QUALIFYING: Final = listed(
    """about around nearly almost roughly approximately some over under more less than at least most up to just only as
    much many well an a the exactly estimated total average combined record nearly"""
)
_TIES: Final = listed(
    "of worth at with for between above below over under averaging totaling totalling reaching exceeding to"
) | {":", "(", "-"}
_BE: Final = listed("is are was were be been being 's 're")
_AGAIN: Final = pattern(
    r"\s?[(/]\s?(?:US|about |around |approximately |equal to |or )*\s?|,? (?:equal|equivalent) to (?:about )?|,? or (?:about )?"
    r"|.{0,40}\b(?:up|down|compared with|compared to|versus|against) (?:from )?(?:about |just |a )?",
    re.IGNORECASE,
)
_LISTED: Final = pattern(r",? (?:and|or|to|then|but|from)(?: (?:a|about|nearly|over|by|another|to))* ?|, ?")
_PAID_FOR: Final = listed("for off on")
_ABOUT: Final = listed("about of on against among from")
LOOK_BACK: Final = 40  # words


def measured(
    number: Number, phrases: Phrases, clause: Clause, previous: str | None, before_previous: int
) -> str | None:
    """The words for what the number measures, or None when the sentence does not say.

    `previous` is what the number before it in the sentence measured, `before_previous` the offset where that ended.
    """
    first = clause.index_at(number.start)
    last = clause.index_at(number.end - 1)
    between = clause.text[before_previous : number.start] if before_previous else ""
    if previous and _AGAIN.fullmatch(between):
        return previous
    own = _following(number, phrases, first, last)
    if own is None and (number.kind in ("percent", "percentage points") or number.fraction):
        own = _joined(phrases, last + 1, ("of", "in", "from", "among"))
    if own is None and number.kind == "currency":
        own = _joined(phrases, last + 1, _PAID_FOR)
    if own is None:
        own = _carrier(phrases, first)
    if own is not None:
        return own
    if previous and _LISTED.fullmatch(between):
        return previous
    return _subject(phrases, first) or (
        _joined(phrases, last + 1, ("of", "in")) if number.kind == "currency" else None
    )


def counted_with(number: Number, phrases: Phrases, clause: Clause) -> str | None:
    """The counted noun with what hangs on it: `reports about online scams`."""
    last = clause.index_at(number.end - 1)
    phrase = phrases.words[last + 1].lower if last + 1 < len(phrases.words) else ""
    if phrase not in _ABOUT:
        return None
    following = phrases.after(last + 2)
    if following is None or not phrases.is_about(following):
        return None
    chain = phrases.extended(following, 1)
    return f"{phrase} {phrases.text(following, chain[-1])}"


def _following(number: Number, phrases: Phrases, first: int, last: int) -> str | None:
    """`a 25% tax on imported vehicles`: the noun that the amount modifies."""
    if number.kind in ("count", "rank", "age") or number.noun_end:
        return None
    words, at = phrases.words, last + 1
    if at < len(words) and words[at].text == "-" and words[at].start == number.end:
        at += 1
    phrase = phrases.by_first.get(at)
    if phrase is None or phrases.is_time(phrase):
        return None
    article = first > 0 and words[first - 1].tag in ("DT", "PRP$", "JJ", "POS")
    if (words[at].tag in ("VBN", "VBG", "CD") or number.kind == "duration") and not article:
        return None
    if words[at].tag == "JJ" and phrase.first == phrase.head:
        return None
    chain = phrases.extended(phrase, 2 if phrases.is_hollow(phrase) else 1)
    if phrases.is_hollow(phrase):
        return phrases.text(chain[1], chain[-1]) if len(chain) > 1 else None
    return phrases.text(phrase, chain[-1])


def _joined(phrases: Phrases, at: int, links: tuple[str, ...] | frozenset[str]) -> str | None:
    """The phrase that a preposition at a word joins to the number before it."""
    words = phrases.words
    if at >= len(words) or words[at].lower not in links:
        return None
    phrase = phrases.after(at + 1)
    if phrase is None or not phrases.is_about(phrase) or phrases.taken.find(1, at, phrase.first) >= 0:
        return None
    return phrases.text(phrase, phrases.extended(phrase, 1)[-1])


def _carrier(phrases: Phrases, first: int) -> str | None:
    """`an interest rate of 1.4%`, `exports worth $2bn`: the phrase that a preposition ties to the number."""
    words = phrases.words
    at = first - 1
    while at >= 0 and first - at < 7 and words[at].lower not in ("of", "worth", "with", "for"):
        if words[at].tag not in ("RB", "DT", "JJ") and words[at].lower not in _QUALIFYING:
            break
        if words[at].lower in ("to", "at") and phrases.before(at) is not None:
            break
        at -= 1
    if at < 1:
        return None
    tie, phrase = words[at].lower, phrases.before(at)
    if tie not in _TIES or phrase is None or phrases.is_time(phrase):
        return None
    if phrases.is_hollow(phrase):
        i = phrases.left_of(phrase)
        return None if i < 1 or words[i].lower not in ("of", "in") else _about(phrases, phrases.before(i))
    if tie in ("to", "at", "for") and _verb_before(phrases, phrase.first) is not None:
        # `sold shares at 5`: the noun is nearer, the subject says more
        subject, own = _subject(phrases, first), phrases.text(phrase)
        return own if subject is None or own in subject else f"{own}, {subject}"
    return phrases.text(phrases.start_of_chain(phrase), phrase)


def _about(phrases: Phrases, phrase: Phrase | None) -> str | None:
    return phrases.text(phrase) if phrase is not None and phrases.is_about(phrase) else None


def _verb_before(phrases: Phrases, index: int) -> int | None:
    """The index of the nearest verb before a word in the same clause."""
    words = phrases.words
    for i in range(index - 1, max(-1, index - LOOK_BACK), -1):
        if words[i].text in (";", ":", "("):
            return None
        if words[i].tag in VERBS and not _attributive(words, i):
            return i
    return None


def _attributive(words: list[Word], i: int) -> bool:
    """Whether a participle stands before a noun as an adjective."""
    if words[i].tag not in ("VBN", "VBG") or i + 1 >= len(words) or words[i + 1].tag not in ("NN", "NNS"):
        return False
    return i == 0 or words[i - 1].tag in ("DT", "JJ", "PRP$", "IN", "POS")


def _group_start(words: list[Word], verb: int) -> int:
    """The first word of the verb group that a verb ends (`has been sharply reduced`)."""
    start = verb
    while start > 0 and (
        words[start - 1].tag in (*VERBS, "RB") or words[start - 1].lower in ("'ve", "n't", "to")
    ):
        if words[start - 1].lower == "to" and words[start].tag != "VB":
            break
        start -= 1
    return start


def _subject(phrases: Phrases, first: int) -> str | None:
    """The subject of the verb that governs the number: before the verb, through relative clauses, infinitives and participles."""
    words = phrases.words
    verb = _verb_before(phrases, first)
    if verb is None:
        nearest = phrases.nearest(first)
        return phrases.text(phrases.start_of_chain(nearest), nearest) if nearest else None
    last = verb
    for _ in range(6):
        start = _group_start(words, verb)
        last = start
        earlier = _verb_before(phrases, start)
        dependent = words[start].lower == "to" or (
            words[start].tag == "VBG" and words[start - 1].lower not in _BE
        )
        if not (dependent and earlier is not None and words[earlier].lower not in _SPEECH):
            if start and words[start - 1].lower == "there":
                return None
            phrase = _before_verb(phrases, start)
            if phrase is not None:
                return phrases.text(phrase, _whole(phrases, phrase))
        if earlier is None or words[earlier].lower in _SPEECH:
            break
        verb = earlier
    nearest = phrases.nearest(last) or phrases.nearest(first)
    return phrases.text(nearest) if nearest is not None else None


def _before_verb(phrases: Phrases, start: int) -> Phrase | None:
    """The phrase that ends before a verb, past relative pronouns, brackets, commas and prepositional phrases."""
    words, i = phrases.words, start - 1
    relative = False
    for _ in range(LOOK_BACK):
        if i < 0:
            return None
        word = words[i]
        if word.lower in _REFERRING or word.text in (",", "also") or word.tag == "RB":
            relative = relative or word.lower in _REFERRING
            i -= 1
            continue
        if word.text == ")":
            i = _opening(words, i) - 1
            continue
        phrase = phrases.by_end.get(i + 1)
        if phrase is None:
            if not phrases.taken[i] and word.tag not in ("CD", "DT", "."):
                return None
            i -= 1
            continue
        left = phrases.left_of(phrase)
        inner = _listed_object(phrases, left)
        if not relative and inner is not None:
            i = inner - 1  # `trade between the two and others`
        elif not relative and left >= 0 and words[left].lower in _OBJECT_OF:
            i = left - 1  # the object of a preposition is no subject
        elif not phrases.is_about(phrase):
            i = left
        else:
            return phrase
    return None


def _listed_object(phrases: Phrases, i: int) -> int | None:
    """The index of the preposition over a list whose last `and` stands at a word, or None."""
    if i < 1 or phrases.words[i].lower not in ("and", "or"):
        return None
    other = phrases.before(i)
    if other is None:
        return None
    left = phrases.left_of(other)
    return left if left >= 0 and phrases.words[left].lower in _OBJECT_OF else None


def _opening(words: list[Word], i: int) -> int:
    """The index of the bracket that the one at `i` closes, or of the word eight before it."""
    for k in range(i - 1, max(-1, i - 9), -1):
        if words[k].text == "(":
            return k
    return i


def _whole(phrases: Phrases, phrase: Phrase) -> Phrase:
    """The last phrase of the subject (`exports` + `to China`)."""
    return phrases.extended(phrase, 2, _SUBJECT_LINKS)[-1]


_SUBJECT_LINKS: Final = listed("of for in from to on")
