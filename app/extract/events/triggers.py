"""The words of a sentence that name happenings: heads of verb groups, and nouns of events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from app.extract.events.lexicon import LOOSE, NOUNS, SPEECH, STATES, SUBORDINATORS
from app.extract.statistics.nouns import singular
from app.extract.tagging.words import Word

Kind = Literal["verb", "noun"]
_VERBS: Final = frozenset({"VB", "VBD", "VBZ", "VBN", "VBG", "MD"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A happening's word: indices of its group's first word and of its head, with what its form says."""

    kind: Kind
    group: int  # first word of the verb group, or the noun itself
    head: int
    clause: int  # number of the clause in the sentence
    finite: bool
    future: bool
    perfect: bool
    passive: bool
    negated: bool
    loose: bool = False


def find(words: list[Word]) -> list[Trigger]:
    """The triggers of a tagged sentence in order."""
    clauses = clause_numbers(words)
    found: list[Trigger] = []
    i = 0
    while i < len(words):
        if words[i].tag in _VERBS and not _adjectival(words, i):
            end = _group_end(words, i)
            trigger = _verb(words, i, end, clauses[i])
            if trigger is not None:
                found.append(trigger)
            i = end + 1
            continue
        noun = singular(words[i].lower) if words[i].tag in ("NN", "NNS", "NNP") else ""
        lowered = words[i].lower
        if (noun in NOUNS or lowered in NOUNS) and not _modifies(words, i):
            found.append(
                Trigger(
                    "noun",
                    i,
                    i,
                    clauses[i],
                    False,
                    False,
                    False,
                    False,
                    False,
                    noun in LOOSE or words[i].tag == "NNP",
                )
            )
        i += 1
    return found


def clause_numbers(words: list[Word]) -> list[int]:
    """For each word the number of its clause: clauses begin at subordinators, semicolons and conjunctions before a new subject."""
    numbers, number = [], 0
    for i, word in enumerate(words):
        if i and (
            word.text in (";", ":", "(", "—")
            or (word.lower in SUBORDINATORS and word.tag in ("W", "IN") and not _prepositional(words, i))
            or (word.tag == "CC" and _new_subject(words, i))
        ):
            number += 1
        numbers.append(number)
    return numbers


def _prepositional(words: list[Word], i: int) -> bool:
    """`as of`, `after the meeting`, `before June`: no verb follows before the phrase ends."""
    if words[i].tag == "W":
        return False
    for word in words[i + 1 : i + 9]:
        if word.text in (",", ";", ".") or word.tag in ("IN",):
            return True
        if word.tag in ("VBD", "VBZ", "MD"):
            return False
    return True


def _new_subject(words: list[Word], i: int) -> bool:
    """Whether a conjunction brings a subject and a verb of its own."""
    noun = False
    for word in words[i + 1 : i + 9]:
        if word.tag in ("VBD", "VBZ", "MD"):
            return noun
        if word.tag in ("NN", "NNS", "NNP", "PRP"):
            noun = True
        elif word.text in (",", ";") or word.tag in ("IN", "CC"):
            return False
    return False


def _group_end(words: list[Word], i: int) -> int:
    """The last verb of the group that starts at a word (`has been sharply reduced`, `is expected to sign`)."""
    end = i
    k = i + 1
    while k < len(words) and k - end < 3:
        if words[k].tag in _VERBS:
            if words[k].tag in ("VBG", "VBD", "VBZ") and words[end].lower not in STATES:
                break
            end = k
        elif words[k].tag not in ("RB", "TO") and words[k].lower not in ("n't", "due", "set", "able"):
            break
        k += 1
    return end


def _verb(words: list[Word], start: int, end: int, clause: int) -> Trigger | None:
    lowers = [w.lower for w in words[start : end + 1]]
    before = words[start - 1].lower if start else ""
    infinitive = before == "to"
    head = end
    return Trigger(
        "verb",
        start,
        head,
        clause,
        words[start].tag in ("VBD", "VBZ", "MD"),
        _future(lowers, infinitive),
        lowers[0] == "had" and len(lowers) > 1,
        words[head].tag == "VBN"
        and any(w in ("is", "are", "was", "were", "be", "been", "being") for w in lowers[:-1]),
        "n't" in lowers or "not" in lowers or "never" in lowers,
    )


def _future(lowers: list[str], infinitive: bool) -> bool:
    if lowers[0] in ("will", "shall", "'ll", "’ll", "wo"):
        return True
    if "to" in lowers and any(
        w in ("is", "are", "expected", "scheduled", "due", "set", "slated", "planned", "plans", "intends")
        for w in lowers
    ):
        return True
    return infinitive and len(lowers) >= 1


def _adjectival(words: list[Word], i: int) -> bool:
    """A participle before a noun, after a determiner or adjective: `the proposed law`."""
    if words[i].tag not in ("VBN", "VBG") or i + 1 >= len(words):
        return False
    return words[i + 1].tag in ("NN", "NNS", "NNP") and (
        i == 0 or words[i - 1].tag in ("DT", "JJ", "PRP$", "POS", "CD", "IN")
    )


def _modifies(words: list[Word], i: int) -> bool:
    """Whether a noun stands before another noun that is no event: `peace talks team`."""
    following = words[i + 1] if i + 1 < len(words) else None
    return following is not None and following.tag in ("NN", "NNS")


def is_state(trigger: Trigger, words: list[Word]) -> bool:
    """Whether the verb names a state, so that nothing happens."""
    return trigger.kind == "verb" and words[trigger.head].lower in STATES


def is_speech(trigger: Trigger, words: list[Word]) -> bool:
    """Whether the verb says that somebody speaks."""
    return trigger.kind == "verb" and words[trigger.head].lower in SPEECH
